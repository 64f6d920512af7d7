import type { ByteProblem } from '@duizhang/bytes';
import type { Bilingual } from '@duizhang/model';
import type { Limits } from './limits.ts';

/** Stops the reading of one workbook; caught where every reader is called, and made the file's finding there. */
export class ReadProblem extends Error {
  readonly problem: ByteProblem;

  constructor(problem: ByteProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

const names: Readonly<Record<keyof Limits, Bilingual>> = {
  fileMegabytes: { zh: '文件大小（MB）', en: 'megabytes of the file' },
  unzippedMegabytes: { zh: '解压后的总大小（MB）', en: 'megabytes when unzipped' },
  partMegabytes: { zh: '其中一个部件解压后的大小（MB）', en: 'megabytes in one part when unzipped' },
  ratio: { zh: '压缩比', en: 'times compressed' },
  entries: { zh: '压缩包内文件数', en: 'files in the archive' },
  archiveDepth: { zh: '压缩包嵌套层数', en: 'archives within archives' },
  sheets: { zh: '工作表数', en: 'sheets' },
  rows: { zh: '行数', en: 'rows' },
  columns: { zh: '列数', en: 'columns' },
  cells: { zh: '单元格数', en: 'cells' },
  sharedStrings: { zh: '共享文字数', en: 'shared strings' },
  textLength: { zh: '单元格字数', en: 'characters in a cell' },
  characters: { zh: '全部单元格的总字数', en: 'characters in all cells' },
  xmlDepth: { zh: 'XML 嵌套层数', en: 'elements within elements' },
  attributes: { zh: '一个 XML 元素的属性数', en: 'attributes of an XML element' },
  seconds: { zh: '读取用时（秒）', en: 'seconds of reading' },
  memoryMegabytes: { zh: '读取占用内存（MB）', en: 'megabytes of memory' },
};

/** A limit was passed: which, how much was allowed, and where it is set. */
export function beyondLimit(limit: keyof Limits, allowed: number): ReadProblem {
  return new ReadProblem({ code: 'too-large', detail: limitText(limit, allowed) });
}

/** The words for it, for whoever makes the finding without an exception. */
export function limitText(limit: keyof Limits, allowed: number): Bilingual {
  const { zh, en } = names[limit];
  return { zh: `${zh}超过 ${allowed}（上限 limits.${limit}）`, en: `more than ${allowed} ${en} (limits.${limit})` };
}

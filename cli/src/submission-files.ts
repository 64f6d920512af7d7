import type { Bilingual, RuleMeta } from '@duizhang/model';
import { isLeftover } from '@duizhang/sheets';
import { basename, join, relative, resolve } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { Io } from './io.ts';
import { matchingFiles } from './selection/matching-files.ts';
import { isPattern } from './selection/pattern.ts';

/** A file that could not even be handed to the readers. */
export const fileNotRead: RuleMeta = {
  id: 'file-not-read',
  family: 'file',
  severity: 'error',
  title: { zh: '文件未能读取', en: 'File could not be read' },
  why: {
    zh: '一个文件出问题不能中断整批核对，也不能无声跳过：它作为该文件的问题列出，其余文件照常处理。依据：检查没有跑成既不算通过，也不算提示（dbt 等工具的教训）。',
    en: 'One bad file must neither stop the batch nor be skipped in silence: it is a finding of that file, the others go on. Source: a check that could not run has neither passed nor warned (a lesson of dbt).',
  },
  remedy: { zh: '请检查文件后重新报送。', en: 'Check the file and send it again.' },
  remedies: {
    crashed: {
      zh: '请另存为 .xlsx 后再试；仍然出错的，请把文件和这条提示交给开发者。',
      en: 'Save it as .xlsx and try again; if it breaks again, give the file and this message to the developers.',
    },
  },
  messages: {
    system: { zh: '文件未能读取：{zh}', en: 'The file could not be read: {en}' },
    crashed: {
      zh: '读取此文件时程序出错（{detail}），这是 duizhang 的缺陷。',
      en: 'Reading this file broke duizhang ({detail}), which is a bug.',
    },
  },
  examples: {
    bad: { zh: '没有读取权限的文件。', en: 'A file without read permission.' },
    good: { zh: '能正常打开的 xlsx 或 csv。', en: 'An xlsx or csv that opens.' },
  },
};

/** The list of receipts in a folder of submissions: it says when files came, and is none itself. */
export const receiptsFile = 'receipts.csv';

/** A file to read, and the name under which reports show it: as the person typed it, with `/` on every system. */
export interface SubmissionFile {
  path: string;
  name: string;
  /** Why it can't be read, where the folder tells already. */
  problem: Bilingual | null;
}

/**
 * The files behind paths, folders and patterns (`in/*.xlsx`), each once, in code-unit order of their names. What systems and editors leave
 * behind (hidden files, `~$` locks, Thumbs.db) is no submission, nor is the list of receipts; everything else in a folder is, also what can't be
 * read (links, pipes, closed folders): nothing is skipped in silence. A lock beside a workbook would put in doubt what its unit has sent;
 * who only looks at files passes another `isPassedOver`.
 */
export async function submissionFiles(
  io: Io,
  paths: readonly string[],
  base: string = io.cwd,
  isPassedOver: (path: string) => boolean = isNoSubmission,
): Promise<SubmissionFile[]> {
  const found = new Map<string, SubmissionFile>();
  const add = (path: string, name: string, problem: Bilingual | null) => {
    if (!found.has(path)) found.set(path, { path, name: name.replaceAll('\\', '/'), problem });
  };
  const addFolder = async (path: string, given: string) => {
    for (const file of await io.list(path))
      if (!isPassedOver(relative(path, file.path))) add(file.path, join(given, relative(path, file.path)), file.problem);
  };
  for (const given of paths) {
    const path = resolve(base, given);
    const kind = await io.kind(path);
    if (kind === 'folder') await addFolder(path, given);
    else if (kind === 'file') add(path, given, null);
    else if (!isPattern(given)) throw new CannotRun(`${given}：文件或文件夹不存在。`, `${given}: no such file or folder.`);
    else
      for (const match of await matchingFiles(io, given, base)) {
        const at = resolve(base, match.path);
        if (match.kind === 'folder') await addFolder(at, match.path);
        else if (!isPassedOver(basename(at))) add(at, match.path, match.kind === 'file' ? null : match.kind);
      }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function isNoSubmission(path: string): boolean {
  return isLeftover(path) || basename(path) === receiptsFile;
}

/** What files looked like, by path: see `Io.stamp`. */
export type Stamps = ReadonlyMap<string, { name: string; stamp: string }>;

/** Taken before files are read, so that a change while they are read is seen afterwards. */
export async function stampsOf(io: Io, files: readonly SubmissionFile[]): Promise<Stamps> {
  const stamps = new Map<string, { name: string; stamp: string }>();
  for (const { path, name, problem } of files) stamps.set(path, { name, stamp: problem?.en ?? (await io.stamp(path)) ?? '' });
  return stamps;
}

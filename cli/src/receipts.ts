import { foldKey, readDate } from '@duizhang/lexicon';
import { finding, type Finding, type RawCell, type RuleMeta, type SubmissionReading } from '@duizhang/model';
import { readWorkbook } from '@duizhang/sheets';
import { join } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { Io } from './io.ts';
import { layout, type Project } from './project.ts';
import { closedFile } from './reading/read-one.ts';
import { receiptsFile, type SubmissionFile } from './submission-files.ts';

/** The list of receipts of a period must be readable line by line: on it hangs who was in time and which of two files counts. */
export const receiptList: RuleMeta = {
  id: 'receipt-list',
  family: 'file',
  severity: 'error',
  title: { zh: '收件登记有误', en: 'Broken list of receipts' },
  why: {
    zh: '是否按期、两份中以哪份为准，都以收件登记（submissions/<报告期>/receipts.csv）为据；读不懂的行不猜，也不从文件时间推断，因为复制、解压、下载都会改变它。依据：签收登记制度；EDAMIS等报送系统以回执时间为准的做法。',
    en: 'Who was in time, and which of two files counts, rests on the list of receipts (submissions/<period>/receipts.csv). A line that can’t be read is not guessed, and no day is taken from the time stamp of a file: copying, unpacking and downloading change it. Source: registers of incoming mail; the acknowledgements by whose time systems such as EDAMIS go.',
  },
  remedy: { zh: '请更正收件登记中的这一行。', en: 'Correct this line of the list.' },
  remedies: {
    noColumns: {
      zh: '请在第一行写表头，例如“文件,收到日期”，以下每行一个文件，如“市教育局.xlsx,2023-07-05”。',
      en: 'Write a header such as “file,receivedOn”, then a line for each file, such as “market.xlsx,2023-07-05”.',
    },
    unknownFile: {
      zh: '请核对文件名（相对于收件登记所在文件夹，含扩展名），或放入该文件。',
      en: 'Check the name (relative to the folder of the list, with its extension), or put the file there.',
    },
  },
  messages: {
    noColumns: {
      zh: '收件登记的第一行没有“文件”和“收到日期”两列。',
      en: 'The first line of the list has no columns “file” and “receivedOn”.',
    },
    incomplete: {
      zh: '第{row}行没有写全：文件“{file}”，收到日期“{raw}”。',
      en: 'Line {row} is incomplete: file “{file}”, received on “{raw}”.',
    },
    notADate: {
      zh: '第{row}行文件“{file}”的收到日期“{raw}”不是日期，应如 2023-07-05。',
      en: 'Line {row}, file “{file}”: “{raw}” is no date such as 2023-07-05.',
    },
    contradiction: {
      zh: '第{row}行文件“{file}”的收到日期“{raw}”与第{other}行的“{otherRaw}”不一，两行都不采用。',
      en: 'Line {row}, file “{file}”: received on “{raw}”, but on “{otherRaw}” by line {other}; neither counts.',
    },
    unknownFile: { zh: '第{row}行的文件“{file}”不在该文件夹中。', en: 'Line {row}: there is no file “{file}” in the folder.' },
  },
  examples: {
    bad: { zh: '市教育局.xlsx,七月上旬', en: 'market.xlsx,early July' },
    good: { zh: '市教育局.xlsx,2023-07-05', en: 'market.xlsx,2023-07-05' },
  },
};

/** What a line of the list says. */
interface Receipt {
  file: string;
  receivedOn: string;
  raw: string;
  row: number;
}

/** A list as read: what holds, by file, and what is wrong with the rest. */
export interface ReceiptList {
  receipts: ReadonlyMap<string, Receipt>;
  findings: Finding[];
}

const fileHeaders: ReadonlySet<string> = new Set(['文件', '文件名', '文件名称', 'file'].map(foldKey));
const dateHeaders: ReadonlySet<string> = new Set(['收到日期', '收件日期', '接收日期', 'receivedOn'].map(foldKey));
/** A day written out in figures; anything vaguer is no receipt. */
const day = /^\d{4}(?:-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|\.\d{1,2}\.\d{1,2}|年\d{1,2}月\d{1,2}日)$/;

/** Reads a list; `name` is what findings are addressed to. Never throws. */
export function readReceipts(name: string, bytes: Uint8Array): ReceiptList {
  const reading = readWorkbook(name, bytes);
  if (!reading.ok) return { receipts: new Map(), findings: reading.findings };
  const [header, ...rows] = rowsOf(reading.workbook.sheets[0]?.cells ?? []);
  const columnOf = (headers: ReadonlySet<string>) => header?.cells.find(({ text }) => headers.has(foldKey(text)))?.column;
  const [fileColumn, dateColumn] = [columnOf(fileHeaders), columnOf(dateHeaders)];
  const findings = [...reading.findings];
  const report = (messageId: string, data: Finding['data'], row: number) =>
    void findings.push(
      finding(receiptList, {
        messageId,
        data: { ...data, row },
        at: { file: name, row },
        evidence: [name, ...Object.values(data).map(String)],
      }),
    );
  if (fileColumn === undefined || dateColumn === undefined) {
    if (header) report('noColumns', {}, header.row);
    return { receipts: new Map(), findings };
  }
  const receipts = new Map<string, Receipt>();
  const disputed = new Set<string>();
  for (const { row, cells } of rows) {
    const textIn = (column: number) => cells.find((cell) => cell.column === column)?.text.trim() ?? '';
    const [file, raw] = [textIn(fileColumn), textIn(dateColumn)];
    const receivedOn = day.test(raw) ? readDate(raw).value : null;
    if (file === '' || raw === '') {
      report('incomplete', { file, raw }, row);
    } else if (receivedOn === null) {
      report('notADate', { file, raw }, row);
    } else {
      const key = keyOf(file);
      const known = receipts.get(key);
      if (known && known.receivedOn !== receivedOn) {
        report('contradiction', { file, raw, other: known.row, otherRaw: known.raw }, row);
        disputed.add(key);
      } else if (!known) receipts.set(key, { file, receivedOn, raw, row });
    }
  }
  for (const key of disputed) receipts.delete(key);
  return { receipts, findings };
}

function rowsOf(cells: readonly RawCell[]): { row: number; cells: RawCell[] }[] {
  const rows: { row: number; cells: RawCell[] }[] = [];
  for (const cell of cells.filter(({ text }) => text.trim() !== '')) {
    if (rows.at(-1)?.row === cell.row) rows.at(-1)!.cells.push(cell);
    else rows.push({ row: cell.row, cells: [cell] });
  }
  return rows;
}

/** One system stores é as one character, another as two; Windows writes `\`. */
function keyOf(file: string): string {
  return file.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '');
}

/**
 * The readings of a period with the days on which the project's list of receipts says they came, and what is wrong with the list.
 * A receipt of an archive holds for every file in it. Without a list nothing changes.
 */
export async function withReceipts(
  io: Io,
  project: Project | null,
  period: string,
  files: readonly SubmissionFile[],
  readings: readonly SubmissionReading[],
): Promise<{ readings: SubmissionReading[]; findings: Finding[] }> {
  const folder = project && join(project.root, layout.submissions(period));
  if (folder === null || (await io.kind(join(folder, receiptsFile))) !== 'file') return { readings: [...readings], findings: [] };
  const { receipts, findings } = await openReceipts(io, join(folder, receiptsFile), `${layout.submissions(period)}/${receiptsFile}`);
  const used = new Set<string>();
  const pathOf = new Map(files.map(({ name, path }) => [name, path]));
  const dated = readings.map((reading) => {
    for (const key of keysOf(reading.submission.file, pathOf, folder)) {
      const receipt = receipts.get(key);
      if (!receipt) continue;
      used.add(key);
      return { ...reading, submission: { ...reading.submission, receivedOn: receipt.receivedOn } };
    }
    return reading;
  });
  for (const [key, { file, row }] of receipts) {
    if (used.has(key) || (await isThere(io, folder, key))) continue;
    const at = { file: `${layout.submissions(period)}/${receiptsFile}`, row };
    findings.push(finding(receiptList, { messageId: 'unknownFile', data: { file, row }, at, evidence: [period, file] }));
  }
  return { readings: dated, findings };
}

async function openReceipts(io: Io, path: string, name: string): Promise<ReceiptList> {
  try {
    return readReceipts(name, await io.read(path));
  } catch (error) {
    if (error instanceof CannotRun) return { receipts: new Map(), findings: [closedFile(name, path, error.text)] };
    throw error;
  }
}

/** Names by which a list in `folder` may call a file: itself, then the archives that it stands in. */
function* keysOf(label: string, pathOf: ReadonlyMap<string, string>, folder: string): Generator<string> {
  for (let end = label.length; end > 0; end = label.lastIndexOf('/', end - 1)) {
    const path = pathOf.get(label.slice(0, end));
    if (path === undefined) continue;
    const whole = keyOf(`${path}${label.slice(end)}`);
    const start = `${keyOf(folder)}/`;
    if (!whole.startsWith(start)) return;
    const shortest = keyOf(path).length;
    for (let last = whole.length; last >= shortest; last = whole.lastIndexOf('/', last - 1)) yield whole.slice(start.length, last);
    return;
  }
}

/** Whether the folder holds a file, or an archive that may hold it: a run may read only some of the files. */
async function isThere(io: Io, folder: string, key: string): Promise<boolean> {
  const parts = key.split('/');
  if (parts.includes('..') || parts[0] === '') return false;
  for (let length = parts.length; length > 0; length--) {
    if ((await io.kind(join(folder, ...parts.slice(0, length)))) === 'file') return true;
  }
  return false;
}

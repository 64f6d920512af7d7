import { compareText, hash } from '@duizhang/model';
import { identity } from './describe.ts';
import { addTo } from './grouping.ts';
import type { Judging, JudgedRow } from './judging.ts';
import type { Field } from './places.ts';

/** Columns that a unit fills in: rows that agree in all of them say the same. */
export const content: readonly Field[] = [
  'actual',
  'status',
  'progressNarrative',
  'difficulties',
  'nextSteps',
  'expectedFinish',
  'evidence',
];

/** A file that says nothing that another one does not say. */
export interface FileCopy {
  /** The file that came first: by its receipt, else by its name. */
  original: string;
  /** Byte for byte, not only in what is reported. */
  sameBytes: boolean;
}

/**
 * Files of the period that are copies, with the file that they repeat: byte for byte, or in every report that they hold. None while
 * files are judged one by one. Linear in rows.
 */
export function copiedFiles(context: Judging): Map<string, FileCopy> {
  const copies = new Map<string, FileCopy>();
  if (!context.acrossFiles) return copies;
  const rows = new Map<string, JudgedRow[]>();
  for (const judged of context.rows) if (judged.owner.setAside === null) addTo(rows, judged.owner.submission.file, judged);
  const firstOf = new Map<string, string>();
  for (const { file, sha256 } of inOrderOfReceipt(context)) {
    const ofFile = rows.get(file);
    const said = ofFile && `says ${hash(ofFile.map(saying).sort())}`;
    const original = firstOf.get(sha256) ?? (said && firstOf.get(said));
    if (original !== undefined && original !== file) copies.set(file, { original, sameBytes: firstOf.get(sha256) === original });
    for (const key of said ? [sha256, said] : [sha256]) if (!firstOf.has(key)) firstOf.set(key, file);
  }
  return copies;
}

/** Each file once; several tables of one file are one. */
function inOrderOfReceipt({ submissions }: Judging): { file: string; sha256: string }[] {
  return submissions
    .map(({ submission }) => submission)
    .sort((a, b) => compareText(a.receivedOn ?? null, b.receivedOn ?? null) || compareText(a.file, b.file))
    .filter(({ file }, index, all) => file !== all[index - 1]?.file);
}

/** What a row reports, of whom and on what. */
function saying(judged: JudgedRow): string {
  return JSON.stringify([
    judged.row.orgUnitId,
    judged.itemId,
    ...identity(judged),
    ...content.map((field) => judged.row[field].raw.trim()),
  ]);
}

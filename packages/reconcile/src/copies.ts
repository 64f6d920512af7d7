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
  const alike = new Map<string, number>();
  for (const ofFile of rows.values()) alike.set(outline(ofFile), (alike.get(outline(ofFile)) ?? 0) + 1);
  const firstOf = new Map<string, string>();
  for (const { file, sha256 } of inOrderOfReceipt(context)) {
    const ofFile = rows.get(file);
    // Reading every cell of a file pays only where another one has its outline.
    const said = ofFile && alike.get(outline(ofFile))! > 1 ? `says ${hash(ofFile.map(saying).sort())}` : null;
    const original = firstOf.get(sha256) ?? (said === null ? undefined : firstOf.get(said));
    if (original !== undefined) copies.set(file, { original, sameBytes: firstOf.get(sha256) === original });
    for (const key of said === null ? [sha256] : [sha256, said]) if (!firstOf.has(key)) firstOf.set(key, file);
  }
  return copies;
}

/** What two copies have in common at a glance: how many rows, and of which units. */
function outline(rows: readonly JudgedRow[]): string {
  const units = new Set(rows.map(({ row }) => row.orgUnitId));
  return JSON.stringify([rows.length, ...[...units].sort()]);
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

import type { Finding, ReportRow } from '@duizhang/model';
import { correctableFields } from './reread.ts';

/** Fields whose cells tell where a row stands. */
const placing = ['taskCode', 'indicatorName', 'sequence', 'clauseText', 'taskTitle', ...correctableFields] as const;

/** The sheet that a row stands on; null where none of its cells is known. */
export function sheetOf(row: ReportRow): string | null {
  const field = placing.find((name) => row[name].at !== null);
  return field === undefined ? null : row[field].at!.sheet;
}

/** The file of a row: that of its cells. */
export function fileOf(row: ReportRow): string | null {
  const field = correctableFields.find((name) => row[name].at !== null);
  return field === undefined ? null : row[field].at!.file;
}

/** The place of a row as text; rows that several units report jointly share one. */
export function placeKey(file: string | null, sheet: string | null, row: number | null): string {
  return JSON.stringify([file, sheet, row]);
}

/** Tells findings that stand in a report row from those about a file, a header or nothing in particular. */
export function rowPlaces(rows: readonly ReportRow[]): { has(item: Finding): boolean } {
  const places = new Set(rows.map((row) => placeKey(fileOf(row), sheetOf(row), row.row)));
  return { has: ({ at }) => at.row !== null && places.has(placeKey(at.file, at.sheet, at.row)) };
}

/** What a report lacks is about no data that could be sent back. */
const aboutAbsence: ReadonlySet<string> = new Set(['missing-report', 'missing-row']);

/** Whether a finding outside the rows is about its file as a whole. */
export function isOfFile({ at, ruleId, clauseId, indicatorId }: Finding): boolean {
  return at.file !== null && clauseId === null && indicatorId === null && !aboutAbsence.has(ruleId);
}

import { parseCellAddress, type Finding, type ReportRow, type Submission, type SubmissionReading } from '@duizhang/model';
import { reportKey } from './expected.ts';
import { isFilled } from './filled.ts';
import type { Judging } from './judging.ts';
import { placeOf } from './places.ts';

/** The day on which the last report of a unit on an item was received, by `reportKey`. */
export type LatestReceipts = ReadonlyMap<string, string>;

/**
 * When each unit last reported on each item, as far as receipts tell. Only filled rows count: a blank row of a resubmission takes
 * nothing back. Files of one period, none of them set aside.
 */
export function latestReceipts(readings: readonly SubmissionReading[]): LatestReceipts {
  const latest = new Map<string, string>();
  for (const { submission, rows } of readings) {
    const { receivedOn } = submission;
    if (!receivedOn) continue;
    for (const row of rows) {
      const key = keyOf(row);
      if (key === null || !isFilled(row)) continue;
      const known = latest.get(key);
      if (known === undefined || receivedOn > known) latest.set(key, receivedOn);
    }
  }
  return latest;
}

/**
 * Whether a later file of the same unit reports on the item: then the unit has corrected itself, item by item, since a resubmission
 * may hold only what had to be corrected. Files of one day, and files without a receipt, supersede nothing: both stand.
 */
export function isSuperseded(latest: LatestReceipts, { receivedOn }: Submission, row: ReportRow): boolean {
  const key = keyOf(row);
  return key !== null && !!receivedOn && receivedOn < (latest.get(key) ?? receivedOn);
}

function keyOf({ orgUnitId, indicatorId, clauseId }: ReportRow): string | null {
  const itemId = indicatorId ?? clauseId;
  return orgUnitId === null || itemId === null ? null : reportKey(orgUnitId, itemId);
}

/**
 * Tells findings of reading that nobody need act on any more: those about a superseded row, and all about a file of which no row
 * counts any more.
 */
export function supersededFindings({ submissions }: Pick<Judging, 'submissions'>): (item: Finding) => boolean {
  const rows = new Set<string>();
  const files = new Set<string>();
  const standing = new Set<string>();
  for (const { submission, rows: ofTable } of submissions) {
    for (const judged of ofTable) {
      if (judged.setAside === 'superseded') {
        rows.add(rowKey(submission.file, placeOf(judged, 'taskCode').sheet, judged.row.row));
        files.add(submission.file);
      } else if (judged.filled) standing.add(submission.file);
    }
  }
  return ({ at }) => {
    if (at.file === null || !files.has(at.file)) return false;
    const row = at.row ?? (at.cell === null ? null : (parseCellAddress(at.cell)?.row ?? null));
    return !standing.has(at.file) || (row !== null && rows.has(rowKey(at.file, at.sheet, row)));
  };
}

function rowKey(file: string, sheet: string | null, row: number): string {
  return JSON.stringify([file, sheet, row]);
}

import { parseCellAddress, type CellRef, type Place, type Related, type ReportRow } from '@duizhang/model';
import type { Catalogue, Source } from '@duizhang/model';
import type { JudgedRow } from './judging.ts';

/** Columns of a row that hold a value with its cell: what a unit fills in first. */
export const fieldsOfRow = [
  'actual',
  'status',
  'progressNarrative',
  'difficulties',
  'nextSteps',
  'expectedFinish',
  'evidence',
  'previous',
  'indicatorName',
  'target',
  'unitOfMeasure',
  'basis',
  'role',
  'clauseText',
  'taskTitle',
  'taskCode',
  'sequence',
] as const satisfies readonly (keyof ReportRow)[];

export type Field = (typeof fieldsOfRow)[number];

const identifying: readonly Field[] = ['indicatorName', 'clauseText', 'taskTitle', 'taskCode', 'sequence'];

/** The cell of a field; where the file has no such cell, the row with the sheet of its neighbours. */
export function placeOf(judged: JudgedRow, field: Field): Place {
  const { row, owner } = judged;
  const at = row[field].at;
  if (at) return cellPlace(at);
  const neighbour = [...identifying, 'actual', 'status'].map((name) => row[name as Field].at).find((ref) => ref !== null);
  return { file: owner.submission.file, sheet: neighbour?.sheet ?? null, cell: null, row: row.row, column: null };
}

/** The cell that says what a row is about. */
export function identifyingPlace(judged: JudgedRow): Place {
  return placeOf(judged, identifyingField(judged));
}

/** Its field. */
export function identifyingField({ row }: JudgedRow): Field {
  return identifying.find((field) => row[field].raw.trim() !== '') ?? 'taskCode';
}

function cellPlace(ref: CellRef): Place {
  const position = parseCellAddress(ref.cell);
  return { file: ref.file, sheet: ref.sheet, cell: ref.cell, row: position?.row ?? null, column: position?.column ?? null };
}

/** A cell that a finding points to besides its own, with the raw text. */
export function relatedCell(ref: CellRef | null, raw: string): Related[] {
  return ref ? [{ kind: 'cell', file: ref.file, sheet: ref.sheet, cell: ref.cell, text: raw }] : [];
}

/** The words of the plan that a finding rests on. */
export function relatedPlan(catalogue: Catalogue, source: Source): Related[] {
  return [{ kind: 'plan', file: catalogue.document.fileName, sheet: null, cell: null, text: source.quote }];
}

/** How a sentence names a place: the cell, else the row, else the file. */
export function placeName(at: Partial<Place>): string {
  const cell = at.cell ?? (at.row ? `${at.row}` : null);
  const sheet = at.sheet ? `${at.sheet}!` : '';
  return cell ? `${sheet}${cell}` : at.file ? fileName(at.file) : '—';
}

/** How a sentence names a file: by its name; `at` and `related` of the finding hold the whole path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

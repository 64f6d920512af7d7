import { createHash } from 'node:crypto';
import type { Catalogue, Finding, InspectedTable, ReportRow, Submission } from './generated/types.ts';

/** What reading one submitted table gives: never an exception, always value and findings. */
export interface SubmissionReading {
  submission: Submission;
  rows: ReportRow[];
  /** What could not be read, or only with doubt. */
  findings: Finding[];
  /** What only people can say the meaning of, or have said; absent where a table has nothing of the kind. */
  words?: TableWords;
}

/** Names and headers of a table whose meaning the program does not know by itself. */
export interface TableWords {
  names: WrittenName[];
  headers: WrittenHeader[];
}

/** A name, or a list of names, that the register does not know as a unit. */
export interface WrittenName {
  /** As written. */
  text: string;
  from: 'headBlock' | 'column' | 'elsewhere';
  sheet: string;
  /** Null where it stands in no cell: in the name of the sheet or of the file. */
  cell: string | null;
  /** Rows of data that hang on it. */
  rows: number;
}

/** A header that its words don't explain. */
export interface WrittenHeader {
  /** As written, a group above it in front. */
  text: string;
  /** By what a mapping knows it: the header folded and without its period, whose form it is, and which. */
  header: string;
  orgUnitId: string | null;
  template: string;
  sheet: string;
  cell: string;
  /** What the column is read as, and why; null where it is not read. */
  column: string | null;
  how: string | null;
  /** A person has said that it is not to be read. */
  ignored: boolean;
  candidates: InspectedTable['columns'][number]['candidates'];
  /** Rows that hold something in the column, of the first that were looked at. */
  filled: number;
}

/**
 * SHA-256 of what a catalogue asks of whom: a template names it, a report pins it. Quotes, offsets, confidence and findings are
 * left out, so reading the same plan with a better importer outdates no template unless a task, a unit or a figure changed.
 */
export function catalogueHash(catalogue: Catalogue): string {
  const asked = catalogue.tasks.map((task) => [
    task.taskId,
    task.number,
    task.title,
    task.clauses.map((clause) => [
      clause.clauseId,
      clause.text,
      clause.deadline ?? null,
      clause.assignments.map(({ name, orgUnitId, role }) => [name, orgUnitId, role]),
      clause.indicators.map(({ indicatorId, name, target }) => [
        indicatorId,
        name,
        target.comparator,
        target.value,
        target.valueMax ?? null,
        target.unitOfMeasure,
        target.basis,
        target.deadline,
      ]),
    ]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([catalogue.planId, catalogue.year, asked]))
    .digest('hex');
}

import { createHash } from 'node:crypto';
import type { Catalogue, Finding, ReportRow, Submission } from './generated/types.ts';

/** What reading one submitted table gives: never an exception, always value and findings. */
export interface SubmissionReading {
  submission: Submission;
  rows: ReportRow[];
  /** What could not be read, or only with doubt. */
  findings: Finding[];
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

import { createHash } from 'node:crypto';
import type { Catalogue, Finding, ReportRow, Submission } from './generated/types.ts';

/** What reading one submitted table gives: never an exception, always value and findings. */
export interface SubmissionReading {
  submission: Submission;
  rows: ReportRow[];
  /** What could not be read, or only with doubt. */
  findings: Finding[];
}

/** SHA-256 of what a catalogue asks (its findings and schema address left out): a template names it, a report pins it. */
export function catalogueHash(catalogue: Catalogue): string {
  const { $schema: _schema, findings: _findings, ...asked } = catalogue;
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}

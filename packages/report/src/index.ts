/** Results as bytes: reporters arrange what `reconcile` has judged, in either language, the same on every machine. */
import { bulletinJson, bulletinMarkdown, bulletinText } from './reporters/bulletin.ts';
import { githubAnnotations } from './reporters/github.ts';
import { gitlabCodeQuality } from './reporters/gitlab.ts';
import { inspectionJson, inspectionText } from './reporters/inspection.ts';
import { reconciliationJson, validationJson } from './reporters/json.ts';
import { validationJunit } from './reporters/junit.ts';
import { ledgerJson, ledgerText } from './reporters/ledger.ts';
import { markdown } from './reporters/markdown.ts';
import { sarif } from './reporters/sarif.ts';
import { reconciliationText, validationText } from './reporters/text.ts';

export { bulletin } from './bulletin/bulletin.ts';
export { bulletinFacts, type Fact, type Facts, type FactList } from './bulletin/facts.ts';
export type { BulletinInput, BulletinOptions, LoggedDecision } from './bulletin/input.ts';
export { openBulletin, type OpenedBulletin, type Stop } from './bulletin/opened.ts';
export { numbersById, recompute, resolve, type Counted } from './bulletin/resolve.ts';
export type { Line as BulletinLine } from './bulletin/wrapped.ts';
export type { Checked, CiOptions } from './ci-options.ts';
export type { ReportOptions } from './options.ts';
export type { ValidationPerFile } from './reporters/junit.ts';
export type { Validated } from './reporters/text.ts';
export { notApplicableReasons } from './reporters/sarif.ts';
export { ledger, type Ledger, type LedgerInput, type LedgerLine } from './ledger.ts';
export { addInspection, noInspections, type InspectionReporter, type InspectionTotals } from './reporters/inspection.ts';
export { targetText } from './reporters/ledger.ts';
export { checkLines, findingLines } from './finding-lines.ts';
export { isSettled } from './marks.ts';
export { palette, type Palette } from './color.ts';
export { printable, toJson, toJsonLine, toJsonPieces } from './printable.ts';
export { tableLines, type TableColumn } from './table.ts';
export { displayWidth, padEnd, truncate } from './width.ts';

const forBoth = { sarif, github: githubAnnotations, 'gitlab-codequality': gitlabCodeQuality, markdown } as const;

/**
 * Every reporter by what it reports and its `--format`; a new one is one file and one line here. A report is a text, or its pieces where it
 * may be too long for one.
 */
export const reporters = {
  validation: { text: validationText, json: validationJson, junit: validationJunit, ...forBoth },
  reconciliation: { text: reconciliationText, json: reconciliationJson, ...forBoth },
  ledger: { text: ledgerText, json: ledgerJson },
  bulletin: { text: bulletinText, json: bulletinJson, markdown: bulletinMarkdown },
  /** Written file by file. */
  inspection: { text: inspectionText, json: inspectionJson },
} as const;

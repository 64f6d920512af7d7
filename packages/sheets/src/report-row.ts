import { listedNames, type Matcher } from '@duizhang/lexicon';
import { parseCellAddress, type Catalogue, type Finding, type ReportRow, type Submission, type TextValue } from '@duizhang/model';
import { unitsNamed, type PlanFacts } from './column-evidence.ts';
import { issue, type Draft, type Subject } from './draft.ts';
import type { Grid } from './grid.ts';
import type { Identifier } from './identity.ts';
import type { Layout } from './layout.ts';
import { changedLockedCells } from './locked-cells.ts';
import { jointRow } from './rules/joint-row.ts';
import { RowValues } from './values.ts';

/** A catalogue as the rows of a file are held against it. */
export interface PreparedCatalogue {
  /** Hash of the catalogue in force. */
  sha256: string;
  identifier: Identifier;
  facts: PlanFacts;
}

export interface RowInput {
  grid: Grid;
  layout: Layout;
  /** As the spreadsheet numbers it. */
  row: number;
  submission: Submission;
  catalogue: Catalogue;
  matcher: Matcher;
  prepared: PreparedCatalogue;
  /** What tells its findings from those of another table of the same unit. */
  apart: readonly string[];
}

/**
 * Reads one row of data: what it is about, and every value with its raw text, reading and cell. A row of several units (a joint
 * report) is one of each of them, one of no unit (a person has said so) counts for nothing and has no findings. Findings: those of
 * `RowValues`, `locked-cell-changed`, `joint-row`.
 */
export function readRow(input: RowInput): { row: ReportRow; findings: Finding[] }[] {
  const { grid, layout, row: rowNumber, submission, catalogue, matcher, prepared } = input;
  const { identifier, sha256 } = prepared;
  const { meta } = layout;
  const year = submission.reportingPeriod ? Number(submission.reportingPeriod.slice(0, 4)) : (catalogue.year ?? undefined);
  const values = new RowValues(grid, layout.columns, rowNumber, year, layout.stated);
  const sequence = values.text('sequence');
  const texts = {
    taskCode: values.text('taskCode'),
    taskTitle: values.text('taskTitle'),
    clauseText: values.text('clauseText'),
    indicatorName: values.text('indicatorName'),
    target: values.text('target'),
  };
  const key = meta?.template.planId === catalogue.planId ? (meta.rowKeys.get(sequence.raw.trim()) ?? null) : null;
  const identity = identifier.identify(
    {
      taskCode: texts.taskCode.raw,
      taskTitle: texts.taskTitle.raw,
      clauseText: texts.clauseText.raw,
      indicatorName: texts.indicatorName.raw,
      target: texts.target.raw,
    },
    key,
  );
  const written = values.text('orgUnit');
  const shared: Omit<ReportRow, keyof RowUnit> = {
    submissionId: submission.submissionId,
    row: rowNumber,
    reportingPeriod: submission.reportingPeriod,
    sequence,
    ...identity,
    ...texts,
    unitOfMeasure: values.text('unitOfMeasure'),
    basis: values.text('basis'),
    role: values.text('role'),
    previous: values.quantity('previous'),
    actual: values.quantity('actual'),
    status: values.status(),
    progressNarrative: values.text('progressNarrative'),
    difficulties: values.text('difficulties'),
    nextSteps: values.text('nextSteps'),
    expectedFinish: values.date('expectedFinish'),
    evidence: values.text('evidence'),
  };
  const item = identifier.item(identity);
  // Against another version of the catalogue every cell may differ; that is one finding, `outdated-template`.
  const comparable = item !== null && (!meta || meta.template.catalogueSha256 === sha256);
  const ownKey = key && key.clauseId === identity.clauseId && key.indicatorId === identity.indicatorId ? key : null;
  const units = unitsOf(written, submission, matcher);
  return units.map((unit, i) => {
    const row: ReportRow = { ...shared, ...unit };
    // A row that is about nothing known is told from its neighbours by its own words.
    const unresolved = identity.clauseId === null ? [row.orgUnitName, sequence.raw, texts.taskCode.raw, texts.indicatorName.raw] : [];
    const subject: Subject = {
      ...identity,
      orgUnitId: row.orgUnitId,
      reportingPeriod: row.reportingPeriod,
      evidence: [...unresolved, ...input.apart],
    };
    const drafts = [
      ...(i === 0 && units.length > 1 ? [joint(written, units)] : []),
      ...(row.noOrgUnit ? [] : values.drafts),
      ...(comparable && !row.noOrgUnit ? changedLockedCells(row, item, ownKey) : []),
    ];
    return { row, findings: issue(drafts, subject) };
  });
}

type RowUnit = Pick<ReportRow, 'orgUnitId' | 'orgUnitName' | 'noOrgUnit'>;

/** The unit that the row names, or all of them where it lists units that are all known; else that of the table. */
function unitsOf({ value }: TextValue, submission: Submission, matcher: Matcher): RowUnit[] {
  if (value === null) {
    const { orgUnitId, orgUnitName, noOrgUnit } = submission;
    return [{ orgUnitId, orgUnitName: orgUnitName ?? '', ...(noOrgUnit && { noOrgUnit }) }];
  }
  const { orgUnitId, judgment } = matcher.match(value);
  if (orgUnitId !== null) return [{ orgUnitId, orgUnitName: value }];
  const names = listedNames(value);
  const left = names.filter((name) => matcher.match(name).judgment !== 'notAUnit');
  if (judgment === 'notAUnit' || (names.length > 0 && left.length === 0)) return [{ orgUnitId: null, orgUnitName: value, noOrgUnit: true }];
  const different = new Map(unitsNamed(value, matcher).map((unit) => [unit.orgUnitId, unit.name]));
  // A unit beside what is none (市教育局、某公司) is that unit; one that is listed twice is left to people.
  if (different.size === 0 || (different.size === 1 && left.length === names.length)) return [{ orgUnitId: null, orgUnitName: value }];
  return [...different].map(([id, name]) => ({ orgUnitId: id, orgUnitName: name }));
}

function joint({ raw, at }: TextValue, units: readonly RowUnit[]): Draft {
  const data = { cell: at!.cell, count: units.length, units: units.map(({ orgUnitName }) => orgUnitName) };
  return { rule: jointRow, input: { messageId: 'units', data, at: { ...at, ...parseCellAddress(at!.cell) }, evidence: [raw] } };
}

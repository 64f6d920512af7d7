import { memorySource, type ByteSource } from '@duizhang/bytes';
import type { Matcher } from '@duizhang/lexicon';
import {
  catalogueHash,
  cellAddress,
  finding,
  hash,
  type Catalogue,
  type Finding,
  type RawWorkbook,
  type Submission,
  type SubmissionReading,
} from '@duizhang/model';
import { issue, type Subject } from './draft.ts';
import type { Limits } from './formats/limits.ts';
import { sha256Of } from './formats/reader.ts';
import { Grid } from './grid.ts';
import type { RememberedHeader } from './header-memory.ts';
import { createIdentifier } from './identity.ts';
import { findTables, type FoundTable } from './layout.ts';
import { layoutDrafts } from './layout-findings.ts';
import { planFacts } from './plan-cells.ts';
import { inferredDrafts, unitOfFile } from './provenance.ts';
import { readRow, type PreparedCatalogue } from './report-row.ts';
import { notATemplate } from './rules/not-a-template.ts';
import { outdatedTemplate } from './rules/outdated-template.ts';
import { isMetaSheet, readMeta, templateVersion } from './template-meta.ts';
import { tableWords } from './table-words.ts';
import { readWorkbook } from './workbook.ts';

export interface SubmissionInput {
  /** Relative path: what findings and cells are addressed to. */
  file: string;
  bytes: Uint8Array | ByteSource;
  catalogue: Catalogue;
  matcher: Matcher;
  /** By default those of `defaultLimits`. */
  limits?: Limits;
  /** Headers that a person once said the meaning of. */
  mappings?: readonly RememberedHeader[];
}

/** What all tables of one file share. */
interface FileContext extends SubmissionInput {
  sha256: string;
  workbook: RawWorkbook;
  prepared: PreparedCatalogue;
}

/** A batch reads many files against one catalogue; it is hashed and indexed once. Catalogues are values: nobody changes one. */
const preparedCatalogues = new WeakMap<Catalogue, PreparedCatalogue>();

function prepare(catalogue: Catalogue): PreparedCatalogue {
  const known = preparedCatalogues.get(catalogue);
  if (known) return known;
  const prepared = { sha256: catalogueHash(catalogue), identifier: createIdentifier(catalogue), facts: planFacts(catalogue) };
  preparedCatalogues.set(catalogue, prepared);
  return prepared;
}

/**
 * Reads a submitted file: one reading per report table found, whatever the format and wherever the table stands.
 * A file without one, or that can't be read, gives one reading without rows whose findings say why. Never throws.
 * Findings are those of `sheetRules`; whether the unit, period and tasks are the right ones is for reconciliation to judge.
 */
export function readSubmissions(input: SubmissionInput): SubmissionReading[] {
  const source = input.bytes instanceof Uint8Array ? memorySource(input.bytes) : input.bytes;
  const sha256 = sha256Of(source);
  const reading = readWorkbook(input.file, source, input.limits);
  if (!reading.ok)
    return [withoutRows({ ...emptySubmission(input.file, sha256, 'unreadable', null), ...namedUnit(input) }, reading.findings)];

  const { workbook } = reading;
  const metas = workbook.sheets.filter(isMetaSheet).flatMap((sheet) => readMeta(sheet) ?? []);
  const context: FileContext = { ...input, sha256, workbook, prepared: prepare(input.catalogue) };
  const grids = workbook.sheets.filter((sheet) => !isMetaSheet(sheet)).map((sheet) => new Grid(input.file, sheet));
  const tables = findTables(grids, {
    metas,
    matcher: input.matcher,
    facts: context.prepared.facts,
    remembered: input.mappings ?? [],
    year: input.catalogue.year,
  });
  if (tables.length === 0) {
    const sheets = workbook.sheets.map(({ name }) => name || input.file);
    const none = finding(notATemplate, { messageId: 'noTable', data: { sheets }, at: { file: input.file }, evidence: [sha256] });
    const submission = {
      ...emptySubmission(input.file, sha256, workbook.format, workbook.encoding),
      ...namedUnit(input),
      template: metas[0]?.template ?? null,
    };
    return [withoutRows(submission, [...reading.findings, none])];
  }
  const placed = place(tables);
  const [first, ...others] = placed.map((table) => readTable(context, table));
  const units = new Set([first!, ...others].map(({ submission }) => submission.orgUnitId));
  const ofFile = [...reading.findings, ...outdated(context, placed)];
  return [{ ...first!, findings: [...(units.size === 1 ? concerning(first!.submission, ofFile) : ofFile), ...first!.findings] }, ...others];
}

interface PlacedTable extends FoundTable {
  /** By what its submission is told from that of another table on the sheet. */
  key: string[];
  /** By what its findings are told from those of another table of the same unit and period in the file. */
  apart: string[];
}

/**
 * Most files hold one table: its submission and findings outlive another order of sheets or rows. Where two would speak with one
 * voice, their places tell them apart.
 */
function place(tables: readonly FoundTable[]): PlacedTable[] {
  const ownerOf = ({ layout: { unit, period } }: FoundTable) => JSON.stringify([unit.orgUnitId ?? unit.name, period.value]);
  const counts = new Map<string, number>();
  for (const table of tables) counts.set(ownerOf(table), (counts.get(ownerOf(table)) ?? 0) + 1);
  const sheets = new Set<Grid>();
  return tables.map((table) => {
    const { grid, layout } = table;
    const address = cellAddress(layout.header.top, layout.mapping[0]?.column ?? 1);
    const key = sheets.has(grid) ? [address] : [];
    sheets.add(grid);
    return { ...table, key, apart: counts.get(ownerOf(table))! > 1 ? [grid.sheet.name, ...key] : [] };
  });
}

/** The reading of a file that could not even be opened, with the finding that says why. */
export function unreadSubmission(file: string, why: Finding): SubmissionReading {
  return withoutRows(emptySubmission(file, '', 'unknown', null), [why]);
}

/** The unit that the name of a file names: all that is known where no table says it. */
function namedUnit({ file, matcher }: SubmissionInput): Pick<Submission, 'orgUnitId' | 'orgUnitName'> {
  const unit = unitOfFile(file, matcher);
  return { orgUnitId: unit?.orgUnitId ?? null, orgUnitName: unit?.name ?? null };
}

function withoutRows(submission: Submission, findings: readonly Finding[]): SubmissionReading {
  return { submission, rows: [], findings: concerning(submission, findings) };
}

/** Findings about a whole file, told to the unit that sent it. They rest on its bytes alone; two units may send the same, such as none. */
function concerning({ orgUnitId, reportingPeriod }: Submission, findings: readonly Finding[]): Finding[] {
  if (orgUnitId === null) return [...findings];
  return findings.map((item) => {
    const fingerprint = hash([item.fingerprint, orgUnitId]);
    return {
      ...item,
      orgUnitId,
      reportingPeriod: item.reportingPeriod ?? reportingPeriod,
      fingerprint,
      groupingKey: item.groupingKey === item.fingerprint ? fingerprint : item.groupingKey,
    };
  });
}

function readTable(context: FileContext, table: PlacedTable): SubmissionReading {
  const { file, catalogue, matcher, prepared } = context;
  const { grid, layout } = table;
  const { unit, period, meta } = layout;
  const base: Submission = {
    ...emptySubmission(file, context.sha256, context.workbook.format, context.workbook.encoding),
    submissionId: hash([context.sha256, file, grid.sheet.name, ...table.key]),
    orgUnitId: unit.orgUnitId,
    orgUnitName: unit.name,
    reportingPeriod: period.value,
    template: meta?.template ?? null,
    rows: 0,
    ...(unit.noOrgUnit && { noOrgUnit: unit.noOrgUnit }),
  };
  const read = layout.rows.data.flatMap((row) =>
    readRow({ grid, layout, row, submission: base, catalogue, matcher, prepared, apart: table.apart }),
  );
  const submission = { ...base, rows: read.length };
  const { orgUnitId, orgUnitName, reportingPeriod } = submission;
  const evidence = [...(orgUnitId === null ? [orgUnitName ?? context.sha256] : []), ...table.apart];
  const whole: Subject = { orgUnitId, reportingPeriod, evidence };
  const words = tableWords(grid, layout, matcher);
  return {
    submission,
    ...(words && { words }),
    rows: read.map(({ row }) => row),
    findings: [
      ...issue([...layoutDrafts(grid, layout), ...inferredDrafts(grid, unit, period)], whole),
      ...read.flatMap(({ findings }) => findings),
    ],
  };
}

/** Another plan's template is not outdated but foreign, which is for reconciliation to say. Each template is told of once. */
function outdated({ file, catalogue, prepared: { sha256 } }: FileContext, tables: readonly PlacedTable[]): Finding[] {
  const metas = new Set(tables.flatMap(({ layout: { meta } }) => meta ?? []));
  return [...metas].flatMap(({ template }) => {
    if (template.planId !== catalogue.planId) return [];
    const say = (messageId: string, found: string, expected: string) => [
      finding(outdatedTemplate, {
        messageId,
        data: { found, expected },
        at: { file },
        orgUnitId: template.orgUnitId,
        reportingPeriod: template.reportingPeriod,
        evidence: [found, expected],
      }),
    ];
    if (template.templateVersion !== templateVersion) return say('version', template.templateVersion, templateVersion);
    return template.catalogueSha256 === sha256 ? [] : say('catalogue', template.catalogueSha256.slice(0, 12), sha256.slice(0, 12));
  });
}

function emptySubmission(file: string, sha256: string, format: string, encoding: string | null): Submission {
  return {
    submissionId: hash([sha256, file, null]),
    file,
    sha256,
    format,
    encoding,
    orgUnitId: null,
    orgUnitName: null,
    reportingPeriod: null,
    template: null,
    rows: 0,
  };
}

import {
  compareText,
  fill,
  type Bilingual,
  type Catalogue,
  type Clause,
  type Decision,
  type ExpectedReport,
  type Finding,
  type Indicator,
  type Locale,
  type OrgUnitRegister,
  type Reconciliation,
  type ReportRow,
  type RuleMeta,
  type SubmissionReading,
  type Task,
} from '@duizhang/model';
import { Dossiers, type Dossier } from '@duizhang/reconcile';
import { indexFindings, sortKeys, type FindingIndex, type Rank } from './finding-index.ts';
import { searchFindings, type FindingSearch, type FindingTexts } from './finding-search.ts';

/** A finding with everything that the screens say about it looked up once. */
export interface Item {
  index: number;
  finding: Finding;
  rule: RuleMeta | null;
  /** Short name of the unit, null when the finding is about none. */
  orgUnit: string | null;
  task: Task | null;
  clause: Clause | null;
  indicator: Indicator | null;
  /** The report row that the finding stands in, or the unit's row on the same indicator. */
  row: ReportRow | null;
}

/** A judged period with everything looked up; another one takes its place when the figures are judged again. */
export interface Model {
  reconciliation: Reconciliation;
  /** The reporting period. */
  period: string;
  catalogue: Catalogue;
  register: OrgUnitRegister;
  /** Submissions of earlier periods, as they count. */
  previous: readonly SubmissionReading[];
  items: readonly Item[];
  /** All that is known of a finding after these decisions, of which `reconciliation` says which no longer apply. */
  dossierOf(finding: Finding, decisions: readonly Decision[], reconciliation: Reconciliation): Dossier;
  /** The items as columns, to filter, count and sort them. */
  index: FindingIndex;
  search: FindingSearch;
  /** Makes ready some more of what only some keys need, a few milliseconds of it; false when all is. Those keys do the rest themselves. */
  prepare(): boolean;
  /** A 1 for every item that shares its finding with another: they stand and fall together, and are counted as one. */
  shared: Uint8Array;
  /** The items of a finding: usually one, in their order. */
  itemsOf(fingerprint: string): readonly number[];
  rules: ReadonlyMap<string, RuleMeta>;
  task(taskId: string): Task | undefined;
  /** The short name of a unit, or its id where the register does not know it. */
  orgUnitName(orgUnitId: string): string;
  /** Outcomes per rule, also of rules that only findings name: those that found most first. */
  ruleCounts: readonly RuleCount[];
  /** Units that owe a report or have a finding: those with most errors first. */
  orgUnits: readonly OrgUnitSummary[];
}

export type RuleCount = Reconciliation['rules'][number];

export interface OrgUnitSummary {
  orgUnitId: string;
  name: string;
  expected: number;
  reported: number;
  errors: number;
  warnings: number;
}

export interface ModelInput {
  reconciliation: Reconciliation;
  catalogue: Catalogue;
  register: OrgUnitRegister;
  rules: ReadonlyMap<string, RuleMeta>;
  previous?: readonly SubmissionReading[];
}

/** The same plan and register with other figures, and what they look back on where that was read again, too. */
export function remade(model: Model, reconciliation: Reconciliation, previous = model.previous): Model {
  const { catalogue, register, rules } = model;
  // Where no data changed only the states of the findings did, and those are no part of what is looked up here.
  const same = (['findings', 'rows', 'submissions'] as const).every((part) => reconciliation[part] === model.reconciliation[part]);
  if (same && previous === model.previous) return { ...model, reconciliation };
  return createModel({ reconciliation, catalogue, register, rules, previous });
}

/** Looks everything up once; later work per key is proportional to what is on the screen. */
export function createModel(input: ModelInput): Model {
  const { reconciliation, catalogue, register, rules, previous = [] } = input;
  const names = new Map(register.orgUnits.map((unit) => [unit.orgUnitId, unit.shortName]));
  const tasks = new Map(catalogue.tasks.map((task) => [task.taskId, task]));
  const clauses = new Map(catalogue.tasks.flatMap((task) => task.clauses.map((clause) => [clause.clauseId, clause] as const)));
  const indicators = new Map(
    [...clauses.values()].flatMap((clause) => clause.indicators.map((indicator) => [indicator.indicatorId, indicator] as const)),
  );
  const rows = indexRows(reconciliation);

  const items = reconciliation.findings.map((finding, index): Item => {
    const orgUnit = finding.orgUnitId === null ? null : (names.get(finding.orgUnitId) ?? finding.orgUnitId);
    return {
      index,
      finding,
      rule: rules.get(finding.ruleId) ?? null,
      orgUnit,
      task: tasks.get(finding.taskId ?? '') ?? null,
      clause: clauses.get(finding.clauseId ?? '') ?? null,
      indicator: indicators.get(finding.indicatorId ?? '') ?? null,
      row: rows.get(placeKey(finding.at.file, finding.at.sheet, finding.at.row)) ?? rows.get(subjectKey(finding)) ?? null,
    };
  });

  const { findings } = reconciliation;
  const orgUnits = summarise(reconciliation.expectedReports, items, names);
  const ranks = {
    orgUnitId: placesIn(register.orgUnits.map((unit) => unit.orgUnitId)),
    taskId: placesIn(catalogue.tasks.map((task) => task.taskId)),
  };
  const texts: FindingTexts = {
    orgUnit: (id) => [names.get(id) ?? id],
    rule: (id) => [id, ...both(rules.get(id)?.title)],
    message: (id, messageId) => both(rules.get(id)?.messages[messageId]).flatMap((message) => message.split(/\{[^{}]*\}/)),
    task: (id) => [id, tasks.get(id)?.title ?? ''],
    indicator: (id) => [indicators.get(id)?.name ?? id],
    written: (index) => writtenIn(items[index]!),
  };
  const index = indexFindings(findings, ranks);
  const search = searchFindings(findings, texts);
  const places = new Map<string, number[]>();
  const shared = new Uint8Array(items.length);
  for (const { index, finding } of items) {
    const known = places.get(finding.fingerprint);
    if (known) {
      known.push(index);
      shared[index] = 1;
      shared[known[0]!] = 1;
    } else places.set(finding.fingerprint, [index]);
  }
  const dossiers = new Dossiers({ catalogue, register, reconciliation, previous });
  return {
    reconciliation,
    previous,
    dossierOf: (finding, decisions, judged) => dossiers.of(finding, decisions, judged),
    period: reconciliation.reportingPeriod,
    catalogue,
    register,
    items,
    shared,
    index,
    search,
    prepare: preparing(index, search),
    itemsOf: (fingerprint) => places.get(fingerprint) ?? [],
    rules,
    task: (taskId) => tasks.get(taskId),
    orgUnitName: (orgUnitId) => names.get(orgUnitId) ?? orgUnitId,
    ruleCounts: countRules(reconciliation),
    orgUnits,
  };
}

function placeKey(file: string | null, sheet: string | null, row: number | null): string {
  return JSON.stringify([file, sheet, row]);
}

/** A unit's report on an indicator, or on a clause that has none. */
function subjectKey(of: { orgUnitId: string | null; clauseId: string | null; indicatorId: string | null }): string {
  return JSON.stringify(['subject', of.orgUnitId, of.indicatorId ?? of.clauseId]);
}

function indexRows(reconciliation: Reconciliation): Map<string, ReportRow> {
  const index = new Map<string, ReportRow>();
  for (const row of reconciliation.rows) {
    const at = rowCells(row).find((cell) => cell.at !== null)?.at ?? null;
    if (at) index.set(placeKey(at.file, at.sheet, row.row), row);
    // Without a subject every unknown row would be taken for every other.
    if (row.orgUnitId !== null && row.clauseId !== null) index.set(subjectKey(row), row);
  }
  return index;
}

function preparing(index: FindingIndex, search: FindingSearch): () => boolean {
  const left = [...sortKeys.map((key) => () => index.order(key)), () => index.causes()];
  return () => {
    if (search.prepare()) return true;
    left.shift()?.();
    return left.length > 0;
  };
}

/** What the unit wrote in the cell that the finding stands in; null where it is in none that is reported. */
export function writtenIn({ finding, row }: Item): string | null {
  const { cell } = finding.at;
  if (cell === null || row === null) return null;
  return rowCells(row).find(({ at }) => at?.cell === cell)?.raw ?? null;
}

const both = (text: Bilingual | undefined): string[] => (text ? [text.zh, text.en] : []);

/** Where ids stand in a list; unknown ones behind all. */
function placesIn(ids: readonly string[]): Rank {
  const places = new Map(ids.map((id, place) => [id, place]));
  return (id) => places.get(id) ?? ids.length;
}

/** Every cell of a row, in the order of the columns. */
export function rowCells(row: ReportRow): ReportRow['taskCode'][] {
  const { actual, previous, status } = row;
  const asText = (cell: { raw: string; value: unknown; at: ReportRow['actual']['at'] }) => ({
    raw: cell.raw,
    value: cell.value === null ? null : String(cell.value),
    at: cell.at,
  });
  return [
    row.sequence,
    row.taskCode,
    row.taskTitle,
    row.clauseText,
    row.indicatorName,
    row.target,
    row.unitOfMeasure,
    row.basis,
    row.role,
    asText(previous),
    asText(actual),
    asText(status),
    row.progressNarrative,
    row.difficulties,
    row.nextSteps,
    row.expectedFinish,
    row.evidence,
  ];
}

function countRules(reconciliation: Reconciliation): RuleCount[] {
  const counts = new Map<string, RuleCount>(reconciliation.rules.map((rule) => [rule.ruleId, rule]));
  for (const { ruleId, outcome } of reconciliation.findings) {
    if (reconciliation.rules.some((rule) => rule.ruleId === ruleId)) continue;
    const known = counts.get(ruleId) ?? { ruleId, pass: 0, fail: 0, notEvaluated: 0 };
    counts.set(ruleId, { ...known, [outcome]: known[outcome] + 1 });
  }
  return [...counts.values()].sort((a, b) => b.fail - a.fail || b.notEvaluated - a.notEvaluated || compareText(a.ruleId, b.ruleId));
}

function summarise(
  expectedReports: readonly ExpectedReport[],
  items: readonly Item[],
  names: ReadonlyMap<string, string>,
): OrgUnitSummary[] {
  const found = new Map<string, OrgUnitSummary>();
  const of = (orgUnitId: string): OrgUnitSummary => {
    const known = found.get(orgUnitId) ?? {
      orgUnitId,
      name: names.get(orgUnitId) ?? orgUnitId,
      expected: 0,
      reported: 0,
      errors: 0,
      warnings: 0,
    };
    found.set(orgUnitId, known);
    return known;
  };
  for (const { orgUnitId, state } of expectedReports) {
    const summary = of(orgUnitId);
    if (state === 'exempt') continue;
    summary.expected += 1;
    if (state === 'reported') summary.reported += 1;
  }
  for (const { finding } of items) {
    const summary = of(finding.orgUnitId ?? '');
    if (finding.severity === 'error') summary.errors += 1;
    if (finding.severity === 'warning') summary.warnings += 1;
  }
  // Stable: equal units stay in the order of the plan.
  return [...found.values()].sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
}

/** The sentence of a finding without the remedy, which the detail shows by itself. */
export function sentence(item: Item, locale: Locale): string {
  const message = item.rule?.messages[item.finding.messageId];
  return message ? fill(message, item.finding.data, locale) : item.finding.message || `${item.finding.ruleId}/${item.finding.messageId}`;
}

/** The sentence for a list that has the unit in a column of its own: without the unit's name before it, and what tied the name on. */
export function shortSentence(item: Item, locale: Locale): string {
  const text = sentence(item, locale);
  const rest =
    item.orgUnit !== null && text.startsWith(item.orgUnit)
      ? text
          .slice(item.orgUnit.length)
          .replace(/^(?:[,:]\s|的)/, '')
          .trimStart()
      : '';
  return rest === '' ? text : rest;
}

/** What a person calls the finding: unit, task and rule. */
export function subject(item: Item, locale: Locale): string {
  const task = item.task ? (locale === 'zh' ? `任务${item.task.number}` : `task ${item.task.number}`) : null;
  return [item.orgUnit, task, item.rule?.title[locale] ?? item.finding.ruleId].filter((part) => part !== null).join(' ');
}

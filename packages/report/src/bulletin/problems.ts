import type { BulletinInline, Finding, ItemAttainment, ReportRow, Target } from '@duizhang/model';
import { groupBy } from '../group-by.ts';
import { bulletinWords } from './bulletin-words.ts';
import type { Fact } from './facts.ts';
import { reasonsOf } from './reasons.ts';
import { listed, type Said } from './weave.ts';
import type { Writing } from './writing.ts';

const said = bulletinWords.problems;

/** 三、存在的主要问题: who is behind and why, who has not reported, what is wrong with what was reported, what could not be evaluated. */
export function writeProblems(writing: Writing): void {
  writing.section(said.heading);
  writeLagging(writing);
  writeSelfReported(writing);
  writeMissing(writing);
  writeQuality(writing);
  writeUnjudged(writing);
}

function writeLagging(writing: Writing): void {
  const { book, reconciliation } = writing;
  writing.subsection(said.lagging);
  const behind = reconciliation.attainments.filter(({ scope, paceStatus }) => scope === 'report' && paceStatus === 'behind');
  if (behind.length === 0) return writing.paragraph(writing.say(said.laggingNone));
  const where = { scope: 'report', paceStatus: 'behind' };
  writing.paragraph(
    writing.say(said.laggingCount, { units: book.count('attainments', where, 'orgUnitId'), items: book.count('attainments', where) }),
  );
  writing.items(behind.map((one) => laggingItem(writing, one)));
}

function laggingItem(writing: Writing, one: ItemAttainment): BulletinInline[] {
  const { book } = writing;
  const id = `report ${one.orgUnitId ?? ''} ${one.indicatorId}`;
  const target = writing.indicator(one.indicatorId)?.target;
  const value = book.field('attainments', id, 'value');
  const rate = book.field('attainments', id, 'attainmentRate', '%');
  const schedule = book.field('attainments', id, 'scheduledProgress', '%');
  const unit = writing.spell(target?.unitOfMeasure ?? '');
  return writing.say(said.laggingItem, {
    unit: one.orgUnitName ?? '',
    item: writing.spell(one.indicatorName),
    target: target ? targetSaid(writing, one.indicatorId, target) : '',
    value: value === null ? [] : writing.say(said.value, { value, unit }),
    rate: rate === null ? [] : writing.say(said.attainment, { rate }),
    schedule: schedule === null ? [] : writing.say(said.schedule, { rate: schedule }),
    light: one.statusLight === null ? [] : writing.say(said.lit, { light: writing.light(one.statusLight) }),
    pending: writing.pending({ orgUnitId: one.orgUnitId, indicatorId: one.indicatorId }),
    difficulties: difficulties(writing, writing.rowsOf(one.orgUnitId ?? '', one.indicatorId)),
  });
}

/** 不低于95%, 约200家, 30至50个: what the plan asks, in words. */
function targetSaid(writing: Writing, indicatorId: string, target: Target): BulletinInline[] {
  const { comparator, unitOfMeasure } = target;
  const ratio = /[%‰]/.test(unitOfMeasure ?? '');
  const form = said.targets[comparator === '>=' && ratio ? 'rateAtLeast' : comparator === '<=' && ratio ? 'rateAtMost' : comparator];
  const value = writing.book.field('indicators', indicatorId, 'target');
  const upper = writing.book.field('indicators', indicatorId, 'targetMax');
  if (value === null) return [];
  const range = upper === null ? value : writing.say(said.range, { value, upper });
  return writing.say(form, { value: range, unit: writing.spell(unitOfMeasure ?? '') });
}

/** What the unit says about why, in its own words; two rows that say the same are quoted once. */
function difficulties(writing: Writing, rows: readonly ReportRow[]): BulletinInline[] {
  const quoted = new Map(
    rows.filter(({ difficulties: cell }) => cell.raw.trim() !== '').map(({ difficulties: cell }) => [cell.raw, cell.at]),
  );
  if (quoted.size === 0) return writing.say(said.noDifficulties);
  const quotes = [...quoted].map(([quote, at]) => writing.say(said.quote, { quote: { quote, at } }));
  // A quote that ends its sentence ends the sentence around it.
  const ended = /[。！？.!?]\s*$/.test([...quoted.keys()].at(-1)!);
  return writing.say(said.difficulties, { quotes: listed(quotes, writing.locale), stop: ended ? '' : writing.word(said.stop) });
}

/** What units call behind themselves, where reconcile has no schedule to say so. Who has reported twice is named where all reports say so. */
function writeSelfReported(writing: Writing): void {
  const { book } = writing;
  const judged = new Set(
    book.facts('attainments', { scope: 'report', paceStatus: 'behind' }).map((one) => `${one['orgUnitId']} ${one['indicatorId']}`),
  );
  const reports = groupBy(book.facts('rows'), ({ report }) => report as string);
  const behind = [...reports].filter(([report, rows]) => !judged.has(report) && rows.every(({ status }) => status === 'behind'));
  if (behind.length === 0) return;
  const where = { report: behind.map(([report]) => report), status: 'behind' };
  writing.subsection(said.selfReported);
  writing.paragraph(
    writing.say(said.selfReportedCount, { units: book.count('rows', where, 'orgUnitId'), items: book.count('rows', where, 'report') }),
  );
  writing.items(behind.map(([report, [row]]) => selfReportedItem(writing, report, row!)));
}

function selfReportedItem(writing: Writing, report: string, row: Fact): BulletinInline[] {
  const orgUnitId = row['orgUnitId'] as string;
  const itemId = report.slice(orgUnitId.length + 1);
  const indicator = writing.indicator(itemId);
  const task = row['taskId'] === null ? '' : writing.task(row['taskId'] as string);
  return writing.say(said.selfReportedItem, {
    unit: writing.unit(orgUnitId),
    item: indicator ? writing.say(said.indicatorOf, { task, indicator: writing.spell(indicator.name) }) : task,
    pending: writing.pending({ orgUnitId, ...(indicator ? { indicatorId: itemId } : { clauseId: itemId, indicatorId: null }) }),
    difficulties: difficulties(writing, writing.rowsOf(orgUnitId, itemId)),
  });
}

function writeMissing(writing: Writing): void {
  const { book, reconciliation } = writing;
  writing.subsection(said.missing);
  const unitsIn = (of: 'orgUnits' | 'expectedReports', where: Parameters<typeof book.facts>[1]) => [
    ...new Set(book.facts(of, where).map(({ orgUnitId }) => orgUnitId as string)),
  ];
  const paragraphs: BulletinInline[][] = [];
  const none = unitsIn('orgUnits', { sent: 'none' });
  if (none.length > 0) {
    const units = none.map((unit): Said => [writing.unit(unit), pendingReports(writing, unit)]);
    paragraphs.push(writing.say(said.nothing, { count: book.count('orgUnits', { sent: 'none' }), units: listed(units, writing.locale) }));
  }
  const some = unitsIn('orgUnits', { sent: 'some' });
  if (some.length > 0) {
    const units = some.map((unit) => {
      const count = book.count('expectedReports', { orgUnitId: unit, state: 'missing' });
      return writing.say(said.unitWith, { unit: writing.unit(unit), count, pending: pendingReports(writing, unit) });
    });
    paragraphs.push(writing.say(said.partly, { count: book.count('orgUnits', { sent: 'some' }), units: listed(units, writing.locale) }));
  }
  const listReports = (form: typeof said.returned | typeof said.late, where: { state: string } | { timeliness: string }): void => {
    const concerned = unitsIn('expectedReports', where);
    if (concerned.length === 0) return;
    const units = concerned.map((unit) => {
      const count = book.count('expectedReports', { ...where, orgUnitId: unit });
      return writing.say(said.unitWith, { unit: writing.unit(unit), count, pending: '' });
    });
    paragraphs.push(writing.say(form, { count: book.count('expectedReports', where, 'orgUnitId'), units: listed(units, writing.locale) }));
  };
  listReports(said.returned, { state: 'returned' });
  if (reconciliation.reporting.whole.late !== null) listReports(said.late, { timeliness: 'late' });
  if (paragraphs.length === 0) return writing.paragraph(writing.say(said.missingNone));
  writing.items(paragraphs);
}

/** Findings that a report is missing, which a decision may still settle. */
function pendingReports(writing: Writing, orgUnitId: string): BulletinInline[] {
  return writing.pending({ orgUnitId, ruleId: 'missing-report' });
}

function writeQuality(writing: Writing): void {
  const { book } = writing;
  writing.subsection(said.quality);
  const total = book.count('findings', { outcome: 'fail' });
  if (total.value === 0) return writing.paragraph(writing.say(said.qualityNone));
  const of = (severity: Finding['severity']) => book.count('findings', { outcome: 'fail', severity });
  const most = kindsOf(writing)
    .toSorted((a, b) => b.findings - a.findings)
    .slice(0, 3)
    .map(({ ruleId, title }) => writing.say(said.kind, { kind: title, count: book.count('findings', { outcome: 'fail', ruleId }) }));
  writing.paragraph(
    writing.say(said.qualityCount, {
      total,
      error: of('error'),
      warning: of('warning'),
      info: of('info'),
      units: book.count('findings', { outcome: 'fail' }, 'orgUnitId'),
      kinds: listed(most, writing.locale),
    }),
  );
}

/** Every rule that found something, with its title and how often; in the order in which findings are listed. */
function kindsOf({ book, options }: Writing): { ruleId: string; title: string; findings: number }[] {
  return [...groupBy(book.facts('findings', { outcome: 'fail' }), ({ ruleId }) => ruleId as string)].map(([ruleId, facts]) => ({
    ruleId,
    title: options.rules.get(ruleId)?.title[options.locale] ?? ruleId,
    findings: facts.length,
  }));
}

function writeUnjudged(writing: Writing): void {
  const { book } = writing;
  writing.subsection(said.unjudged);
  const items: BulletinInline[][] = [];
  const reports = book.count('expectedReports', { state: 'notEvaluated' });
  if (reports.value > 0) {
    const units = [...new Set(book.facts('expectedReports', { state: 'notEvaluated' }).map(({ orgUnitId }) => orgUnitId as string))];
    const list = units.map((unit) => {
      const count = book.count('expectedReports', { state: 'notEvaluated', orgUnitId: unit });
      return writing.say(said.unitWith, { unit: writing.unit(unit), count, pending: '' });
    });
    const counted = book.count('expectedReports', { state: 'notEvaluated' }, 'orgUnitId');
    items.push(writing.say(said.unjudgedReports, { count: reports, units: counted, list: listed(list, writing.locale) }));
  }
  const open = { scope: 'whole', paceStatus: 'undetermined' };
  const indicators = book.count('attainments', open);
  if (indicators.value > 0) {
    const reasons = reasonsOf(book.facts('attainments', open)).map((reason) =>
      writing.say(said.reasonIndicators, { reason: writing.reason(reason), count: book.count('attainments', { ...open, reason }) }),
    );
    items.push(writing.say(said.unjudgedIndicators, { count: indicators, reasons: listed(reasons, writing.locale, said.separator) }));
  }
  const findings = book.count('findings', { outcome: 'notEvaluated' });
  if (findings.value > 0) items.push(writing.say(said.unjudgedFindings, { count: findings }));
  items.push(checks(writing));
  writing.items(items);
}

function checks(writing: Writing): BulletinInline[] {
  const { book } = writing;
  const of = (outcome: string) => book.sum('checks', 'checks', { outcome });
  const numbers = { total: book.sum('checks', 'checks'), pass: of('pass'), fail: of('fail') };
  const open = of('notEvaluated');
  if (open.value === 0) return writing.say(said.checksOnly, numbers);
  return writing.say(said.unjudgedChecks, { ...numbers, open });
}

import { fill, severityWords, type Locale } from '@duizhang/model';
import { paceReasonTexts, reasonTexts } from '@duizhang/reconcile';
import type { Kind } from '../state/matrix-kinds.ts';
import { indicatorSums, itemSums, unitsOnTime } from '../state/matrix-sums.ts';
import { matrixOf, reportingRate, type Duty, type Entry } from '../state/matrix.ts';
import { cursorEntries, underCursor } from '../state/overview.ts';
import { severities } from '../state/finding-index.ts';
import type { TuiState } from '../state/types.ts';
import { kindMarks, kindName, overviewWords as words, paceWord } from '../words/overview.ts';
import { targetText } from './target.ts';

/** What stands under the cursor, in sentences: of a cell what it is and what is owed, of a name the sums of its row or column. */
export function cursorSentences(state: TuiState): string[] {
  const { locale } = state;
  const { orgUnit, task } = cursorEntries(state);
  if (orgUnit && task) {
    const { kind, duties } = matrixOf(state.model).cell(orgUnit, task);
    const head = fill(words.cell, { orgUnit: orgUnit.name, task: taskName(task, locale), kind: kindName(kind, locale) }, locale);
    return [`${head}${comma(locale)}${findingsText(state)}`, ...duties.map((duty) => dutyText(duty, state))];
  }
  const entry = orgUnit ?? task;
  if (!entry) return [];
  const isRow = (entry === task) === state.overview.transposed;
  const name = entry === task ? taskName(entry, locale) : entry.name;
  const axis = words[isRow ? 'row' : 'column'][locale];
  const { owed, reported } = entry;
  return [
    `${fill(words.whole, { name, axis, owed, reported, rate: rateText(entry) }, locale)}${comma(locale)}${findingsText(state)}`,
    countsText(matrixOf(state.model).shown, entry.tally, state, true),
  ];
}

const comma = (locale: Locale): string => (locale === 'zh' ? '，' : ', ');
const colon = (locale: Locale): string => (locale === 'zh' ? '：' : ': ');

function taskName({ number, name, id }: Entry, locale: Locale): string {
  return name === id ? fill(words.untitled, { number }, locale) : fill(words.task, { number, title: name }, locale);
}

function findingsText(state: TuiState): string {
  const { locale } = state;
  const { items, wholeUnit } = underCursor(state);
  const sums = itemSums(state, items);
  if (sums.count === 0) return words.noFindings[locale];
  const listed = severities
    .filter((severity) => sums[severity] > 0)
    .map((severity) => `${severityWords[severity].short[locale]} ${sums[severity]}`);
  return fill(
    wholeUnit ? words.unitFindings : words.findings,
    { count: sums.count, undecided: sums.undecided, severities: listed },
    locale,
  );
}

/** One duty: the indicator, what was reported, target, how far it is and how far it should be, and its light. */
function dutyText({ report, attainment, indicator, kind }: Duty, { locale, model }: TuiState): string {
  const clause = model.catalogue.tasks
    .find(({ taskId }) => taskId === report.taskId)
    ?.clauses.find(({ clauseId }) => clauseId === report.clauseId);
  const outcome = outcomeText(kind, attainment?.reason ?? null, locale);
  if (!indicator) return `${outcome}${words.noIndicator[locale]}${colon(locale)}${clause?.text ?? report.clauseId}`;
  const parts: string[] = [];
  if (attainment && report.state === 'reported') {
    const value = attainment.value === null ? null : `${attainment.value}${indicator.target.unitOfMeasure ?? ''}`;
    parts.push(
      value === null ? words.noValue[locale] : fill(words.value, { value }, locale) + (attainment.corrected ? words.corrected[locale] : ''),
    );
  }
  parts.push(fill(words.target, { target: targetText(indicator, locale) }, locale));
  if (attainment) {
    const { attainmentRate, scheduledProgress, paceStatus } = attainment;
    if (attainmentRate !== null) parts.push(fill(words.rate, { rate: attainmentRate }, locale));
    if (scheduledProgress !== null) parts.push(fill(words.schedule, { rate: scheduledProgress }, locale));
    if (paceStatus !== 'undetermined') parts.push(paceWord[paceStatus][locale]);
  }
  return `${indicator.name}${colon(locale)}${[...parts, outcome].join(comma(locale))}`;
}

/** The kind of a duty; what was not evaluated says why. */
function outcomeText(kind: Kind, reason: string | null, locale: Locale): string {
  const name = kindName(kind, locale);
  return kind.name === 'notEvaluated' && reason !== null
    ? fill(words.because, { kind: name, reason: reasonText(reason, locale) }, locale)
    : name;
}

function reasonText(reason: string, locale: Locale): string {
  const texts = { ...reasonTexts, ...paceReasonTexts };
  return Object.hasOwn(texts, reason) ? texts[reason as keyof typeof texts][locale] : reason;
}

/** A rate in percent, as wide as it must be. */
export function rateText(entry: Pick<Entry, 'owed' | 'reported'>): string {
  const rate = reportingRate(entry);
  return rate === null ? words.noRate.zh : `${rate}%`;
}

/** Cells of each kind; in full, or by their marks where there is little room. */
export function countsText(kinds: readonly Kind[], tally: readonly number[], { locale, model }: TuiState, inFull: boolean): string {
  const marks = kindMarks(matrixOf(model).kinds, locale);
  const counts = kinds.map((kind) => `${inFull ? kindName(kind, locale) : marks[kind.index]!.trim()} ${tally[kind.index]}`);
  return `${words.cellCounts[locale]}  ${counts.join('  ')}`;
}

/** What it all comes to: cells of each kind, reports, units on time, indicators; what was not evaluated is always named. */
export function sumSentences(state: TuiState, inFull: boolean): string[] {
  const { locale, model } = state;
  const matrix = matrixOf(model);
  const named = matrix.kinds.all.filter((kind) => kind.alarming || kind.name === 'notEvaluated' || matrix.shown.includes(kind));
  const owed = matrix.units.reduce((sum, unit) => sum + unit.owed, 0);
  const reported = matrix.units.reduce((sum, unit) => sum + unit.reported, 0);
  const time = unitsOnTime(model);
  const unknown =
    time.unknown === 0 ? '' : fill(words.timeUnknown, { unknown: time.unknown, reason: reasonText(time.reason!, locale) }, locale);
  return [
    countsText(named, matrix.tally, state, inFull),
    [
      fill(words.reporting, { expected: owed, reported, rate: rateText({ owed, reported }) }, locale),
      `${fill(words.onTime, { ...time }, locale)}${unknown}`,
      fill(words.progress, { ...indicatorSums(model) }, locale),
    ].join(locale === 'zh' ? '；' : '; '),
  ];
}

/** What the marks of the overview mean, for the help. */
export function overviewLegend({ model, locale }: Pick<TuiState, 'model' | 'locale'>): string {
  const { kinds } = matrixOf(model);
  const marks = kindMarks(kinds, locale);
  const lights = kinds.all.map((kind) => `${marks[kind.index]!.trim()} ${kindName(kind, locale)}`).join('  ');
  return fill(words.legend, { lights }, locale);
}

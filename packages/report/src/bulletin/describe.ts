import { fill, outcomeWords, severityWords, type Bilingual, type BulletinNumber, type BulletinQuery, type Decision } from '@duizhang/model';
import { targetText } from '../reporters/ledger.ts';
import { words } from '../words.ts';
import { bulletinWords } from './bulletin-words.ts';
import { chineseNumeral } from './calendar-words.ts';
import { describeWords } from './describe-words.ts';
import type { Fact, FactList, FactValue } from './facts.ts';
import type { LoggedDecision } from './input.ts';
import { find, type Counted, type NumbersById } from './resolve.ts';
import type { Writing } from './writing.ts';

/**
 * What a number of a notice counts, in one line and made from its evidence alone, so that it can't say anything else: 应报项（未报、市统计局）,
 * 应报项（已报） 313 / 应报项 333, 各单位指标完成情况（市大数据局“……”）：完成率. Names come from `writing`, which knows the period.
 */
export function describeNumber(number: BulletinNumber, numbers: NumbersById, writing: Writing): string {
  const { evidence } = number;
  if (evidence.kind === 'rate') {
    const [part, whole] = [evidence.part, evidence.whole].map((id) => {
      const one = numbers.get(id);
      return one && one.evidence.kind !== 'rate' ? `${describeNumber(one, numbers, writing)} ${one.text}` : '?';
    });
    return `${part} / ${whole}`;
  }
  const list = describeQuery(evidence.query, writing);
  if (evidence.kind === 'count') return list;
  return filled(describeWords.fieldOf, { list, field: fieldWord(evidence.field, writing) }, writing);
}

function describeQuery(query: BulletinQuery, writing: Writing): string {
  const { of, where, per } = query;
  const list = writing.word(describeWords.lists[of]);
  const what = per === null ? list : filled(describeWords.per, { list, what: fieldWord(per, writing) }, writing);
  const conditions = where
    .map(({ field, anyOf }) =>
      field === 'id' || field === 'report'
        ? subjects(query, writing)
        : anyOf.map((value) => valueWord(field, value, writing)).join(writing.word(describeWords.or)),
    )
    .filter((text) => text !== '');
  return conditions.length === 0 ? what : filled(describeWords.conditions, { list: what, conditions }, writing);
}

/** What entries are about that are named one by one. */
function subjects(query: BulletinQuery, writing: Writing): string {
  const entries = find(query, writing.facts).flatMap((counted) => counted.entries);
  const [first] = entries;
  if (!first) return '';
  const name = subject(first, writing);
  return entries.length === 1 ? name : filled(describeWords.more, { first: name, count: entries.length }, writing);
}

/** Something that a number was counted from. */
export interface EntryText {
  /** Name of the unit; empty where it is about none. */
  orgUnit: string;
  /** Indicator, task, rule or decision; empty for a unit as a whole. */
  about: string;
  /** What is said of it: 未报, 欠进度, how many of it there are. */
  said: string;
}

/** What is said of an entry, by the fields of its list, in this order. */
const saidBy: Readonly<Record<FactList, readonly string[]>> = {
  tasks: [],
  indicators: ['target'],
  orgUnits: ['sent'],
  expectedReports: ['state', 'timeliness'],
  rows: ['status'],
  attainments: ['paceStatus', 'statusLight', 'reason'],
  rankingEntries: ['group', 'rank', 'score'],
  findings: ['severity', 'standing'],
  checks: ['outcome', 'reason', 'checks'],
  decisions: ['action', 'state'],
  staleDecisions: ['reason'],
};

/** One thing that a number was counted from, in words; of entries that count as one, how many they are. */
export function describeEntry({ of, entries }: Counted, writing: Writing): EntryText {
  const [first] = entries;
  if (!first) return { orgUnit: '', about: '', said: '' };
  const orgUnit = typeof first['orgUnitId'] === 'string' ? writing.unit(first['orgUnitId']) : '';
  if (entries.length > 1)
    return {
      orgUnit,
      about: filled(describeWords.entries, { list: writing.word(describeWords.lists[of]), count: entries.length }, writing),
      said: '',
    };
  const item = itemOf(first, writing);
  const rule = typeof first['ruleId'] === 'string' ? valueWord('ruleId', first['ruleId'], writing) : '';
  const said = saidBy[of].map((field) => fieldText(of, field, first, writing)).filter((text) => text !== '');
  return {
    orgUnit,
    about: [item, rule].filter((text) => text !== '').join(writing.locale === 'zh' ? '：' : ': '),
    said: said.join(writing.locale === 'zh' ? '，' : ', '),
  };
}

function fieldText(of: FactList, field: string, fact: Fact, writing: Writing): string {
  const value = fact[field] ?? null;
  const indicator = of === 'indicators' ? writing.indicator(fact.id) : null;
  // A number alone says neither what is counted nor whether less would do.
  if (indicator && field === 'target') return `${fieldWord(field, writing)} ${writing.spell(targetText(indicator.target))}`;
  if (typeof value === 'number') return `${fieldWord(field, writing)} ${value}`;
  if (value === null && field !== 'statusLight') return '';
  if (of === 'decisions')
    return writing.word(
      field === 'action'
        ? bulletinWords.actions[value as Decision['action']]
        : bulletinWords.decisionStates[value as LoggedDecision['state']],
    );
  if (of === 'staleDecisions') return writing.word(describeWords.stale[value as keyof typeof describeWords.stale]);
  return valueWord(field, value, writing);
}

/** The indicator that a fact is about, else its task. */
function itemOf(fact: Fact, writing: Writing): string {
  if (typeof fact['indicatorId'] === 'string') return valueWord('indicatorId', fact['indicatorId'], writing);
  return typeof fact['taskId'] === 'string' ? valueWord('taskId', fact['taskId'], writing) : '';
}

function subject(fact: Fact, writing: Writing): string {
  const orgUnit = typeof fact['orgUnitId'] === 'string' ? writing.unit(fact['orgUnitId']) : '';
  return [orgUnit, itemOf(fact, writing)].filter((part) => part !== '').join(writing.locale === 'zh' ? '' : ', ');
}

function fieldWord(field: string, writing: Writing): string {
  const word = describeWords.fields[field];
  return word ? writing.word(word) : field;
}

/** A value as people read it; nothing where it adds nothing to the others. */
function valueWord(field: string, value: FactValue, writing: Writing): string {
  const own = describeWords.values[field]?.[String(value)];
  if (own) return writing.word(own);
  if (field === 'statusLight') return value === null ? writing.word(describeWords.noLight) : writing.light(String(value));
  if (field === 'reason') return writing.reason(value === null ? null : String(value));
  if (value === null || field === 'clauseId') return '';
  if (field === 'orgUnitId') return writing.unit(String(value));
  if (field === 'taskId') return textOf(writing.task(String(value)));
  if (field === 'indicatorId') return `“${writing.spell(writing.indicator(String(value))?.name ?? String(value))}”`;
  if (field === 'ruleId') return writing.options.rules.get(String(value))?.title[writing.locale] ?? String(value);
  if (field === 'part')
    return filled(describeWords.part, { part: writing.locale === 'zh' ? chineseNumeral(Number(value)) : value }, writing);
  const word = shared[field]?.[String(value)];
  return word ? writing.word(word) : String(value);
}

/** Words that other reports use for the same values. */
const shared: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  state: words.states,
  paceStatus: words.paces,
  group: words.groups,
  outcome: outcomeWords,
  status: words.statuses,
  severity: { error: severityWords.error.short, warning: severityWords.warning.short, info: severityWords.info.short },
};

function textOf(inlines: ReturnType<Writing['task']>): string {
  return inlines.filter((one) => typeof one === 'string').join('');
}

function filled(form: Bilingual, data: Readonly<Record<string, unknown>>, writing: Writing): string {
  return fill(form, data, writing.locale);
}

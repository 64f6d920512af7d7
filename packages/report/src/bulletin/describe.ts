import { fill, outcomeWords, severityWords, type Bilingual, type BulletinNumber, type BulletinQuery } from '@duizhang/model';
import { words } from '../words.ts';
import { chineseNumeral } from './calendar-words.ts';
import { describeWords } from './describe-words.ts';
import type { Fact, FactValue } from './facts.ts';
import { find, type NumbersById } from './resolve.ts';
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

function subject(fact: Fact, writing: Writing): string {
  const text = (field: string) => (typeof fact[field] === 'string' ? (fact[field] as string) : null);
  const [orgUnitId, indicatorId, taskId] = [text('orgUnitId'), text('indicatorId'), text('taskId')];
  const name = [
    orgUnitId === null ? '' : writing.unit(orgUnitId),
    indicatorId !== null ? valueWord('indicatorId', indicatorId, writing) : taskId !== null ? valueWord('taskId', taskId, writing) : '',
  ];
  return name.filter((part) => part !== '').join(writing.locale === 'zh' ? '' : ', ');
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

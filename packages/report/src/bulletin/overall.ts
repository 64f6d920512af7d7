import type { BulletinInline, BulletinNumber } from '@duizhang/model';
import { words } from '../words.ts';
import { bulletinWords } from './bulletin-words.ts';
import { chineseNumeral, dateText } from './calendar-words.ts';
import type { Sent } from './facts.ts';
import type { Where } from './number-book.ts';
import { listed, type Said } from './weave.ts';
import type { Cell, Writing } from './writing.ts';

const said = bulletinWords.overall;
const paces = ['completed', 'ahead', 'onSchedule', 'behind', 'undetermined'] as const;
const wholes: Where = { scope: 'whole' };

/** 一、总体情况: what was owed and came, how far the indicators are, and their lights, by part and by group of units. */
export function writeOverall(writing: Writing): void {
  writing.section(said.heading);
  writeReporting(writing);
  writePace(writing);
  writeLights(writing);
}

function writeReporting(writing: Writing): void {
  const { book, reconciliation } = writing;
  const { whole } = reconciliation.reporting;
  writing.subsection(said.reporting);
  const expected = book.count('expectedReports', { owed: true });
  writing.paragraph(
    writing.say(said.tasks, {
      tasks: book.count('tasks'),
      indicators: book.count('indicators'),
      units: book.count('orgUnits', { owing: true }),
      expected,
    }),
  );
  if (reconciliation.submissions.length === 0)
    writing.paragraph(writing.say(said.nothingSent, { asOf: dateText(reconciliation.asOf, writing.locale) }));
  const reported = book.count('expectedReports', { state: 'reported' });
  const rate = book.rate(whole.reportingRate, reported, expected);
  writing.paragraph(
    writing.say(said.reported, {
      reported,
      missing: book.count('expectedReports', { state: 'missing' }),
      returned: unlessNone(writing, said.returned, book.count('expectedReports', { state: 'returned' })),
      unjudged: unlessNone(writing, said.unjudged, book.count('expectedReports', { state: 'notEvaluated' })),
      rate: rate === null ? [] : writing.say(said.rate, { rate }),
    }),
    [
      ...timeliness(writing, expected),
      ...writing.say(said.nilAndExempt, {
        nil: book.count('expectedReports', { nilReturn: true }),
        exempt: book.count('expectedReports', { state: 'exempt' }),
      }),
    ],
  );
  writing.paragraph(
    writing.say(said.units, {
      all: units(writing, 'all'),
      some: units(writing, 'some'),
      none: units(writing, 'none'),
      returned: unlessNone(writing, said.unitsReturned, units(writing, 'returned')),
      unjudged: unlessNone(writing, said.unitsUnjudged, units(writing, 'notEvaluated')),
      exempt: unlessNone(writing, said.unitsExempt, units(writing, 'exempt')),
    }),
  );
}

function units({ book }: Writing, sent: Sent): BulletinNumber {
  return book.count('orgUnits', { sent });
}

function unlessNone(writing: Writing, form: { zh: string; en: string }, count: BulletinNumber): BulletinInline[] {
  return count.value === 0 ? [] : writing.say(form, { count });
}

/** What is known of the time of receipt: all of it with the rate, a part of it, or why nothing. */
function timeliness(writing: Writing, expected: BulletinNumber): BulletinInline[] {
  const { onTime, onTimeRate, onTimeReason } = writing.reconciliation.reporting.whole;
  if (onTime === null) return writing.say(said.timeless, { reason: writing.reason(onTimeReason) });
  const came = writing.book.count('expectedReports', { timeliness: 'onTime' });
  const late = writing.book.count('expectedReports', { timeliness: 'late' });
  const rate = writing.book.rate(onTimeRate, came, expected);
  return writing.say(said.time, {
    onTime: came,
    late,
    rate: rate === null ? writing.say(said.timeUnknown) : writing.say(said.onTimeRate, { rate }),
  });
}

function writePace(writing: Writing): void {
  const { book } = writing;
  writing.subsection(said.pace);
  const total = book.count('attainments', wholes);
  if (total.value === 0) return writing.paragraph(writing.say(said.noIndicators));
  const of = (paceStatus: (typeof paces)[number]) => book.count('attainments', { ...wholes, paceStatus });
  writing.paragraph(
    writing.say(said.paceCounts, {
      total,
      reach: book.count('attainments', { ...wholes, paceStatus: ['completed', 'ahead', 'onSchedule'] }),
      completed: of('completed'),
      ahead: of('ahead'),
      onSchedule: of('onSchedule'),
      behind: of('behind'),
      undetermined: of('undetermined'),
    }),
  );
  const { columns } = bulletinWords;
  writing.table(
    { form: said.paceTable },
    1,
    [
      writing.column(columns.part),
      writing.column(columns.indicators, true),
      ...paces.map((pace) => writing.column(words.paces[pace], true)),
      writing.column(columns.pending, true),
    ],
    byPart(writing, (part) => [
      book.count('attainments', { ...wholes, part }),
      ...paces.map((paceStatus) => book.count('attainments', { ...wholes, part, paceStatus })),
      book.count('findings', { part, standing: 'undecided' }),
    ]),
  );
}

/** One row for each part of the plan that has indicators. */
function byPart(writing: Writing, cells: (part: number) => Cell[]): Cell[][] {
  const { catalogue } = writing.input;
  const measured = new Set(writing.book.facts('attainments', wholes).map(({ part }) => part));
  return catalogue.parts
    .filter(({ number }) => measured.has(number))
    .map(({ number, title }) => [
      `${writing.locale === 'zh' ? `${chineseNumeral(number)}、` : `${number}. `}${writing.spell(title)}`,
      ...cells(number),
    ]);
}

function writeLights(writing: Writing): void {
  const { book, reconciliation } = writing;
  const { lights, rankings } = reconciliation;
  const total = book.count('attainments', wholes);
  if (total.value === 0) return;
  writing.subsection(said.lights);
  const shown = lights.map((light): Said => {
    const count = book.count('attainments', { ...wholes, statusLight: light.name });
    return writing.say(said.light, { light: light[writing.locale], count });
  });
  const dark = book.count('attainments', { ...wholes, statusLight: null });
  writing.paragraph(writing.say(said.lightCounts, { total, lights: listed(shown, writing.locale), dark }));
  const { columns } = bulletinWords;
  const lightColumns = [...lights.map((light) => writing.column(light, true)), writing.column(columns.dark, true)];
  const lightCells = (where: Where) =>
    [...lights.map(({ name }) => name), null].map((statusLight) => book.count('attainments', { ...where, statusLight }));
  writing.table(
    { form: said.lightTable },
    1,
    [writing.column(columns.part), writing.column(columns.indicators, true), ...lightColumns],
    byPart(writing, (part) => [book.count('attainments', { ...wholes, part }), ...lightCells({ ...wholes, part })]),
  );
  if (rankings.length === 0) return;
  writing.table(
    { form: said.groupTable },
    1,
    [writing.column(columns.group), writing.column(columns.units, true), writing.column(columns.indicators, true), ...lightColumns],
    rankings.map(({ group }) => {
      const where = { scope: 'report', group };
      return [writing.group(group), book.count('attainments', where, 'orgUnitId'), book.count('attainments', where), ...lightCells(where)];
    }),
  );
}

import { expect, it } from 'vitest';
import { dueDate, isDue, scheduledNext, scheduledProgress } from './due.ts';
import { catalogue } from './testing/small-world.test.data.ts';

it.each([
  ['the plan says nothing: end of its year', null, null, 2023, '2023-12-31'],
  ['of the indicator', '6月底前', '9月底前', 2023, '2023-06-30'],
  ['of the clause', null, '2023年9月底前', 2023, '2023-09-30'],
  ['of a later year', '2025年底', null, 2023, '2025-12-31'],
  ['words that name no day are never early', '尽快', null, 2023, '2023-12-31'],
  ['no year anywhere', null, null, null, null],
])('dueDate: %s', (_, ofIndicator, ofClause, year, expected) => {
  const clause = { ...catalogue.tasks[0]!.clauses[0], deadline: ofClause };
  const indicator = structuredClone(clause.indicators[0]!);
  indicator.target.deadline = ofIndicator;
  expect(dueDate({ ...catalogue, year }, clause, indicator)).toBe(expected);
});

it.each([
  ['2023-12-31', '2023-Q2', 50, false],
  ['2023-12-31', '2023-11', 91.7, false],
  ['2023-12-31', '2023-Q4', 100, true],
  ['2023-12-31', '2023', 100, true],
  ['2023-06-30', '2023-Q1', 50, false],
  ['2023-06-30', '2023-H1', 100, true],
  ['2025-12-31', '2023-Q4', 0, false],
])('due on %s, at the end of %s: %d %% of the way', (due, period, share, reached) => {
  expect(scheduledProgress(due, period)).toBe(share);
  expect(isDue(due, period)).toBe(reached);
});

it.each([
  ['a plan of three years: from January of the first', '2025-12-31', '2023-Q4', 2023, 33.3, 41.7],
  ['the same in its last year', '2025-12-31', '2025-Q2', 2023, 83.3, 91.7],
  ['a milestone within the year', '2023-09-30', '2023-Q2', 2023, 66.7, 100],
  ['January to November, by months and not days (11/12)', '2023-12-31', '2023-11', 2023, 91.7, 100],
  ['a whole half-year ahead', '2023-12-31', '2023-H1', 2023, 50, 100],
  ['before the plan begins', '2023-12-31', '2022-Q4', 2023, 0, 25],
])('schedule and that of the next period: %s', (_, due, period, year, now, next) => {
  expect([scheduledProgress(due, period, year), scheduledNext(due, period, year)]).toEqual([now, next]);
});

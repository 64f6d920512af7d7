import type { Config } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { CannotRun } from './cannot-run.ts';
import { withPeriod } from './next-period.ts';

const config: Config = { planId: 'q', catalogue: 'c', orgUnitRegister: 'o', reportingPeriod: '2023-Q2', ranking: { fewItems: 5 } };
const second = { from: '2023-07-01', to: '2023-07-10' };
const third = { from: '2023-10-01', to: '2023-10-12' };

describe('withPeriod', () => {
  it.each<[string, Partial<Config>, string, string | undefined, Config['submissionWindows']]>([
    ['sets the last day', {}, '2023-Q3', '2023-10-12', { '2023-Q3': third }],
    [
      'keeps the one window for its own period',
      { submissionWindow: second },
      '2023-Q3',
      '2023-10-12',
      { '2023-Q2': second, '2023-Q3': third },
    ],
    [
      'keeps what is set already',
      { submissionWindows: { '2023-Q2': second, '2023-Q3': third } },
      '2023-Q3',
      undefined,
      { '2023-Q2': second, '2023-Q3': third },
    ],
    ['sets none unasked', {}, '2023-Q3', undefined, undefined],
    [
      'changes the day of this period',
      { submissionWindow: second },
      '2023-Q2',
      '2023-07-15',
      { '2023-Q2': { ...second, to: '2023-07-15' } },
    ],
    ['takes months', {}, '2023-12', '2024-01-05', { '2023-12': { from: '2024-01-01', to: '2024-01-05' } }],
  ])('%s', (_, more, period, due, submissionWindows) => {
    const { ranking, ...rest } = withPeriod({ ...config, ...more }, period, due);
    expect(ranking).toEqual(config.ranking);
    expect(rest).toEqual({
      planId: 'q',
      catalogue: 'c',
      orgUnitRegister: 'o',
      reportingPeriod: period,
      ...(submissionWindows && { submissionWindows }),
    });
  });

  it.each(['2023-09-30', '2023-10-32', '十月十日'])('refuses %s as the last day', (due) => {
    expect(() => withPeriod(config, '2023-Q3', due)).toThrow(CannotRun);
  });
});

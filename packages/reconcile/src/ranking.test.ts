import type { ItemAttainment } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { measure, type MeasureOptions } from './measure.ts';
import { rankingsOf } from './ranking.ts';
import { judging, world, type FileSketch, type WorldSketch } from './testing/small-world.test.data.ts';

/** Files are for the period that is asked for unless they say otherwise. */
function rankings({ files, ...asked }: WorldSketch, options: MeasureOptions = {}) {
  const sketch = { ...asked, files: files.map((given) => ({ period: asked.period ?? '2023-Q2', ...given })) };
  const context = judging(sketch);
  return measure(context, world(sketch), options).rankings;
}
/** `slug rank score scored/notScored`, in the order given. */
const shown = (groups: ReturnType<typeof rankings>, group: string) =>
  groups
    .find((one) => one.group === group)!
    .entries.map((one) => `${one.orgUnitId.slice(5)} ${one.rank} ${one.score} ${one.scored}/${one.notScored}`);
const file = (unit: string, ...rows: FileSketch['rows'] & object): FileSketch => ({ unit, rows });

describe('ranking', () => {
  it('has departments and districts apart, by the mean against schedule, and says how many items count', () => {
    const groups = rankings({
      files: [
        file('data', { item: 'fresh', actual: '40' }, { item: 'rate', actual: '99%' }),
        file('east', { item: 'piles', actual: '700' }),
      ],
    });
    expect(groups.map(({ group }) => group)).toEqual(['departments', 'districts']);
    // 40 of the 50 that are scheduled; a rate that is not due, and a part of the city's target, can't be scored.
    expect(shown(groups, 'departments')).toEqual(['data 1 80 1/6', 'approval null null 0/3']);
    expect(shown(groups, 'districts')).toEqual(['east null null 0/1', 'west null null 0/1']);
  });

  it('scores everything that is due: met 100, missed by its share', () => {
    const groups = rankings({
      period: '2023-Q4',
      files: [
        file('data', { item: 'fresh', actual: '140' }, { item: 'rate', actual: '76%' }),
        file('approval', { item: 'hours', actual: '4小时' }),
      ],
    });
    expect(shown(groups, 'departments')).toEqual(['data 1 90 2/5', 'approval 2 50 1/2']);
  });

  it('marks units of which few items count, as the project says how few', () => {
    const files = [file('data', { item: 'fresh', actual: '40' })];
    const few = (options: MeasureOptions) => rankings({ files }, options)[0]!.entries.map(({ fewItems }) => fewItems);
    expect(few({})).toEqual([true, true]);
    expect(few({ ranking: { fewItems: 1 } })).toEqual([false, true]);
  });

  it('lists an exempt unit without a rank', () => {
    const exemption = { orgUnitId: 'town/data', itemId: null, reportingPeriod: null, reason: '机构改革', approvedBy: '市政府办公室' };
    const [group] = rankings({
      period: '2023-Q4',
      exemptions: [exemption],
      files: [file('data', { item: 'fresh', actual: '140' }), file('approval', { item: 'hours', actual: '1小时' })],
    });
    expect(group!.entries).toMatchObject([
      { orgUnitId: 'town/approval', rank: 1, exempt: false },
      { orgUnitId: 'town/data', rank: null, score: null, exempt: true, exemptItems: 7, notScored: 0 },
    ]);
  });

  it('gives the rank of the period before by the same method, where its reports allow it', () => {
    const sketch: WorldSketch = {
      period: '2023-Q3',
      files: [file('data', { item: 'fresh', actual: '60' })],
      previous: [{ ...file('data', { item: 'fresh', actual: '50' }), period: '2023-Q2' }],
    };
    const before = (more: Partial<WorldSketch>) => rankings({ ...sketch, ...more })[0]!.entries.map(({ previousRank }) => previousRank);
    expect(before({})).toEqual([1, null]);
    expect(before({ previous: [] })).toEqual([null, null]);
    expect(before({ previous: [{ ...sketch.previous![0]!, period: '2023-Q1' }] })).toEqual([null, null]);
    expect(before({ period: '2023-Q1', previous: [{ ...sketch.previous![0]!, period: '2022-Q4' }] })).toEqual([null, null]);
  });

  it('lets equal scores share a rank and counts on behind them, whatever the order of what it is given', () => {
    const context = judging({ files: [] });
    const points: Record<string, number> = { data: 80, approval: 90, east: 70, west: 70 };
    const scored = measure(context, world({ files: [] }), {}).attainments.map((one): ItemAttainment =>
      one.scope === 'report' ? { ...one, score: points[one.orgUnitId!.slice(5)]! } : one,
    );
    const groups = rankingsOf({ context, attainments: scored }, null, 1);
    expect(shown(groups, 'departments')).toEqual(['approval 1 90 3/0', 'data 2 80 7/0']);
    expect(shown(groups, 'districts')).toEqual(['east 1 70 1/0', 'west 1 70 1/0']);
    expect(rankingsOf({ context, attainments: scored.toReversed() }, null, 1)).toEqual(groups);
    const alike = {
      ...context,
      matcher: { ...context.matcher, unit: (id: string) => ({ ...context.matcher.unit(id)!, kind: 'partyBody' as const }) },
    };
    const best = scored.map((one) => ({
      ...one,
      score: { data: 70, approval: 70, east: 65, west: 60 }[one.orgUnitId?.slice(5) ?? ''] ?? null,
    }));
    expect(shown(rankingsOf({ context: alike, attainments: best }, null, 1), 'departments')).toEqual([
      'approval 1 70 3/0',
      'data 1 70 7/0',
      'east 3 65 1/0',
      'west 4 60 1/0',
    ]);
  });
});

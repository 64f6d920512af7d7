import { expect, it } from 'vitest';
import { layGround } from './judging.ts';
import { reconcile } from './reconcile.ts';
import { catalogue, items, register, world, type WorldSketch } from './testing/small-world.test.data.ts';
import { trackItem } from './track.ts';

/** A line a unit: what is asked of it, what it says now, and what it said before. */
function tracks(item: keyof typeof items, sketch: WorldSketch): string[] {
  const { readings, previous } = world(sketch);
  const reportingPeriod = '2023-Q2';
  const input = { catalogue, register, readings, previous, reportingPeriod, asOf: '2023-07-20', decisions: [], toolVersion: '0' };
  const units = trackItem({ ground: layGround(catalogue, register), reconciliation: reconcile(input), previous }, items[item]);
  return units.map(({ orgUnitId, orgUnitName, role, via, state, reports, earlier }) => {
    const now = reports.map(({ row, setAside }) => `${row.actual.raw || row.status.raw}${setAside ? ` (${setAside})` : ''}`);
    const before = earlier.map(
      (one) => `${one.reportingPeriod} ${one.row.actual.raw} ${one.row.actual.at!.file}!${one.row.actual.at!.cell}`,
    );
    const who = [orgUnitId ?? orgUnitName, role ?? 'unasked', ...(via ? [`via ${via}`] : []), state ?? ''].join(' ').trim();
    return `${who}: ${now.join(', ') || 'silent'}${before.length > 0 ? `; ${before.join(', ')}` : ''}`;
  });
}

it('of every unit that shares an item, what it says now and said in each period before, the earliest first', () => {
  expect(
    tracks('rate', {
      files: [{ unit: 'data', rows: [{ item: 'rate', actual: '82%' }] }],
      previous: [
        { unit: 'data', rows: [{ item: 'rate', actual: '78%' }] },
        {
          unit: 'data',
          period: '2022-Q4',
          rows: [
            { item: 'rate', actual: '70%' },
            { item: 'scenes', actual: '3' },
          ],
        },
        { unit: 'approval', rows: [{ item: 'rate', actual: '77%' }] },
      ],
    }),
  ).toEqual([
    'town/approval responsible missing: silent; 2023-Q1 77% Q1-approval.xlsx!K8',
    'town/data lead reported: 82%; 2022-Q4 70% 2022-Q4-data.xlsx!K8, 2023-Q1 78% Q1-data.xlsx!K8',
  ]);
});

it.each<[what: string, item: keyof typeof items, sketch: WorldSketch, expected: string[]]>([
  [
    'members of a collective, each for itself',
    'piles',
    { files: [{ unit: 'west', rows: [{ item: 'piles', actual: '40' }] }] },
    ['town/east responsible via town/districts missing: silent', 'town/west responsible via town/districts reported: 40'],
  ],
  [
    'who reports unasked, and a name that no unit has',
    'hours',
    {
      files: [
        { unit: 'sports', rows: [{ item: 'hours', actual: '3' }] },
        { unit: '数字中心', rows: [{ item: 'hours', actual: '4' }] },
      ],
    },
    ['town/approval responsible missing: silent', 'town/sports unasked: 3 (notResponsible)', '数字中心 unasked: 4 (orgUnitUnknown)'],
  ],
  [
    'what a later file replaces, and two rows of one unit',
    'hours',
    {
      files: [
        { unit: 'approval', file: 'a', receivedOn: '2023-07-01', rows: [{ item: 'hours', actual: '3' }] },
        {
          unit: 'approval',
          file: 'b',
          receivedOn: '2023-07-05',
          rows: [
            { item: 'hours', actual: '2' },
            { item: 'hours', actual: '1' },
          ],
        },
      ],
    },
    ['town/approval responsible reported: 3 (superseded), 2, 1'],
  ],
  [
    'a clause without a number',
    'sport',
    { files: [{ unit: 'sports', rows: [{ item: 'sport', status: '滞后' }] }] },
    ['town/sports responsible reported: 滞后'],
  ],
  [
    'files of later periods and of other plans say nothing',
    'hours',
    {
      files: [{ unit: 'approval', template: { planId: 'other' }, rows: [{ item: 'hours', actual: '3' }] }],
      previous: [{ unit: 'approval', period: '2023-Q3', rows: [{ item: 'hours', actual: '9' }] }],
    },
    ['town/approval responsible notEvaluated: 3 (otherPlan)'],
  ],
])('%s', (_what, item, sketch, expected) => expect(tracks(item, sketch)).toEqual(expected));

import { describeRule } from '../../testing/describe-rule.test.data.ts';
import { catalogue, type FileSketch, type RowSketch } from '../../testing/small-world.test.data.ts';
import { partsExceedWhole } from './parts-exceed-whole.ts';

/** The same plan where task 2 counts scenes of which the second and third kind are a part, and task 3 sets a maximum for the districts. */
const plan = structuredClone(catalogue);
const [whole, part] = plan.tasks[1]!.clauses[0].indicators as [(typeof plan.tasks)[0]['clauses'][0]['indicators'][0], never];
const partOf: typeof whole = part;
Object.assign(whole, { name: '便民场景', target: { ...whole.target, basis: null } });
Object.assign(partOf, { name: '其中医疗场景', target: { ...partOf.target, value: 100, basis: null } });
const piles = plan.tasks[2]!.clauses[0].indicators[0]!;
piles.target = { ...piles.target, comparator: '<=' };
const stations = plan.tasks[5]!.clauses[0].indicators;
stations[1] = { ...stations[1]!, name: '其中市区', target: { ...stations[0]!.target, value: 5000 } };
stations[2] = { ...stations[2]!, name: '其中郊区', target: { ...stations[0]!.target, value: 7000 } };

const files = (...list: FileSketch[]) => ({ catalogue: plan, files: list });
const one = (...rows: RowSketch[]) => files({ unit: 'data', rows });
const districts = (east: string, west: string) =>
  files({ unit: 'east', rows: [{ item: 'piles', actual: east }] }, { unit: 'west', rows: [{ item: 'piles', actual: west }] });

describeRule(
  partsExceedWhole,
  {
    bad: one({ item: 'total', actual: '6' }, { item: 'fresh', actual: '8' }),
    good: one({ item: 'total', actual: '6' }, { item: 'fresh', actual: '2' }),
  },
  [
    ['at the cell of the part', one({ item: 'total', actual: '6' }, { item: 'fresh', actual: '8' }), { findings: ['part error K9'] }],
    ['as many as the whole', one({ item: 'total', actual: '6' }, { item: 'fresh', actual: '6' }), { pass: 1, fail: 0 }],
    ['within precision', one({ item: 'total', actual: '约100' }, { item: 'fresh', actual: '104' }), { pass: 1, fail: 0 }],
    [
      'together more than the whole',
      one({ item: 'stations', actual: '10000' }, { item: 'growth', actual: '6000个' }, { item: 'firms', actual: '5000个' }),
      { pass: 2, fail: 1, findings: ['sum error K8'] },
    ],
    [
      'together as many',
      one({ item: 'stations', actual: '10000' }, { item: 'growth', actual: '6000个' }, { item: 'firms', actual: '4000个' }),
      { pass: 3, fail: 0 },
    ],
    ['no whole to hold it against', one({ item: 'fresh', actual: '8' }), { fail: 0, reasons: { noValue: 1 } }],
    [
      'of two units each has its own',
      files({ unit: 'data', rows: [{ item: 'total', actual: '6' }] }, { unit: 'sports', rows: [{ item: 'fresh', actual: '8' }] }),
      { pass: 0, fail: 0 },
    ],
    ['districts within the maximum', districts('400', '600'), { pass: 1, fail: 0 }],
    ['districts above it', districts('400', '601'), { fail: 1, findings: ['maximum error K8'] }],
    ['a file by itself says nothing of all', { ...districts('4000', '601'), alone: true }, { pass: 0, fail: 0 }],
    [
      'a duplicate is not added',
      files({
        unit: 'east',
        rows: [
          { item: 'piles', actual: '600' },
          { item: 'piles', actual: '600' },
        ],
      }),
      { pass: 1, fail: 0 },
    ],
    [
      'a plan without parts',
      {
        files: [
          {
            unit: 'data',
            rows: [
              { item: 'total', actual: '6' },
              { item: 'fresh', actual: '8' },
            ],
          },
        ],
      },
      { pass: 0, fail: 0 },
    ],
  ],
);

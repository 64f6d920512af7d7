import { describeRule } from '../../testing/describe-rule.test.data.ts';
import { catalogue, type RowSketch, type WorldSketch } from '../../testing/small-world.test.data.ts';
import { nilReturnAgainstOthers } from './nil-return-against-others.ts';

type Row = Omit<RowSketch, 'item'>;
const two = (data: Row, approval: Row): WorldSketch => ({
  files: [
    { unit: 'data', rows: [{ item: 'rate', ...data }] },
    { unit: 'approval', rows: [{ item: 'rate', ...approval }] },
  ],
});
const moving: Row = { actual: '88%', status: '推进中' };
const none: Row = { status: '本期无进展' };

/** The same town, where two units share the clause without indicator. */
const shared = structuredClone(catalogue);
const sport = shared.tasks.find(({ number }) => number === 4)!.clauses[0];
sport.assignments.push({ ...sport.assignments[0]!, name: '市大数据局', orgUnitId: 'town/data' });
const clause = (data: Row, sports: Row): WorldSketch => ({
  catalogue: shared,
  files: [
    { unit: 'data', rows: [{ item: 'sport', ...data }] },
    { unit: 'sports', rows: [{ item: 'sport', ...sports }] },
  ],
});

describeRule(nilReturnAgainstOthers, { bad: two(moving, none), good: two(moving, moving) }, [
  ['both say that nothing happened', two(none, none), { pass: 2, findings: [] }],
  ['无 in the number column', two(moving, { actual: '无' }), { fail: 1, findings: ['indicator warning K8'] }],
  ['in the narrative alone', two(moving, { narrative: '本期无进展。' }), { fail: 1, findings: ['indicator warning M8'] }],
  ['a sentence that only begins so', two(moving, { narrative: '无线网络已覆盖' }), { fail: 0, findings: [] }],
  ['不涉及 is no nil return', two(moving, { actual: '不涉及' }), { fail: 0 }],
  ['a written 0 is conflicting-actuals', two(moving, { actual: '0%' }), { findings: [], reasons: { conflictingActuals: 1 } }],
  ['a value beside the status is another matter', two(moving, { actual: '88%', status: '本期无进展' }), { pass: 2, fail: 0 }],
  ['the status was chosen, 无 stands beside it', two(moving, { actual: '无', status: '推进中' }), { pass: 2, fail: 0 }],
  ['a clause without indicator', clause({ status: '推进中' }, none), { fail: 1, findings: ['clause info L8'] }],
  ['not begun is no progress', clause({ status: '未启动' }, none), { pass: 2, fail: 0 }],
  ['one alone', { files: [{ unit: 'data', rows: [{ item: 'rate', ...none }] }] }, { findings: [], reasons: { oneReportOnly: 1 } }],
  [
    'districts report their parts',
    {
      files: [
        { unit: 'east', rows: [{ item: 'piles', actual: '40' }] },
        { unit: 'west', rows: [{ item: 'piles', ...none }] },
      ],
    },
    { pass: 0, fail: 0, notEvaluated: 0 },
  ],
]);

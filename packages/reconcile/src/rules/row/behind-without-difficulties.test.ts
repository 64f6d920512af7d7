import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch } from '../../testing/small-world.test.data.ts';
import { behindWithoutDifficulties } from './behind-without-difficulties.ts';

const one = (row: RowSketch) => ({ files: [{ unit: 'sports', rows: [row] }] });

describeRule(
  behindWithoutDifficulties,
  { bad: one({ item: 'sport', status: '滞后' }), good: one({ item: 'sport', status: '滞后', difficulties: '招标延期' }) },
  [
    ['no progress needs a reason too', one({ item: 'sport', status: '本期无进展' }), { fail: 1, findings: ['missing warning N8'] }],
    ['on its way it needs none', one({ item: 'sport', status: '推进中' }), { pass: 0, fail: 0, notEvaluated: 0 }],
  ],
);

import { describeRule } from '../../testing/describe-rule.test.data.ts';
import type { RowSketch } from '../../testing/small-world.test.data.ts';
import { narrativeContradictsValue } from './narrative-contradicts-value.ts';

const one = (row: RowSketch) => ({ files: [{ unit: 'data', rows: [row] }] });
const total = (actual: string, narrative: string) => one({ item: 'total', actual, narrative });

describeRule(narrativeContradictsValue, { bad: total('35', '累计开放数据集405个。'), good: total('405', '累计开放数据集405个。') }, [
  ['digits that changed places', total('450', '截至6月底完成405个。'), { fail: 1, findings: ['differs warning M8'] }],
  ['consistent within precision', total('405', '开放数据集约400个。'), { pass: 1, fail: 0 }],
  ['said twice, once rightly', total('405', '开放数据集400个。开放数据集405个。'), { pass: 1, fail: 0 }],
  ['said twice, and differently', total('300', '开放数据集400个。开放数据集405个。'), { fail: 0, reasons: { narrativeUnclear: 1 } }],
  ['no number', total('405', '持续推进数据开放。'), { pass: 0, fail: 0, notEvaluated: 0 }],
  ['a share', one({ item: 'rate', actual: '93.6%', narrative: '掌上可办率达到96.3%' }), { fail: 1 }],
  [
    'a fraction has a finding of its own',
    one({ item: 'rate', actual: '0.936', narrative: '掌上可办率达到93.6%' }),
    { reasons: { fractionForPercent: 1 } },
  ],
  ['no value to compare with', one({ item: 'total', status: '推进中', narrative: '截至6月底完成405个' }), { reasons: { noValue: 1 } }],
]);

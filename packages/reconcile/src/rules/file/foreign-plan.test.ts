import { describeRule } from '../../testing/describe-rule.test.data.ts';
import { foreignPlan } from './foreign-plan.ts';

describeRule(
  foreignPlan,
  { bad: { files: [{ unit: 'data', template: { planId: 'town-2022' } }] }, good: { files: [{ unit: 'data', template: {} }] } },
  [['a file without template mark', { files: [{ unit: 'data' }] }, { pass: 0, fail: 0, reasons: { noTemplateMark: 1 }, findings: [] }]],
);

import { describeRule } from '../../testing/describe-rule.test.fixture.ts';
import { outdatedTemplate } from './outdated-template.ts';

describeRule(
  outdatedTemplate,
  { bad: { files: [{ unit: 'data', template: { catalogueSha256: 'b'.repeat(64) } }] }, good: { files: [{ unit: 'data', template: {} }] } },
  [
    ['a file without template mark', { files: [{ unit: 'data' }] }, { reasons: { noTemplateMark: 1 }, findings: [] }],
    ['another plan is foreign, not outdated', { files: [{ unit: 'data', template: { planId: 'town-2022', catalogueSha256: 'b'.repeat(64) } }] }, { fail: 0, reasons: { otherPlan: 1 } }],
  ],
);

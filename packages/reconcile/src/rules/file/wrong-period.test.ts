import { describeRule } from '../../testing/describe-rule.test.data.ts';
import { wrongPeriod } from './wrong-period.ts';

describeRule(wrongPeriod, { bad: { files: [{ unit: 'data', period: '2023-Q1' }] }, good: { files: [{ unit: 'data' }] } }, [
  [
    'no period: counted, but to be verified',
    { files: [{ unit: 'data', period: null }] },
    { fail: 0, notEvaluated: 1, findings: ['periodMissing warning'] },
  ],
  [
    'no period in the head, but in the template',
    { files: [{ unit: 'data', period: null, template: { reportingPeriod: '2023-Q2' } }] },
    { pass: 1, findings: [] },
  ],
  [
    'head against template, where no period is asked for',
    { period: null, alone: true, files: [{ unit: 'data', period: '2023-Q1', template: { reportingPeriod: '2023-Q2' } }] },
    { fail: 1, findings: ['contradiction error'] },
  ],
  ['nothing to hold it against', { period: null, alone: true, files: [{ unit: 'data' }] }, { pass: 0, reasons: { noPeriodGiven: 1 } }],
  [
    'a template mark that is no period',
    { files: [{ unit: 'data', period: null, template: { reportingPeriod: '二季度' } }] },
    { findings: ['periodMissing'] },
  ],
]);

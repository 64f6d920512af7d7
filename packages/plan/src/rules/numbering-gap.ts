import type { RuleMeta } from '@duizhang/model';

/** A number that does not follow the one before. */
export const numberingGap: RuleMeta = {
  id: 'numbering-gap',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '编号不连续', en: 'Numbering has a gap' },
  why: {
    zh: '任务目录是应报范围和目标值的唯一依据，方案中读错一处，之后每一次核对都会出错。依据：行动方案的任务从1起连续编号。',
    en: 'The catalogue alone says who owes what and which figure is promised; one misreading of the plan makes every later reconciliation wrong. Source: plans number their tasks from 1 without a gap.',
  },
  remedy: { zh: '请对照方案检查是否漏读任务。', en: 'Check against the plan that no task was missed.' },
  messages: {
    gap: { zh: '“{context}”处的编号 {number} 与前面不连续。', en: 'The number {number} at “{context}” does not follow the one before.' },
  },
  examples: { bad: { zh: '3. 之后是 5.', en: '5. behind 3.' }, good: { zh: '3. 之后是 4.', en: '4. behind 3.' } },
};

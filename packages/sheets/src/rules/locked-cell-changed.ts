import type { RuleMeta } from '@duizhang/model';

/** What the plan says was changed in a submission. */
export const lockedCellChanged: RuleMeta = {
  id: 'locked-cell-changed',
  family: 'row',
  severity: 'error',
  title: { zh: '锁定的内容被改动', en: 'A locked cell was changed' },
  why: {
    zh: '任务、指标和目标出自方案，填报单位不能改；按改后的目标核对会得出错误结论。依据：行动方案原文；模板中这些单元格是锁定的。',
    en: 'Tasks, indicators and targets come from the plan; judged against a changed target a report would be judged wrongly. Source: the words of the plan; the template locks these cells.',
  },
  remedy: { zh: '请恢复原文；对目标有异议请另行说明。', en: 'Restore it; objections to a target belong elsewhere.' },
  messages: {
    changed: { zh: '{cell}“{column}”应为“{expected}”，现为“{raw}”。', en: '{cell} ({column}) should read “{expected}” and reads “{raw}”.' },
  },
  examples: { bad: { zh: '目标值由 ≥95 改为 ≥90', en: 'the target ≥95 became ≥90' }, good: { zh: '目标值 ≥95', en: 'the target ≥95' } },
};

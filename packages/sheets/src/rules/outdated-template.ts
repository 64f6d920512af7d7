import type { RuleMeta } from '@duizhang/model';

/** The template is ours, but not today's. */
export const outdatedTemplate: RuleMeta = {
  id: 'outdated-template',
  family: 'file',
  severity: 'warning',
  title: { zh: '模板已过时', en: 'Outdated template' },
  why: {
    zh: '任务目录修订后，旧模板里的任务和目标可能与现行的不同。依据：模板隐藏页记着它所依据的任务目录；美国单一审计（FAC）的表格也带版本号。',
    en: 'When the catalogue was revised, tasks and targets in an older template may differ from what is in force. Source: the hidden sheet of the template names its catalogue; the workbooks of the US Single Audit carry their version likewise.',
  },
  remedy: { zh: '请下载最新模板，把填报内容移过去后重新报送。', en: 'Move the entries into the current template and send that.' },
  messages: {
    catalogue: {
      zh: '模板按任务目录的另一版本（{found}）生成，现行版本是 {expected}。',
      en: 'The template was made from another version of the catalogue ({found}); {expected} is in force.',
    },
    version: {
      zh: '模板格式版本是 {found}，现行版本是 {expected}。',
      en: 'The template has format version {found}; {expected} is in force.',
    },
  },
  examples: {
    bad: { zh: '用一季度下发、目录修订前的模板报二季度', en: 'last quarter’s template, made before the catalogue was revised' },
    good: { zh: '用本期下发的模板', en: 'this period’s template' },
  },
};

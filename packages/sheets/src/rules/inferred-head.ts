import type { RuleMeta } from '@duizhang/model';

/** The unit or the period did not stand where it should. */
export const inferredHead: RuleMeta = {
  id: 'inferred-head',
  family: 'file',
  severity: 'info',
  title: { zh: '单位或报告期取自别处', en: 'Unit or period taken from elsewhere' },
  why: {
    zh: '表头没有写明时，只能从别处推断，要让人看得见。依据：模板表头有“填报单位”和“报告期”两栏。',
    en: 'Where the head of the table does not say it, it is inferred from elsewhere, and people must see from where. Source: the head of the template has fields for the unit and the period.',
  },
  remedy: { zh: '请在表头写明填报单位和报告期。', en: 'Fill in 填报单位 and 报告期 above the table.' },
  remedies: {
    orgUnit: { zh: '请在表头“填报单位”处写明。', en: 'Fill in 填报单位 above the table.' },
    reportingPeriod: { zh: '请在表头“报告期”处写明。', en: 'Fill in 报告期 above the table.' },
  },
  messages: {
    orgUnit: { zh: '表头没有填报单位，取自{fromZh}：“{value}”。', en: 'No unit above the table; taken from {fromEn}: “{value}”.' },
    reportingPeriod: { zh: '表头没有报告期，取自{fromZh}：“{value}”。', en: 'No period above the table; taken from {fromEn}: “{value}”.' },
  },
  examples: {
    bad: { zh: '只有文件名写着“市大数据局2023年二季度”', en: 'only the file name says whose report it is' },
    good: { zh: '填报单位：市大数据局　报告期：2023年二季度', en: '填报单位：市大数据局　报告期：2023年二季度' },
  },
};

import type { RuleMeta } from '@duizhang/model';

/** A responsible unit that the register does not know. */
export const unresolvedOrgUnit: RuleMeta = {
  id: 'unresolved-org-unit',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '单位未能识别', en: 'Unit not resolved' },
  why: {
    zh: '名录中找不到的单位没有模板，也不会出现在应报名单中。依据：《数字青岛2023年行动方案》有一处写作“市工業和信息局”，漏了“化”字。',
    en: 'A unit that the register does not know gets no template and is expected to report nothing. Source: the Qingdao 2023 plan once writes 市工業和信息局, with a character missing.',
  },
  remedy: { zh: '请在单位名录中增加该单位或其别名。', en: 'Add the unit or the alias to the register.' },
  messages: {
    none: { zh: '“{name}”（任务{tasks}）不在单位名录中。', en: '“{name}” ({tasks|task|tasks} {tasks}) is not in the register.' },
    candidates: {
      zh: '“{name}”（任务{tasks}）没有自动对应，可能是{candidates}。',
      en: '“{name}” ({tasks|task|tasks} {tasks}) was not matched by itself; it may be {candidates}.',
    },
  },
  examples: { bad: { zh: '市工業和信息局', en: 'a misprinted name' }, good: { zh: '市工業和信息化局', en: 'the registered name' } },
};

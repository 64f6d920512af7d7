import type { RuleMeta } from '@duizhang/model';

/** A share of more than the whole. */
export const shareAbove100: RuleMeta = {
  id: 'share-above-100',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '比率超过100%', en: 'Share above 100 %' },
  why: {
    zh: '占比、覆盖率等不可能超过100%，多半是小数点丢失；增长率除外。依据：占比是部分与总体之比；《数字青岛2023年行动方案》任务25的67.1%漏读小数点就成了671%。',
    en: 'A share cannot exceed 100 %; mostly a decimal point was lost. Growth rates may. Source: a share is a part of a whole; 67.1 % in task 25 of the Qingdao 2023 plan becomes 671 % without its decimal point.',
  },
  remedy: { zh: '请对照正式文本核实。', en: 'Compare it with the official text.' },
  messages: {
    above: {
      zh: '“{name}”的目标值为 {value}%，超过100%，可能应为 {suggestion}%。',
      en: 'The target of “{name}” is {value} %, above 100 %; {suggestion} % is likely meant.',
    },
  },
  examples: { bad: { zh: '企业比例达到671%', en: 'share of 671 %' }, good: { zh: '增长120%', en: 'growth of 120 %' } },
};

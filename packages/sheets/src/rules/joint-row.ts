import type { RuleMeta } from '@duizhang/model';

/** One row stands for several units. */
export const jointRow: RuleMeta = {
  id: 'joint-row',
  family: 'row',
  severity: 'info',
  title: { zh: '一行填了几个单位', en: 'One row for several units' },
  why: {
    zh: '一个单元格里写了几个单位，这一行就是它们共同的填报；各单位都按报了这一行计，要让人看得见。依据：行动方案逐项列明责任单位，应报按单位计算。',
    en: 'A cell that lists several units makes the row their joint report; it counts for each of them, and people must see that. Source: the plan lists responsible units one by one, and reports are owed per unit.',
  },
  remedy: { zh: '各单位的数不同时，请每个单位各填一行。', en: 'Where the units have different figures, give each a row of its own.' },
  messages: {
    units: {
      zh: '{cell} 写了{count}个单位（{units}），这一行对每个单位各计一次。',
      en: '{cell} names {count} units ({units}); the row counts once for each.',
    },
  },
  examples: {
    bad: { zh: '市教育局、市公安局（同一格）', en: '市教育局 and 市公安局 in one cell' },
    good: { zh: '每个单位一行', en: 'a row for each unit' },
  },
};

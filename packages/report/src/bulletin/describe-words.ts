import type { Bilingual } from '@duizhang/model';
import type { FactList } from './facts.ts';

/** What the lists are that numbers are counted from. */
const lists: Readonly<Record<FactList, Bilingual>> = {
  tasks: { zh: '方案任务', en: 'tasks of the plan' },
  indicators: { zh: '方案指标', en: 'indicators of the plan' },
  orgUnits: { zh: '应报单位', en: 'units that owe reports' },
  expectedReports: { zh: '应报项', en: 'expected reports' },
  rows: { zh: '填报行', en: 'report rows' },
  attainments: { zh: '指标完成情况', en: 'attainments' },
  rankingEntries: { zh: '排名', en: 'ranking' },
  findings: { zh: '问题', en: 'findings' },
  checks: { zh: '核对检查', en: 'checks' },
  decisions: { zh: '裁定记录', en: 'decisions' },
  staleDecisions: { zh: '不再适用的裁定', en: 'decisions that no longer apply' },
};

/** What a field is called where a number is its value, or where entries that share it count as one. */
const fields: Readonly<Record<string, Bilingual>> = {
  value: { zh: '完成值', en: 'actual' },
  target: { zh: '目标值', en: 'target' },
  targetMax: { zh: '目标值上限', en: 'upper target' },
  attainmentRate: { zh: '完成率', en: 'attainment rate' },
  scheduledProgress: { zh: '序时进度', en: 'scheduled progress' },
  rank: { zh: '名次', en: 'rank' },
  previousRank: { zh: '上期名次', en: 'rank before' },
  moved: { zh: '升降位次', en: 'places won or lost' },
  score: { zh: '得分', en: 'score' },
  scored: { zh: '计分指标', en: 'scored indicators' },
  least: { zh: '排名所需的计分指标', en: 'scored indicators that a rank needs' },
  checks: { zh: '项次', en: 'number' },
  findings: { zh: '所裁定的问题', en: 'findings decided' },
  orgUnitId: { zh: '单位', en: 'units' },
  report: { zh: '事项', en: 'items' },
  decisionId: { zh: '裁定', en: 'decisions' },
};

/** Values of fields that have words of their own, by field. */
const values: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  sent: {
    all: { zh: '全部报齐', en: 'all reported' },
    some: { zh: '部分未报', en: 'something missing' },
    none: { zh: '全部未报', en: 'nothing reported' },
    returned: { zh: '退回待重报', en: 'sent back' },
    notEvaluated: { zh: '未能评价', en: 'not evaluated' },
    exempt: { zh: '全部免报', en: 'exempt' },
  },
  timeliness: { onTime: { zh: '按时', en: 'on time' }, late: { zh: '逾期', en: 'late' } },
  scope: { report: { zh: '各单位', en: 'of each unit' }, whole: { zh: '指标总体', en: 'of each indicator' } },
  standing: {
    undecided: { zh: '待核', en: 'to be verified' },
    deferred: { zh: '暂缓', en: 'put off' },
    decided: { zh: '已裁定', en: 'decided' },
  },
  ranked: { true: { zh: '参加排名', en: 'ranked' }, false: { zh: '不参加排名', en: 'not ranked' } },
  exempt: { true: { zh: '免报', en: 'exempt' }, false: { zh: '没有计分指标', en: 'nothing scored' } },
  owed: { true: { zh: '不含免报', en: 'without exempt ones' } },
  owing: { true: { zh: '不含全部免报的', en: 'without those that are exempt' } },
  nilReturn: { true: { zh: '零报告', en: 'nil return' } },
};

/** How a number is described from its evidence. */
export const describeWords = {
  lists,
  fields,
  values,
  per: { zh: '{list}的{what}', en: '{what} of {list}' },
  fieldOf: { zh: '{list}：{field}', en: '{list}: {field}' },
  conditions: { zh: '{list}（{conditions}）', en: '{list} ({conditions})' },
  more: { zh: '{first}等{count}项', en: '{first} and others, {count} in all' },
  or: { zh: '或', en: ' or ' },
  entries: { zh: '{list} {count} 项', en: '{count} {list}' },
  stale: {
    evidenceChanged: { zh: '依据已变', en: 'its evidence has changed' },
    findingGone: { zh: '问题已消失', en: 'its finding is gone' },
    expired: { zh: '豁免到期', en: 'the waiver has ended' },
  },
  noLight: { zh: '不亮灯', en: 'no light' },
  part: { zh: '第{part}部分', en: 'part {part}' },
} as const;

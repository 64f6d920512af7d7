import type { RuleMeta } from '@duizhang/model';

/** A target that is a power of ten away from that of another year. */
export const indicatorScale: RuleMeta = {
  id: 'indicator-scale-against-other-year',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '目标值与其他年度相差十倍或百倍', en: 'Target is 10 or 100 times that of another year' },
  why: {
    zh: '同一指标两年目标值正好相差约十倍、百倍，多半是小数点或单位（万）出错。依据：青岛市2022、2023两年行动方案的同名指标。',
    en: 'The same indicator at about 10 or 100 times the other year’s target mostly means a lost point or a lost 万. Source: indicators of one name in the Qingdao plans of 2022 and 2023.',
  },
  remedy: { zh: '请对照两年的正式文本核实。', en: 'Compare the official texts of both years.' },
  messages: {
    scale: {
      zh: '“{name}”的目标值 {value} 约为 {otherPlan} 中 {other} 的 {ratio} 倍，可能应为 {suggestion}。',
      en: 'The target {value} of “{name}” is about {ratio} times the {other} of {otherPlan}; {suggestion} is likely meant.',
    },
  },
  examples: { bad: { zh: '3万个 → 335万个', en: '30,000 → 3,350,000' }, good: { zh: '3万个 → 3.35万个', en: '30,000 → 33,500' } },
};

import type { RuleMeta } from '@duizhang/model';

/** A character that no plan should hold, mostly a decimal point of a web font. */
export const suspiciousCharacter: RuleMeta = {
  id: 'suspicious-character',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '可疑字符', en: 'Suspicious character' },
  why: {
    zh: '网页字体会用私有区字符画出小数点，漏读会差十倍。依据：《数字青岛2023年行动方案》任务18、25、32、33的小数点都是 U+E010。',
    en: 'Web fonts draw decimal points with private-use characters; overlooked, the figure is ten times too large. Source: the Qingdao 2023 plan, which has U+E010 for the point in tasks 18, 25, 32 and 33.',
  },
  remedy: { zh: '请对照正式文本核实。', en: 'Compare it with the official text.' },
  messages: {
    decimalPoint: {
      zh: '“{context}”中的私有区字符 {code} 按小数点读取，得 {reading}。',
      en: 'The private-use character {code} in “{context}” is read as a decimal point: {reading}.',
    },
    character: { zh: '“{context}”中有{kindZh} {code}。', en: '“{context}” holds {kindEn} {code}.' },
  },
  examples: { bad: { zh: '达到67\uE0101%', en: '67\uE0101%' }, good: { zh: '达到67.1%', en: '67.1%' } },
};

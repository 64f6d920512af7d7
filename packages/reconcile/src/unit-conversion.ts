import { foldKey, wordList } from '@duizhang/lexicon';
import { round } from './attainment.ts';

/** Units that measure one thing, each in terms of the first: only factors that are exact and that nobody disputes (so no 亩, no GB). */
const scales: readonly Readonly<Record<string, number>>[] = [
  { 元: 1, 百元: 1e2, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8 },
  { 米: 1, 千米: 1e3, 公里: 1e3, km: 1e3 },
  { 平方米: 1, 平米: 1, 公顷: 1e4, 平方公里: 1e6, 平方千米: 1e6 },
  { 公斤: 1, 千克: 1, 吨: 1e3 },
  { 千瓦: 1, kw: 1, 兆瓦: 1e3, mw: 1e3, 吉瓦: 1e6 },
  { 千瓦时: 1, kwh: 1, 度: 1, 兆瓦时: 1e3 },
  { 秒: 1, 分钟: 60, 小时: 3600 },
  { 兆比特每秒: 1, mbps: 1, 吉比特每秒: 1e3, gbps: 1e3 },
];

/** Measure words that only go with another noun than 个 does: as many 家, so many 个. Not 组, 批 or 双, which count several at once. */
const singles: ReadonlySet<string> = new Set(wordList('家 项 所 座 处 款 部 件 条 名 位 门 篇 例 栋 间 站 点 村 镇 校').map(foldKey));
const people: ReadonlySet<string> = new Set(wordList('人 名 位').map(foldKey));

/** What a value in one unit of measure is in another: the same count under another measure word, or by an exact factor. */
export interface Conversion {
  kind: 'sameCount' | 'factor';
  value: number;
}

/** Null where the two don't measure the same, or only roughly. */
export function convertUnit(value: number, from: string, to: string): Conversion | null {
  const [a, b] = [foldKey(from), foldKey(to)];
  const generic = foldKey('个');
  if ((a === generic && singles.has(b)) || (b === generic && singles.has(a)) || (people.has(a) && people.has(b))) {
    return { kind: 'sameCount', value };
  }
  const scale = scales.find((one) => Object.hasOwn(one, a) && Object.hasOwn(one, b));
  return scale ? { kind: 'factor', value: round((value * scale[a]!) / scale[b]!) } : null;
}

import { wordList } from './word-list.ts';

/** What is counted: 20个, 5家, 1350座. The noun that is counted follows or precedes the quantity. */
const counted = wordList(`
  个 家 项 所 台 套 件 条 路 户 名 人 座 处 款 部 架 辆 艘 只 头 亩 份 张 幅 根 盏 对 支 门 本 篇 例 宗 笔
  次 场 期 批 类 种 组 队 班 节 孔 口 株 片 块 栋 间 床 枚 颗 人次 项次 架次 人日 家次 个次 万户 站 村 镇 县
  区 校 点 标准箱
`);

/** Money, length, area, power, data: 500万元, 35千伏, 1.5公里. 以上 behind them often makes a threshold, not a target. */
const physical = wordList(`
  元 美元 欧元 公里 千米 米 平方米 平方公里 公顷 立方米 吨 标准煤 吨标准煤 公斤 千克 兆瓦 千瓦 千瓦时 瓦 度 千伏 伏 兆
  吉比特每秒 兆比特每秒 小时 分钟 秒 毫秒 天 工作日 个工作日 岁 平米 倍 分 个百分点 百分点 个月 年 公分 厘米 km MW
  kW kV GB TB PB EB Gbps Mbps Tbps PFLOPS EFLOPS PFlops EFlops Pflops
  Eflops TFLOPS Mbit/s Gbit/s PF EF Gb Mb MB KM Km kWh KW kw Mbit Gbit
  mbps gbps
`);

const shares = ['%', '％', '‰'] as const;

export type MeasureKind = 'counted' | 'physical' | 'share';

/** Longest first, so that 个百分点 is not read as 个. */
const all: readonly (readonly [string, MeasureKind])[] = [
  ...counted.map((word) => [word, 'counted'] as const),
  ...physical.map((word) => [word, 'physical'] as const),
  ...shares.map((word) => [word, 'share'] as const),
].sort((a, b) => b[0].length - a[0].length);

const byFirst = new Map<string, (readonly [string, MeasureKind])[]>();
for (const entry of all) {
  const list = byFirst.get(entry[0][0]!) ?? [];
  list.push(entry);
  byFirst.set(entry[0][0]!, list);
}

/** The measure word that stands at a place of a folded text, longest match; null where none does. */
export function measureWordAt(text: string, at: number): { word: string; kind: MeasureKind } | null {
  // A bandwidth of 5G, as against the name 5G (5G网络): only where nothing goes on.
  if (text[at] === 'G' && !/[A-Za-z0-9+\-\u4e00-\u9fff]/.test(text[at + 1] ?? '')) return { word: 'G', kind: 'physical' };
  for (const [word, kind] of byFirst.get(text[at] ?? '') ?? []) {
    // Latin ones end with the word: PF is not the beginning of PFlops.
    if (text.startsWith(word, at) && !(/[A-Za-z]$/.test(word) && /[A-Za-z]/.test(text[at + word.length] ?? ''))) return { word, kind };
  }
  return null;
}

import { wordFinder, wordList, type WordFinder } from '../word-list.ts';

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

/** Counted and measured in cells; in running text these are oftener a part of a noun (10单元楼, 5级, 3层级). */
const countedInCells = wordList(`
  团 匹 羽 尾 起 桩 届 册 幢 层 单 票 趟 列 席 杆 枝 箱 袋 瓶 桶 页 卷 集 首 课时 学时 学分 班次 车次 床位 车位 泊位 工位
  机位 席位 点位 单元 户次 批次 台次 例次 件次 场次 册次 台套 组次 人月 人年 标段 标箱 标准机架 机架 标准机柜 机柜 网格 店次 趟次 站点 字节 字 包 宗地 道
  副 双 顶 粒 筐 棵 丛 船 车 炉 剂 针 剂次 人份 门次 村次 校次 轮 轮次 TEU
`);
const physicalInCells = wordList(`
  港元 港币 日元 英镑  圆 角 千元 百元 立方 立方千米 平方 平方千米 平方厘米 m2 m² ㎡ m3 m³ ㎞ 毫米 微米 纳米 毫克 克 斤 升 毫升
  公升 摄氏度 ℃ °C 赫兹 Hz kHz MHz GHz 比特 bps dB 兆瓦时 吉瓦 吉瓦时 瓦时 GW GWh MWh Wh W V M T P kVA MVA 千伏安 兆伏安 周 星期
  个季度 个周 个星期 吨二氧化碳 吨二氧化碳当量 吨煤 吨油当量 海里 英里 里 华里 丈 尺 寸 标方 大卡 千卡 焦耳 吉焦 帕 兆帕 安 安培
  米每秒 公里每小时 吨位 载重吨 总吨 分贝 勒克斯 流明 次每秒 KB kB ZB TFlops GFLOPS POPS EOPS TOPS
`);
const sharesInCells = ['‱'] as const;

export type MeasureKind = 'counted' | 'physical' | 'share';

type Entry = readonly [word: string, kind: MeasureKind];

const inText: readonly Entry[] = [
  ...counted.map((word) => [word, 'counted'] as const),
  ...physical.map((word) => [word, 'physical'] as const),
  ...shares.map((word) => [word, 'share'] as const),
];
const inCells: readonly Entry[] = [
  ...inText,
  ...countedInCells.map((word) => [word, 'counted'] as const),
  ...physicalInCells.map((word) => [word, 'physical'] as const),
  ...sharesInCells.map((word) => [word, 'share'] as const),
];

/** Where a quantity is read: inside running text, or as the whole of a cell, where more words can only be measure words. */
export type ReadingPlace = 'text' | 'cell';

const finders: Readonly<Record<ReadingPlace, WordFinder<MeasureKind>>> = {
  text: wordFinder(inText),
  cell: wordFinder(inCells),
};

/** The measure word that stands at a place of a folded text, longest match; null where none does. */
export function measureWordAt(text: string, at: number, place: ReadingPlace = 'text'): { word: string; kind: MeasureKind } | null {
  // A bandwidth of 5G, as against the name 5G (5G网络): only where nothing goes on.
  if (text[at] === 'G' && !/[A-Za-z0-9+\-\u4e00-\u9fff]/.test(text[at + 1] ?? '')) return { word: 'G', kind: 'physical' };
  const found = finders[place](text, at);
  // Latin ones end with the word: PF is not the beginning of PFlops.
  if (!found || (/[A-Za-z]$/.test(found[0]) && /[A-Za-z]/.test(text[at + found[0].length] ?? ''))) return null;
  return { word: found[0], kind: found[1] };
}

import { comparatorAt, type Comparator } from '../number/comparator.ts';
import { wordFinder, wordList } from '../word-list.ts';

/** What the words in front of a cell's number say about it. */
export interface FrontWords {
  /** Index of the number. */
  end: number;
  basis: 'new' | 'cumulative' | null;
  comparators: { word: string; comparator: Comparator }[];
  /** 增长, 下降: how much something rose or fell, not how much there is. */
  change: 'up' | 'down' | null;
  /** 增加: new ones where things are counted, a rise where it is a share. */
  more: boolean;
  /** 同比, 较上年: a rise or a fall must follow. */
  compared: boolean;
  /** Of a currency sign or word. */
  unitOfMeasure: string | null;
  steps: string[];
}

const newWords = wordList(`
  新建 新增 新上线 新接入 新认证 新发布 新开通 新打造 新培育 新认定 新引进 新改造 新开工 新签约 新注册 新设立 新组建 新建成 新建设 新增加 新获批
  新投用 新投产 新纳入 新登记 新成立 新招引 新完成 新布局 新部署 新推广 新创建 新申报 新入库 增设
`);
const cumulativeWords = wordList('累计 总计 共计 合计 总数 总量 累计数 累计值 累计量 截至目前累计 历年累计');
/** Which period the new ones belong to: the one reported on. */
const currentPeriod = wordList('本期 本季 本季度 本月 本年 本年度 今年 今年以来 全年 当期 当季 当月 年内');
const up = wordList(
  '增长 增长了 提高了 提升了 上升了 上涨了 扩大了 年均增长 年均提高 增长率 增幅 增速 上升 提高 提升 上涨 涨幅 扩大 增收 增产',
);
/** 增加5个 are new ones, 增加5% is a rise. */
const more = wordList('增加 增加了');
const down = wordList(
  '下降 下降率 降低 减少 降幅 回落 缩短 压缩 压减 下滑 下跌 跌幅 负增长 节约 节省 削减 缩减 减幅 年均下降 年均降低 减排 下调 收窄 压降',
);
/** Compared with what; says nothing about the size, and nothing at all without a rise or a fall. */
const comparedWith = wordList(`
  同比 环比 较上年 较上年同期 较去年 较去年同期 比上年 比上年同期 比去年 比去年同期 较年初 比年初 较上期 比上期 较上月 比上月 较上季度 比上季度
  与上年同期相比 与去年同期相比 与去年相比 与上年相比 较同期 比同期 较基期 较计划
`);
/** Words that may stand before the number and say nothing about its size. */
const filler = wordList(`
  已经 已 共 共有 总共 约合 完成 完成了 已完成 实际完成 实际 建成 建设 建立 打造 培育 达成 达成率 实现 实现了 目前 目前为 截至目前 截止目前 迄今 现有
  现已 现 为 是 有 了 : 均 均为 全部 完成率 完成率为 完成数 完成量 完成值 完成额 完成情况 完成进度 进度 完成比例 实际值 实际数 实际完成值 本期完成值
  当前值 覆盖率 比例 比率 占比 百分比 数量 数值 金额 总额 总值 投资 完成投资 总投资 投资额
  上线 接入 发布 开通 开展 举办 组织 培训 汇聚 归集 改造 部署 投用 投产 建成投用 引进 认定 落地 覆盖 创建 获批 出台 印发 办结 办理
`);
const currencies = new Map([
  ['￥', '元'],
  ['¥', '元'],
  ['人民币', '元'],
  ['RMB', '元'],
  ['CNY', '元'],
  ['US$', '美元'],
  ['USD', '美元'],
  ['$', '美元'],
  ['HK$', '港元'],
  ['HKD', '港元'],
  ['€', '欧元'],
  ['EUR', '欧元'],
  ['£', '英镑'],
]);

type Meaning = 'new' | 'more' | 'compared' | 'cumulative' | 'up' | 'down' | 'period' | 'none' | 'currency';

const meaningAt = wordFinder<Meaning>([
  ...newWords.map((word) => [word, 'new'] as const),
  ...cumulativeWords.map((word) => [word, 'cumulative'] as const),
  ...currentPeriod.map((word) => [word, 'period'] as const),
  ...up.map((word) => [word, 'up'] as const),
  ...more.map((word) => [word, 'more'] as const),
  ...down.map((word) => [word, 'down'] as const),
  ...comparedWith.map((word) => [word, 'compared'] as const),
  ...filler.map((word) => [word, 'none'] as const),
  ...[...currencies.keys()].map((word) => [word, 'currency'] as const),
]);

/** More words than this stand before no number. */
const maxWords = 8;

/**
 * Reads the words in front of a cell's number, word by word: 累计达, 同比增长, ￥, 不少于约. `end` is where none of them goes on;
 * what stands there must be the number, or the cell is none.
 */
export function readFrontWords(text: string): FrontWords {
  const front: FrontWords = {
    end: 0,
    basis: null,
    comparators: [],
    change: null,
    more: false,
    compared: false,
    unitOfMeasure: null,
    steps: [],
  };
  for (let count = 0; count < maxWords; count++) {
    // 截至目前,累计35个
    if (front.end > 0 && text[front.end] === ',') front.end += 1;
    const word = meaningAt(text, front.end);
    const comparator = comparatorAt(text, front.end);
    if (comparator && comparator.word.length >= (word?.[0].length ?? 0)) {
      front.comparators.push(comparator);
      front.end = comparator.end;
      continue;
    }
    if (!word) break;
    take(front, ...word);
  }
  return front;
}

function take(front: FrontWords, word: string, meaning: Meaning): void {
  front.end += word.length;
  if (meaning === 'new' || meaning === 'cumulative') {
    front.basis ??= meaning;
    front.steps.push(`口径：${word}`);
  } else if (meaning === 'more') front.more = true;
  else if (meaning === 'up' || meaning === 'down') front.change = meaning;
  else if (meaning === 'compared') front.compared = true;
  else if (meaning === 'currency') front.unitOfMeasure = currencies.get(word)!;
  else if (meaning === 'period') front.steps.push(`时段：${word}`);
}

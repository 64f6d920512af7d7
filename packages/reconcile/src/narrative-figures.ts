import { foldKey, foldSameLength, quantityAt, sameText, wordList } from '@duizhang/lexicon';

/** A number of a narrative that is clearly the figure of an indicator. */
export interface NarrativeFigure {
  /** As written, measure word included: `narrative.slice(start, end)`. */
  raw: string;
  value: number;
  interval: [number, number];
  start: number;
  end: number;
}

/** A core that is shorter fits too much. */
const shortestCore = 3;
/** Longer texts are no narrative of one row; what stands behind is not looked at. */
const longestNarrative = 10_000;

const leading = /^(?:全[市区]|累计|新增|新建|新打造|新接入|新上线|打造|建成|建设|实现|完成|推动|推进|开展|达到)+/;
const counting = /(?:总数|总量|数量|个数|数)$/;

/** The noun of an indicator as narratives repeat it: without verbs in front, 数量 behind, and what 的 ties to it; null where little is left. */
export function coreOf(indicatorName: string): string | null {
  const key = foldKey(indicatorName);
  const noun = key
    .slice(key.lastIndexOf('的') + 1)
    .replace(leading, '')
    .replace(counting, '');
  return noun.length >= shortestCore ? noun : null;
}

/** Words by which a number is no state of affairs today: targets, other periods, changes, parts, rests. */
const otherThings = new RegExp(
  wordList(`
    目标 计划 任务数 力争 确保 预计 拟 将 年底前 上期 上季 上月 上半年 下半年 去年 上年 同期 同比 环比 增长 增幅 提高 提升 下降 较 比
    其中 剩余 还有 尚 未 待 另 首批 第[一二三四五]批 分别 每 平均 各 本季 本月 本期 当季 当月 季度 月份 今日 新增 新建 新签 新上线 新接入 试点 部分
  `).join('|'),
);
/** 今年以来新建 is what the indicator counts. */
const sinceJanuary = /^(?:截至|截止|累计|年初以来|今年以来|年内)/;
/** A place names a part of the city; 全区 and 我区 are the unit itself. */
const place = /[区县镇乡]|街道/;
const ownPlace = /(?:全|我|本)[区县市]/g;

const between =
  /^(?:建设|建成|完成|实现|达到|达|已|共|约|近|为|至|到|累计|总数|数量|目前|现有|现|打造|上线|接入|开放|共计|合计|总计|提升至|提升到|提高到|增至|增加到|[:()"的了])*$/;
const behindNoun = /^(?:$|[,;:)"和及]|建设|改造|已|均|全部|投入|上线|建成|验收|完成|挂牌)/;
/** 截至6月底完成56个: what else could be meant in the row of the indicator? */
const asOf = /^(?:截至|截止到?)[^,]{0,14}?(?:,)?(?:已|共|累计|共计)*(?:完成|达到|达|建成|实现)?$/;

/**
 * The numbers of a narrative that can only be the figure of the row's indicator: in its unit of measure, beside its noun or behind
 * 截至…完成, alone in their clause, and nothing there that speaks of a target, a change, another time or a part. Linear in the text.
 */
export function figuresAbout(narrative: string, indicatorName: string, unitOfMeasure: string): NarrativeFigure[] {
  const text = foldSameLength(narrative.slice(0, longestNarrative)).toLowerCase();
  if (!/[0-9一二三四五六七八九十百千万]/.test(text)) return [];
  const core = coreOf(indicatorName);
  const found: NarrativeFigure[] = [];
  let start = 0;
  for (const sentence of text.split(/[。;；!！?？\n]/)) {
    let offset = start;
    const clauses = sentence.split(clauseEnd);
    clauses.forEach((clause, i) => {
      // 截至6月底，完成56个: the day belongs to the number behind it.
      const joined = i > 0 && /^(?:截至|截止)/.test(clauses[i - 1]!.trim()) ? `${clauses[i - 1]},` : '';
      const figure = figureOfClause(joined + clause, offset - joined.length, narrative, core, unitOfMeasure);
      if (figure) found.push(figure);
      offset += clause.length + 1;
    });
    start += sentence.length + 1;
  }
  return found;
}

/** Commas, but for those between digits. */
const clauseEnd = /(?<!\d),|,(?!\d{3})/;

/** The only quantity of a clause in this unit of measure, if the clause is about the noun. */
function figureOfClause(clause: string, offset: number, narrative: string, core: string | null, unit: string): NarrativeFigure | null {
  const spans = [];
  for (let at = 0; at < clause.length;) {
    const span = startsNumber(clause, at) ? quantityAt(clause, at) : null;
    if (span && span.unitOfMeasure !== null && sameText(span.unitOfMeasure, unit)) spans.push(span);
    at = span ? Math.max(span.measureEnd, at + 1) : at + 1;
  }
  const [span] = spans;
  if (!span || spans.length > 1 || span.valueMax !== null || !['=', '~'].includes(span.comparator)) return null;
  const [before, behind] = [clause.slice(0, span.start), clause.slice(span.end)].map((part) => part.replaceAll(' ', '')) as [
    string,
    string,
  ];
  if (!isAbout(before, behind, core)) return null;
  const [start, end] = [offset + span.start, offset + span.end];
  return { raw: narrative.slice(start, end), value: span.value, interval: span.interval, start, end };
}

function startsNumber(text: string, at: number): boolean {
  return /[\d一二三四五六七八九十百千两]/.test(text[at]!) && !/[\d.,]/.test(text[at - 1] ?? '');
}

function isAbout(before: string, behind: string, core: string | null): boolean {
  if (asOf.test(before) && /^\)?$/.test(behind)) return true;
  if (core === null) return false;
  const inFront = before.lastIndexOf(core);
  const beside =
    inFront >= 0
      ? between.test(before.slice(inFront + core.length))
      : behind.startsWith(core) && behindNoun.test(behind.slice(core.length));
  if (!beside) return false;
  const rest = (before + behind).replaceAll(core, '');
  const words = sinceJanuary.test(before) ? rest.replace(/新[增建]/g, '').replace(/\d{1,2}月份?[底末]?/g, '') : rest;
  return !otherThings.test(words) && !place.test(rest.replace(ownPlace, ''));
}

import { foldKey, foldSameLength, quantityAt, sameText, wordList, type QuantitySpan } from '@duizhang/lexicon';

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

/** What numbers are looked for. */
export interface Theme {
  /** The noun of the indicator as narratives repeat it, folded: without verbs in front, 数量 behind, and what 的 ties to it; null where little is left. */
  core: string | null;
  /** In Simplified characters. */
  unitOfMeasure: string;
}

/** What a narrative would have to say of an indicator; made once for all rows on it. */
export function themeOf(indicatorName: string, unitOfMeasure: string): Theme {
  const key = foldKey(indicatorName);
  const noun = key
    .slice(key.lastIndexOf('的') + 1)
    .replace(leading, '')
    .replace(counting, '');
  return { core: noun.length >= shortestCore ? noun : null, unitOfMeasure: foldSameLength(unitOfMeasure) };
}

/** Words by which a number is no state of affairs today: targets, other periods, changes, parts, rests. */
const otherThings = new RegExp(
  wordList(`
    目标 计划 任务数 力争 确保 预计 拟 将 年底前 上期 上季 上月 上半年 下半年 去年 上年 同期 同比 环比 增长 增幅 提高 提升 下降 较 比
    其中 剩余 还有 尚 未 待 另 首批 第[一二三四五]批 分别 每 平均 各 本季 本月 本期 当季 当月 季度 月份 \\d月 今日 新增 新建 新签 新上线 新接入 试点 部分
  `).join('|'),
);
/** 今年以来新建 is what the indicator counts. */
const sinceJanuary = /^(?:累计|年初以来|今年以来|年内)/;
/** A place names a part of the city; 全区 and 我区 are the unit itself. */
const place = /[区县镇乡]|街道/;
const ownPlace = /(?:全|我|本)[区县市]/g;

// No two words of it may be read from one text in two ways, or a long text would be tried in all of them.
const between =
  /^(?:建设|建成|完成|实现|达到?|已|共|约|近|为|至|累计|总数|数量|目前|现有|现|打造|上线|接入|开放|共计|合计|总计|提升至|提升到|提高到|增至|增加到|[:()"的了])*$/;
const behindNoun = /^(?:$|[,;:)"和及]|建设|改造|已|均|全部|投入|上线|建成|验收|完成|挂牌)/;
/** 截至6月底, 已完成56个: what else could be meant in the row of the indicator? */
const asOf = /^,?(?:已|共|累计|共计)*(?:完成|达到|达|建成|实现)?$/;
const day = /^截[至止]到?([^,完已累共达建实智]{0,14}?(?:月(?:底|末|\d{1,2}日)?|目前|当前|日前|期末|季末))/;

/**
 * The numbers of a narrative that can only be the figure of the row's indicator: in its unit of measure, beside its noun or behind
 * 截至…完成, alone in their clause, and nothing there that speaks of a target, a change, another time or a part. `end` is the last day of the period (ISO date), null where no period is known. Linear in the text.
 */
export function figuresAbout(narrative: string, theme: Theme, end: string | null): NarrativeFigure[] {
  const text = foldSameLength(narrative.slice(0, longestNarrative));
  const found: NarrativeFigure[] = [];
  if (!text.includes(theme.unitOfMeasure)) return found;
  let start = 0;
  for (const sentence of text.split(/[。;；!！?？\n]/)) {
    let offset = start;
    let before = '';
    for (const clause of sentence.split(clauseEnd)) {
      // 截至6月底，完成56个: the day belongs to the number behind it.
      const joined = startsWithDay(before) ? `${before},` : '';
      const figure = figureOfClause(joined + clause, theme, end);
      if (figure) {
        const place = { start: offset - joined.length + figure.start, end: offset - joined.length + figure.end };
        found.push({ ...figure, ...place, raw: narrative.slice(place.start, place.end) });
      }
      offset += clause.length + 1;
      before = clause;
    }
    start += sentence.length + 1;
  }
  return found;
}

/** 截至6月底, 截止6月30日. */
function startsWithDay(clause: string): boolean {
  return /^ *截[至止]/.test(clause);
}

/** Commas, but for those between digits. */
const clauseEnd = /(?<!\d),|,(?!\d{3})/;

/** Where a number may begin. */
const numberStart = /(?<![\d.,])[\d一二三四五六七八九十百千两]/g;

/** The only quantity of a clause in this unit of measure, if the clause is about the noun; its place is that in the clause. */
function figureOfClause(clause: string, { core, unitOfMeasure }: Theme, periodEnd: string | null): Omit<NarrativeFigure, 'raw'> | null {
  // Most clauses are about something else, and are not read number by number.
  if (!clause.includes(unitOfMeasure) || !(startsWithDay(clause) || (core !== null && clause.toLowerCase().includes(core)))) return null;
  let only: QuantitySpan | null = null;
  let end = 0;
  for (const { index } of clause.matchAll(numberStart)) {
    const span = index < end ? null : quantityAt(clause, index);
    if (!span) continue;
    end = span.measureEnd;
    if (span.unitOfMeasure === null || !sameText(span.unitOfMeasure, unitOfMeasure)) continue;
    if (only) return null;
    only = span;
  }
  if (!only || only.valueMax !== null || !['=', '~'].includes(only.comparator)) return null;
  const [before, behind] = [clause.slice(0, only.start), clause.slice(only.end)].map((part) => part.replaceAll(' ', '').toLowerCase());
  return isAbout({ before: before!, behind: behind!, core, isShare: unitOfMeasure === '%', periodEnd })
    ? { value: only.value, interval: only.interval, start: only.start, end: only.end }
    : null;
}

/** The words around a number, and what they are held against. */
interface Surroundings {
  before: string;
  behind: string;
  core: string | null;
  isShare: boolean;
  periodEnd: string | null;
}

function isAbout({ before, behind, core, isShare, periodEnd }: Surroundings): boolean {
  const until = startsWithDay(before) ? day.exec(before) : null;
  if (startsWithDay(before) && !(until && isEnd(until[1]!, periodEnd))) return false;
  const front = until ? before.slice(until[0].length) : before;
  // 完成60% may be how far the work is.
  if (until && !isShare && asOf.test(front) && /^\)?$/.test(behind)) return true;
  if (core === null) return false;
  const inFront = front.lastIndexOf(core);
  const beside =
    inFront >= 0 ? between.test(front.slice(inFront + core.length)) : behind.startsWith(core) && behindNoun.test(behind.slice(core.length));
  if (!beside) return false;
  const rest = (front + behind).replaceAll(core, '');
  const words = until || sinceJanuary.test(front) ? rest.replace(/新[增建]/g, '') : rest;
  return !otherThings.test(words) && !place.test(rest.replace(ownPlace, ''));
}

/** Whether 截至 names the end of the period: its month, and its year where one is written; 目前 is always now. */
function isEnd(text: string, periodEnd: string | null): boolean {
  const month = /(?:(?:20)?(\d\d)年)?(\d{1,2})月/.exec(text);
  if (!month) return !/[\d月]/.test(text);
  if (periodEnd === null || Number(month[2]) !== Number(periodEnd.slice(5, 7))) return false;
  return month[1] === undefined || month[1] === periodEnd.slice(2, 4);
}

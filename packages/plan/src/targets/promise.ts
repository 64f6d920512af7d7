import type { QuantitySpan } from '@duizhang/lexicon';

/** The clause that is searched: folded text, with the stretches in which numbers are names. */
export interface ClauseText {
  folded: string;
  /** Quotation marks and book-title marks, inclusive: “双12”, 《…2023-2025年》. */
  quoted: readonly { start: number; end: number; title: boolean }[];
}

/** Stretches inside “…”, 「…」 and 《…》. */
export function quotedStretches(folded: string): ClauseText['quoted'] {
  const out: { start: number; end: number; title: boolean }[] = [];
  for (const match of folded.matchAll(/“[^”"\n]{0,60}[”"]|「[^」\n]{0,60}」|‘[^’\n]{0,60}’|"[^"\n]{0,40}"|《[^》\n]{0,120}》/g)) {
    out.push({ start: match.index, end: match.index + match[0].length, title: match[0].startsWith('《') });
  }
  return out;
}

/** Durations say when or how long, never how many. */
const durations = new Set(['年', '天', '个月', '小时', '分钟', '秒', '毫秒', '工作日', '个工作日', '岁', '度', '分', '期', '届']);
const strongBefore =
  /(?:达到|达到了|达|不少于|不低于|不小于|至少|超过|突破|提升到|提升至|提高到|提高至|增加到|增加至|增长到|增至|升至|降至|降到|扩大到|扩大至|扩容至|保持在|控制在|稳定在|不超过|不高于|不大于|小于|低于)$/;
const describesSize = /(?:投资|产值|收入|营收|规模|金额|资产|注册资本|面积|总额|贡献|纳税|税收|估值|销售额)[^,。;、]{0,4}$/;
const subsidy = /补贴|补助|奖励|资助|贴息|奖补|给予|扣除|减免|配套支持|罚款|扶持资金/;
const existing = /(?:现有|已有|目前|截至|原有|在现有|(?<![比较])上年|(?<![比较])去年)[^,。;]{0,14}$/;
const ranking = /(?:位列|位居|排名|名次|进入|跻身|居)[^,。;]{0,10}$/;

/** How far back a phrase is looked at: no sentence of a plan is longer, and a hostile one costs no more. */
export const WINDOW = 300;

/** What stands behind the last mark of a stretch of text. */
export function behindLast(stretch: string, mark: RegExp): string {
  let from = 0;
  for (const match of stretch.matchAll(mark)) from = match.index + 1;
  return stretch.slice(from);
}

/**
 * Whether a written quantity is something that the plan promises to reach.
 * Numbers in names (5G, “双12”, 1+N, 10G-PON), dates, document numbers, thresholds that qualify a name
 * (投资500万元以上的技改项目, 35千伏及以上), rankings, subsidies and descriptions (前100项) are not.
 */
export function isPromise(clause: ClauseText, span: QuantitySpan): boolean {
  const { folded } = clause;
  const before = folded.slice(Math.max(0, span.numberStart - 24), span.numberStart);
  if (span.chinese && !chineseStatesQuantity(folded, span)) return false;
  const segment = behindLast(folded.slice(Math.max(0, span.numberStart - WINDOW), span.numberStart), /[,。;\n:]/g);
  const after = folded.slice(span.end, span.end + 12);
  const previous = folded[span.numberStart - 1] ?? '';
  const next = folded[span.measureEnd] ?? '';

  if (/[A-Za-z0-9.+/_\-—–]/.test(previous) && !/[—–]/.test(previous)) return false;
  if (/[第前本其某这该同]$/.test(before) || /最[高多大广长常][的]?$/.test(before)) return false;
  if (clause.quoted.some((q) => span.numberStart > q.start && span.numberStart < q.end && (q.title || q.end - q.start <= 40))) return false;
  if (inName(folded, span)) return false;
  if (isBase(folded, span)) return false;
  if (span.unitOfMeasure !== null && durations.has(span.unitOfMeasure)) return isLimit(span);
  if (span.unitOfMeasure === null && /^[年月日号时点+×:：\-—版代级层大星位次等部类A-Za-z0-9]/.test(next)) return false;
  if (
    span.unitOfMeasure === '次' &&
    (/每[年季月周日]/.test(segment) || !/(?:举办|开展|组织|培训|不少于|超过|达到?|以上)/.test(segment + after))
  )
    return false;
  if (span.measureKind === 'counted' && /^(?:级|层)/.test(next)) return false;
  // 同时符合两条以上…的, opens a condition; 在现有62项…的基础上, a starting point.
  if (/^[^,。;]{0,24}(?:的,|基础上)/.test(after24(folded, span))) return false;
  if (existing.test(segment) || (ranking.test(before) && (span.unitOfMeasure === null || /[位名]/.test(span.unitOfMeasure)))) return false;

  const strong = strongBefore.test(before) && span.wordBefore !== null;
  // 遴选不超过5个…给予补贴: the ceiling of a subsidy.
  if (
    span.measureKind === 'counted' &&
    /^不(?:超过|多于)/.test(span.wordBefore ?? '') &&
    /给予|补贴|奖励|资助/.test(
      behindLast(folded.slice(Math.max(0, span.numberStart - WINDOW), span.numberStart), /[。\n]/g) +
        folded.slice(span.end, span.end + 60).split(/[。\n]/)[0],
    )
  )
    return false;
  if (span.measureKind !== 'counted' && !(strong && span.measureKind === 'share') && subsidy.test(around(folded, span))) return false;
  // Money that is granted: the word may stand at the head of a long sentence.
  if (
    span.unitOfMeasure === '元' &&
    !strong &&
    /给予|奖励|补贴|补助|资助/.test(behindLast(folded.slice(Math.max(0, span.numberStart - WINDOW), span.numberStart), /[。;\n]/g))
  )
    return false;
  if (span.unitOfMeasure === 'G' && !strong) return false;
  if (span.unitOfMeasure === null) {
    // Without a measure word only a plain predicate counts: 指数达到71, 不低于200亿.
    return (
      (span.wordBefore !== null || span.unitMultiplier >= 10000) &&
      (strong || span.unitMultiplier >= 10000) &&
      /^(?:以上|左右)?(?:[,。;、)]|$|\n)/.test(after)
    );
  }
  if (qualifiesName(span, before, after, strong)) return false;
  return true;
}

function after24(folded: string, span: QuantitySpan): string {
  return folded.slice(span.measureEnd, span.measureEnd + 28);
}

/** 从85%提高到95%: the first number is where it starts from, the second what is promised. */
function isBase(folded: string, span: QuantitySpan): boolean {
  if (!/[从由]$/.test(folded.slice(Math.max(0, span.numberStart - 1), span.numberStart))) return false;
  return /^[^,。;]{0,8}(?:提[高升]|增[加长]|扩大|降低|下降|压[减缩]|缩短|增|升|降)(?:到|至)/.test(
    folded.slice(span.measureEnd, span.measureEnd + 14),
  );
}

/** 压缩至3个工作日以内, 小于10毫秒: a duration that is bounded is promised; any other says when. */
function isLimit(span: QuantitySpan): boolean {
  if (!['小时', '分钟', '秒', '毫秒', '天', '工作日', '个工作日'].includes(span.unitOfMeasure!)) return false;
  return /^(?:压缩[到至]|缩短[到至]|压减[到至]|降[低到至]|降低[到至]|不超过|小于|低于|控制在)/.test(span.wordBefore ?? '');
}

/** 10G-PON, (GB 2312), 1+N: a number that letters or signs tie into a name. */
function inName(folded: string, span: QuantitySpan): boolean {
  const after = folded.slice(span.measureEnd, span.measureEnd + 2);
  return span.unitOfMeasure === null && /^(?:[A-Za-z+]|[-—][A-Za-z])/.test(after);
}

/** 及以上, or a size in money, length or power right in front of a noun: a threshold, no target. */
function qualifiesName(span: QuantitySpan, before: string, after: string, strong: boolean): boolean {
  const attributive =
    /^(?:的|或|[\u4e00-\u9fff“A-Za-z])/.test(after) &&
    !/^(?:的?(?:目标|水平|规模))?(?:[,。;])/.test(after) &&
    !/^[和及与并且](?=\d)/.test(after);
  if (/^及以[上下]/.test(span.wordBehind ?? '') && attributive) return true;
  if (attributive && /年产$/.test(before)) return true;
  if (span.measureKind !== 'physical' || !attributive) return false;
  if (span.unitOfMeasure === '元') return !/(?:实现|完成|新增)$/.test(before);
  if (describesSize.test(before)) return true;
  if (['千伏', '伏', '千瓦', '瓦', '兆', '毫秒', '秒', '个百分点', '百分点', '倍', '米', '寸'].includes(span.unitOfMeasure!) && !strong)
    return true;
  return span.wordBehind !== null;
}

/** 三家以上, 不少于十个, 三十五家 state a quantity; 一个, 两家, 三大 do not. */
function chineseStatesQuantity(folded: string, span: QuantitySpan): boolean {
  if (span.value === 1 && span.wordBehind === null) return false;
  if (span.unitOfMeasure === '批' || span.unitOfMeasure === '期') return false;
  if (span.unitOfMeasure === null || span.measureKind === null) return false;
  if (span.wordBehind !== null || (span.wordBefore !== null && !/^(?:为|近|约|达)$/.test(span.wordBefore)))
    return !/[一二三四五六七八九十百千]$/.test(folded.slice(0, span.numberStart));
  const written = folded.slice(span.numberStart, span.measureEnd);
  return (
    /^[一二三四五六七八九]?[十百千][一二三四五六七八九十百]+/.test(written) &&
    /[一二三四五六七八九]/.test(written.slice(-3)) &&
    ['家', '个', '项', '所', '座', '名'].includes(span.unitOfMeasure)
  );
}

/** The words near a number within its sentence: whether money is granted is said close by. */
function around(folded: string, span: QuantitySpan): string {
  const before = folded.slice(Math.max(0, span.numberStart - 30), span.numberStart);
  const after = folded.slice(span.end, span.end + 12);
  const stop = after.search(/[。;]/);
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1) + (stop === -1 ? after : after.slice(0, stop));
}

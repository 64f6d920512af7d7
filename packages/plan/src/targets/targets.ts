import { PRIVATE_USE_POINT, quantityAt, type QuantitySpan } from '@duizhang/lexicon';
import type { Indicator, Target } from '@duizhang/model';
import { nameBefore, nameBehind, remarkStart, stripLead } from './names.ts';
import { behindLast, isPromise, quotedStretches, WINDOW, type ClauseText } from './promise.ts';
import { respectively } from './respectively.ts';

/** An indicator without its id. */
export type IndicatorDraft = Omit<Indicator, 'indicatorId'>;

/** A promised quantity with the stretch of text in which its name is looked for. */
export interface Promised {
  span: QuantitySpan;
  /** Begins behind the comma, full stop, or list separator that opens the quantity's phrase. */
  from: number;
  /** The phrase goes on from the promise before it (a list member). */
  listMember: boolean;
}

/**
 * Every quantity that a clause promises.
 * @param text the document; @param folded the same folded by `foldSameLength`; offsets of the result are those of the document
 */
export function readTargets(text: string, folded: string, start: number, end: number): IndicatorDraft[] {
  const clause: ClauseText = { folded: folded.slice(start, end), quoted: quotedStretches(folded.slice(start, end)) };
  const spans = findPromises(clause);
  const drafts: IndicatorDraft[] = [];
  const context: Context = { text: text.slice(start, end), clause, spans, offset: start };
  for (let index = 0; index < spans.length;) {
    const group = respectively(clause.folded, spans, index);
    if (group) {
      for (const member of group) {
        drafts.push(
          indicator(
            context,
            member.span,
            { ...member, name: cut(context, member.name) + cut(context, member.head), flags: member.flags, confidence: 0.9 },
            drafts,
          ),
        );
      }
      index += group.length;
      continue;
    }
    drafts.push(single(context, index, drafts));
    index++;
  }
  return drafts;
}

interface Context {
  text: string;
  clause: ClauseText;
  spans: readonly QuantitySpan[];
  offset: number;
}

function findPromises(clause: ClauseText): QuantitySpan[] {
  const out: QuantitySpan[] = [];
  const { folded } = clause;
  for (let at = 0; at < folded.length;) {
    if (/[0-9]/.test(folded[at]!) ? /[A-Za-z]/.test(folded[at - 1] ?? '') : !/[一二三四五六七八九十百千两]/.test(folded[at]!)) {
      at = /[A-Za-z]/.test(folded[at]!) ? afterWord(folded, at) : at + 1;
      continue;
    }
    const span = quantityAt(folded, at);
    if (!span) {
      at++;
      continue;
    }
    if (isPromise(clause, span)) out.push(separatedComparator(folded, span));
    at = Math.max(at + 1, span.measureEnd);
  }
  return out;
}

/** Letters and the digits tied to them are one name: IPv6, NB-IoT. */
function afterWord(folded: string, at: number): number {
  let end = at;
  while (end < folded.length && /[A-Za-z0-9\-_.]/.test(folded[end]!)) end++;
  return Math.max(end, at + 1);
}

/** 至少建设1个: the comparator stands before the verb. */
function separatedComparator(folded: string, span: QuantitySpan): QuantitySpan {
  if (span.comparator !== '=' || span.wordBefore) return span;
  const match = /(?:至少|最少|不少于)[^,。;、\d]{1,6}$/.exec(folded.slice(Math.max(0, span.numberStart - 10), span.numberStart));
  return match ? { ...span, comparator: '>=' } : span;
}

/** Where the phrase of a quantity begins: behind the nearest comma or stop, or behind the promise before it in a list. */
function phraseStart(context: Context, index: number): { from: number; listMember: boolean } {
  const { folded } = context.clause;
  const span = context.spans[index]!;
  const before = context.spans[index - 1];
  let from = Math.max(0, span.start - WINDOW);
  for (let at = span.start - 1; at >= from; at--) {
    if (/[,。;:!?\n]/.test(folded[at]!) && !insideQuote(context, at)) {
      from = at + 1;
      break;
    }
  }
  if (before && before.end > from && before.end <= span.start) {
    const nounBehind = behindIsNoun(context, index - 1) ? nameBehind(folded, before.end, span.start, '').end : before.end;
    return { from: Math.max(from, nounBehind), listMember: /^[、和及与]|^以及/.test(folded.slice(nounBehind, span.start).trimStart()) };
  }
  return { from, listMember: false };
}

function insideQuote(context: Context, at: number): boolean {
  return context.clause.quoted.some((q) => at > q.start && at < q.end - 1);
}

/** 新增2400户(累计约3600户)餐饮单位: the noun stands behind the bracket, for both numbers. */
function nounStart(folded: string, end: number): number {
  const bracket = /^(?:\([^()\n]{1,20}\)|\))(?=[\u4e00-\u9fff])/.exec(folded.slice(end, end + 24));
  return bracket ? end + bracket[0].length : end;
}

/** A counted noun follows the number (20个示范校), as against one that precedes it (基站数达3万个). */
function behindIsNoun(context: Context, index: number): boolean {
  const { folded } = context.clause;
  const span = context.spans[index]!;
  const after = folded.slice(nounStart(folded, span.end), nounStart(folded, span.end) + 4);
  if (/^的/.test(after)) return true;
  if (!/^[\u4e00-\u9fff“‘「A-Za-z0-9(]/.test(after) || /^(?:和|及|与|以及|并|且|等|,|其中|\()/.test(after)) return false;
  return !/^(?:目标|任务目标|的目标)/.test(after);
}

function single(context: Context, index: number, drafts: readonly IndicatorDraft[]): IndicatorDraft {
  const { folded } = context.clause;
  const span = context.spans[index]!;
  const { from, listMember } = phraseStart(context, index);
  const nounFrom = nounStart(folded, span.end);
  let after = index + 1;
  while (after < context.spans.length && context.spans[after]!.start < nounFrom) after++;
  const next = context.spans[after]?.start ?? folded.length;
  const flags: string[] = [];
  let confidence = span.chinese ? 0.8 : 0.98;
  if (span.unitOfMeasure === null) confidence = Math.min(confidence, 0.75);

  if (behindIsNoun(context, index)) {
    const lead = folded.slice(from, span.start);
    const noun = nameBehind(folded, nounFrom, next, lead.trimEnd());
    const share = span.measureKind === 'share';
    const level = levelOf(folded, from, span.start);
    const hasSubject = share || /(?:[^、,]覆盖|实现|达成|达到|有)$/.test(lead.trimEnd());
    const subject = level ? [level] : hasSubject ? subjectOf(folded, from, span.start) : [];
    const name = [...subject, noun].map((part) => cut(context, part)).join('');
    if (share) confidence -= 0.06;
    return indicator(
      context,
      span,
      { name, from: firstWord(folded, from, span.start), to: noun.end, listMember, flags, confidence, lead },
      drafts,
    );
  }

  // 5G基站1万个(其中乡镇1200个): the bracket remarks on the quantity before it; 基地(不少于5个): on the noun before it.
  const remark = remarkStart(folded, from, span.start);
  const inner = remark === -1 ? null : nameBefore(folded, remark + 1, span.start);
  const noun = inner === null ? nameBefore(folded, from, span.start) : inner.end > inner.start ? inner : nameBefore(folded, from, remark);
  let name = cut(context, noun);
  const lead = folded.slice(from, noun.start) + folded.slice(noun.end, span.start);
  // 数字经济核心产业实现营业收入180亿元: the verb stands inside the name. 价值实现机制 is a name of its own.
  const halves = /^(.{2,24}?)(?:实现|完成)(.{0,10}(?:收入|产值|利润|增加值|营收|税收|额))$/s.exec(folded.slice(noun.start, noun.end));
  if (halves && !/[、,]/.test(halves[2]!))
    name =
      cut(context, { start: noun.start, end: noun.start + halves[1]!.length }) +
      cut(context, { start: noun.end - halves[2]!.length, end: noun.end });
  const previous = drafts.at(-1);
  if (
    previous &&
    carries(folded, context.spans[index - 1], span) &&
    (name === '' || /^(?:总数|总量|总规模|总额|其中|数量|占比)$/.test(name))
  ) {
    // 139个、1.57万户; 累计达1.1万个; 总数达到3000项: the name is that of the quantity before.
    name = previous.name + name;
    flags.push('carriedName');
    confidence = Math.min(confidence, 0.9);
  }
  return indicator(
    context,
    span,
    {
      name,
      from: inner && inner.end > inner.start ? remark + 1 : firstWord(folded, from, span.start),
      to: span.end,
      listMember,
      flags,
      confidence,
      lead,
    },
    drafts,
  );
}

/** 县域层面打造提升14个应用场景 counts 县域层面应用场景: a level right in front of the verb. */
function levelOf(folded: string, from: number, to: number): { start: number; end: number } | null {
  const level = /^\s*[\u4e00-\u9fff]{1,4}层面(?=(?:打造|建设|建成|培育|提升|完成|新增|形成){1,2}$)/.exec(folded.slice(from, to));
  return level && { start: from, end: from + level[0].length };
}

/** A name is carried within one sentence and between numbers of one kind: a share is no amount. */
function carries(folded: string, before: QuantitySpan | undefined, span: QuantitySpan): boolean {
  if (!before || /[。;\n]/.test(folded.slice(before.end, span.start))) return false;
  return (before.measureKind === 'share') === (span.measureKind === 'share');
}

/** Subject of a share whose noun follows it, without the verb that joins the two: 变电站实现光纤100%覆盖, 用证事项覆盖80%以上服务事项. */
function subjectOf(folded: string, from: number, to: number): { start: number; end: number }[] {
  const inner = /^(.*?)(?:原则上)?(?:全部)?实现(.*)$/s.exec(folded.slice(from, to));
  if (inner && inner[1]!.trim() !== '') {
    const end = from + inner[1]!.length;
    return [
      { start: stripLead(folded, from, end, true), end },
      { start: to - inner[2]!.length, end: to },
    ];
  }
  return [nameBefore(folded, from, to)];
}

function firstWord(folded: string, from: number, to: number): number {
  let start = from;
  while (start < to && /[\s、,和及与]/.test(folded[start]!)) start++;
  return start;
}

/** Words of a stretch as the plan writes them, without line breaks. */
function cut(context: Context, span: { start: number; end: number }): string {
  const words = context.text.slice(span.start, span.end).replace(/\s+/g, '');
  return words.replace(/^[、,，的]+|[、,，:：]+$/g, '');
}

interface Named {
  name: string;
  from: number;
  to: number;
  listMember: boolean;
  flags: string[];
  confidence: number;
  lead: string;
}

const newWords =
  /(?<![创更刷])(?:新建|新增|新上线|新接入|新认证|新发布|新开通|新打造|新引进|新培育|新认定|新组建|新设立|新培养|新开工|新登记|新获批|新申报|新创建|新建设)|增加(?!值)|增设/;
const cumulativeWords = /累计|总数|总量|总规模|总额|总值|总产值|总收入|总计|共计|合计/;

function indicator(context: Context, span: QuantitySpan, named: Named, drafts: readonly IndicatorDraft[]): IndicatorDraft {
  const { offset, text } = context;
  const quote = text.slice(named.from, named.to);
  const flags = [...named.flags];
  let confidence = named.confidence;
  if (quote.includes(PRIVATE_USE_POINT)) {
    flags.push('privateUseCharacter');
    confidence = Math.min(confidence, 0.9);
  }
  const above =
    span.measureKind === 'share' && span.value > 100 && !/增长|增速|同比/.test(context.clause.folded.slice(named.from, named.to));
  if (above) {
    flags.push('shareAbove100');
    confidence = Math.min(confidence, 0.4);
  }
  let name = named.name;
  if (name === '') {
    name = quote;
    flags.push('unnamed');
    confidence = Math.min(confidence, 0.4);
  }
  const phrase = context.clause.folded.slice(Math.max(0, named.from), named.to);
  if (/每(?:一)?个?(?:区县|县区|区市|区|县|市|街道|镇|乡镇|村|社区|产业链|领域|行业)|各区(?:市|县)?(?:至少|各|分别)/.test(phrase))
    flags.push('perTerritory');
  if (/每年|年均/.test(phrase)) flags.push('perYear');
  if (name.length > 36) {
    flags.push('longName');
    confidence = Math.min(confidence, 0.85);
  }
  // A mark between them, so that no word arises at the seam (培育新|零售 is no 新培育).
  const words = named.lead + '|' + context.clause.folded.slice(named.from, Math.min(named.to, span.end));
  const last = drafts.at(-1);
  const target: Target = {
    comparator: span.comparator,
    value: span.value,
    ...(span.valueMax === null ? {} : { valueMax: span.valueMax }),
    unitOfMeasure: span.unitOfMeasure === null ? null : measureAsWritten(context, span),
    basis: basisOf(span, words, named.listMember ? (last?.target.basis ?? null) : null),
    deadline: deadlineOf(context, span),
  };
  return {
    name,
    target,
    confidence: Math.round(confidence * 100) / 100,
    flags,
    source: { quote, start: offset + named.from, end: offset + named.to },
  };
}

/** 個 stays 個; the folded word only found it. */
function measureAsWritten(context: Context, span: QuantitySpan): string {
  const written = context.text.slice(span.measureEnd - span.unitOfMeasure!.length, span.measureEnd);
  return written === '％' ? '%' : written;
}

function basisOf(span: QuantitySpan, words: string, carried: Target['basis']): Target['basis'] {
  if (span.measureKind === 'share') return 'rate';
  if (newWords.test(words)) return 'new';
  if (cumulativeWords.test(words)) return 'cumulative';
  return carried === 'new' ? 'new' : null;
}

const day = '20\\d\\d年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:上半年|下半年|第?[一二三四]季度)?';
const deadline = new RegExp(
  `(?:到|至|在|力争)?(?:${day}(?:底|末)?(?:前|以前|之前|内)|(?:到|至)${day}(?:底|末)?|20\\d\\d年(?:\\d{1,2}月)?(?:底|末)|20\\d\\d年(?:上半年|下半年)|(?<![一二三四五两\\d])年底前|(?<![一二三四五两\\d])年底|[一二三四五两]?年内|\\d{1,2}月底?前|上半年|下半年)`,
  'g',
);

/** The nearest deadline in front of the quantity in its sentence, as written; one that opens the sentence governs all of it. */
function deadlineOf(context: Context, span: QuantitySpan): string | null {
  const { folded } = context.clause;
  const from = span.numberStart - behindLast(folded.slice(Math.max(0, span.numberStart - WINDOW), span.numberStart), /[。\n]/g).length;
  const near = span.numberStart - behindLast(folded.slice(from, span.numberStart), /;/g).length;
  let found: string | null = null;
  for (const match of folded.slice(from, span.numberStart).matchAll(deadline)) {
    const at = from + match.index;
    if (insideQuote(context, at) || (at < near && at > from + 3)) continue;
    found = context.text.slice(at, at + match[0].length).replace(/^(?:力爭|力争|在)/, '');
  }
  // 新建充电桩2万个,2025年6月底前完成。
  const behind =
    found === null
      ? new RegExp(`^[^。;\\d]{0,8}(${day}(?:底|末)?(?:前|以前|之前)?)(?:完成|建成|实现)`).exec(folded.slice(span.end, span.end + 30))
      : null;
  return behind
    ? context.text.slice(span.end + behind[0].indexOf(behind[1]!), span.end + behind[0].indexOf(behind[1]!) + behind[1]!.length)
    : found;
}

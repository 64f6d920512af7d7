import type { Assignment } from '@duizhang/model';

type Role = Assignment['role'];

/** What stands in one unit bracket. */
export interface BracketReading {
  assignments: Assignment[];
  /** 6月底完成, 完成时限:2020年底; null where the bracket states none. */
  deadline: string | null;
}

const roles: readonly (readonly [RegExp, Role])[] = [
  [/牵头|主办|主要责任|主责|主管/, 'lead'],
  [/配合|参加|参与|协同|协作|协办|协助|支持/, 'cooperating'],
  [/责任|承办|实施|落实|负责|推进/, 'responsible'],
];
const label =
  /(?:(?:牵头|主要责任|主责|责任|配合|参加|参与|协同|协作|协办|协助|主办|承办|主管|支持|实施|落实|负责)(?:考核|责任|落实|实施)?(?:单位|部门|科室|处室)?|(?:完成)?(?:时限|时间|期限)) ?: ?|^(?:责任|牵头|配合)(?:单位|部门) +|(?<=[;,。])(?:牵头|责任|配合)单位(?=[\u4e00-\u9fff])/g;
/** A牵头, B、C按职责分工负责 */
const roleSuffix =
  /(?:等)?(?:共同|联合|分别|具体|按照?各自|按照?)?(?:职责)?(?:分工|职能)?\(?(牵头|主责|负责|配合|参与|参加|协助|协同|协作|落实|实施|推进)(?:负责|落实|实施|推进)?\)?$/;
const firstIsLeadNote = /[(〔]?(?:列|排)在?(?:责任单位)?(?:首位|第一位|第1位|最前)[^)〕]{0,12}牵头[^)〕]{0,8}[)〕]?(?:,? ?下同)?/g;
/** （…，以下各项工作均需相关市、县政府推进，不再单独列出）: a remark inside the bracket. */
const remarkInside = /以下各项[^)]{0,60}(?:\([^)]{0,20}\))?[^)]{0,40}列出/g;
const remark = /^(?:下同|列第一位的?为?牵头单位|排名第一.*|等)$/;
/** 各区、市政府 and its like hold a separator inside and stay whole. */
const wholeNames: readonly RegExp[] = [
  /各[区县市州旗盟]{1,4}(?:[(〈<〔][^)〉>〕]{0,12}[)〉>〕])?(?:、[区县市旗州]{1,3}(?:[(〈<〔][^)〉>〕]{0,12}[)〉>〕])?){1,3}(?:人民)?(?:政府|管委会|管委|党委|党工委)/y,
  /[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}){0,8}等(?:有关|相关)?(?:省辖)?(?:地|市|县|区|州|旗|盟)[^、,;。()]{0,6}政府/y,
];
const collective =
  /^(?:县|区|市|旗)\([^)]*\)(?:人民)?政府$|^(?:区县|县区|区市|县市区|乡镇|街道)(?:\([^)]*\))?(?:人民)?(?:政府|办事处)?$|^(?:市属|省属|区属|县属)(?:国有|重点)?企业$|^(?:驻|中央|中省|省驻)[^、]{0,6}(?:单位|企业)$|(?:三大|基础|通信|电信)[^、]{0,6}运营(?:商|企业)$|^各|各(?:有关|相关|级|部门|单位|直属|区|县|市|高校|乡镇)|(?:有关|相关)(?:市直)?(?:部门|单位|企业|院校|市|县|区)|成员单位|等.{0,8}(?:政府|部门|单位)$|^其[他它]|^通信运营商$|^市直单位$|^省直单位$/;
const andOthers = /等(?:有关|相关|市直|市级|省直)?(?:部门|单位)?$/;

/**
 * Reads the inside of a unit bracket.
 * @param text the document; @param masked the same folded, its remarks blanked out (`maskRemarks`); @param firstIsLead the plan says that the first unit leads
 */
export function readAssignments(text: string, masked: string, start: number, end: number, firstIsLead: boolean): BracketReading {
  const labels = [...masked.slice(start, end).matchAll(label)].map((m) => ({
    at: start + m.index,
    end: start + m.index + m[0].length,
    word: m[0],
  }));
  // (2024年12月底前完成,市大数据局负责): the first words of a bracket without a label may be its deadline.
  const opening =
    labels.length === 0 ? /^[^,;、]{0,24}(?:[年月日]底?|季度)[^,;、]{0,10}(?:完成|前|底)[,;]/.exec(masked.slice(start, end)) : null;
  const from = start + (opening?.[0].length ?? 0);
  const before = text
    .slice(start, opening ? from : (labels[0]?.at ?? start))
    .trim()
    .replace(/[,，、;；]$/, '');
  let deadline = /[年月日]底?|季度/.test(before) ? before : null;
  const assignments: Assignment[] = [];

  const runs =
    labels.length > 0
      ? labels.map((l, i) => ({ from: l.end, to: labels[i + 1]?.at ?? end, word: l.word as string | null }))
      : [{ from, to: end, word: null }];
  for (const run of runs) {
    if (run.word && /时限|时间|期限/.test(run.word)) {
      deadline = text
        .slice(run.from, run.to)
        .trim()
        .replace(/[,，;；。]$/, '');
      continue;
    }
    assignments.push(...readRun(text, masked, run.from, run.to, run.word ? roleOf(run.word) : 'responsible'));
  }
  const noLeadNamed = assignments.length > 0 && assignments.every((a) => a.role === 'responsible');
  if (firstIsLead && noLeadNamed) assignments[0]!.role = 'lead';
  return { assignments, deadline };
}

const blank = (note: string) => ';'.repeat(note.length);

/** A folded document in which what brackets of units only remark (列第一位的为牵头单位, 不再单独列出) is separators; offsets stay. */
export function maskRemarks(folded: string): string {
  return folded.replace(firstIsLeadNote, blank).replace(remarkInside, blank);
}

function roleOf(word: string): Role {
  return roles.find(([pattern]) => pattern.test(word))![1];
}

/** Names of one role label; a suffix (…牵头, …配合) overrides the label for the names since the last suffix. */
function readRun(text: string, masked: string, from: number, to: number, labelRole: Role): Assignment[] {
  const out: Assignment[] = [];
  let sinceSuffix = 0;
  for (const [start, end] of nameSpans(masked, from, to)) {
    let stop = end;
    const suffix = roleSuffix.exec(masked.slice(start, stop));
    if (suffix && suffix[0].length < stop - start) stop -= suffix[0].length;
    const flags: string[] = [];
    const others = andOthers.exec(masked.slice(start, stop));
    const whole = masked.slice(start, stop);
    if (others && others.index > 0 && !collective.test(whole.slice(0, others.index)) && !/政府$/.test(whole)) {
      flags.push('andOthers');
      stop = start + others.index;
    } else if (suffix?.[0].startsWith('等')) flags.push('andOthers');
    const quote = text.slice(start, stop);
    const name = quote.replace(/\s+/g, '');
    if (name !== '' && !remark.test(masked.slice(start, stop).trim())) {
      out.push({
        name,
        orgUnitId: null,
        role: labelRole,
        collective: collective.test(masked.slice(start, stop).replace(/\s+/g, '')),
        source: { quote, start, end: stop },
        flags,
      });
    }
    if (suffix) {
      for (let i = sinceSuffix; i < out.length; i++) out[i]!.role = roleOf(suffix[1]!);
      sinceSuffix = out.length;
    }
  }
  return out;
}

/** Spans between separators outside nested brackets, trimmed; whole names are not cut. */
function nameSpans(masked: string, from: number, to: number): [number, number][] {
  const spans: [number, number][] = [];
  let start = from;
  let depth = 0;
  const close = (end: number) => {
    let a = start;
    let b = end;
    while (a < b && /[\s:.。]/.test(masked[a]!)) a++;
    // 由市大数据局负责
    if (masked[a] === '由') a++;
    while (b > a && /[\s.。]/.test(masked[b - 1]!)) b--;
    if (b > a) spans.push([a, b]);
    start = end + 1;
  };
  for (let at = from; at < to; at++) {
    const character = masked[at]!;
    if ('(〈<〔['.includes(character)) depth++;
    else if (')〉>〕]'.includes(character)) {
      // A closing bracket that nothing opened ends one bracket of two that were merged.
      if (depth === 0) close(at);
      else depth--;
    } else if (depth === 0 && ('、,;。/'.includes(character) || joins(masked, at))) {
      close(at);
      if (masked.startsWith('以及', at) || masked.startsWith('会同', at)) start = at + 2;
    } else if (depth === 0 && at === start) {
      const whole = wholeNameAt(masked, at, to);
      if (whole > at) at = whole - 1;
    }
  }
  close(to);
  return spans;
}

/**
 * A word that joins two units: 市工信局和市商务局, 市商务局以及各区政府, a blank. A name that contains 和 (住房和城乡建设局)
 * is never cut: what stands before the word must end as a unit does, and what follows must begin as one.
 */
function joins(masked: string, at: number): boolean {
  const word = /^(?:以及|会同|和|及|与| )/.exec(masked.slice(at, at + 2));
  if (!word) return false;
  const before = masked.slice(Math.max(0, at - 8), at);
  return (
    /(?:局|委|办|厅|政府|公司|银行|中心|部门|单位|管委会?|院)$/.test(before) &&
    /^(?:市|省|各|县|区|国网|中国)/.test(masked.slice(at + word[0].length).trimStart())
  );
}

function wholeNameAt(masked: string, at: number, to: number): number {
  for (const pattern of wholeNames) {
    pattern.lastIndex = at;
    const match = pattern.exec(masked);
    if (match && at + match[0].length <= to && !/[局委办厅](?:、|等)/.test(match[0])) return at + match[0].length;
  }
  return at;
}

/** Offset from which the plan lets the first unit of a bracket lead (列第一位的为牵头单位,下同); -1 where it does not. */
export function firstIsLeadFrom(folded: string): number {
  const match = /(?:列|排)在?(?:责任单位)?(?:首位|第一位|第1位|最前)[^)。]{0,12}牵头/.exec(folded);
  return match ? Math.max(0, match.index - 400) : -1;
}

/**
 * Finds where a plan names its responsible units: `(责任单位:…)`, `〔牵头单位:…;配合单位:…〕`, `(A牵头,B配合)`,
 * or a line of its own that begins with a role label. All patterns run over text folded by `foldSameLength`,
 * so brackets and colons are ASCII there and offsets are those of the document.
 */
export interface UnitBracket {
  /** Offsets of the whole, brackets included. */
  start: number;
  end: number;
  /** Offsets of what stands inside. */
  innerStart: number;
  innerEnd: number;
  /** False when the closing bracket is missing: the end of the line was taken. */
  closed: boolean;
}

const openers = '([〔【';
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '〔': '〕', '【': '】' };
/** A bracket of units longer than this has lost its end. The longest of the plans seen has 330 characters. */
const MAX_LENGTH = 1200;

/** 责任单位: 牵头部门: 牵头考核单位: 配合单位: … */
export const roleLabel =
  /(?:牵头|主要责任|主责|责任|配合|参加|参与|协同|协作|协办|协助|主办|承办|主管|支持|实施|落实|负责)(?:考核|责任|落实|实施)?(?:单位|部门|科室|处室)?(?: ?:|(?<=单位|部门) )/;
const labelAtLineStart =
  /^[ \t]*(?:(?:牵头|主要责任|责任|配合|参加|参与|协同|协作|协办|协助|主办|承办|主管)(?:考核|责任)?(?:单位|部门)|完成(?:时限|时间|期限)) ?:/;
const labelAfterSentence = /[。;] ?(?:牵头|责任|配合)(?:考核|责任)?(?:单位|部门) ?:/;
const orgWord = /[局委办厅部院]|政府|单位|公司|中心|银行|支队/;
const roleWord = /牵头|主责|协作|责任|配合|参加|参与|协同|协办|协助|主办|承办|主管|支持|实施|落实|负责/;
const roleAtEnd = /(?:牵头|主责|负责|配合|参与|参加|协助|协同|协作|落实|实施|推进)\)?(?:[;,。]? ?$)/;
/** A member of a bracket that only lists units: (市商务局、各区、市政府). */
const unitEnd =
  /(?:局|委|办|办公室|厅|政府|管委会?|公司|集团|银行|支行|分行|中心|院|支队|总队|学会|协会|部门|单位|企业|高校|党委|部|署|海关|总工会|妇联|残联|科协|法院|检察院)$/;

/** All unit brackets of a folded text, in order, adjacent ones merged (`(牵头单位:A)(配合单位:B)` is one). */
export function findUnitBrackets(text: string): UnitBracket[] {
  const found = [...bracketed(text), ...labelled(text)].sort((a, b) => a.start - b.start);
  const merged: UnitBracket[] = [];
  for (const bracket of found) {
    const last = merged.at(-1);
    if (last && bracket.start < last.end) continue;
    if (last && /^[\s,;。]*$/.test(text.slice(last.end, bracket.start)) && !text.slice(last.end, bracket.start).includes('\n\n')) {
      last.end = bracket.end;
      last.innerEnd = bracket.innerEnd;
      last.closed &&= bracket.closed;
    } else merged.push(bracket);
  }
  return merged;
}

function* bracketed(text: string): Generator<UnitBracket> {
  for (let at = 0; at < text.length; at++) {
    if (!openers.includes(text[at]!)) continue;
    const close = matchingClose(text, at);
    const end = close === -1 ? Math.min(lineEnd(text, at), at + MAX_LENGTH) : close;
    const inner = text.slice(at + 1, end);
    if (!namesUnits(inner) && !(close !== -1 && listsUnits(text, at, close))) continue;
    yield { start: at, end: close === -1 ? end : end + 1, innerStart: at + 1, innerEnd: end, closed: close !== -1 };
    at = end;
  }
}

function namesUnits(inner: string): boolean {
  // Most brackets are told apart by their first words; only those go through the patterns.
  if (inner.length < 4 || (inner.length > 200 && !roleWord.test(inner.slice(0, 60)))) return false;
  const label = roleLabel.exec(inner);
  // A label stands near the beginning (a deadline may precede it); farther in, the bracket is a remark that mentions one.
  if (label) return label.index <= 40;
  return inner.length <= 200 && roleAtEnd.test(inner) && orgWord.test(inner) && !/[。]/.test(inner.slice(0, -1));
}

/** A bracket behind a full stop at the end of its paragraph that holds nothing but units. */
function listsUnits(text: string, open: number, close: number): boolean {
  const inner = text.slice(open + 1, close);
  if (
    inner.length < 3 ||
    inner.length > 400 ||
    !/[。;]\s*$/.test(text.slice(Math.max(0, open - 3), open)) ||
    !/^[。 \t\r]*(?:\n|$)/.test(text.slice(close + 1, close + 8))
  )
    return false;
  const members = inner
    .replace(/\([^)]*\)/g, '')
    .split(/[、,;]/)
    .map((member) => member.trim());
  return members.every((member) => member.length <= 24 && (unitEnd.test(member) || /^各[区县市旗]/.test(member)));
}

function matchingClose(text: string, open: number): number {
  const opener = text[open]!;
  const closer = closers[opener]!;
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + MAX_LENGTH); at++) {
    if (text[at] === opener) depth++;
    else if (text[at] === closer && --depth === 0) return at;
    // A blank line ends every bracket: what follows is another paragraph.
    else if (text[at] === '\n' && text[at + 1] === '\n') return -1;
  }
  return -1;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function* labelled(text: string): Generator<UnitBracket> {
  let start = 0;
  while (start <= text.length) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    if (line.length <= MAX_LENGTH && !line.includes('(责任') && !line.includes('(牵头')) {
      const match = labelAtLineStart.exec(line) ?? labelAfterSentence.exec(line);
      if (match) {
        const at = start + match.index + (match[0].length - match[0].replace(/^[。; \t]+/, '').length);
        yield { start: at, end, innerStart: at, innerEnd: end, closed: true };
      }
    }
    start = end + 1;
  }
}

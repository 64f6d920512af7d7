import { wordFinder } from '../word-list.ts';

export type Comparator = '>=' | '>' | '=' | '<=' | '<' | '~';

/** Comparators in front of a number; the field's words, longest first. 达到 is "=" as written: how to judge it is the checker's matter. */
const before: readonly (readonly [string, Comparator])[] = [
  ['不得少于', '>='],
  ['不得低于', '>='],
  ['不少于', '>='],
  ['不低于', '>='],
  ['不小于', '>='],
  ['不下于', '>='],
  ['至少', '>='],
  ['最少', '>='],
  ['不超过', '<='],
  ['不高于', '<='],
  ['不多于', '<='],
  ['不大于', '<='],
  ['至多', '<='],
  ['最多', '<='],
  ['不得超过', '<='],
  ['不得高于', '<='],
  ['控制在', '<='],
  ['大于等于', '>='],
  ['大于或等于', '>='],
  ['小于等于', '<='],
  ['小于或等于', '<='],
  ['≥', '>='],
  ['≤', '<='],
  ['超过', '>'],
  ['突破', '>'],
  ['超出', '>'],
  ['大于', '>'],
  ['高于', '>'],
  ['多于', '>'],
  ['逾', '>'],
  ['超', '>'],
  ['小于', '<'],
  ['低于', '<'],
  ['少于', '<'],
  ['不足', '<'],
  ['不到', '<'],
  ['大约', '~'],
  ['将近', '~'],
  ['约为', '~'],
  ['约', '~'],
  ['近', '~'],
  ['接近', '~'],
  ['力争达到', '='],
  ['提升到', '='],
  ['提升至', '='],
  ['提高到', '='],
  ['提高至', '='],
  ['增加到', '='],
  ['增加至', '='],
  ['增长到', '='],
  ['扩大到', '='],
  ['扩容至', '='],
  ['扩大至', '='],
  ['增至', '='],
  ['升至', '='],
  ['降至', '='],
  ['降到', '='],
  ['降低到', '='],
  ['降低至', '='],
  ['下降到', '='],
  ['下降至', '='],
  ['压减到', '='],
  ['压减至', '='],
  ['压缩到', '='],
  ['压缩至', '='],
  ['缩短到', '='],
  ['缩短至', '='],
  ['达到了', '='],
  ['达到', '='],
  ['达成', '='],
  ['达', '='],
  ['保持在', '='],
  ['保持', '='],
  ['稳定在', '='],
  ['为', '='],
].toSorted((a, b) => b[0]!.length - a[0]!.length) as [string, Comparator][];

/** Said in a cell only: in running text 上, 过 and 仅 mean other things, and a sign may be a bullet or an arrow. */
const beforeInCells: readonly (readonly [string, Comparator])[] = [
  ['起码', '>='],
  ['>=', '>='],
  ['=>', '>='],
  ['不止', '>'],
  ['过', '>'],
  ['上', '>='],
  ['破', '>'],
  ['>', '>'],
  ['未超过', '<='],
  ['没有超过', '<='],
  ['至多为', '<='],
  ['<=', '<='],
  ['=<', '<='],
  ['未达到', '<'],
  ['没有达到', '<'],
  ['达不到', '<'],
  ['未达', '<'],
  ['未到', '<'],
  ['不满', '<'],
  ['<', '<'],
  ['大概', '~'],
  ['大致', '~'],
  ['约莫', '~'],
  ['差不多', '~'],
  ['接近于', '~'],
  ['约等于', '~'],
  ['约合', '~'],
  ['约计', '~'],
  ['≈', '~'],
  ['~', '~'],
  ['等于', '='],
  ['多达', '='],
  ['高达', '='],
  ['仅为', '='],
  ['仅有', '='],
  ['只有', '='],
  ['仅', '='],
];

/** What must follow the words that mean a comparison only in front of it. */
const sizeNeeded = new Map([
  ['上', '百千万亿'],
  ['过', '百千万亿半'],
  ['破', '百千万亿0123456789'],
]);

const beforeAt = wordFinder([...before, ...beforeInCells]);

/** Comparators behind a number and its measure word. */
const behind: readonly (readonly [string, Comparator])[] = [
  ['及以上', '>='],
  ['以上', '>='],
  ['以内', '<='],
  ['之内', '<='],
  ['及以下', '<='],
  ['以下', '<='],
  ['左右', '~'],
  ['上下', '~'],
];

/** Behind a number that ends its cell: in running text 内 begins 内设机构, 起 begins 起步. */
const behindInCells: readonly (readonly [string, Comparator])[] = [
  ['或以上', '>='],
  ['(含)以上', '>='],
  ['以上(含)', '>='],
  ['及其以上', '>='],
  ['起', '>='],
  ['+', '>='],
  ['开外', '>'],
  ['(不含)以上', '>'],
  ['以上(不含)', '>'],
  ['或以下', '<='],
  ['(含)以下', '<='],
  ['以下(含)', '<='],
  ['及其以下', '<='],
  ['封顶', '<='],
  ['内', '<='],
  ['(不含)以下', '<'],
  ['以下(不含)', '<'],
  ['不到', '<'],
  ['出头', '~'],
  ['上下浮动', '~'],
];

const behindAt = wordFinder([...behindInCells, ...behind]);

/** A comparator with its place. */
export interface ComparatorMatch {
  word: string;
  comparator: Comparator;
  start: number;
  end: number;
}

/** The comparator that ends at `end` (exclusive) of a folded text; blanks between are passed over. */
export function comparatorBefore(text: string, end: number): ComparatorMatch | null {
  let stop = end;
  while (stop > 0 && text[stop - 1] === ' ') stop--;
  if (stop === 0) return null;
  for (const [word, comparator] of before) {
    if (text.endsWith(word, stop)) {
      return { word, comparator, start: stop - word.length, end };
    }
  }
  return null;
}

/** The comparator that begins at `start` of a folded text. */
export function comparatorBehind(text: string, start: number): ComparatorMatch | null {
  for (const [word, comparator] of behind) {
    // 100家上下游企业: 上下 belongs to the noun.
    if (text.startsWith(word, start) && !(word === '上下' && /[游级联班]/.test(text[start + 2] ?? ''))) {
      return { word, comparator, start, end: start + word.length };
    }
  }
  return null;
}

/** The comparator that begins at `start` of a cell's folded text, in front of its number: ≥, 不少于, 将近. */
export function comparatorAt(text: string, start: number): ComparatorMatch | null {
  const found = matched(beforeAt(text, start), start);
  // 上百, 过半, 破千; but 上半年, 过5天.
  const needs = found ? sizeNeeded.get(found.word) : undefined;
  return found && needs && !needs.includes(text[found.end] ?? ' ') ? null : found;
}

/** The comparator that begins at `start` of a cell's folded text, behind its number: 以上, 左右, (含)以上, +. */
export function comparatorBehindInCell(text: string, start: number): ComparatorMatch | null {
  return matched(behindAt(text, start), start);
}

function matched(found: readonly [string, Comparator] | null, start: number): ComparatorMatch | null {
  return found && { word: found[0], comparator: found[1], start, end: start + found[0].length };
}

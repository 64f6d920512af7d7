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
  ['控制在', '<='],
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

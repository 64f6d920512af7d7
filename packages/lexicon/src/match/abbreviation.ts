/** Words of bodies' names that are not two characters long, where a cut into pairs would go wrong. */
const longWords = ['人力资源', '社会保障', '公共资源', '大数据', '信息化', '公积金', '残疾人'];

/** Words that say what a body does with its subject; a short form drops them without becoming another body's name. */
const droppable = new Set(['发展', '管理', '监督', '服务', '事务', '工作']);

/** Cuts a stem without 和 into its words: 大数据 发展 管理; what no table knows, into pairs. */
export function stemWords(stem: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < stem.length;) {
    const word = longWords.find((long) => stem.startsWith(long, at)) ?? stem.slice(at, at + 2);
    words.push(word);
    at += word.length;
  }
  return words;
}

/**
 * Whether `short` is formed from `words` the way official short forms are: each word whole (卫生健康) or by its first character
 * (发改, 卫健), in order, and only words of activity dropped (大数据 for 大数据发展管理). 工业和信息 is no short form of 工业和信息化: it
 * breaks a word off in the middle, as misprints do.
 */
export function isAbbreviation(short: string, words: readonly string[]): boolean {
  if (short.length < 2 || words.length === 0 || short[0] !== words[0]![0]) return false;
  // Indices into `short` that the words so far can reach.
  let reached = new Set([0]);
  for (const [index, word] of words.entries()) {
    const next = new Set<number>();
    for (const at of reached) {
      if (short.startsWith(word, at)) next.add(at + word.length);
      if (short[at] === word[0]) next.add(at + 1);
      if (index > 0 && droppable.has(word)) next.add(at);
    }
    reached = next;
  }
  return reached.has(short.length);
}

/** Whether the characters of `short` occur in `long` in this order. */
export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

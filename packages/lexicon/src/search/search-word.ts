import { textBits } from './letter-mask.ts';
import { readingsOf } from './readings.ts';

/**
 * How a character of a text may stand for units of a word: `from` has the bit of every place of the word where it may, `length` says
 * how many units it then takes.
 */
export interface Step {
  from: number;
  length: number;
}

/** One word of a query, folded by `foldKey`. */
export interface SearchWord {
  folded: string;
  /** See `textBits`. */
  bits: number;
  /** Steps of a UTF-16 unit of a folded text, none where it stands for nothing of this word. */
  steps(unit: number): readonly Step[];
}

/** The places of a word are bits of one integer. */
export const longestSpelt = 30;

const nowhere: readonly Step[] = [];

/** A word of a query, ready to be looked for in many texts. Longer ones than `longestSpelt` are only looked for as they are written. */
export function searchWord(folded: string): SearchWord {
  const known = new Map<number, readonly Step[]>();
  return {
    folded,
    bits: textBits(folded),
    steps(unit) {
      let steps = known.get(unit);
      if (!steps) known.set(unit, (steps = stepsOf(folded, unit)));
      return steps;
    },
  };
}

/** A character stands for itself; a Han character also for a syllable, for its initial, and at the end for any beginning of it. */
function stepsOf(word: string, unit: number): readonly Step[] {
  // By length: no syllable is longer than six letters (zhuang).
  const from = [0, 0, 0, 0, 0, 0, 0];
  const readings = readingsOf(unit);
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) === unit) from[1]! |= 1 << at;
    for (const reading of readings) {
      const length = commonLength(word, at, reading);
      if (length === 0) continue;
      from[1]! |= 1 << at;
      // zh, ch and sh are initials too.
      if (length >= 2 && reading[1] === 'h') from[2]! |= 1 << at;
      if (length === reading.length || at + length === word.length) from[length]! |= 1 << at;
    }
  }
  const steps = from.map((mask, length): Step => ({ from: mask, length })).filter((step) => step.from !== 0);
  return steps.length === 0 ? nowhere : steps;
}

function commonLength(word: string, at: number, reading: string): number {
  let length = 0;
  while (length < reading.length && at + length < word.length && word[at + length] === reading[length]) length += 1;
  return length;
}

import { LETTERS } from './letter-mask.ts';
import type { SearchQuery } from './search-query.ts';
import { rangesOf, type Range, type SearchText } from './search-text.ts';
import { longestSpelt, type SearchWord } from './search-word.ts';

/** How a text holds a word: as it is written, by pinyin in one piece, or scattered. In this order of worth. */
export type Hold = 'written' | 'spelt' | 'scattered';

/** What a text is worth to a query. */
export interface Found {
  /** Up to 3000, the more the better: 2001 and above as written, 1001 and above spelt in pinyin, else scattered. */
  score: number;
  /** What to highlight, in order, not overlapping. */
  ranges: readonly Range[];
}

/** Characters that may be skipped between two of a scattered word: 人社局 skips three twice in 人力资源社会保障局. */
const widestGap = 4;

/** Two letters would be scattered in nearly every name; two Han characters say more. */
function mayScatter({ folded }: SearchWord): boolean {
  return folded.length > 2 || (folded.length === 2 && !/^[a-z\d]+$/.test(folded));
}

/**
 * How a text holds a word, null when it doesn't. Linear in the text: what is written is looked up, what is spelt or scattered is
 * followed for all places of the word at once, as bits of an integer. `loosest` is what still counts: a few letters are spelt by chance
 * in any long text, and scattered in any longer name.
 */
export function holds(word: SearchWord, text: SearchText, loosest: Hold): Hold | null {
  if ((word.bits & ~text.bits) !== 0) return null;
  if (text.folded.includes(word.folded)) return 'written';
  if (loosest === 'written' || word.folded.length > longestSpelt) return null;
  if (text.spelt && (word.bits & LETTERS) !== 0 && endOf(word, text.folded, 0) >= 0) return 'spelt';
  return loosest === 'scattered' && mayScatter(word) && endOf(word, text.folded, widestGap) >= 0 ? 'scattered' : null;
}

/** The text matched against a query, null when it does not match. A query without words matches everything, with a score of 0. */
export function search(query: SearchQuery, text: SearchText): Found | null {
  const found: Placed[] = [];
  for (const word of query.words) {
    const placed = place(word, text);
    if (placed) found.push(placed);
  }
  const all = found.length === query.words.length;
  if (query.inverted) return all ? null : { score: 0, ranges: [] };
  if (!all) return null;
  const score = found.reduce((sum, each) => sum + each.score, 0);
  const places = [...new Set(found.flatMap((each) => each.places))].sort((a, b) => a - b);
  return { score: found.length === 0 ? 0 : Math.round(score / found.length), ranges: rangesOf(text, places) };
}

interface Placed {
  score: number;
  /** Units of the folded text. */
  places: readonly number[];
}

const worth: Readonly<Record<Hold, number>> = { written: 3000, spelt: 2000, scattered: 1000 };

/** Where a word is found. Early, close together and in a short text is better, but never better than another way of holding it. */
function place(word: SearchWord, text: SearchText): Placed | null {
  const hold = holds(word, text, 'scattered');
  if (hold === null) return null;
  const places = hold === 'written' ? writtenAt(word, text) : trace(word, text.folded, hold === 'spelt' ? 0 : widestGap);
  const start = places[0]!;
  const skipped = places.at(-1)! - start + 1 - places.length;
  const penalty = 4 * start + 8 * skipped + (text.folded.length - places.length);
  return { score: worth[hold] - Math.min(999, penalty), places };
}

function writtenAt({ folded }: SearchWord, text: SearchText): number[] {
  const start = text.folded.indexOf(folded);
  return Array.from({ length: folded.length }, (_, at) => start + at);
}

/** The unit of a text with which a word is first complete, -1 when it never is. At most `gap` units are skipped between two of it. */
function endOf(word: SearchWord, text: string, gap: number): number {
  const complete = 1 << word.folded.length;
  // How much of the word may have been taken when the last unit that counted was the one before, two before and so on.
  const taken = [0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    let from = 1;
    for (let skipped = 0; skipped <= gap; skipped += 1) from |= taken[skipped]!;
    let next = 0;
    for (const step of word.steps(text.charCodeAt(at))) next |= (from & step.from) << step.length;
    if ((next & complete) !== 0) return at;
    for (let skipped = gap; skipped > 0; skipped -= 1) taken[skipped] = taken[skipped - 1]!;
    taken[0] = next;
  }
  return -1;
}

/** The units that hold a word where it is first complete, those with least skipped between them. The word must be held with this gap. */
function trace(word: SearchWord, text: string, gap: number): number[] {
  const size = word.folded.length;
  const end = endOf(word, text, gap);
  const begin = Math.max(0, end + 1 - size * (gap + 1));
  // By unit from `begin` and by how much of the word was taken with it: what was skipped till then, and the state before.
  const width = size + 1;
  const cost = new Uint32Array((end + 1 - begin) * width).fill(UNREACHED);
  const before = new Int32Array(cost.length).fill(-1);
  for (let at = begin; at <= end; at += 1) {
    for (const { from, length } of word.steps(text.charCodeAt(at))) {
      for (let taken = 0; taken + length <= size; taken += 1) {
        if ((from & (1 << taken)) === 0) continue;
        const state = (at - begin) * width + taken + length;
        // Begins here, or goes on from the nearest place that lets it skip least.
        const furthest = taken === 0 ? -1 : Math.min(gap, at - 1 - begin);
        if (taken === 0) cost[state] = 0;
        for (let skipped = 0; skipped <= furthest; skipped += 1) {
          const previous = (at - 1 - skipped - begin) * width + taken;
          if (cost[previous]! + skipped >= cost[state]!) continue;
          cost[state] = cost[previous]! + skipped;
          before[state] = previous;
        }
      }
    }
  }
  const places: number[] = [];
  for (let state = (end - begin) * width + size; state >= 0; state = before[state]!) places.unshift(begin + Math.floor(state / width));
  return places;
}

/** Far above whatever can be skipped, far below what overflows. */
const UNREACHED = 2 ** 31;

import { foldKey } from '../fold.ts';
import { textBits, unitBit } from './letter-mask.ts';
import { readingsOf } from './readings.ts';

/** A text that is searched, ready for many queries. */
export interface SearchText {
  text: string;
  folded: string;
  /** Of its units and of every letter of their readings: see `textBits`. */
  bits: number;
  /** Whether it has a character with a reading. */
  spelt: boolean;
}

/** Characters `start` (inclusive) to `end` (exclusive), UTF-16 offsets into the text as it was given. */
export interface Range {
  start: number;
  end: number;
}

const readingBits = new Map<number, number>();

/** Folds a text and notes which letters could ever be found in it. */
export function searchText(text: string): SearchText {
  const folded = foldKey(text);
  let written = 0;
  let read = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    written |= unitBit(unit);
    if (unit >= 0x3000) read |= bitsOfReadings(unit);
  }
  return { text, folded, bits: written | read, spelt: read !== 0 };
}

function bitsOfReadings(unit: number): number {
  let bits = readingBits.get(unit);
  if (bits === undefined) readingBits.set(unit, (bits = textBits(readingsOf(unit).join(''))));
  return bits;
}

/**
 * Where units of the folded text stand in the text itself. Folding may turn several characters into others (a term, a ligature) or
 * leave one out (a blank); what can't be told apart is given as a whole. `places` are ascending units of `folded`.
 */
export function rangesOf({ text, folded }: Pick<SearchText, 'text' | 'folded'>, places: readonly number[]): Range[] {
  const spans = spansOf(text, folded);
  const ranges: Range[] = [];
  for (const place of places) {
    const { start, end } = spans[place]!;
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** For every unit of the folded text the characters that it came from. */
function spansOf(text: string, folded: string): Range[] {
  const spans: Range[] = [];
  let piecewise = '';
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const key = foldKey(character);
    for (let unit = 0; unit < key.length; unit += 1) spans.push({ start, end });
    piecewise += key;
    start = end;
  }
  if (piecewise === folded) return spans;

  // Some characters fold otherwise together than each by itself: exact before and behind them, one piece between.
  const shortest = Math.min(piecewise.length, folded.length);
  let before = 0;
  while (before < shortest && piecewise[before] === folded[before]) before += 1;
  let behind = 0;
  while (behind < shortest - before && piecewise.at(-1 - behind) === folded.at(-1 - behind)) behind += 1;
  const changed = {
    start: before === 0 ? 0 : spans[before - 1]!.end,
    end: behind === 0 ? text.length : spans[piecewise.length - behind]!.start,
  };
  const between = Array.from({ length: folded.length - before - behind }, () => changed);
  return [...spans.slice(0, before), ...between, ...spans.slice(piecewise.length - behind)];
}

import type { Bulletin } from '@duizhang/model';
import { writeBulletin } from './bulletin.ts';
import { describeEntry, describeNumber, type EntryText } from './describe.ts';
import type { BulletinInput, BulletinOptions } from './input.ts';
import { bulletinLines } from './lines.ts';
import { numbersById, resolve, type Counted } from './resolve.ts';
import type { Line } from './wrapped.ts';
import { Writing } from './writing.ts';

/** A notice with what is needed to read it on a screen: its lines, and each number opened to what it was counted from. */
export interface OpenedBulletin {
  made: Bulletin;
  /** Lines of at most so many columns; numbers are segments of their own. The last width is kept. */
  lines(width: number): readonly Line[];
  /** Where each number first stands in these lines, from top to bottom and from left to right. */
  stops(width: number): readonly Stop[];
  /** What a number was counted from; nothing for an id that the notice doesn't have. */
  resolve(numberId: string): Counted[];
  /** What a number counts, in one line; empty for an id that the notice doesn't have. */
  describe(numberId: string): string;
  /** One thing that a number was counted from, in words. */
  entry(counted: Counted): EntryText;
}

/** A number in the lines of a notice. */
export interface Stop {
  numberId: string;
  /** Of the first line that has it. */
  line: number;
}

/** Writes the notice on a period and keeps what its numbers were counted from. */
export function openBulletin(input: BulletinInput, options: BulletinOptions): OpenedBulletin {
  const writing = new Writing(input, options);
  const made = writeBulletin(writing);
  const numbers = numbersById(made);
  let laid: { width: number; lines: readonly Line[]; stops: readonly Stop[] } | null = null;
  const layOut = (width: number) => {
    if (laid?.width === width) return laid;
    const lines = bulletinLines(made, width);
    return (laid = { width, lines, stops: stopsOf(lines) });
  };
  return {
    made,
    lines: (width) => layOut(width).lines,
    stops: (width) => layOut(width).stops,
    entry: (counted) => describeEntry(counted, writing),
    resolve(numberId) {
      const number = numbers.get(numberId);
      return number ? resolve(number, numbers, writing.facts) : [];
    },
    describe(numberId) {
      const number = numbers.get(numberId);
      return number ? describeNumber(number, numbers, writing) : '';
    },
  };
}

function stopsOf(lines: readonly Line[]): Stop[] {
  const first = new Map<string, number>();
  for (const [index, line] of lines.entries())
    for (const { numberId } of line) if (numberId !== null && !first.has(numberId)) first.set(numberId, index);
  return [...first].map(([numberId, line]) => ({ numberId, line }));
}

import type { Bulletin } from '@duizhang/model';
import { writeBulletin } from './bulletin.ts';
import { describeNumber } from './describe.ts';
import type { BulletinInput, BulletinOptions } from './input.ts';
import { bulletinLines } from './lines.ts';
import { numbersById, resolve, type Counted } from './resolve.ts';
import type { Line } from './wrapped.ts';
import { Writing } from './writing.ts';

/** A notice with what is needed to read it on a screen: its lines, and each number opened to what it was counted from. */
export interface OpenedBulletin {
  made: Bulletin;
  /** Lines of at most so many columns; numbers are segments of their own. */
  lines(width: number): Line[];
  /** What a number was counted from; nothing for an id that the notice doesn't have. */
  resolve(numberId: string): Counted[];
  /** What a number counts, in one line; empty for an id that the notice doesn't have. */
  describe(numberId: string): string;
}

/** Writes the notice on a period and keeps what its numbers were counted from. */
export function openBulletin(input: BulletinInput, options: BulletinOptions): OpenedBulletin {
  const writing = new Writing(input, options);
  const made = writeBulletin(writing);
  const numbers = numbersById(made);
  return {
    made,
    lines: (width) => bulletinLines(made, width),
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

import { chooseEncoding, memorySource } from '@duizhang/bytes';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordCutter } from './csv-records.ts';
import { lineNumbers, plainText } from './csv-text.ts';

const cut = (text: string, size: number, delimiter: string | null = ',') => {
  const cutter = new RecordCutter(delimiter);
  const records: string[][] = [];
  for (let at = 0; at < text.length; at += size) records.push(...cutter.push(text.slice(at, at + size)));
  records.push(...cutter.end());
  return { records, faults: cutter.faults };
};
const texts = fc
  .array(fc.constantFrom('a', '报', ',', '"', '""', '\n', ' ', '",', '"\n', '\n"', ',"'), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('the size of the pieces makes no difference', () => {
  it('to records and faults', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 16 }), (text, size) => {
        expect(cut(text, size)).toEqual(cut(text, Infinity));
      }),
      { numRuns: 2_000 },
    );
  });

  it('to line ends, whatever their kind', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('报', '\r', '\n', '\r\n', '\0', '\x1a', 'a')),
        fc.integer({ min: 1, max: 16 }),
        (parts, size) => {
          const text = `序号${parts.join('')}`;
          const source = memorySource(Buffer.from(text));
          const faults = { nulBytes: 0, odd: false };
          const expected = text.replaceAll('\0', '').replace(/\x1a$/, '').replace(/\r\n?/g, '\n');
          // A zero within a line end does not break it, nor one behind the last character.
          expect([...plainText(source, chooseEncoding(source), faults, size)].join('')).toBe(expected);
          expect(faults.nulBytes).toBe(text.split('\0').length - 1);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

it('without quotes, records are the lines cut at the delimiter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom('a', '报', '', ' ', "'"), { minLength: 1 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 16 }),
      (rows, size) => {
        const text = rows.map((row) => row.join(',')).join('\n');
        expect(cut(text, size).records).toEqual(
          text === ''
            ? []
            : text
                .replace(/\n$/, '')
                .split('\n')
                .map((line) => line.split(',')),
        );
      },
    ),
  );
});

it('a null delimiter leaves one cell a line', () => {
  expect(cut('a,b\n"c\nd"\n;e', 3, null).records).toEqual([['a,b'], ['c\nd'], [';e']]);
});

it('gives the numbers of lines by offsets, line ends counted as one', () => {
  const text = 'ab\r\ncd\n\ref';
  const source = memorySource(Buffer.from(text));
  // a b \n c d \n \n e f
  expect(lineNumbers(source, chooseEncoding(source), [0, 2, 3, 5, 6, 7, 8, 99])).toEqual([1, 1, 2, 2, 3, 4, 4, 4]);
});

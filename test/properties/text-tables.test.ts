import { chooseEncoding, memorySource } from '@duizhang/bytes';
import { readWorkbook, streamWorkbook } from '@duizhang/sheets';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

// Node writes neither GB18030 nor Big5: the tables are the decoder's own, turned round.
const encoder = (label: string, leads: readonly [number, number], trails: readonly (readonly [number, number])[]) => {
  const decoder = new TextDecoder(label, { fatal: true });
  const bytes = new Map<string, number[]>();
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail++) {
        try {
          const text = decoder.decode(Uint8Array.of(lead, trail));
          if (/^[\u4e00-\u9fff\uff00-\uffef\u3000-\u303f]$/.test(text) && !bytes.has(text)) bytes.set(text, [lead, trail]);
        } catch {
          // No character.
        }
      }
    }
  }
  return {
    characters: bytes,
    encode: (text: string) => Buffer.from(Array.from(text).flatMap((c) => bytes.get(c) ?? [c.charCodeAt(0)])),
  };
};
const gb = encoder('gb18030', [0xb0, 0xf7], [[0xa1, 0xfe]]);
const big5 = encoder(
  'big5',
  [0xa4, 0xc6],
  [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ],
);

type Encode = (text: string) => Uint8Array;
const unicode = (text: string) => Buffer.from(text, 'utf16le');
const encodings: readonly [name: string, expected: string, encode: Encode, extra: string][] = [
  ['UTF-8', 'utf-8', (text) => Buffer.from(text), '𠮷é“”‘’，；…'],
  ['UTF-8 with mark', 'utf-8', (text) => Buffer.from(`\uFEFF${text}`), '𠮷é“”‘’，；…'],
  ['UTF-16LE', 'utf-16le', (text) => unicode(`\uFEFF${text}`), '𠮷é“”'],
  ['UTF-16BE', 'utf-16be', (text) => unicode(`\uFEFF${text}`).swap16(), '𠮷é“”'],
  ['GB18030', 'gb18030', (text) => gb.encode(text), ''],
  ['Big5', 'big5', (text) => big5.encode(text), ''],
];

/** Characters that both old encodings have. */
const shared = '一上下不大小中文字工作目的全市年度期本有人行方案完成已未推中';
/** A first row as a report has it: without any familiar word there is no evidence, which is another matter. */
const header = { hans: ['序号', '任务', '完成情况'], hant: ['序號', '任務', '完成情況'] };

const cellOf = (extra: string) =>
  fc
    .array(fc.constantFrom(...shared, ...extra, 'a', 'Z', '0', '7', ' ', '"', ',', ';', '\t', '|', '\n', '%', '=', "'"), { maxLength: 12 })
    .map((characters) => characters.join(''));

/** A table of three columns: a table of one has no delimiter to be found. */
const tableOf = (extra: string) => fc.array(fc.tuple(cellOf(extra), cellOf(extra), cellOf(extra)), { minLength: 1, maxLength: 30 });

const written = (rows: readonly (readonly string[])[], delimiter: string, end: string) =>
  rows
    .map((row) => row.map((text) => (/[",;\t|\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text)))
    .map((row) => row.join(delimiter) + end)
    .join('');

const texts = (bytes: Uint8Array): string[][] => {
  const table: string[][] = [];
  const reading = streamWorkbook('a.csv', bytes, {
    sheet() {},
    row: (row, cells) => void (table[row - 1] = cells.reduce<string[]>((all, { column, text }) => ((all[column - 1] = text), all), [])),
    end() {},
  });
  expect(reading).toMatchObject({ ok: true, findings: [] });
  return table;
};
const filled = (rows: readonly (readonly string[])[]): string[][] => {
  const table: string[][] = [];
  rows.forEach((row, i) => row.forEach((text, j) => text !== '' && ((table[i] ??= [])[j] = text)));
  return table;
};

describe('whatever stands in a table, written as text it reads back equal', () => {
  it.each(encodings)('%s', (_name, expected, encode, extra) => {
    fc.assert(
      fc.property(tableOf(extra), fc.constantFrom(',', '\t', ';', '|'), fc.constantFrom('\n', '\r\n', '\r'), (rows, delimiter, end) => {
        const table = [expected === 'big5' ? header.hant : header.hans, ...rows];
        const bytes = encode(written(table, delimiter, end));
        expect(chooseEncoding(memorySource(bytes)).encoding).toBe(expected);
        expect(texts(bytes)).toEqual(filled(table));
      }),
      { numRuns: 150 },
    );
  });

  it('with line ends of all kinds in one file', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cellOf(''), cellOf(''), cellOf(''), fc.constantFrom('\n', '\r\n', '\r')), { minLength: 1, maxLength: 30 }),
        (rows) => {
          const text = written([header.hans], ',', '\n') + rows.map(([a, b, c, end]) => written([[a, b, c]], ',', end)).join('');
          expect(texts(Buffer.from(text))).toEqual(filled([header.hans, ...rows.map(([a, b, c]) => [a, b, c])]));
        },
      ),
      { numRuns: 150 },
    );
  });
});

it('no bytes make the reader throw, and none that it calls certain hide what was lost', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const reading = readWorkbook('a.csv', bytes);
      const lost = reading.ok && reading.workbook.sheets.some(({ cells }) => cells.some(({ text }) => text.includes('\uFFFD')));
      if (lost)
        expect(reading.findings.map(({ messageId }) => messageId)).toEqual(expect.arrayContaining([expect.stringMatching(/lost|unknown/)]));
    }),
    { numRuns: 2_000 },
  );
});

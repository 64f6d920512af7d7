import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../workbook.ts';
import { ownText } from './own-text.ts';
import { tableXlsx } from './xlsx/make-xlsx.test.support.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

it.each([
  '',
  'a',
  '市大数据局',
  '进展情况：已完成需求调研和方案评审，正在组织实施。',
  '𠮷'.repeat(20),
  'half a pair, which some files hold: \ud842',
])('%j stays as it is', (text) => {
  expect(ownText(text)).toBe(text);
});

describe('a cell that is kept does not keep its file', () => {
  let state = 7;
  const digits = () => String((state = (state * 1103515245 + 12345) & 0x7fffffff));
  /** Over half a million characters that hardly compress, and one cell that a report would keep. Longer texts V8 holds outside its heap. */
  const rows = () => [
    ['这一格的文字会留在内存里，其余的不会'],
    ...Array.from({ length: 20 }, () => [Array.from({ length: 2_800 }, digits).join('')]),
  ];
  it.each([
    ['xlsx', () => tableXlsx(rows())],
    [
      'csv',
      () =>
        Buffer.from(
          rows()
            .map((row) => `${row.join('\t')}\tx`)
            .join('\n'),
        ),
    ],
  ])('%s', (_format, bytes) => {
    const used = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const keep = () => {
      const reading = readWorkbook('a', bytes());
      return reading.ok ? reading.workbook.sheets[0]!.cells[0]!.text : null;
    };
    const kept = [keep()];
    const before = used();
    for (let i = 0; i < 8; i++) kept.push(keep());
    // Each file has a megabyte of text, and the engine remembers the last one that a pattern was matched with.
    expect(used() - before).toBeLessThan(4_000_000);
    expect(new Set(kept)).toEqual(new Set(['这一格的文字会留在内存里，其余的不会']));
  });
});

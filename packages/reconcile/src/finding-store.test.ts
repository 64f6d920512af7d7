import { compareFindings, finding, type Finding } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { FindingStore } from './finding-store.ts';
import { belowTarget } from './rules/row/below-target.ts';

const severities = ['info', 'error', 'warning'] as const;

/** Findings of so many files, some of each severity, and a few of none. */
function findings(files: number, each: number): Finding[] {
  return Array.from({ length: files * each }, (_, i) =>
    finding(belowTarget.meta, {
      messageId: 'completed',
      severity: severities[i % 3]!,
      at: { file: i % 50 === 49 ? null : `${String(Math.floor(i / each)).padStart(3, '0')}.xlsx`, sheet: '表', row: i % each },
      data: { item: '𠮷\n"', place: i, list: ['a'] },
      evidence: [`${i}`],
    }),
  );
}

function stored(items: Iterable<Finding>): FindingStore {
  const store = new FindingStore();
  for (const item of items) store.add(item);
  return store;
}

/** As they come, backwards, and in turns, as from shards. */
const orders: [string, (items: Finding[]) => Finding[]][] = [
  ['in order', (items) => items.toSorted(compareFindings)],
  ['file by file', (items) => items],
  ['backwards', (items) => items.toReversed()],
  ['shard by shard', (items) => [0, 1, 2].flatMap((shard) => items.filter((_, i) => i % 3 === shard))],
];

describe('finding store', () => {
  const items = findings(60, 60);

  it.each(orders)('gives them in order and unchanged: put in %s', (_, order) => {
    const store = stored(order(items));
    expect([...store]).toEqual(items.toSorted(compareFindings));
    expect([...store]).toHaveLength(3600); // and once more
  });

  it.each(orders)('gives them file by file: put in %s', (_, order) => {
    const files = [...stored(order(items)).byFile()];
    expect(files.map(([file]) => file)).toEqual([...Array.from({ length: 60 }, (__, i) => `${String(i).padStart(3, '0')}.xlsx`), null]);
    for (const [file, group] of files) expect(group).toEqual(items.filter(({ at }) => at.file === file).toSorted(compareFindings));
  });

  it('takes many more in any order, without a run for each', () => {
    const more = findings(600, 60);
    const started = performance.now();
    const whole = stored(items).with(more.toReversed());
    expect([...whole]).toEqual([...items, ...more].sort(compareFindings));
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('of nothing is empty', () => {
    expect([[...stored([])], [...stored([]).byFile()]]).toEqual([[], []]);
  });
});

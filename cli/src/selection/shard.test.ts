import { describe, expect, it } from 'vitest';
import { CannotRun } from '../cannot-run.ts';
import { isInShard, readShard } from './shard.ts';

describe('shards', () => {
  const files = Array.from({ length: 1000 }, (_, i) => ({ name: `submissions/市${i}局.xlsx` }));

  it.each([1, 2, 7, 1000])('%i of them hold every file once', (of) => {
    const shards = Array.from({ length: of }, (_, i) => files.filter((file) => isInShard(file, { index: i + 1, of })));
    expect(new Set(shards.flat())).toEqual(new Set(files));
    expect(shards.flat()).toHaveLength(files.length);
    if (of <= 7) for (const shard of shards) expect(shard.length).toBeGreaterThan(1000 / of / 2);
  });

  it('are the same on every machine and in every version', () => {
    expect(files.slice(0, 12).map((file) => [1, 2, 3].find((index) => isInShard(file, { index, of: 3 })))).toEqual([
      2, 1, 3, 3, 1, 3, 3, 3, 2, 1, 2, 3,
    ]);
  });

  it.each(['', '0/3', '4/3', '1', '1/0', 'a/b', '1/1001', '1/2/3', '-1/2', ' 1/2'])('refuse %j', (text) => {
    expect(() => readShard(text)).toThrow(CannotRun);
  });

  it('are read', () => {
    expect([readShard(undefined), readShard('2/5'), readShard('1/1')]).toEqual([null, { index: 2, of: 5 }, { index: 1, of: 1 }]);
  });
});

import { describe, expect, it } from 'vitest';
import { CannotRun } from '../cannot-run.ts';
import { memoryIo } from '../memory-io.test.data.ts';
import { submissionFiles } from '../submission-files.ts';

const files = Object.fromEntries(
  [
    'in/a/c.csv',
    'in/a/b/d.xlsx',
    'in/教育局1.xlsx',
    'in/教育局2.xlsx',
    'in/𠮷.xlsx',
    'in/.git/x.xlsx',
    'in/a[1].xlsx',
    'in/~$a.xlsx',
    'top.zip',
  ].map((name) => [`/city/${name}`, '']),
);
const named = async (...paths: string[]) =>
  (await submissionFiles(memoryIo({ files, special: ['/city/in/a/c.csv'] }), paths)).map(
    ({ name, problem }) => name + (problem ? '!' : ''),
  );

describe('patterns', () => {
  it.each<[string, string[]]>([
    ['in/*.xlsx', ['in/a[1].xlsx', 'in/教育局1.xlsx', 'in/教育局2.xlsx', 'in/𠮷.xlsx']],
    ['in/教育局[2-9].xlsx', ['in/教育局2.xlsx']],
    ['in/教育局[!2-9].xlsx', ['in/教育局1.xlsx']],
    ['in/?.xlsx', ['in/𠮷.xlsx']],
    ['in/*局*.xls?', ['in/教育局1.xlsx', 'in/教育局2.xlsx']],
    ['in/**/*.{xlsx,csv}', ['in/a/b/d.xlsx', 'in/a/c.csv!', 'in/a[1].xlsx', 'in/教育局1.xlsx', 'in/教育局2.xlsx', 'in/𠮷.xlsx']],
    ['**/d.xlsx', ['in/a/b/d.xlsx']],
    ['in/{a,b}', ['in/a/b/d.xlsx', 'in/a/c.csv!']],
    ['./in/**', ['in/a/b/d.xlsx', 'in/a/c.csv!', 'in/a[1].xlsx', 'in/教育局1.xlsx', 'in/教育局2.xlsx', 'in/𠮷.xlsx']],
    ['/city/*.zip', ['/city/top.zip']],
    ['in/*/../*1.xlsx', []],
    // A file that is there is that file, whatever its name looks like.
    ['in/a[1].xlsx', ['in/a[1].xlsx']],
  ])('%s', async (pattern, names) => {
    if (names.length === 0) await expect(named(pattern)).rejects.toThrow(CannotRun);
    else expect(await named(pattern)).toEqual(names);
  });

  it('overlap without doubling a file', async () => {
    expect(await named('in/*1.xlsx', 'in/教*', 'in/教育局1.xlsx')).toEqual(['in/教育局1.xlsx', 'in/教育局2.xlsx']);
  });

  it.each(['in/*.ods', 'nothing/**', `${'{a,b}'.repeat(40)}.xlsx`])('that mean nothing end the run: %s', async (pattern) => {
    await expect(named('in', pattern)).rejects.toThrow(CannotRun);
  });

  it('with many ** take no time in deep folders', async () => {
    const path = `${'d/'.repeat(60)}a.csv`;
    const started = performance.now();
    for (const pattern of [`${'**/'.repeat(12)}*`, `${'**/d/'.repeat(12)}**/*.csv`]) {
      const found = await submissionFiles(memoryIo({ files: { [`/city/${path}`]: '' } }), [pattern]);
      expect(found.map(({ name }) => name)).toEqual([path]);
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('with many stars take no time on a long name', async () => {
    const io = memoryIo({ files: { [`/city/${'a'.repeat(250)}.csv`]: '' } });
    const started = performance.now();
    await expect(submissionFiles(io, [`${'*a'.repeat(60)}*.xlsx`])).rejects.toThrow(CannotRun);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

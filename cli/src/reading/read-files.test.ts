import { writeZip } from '@duizhang/bytes';
import { defaultLimits } from '@duizhang/sheets';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Context } from '../command.ts';
import { nodeIo } from '../io.ts';
import { memoryIo } from '../memory-io.test.data.ts';
import { readEach } from './read-files.ts';
import { readOne } from './read-one.ts';
import { prepareReading, type Setup, type SubmissionsSetup } from './setup.ts';

const workbook = (size: number) => writeZip([{ name: 'xl/workbook.xml', content: ' '.repeat(size) }]);

/** Whether a file of these bytes is read in a thread, where it can be stopped. */
async function isReadInThread(bytes: Uint8Array): Promise<boolean> {
  const started: unknown[] = [];
  const io = {
    ...memoryIo(),
    open: () => ({ size: bytes.length, read: (start: number, end: number) => bytes.subarray(start, end), close: () => {} }),
    startThread: () => {
      started.push(1);
      throw new Error('started');
    },
  };
  const context: Context = { io, locale: 'en', color: false, say: () => {} };
  const files = [{ path: '/a', name: 'a', problem: null }];
  const reading = readEach(context, { kind: 'inspection', limits: defaultLimits, register: null, mappings: [] }, files, null);
  await reading.next().catch(() => {});
  return started.length > 0;
}

it.each([
  ['a small workbook is read here', workbook(1000), false],
  ['a small workbook that unzips to much is not', workbook(3 * 2 ** 20), true],
  ['nor is an archive', writeZip([{ name: 'a.csv', content: 'a,b' }]), true],
])('%s', async (_what, bytes, expected) => {
  expect(await isReadInThread(bytes)).toBe(expected);
});

it.each(['inspection', 'submissions'] as const)('a file that becomes shorter while it is read is a finding of its own (%s)', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhang-'));
  const path = join(folder, 'a.csv');
  writeFileSync(path, 'a,b\n'.repeat(100_000));
  const open = (asked: string) => {
    const file = nodeIo().open(asked);
    truncateSync(asked, 1000);
    return file;
  };
  const catalogue = { year: 2023 } as SubmissionsSetup['catalogue']; // never asked: there is nothing to compare
  const register = { registerId: 'a', title: '单位名录', city: '青岛市', issuers: [], orgUnits: [] };
  const setup = { kind, limits: defaultLimits, register, catalogue, mappings: [] } as Setup;
  const results = [...readOne({ open }, setup, prepareReading(setup), { path, name: 'a.csv' })];
  rmSync(folder, { recursive: true });
  expect(results.flatMap((result) => ('findings' in result ? result.findings : [])).map(({ data }) => JSON.stringify(data))).toEqual([
    expect.stringContaining('读取时文件被改短'),
  ]);
});

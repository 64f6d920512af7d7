import { expect, it } from 'vitest';
import { writeBulletin, type BulletinToWrite } from './bulletin-file.ts';
import type { Context } from './command.ts';
import type { Inputs } from './inputs.ts';
import { memoryIo } from './memory-io.test.data.ts';
import { catalogue, reconciliation, register } from './tui/fixture.test.data.ts';

const io = () => memoryIo({ files: { '/city/reports/old.txt': '旧', '/city/decisions/2023-Q2.jsonl': '{}\n' } });
const inputs = { catalogue, register, project: null } as unknown as Inputs;
const wanted: BulletinToWrite = {
  reconciliation,
  decisions: [],
  locale: 'zh',
  format: 'text',
  path: 'reports/2023-Q2/bulletin.txt',
  overwrite: false,
};
const write = (world: ReturnType<typeof io>, change: Partial<BulletinToWrite>) =>
  writeBulletin({ io: world, locale: 'zh', color: true, say: () => {} } as Context, inputs, { ...wanted, ...change }, [
    '/city/decisions/2023-Q2.jsonl',
  ]);

it.each([
  ['text', '关于2023年第二季度《数字城市2023年行动方案》落实情况的通报'],
  ['markdown', '# 关于2023年第二季度'],
  ['json', '"numberId": "n1"'],
] as const)('writes %s, without colour', async (format, part) => {
  const world = io();
  expect(await write(world, { format })).toEqual({ written: true, path: wanted.path });
  expect(world.text('/city/reports/2023-Q2/bulletin.txt')).toContain(part);
  expect(world.text('/city/reports/2023-Q2/bulletin.txt')).not.toContain('\u001b');
});

it('leaves a file that is there alone until it is told to go over it', async () => {
  const world = io();
  expect(await write(world, { path: 'reports/old.txt' })).toEqual({ written: false, path: 'reports/old.txt' });
  expect(world.text('/city/reports/old.txt')).toBe('旧');
  expect(await write(world, { path: 'reports/old.txt', overwrite: true })).toMatchObject({ written: true });
  expect(world.text('/city/reports/old.txt')).toContain('通报');
});

it.each([
  ['the decision log', 'decisions/2023-Q2.jsonl', /本次运行要读这个文件/],
  ['a folder', 'reports', /是文件夹/],
])('never goes over %s', async (_name, path, said) => {
  const world = io();
  await expect(write(world, { path, overwrite: true })).rejects.toMatchObject({ text: { zh: expect.stringMatching(said) } });
  expect(world.text('/city/decisions/2023-Q2.jsonl')).toBe('{}\n');
});

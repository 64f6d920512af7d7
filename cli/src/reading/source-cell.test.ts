import { createHash } from 'node:crypto';
import { defaultLimits } from '@duizhang/sheets';
import { expect, it } from 'vitest';
import { memoryIo, type MemoryWorld } from '../memory-io.test.data.ts';
import { readSourceCell } from './source-cell.ts';

const judged = '任务编号,本期完成值\n5,82%\n6,91%\n';
const source = {
  file: 'in/市教育局.csv',
  sheet: '',
  cell: 'B2',
  sha256: createHash('sha256').update(judged).digest('hex'),
};
const read = (world: MemoryWorld, files = [{ path: '/city/in/市教育局.csv', name: 'in/市教育局.csv', problem: null }]) =>
  readSourceCell(memoryIo(world), defaultLimits, files, source);

it('shows the rows around a cell of the file that was judged', async () => {
  const reading = await read({ files: { '/city/in/市教育局.csv': judged } });
  const texts = reading.outcome === 'read' ? reading.neighbourhood.rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')) : [];
  expect(texts).toEqual(['任务编号 本期完成值', '5 82%', '6 91%', '', '']);
});

it.each<[what: string, world: MemoryWorld, expected: object]>([
  ['a file that was saved anew', { files: { '/city/in/市教育局.csv': judged.replace('82', '83') } }, { outcome: 'changed' }],
  [
    'a file that is gone',
    {},
    { outcome: 'unreadable', finding: { ruleId: 'file-not-read', data: { zh: '文件或文件夹不存在。' }, at: { file: source.file } } },
  ],
  [
    'a file that nobody may read',
    { files: { '/city/in/市教育局.csv': judged }, unreadable: ['/city/in/市教育局.csv'] },
    { outcome: 'unreadable', finding: { ruleId: 'file-not-read', data: { zh: '没有访问权限。' } } },
  ],
])('%s is not shown, and it is said why', async (_what, world, expected) => {
  expect(await read(world)).toMatchObject({ file: source.file, ...expected });
});

it('nor a file that this run has not read', async () => {
  const other = [{ path: '/city/in/市教育局.csv2', name: 'in/市教育局.csv2', problem: null }];
  expect(await read({ files: { '/city/in/市教育局.csv': judged } }, other)).toMatchObject({ outcome: 'unreadable' });
});

import { expect, it } from 'vitest';
import { memoryIo } from './memory-io.test.data.ts';
import { readPlace, writePlace } from './place-file.ts';

const log = { path: '/city/decisions/2023-Q2.jsonl' };
const place = { screen: 'findings', kept: { findings: { finding: 'f1' } } };

it.each([
  [{ XDG_STATE_HOME: '/state' }, '/state/duizhang/places/'],
  [{ HOME: '/people/li' }, '/people/li/.local/state/duizhang/places/'],
  [{ LOCALAPPDATA: '/app', HOME: '/people/li' }, '/app/duizhang/places/'],
])('is kept with the person: %j', async (env, folder) => {
  const io = memoryIo({ env });
  await writePlace(io, log, place);
  expect([...io.files.keys()].every((path) => path.startsWith(folder))).toBe(true);
  expect(await readPlace(io, log)).toEqual(place);
  expect(await readPlace(io, { path: '/city/decisions/2023-Q3.jsonl' })).toBeNull();
});

it('is nothing where there is no such folder', async () => {
  const io = memoryIo();
  await writePlace(io, log, place);
  expect([io.files.size, await readPlace(io, log)]).toEqual([0, null]);
});

it('is passed over when it is far too large', async () => {
  const io = memoryIo({ env: { HOME: '/people/li' } });
  await writePlace(io, log, { ...place, kept: { findings: 'x'.repeat(2_000_000) } });
  expect(await readPlace(io, log)).toBeNull();
});

it.each(['', '{', 'null', '[]', '{"screen":1,"kept":{}}', '{"screen":"findings"}', '{"screen":"findings","kept":null}'])(
  'is passed over when it reads %j',
  async (text) => {
    const io = memoryIo({ env: { HOME: '/people/li' } });
    await writePlace(io, log, place);
    io.files.set([...io.files.keys()][0]!, new TextEncoder().encode(text));
    expect(await readPlace(io, log)).toBeNull();
  },
);

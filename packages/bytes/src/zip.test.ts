import { describe, expect, it } from 'vitest';
import { defaultZipLimits, openZip, type ZipLimits } from './zip.ts';
import { writeZip } from './zip-writer.ts';

const sample = () =>
  Buffer.from(
    writeZip([
      { name: 'xl/a.xml', content: '甲'.repeat(500) },
      { name: '说明.txt', content: 'b', stored: true },
    ]),
  );
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function readAll(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): Record<string, string> {
  const opened = openZip(bytes, { ...defaultZipLimits, ...limits });
  if (!opened.ok) return { problem: opened.problem.code };
  return Object.fromEntries(
    opened.archive.names.map((name) => {
      const read = opened.archive.read(name);
      return [name, read.ok ? text(read.bytes) : `problem: ${read.problem.code}`];
    }),
  );
}

/** Changes bytes at an offset after the nth occurrence of a signature. */
function patch(bytes: Buffer, signature: string, offset: number, values: number[], nth = 0): Buffer {
  const copy = Buffer.from(bytes);
  let at = copy.indexOf(signature, 0, 'latin1');
  for (; nth > 0; nth--) at = copy.indexOf(signature, at + 1, 'latin1');
  copy.set(values, at + offset);
  return copy;
}

const central = 'PK\x01\x02';
const expected = { 'xl/a.xml': '甲'.repeat(500), '说明.txt': 'b' };

describe('a sound archive', () => {
  it('is read', () => expect(readAll(sample())).toEqual(expected));
  it('is read with stray bytes after it', () => expect(readAll(Buffer.concat([sample(), Buffer.from('stray')]))).toEqual(expected));
  it('is read with stray bytes before it', () => expect(readAll(Buffer.concat([Buffer.from('\uFEFF\r\n'), sample()]))).toEqual(expected));
  it('is read where its directory has another size than it says', () =>
    expect(readAll(patch(sample(), 'PK\x05\x06', 12, [7, 0, 0, 0]))).toEqual(expected));
  it('is read whatever the local headers say of names and sizes', () =>
    expect(readAll(patch(sample(), 'PK\x03\x04', 18, [0, 0, 0, 0, 0, 0, 0, 0]))).toEqual(expected));
  it('may hold a file twice', () => {
    const twice = writeZip([
      { name: 'a', content: 'same' },
      { name: 'a', content: 'same' },
    ]);
    expect(readAll(twice)).toEqual({ a: 'same' });
  });
  it('takes \\ for / and never keeps a leading /', () => {
    expect(
      readAll(
        writeZip([
          { name: '\\xl\\b.xml', content: 'x' },
          { name: 'folder/', content: '' },
        ]),
      ),
    ).toEqual({ 'xl/b.xml': 'x' });
  });
  it('has names in GBK where a program wrote them so', () => {
    const raw = Buffer.from(writeZip([{ name: '~~~~', content: 'x' }]))
      .toString('latin1')
      .replaceAll('~~~~', '\xc7\xe0\xb5\xba');
    expect(Object.keys(readAll(Buffer.from(raw, 'latin1')))).toEqual(['青岛']);
  });
  it('says how large it is before anything is unzipped', () => {
    const opened = openZip(
      writeZip([
        { name: 'a', content: 'x'.repeat(5000) },
        { name: 'b', content: 'yy' },
      ]),
    );
    expect(opened.ok && opened.archive.size).toBe(5002);
  });
  it('keeps a name that climbs as a mere label', () => {
    expect(readAll(writeZip([{ name: '../../etc/x', content: 'x' }]))).toEqual({ '../../etc/x': 'x' });
  });
  it('reads sizes of zip64', () => {
    const zip = sample();
    const at = zip.lastIndexOf(central, undefined, 'latin1');
    // The second entry's size goes into a zip64 field behind its name.
    const name = zip.readUInt16LE(at + 28);
    const field = Buffer.from('0100080001000000' + '00000000', 'hex');
    const wide = Buffer.concat([zip.subarray(0, at + 46 + name), field, zip.subarray(at + 46 + name)]);
    wide.writeUInt32LE(0xffffffff, at + 24);
    wide.writeUInt16LE(field.length, at + 30);
    const end = wide.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    wide.writeUInt32LE(wide.readUInt32LE(end + 12) + field.length, end + 12);
    expect(readAll(wide)).toEqual(expected);
  });
});

describe('a broken or hostile archive', () => {
  it.each([
    ['not-zip', Buffer.from('序号,任务')],
    ['not-zip', Buffer.alloc(0)],
    ['truncated', sample().subarray(0, 80)],
    ['truncated', sample().subarray(0, -10)],
    ['overlapping-entries', patch(sample(), central, 42, [0, 0, 0, 0], 1)],
    ['damaged-directory', patch(sample(), central, 0, [0], 1)],
    ['damaged-directory', patch(sample(), 'PK\x05\x06', 10, [9, 0])],
  ])('%s', (code, bytes) => expect(readAll(bytes)).toEqual({ problem: code }));

  it.each([
    ['encrypted-entry', patch(sample(), central, 8, [1, 8])],
    ['unknown-method', patch(sample(), central, 10, [99, 0])],
    ['damaged-entry', patch(sample(), central, 16, [1, 2, 3, 4])],
    ['damaged-entry', patch(sample(), 'PK\x03\x04', 38, [255, 255, 255])],
    ['damaged-entry', patch(sample(), central, 24, [5, 0, 0, 0])],
    ['damaged-entry', patch(sample(), 'PK\x03\x04', 2, [0])],
  ])('one entry: %s', (code, bytes) => {
    expect(readAll(bytes)).toEqual({ ...expected, 'xl/a.xml': `problem: ${code}` });
  });

  it('two files of one name that differ: neither is read, the others are', () => {
    const bytes = writeZip([
      { name: 'a/b', content: '1' },
      { name: 'a\\b', content: '2' },
      { name: 'c', content: '3' },
    ]);
    expect(readAll(bytes)).toEqual({ 'a/b': 'problem: duplicate-name', c: '3' });
  });

  it('a wrong checksum is told to whoever takes the content all the same', () => {
    const opened = openZip(patch(sample(), central, 16, [1, 2, 3, 4]));
    const read = opened.ok && opened.archive.readUnchecked('xl/a.xml');
    expect(read && read.ok && [text(read.bytes), read.intact]).toEqual(['甲'.repeat(500), false]);
  });

  it('names what is missing', () => {
    const opened = openZip(sample());
    expect(opened.ok && opened.archive.read('xl/c.xml')).toMatchObject({
      ok: false,
      problem: { code: 'missing-entry', detail: { zh: '压缩包内没有 xl/c.xml' } },
    });
  });
});

describe('limits', () => {
  it('entries', () => expect(readAll(sample(), { entries: 1 })).toEqual({ problem: 'too-many-entries' }));
  it('size of an entry', () => expect(readAll(sample(), { entrySize: 1499 })['xl/a.xml']).toBe('problem: entry-too-large'));
  it('size of all that is read', () =>
    expect(readAll(sample(), { totalSize: 1500 })).toEqual({ ...expected, '说明.txt': 'problem: too-large' }));
  it('ratio, for entries of more than a mebibyte', () => {
    const bomb = writeZip([{ name: 'a', content: Buffer.alloc(2 ** 21) }]);
    expect(readAll(bomb, { ratio: 100 })['a']).toBe('problem: ratio');
    expect(readAll(bomb, { ratio: 2000 })['a']).toHaveLength(2 ** 21);
  });
  it('ratio of all that is read', () => {
    const half = Buffer.alloc(2 ** 19);
    const many = writeZip(Array.from({ length: 4 }, (_, i) => ({ name: `${i}`, content: half })));
    expect(Object.values(readAll(many, { ratio: 100 })).map((each) => each.slice(0, 20))).toEqual([
      text(half.subarray(0, 20)),
      text(half.subarray(0, 20)),
      'problem: total-ratio',
      'problem: total-ratio',
    ]);
  });
  it('an entry that unzips to more than it says costs no more than it says', () => {
    const lying = patch(Buffer.from(writeZip([{ name: 'a', content: Buffer.alloc(2 ** 24) }])), central, 24, [10, 0, 0, 0]);
    expect(readAll(lying)['a']).toBe('problem: damaged-entry');
  });
});

it('never throws, whatever bytes are spoilt', () => {
  const zip = sample();
  let state = 11;
  const random = (below: number) => ((state = (state * 1103515245 + 12345) & 0x7fffffff) >> 8) % below;
  for (let round = 0; round < 2000; round++) {
    const copy = Buffer.from(zip);
    for (let i = 0; i <= round % 4; i++) copy[random(copy.length)] = random(256);
    expect(() => readAll(copy.subarray(0, round % 7 === 0 ? random(copy.length) : undefined))).not.toThrow();
  }
});

import { writeZip } from '@duizhang/bytes';
import { describe, expect, it } from 'vitest';
import { archiveEntries, isArchive } from './archive.ts';
import { defaultLimits, type Limits } from './formats/limits.ts';
import { tableXlsx } from './formats/xlsx/make-xlsx.test.support.ts';
import { makeZip } from './make-zip.test.support.ts';
import { readWorkbook } from './workbook.ts';

const workbook = tableXlsx([['序号']]);
const zip = (...names: string[]) => writeZip(names.map((name) => ({ name, content: workbook })));
const hex = (bytes: string) => Buffer.from(bytes.replaceAll(' ', ''), 'hex');
const qingdao = hex('c7e0 b5ba'); // 青岛 in GBK

/** Entries as `name` where there are bytes, as `name: message` where there is a finding. */
function unpack(bytes: Uint8Array, limits: Partial<Limits> = {}): string[] {
  return [...archiveEntries('a.zip', bytes, { ...defaultLimits, ...limits })].map((entry) =>
    'bytes' in entry ? entry.file : `${entry.file}: ${entry.finding.messageId}`,
  );
}

describe('what is an archive', () => {
  it.each([
    [true, 'files', zip('市教育局.xlsx')],
    [true, 'nothing', writeZip([])],
    [true, 'cut off', zip('市教育局.xlsx').subarray(0, 200)],
    [false, 'a workbook', workbook],
    [false, 'a workbook that is cut off', workbook.subarray(0, 300)],
    [false, 'slides', writeZip([{ name: '[Content_Types].xml', content: 'presentation' }])],
    [false, 'text', Buffer.from('PK')],
  ])('%s: %s', (expected, _what, bytes) => expect(isArchive(bytes)).toBe(expected));
});

describe('files of an archive', () => {
  it('come in the order of their names, each with its bytes and the way to it', () => {
    expect(unpack(zip('乙.xlsx', '二季度/市教育局.xlsx', '丙.xlsx'))).toEqual([
      'a.zip/丙.xlsx',
      'a.zip/乙.xlsx',
      'a.zip/二季度/市教育局.xlsx',
    ]);
    for (const entry of archiveEntries('a.zip', zip('甲.xlsx'))) {
      expect('bytes' in entry && readWorkbook(entry.file, entry.bytes).ok).toBe(true);
    }
  });

  it('leave out what systems and editors put beside them', () => {
    const names = ['__MACOSX/._甲.xlsx', '.DS_Store', '二季度/Thumbs.db', 'desktop.ini', '~$甲.xlsx', '甲.xlsx'];
    expect(unpack(zip(...names))).toEqual(['a.zip/甲.xlsx']);
  });

  it.each([
    ['GBK, unmarked', [{ name: Buffer.concat([qingdao, Buffer.from('.xlsx')]), content: workbook }], '青岛.xlsx'],
    ['GBK that is UTF-8 as well', [{ name: hex('d2bb'), content: workbook }], '一'],
    ['UTF-8, unmarked', [{ name: Buffer.from('青岛'), content: workbook }], '青岛'],
    ['UTF-8, marked', [{ name: '青岛', content: workbook }], '青岛'],
    ['marked as UTF-8, but GBK', [{ name: qingdao, content: workbook, flags: 0x0800 }], '青岛'],
    ['a second name', [{ name: Buffer.from('??'), content: workbook, unicodePath: { path: '青岛', of: Buffer.from('??') } }], '青岛'],
    [
      'a second name for another',
      [{ name: Buffer.from('b'), content: workbook, unicodePath: { path: '青岛', of: Buffer.from('a') } }],
      'b',
    ],
    ['backslashes', [{ name: '二季度\\青岛', content: workbook }], '二季度/青岛'],
    ['a way out', [{ name: '../../etc/./青岛', content: workbook }], 'etc/青岛'],
    ['from the root', [{ name: '/青岛', content: workbook }], '青岛'],
  ])('names: %s', (_what, entries, expected) => expect(unpack(makeZip(entries))).toEqual([`a.zip/${expected}`]));

  it('of one program have one encoding: where one name can only be GBK, all are', () => {
    const names = [hex('d2bb'), qingdao];
    expect(unpack(makeZip(names.map((name) => ({ name, content: workbook }))))).toEqual(['a.zip/一', 'a.zip/青岛']);
  });

  it('that are called alike when their names are clean are told apart', () => {
    expect(unpack(zip('甲.xlsx', '../甲.xlsx'))).toEqual(['a.zip/甲.xlsx', 'a.zip/甲.xlsx (2)']);
  });

  it('beside a workbook are handed on, whatever they are: their reader says what is wrong', () => {
    const bytes = writeZip([
      { name: '1.pdf', content: '%PDF-1.4' },
      { name: '2.xlsx', content: workbook },
      { name: '3.docx', content: zip('word/document.xml') },
    ]);
    expect(unpack(bytes)).toEqual(['a.zip/1.pdf', 'a.zip/2.xlsx', 'a.zip/3.docx']);
  });
});

describe('an archive without a workbook is one finding', () => {
  const pdf = { name: 'a.pdf', content: '%PDF-1.4' };
  it.each([
    ['empty', writeZip([])],
    ['other files only', writeZip([pdf, { name: 'b.png', content: hex('8950 4e47 0d0a 1a0a 0000 000d') }])],
    ['leftovers only', zip('__MACOSX/a.xlsx')],
    ['an archive of such', writeZip([pdf, { name: 'b.zip', content: writeZip([pdf]) }])],
  ])('%s', (_what, bytes) => expect(unpack(bytes)).toEqual(['a.zip: noWorkbook']));
});

describe('archives within archives', () => {
  const nested = (depth: number): Uint8Array => (depth === 0 ? zip('甲.xlsx') : writeZip([{ name: 'b.zip', content: nested(depth - 1) }]));

  it('are opened up to a depth', () => {
    expect(unpack(nested(2))).toEqual(['a.zip/b.zip/b.zip/甲.xlsx']);
    expect(unpack(nested(3))).toEqual(['a.zip/b.zip/b.zip/b.zip: nestedArchive']);
    expect(unpack(nested(1), { archiveDepth: 0 })).toEqual(['a.zip/b.zip: nestedArchive']);
  });

  it('count together: sizes and numbers of files', () => {
    const two = writeZip(
      ['1.zip', '2.zip'].map((name) => ({ name, content: writeZip([{ name: 'x', content: Buffer.alloc(700_000, 'ab,') }]) })),
    );
    expect(unpack(two, { unzippedMegabytes: 1 })).toEqual(['a.zip/1.zip/x', 'a.zip/2.zip/x: largeArchive']);
    expect(unpack(two, { entries: 3 })).toEqual(['a.zip/1.zip/x', 'a.zip/2.zip: largeArchive']);
  });

  it('a tower of them ends where it is too deep, as one that holds itself would', () => {
    expect(unpack(nested(60))).toEqual(['a.zip/b.zip/b.zip/b.zip: nestedArchive']);
  });
});

describe('what can’t be unpacked is a finding, and the rest goes on', () => {
  const damaged = () => {
    const bytes = Buffer.from(zip('1.xlsx', '2.xlsx'));
    bytes.fill(0xff, 40, 60);
    return bytes;
  };
  it.each<[string, Uint8Array, string[], Partial<Limits>?]>([
    [
      'a password',
      makeZip([
        { name: '1.xlsx', content: 'x', flags: 1 },
        { name: '2.xlsx', content: workbook },
      ]),
      ['a.zip/1.xlsx: encryptedArchive', 'a.zip/2.xlsx'],
    ],
    ['a password on all', makeZip([{ name: '1.xlsx', content: 'x', flags: 1 }]), ['a.zip/1.xlsx: encryptedArchive']],
    ['damaged bytes', damaged(), ['a.zip/1.xlsx: damagedArchive', 'a.zip/2.xlsx']],
    [
      'a bomb',
      writeZip([
        { name: '1.xlsx', content: Buffer.alloc(2 ** 22) },
        { name: '2.xlsx', content: workbook },
      ]),
      ['a.zip/1.xlsx: largeArchive', 'a.zip/2.xlsx'],
    ],
    ['too many files', zip('1.xlsx', '2.xlsx'), ['a.zip: largeArchive'], { entries: 1 }],
    ['an archive that is cut off', zip('1.xlsx').subarray(0, 200), ['a.zip: damagedArchive']],
  ])('%s', (_what, bytes, expected, limits) => expect(unpack(bytes, limits)).toEqual(expected));

  it('with a fingerprint of its own for each file', () => {
    const two = makeZip(['1.xlsx', '2.xlsx'].map((name) => ({ name, content: 'x', flags: 1 })));
    const prints = [...archiveEntries('a.zip', two)].map((entry) => ('finding' in entry ? entry.finding.fingerprint : ''));
    expect(new Set(prints).size).toBe(2);
  });

  it('never throws, whatever bytes are spoilt', () => {
    const sound = writeZip([
      { name: 'b.zip', content: zip('甲.xlsx') },
      { name: '乙.csv', content: '序号' },
    ]);
    let state = 3;
    const random = (below: number) => ((state = (state * 1103515245 + 12345) & 0x7fffffff) >> 8) % below;
    for (let round = 0; round < 500; round++) {
      const copy = Buffer.from(sound);
      for (let i = 0; i <= round % 4; i++) copy[random(copy.length)] = random(256);
      expect(() => unpack(copy)).not.toThrow();
    }
  });
});

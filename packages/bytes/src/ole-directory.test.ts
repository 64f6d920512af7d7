import { expect, it } from 'vitest';
import { rootNames } from './ole-directory.ts';
import { sniff } from './sniff.ts';

interface Entry {
  name: string;
  left?: number;
  right?: number;
  child?: number;
}

/** An OLE container of one FAT sector and a directory; `links` are the sectors of the directory. */
function container(entries: readonly Entry[], links = [1]): Buffer {
  const bytes = Buffer.alloc(512 * (2 + links.length), 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(links[0]!, 48);
  bytes.writeUInt32LE(0, 76);
  links.forEach((sector, i) => bytes.writeUInt32LE(links[i + 1] ?? 0xfffffffe, 512 + sector * 4));
  entries.forEach(({ name, left = -1, right = -1, child = -1 }, i) => {
    const at = 512 * (links[i >> 2]! + 1) + (i & 3) * 128;
    bytes.fill(0, at, at + 128);
    bytes.write(`${name}\0`, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    bytes.writeUInt8(i === 0 ? 5 : 2, at + 66);
    [left, right, child].forEach((id, field) => bytes.writeInt32LE(id, at + 68 + field * 4));
  });
  return bytes;
}

const root = { name: 'Root Entry', child: 1 };
/** A document of Word that holds an object of Excel. */
const wordWithTable = [
  root,
  { name: 'WordDocument', right: 2 },
  { name: 'ObjectPool', child: 3 },
  { name: '_123', child: 4 },
  { name: 'Workbook' },
];

it('gives what stands at the top, not what stands within', () => {
  expect(rootNames(container(wordWithTable, [1, 2]))).toEqual(['WordDocument', 'ObjectPool']);
  expect(rootNames(container(wordWithTable, [2, 1]))).toEqual(['WordDocument', 'ObjectPool']);
});

it.each([
  ['doc', container(wordWithTable, [1, 2])],
  ['xls', container([root, { name: 'WORKBOOK' }])],
  ['xls', container([root, { name: 'MBD01', right: 2, child: 3 }, { name: 'Book' }, { name: 'WordDocument' }])],
  ['encrypted', container([root, { name: 'EncryptionInfo', right: 2 }, { name: 'EncryptedPackage' }])],
  ['ole', container([root, { name: 'PowerPoint Document' }])],
])('%s', (kind, bytes) => expect(sniff(bytes)).toBe(kind));

it.each([
  ['a ring of siblings', container([root, { name: 'A', right: 1 }]), ['A']],
  ['a ring of sectors', container([root, { name: 'A' }], [1, 1]), ['A']],
  ['a sibling that is not there', container([root, { name: 'A', right: 99 }]), null],
  ['a directory without a root', container([root]).fill(0, 1024 + 66, 1024 + 67), null],
  ['a file of only its first bytes', container([root]).subarray(0, 60), null],
])('%s has an end', (_what, bytes, names) => expect(rootNames(bytes)).toEqual(names));

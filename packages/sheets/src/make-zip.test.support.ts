import { crc32, deflateRawSync } from 'node:zlib';

export interface MadeEntry {
  /** A text is written as UTF-8 and said to be; bytes are written as they are, and nothing is said. */
  name: string | Uint8Array;
  content: string | Uint8Array;
  /** Added to the flags: 1 says that it is encrypted. */
  flags?: number;
  /** Info-ZIP's second name, in UTF-8, for which name. */
  unicodePath?: { path: string; of: Uint8Array };
}

/** A zip archive as others write them: names in any encoding, entries behind a password, two of one name. */
export function makeZip(entries: readonly MadeEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0, unicodePath } of entries) {
    const data = Buffer.from(content);
    const zipped = deflateRawSync(data);
    const raw = Buffer.from(name);
    const extra = unicodePath ? unicodeField(unicodePath) : Buffer.alloc(0);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags | (typeof name === 'string' ? 0x0800 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(zipped.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(raw.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, raw, zipped]);
    const inDirectory = Buffer.from(common);
    inDirectory.writeUInt16LE(extra.length, 24);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), inDirectory, tail, raw, extra]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

function unicodeField({ path, of }: { path: string; of: Uint8Array }): Buffer {
  const head = Buffer.alloc(9);
  const name = Buffer.from(path);
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(name.length + 5, 2);
  head.writeUInt8(1, 4);
  head.writeUInt32LE(crc32(of), 5);
  return Buffer.concat([head, name]);
}

import { describeReading, reportXlsx } from './describe-reading.test.support.ts';
import { unreadable } from './unreadable.ts';

/** The beginning of a workbook behind a password: OLE header, and a directory that names the stream of the encrypted package. */
function behindPassword(): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.write('Root Entry\0', 1024, 'utf16le');
  bytes.write('EncryptedPackage\0', 1152, 'utf16le');
  return bytes;
}

describeReading(unreadable, { bad: behindPassword(), good: reportXlsx() }, [
  ['an empty file', new Uint8Array(), ['empty']],
  ['a PDF', { file: 'a.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF\n') }, ['pdf']],
  ['half of a workbook', reportXlsx().slice(0, 400), ['damaged']],
  ['a lock file', { file: '~$a.xlsx', bytes: Buffer.alloc(165, 32) }, ['lockFile']],
]);

import { decodeText } from '@duizhang/bytes';

/** A stream of BIFF2 to BIFF5: its texts are bytes in the code page that it names, if it names one. */
export interface AnsiStream {
  /** The stream, made to name `byteCodePage`: each byte of a text comes out of the library as one character, and none is lost. */
  bytes: Uint8Array;
  codePage: number | null;
}

/** ISO 8859-1, which has a character for each byte, the same number. */
export const byteCodePage = 28_591;

const codePageRecord = 0x0042;
const western = 'windows-1252';

/** Code pages that BIFF names (MS-XLS 2.4.52), as the platform calls them. */
const encodings: ReadonlyMap<number, string> = new Map([
  [367, western],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  ...Array.from({ length: 9 }, (_, i): [number, string] => [1250 + i, `windows-${1250 + i}`]),
  [10_000, 'macintosh'],
  [0x8000, 'macintosh'],
  [0x8001, western],
]);

/** Makes the texts of a stream come out as bytes; null for BIFF8, whose texts are Unicode, and for code pages that nobody here knows. */
export function ansiStream(stream: Uint8Array): AnsiStream | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (stream.length < 8 || (view.getUint16(0, true) === 0x0809 && view.getUint16(4, true) === 0x0600)) return null;
  const bytes = Buffer.from(stream);
  let codePage: number | null = null;
  for (let at = 0; at + 6 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== codePageRecord) continue;
    codePage ??= view.getUint16(at + 4, true);
    bytes.writeUInt16LE(byteCodePage, at + 4);
  }
  return codePage === null || encodings.has(codePage) ? { bytes, codePage } : null;
}

/** How such texts are decoded, and why so. */
export interface AnsiEncoding {
  decode(text: string): string;
  /** With its evidence in both languages. */
  encoding: string;
}

/**
 * The encoding of texts that came out as bytes. Exporters write Chinese into files that name the Western code page, or none: there,
 * what all texts together decode to decides, as in a text file.
 */
export function ansiEncoding(codePage: number | null, texts: string): AnsiEncoding {
  const named = codePage === null ? western : encodings.get(codePage)!;
  const said =
    codePage === null
      ? { zh: '文件没有写明代码页', en: 'the file names no code page' }
      : { zh: `文件写明代码页 ${codePage}`, en: `the file names code page ${codePage}` };
  if (named !== western || !/[\x80-\xff]/.test(texts)) return encodingOf(named, said.zh, said.en);
  const { encoding, certain, evidence } = decodeText(Buffer.from(texts, 'latin1'));
  if (certain && (encoding === 'gb18030' || encoding === 'utf-8')) {
    return encodingOf(encoding, `${said.zh}；${evidence.zh}`, `${said.en}; ${evidence.en}`);
  }
  return encodingOf(western, said.zh, said.en);
}

function encodingOf(label: string, zh: string, en: string): AnsiEncoding {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  return { decode: (text) => decoder.decode(Buffer.from(text, 'latin1')), encoding: `${label}: ${zh} / ${en}` };
}

import { isUtf8 } from 'node:buffer';
import type { Bilingual } from '@duizhang/model';
import { surveyGb18030 } from './plausibility.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  /** Without byte order mark. Bytes that no encoding explains show as U+FFFD, and then `certain` is false. */
  text: string;
  encoding: Encoding;
  bom: boolean;
  /** False when a person should look at the text before it is trusted. */
  certain: boolean;
  /** Why this encoding was chosen. */
  evidence: Bilingual;
}

/**
 * Decodes text by evidence, in this order: byte order mark, strict UTF-8, UTF-16 by its zero bytes, GB18030 judged by
 * what it decodes to. Never Latin-1, and never mojibake silently: any bytes give a text, a doubtful one `certain: false`.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  return fromByteOrderMark(bytes) ?? fromUtf8(bytes) ?? fromZeroBytes(bytes) ?? fromGb18030(bytes);
}

function fromByteOrderMark(bytes: Uint8Array): DecodedText | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return marked('utf-16le', bytes.subarray(2), 'FF FE');
  if (a === 0xfe && b === 0xff) return marked('utf-16be', bytes.subarray(2), 'FE FF');
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return marked('gb18030', bytes.subarray(4), '84 31 95 33');
  if (a !== 0xef || b !== 0xbb || c !== 0xbf) return null;
  const body = bytes.subarray(3);
  if (isUtf8(body)) return marked('utf-8', body, 'EF BB BF');
  // Files glued together: the mark is there, but the rest does not obey it.
  return { ...(fromUtf8(body) ?? fromGb18030(body)), bom: true, certain: false };
}

function marked(encoding: Encoding, body: Uint8Array, mark: string): DecodedText {
  const strict = decodeStrictly(body, encoding);
  return {
    text: strict ?? decodeLeniently(body, encoding),
    encoding,
    bom: true,
    certain: strict !== null,
    evidence:
      strict !== null
        ? { zh: `字节序标记 ${mark}`, en: `byte order mark ${mark}` }
        : { zh: `字节序标记 ${mark}，但其中有无法解码的字节`, en: `byte order mark ${mark}, but some bytes do not decode` },
  };
}

function fromUtf8(bytes: Uint8Array): DecodedText | null {
  if (isUtf8(bytes)) {
    return { ...plain(bytes, 'utf-8'), certain: true, evidence: { zh: '全文是合法的 UTF-8', en: 'the whole text is valid UTF-8' } };
  }
  // A download that broke off inside the last character: three bytes of it are missing at most.
  for (let missing = 1; missing <= 3 && missing < bytes.length; missing++) {
    const whole = bytes.subarray(0, bytes.length - missing);
    if (bytes[whole.length]! < 0xc2 || !isUtf8(whole) || isAscii(whole)) continue;
    return {
      ...plain(whole, 'utf-8'),
      certain: false,
      evidence: {
        zh: '是 UTF-8，但末尾的字符不完整，文件可能被截断',
        en: 'UTF-8 whose last character is cut off: the file may be truncated',
      },
    };
  }
  return null;
}

/** UTF-16 without mark: line ends, digits and commas of a table leave zero bytes on one side of each pair only. */
function fromZeroBytes(bytes: Uint8Array): DecodedText | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[(i & 1) as 0 | 1]++;
  const [even, odd] = zeros;
  const encoding =
    odd * 20 > bytes.length && even * 50 < odd ? 'utf-16le' : even * 20 > bytes.length && odd * 50 < even ? 'utf-16be' : null;
  const text = encoding && decodeStrictly(bytes, encoding);
  if (!encoding || !text) return null;
  return {
    text,
    encoding,
    bom: false,
    certain: false,
    evidence: { zh: '没有字节序标记，零字节的位置像 UTF-16', en: 'no byte order mark; the zero bytes stand as in UTF-16' },
  };
}

function fromGb18030(bytes: Uint8Array): DecodedText {
  const strict = decodeStrictly(bytes, 'gb18030');
  if (strict !== null) {
    const { certain, evidence } = surveyGb18030(bytes, strict);
    return { text: strict, encoding: 'gb18030', bom: false, certain, evidence };
  }
  const candidates = (['utf-8', 'gb18030'] as const).map((encoding) => {
    const text = decodeLeniently(bytes, encoding);
    return { encoding, text, broken: text.split('\uFFFD').length - 1 };
  });
  const best = candidates[0]!.broken <= candidates[1]!.broken ? candidates[0]! : candidates[1]!;
  return {
    text: best.text,
    encoding: best.encoding,
    bom: false,
    certain: false,
    evidence: {
      zh: `既不是合法的 UTF-8 也不是合法的 GB18030，按 ${best.encoding} 读有 ${best.broken} 处无法解码`,
      en: `neither valid UTF-8 nor valid GB18030; read as ${best.encoding}, ${best.broken} places do not decode`,
    },
  };
}

function plain(bytes: Uint8Array, encoding: Encoding): Pick<DecodedText, 'text' | 'encoding' | 'bom'> {
  return { text: decodeLeniently(bytes, encoding), encoding, bom: false };
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeLeniently(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

import { isAscii, isUtf8 } from 'node:buffer';
import type { Bilingual } from '@duizhang/model';
import type { Encoding, EncodingChoice } from './decode.ts';
import { surveyLines } from './decode-lines.ts';
import { judgeLegacy } from './plausibility.ts';
import { pieces, type ByteSource } from './source.ts';

/** How much of a text that is no Unicode is looked at, from its first bytes that are not UTF-8. */
const sampleSize = 4 * 2 ** 20;
/** Read at a time: small pieces come out of memory that was used before. */
const pieceSize = 64 * 1024;

/**
 * The encoding of a text by evidence, in this order: byte order mark; UTF-16 and UTF-32 by their zero bytes; UTF-8, to which the
 * whole source has to conform; else GB18030 or Big5, judged over up to 4 MiB by what they decode to, or lines of UTF-8 and GB18030
 * mixed. Any bytes give a choice; where nothing speaks for one it is not certain.
 */
export function chooseEncoding(source: ByteSource): EncodingChoice {
  const { size } = source;
  const whole = { start: 0, end: size };
  const marked = byMark(source);
  if (marked) return marked;
  const head = source.read(0, 4);
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
    const body = byContent(source, { start: 3, end: size });
    if (body.encoding === 'utf-8' && body.certain) {
      return { ...body, bom: true, evidence: { zh: '字节序标记 EF BB BF', en: 'byte order mark EF BB BF' } };
    }
    // Files glued together: the mark is there, but the rest does not obey it.
    const { zh, en } = body.evidence;
    return {
      ...body,
      bom: true,
      certain: false,
      evidence: { zh: `有 UTF-8 的字节序标记，但${zh}`, en: `it has the byte order mark of UTF-8, but: ${en}` },
    };
  }
  return byZeroBytes(source) ?? byContent(source, whole);
}

function byMark(source: ByteSource): EncodingChoice | null {
  const [a, b, c, d, , , g, h] = source.read(0, 8);
  const found = (encoding: Encoding, start: number, mark: string): EncodingChoice => ({
    encoding,
    bom: true,
    start,
    end: source.size,
    certain: true,
    evidence: { zh: `字节序标记 ${mark}`, en: `byte order mark ${mark}` },
  });
  // UTF-16 that begins with a zero character would look the same, if its next character was one of the first sixteen.
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 && (g ?? 0) <= 0x10 && (h ?? 0) === 0) return found('utf-32le', 4, 'FF FE 00 00');
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return found('utf-32be', 4, '00 00 FE FF');
  if (a === 0xff && b === 0xfe) return found('utf-16le', 2, 'FF FE');
  if (a === 0xfe && b === 0xff) return found('utf-16be', 2, 'FE FF');
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return found('gb18030', 4, '84 31 95 33');
  return null;
}

/** Without mark: line ends, digits and delimiters of a table leave zero bytes at one place of each pair, or three of each four. */
function byZeroBytes(source: ByteSource): EncodingChoice | null {
  const { size } = source;
  const sample = source.read(0, Math.min(pieceSize, size));
  const zeros = [0, 0, 0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i & 3]!++;
  const [first, second, third, fourth] = zeros as [number, number, number, number];
  const quarters = sample.length / 4;
  const [even, odd] = [first + third, second + fourth];
  if (even + odd < 2) return null;
  let encoding: Encoding | null = null;
  // Every code point but those beyond the basic plane has two zero bytes, on the side where it starts.
  if (size % 4 === 0 && third > quarters * 0.95 && fourth > quarters * 0.95 && first < quarters * 0.5) encoding = 'utf-32le';
  else if (size % 4 === 0 && first > quarters * 0.95 && second > quarters * 0.95 && fourth < quarters * 0.5) encoding = 'utf-32be';
  else if (size % 2 === 0) encoding = utf16Of(sample, even, odd);
  if (!encoding) return null;
  return {
    encoding,
    bom: false,
    start: 0,
    end: size,
    certain: false,
    evidence: {
      zh: `没有字节序标记，零字节的位置像 ${encoding.slice(0, 6).toUpperCase()}`,
      en: `no byte order mark; the zero bytes stand as in ${encoding.slice(0, 6).toUpperCase()}`,
    },
  };
}

/** Zeros tell the side where most of them stand; 一 is 4E 00 and has one on the other. What is decoded so has to be text. */
function utf16Of(sample: Uint8Array, even: number, odd: number): Encoding | null {
  // Letters in pairs look Chinese: text with a few stray zeros is no UTF-16.
  if ((even + odd) * 10 < sample.length && isUtf8(sample.subarray(0, sample.length - unfinished(sample)))) return null;
  const sides = even <= odd ? (['utf-16le', 'utf-16be'] as const) : (['utf-16be', 'utf-16le'] as const);
  return sides.find((side) => readsAsUtf16(sample, side)) ?? null;
}

function readsAsUtf16(sample: Uint8Array, encoding: Encoding): boolean {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(sample, { stream: true });
  let usual = 0;
  for (let i = 0; i < text.length; i++) if (isUsual(text.charCodeAt(i))) usual++;
  return usual >= text.length * 0.95;
}

/** Characters of Chinese and European tables: ASCII, Latin, Greek, Cyrillic, dashes and quotes, Chinese with its punctuation. */
function isUsual(c: number): boolean {
  return (
    (c >= 0x20 && c < 0x530) || (c >= 0x09 && c <= 0x0d) || (c >= 0x2010 && c <= 0x2312) || (c >= 0x3000 && c <= 0x9fff) || c >= 0xff00
  );
}

interface Range {
  start: number;
  end: number;
}

function byContent(source: ByteSource, range: Range): EncodingChoice {
  const found = (part: Omit<EncodingChoice, 'bom' | 'start' | 'end'> & Partial<Range>): EncodingChoice => ({
    bom: false,
    ...range,
    ...part,
  });
  const broken = firstBroken(source, range);
  if (broken === null) {
    return found({ encoding: 'utf-8', certain: true, evidence: { zh: '全文是合法的 UTF-8', en: 'the whole text is valid UTF-8' } });
  }
  const hasUtf8Before = !isAsciiUpTo(source, range.start, broken.at);
  if (broken.cutOff && hasUtf8Before) {
    const evidence = {
      zh: '是 UTF-8，但末尾的字符不完整，文件可能被截断',
      en: 'UTF-8 whose last character is cut off: the file may be truncated',
    };
    return found({ encoding: 'utf-8', certain: false, end: broken.at, evidence });
  }
  const lines = surveyLines(source.read(broken.piece, Math.min(broken.piece + sampleSize, range.end)));
  const lineNumber = () => lineBreaks(source, range.start, broken.piece) + lines.firstOther;
  if (lines.utf8 > 0 || !isAsciiUpTo(source, range.start, broken.piece)) {
    return lines.gb18030 > 0
      ? found({ encoding: 'utf-8+gb18030', certain: false, evidence: mixedLines(lineNumber()) })
      : found({ encoding: 'utf-8', certain: true, evidence: { zh: '是 UTF-8', en: 'UTF-8' } });
  }
  return found(judgeLegacy(pieces(source, pieceSize, broken.piece, Math.min(broken.piece + sampleSize, range.end))));
}

function mixedLines(line: number): Bilingual {
  return {
    zh: `一部分行是 UTF-8，另一部分（第一处在第 ${line} 行）是 GB18030，逐行读取`,
    en: `some lines are UTF-8 and others, line ${line} first, GB18030; each was read by itself`,
  };
}

/** The first place that is not UTF-8, with the start of the piece in which it was met; null where there is none. */
function firstBroken(source: ByteSource, { start, end }: Range): { at: number; piece: number; cutOff: boolean } | null {
  const into = new Uint8Array(pieceSize);
  for (let at = start; at < end;) {
    const piece = source.read(at, Math.min(at + pieceSize, end), into);
    const whole = piece.length - unfinished(piece);
    if (!isUtf8(piece.subarray(0, whole))) return { at, piece: at, cutOff: false };
    if (at + piece.length >= end) return whole === piece.length ? null : { at: at + whole, piece: at, cutOff: true };
    at += whole;
  }
  return null;
}

/** Bytes at the end that begin a character of UTF-8 and do not finish it. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc2) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function isAsciiUpTo(source: ByteSource, start: number, end: number): boolean {
  for (const piece of pieces(source, pieceSize, start, end)) if (!isAscii(piece)) return false;
  return true;
}

function lineBreaks(source: ByteSource, start: number, end: number): number {
  let count = 0;
  for (const piece of pieces(source, pieceSize, start, end)) {
    for (let i = piece.indexOf(0x0a); i >= 0; i = piece.indexOf(0x0a, i + 1)) count++;
  }
  return count;
}

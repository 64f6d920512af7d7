import { textPieces, type ByteSource, type EncodingChoice } from '@duizhang/bytes';

/** What was noticed in a text while it was read. */
export interface TextFaults {
  /** Zero bytes, left out. */
  nulBytes: number;
  /** Whether characters came that cells have to be searched for: those that did not decode, and private ones. */
  odd: boolean;
}

/** Encodings in which a zero byte is a zero character and nothing else. */
const isBytewise = (encoding: EncodingChoice['encoding']): boolean => !encoding.startsWith('utf-16') && !encoding.startsWith('utf-32');
/** Encodings with a place for characters of the sender's own; in Unicode nobody types them. */
const hasPrivateRows = (encoding: EncodingChoice['encoding']): boolean => encoding === 'big5' || encoding.endsWith('gb18030');

/**
 * The text of a source as a table parser can take it, piece by piece: every line end (CRLF, LF, CR, mixed as they may be) a line
 * feed, no zero characters, no control-Z at the end. A CRLF on the border of two pieces is one line end. `size` is that of a piece,
 * in bytes.
 */
export function* plainText(source: ByteSource, choice: EncodingChoice, faults: TextFaults, size?: number): Generator<string> {
  const [bytewise, privateRows] = [isBytewise(choice.encoding), hasPrivateRows(choice.encoding)];
  // A carriage return may be half of a line end, a control-Z the last character: both wait for what comes next.
  let held = '';
  for (const piece of textPieces(source, choice, size)) {
    let { text } = piece;
    // Searching text for zeros is slow: every ASCII character has one in its second byte.
    if (bytewise ? piece.bytes.includes(0) : text.includes('\0')) {
      const all = text.length;
      text = text.replaceAll('\0', '');
      faults.nulBytes += all - text.length;
    }
    if (held !== '') text = held + text;
    const last = text.charCodeAt(text.length - 1);
    held = last === 0x0d || last === 0x1a ? text.slice(-1) : '';
    if (held !== '') text = text.slice(0, -1);
    if (text.includes('\r')) text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    faults.odd ||= text.includes('\uFFFD') || (privateRows && /[\uE000-\uF8FF]/.test(text));
    if (text !== '') yield text;
  }
  if (held === '\r') yield '\n';
}

/** The beginning of a text, at least so many characters of it if it has them. */
export function textSample(source: ByteSource, choice: EncodingChoice, characters: number): string {
  let sample = '';
  for (const piece of plainText(source, choice, { nulBytes: 0, odd: false })) {
    sample += piece;
    if (sample.length >= characters) break;
  }
  return sample;
}

/** Line numbers, from 1, of offsets in ascending order; the text is read once more, since faults are rare and counting is not free. */
export function lineNumbers(source: ByteSource, choice: EncodingChoice, offsets: readonly number[]): number[] {
  const lines: number[] = [];
  let line = 1;
  let start = 0;
  for (const piece of offsets.length === 0 ? [] : plainText(source, choice, { nulBytes: 0, odd: false })) {
    let at = -1;
    while (lines.length < offsets.length) {
      const next = piece.indexOf('\n', at + 1);
      const end = next < 0 ? piece.length - 1 : next;
      while (lines.length < offsets.length && offsets[lines.length]! <= start + end) lines.push(line);
      if (next < 0) break;
      at = next;
      line++;
    }
    start += piece.length;
    if (lines.length === offsets.length) break;
  }
  while (lines.length < offsets.length) lines.push(line);
  return lines;
}

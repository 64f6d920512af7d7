import type { EncodingChoice } from './decode.ts';
import { encodingOfLine } from './decode-lines.ts';
import { pieces, type ByteSource } from './source.ts';

/** Read at a time: large enough to be fast, small enough that a text cut from a piece holds little else in memory. */
const pieceSize = 64 * 1024;

/** Takes bytes as they come; a character may begin in one piece and end in the next. */
interface Decoder {
  decode(bytes: Uint8Array): string;
  /** What is left. Bytes that wait for more are U+FFFD now. */
  end(): string;
}

/** A piece of text with the bytes that ended in it, which are good until the next piece. */
export interface TextPiece {
  text: string;
  bytes: Uint8Array;
}

/** The text of a source, piece by piece, whatever the size of the pieces. Bytes that do not decode show as U+FFFD. */
export function* textPieces(source: ByteSource, choice: EncodingChoice, size = pieceSize): Generator<TextPiece> {
  const decoder = decoderOf(choice.encoding);
  for (const bytes of pieces(source, size, choice.start, choice.end)) {
    const text = decoder.decode(bytes);
    if (text !== '') yield { text, bytes };
  }
  const text = decoder.end();
  if (text !== '') yield { text, bytes: new Uint8Array() };
}

function decoderOf(encoding: EncodingChoice['encoding']): Decoder {
  if (encoding === 'utf-8+gb18030') return new LineDecoder();
  if (encoding === 'ascii') return { decode: asciiText, end: () => '' };
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return new Utf32Decoder(encoding === 'utf-32le');
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

function asciiText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/[^\0-\x7f]/g, '\uFFFD');
}

/** The platform has none for UTF-32. */
class Utf32Decoder implements Decoder {
  readonly #littleEndian: boolean;
  readonly #rest = new Uint8Array(4);
  #held = 0;

  constructor(littleEndian: boolean) {
    this.#littleEndian = littleEndian;
  }

  decode(bytes: Uint8Array): string {
    let text = '';
    const view = new DataView(this.#rest.buffer);
    for (const byte of bytes) {
      this.#rest[this.#held++] = byte;
      if (this.#held < 4) continue;
      this.#held = 0;
      const code = view.getUint32(0, this.#littleEndian);
      text += code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code);
    }
    return text;
  }

  end(): string {
    return this.#held > 0 ? '\uFFFD' : '';
  }
}

/** Line by line, each in its own encoding: neither UTF-8 nor GB18030 has a line feed inside a character. */
class LineDecoder implements Decoder {
  #held: Uint8Array[] = [];

  decode(bytes: Uint8Array): string {
    const end = bytes.lastIndexOf(0x0a) + 1;
    if (end === 0) {
      this.#held.push(bytes.slice());
      return '';
    }
    const whole = Buffer.concat([...this.#held, bytes.subarray(0, end)]);
    this.#held = [bytes.slice(end)];
    return linesOf(whole);
  }

  end(): string {
    return linesOf(Buffer.concat(this.#held));
  }
}

function linesOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0x0a, at) + 1 || bytes.length;
    const line = bytes.subarray(at, end);
    text += new TextDecoder(encodingOfLine(line), { ignoreBOM: true }).decode(line);
    at = end;
  }
  return text;
}

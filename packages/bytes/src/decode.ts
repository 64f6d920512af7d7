import type { Bilingual } from '@duizhang/model';
import { chooseEncoding } from './decode-evidence.ts';
import { textPieces } from './decode-pieces.ts';
import { memorySource } from './source.ts';

/**
 * `utf-8+gb18030` is a file of lines in either, each read by itself. `ascii` is one of which nothing else could be told: never
 * Latin-1 or another encoding of single bytes, which explain any bytes and so none.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'gb18030' | 'big5' | 'utf-8+gb18030' | 'ascii';

/** How the bytes of a source are to be read as text. */
export interface EncodingChoice {
  encoding: Encoding;
  /** Whether a byte order mark stands in front of the text. */
  bom: boolean;
  /** The text's bytes: without the mark, without what is left of a last character that was cut off. */
  start: number;
  end: number;
  /** False when a person should look at the text before it is trusted. */
  certain: boolean;
  /** Why this encoding was chosen. */
  evidence: Bilingual;
}

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
 * Decodes text by the evidence of `chooseEncoding`. Never Latin-1, and never mojibake silently: any bytes give a text, a doubtful
 * one `certain: false`.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const source = memorySource(bytes);
  const choice = chooseEncoding(source);
  const text = Array.from(textPieces(source, choice), (piece) => piece.text).join('');
  const { encoding, bom, certain, evidence } = choice;
  const lost = text.split('\uFFFD').length - 1;
  if (!certain || lost === 0) return { text, encoding, bom, certain, evidence };
  return {
    text,
    encoding,
    bom,
    certain: false,
    evidence: { zh: `${evidence.zh}，但有 ${lost} 处无法解码`, en: `${evidence.en}, but ${lost} places do not decode` },
  };
}

import stringWidth from 'string-width';
import { unambiguous } from './ambiguous.ts';

/** Texts repeat from frame to frame; measuring them is the greatest cost of a frame. */
const widths = new Map<string, number>();
const WIDTHS_KEPT = 20_000;
const PLAIN = /^[ -~]*$/;

/** Cells that a text takes in a terminal: a Chinese character two, a combining mark none. */
export function cells(text: string): number {
  if (PLAIN.test(text)) return text.length;
  const known = widths.get(text);
  if (known !== undefined) return known;
  const measured = stringWidth(text);
  if (widths.size >= WIDTHS_KEPT) widths.clear();
  widths.set(text, measured);
  return measured;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** What a person sees as single characters; a surrogate pair or a letter with its marks is one. */
export function graphemes(text: string): string[] {
  return PLAIN.test(text) ? [...text] : Array.from(segmenter.segment(text), (part) => part.segment);
}

// Controls, format characters (bidirectional overrides, zero width), private use, lone surrogates, line separators.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
const UNSAFE_ALL = new RegExp(UNSAFE.source, 'gu');
const VARIATION_SELECTORS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

/**
 * A text as it may be sent to a terminal: what could move the cursor, change colours or hide other text is spelt out
 * (`<U+001B>`, a line break as `\n`). Variation selectors are left out, terminals disagree on their width.
 */
export function harmless(text: string): string {
  if (PLAIN.test(text)) return text;
  const plain = unambiguous(text.replace(VARIATION_SELECTORS, ''));
  return UNSAFE.test(plain) ? plain.replace(UNSAFE_ALL, spell) : plain;
}

function spell(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  return `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;
}

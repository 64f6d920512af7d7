import stringWidth from 'string-width';
import { unambiguous } from './ambiguous.ts';

/** Texts repeat from frame to frame; measuring them is the greatest cost of a frame. */
const widths = new Map<string, number>();
const WIDTHS_KEPT = 20_000;

/** Punctuation of Chinese text that takes one cell, as `string-width` has it, and two in some terminals. */
const DOUBTFUL = '·×—‘’“”…≤≥';
const DOUBTFUL_ANY = new RegExp(`[${DOUBTFUL}]`);
const doubtfulUnits: ReadonlySet<number> = new Set(Array.from(DOUBTFUL, (character) => character.charCodeAt(0)));

/**
 * Cells of a text that holds nothing but printable ASCII, Chinese characters and their punctuation, which stand each for itself; -1 for
 * any other. Nearly all texts are such, and telling so takes a fiftieth of the time of measuring them by graphemes.
 */
function simpleCells(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x20 && unit <= 0x7e) width += 1;
    else if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0x3000 && unit <= 0x3029)) width += 2;
    else if (unit >= 0xff01 && unit <= 0xff60) width += 2;
    else if (doubtfulUnits.has(unit)) width += 1;
    else return -1;
  }
  return width;
}

/** Cells that a text takes in a terminal: a Chinese character two, a combining mark none. */
export function cells(text: string): number {
  const simple = simpleCells(text);
  if (simple >= 0) return simple;
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
  return simpleCells(text) >= 0 ? text.split('') : Array.from(segmenter.segment(text), (part) => part.segment);
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
  if (simpleCells(text) >= 0) return DOUBTFUL_ANY.test(text) ? unambiguous(text) : text;
  const plain = unambiguous(text.replace(VARIATION_SELECTORS, ''));
  return UNSAFE.test(plain) ? plain.replace(UNSAFE_ALL, spell) : plain;
}

function spell(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  return `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;
}

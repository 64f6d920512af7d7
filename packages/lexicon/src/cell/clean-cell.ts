import { withoutInvisible } from '../invisible.ts';
import { foldSameLength } from '../same-length.ts';

/** A cell's text in one way of writing, with what was changed, in Chinese. */
export interface CleanText {
  text: string;
  steps: string[];
}

/** No single quantity is written longer; what is longer is a narrative. */
export const longestQuantity = 200;

/**
 * Folds the writing of a cell that may hold a quantity: invisible characters, width and script, kinds of dashes and signs,
 * quotation marks, thousands separators, blanks, a stop at the end. No digit, letter or word is changed.
 * Null where the text is too long to be a quantity.
 */
export function cleanCell(raw: string): CleanText | null {
  const trimmed = raw.trim();
  const visible = withoutInvisible(trimmed).trim();
  if (visible.length > longestQuantity) return null;
  const steps: string[] = [];
  if (visible !== trimmed) steps.push('去掉看不见的字符');
  const folded = foldSameLength(visible);
  if (folded !== visible) steps.push(`全角、繁体转换：${visible} → ${folded}`);
  // Most cells are plain: digits, letters, Chinese.
  if (/^[\d.%A-Za-z\u4e00-\u9fff]+$/.test(folded) && /[^.]$/.test(folded) && folded[0] !== '.') return { text: folded, steps };
  let text = oneSign(folded);
  const unquoted = withoutQuotes(text);
  if (unquoted !== text) steps.push(`去掉引号：${unquoted}`);
  text = withoutStop(joined(unquoted));
  const grouped = text.replace(/(?<=\d)['’´](?=\d{3}(?!\d))/g, ',');
  if (/\d[, ]\d{3}/.test(grouped)) steps.push('去掉千分位分隔');
  return { text: grouped, steps };
}

/** Of every kind of dash, wave and comparison sign one. */
function oneSign(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212\u2500\u2501\ufe58\ufe63]/g, '-')
    .replace(/[\u301c\u223c\u223d\uff5e]/g, '~')
    .replace(/[≧⩾⪖]/g, '≥')
    .replace(/[≦⩽⪕]/g, '≤')
    .replace(/≒|≃|≅/g, '≈')
    .replace(/﹥/g, '>')
    .replace(/﹤/g, '<')
    .replace(/[﹪٪]/g, '%')
    .replace(/[○◯](?=[一二三四五六七八九点])|(?<=[一二三四五六七八九])[○◯]/g, '〇');
}

const pairs = new Map([
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['[', ']'],
]);

/** An apostrophe that made a number a text, and marks around the whole. */
function withoutQuotes(text: string): string {
  const close = pairs.get(text[0] ?? '');
  if (close !== undefined && text.length > 2 && text.endsWith(close) && !text.slice(1, -1).includes(close)) return text.slice(1, -1).trim();
  return text.replace(/^['’‘`](?=[-+\d.])/, '');
}

/** Blanks go, but those between digits, which part thousands or two numbers; between digits a line break parts. */
function joined(text: string): string {
  return text
    .replace(/(?<=\d)[^\S\n]{0,9}\n\s{0,9}(?=\d)/g, ';')
    .replace(/\s+/g, ' ')
    .replace(/ (?!\d)|(?<!\d) /g, '')
    .replace(/(?<![\d.])\.(?=\d)/g, '0.');
}

/** A stop at the end; a bare number with 、 or a point behind it may be the number of a list. */
function withoutStop(text: string): string {
  return text.replace(/[。;,!]$/, '').replace(/(?<=[^\d\s])\.$/, '');
}

import { replaceTaiwanTerms } from './taiwan-terms.ts';
import { toSimplified } from './to-simplified.ts';

/** Short texts come again and again (names, cells); long ones are folded once. */
const longestCached = 200;
const cacheSize = 5000;
const cache = new Map<string, string>();

/** Printable ASCII without blanks, brackets and quotes, of which one kind remains: most values of a quarter are such. */
const FOLDED_BUT_CASE = /^[!-&(-Z\\^-z|~]*$/;

/**
 * A key under which two writings of the same thing are equal: width and compatibility forms (NFKC), script and Taiwan terms,
 * blanks, letter case, variants of punctuation. For comparison only: names and quotes are shown and kept as written.
 */
export function foldKey(text: string): string {
  if (FOLDED_BUT_CASE.test(text)) return text.toLowerCase();
  if (text.length > longestCached) return fold(text);
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size >= cacheSize) cache.clear();
  const key = fold(text);
  cache.set(text, key);
  return key;
}

/** Whether two texts mean the same by `foldKey`; equal ones, as most are, need no folding. */
export function sameText(a: string, b: string): boolean {
  return a === b || foldKey(a) === foldKey(b);
}

function fold(text: string): string {
  return foldPunctuation(toSimplified(replaceTaiwanTerms(text.normalize('NFKC')))).toLowerCase();
}

/** Blanks and invisible characters go; of every kind of mark one remains. */
function foldPunctuation(text: string): string {
  return text
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]|\p{Variation_Selector}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”‘’„‟「」『』〝〞']/g, '"')
    .replace(/[〈《【〔〖{[]/g, '(')
    .replace(/[〉》】〕〗}\]]/g, ')')
    .replace(/[•‧∙・]/g, '·')
    .replace(/[〜∼]/g, '~')
    .replace(/、/g, ',')
    .replace(/。/g, '.');
}

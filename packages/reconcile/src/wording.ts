import { foldKey } from '@duizhang/lexicon';

/**
 * What is left of a text when blanks, marks and variants of characters are taken away: two texts with one key say the same word for
 * word. Letters and digits stay, and with them the points, signs and percent marks of numbers.
 */
export function wordingKey(text: string): string {
  return foldKey(text).replace(/[^\p{L}\p{N}%.+-]|(?<!\p{N})[.+-]|[.](?!\p{N})/gu, '');
}

/** A longer text is no list of names. */
const longestList = 400;
const separators = /[\r\n、，,;；]+/;
/** As spreadsheets pad: blanks and what has no width. */
const padding = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]+|[\s\u00ad\u200b-\u200f\u2060\ufeff]+$/g;

/** The names that a cell lists (市教育局、市公安局), each as written, in their order; one where it lists none, none of a blank or a paragraph. */
export function listedNames(text: string): string[] {
  if (text.length > longestList) return [];
  return text
    .split(separators)
    .map((name) => name.replace(padding, ''))
    .filter((name) => name !== '');
}

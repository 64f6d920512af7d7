import { printable } from './printable.ts';

/** Code units that no XML 1.0 document may hold, not even escaped, and that `printable` leaves: halves of characters, U+FFFE, U+FFFF. */
const illegal = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it may stand in XML, in an element or an attribute; what XML can't hold, and what can't be seen, is written as `\u001b`. */
export function xmlText(text: string): string {
  return printable(text)
    .replace(illegal, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

import type { XmlScanner } from './xml-scanner.ts';

/** Text of a `si` or `is` element: plain or rich text joined, phonetic runs left out. Call it when the element was just opened. */
export function stringItem(scanner: XmlScanner): string {
  const depth = scanner.depth;
  let text = '';
  for (;;) {
    const event = scanner.next();
    if (event === 'close' && scanner.depth < depth) break;
    if (event !== 'open') continue;
    if (scanner.name === 't') text += scanner.innerText();
    else if (scanner.name === 'rPh') scanner.skip();
  }
  return unescape(text);
}

/** All shared strings in order; an empty one counts, or every later text would shift. */
export function sharedStrings(scanner: XmlScanner): string[] {
  const strings: string[] = [];
  for (let event = scanner.next(); event; event = scanner.next()) {
    if (event === 'open' && scanner.name === 'si') strings.push(stringItem(scanner));
  }
  return strings;
}

/** `_x000D_` is how OOXML writes characters that XML can't hold (ECMA-376 part 1, 22.9.2.19). */
function unescape(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}

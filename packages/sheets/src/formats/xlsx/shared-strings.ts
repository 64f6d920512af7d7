import type { Limits } from '../limits.ts';
import { beyondLimit } from '../read-problem.ts';
import type { XmlScanner } from './xml-scanner.ts';
import { unescapeText } from './xml-text.ts';

/** Text of a `si` or `is` element: plain or rich text joined, phonetic runs left out. Call it when the element was just opened. */
export function stringItem(scanner: XmlScanner): string {
  const { depth } = scanner;
  let text = '';
  while (scanner.nextWithin(depth)) {
    if (scanner.is('t')) text += scanner.innerText();
    else if (scanner.is('rPh')) scanner.skip();
  }
  return unescapeText(text);
}

/** All shared strings in order; an empty one counts, or every later text would shift. */
export function sharedStrings(scanner: XmlScanner, limits: Limits): string[] {
  const strings: string[] = [];
  for (let event = scanner.next(); event; event = scanner.next()) {
    if (event === 'close' || scanner.depth !== 2) continue;
    if (!scanner.is('si')) {
      scanner.skip();
      continue;
    }
    if (strings.length >= limits.sharedStrings) throw beyondLimit('sharedStrings', limits.sharedStrings);
    strings.push(stringItem(scanner));
  }
  return strings;
}

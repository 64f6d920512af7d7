import type { XmlScanner } from './xlsx/xml-scanner.ts';

/** Of one run; more are a way to ask for memory. */
const mostBlanks = 1_000;

/** Elements within a paragraph, or beside it in a cell, that are no part of what the cell says. */
const asides: ReadonlySet<string> = new Set(['annotation', 'annotation-end', 'note', 'ruby-text', 'shapes', 'frame', 'custom-shape', 'g']);

/** The text of the cell that was just opened, its paragraphs line by line; blanks stay as they are, as in LibreOffice. */
export function cellText(scanner: XmlScanner): string {
  const { depth } = scanner;
  const paragraphs: string[] = [];
  while (scanner.nextWithin(depth)) {
    if (scanner.is('p') || scanner.is('h')) paragraphs.push(paragraph(scanner));
    else scanner.skip();
  }
  return paragraphs.join('\n');
}

function paragraph(scanner: XmlScanner): string {
  if (scanner.leaf()) return scanner.bytes.toString('utf8', scanner.from, scanner.to);
  const { depth } = scanner;
  let text = '';
  for (;;) {
    const event = scanner.next();
    text += scanner.text;
    if (event === 'close' && scanner.depth < depth) return text;
    if (event !== 'open') continue;
    if (scanner.is('s')) text += ' '.repeat(Math.min(Number(scanner.attribute('c') ?? 1) || 1, mostBlanks));
    else if (scanner.is('tab')) text += '\t';
    else if (scanner.is('line-break')) text += '\n';
    else if (asides.has(scanner.name)) scanner.skip();
  }
}

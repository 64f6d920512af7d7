import type { XmlScanner } from './xlsx/xml-scanner.ts';

/** Elements within a paragraph, or beside it in a cell, that are no part of what the cell says. */
const asides: ReadonlySet<string> = new Set(['annotation', 'annotation-end', 'note', 'ruby-text', 'shapes', 'frame', 'custom-shape', 'g']);

/**
 * The text of the cell that was just opened: its paragraphs line by line. Blanks are as OpenDocument 1.3 part 3, 6.1.2 has them:
 * runs of them are one, those at the ends of a paragraph none, and what is meant is said by elements.
 */
export function cellText(scanner: XmlScanner): string {
  const depth = scanner.depth;
  const paragraphs: string[] = [];
  for (;;) {
    const event = scanner.next();
    if (event === 'close' && scanner.depth < depth) return paragraphs.join('\n');
    if (event !== 'open') continue;
    if (scanner.name === 'p' || scanner.name === 'h') paragraphs.push(paragraph(scanner));
    else scanner.skip();
  }
}

function paragraph(scanner: XmlScanner): string {
  const depth = scanner.depth;
  let text = '';
  // Whether the text ends in a blank that may still turn out to be none.
  let loose = true;
  const say = (written: string): void => {
    text += written;
    loose = false;
  };
  for (;;) {
    const event = scanner.next();
    for (const word of scanner.text.split(/([ \t\n\r]+)/)) {
      if (word === '') continue;
      if (!/^[ \t\n\r]/.test(word)) say(word);
      else if (!loose) {
        text += ' ';
        loose = true;
      }
    }
    if (event === 'close' && scanner.depth < depth) return loose ? text.slice(0, -1) : text;
    if (event !== 'open') continue;
    if (scanner.name === 's') say(' '.repeat(Math.min(Number(scanner.attribute('c') ?? 1) || 1, 1000)));
    else if (scanner.name === 'tab') say('\t');
    else if (scanner.name === 'line-break') say('\n');
    else if (asides.has(scanner.name)) scanner.skip();
  }
}

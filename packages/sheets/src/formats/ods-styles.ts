import type { XmlScanner } from './xlsx/xml-scanner.ts';
import type { NumberFormat } from './xlsx/number-format.ts';

interface Style {
  parent: string | null;
  dataStyle: string | null;
}

/** More parents than that no style has; a ring of them has no end. */
const mostParents = 20;

/** What of the styles of an OpenDocument spreadsheet changes what a table says: hidden sheets, and words behind numbers. */
export class OdsStyles {
  readonly #cellStyles = new Map<string, Style>();
  readonly #suffixes = new Map<string, string>();
  readonly #hiddenTables = new Set<string>();

  /** Whether sheets of that style are hidden. */
  hidesTable(style: string | null): boolean {
    return style !== null && this.#hiddenTables.has(style);
  }

  /** The format of plain numbers in cells of that style. */
  numberFormat(style: string | null): NumberFormat {
    let name = style;
    for (let i = 0; i < mostParents && name !== null; i++) {
      const found = this.#cellStyles.get(name);
      if (!found) break;
      if (found.dataStyle !== null) return formatOf(this.#suffixes.get(found.dataStyle) ?? '');
      name = found.parent;
    }
    return formatOf('');
  }

  /** Takes in the element that was just opened, if it is a style, and reads on to its end. Says whether it was one. */
  take(scanner: XmlScanner): boolean {
    if (scanner.name === 'style') this.#takeStyle(scanner);
    else if (scanner.name === 'number-style') this.#takeNumberStyle(scanner);
    else return false;
    return true;
  }

  #takeStyle(scanner: XmlScanner): void {
    const name = scanner.attribute('name') ?? '';
    const family = scanner.attribute('family');
    if (family === 'table-cell') {
      this.#cellStyles.set(name, { parent: scanner.attribute('parent-style-name'), dataStyle: scanner.attribute('data-style-name') });
    }
    inside(scanner, () => {
      if (family === 'table' && scanner.name === 'table-properties' && scanner.attribute('display') === 'false')
        this.#hiddenTables.add(name);
    });
  }

  /** `35家` is the number 35 in a style of a number and the text 家; a word in front of the number, or behind a scaled one, is none. */
  #takeNumberStyle(scanner: XmlScanner): void {
    const name = scanner.attribute('name') ?? '';
    let seen = false;
    let scaled = false;
    let suffix = '';
    inside(scanner, () => {
      if (scanner.name === 'number') {
        seen = true;
        scaled = Number(scanner.attribute('display-factor') ?? 1) !== 1;
      } else if (scanner.name === 'text' && seen) {
        suffix += scanner.innerText();
      }
    });
    if (seen && !scaled) this.#suffixes.set(name, suffix.trim());
  }
}

/** Calls back for every element within the current one, which it reads to the end. */
function inside(scanner: XmlScanner, opened: () => void): void {
  const depth = scanner.depth;
  for (;;) {
    const event = scanner.next();
    if (event === 'close' && scanner.depth < depth) return;
    if (event === 'open') opened();
  }
}

function formatOf(suffix: string): NumberFormat {
  return { code: suffix === '' ? 'General' : `0"${suffix}"`, kind: 'number', suffix };
}

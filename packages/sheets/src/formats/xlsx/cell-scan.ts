import type { CellType, StoredCell } from './cell-value.ts';
import { readIndex } from './decimal.ts';
import { stringItem } from './shared-strings.ts';
import { equals } from './xml-bytes.ts';
import type { XmlScanner } from './xml-scanner.ts';

const types: ReadonlyMap<number, CellType> = new Map((['s', 'n', 'b', 'e', 'd'] as const).map((type) => [type.charCodeAt(0), type]));

/** Reads `c` elements of one sheet, whatever stands in them; one object for all cells, which holds the last one. */
export class CellScan {
  /** Its value, and its place: cells without one follow the cell before. */
  readonly stored: StoredCell;
  /** Whether it has a value, be it an empty one. */
  hasValue = false;
  /** The text that stands in the cell itself. */
  inline: string | null = null;
  formula: string | null = null;
  readonly #scanner: XmlScanner;
  readonly #sharedFormulas = new Map<string, string>();

  constructor(scanner: XmlScanner) {
    this.#scanner = scanner;
    this.stored = { row: 0, column: 0, type: 'n', style: 0, bytes: scanner.bytes, from: 0, to: 0 };
  }

  /** Reads type, style and place of the cell that was just opened; false where it has no place. */
  readHead(): boolean {
    const { bytes, attributes } = this.#scanner;
    const { stored } = this;
    let hasAddress = false;
    let isPlace = true;
    stored.type = 'n';
    stored.style = 0;
    for (let i = attributes.count - 1; i >= 0; i--) {
      switch (attributes.letter(i)) {
        case 0x72: // r
          hasAddress = true;
          isPlace = this.#readAddress(attributes.from, attributes.to);
          break;
        case 0x73: // s
          stored.style = readIndex(bytes, attributes.from, attributes.to);
          break;
        case 0x74: // t
          stored.type = this.#readType(attributes.from, attributes.to);
      }
    }
    if (hasAddress) return isPlace;
    stored.column++;
    return !Number.isNaN(stored.row);
  }

  /** Reads on to the end of the cell. */
  readContent(): void {
    const scanner = this.#scanner;
    const { stored } = this;
    stored.bytes = scanner.bytes;
    stored.from = stored.to = 0;
    this.hasValue = false;
    this.inline = this.formula = null;
    const { depth } = scanner;
    while (scanner.nextWithin(depth)) {
      if (scanner.is('v')) this.#readValue();
      else if (scanner.is('f')) this.formula = this.#readFormula();
      else if (scanner.is('is')) this.inline = stringItem(scanner);
      else scanner.skipUnlessFallback();
    }
  }

  /** Where the value stands: in the part, or where something interrupts it, in bytes of its own. */
  #readValue(): void {
    const scanner = this.#scanner;
    const { stored } = this;
    this.hasValue = true;
    if (scanner.leaf()) {
      stored.from = scanner.from;
      stored.to = scanner.to;
    } else {
      stored.bytes = Buffer.from(scanner.innerText());
      stored.from = 0;
      stored.to = stored.bytes.length;
    }
  }

  /** `B7`, in either case; false where it is no place. */
  #readAddress(from: number, to: number): boolean {
    const { bytes } = this.#scanner;
    let at = from;
    let column = 0;
    for (; at < to; at++) {
      const letter = (bytes[at]! | 0x20) - 0x60; // A and a are 1
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const row = readIndex(bytes, at, to);
    if (column < 1 || row < 1) return false;
    this.stored.column = column;
    this.stored.row = row;
    return true;
  }

  /** `str`, `inlineStr` and what no program writes are texts. */
  #readType(from: number, to: number): CellType {
    return from === to ? 'n' : ((to - from === 1 ? types.get(this.#scanner.bytes[from]!) : undefined) ?? 'str');
  }

  /** The cells that share a formula name the text of the first; it is shown, never evaluated. */
  #readFormula(): string {
    const scanner = this.#scanner;
    const { bytes, attributes } = scanner;
    const isShared = attributes.find('t') && equals(bytes, 'shared', attributes.from, attributes.to);
    const shared = isShared ? scanner.attribute('si') : null;
    const text = scanner.innerText();
    if (shared === null) return text;
    if (text !== '') this.#sharedFormulas.set(shared, text);
    return text || (this.#sharedFormulas.get(shared) ?? '');
  }
}

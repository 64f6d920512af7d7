import type { XmlScanner } from './xlsx/xml-scanner.ts';
import { formatOf, generalFormat, type NumberFormat } from './xlsx/number-format.ts';

interface Style {
  parent: string | null;
  dataStyle: string | null;
}

/** More parents than that no style has; a ring of them has no end. */
const mostParents = 20;

/** What of the styles of an OpenDocument spreadsheet changes what a table says: hidden sheets, and what numbers stand for. */
export class OdsStyles {
  readonly #cellStyles = new Map<string, Style>();
  readonly #codes = new Map<string, string>();
  readonly #formats = new Map<string, NumberFormat>();
  readonly #hiddenTables = new Set<string>();
  /** Numbers in the style of a date count from 1904. */
  date1904 = false;

  /** Whether sheets of that style are hidden. */
  hidesTable(style: string | null): boolean {
    return style !== null && this.#hiddenTables.has(style);
  }

  /** The format of numbers in cells of that style. */
  numberFormat(style: string | null): NumberFormat {
    let name = style;
    for (let i = 0; i < mostParents && name !== null; i++) {
      const found = this.#cellStyles.get(name);
      if (!found) break;
      if (found.dataStyle !== null) return this.#formats.get(found.dataStyle) ?? generalFormat;
      name = found.parent;
    }
    return generalFormat;
  }

  /** Takes in the element that was just opened, if it is a style, and reads on to its end. Says whether it was one. */
  take(scanner: XmlScanner): boolean {
    if (scanner.is('style')) this.#takeStyle(scanner);
    else if (scanner.is('number-style') || scanner.is('currency-style')) this.#takeNumberStyle(scanner);
    else if (scanner.is('percentage-style')) this.#takeWhole(scanner, '0%');
    else if (scanner.is('date-style')) this.#takeWhole(scanner, 'yyyy-mm-dd');
    else if (scanner.is('time-style'))
      this.#takeWhole(scanner, scanner.attribute('truncate-on-overflow') === 'false' ? '[h]:mm:ss' : 'h:mm:ss');
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
      if (family === 'table' && scanner.is('table-properties') && scanner.attribute('display') === 'false') this.#hiddenTables.add(name);
    });
  }

  /** Of styles whose parts say nothing more than their kind does: some programs store a share or a date as a number in such a style. */
  #takeWhole(scanner: XmlScanner, code: string): void {
    this.#formats.set(scanner.attribute('name') ?? '', formatOf(code));
    scanner.skip();
  }

  /** The parts of a number style as a code of the formats of .xlsx: the text 家 behind the number is `0"家"`. */
  #takeNumberStyle(scanner: XmlScanner): void {
    const name = scanner.attribute('name') ?? '';
    const sections: string[] = [];
    let code = '';
    inside(scanner, () => {
      if (scanner.is('number')) code += `0${thousands(scanner.attribute('display-factor'))}`;
      else if (scanner.is('text')) code += `"${scanner.innerText().replaceAll('"', '')}"`;
      else if (scanner.is('currency-symbol')) code += `[$${scanner.innerText().replaceAll(']', '')}]`;
      else if (scanner.is('map')) sections.push(...this.#section(scanner));
    });
    this.#codes.set(name, code);
    const whole = [...sections, code].join(';');
    if (whole.includes('"')) this.#formats.set(name, formatOf(whole));
  }

  /** Another style for some numbers: `value()>=0` is `[>=0]`. The styles that are referred to stand in front. */
  #section(scanner: XmlScanner): string[] {
    const condition = /^value\(\)(<=|>=|!=|<|>|=)(-?\d{1,15}(?:\.\d{1,15})?)$/.exec(scanner.attribute('condition') ?? '');
    const code = this.#codes.get(scanner.attribute('apply-style-name') ?? '');
    return condition && code !== undefined ? [`[${condition[1] === '!=' ? '<>' : condition[1]}${condition[2]}]${code}`] : [];
  }
}

/** A number that is shown in thousands ends in a comma. */
function thousands(factor: string | null): string {
  const exponent = Math.round(Math.log10(Number(factor ?? 1)) / 3);
  return ','.repeat(exponent > 0 && exponent < 5 ? exponent : 0);
}

/** Calls back for every element within the current one, which it reads to the end. */
function inside(scanner: XmlScanner, opened: () => void): void {
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) opened();
}

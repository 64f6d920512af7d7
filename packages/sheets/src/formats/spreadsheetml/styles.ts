import { generalFormat, numberFormat, type NumberFormat } from '../xlsx/number-format.ts';
import { attribute, element, elements, type XmlNode } from '../xml-document.ts';

/** Formats that SpreadsheetML calls by name; all others are codes as in any workbook. */
const namedFormats: ReadonlyMap<string, string> = new Map([
  ['General Number', 'General'],
  ['General Date', 'yyyy-mm-dd h:mm'],
  ['Long Date', 'yyyy-mm-dd'],
  ['Medium Date', 'yyyy-mm-dd'],
  ['Short Date', 'yyyy-mm-dd'],
  ['Long Time', 'h:mm:ss'],
  ['Medium Time', 'h:mm'],
  ['Short Time', 'h:mm'],
  ['Percent', '0.00%'],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Scientific', '0.00E+00'],
  ['Currency', '#,##0.00'],
  ['Euro Currency', '#,##0.00'],
  ['Yes/No', 'General'],
  ['True/False', 'General'],
  ['On/Off', 'General'],
]);

/** Styles on which styles rest, one on another: no workbook has more than two. */
const deepestParent = 20;

/** The number format of each style by its id. A style without one has that of its parent, else that of the style `Default`. */
export class Styles {
  readonly #styles = new Map<string, { code: string | undefined; parent: string | undefined }>();
  readonly #formats = new Map<string, NumberFormat>();

  constructor(workbook: XmlNode) {
    for (const style of elements(element(workbook, 'Styles') ?? {}, 'Style')) {
      const format = element(style, 'NumberFormat');
      const code = format && attribute(format, 'Format');
      this.#styles.set(attribute(style, 'ID') ?? '', { code, parent: attribute(style, 'Parent') });
    }
  }

  format(id: string | undefined): NumberFormat {
    const key = id ?? 'Default';
    const known = this.#formats.get(key);
    if (known) return known;
    const code = this.#code(key);
    const format = code === undefined ? generalFormat : numberFormat(0, new Map([[0, namedFormats.get(code) ?? code]]));
    this.#formats.set(key, format);
    return format;
  }

  #code(id: string): string | undefined {
    let at: string | undefined = id;
    for (let depth = 0; at !== undefined && depth < deepestParent; depth++) {
      const style = this.#styles.get(at);
      if (style?.code !== undefined) return style.code;
      at = style?.parent ?? (at === 'Default' ? undefined : 'Default');
    }
    return undefined;
  }
}

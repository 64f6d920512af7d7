import { numberFormat, type NumberFormat } from './number-format.ts';
import type { XmlScanner } from './xml-scanner.ts';

/** Number formats by the style index of a cell (`cellXfs`); formats of differential styles are no cell styles. */
export function cellFormats(scanner: XmlScanner): NumberFormat[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const path: string[] = [];
  for (let event = scanner.next(); event; event = scanner.next()) {
    if (event === 'close') {
      path.pop();
      continue;
    }
    const parent = path.at(-1);
    path.push(scanner.name);
    if (scanner.name === 'numFmt' && parent === 'numFmts') {
      codes.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? '');
    } else if (scanner.name === 'xf' && parent === 'cellXfs') {
      ids.push(Number(scanner.attribute('numFmtId') ?? 0));
    }
  }
  const known = new Map<number, NumberFormat>();
  return ids.map((id) => {
    const format = known.get(id) ?? numberFormat(id, codes);
    known.set(id, format);
    return format;
  });
}

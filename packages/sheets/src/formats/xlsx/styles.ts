import { generalFormat, numberFormat, type NumberFormat } from './number-format.ts';
import type { XmlScanner } from './xml-scanner.ts';

/** Number formats by the style index of a cell (`cellXfs`); formats of differential styles are no cell styles. */
export function cellFormats(scanner: XmlScanner): NumberFormat[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  for (let event = scanner.next(); event; event = scanner.next()) {
    if (event === 'close' || scanner.depth !== 2) continue;
    const { depth } = scanner;
    if (scanner.is('numFmts')) {
      while (scanner.nextWithin(depth)) {
        if (scanner.is('numFmt')) codes.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? '');
      }
    } else if (scanner.is('cellXfs')) {
      while (scanner.nextWithin(depth)) if (scanner.is('xf')) ids.push(Number(scanner.attribute('numFmtId') ?? 0));
    } else scanner.skip();
  }
  const known = new Map<number, NumberFormat>();
  return ids.map((id) => {
    const format = known.get(id) ?? plainOr(numberFormat(id, codes));
    known.set(id, format);
    return format;
  });
}

/** General written out is General: one object for all cells without a format. */
function plainOr(format: NumberFormat): NumberFormat {
  return format.code === generalFormat.code ? generalFormat : format;
}

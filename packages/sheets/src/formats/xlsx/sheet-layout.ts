import { parseCellAddress, type RawSheet } from '@duizhang/model';
import type { Limits } from '../limits.ts';
import { beyondLimit } from '../read-problem.ts';
import { readDecimal } from './decimal.ts';
import { equals } from './xml-bytes.ts';
import type { XmlScanner } from './xml-scanner.ts';

type Merge = RawSheet['merges'][number];

/** The columns (1-based) that a `cols` element hides. Call it when that was just opened. */
export function readHiddenColumns(scanner: XmlScanner, { columns }: Limits): number[] {
  const hidden: number[] = [];
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    if (!isHidden(scanner, 'width')) continue;
    const last = Math.min(Number(scanner.attribute('max')), columns);
    const first = Math.max(1, Number(scanner.attribute('min')));
    for (let column = first; column <= last && hidden.length < columns; column++) hidden.push(column);
  }
  return hidden;
}

/** The ranges of a `mergeCells` element: as many as there are, whatever their size. Call it when that was just opened. */
export function readMerges(scanner: XmlScanner, { cells }: Limits): Merge[] {
  const merges: Merge[] = [];
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    const merge = readMerge(scanner.attribute('ref') ?? '');
    if (merge) merges.push(merge);
    if (merges.length > cells) throw beyondLimit('cells', cells);
  }
  return merges;
}

/** `$XFD$1048576:$XFD$1048576` */
const longestRange = 30;

/** `A1:B2`, with or without `$`, from any corner to the other; null for what is no range of cells. */
function readMerge(ref: string): Merge | null {
  const [from, to, more] = ref.slice(0, longestRange).replaceAll('$', '').split(':').map(parseCellAddress);
  if (!from || !to || more !== undefined) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Whether the row or column of the current tag is hidden: some programs do that by a height or width of zero. */
export function isHidden({ bytes, attributes }: XmlScanner, extent: 'ht' | 'width'): boolean {
  if (attributes.find('hidden')) {
    const { from, to } = attributes;
    if (equals(bytes, '1', from, to) || equals(bytes, 'true', from, to)) return true;
  }
  return attributes.find(extent) && readDecimal(bytes, attributes.from, attributes.to)?.value === 0;
}

import { parseCellAddress, type RawSheet } from '@duizhang/model';

/** `A1:B2`, with or without `$`, from any corner to the other; null for what is no range of cells. */
export function readMerge(ref: string): RawSheet['merges'][number] | null {
  const [from, to, more] = ref.slice(0, longestRef).replaceAll('$', '').split(':').map(parseCellAddress);
  if (!from || !to || more !== undefined) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** `$XFD$1048576:$XFD$1048576` */
const longestRef = 30;

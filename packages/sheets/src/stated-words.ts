import { foldKey, readQuantity } from '@duizhang/lexicon';
import { trimText, type Grid } from './grid.ts';
import type { HeaderKey } from './headers.ts';

/** What the words over a table say of the values in it. */
export interface StatedWords {
  /** Unit of measure by column, as its header states it: 完成值（万元）. */
  units: ReadonlyMap<HeaderKey, string>;
  /** Unit of measure of the whole table: 单位：万元 over it; null where none is stated. */
  unit: string | null;
  /** 是否完成 asks for 是 or 否. */
  asksWhether: boolean;
}

const remark = /[(（](?:计量)?(?:单位)?[:：]?\s{0,5}([^()（）:：]{1,10})[)）]\s{0,5}$/;
const overTable = /^[(（]?\s{0,5}(?:计量|金额)?\s{0,5}单\s{0,5}位\s{0,5}[:：]\s{0,5}([^()（）:：]{1,10})[)）]?$/;
/** Longer texts are no headers. */
const longest = 60;

/**
 * Looks for units of measure in the headers of a table and over it, and for a header that asks a yes-or-no question. A remark that is no
 * unit of measure (必填, 累计) states none.
 */
export function statedWords(
  grid: Grid,
  above: readonly number[],
  headers: readonly { key: HeaderKey | null; text: string }[],
): StatedWords {
  const units = new Map<HeaderKey, string>();
  for (const { key, text } of headers) {
    const unit = key === null ? null : unitIn(text, remark);
    if (key !== null && unit !== null) units.set(key, unit);
  }
  const cells = above.slice(-5).flatMap((row) => grid.cells(row).slice(0, 50));
  const stated = new Set(cells.flatMap(({ text }) => unitIn(trimText(text), overTable) ?? []));
  const status = headers.find(({ key }) => key === 'status');
  return {
    units,
    unit: stated.size === 1 ? [...stated][0]! : null,
    asksWhether: status !== undefined && foldKey(status.text).includes('是否'),
  };
}

function unitIn(text: string, pattern: RegExp): string | null {
  const unit = text.length > longest ? undefined : pattern.exec(text)?.[1]?.trim();
  return unit !== undefined && isUnitOfMeasure(unit) ? unit : null;
}

/** Whether one of it is a quantity with a unit, or so many. */
function isUnitOfMeasure(text: string): boolean {
  if (/\d/.test(text)) return false;
  const { value, unitOfMeasure, unitMultiplier } = readQuantity(`1${text}`);
  return value !== null && (unitOfMeasure !== null || unitMultiplier > 1);
}

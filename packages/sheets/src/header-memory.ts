import { hash } from '@duizhang/model';
import { columns } from './columns.ts';
import { headerKey, type HeaderKey } from './headers.ts';

/** What a person once confirmed of a header: plain data, from the decision log. */
export interface RememberedHeader {
  /** Whose tables it holds for; null for a table that several units share. */
  orgUnitId: string | null;
  /** `templateKey` of the table: the same unit may use another form, where the word means something else. */
  template: string;
  /** The header as `headerKey` folds it. */
  header: string;
  /** A `HeaderKey`, or `ignore`. Any other is passed over: the log may be of a later version. */
  column: string;
}

const keys: ReadonlySet<string> = new Set(['orgUnit', 'ignore', ...columns.map(({ key }) => key)]);

/** Whether a text names a column that a header may be mapped to. */
export function isMappable(column: string): column is HeaderKey | 'ignore' {
  return keys.has(column);
}

/**
 * By what a form is known again next quarter: its headers, folded, without their periods, in whatever order the columns stand.
 * 16 hexadecimal digits.
 */
export function templateKey(headers: readonly string[]): string {
  return hash(headers.map(headerKey).sort());
}

/** What is remembered for one table, by header; the last that was confirmed counts. */
export function rememberedFor(
  remembered: readonly RememberedHeader[],
  orgUnitId: string | null,
  template: string,
): ReadonlyMap<string, HeaderKey | 'ignore'> {
  const found = new Map<string, HeaderKey | 'ignore'>();
  for (const entry of remembered) {
    if (entry.orgUnitId === orgUnitId && entry.template === template && isMappable(entry.column)) found.set(entry.header, entry.column);
  }
  return found;
}

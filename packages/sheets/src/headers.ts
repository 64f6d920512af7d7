import { foldKey } from '@duizhang/lexicon';
import { columns, orgUnitHeaders, type ColumnKey } from './columns.ts';

/** A column of a report row, or the one that names the unit row by row. */
export type HeaderKey = ColumnKey | 'orgUnit';

const byText: ReadonlyMap<string, HeaderKey> = new Map<string, HeaderKey>([
  ...columns.flatMap(({ key, header, synonyms }) => [header.zh, header.en, ...synonyms].map((text) => [foldKey(text), key] as const)),
  ...orgUnitHeaders.map((text) => [foldKey(text), 'orgUnit'] as const),
]);

/** Headers are short; a paragraph is none. */
const longestHeader = 60;

/**
 * The column that a header means: exactly after folding, if need be without a remark in brackets behind it (`（必填）`)
 * and marks around it (`*`). Never by likeness: 目标值 and 完成值 are two characters apart, as are 牵头单位 and 责任单位.
 */
export function matchHeader(text: string): HeaderKey | null {
  if (text.length > longestHeader) return null;
  const key = foldKey(text);
  const bare = key.replace(/^[*※]+/, '').replace(/[*※:]+$/, '');
  const bracket = bare.endsWith(')') ? bare.indexOf('(') : -1;
  return byText.get(key) ?? byText.get(bare) ?? (bracket > 0 ? (byText.get(bare.slice(0, bracket)) ?? null) : null);
}

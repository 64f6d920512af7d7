import { hash } from '@duizhang/model';
import type { HeaderKey } from './headers.ts';
import { headerKey } from './headers.ts';

/** What a person once confirmed of a header: plain data, from the decision log. */
export interface RememberedHeader {
  /** Whose tables it holds for; null for a table that several units share. */
  orgUnitId: string | null;
  /** `templateKey` of the table: the same unit may use another form, where the word means something else. */
  template: string;
  /** The header as `headerKey` folds it. */
  header: string;
  column: HeaderKey | 'ignore';
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
  return new Map(
    remembered
      .filter((entry) => entry.orgUnitId === orgUnitId && entry.template === template)
      .map(({ header, column }) => [header, column]),
  );
}

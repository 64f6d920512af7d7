import { dispositions, facetKeys, severities, type FacetKey } from './finding-index.ts';
import type { Chosen } from './finding-selection.ts';
import { insertText, textField } from './text-field.ts';
import type { Disposition, TuiState } from './types.ts';

/** Which findings are listed: any of the values that a facet names, and of a facet that names none all. `''` is for what has none. */
export type Filter = Chosen & {
  /** What was typed into the search line. */
  readonly query: string;
  /** Only these, because a screen has sent people here for them; null for no such bound. Not kept for the next time. */
  readonly among: { readonly label: string; readonly fingerprints: readonly string[] } | null;
};

export const noFilter: Filter = { severity: [], ruleId: [], orgUnitId: [], taskId: [], state: [], query: '', among: null };

/** What waits for a decision. */
export const undecidedStates: readonly Disposition[] = ['open', 'expired'];

/** The findings with these values. */
export function filterBy(values: Partial<Record<FacetKey, string>>): Filter {
  const chosen = Object.entries(values).map(([key, value]) => [key, [value]]);
  return { ...noFilter, ...Object.fromEntries(chosen) };
}

/** Facets whose values are words of the program; those of the others come and go with rules, plan and register. */
const closed: Partial<Record<FacetKey, readonly string[]>> = { severity: severities, state: dispositions };

/** A filter that was kept in a file by somebody's hand or ours: what is none is left out. */
export function filterFrom(kept: unknown): Filter {
  const given = (typeof kept === 'object' ? (kept ?? {}) : {}) as Readonly<Record<string, unknown>>;
  const chosen = facetKeys.map((key) => {
    const values = Array.isArray(given[key]) ? given[key].filter((one) => typeof one === 'string') : [];
    const possible = closed[key];
    return [key, [...new Set(values)].filter((value) => !possible || possible.includes(value))];
  });
  const query = typeof given['query'] === 'string' ? insertText(textField(), given['query']).text : '';
  return { ...noFilter, ...Object.fromEntries(chosen), query };
}

export function isFiltered(filter: Filter): boolean {
  return filter.among !== null || filter.query.trim() !== '' || facetKeys.some((key) => filter[key].length > 0);
}

/** The filter with a value chosen besides others of its facet, or no longer. */
export function toggleValue(filter: Filter, key: FacetKey, value: string): Filter {
  const values = filter[key];
  return { ...filter, [key]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value] };
}

/** Only what waits for a decision, or all again. */
export function toggleUndecided(filter: Filter): Filter {
  const only = filter.state.length === undecidedStates.length && undecidedStates.every((state) => filter.state.includes(state));
  return { ...filter, state: only ? [] : undecidedStates };
}

/** One value of a facet. */
export interface FacetRow {
  key: FacetKey;
  value: string;
  /** How many findings it has, given the other facets and the search. */
  count: number;
  chosen: boolean;
}

/** Every facet with its values and live counts. What would leave nothing is not listed, unless it is chosen. */
export function facetRows({ model, queue }: Pick<TuiState, 'model' | 'queue'>): FacetRow[] {
  const rows: FacetRow[] = [];
  for (const key of facetKeys) {
    const chosen = queue.filter[key];
    const counts = queue.counts[key];
    const { values, listed } = key === 'state' ? states : model.index.facets[key];
    for (const code of listed) {
      const row = { key, value: values[code]!, count: counts[code]!, chosen: chosen.includes(values[code]!) };
      if (row.count > 0 || row.chosen) rows.push(row);
    }
    // A screen may have sent people here for a value that no finding has.
    for (const value of chosen) if (!values.includes(value)) rows.push({ key, value, count: 0, chosen: true });
  }
  return rows;
}

const states: { values: readonly string[]; listed: readonly number[] } = {
  values: dispositions,
  listed: dispositions.map((_, code) => code),
};

import type { Column } from './column.ts';
import { facetKeys, type FacetKey, type FindingIndex } from './finding-index.ts';

/** Values that are wanted, by facet: one of several in a facet is enough, and every facet that names any must be content. */
export type Chosen = Readonly<Record<FacetKey, readonly string[]>>;

/** By facet and number of the value. */
export type FacetCounts = Readonly<Record<FacetKey, Uint32Array>>;

/** What passes a filter, and what else could be chosen. */
export interface Selection {
  /** Rows that pass, in the order that was asked for. */
  visible: Uint32Array;
  /** By facet and number of the value: how many pass all other facets and the search, as if nothing were chosen in this one. */
  counts: FacetCounts;
}

/**
 * Filters and counts in one pass. A row that fails one facet alone counts in that facet: that is what choosing its value would bring.
 * `found` has a 1 for each row that the search found; null when nothing is searched.
 */
export function select(index: FindingIndex, state: Column, chosen: Chosen, found: Uint8Array | null, order: Uint32Array): Selection {
  const columns = facetKeys.map((key) => (key === 'state' ? state : index.facets[key]));
  const facets = facetKeys.map((key, at) => ({ codes: columns[at]!.codes, bit: 1 << at, wanted: wantedCodes(columns[at]!, chosen[key]) }));
  const narrowing = facets.filter(({ wanted }) => wanted !== null);
  const counts = columns.map(({ values }) => new Uint32Array(values.length));
  const visible = new Uint32Array(index.count);
  let passed = 0;
  for (const row of order) {
    if (found !== null && found[row] === 0) continue;
    let fails = 0;
    for (const { codes, bit, wanted } of narrowing) if (wanted![codes[row]!] === 0) fails |= bit;
    if (fails === 0) visible[passed++] = row;
    // More than one bit: no single choice would bring it back.
    else if ((fails & (fails - 1)) !== 0) continue;
    for (let at = 0; at < facets.length; at += 1) {
      const { codes, bit } = facets[at]!;
      if ((fails & ~bit) === 0) counts[at]![codes[row]!]! += 1;
    }
  }
  return {
    visible: visible.slice(0, passed),
    counts: Object.fromEntries(facetKeys.map((key, at) => [key, counts[at]!])) as unknown as FacetCounts,
  };
}

/** A 1 for every wanted number; null when nothing is chosen. */
function wantedCodes({ values }: Column, chosen: readonly string[]): Uint8Array | null {
  return chosen.length === 0 ? null : Uint8Array.from(values, (value) => (chosen.includes(value) ? 1 : 0));
}

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
 * Filters, then counts. A row that fails one facet alone counts in that facet: that is what choosing its value would bring. `found` has
 * a 1 for each row that the search found; null when nothing is searched. One plain loop per facet: a hundred thousand rows, five facets
 * take about a millisecond, in one loop over all facets five times that.
 */
export function select(index: FindingIndex, state: Column, chosen: Chosen, found: Uint8Array | null, order: Uint32Array): Selection {
  const columns = facetKeys.map((key) => (key === 'state' ? state : index.facets[key]));
  const facets = facetKeys.map((key, at) => ({ codes: columns[at]!.codes, bit: 1 << at, wanted: wantedCodes(columns[at]!, chosen[key]) }));
  const narrowing = facets.filter(({ wanted }) => wanted !== null);
  const counts = columns.map(({ values }) => new Uint32Array(values.length));
  /** By row: the facets that it fails; all bits where the search did not find it. */
  const fails = new Uint8Array(index.count);
  if (found !== null) for (let row = 0; row < fails.length; row += 1) if (found[row] === 0) fails[row] = 0xff;
  for (const { codes, bit, wanted } of narrowing)
    for (let row = 0; row < fails.length; row += 1) if (wanted![codes[row]!] === 0) fails[row]! |= bit;
  for (const [at, { codes, bit }] of facets.entries()) {
    const count = counts[at]!;
    const others = 0xff & ~bit;
    for (let row = 0; row < fails.length; row += 1) if ((fails[row]! & others) === 0) count[codes[row]!]! += 1;
  }
  const visible = new Uint32Array(index.count);
  let passed = 0;
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place]!;
    if (fails[row] === 0) visible[passed++] = row;
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

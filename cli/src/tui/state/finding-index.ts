import type { Finding } from '@duizhang/model';
import { column, orderBy, ranksIn, type Column } from './column.ts';
import type { Disposition } from './types.ts';

/** What the findings are sorted into; `state` is what was decided. */
export const facetKeys = ['severity', 'ruleId', 'orgUnitId', 'taskId', 'state'] as const;
export type FacetKey = (typeof facetKeys)[number];

/** Columns by which the list can be ordered. `place` is file, sheet, row and column. */
export const sortKeys = ['severity', 'orgUnitId', 'taskId', 'place'] as const;
export type SortKey = (typeof sortKeys)[number];

/** In the order in which a clerk works. */
export const dispositions: readonly Disposition[] = [
  'open',
  'expired',
  'deferred',
  'confirmed',
  'admitted',
  'returned',
  'corrected',
  'explained',
  'waived',
  'superseded',
];
const codeOfDisposition = new Map(dispositions.map((disposition, code) => [disposition, code]));

/** The gravest first. */
export const severities: readonly Finding['severity'][] = ['error', 'warning', 'info'];

/**
 * Findings as columns of small numbers, so that a hundred thousand of them are filtered, counted and sorted in a few milliseconds. A
 * value of null is `''`.
 */
export interface FindingIndex {
  count: number;
  /** All facets but `state`, which decisions change. */
  facets: Readonly<Record<Exclude<FacetKey, 'state'>, Facet>>;
  /** The rows by a column; what is equal in it stays in the order of the findings. */
  order(by: SortKey): Order;
  /** Findings of one root cause share a number. */
  causes(): Uint32Array;
}

export interface Facet extends Column {
  /** The numbers of the values in the order in which people read them: rules by how much they found, what is about none last. */
  listed: readonly number[];
}

export interface Order {
  rows: Uint32Array;
  /** Where each row stands. */
  ranks: Uint32Array;
}

/** Where ids stand among others: 0 first. */
export type Rank = (id: string) => number;

export interface FindingRanks {
  orgUnitId: Rank;
  taskId: Rank;
}

/** Indexes findings. `ranks` says in which order units and tasks are listed; unknown ids come last, in code-unit order. */
export function indexFindings(findings: readonly Finding[], ranks: FindingRanks): FindingIndex {
  const facets = {
    severity: facet(
      findings,
      (finding) => finding.severity,
      (_, id) => severities.indexOf(id as Finding['severity']),
    ),
    ruleId: facet(
      findings,
      (finding) => finding.ruleId,
      ({ totals }, _, code) => -totals[code]!,
    ),
    orgUnitId: facet(
      findings,
      (finding) => finding.orgUnitId ?? '',
      (_, id) => ranks.orgUnitId(id),
    ),
    taskId: facet(
      findings,
      (finding) => finding.taskId ?? '',
      (_, id) => ranks.taskId(id),
    ),
  };
  const orders = new Map<SortKey, Order>();
  const keysOf = (by: SortKey): Uint32Array[] => {
    switch (by) {
      case 'severity':
      case 'orgUnitId':
      case 'taskId':
        return [ranksOf(facets[by])];
      case 'place':
        return [
          ranksOf(facet(findings, ({ at }) => at.file ?? '')),
          ranksOf(facet(findings, ({ at }) => at.sheet ?? '')),
          numbers(findings, ({ at }) => at.row ?? 0),
          numbers(findings, ({ at }) => at.column ?? 0),
        ];
    }
  };
  let causes: Uint32Array | null = null;
  return {
    count: findings.length,
    causes: () => (causes ??= column(findings, ({ groupingKey }) => groupingKey).codes),
    facets,
    order(by) {
      const known = orders.get(by);
      if (known) return known;
      const rows = orderBy(findings.length, keysOf(by));
      const order = { rows, ranks: ranksIn(rows) };
      orders.set(by, order);
      return order;
    },
  };
}

function numbers(findings: readonly Finding[], numberOf: (finding: Finding) => number): Uint32Array {
  const all = new Uint32Array(findings.length);
  for (let row = 0; row < findings.length; row += 1) all[row] = numberOf(findings[row]!);
  return all;
}

/** A column with its values in order: by rank, equal ranks by code units, nothing (`''`) last. */
function facet(
  findings: readonly Finding[],
  valueOf: (finding: Finding) => string,
  rank: (column: { totals: Uint32Array }, value: string, code: number) => number = () => 0,
): Facet {
  const { values, codes } = column(findings, valueOf);
  const totals = new Uint32Array(values.length);
  for (const code of codes) totals[code]! += 1;
  const known = values.map((value, code) => (value === '' ? Number.MAX_VALUE : rank({ totals }, value, code)));
  const listed = [...values.keys()].sort((a, b) => known[a]! - known[b]! || (values[a]! < values[b]! ? -1 : 1));
  return { values, codes, listed };
}

/** Of each row, where its value is listed. */
function ranksOf({ codes, listed }: Facet): Uint32Array {
  const places = new Uint32Array(listed.length);
  for (const [place, code] of listed.entries()) places[code] = place;
  return codes.map((code) => places[code]!);
}

/** The column of what was decided, in the numbers of `dispositions`. */
export function stateColumn(states: readonly { disposition: Disposition }[]): Column {
  const codes = new Uint32Array(states.length);
  // Most rows are as the row before: then nothing is looked up.
  let last: Disposition = 'open';
  let code = codeOfDisposition.get(last)!;
  for (let row = 0; row < states.length; row += 1) {
    const { disposition } = states[row]!;
    if (disposition !== last) {
      last = disposition;
      code = codeOfDisposition.get(disposition)!;
    }
    codes[row] = code;
  }
  return { values: dispositions, codes };
}

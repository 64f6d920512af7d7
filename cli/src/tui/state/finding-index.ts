import type { Finding } from '@duizhang/model';
import { column, orderBy, type Column } from './column.ts';
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

const severities: readonly Finding['severity'][] = ['error', 'warning', 'info'];

/**
 * Findings as columns of small numbers, so that a hundred thousand of them are filtered, counted and sorted in a few milliseconds. A
 * value of null is `''`.
 */
export interface FindingIndex {
  count: number;
  /** All facets but `state`, which decisions change. */
  facets: Readonly<Record<Exclude<FacetKey, 'state'>, Column>>;
  /** The rows in the order of a column; what is equal in it stays in the order of the findings. */
  order(by: SortKey): Uint32Array;
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
    severity: column(findings, (finding) => finding.severity),
    ruleId: column(findings, (finding) => finding.ruleId),
    orgUnitId: column(findings, (finding) => finding.orgUnitId ?? ''),
    taskId: column(findings, (finding) => finding.taskId ?? ''),
  };
  const orders = new Map<SortKey, Uint32Array>();
  const keysOf = (by: SortKey): Uint32Array[] => {
    switch (by) {
      case 'severity':
        return [ranked(facets.severity, (id) => severities.indexOf(id as Finding['severity']))];
      case 'orgUnitId':
      case 'taskId':
        return [ranked(facets[by], ranks[by])];
      case 'place':
        return [
          ranked(column(findings, ({ at }) => at.file ?? '')),
          ranked(column(findings, ({ at }) => at.sheet ?? '')),
          Uint32Array.from(findings, ({ at }) => at.row ?? 0),
          Uint32Array.from(findings, ({ at }) => at.column ?? 0),
        ];
    }
  };
  return {
    count: findings.length,
    facets,
    order(by) {
      let order = orders.get(by);
      if (!order) orders.set(by, (order = orderBy(findings.length, keysOf(by))));
      return order;
    },
  };
}

/** Of each row, where its value stands among the distinct ones; nothing (`''`) last. */
function ranked({ values, codes }: Column, rank: Rank = () => 0): Uint32Array {
  const known = values.map((value) => (value === '' ? Number.MAX_VALUE : rank(value)));
  const sorted = Array.from(values.keys()).sort((a, b) => known[a]! - known[b]! || (values[a]! < values[b]! ? -1 : 1));
  const places = new Uint32Array(values.length);
  for (const [place, code] of sorted.entries()) places[code] = place;
  return codes.map((code) => places[code]!);
}

/** The column of what was decided, in the numbers of `dispositions`. */
export function stateColumn(states: readonly { disposition: Disposition }[]): Column {
  return { values: dispositions, codes: Uint32Array.from(states, ({ disposition }) => codeOfDisposition.get(disposition)!) };
}

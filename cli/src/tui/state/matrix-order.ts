import { reportingRate, type Entry, type Matrix } from './matrix.ts';

/** How the rows are ordered; what is equal stays in the order of the plan. */
export const matrixSorts = ['plan', 'alarming', 'rate', 'name'] as const;
export type MatrixSort = (typeof matrixSorts)[number];

/** How the matrix is laid out. */
export interface Arrangement {
  sort: MatrixSort;
  /** Tasks as rows, units as columns. */
  transposed: boolean;
  /** Only rows and columns that hold something alarming. */
  alarmingOnly: boolean;
}

/** Rows and columns in the order in which they are shown. */
export interface Arranged {
  rows: readonly Entry[];
  columns: readonly Entry[];
}

const known = new WeakMap<Matrix, Map<string, Arranged>>();

/** The rows and columns of a matrix; each arrangement is computed once for it. */
export function arranged(matrix: Matrix, { sort, transposed, alarmingOnly }: Arrangement): Arranged {
  const made = known.get(matrix) ?? new Map<string, Arranged>();
  known.set(matrix, made);
  const key = `${sort} ${transposed} ${alarmingOnly}`;
  let found = made.get(key);
  if (!found) {
    const [rows, columns] = transposed ? [matrix.tasks, matrix.units] : [matrix.units, matrix.tasks];
    const wanted = (entries: readonly Entry[]) => (alarmingOnly ? entries.filter(({ alarming }) => alarming > 0) : entries);
    made.set(key, (found = { rows: sorted(wanted(rows), sort, matrix), columns: wanted(columns) }));
  }
  return found;
}

const collator = new Intl.Collator('zh-Hans-u-co-pinyin');

function sorted(entries: readonly Entry[], sort: MatrixSort, { kinds }: Matrix): readonly Entry[] {
  switch (sort) {
    case 'plan':
      return entries;
    case 'alarming':
      return entries.toSorted((a, b) => {
        for (const { alarming, index } of kinds.all) {
          const difference = b.tally[index]! - a.tally[index]!;
          if (alarming && difference !== 0) return difference;
        }
        return 0;
      });
    case 'rate':
      // Who owes nothing has no rate and comes last.
      return entries.toSorted((a, b) => (reportingRate(a) ?? 101) - (reportingRate(b) ?? 101));
    case 'name':
      return entries.toSorted((a, b) => collator.compare(a.name, b.name));
  }
}

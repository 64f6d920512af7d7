import { cellAddress } from '@duizhang/model';

/** Cells as the ranges that they make up column by column: a fault of a whole column is one range, however long. Takes rows in order. */
export class CellRuns {
  /** The ranges of cells that are there already, in the order in which they stand. */
  static of(cells: Iterable<{ row: number; column: number }>): CellRuns {
    const runs = new CellRuns();
    for (const { row, column } of cells) runs.add(row, column);
    return runs;
  }

  /** Cells that were added. */
  count = 0;
  readonly #runs: { column: number; from: number; to: number }[] = [];
  readonly #open = new Map<number, { column: number; from: number; to: number }>();

  add(row: number, column: number): void {
    this.count++;
    const open = this.#open.get(column);
    if (open && open.to === row - 1) {
      open.to = row;
      return;
    }
    const run = { column, from: row, to: row };
    this.#runs.push(run);
    this.#open.set(column, run);
  }

  /** The first cell; null where there is none. */
  get first(): { row: number; column: number } | null {
    const run = this.#runs[0];
    return run ? { row: run.from, column: run.column } : null;
  }

  /** Addresses such as `B7` and `C2:C500`, in the order of their first cells. */
  get addresses(): string[] {
    return this.#runs.map(({ column, from, to }) =>
      from === to ? cellAddress(from, column) : `${cellAddress(from, column)}:${cellAddress(to, column)}`,
    );
  }
}

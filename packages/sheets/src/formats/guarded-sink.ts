import { cellAddress, finding, type Finding, type RawCell } from '@duizhang/model';
import { damagedText } from '../rules/damaged-text.ts';
import { CellRuns } from './cell-runs.ts';
import { beyondLimit } from './read-problem.ts';
import { contentKey, type ReaderInput, type SheetHead, type SheetSink, type SheetTail } from './reader.ts';

/**
 * Stands between a reader and who takes its rows in: counts sheets, rows, columns, cells and characters, and throws `ReadProblem` where a limit
 * is passed; cuts texts that no spreadsheet program could hold and remembers where. One place for all formats.
 */
export class GuardedSink implements SheetSink {
  readonly #input: ReaderInput;
  readonly #sink: SheetSink;
  readonly #findings: Finding[] = [];
  #sheets = 0;
  #cells = 0;
  #characters = 0;
  #sheet = '';
  #cut: RawCell[] = [];

  constructor(input: ReaderInput, sink: SheetSink) {
    this.#input = input;
    this.#sink = sink;
  }

  /** `damaged-text/cutText`, one per sheet that had such texts. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  sheet(head: SheetHead): void {
    const { sheets } = this.#input.limits;
    if (++this.#sheets > sheets) throw beyondLimit('sheets', sheets);
    this.#sheet = head.name;
    this.#sink.sheet(head);
  }

  row(row: number, cells: RawCell[]): void {
    const { limits } = this.#input;
    if (row > limits.rows) throw beyondLimit('rows', limits.rows);
    if (cells.at(-1)!.column > limits.columns) throw beyondLimit('columns', limits.columns);
    this.#cells += cells.length;
    if (this.#cells > limits.cells) throw beyondLimit('cells', limits.cells);
    for (const cell of cells) {
      if (cell.text.length > limits.textLength) {
        cell.text = cell.text.slice(0, limits.textLength);
        this.#cut.push(cell);
      }
      this.#characters += cell.text.length;
    }
    if (this.#characters > limits.characters) throw beyondLimit('characters', limits.characters);
    this.#sink.row(row, cells);
  }

  end(tail: SheetTail): void {
    this.#sink.end(tail);
    if (this.#cut.length === 0) return;
    const { file, limits, source } = this.#input;
    const { addresses } = CellRuns.of(this.#cut);
    const { row, column } = this.#cut[0]!;
    this.#findings.push(
      finding(damagedText, {
        messageId: 'cutText',
        data: { cells: addresses, limit: limits.textLength },
        at: { file, sheet: this.#sheet, cell: cellAddress(row, column), row, column },
        evidence: [contentKey(source), this.#sheet, ...addresses],
      }),
    );
    this.#cut = [];
  }
}

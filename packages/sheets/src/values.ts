import { foldKey, readAbsence, readDate, readQuantity, readStatus } from '@duizhang/lexicon';
import type { CellRef, QuantityValue, RawCell, ReportRow, RuleMeta, TextValue } from '@duizhang/model';
import { columns, type ColumnKey } from './columns.ts';
import type { Draft } from './draft.ts';
import type { Grid } from './grid.ts';
import type { HeaderKey } from './headers.ts';
import type { StatedWords } from './stated-words.ts';
import { errorValue } from './rules/error-value.ts';
import { invalidDate } from './rules/invalid-date.ts';
import { invalidNumber } from './rules/invalid-number.ts';
import { invalidStatus } from './rules/invalid-status.ts';

/** Instead of a date: it is over, or it never ends. */
const noDate: ReadonlySet<string> = new Set(['已完成', '完成', '已办结', '长期', '长期坚持', '持续推进', '常态化', '持续'].map(foldKey));

const columnByKey = new Map(columns.map((column) => [column.key, column]));

/** Reads the values of one row; what it doubts goes into `drafts`, addressed to the cell. */
export class RowValues {
  readonly drafts: Draft[] = [];
  readonly #grid: Grid;
  readonly #columns: ReadonlyMap<HeaderKey, number>;
  readonly #row: number;
  readonly #year: number | undefined;
  readonly #stated: StatedWords;

  /** `year` is what a date without one belongs to, `stated` what the words over the table say. */
  constructor(grid: Grid, columns: ReadonlyMap<HeaderKey, number>, row: number, year: number | undefined, stated: StatedWords) {
    this.#grid = grid;
    this.#columns = columns;
    this.#row = row;
    this.#year = year;
    this.#stated = stated;
  }

  /** Text as written (merged cells filled down), trimmed in `value`; null when blank or an error. */
  text(key: ColumnKey | 'orgUnit'): TextValue {
    const { cell, at } = this.#find(key, true);
    const raw = cell?.text ?? '';
    const isError = cell?.kind === 'error';
    if (cell && isError && key !== 'orgUnit') this.#report(errorValue, 'error', key, cell);
    return { raw, value: isError ? null : raw.trim() || null, at };
  }

  /**
   * A number with what was written beside it, else with the unit of its row's 计量单位 (500 beside 万元 is 5,000,000 元). A
   * percentage by number format is the percentage that a person sees (0.82 as `0%` is 82 with unit %). Never a merged neighbour's
   * number, never a silent 0.
   * What can't be read is reported where the unit fills it in; a locked column is not the unit's to mend.
   */
  quantity(key: ColumnKey): QuantityValue {
    const { cell, at } = this.#find(key, false);
    const unit = this.#unitOf(key);
    const unread: QuantityValue = {
      raw: cell?.text ?? '',
      value: null,
      unitOfMeasure: null,
      // Whoever reads another text in place of this one must read it in the same unit.
      ...(unit !== '' && unit !== this.#ownUnit() && { columnUnit: unit }),
      hedge: null,
      interval: null,
      steps: [],
      at,
    };
    if (!cell || cell.text.trim() === '') return unread;
    const read = readQuantity(cell.text, { unitOfMeasure: unit });
    // 无 and 不涉及 say on purpose that there is nothing: no value, and no fault of writing either.
    if (read.absence !== null) return { ...unread, steps: read.steps };
    if (cell.kind === 'error') this.#report(errorValue, 'error', key, cell);
    else if (cell.kind === 'date') this.#report(invalidNumber, 'date', key, cell);
    else {
      const steps = cell.format === undefined ? read.steps : [`单元格 ${cell.number}，格式 ${cell.format}`, ...read.steps];
      if (read.kind === 'range') this.#report(invalidNumber, 'range', key, cell);
      // 下降5% is no level, and 上半年2个 not the figure of this period: what the cell's own number is, only the unit can say.
      else if (read.change !== null || read.parts.length > 0) this.#report(invalidNumber, 'notANumber', key, cell);
      else if (read.value !== null)
        return { ...unread, value: read.value, unitOfMeasure: read.unitOfMeasure, hedge: read.hedge, interval: read.interval, steps };
      else if (cell.kind === 'number' && cell.number !== undefined) return { ...unread, value: cell.number, steps };
      else this.#report(invalidNumber, 'notANumber', key, cell);
      return { ...unread, steps };
    }
    return unread;
  }

  status(): ReportRow['status'] {
    const { cell, at } = this.#find('status', true);
    const raw = cell?.text ?? '';
    if (!cell || raw.trim() === '') return { raw, value: null, at };
    if (cell.kind === 'error') this.#report(errorValue, 'error', 'status', cell);
    const yes = this.#stated.asksWhether && foldKey(raw) === '是';
    const { value } = yes ? { value: 'completed' as const } : cell.kind === 'error' ? { value: null } : readStatus(raw);
    if (value === null && cell.kind !== 'error') this.#report(invalidStatus, 'unknown', 'status', cell);
    return { raw, value, at };
  }

  /** A date as YYYY-MM-DD; a bare month or quarter means its last day. */
  date(key: ColumnKey): TextValue {
    const { cell, at } = this.#find(key, true);
    const raw = cell?.text ?? '';
    if (!cell || raw.trim() === '' || readAbsence(raw) !== null || noDate.has(foldKey(raw))) return { raw, value: null, at };
    if (cell.kind === 'error') {
      this.#report(errorValue, 'error', key, cell);
      return { raw, value: null, at };
    }
    const { value } = readDate(raw, {
      lastDay: true,
      ...(this.#year !== undefined && { year: this.#year }),
      // In a date column a bare number of this size is a date that lost its format: 1990 to 2100.
      ...(cell.kind === 'number' && cell.number! >= 32_874 && cell.number! < 73_415 && { serial: '1900' as const }),
    });
    if (value === null) this.#report(invalidDate, 'notADate', key, cell);
    return { raw, value, at };
  }

  /** The unit of a number that states none: by the header over it, else the unit column of its row, else the words over the table. */
  #unitOf(key: ColumnKey): string {
    return this.#stated.units.get(key) ?? (this.#ownUnit() || (this.#stated.unit ?? ''));
  }

  /** What stands in the unit column of the row. */
  #ownUnit(): string {
    return this.#find('unitOfMeasure', true).cell?.text.trim() ?? '';
  }

  #find(key: ColumnKey | 'orgUnit', fill: boolean): { cell: RawCell | null; at: CellRef | null } {
    const column = this.#columns.get(key);
    if (column === undefined) return { cell: null, at: null };
    const cell = fill ? this.#grid.filled(this.#row, column) : this.#grid.cell(this.#row, column);
    return { cell, at: this.#grid.at(cell?.row ?? this.#row, cell?.column ?? column) };
  }

  #report(rule: RuleMeta, messageId: string, key: ColumnKey, cell: RawCell): void {
    const at = this.#grid.place(cell.row, cell.column);
    const {
      header: { zh: header },
      locked,
    } = columnByKey.get(key)!;
    if (locked && rule !== errorValue) return;
    this.drafts.push({
      rule,
      input: { messageId, data: { cell: at.cell, column: header, raw: cell.text }, at, evidence: [header, cell.text] },
    });
  }
}

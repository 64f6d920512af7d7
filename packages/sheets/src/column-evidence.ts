import { foldKey, listedNames, measureWordAt, readDate, readQuantity, readStatus, type Matcher } from '@duizhang/lexicon';
import type { RawCell } from '@duizhang/model';
import type { Grid } from './grid.ts';
import type { HeaderKey } from './headers.ts';

/** What a plan says of its rows, folded: cells that equal it show what their column is. */
export interface PlanFacts {
  texts: ReadonlyMap<HeaderKey, ReadonlySet<string>>;
  /** Targets as the template writes them, by indicator. */
  targets: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A column shows what it is in its first rows. */
const mostRows = 300;
const longestMeasureWord = 8;
const longestQuantity = 40;
const roles: ReadonlySet<string> = new Set(
  ['牵头', '责任', '配合', '主责', '参与', '协办', '牵头单位', '责任单位', '配合单位'].map(foldKey),
);
const bases: ReadonlySet<string> = new Set(['新增', '累计', '比率', '水平', '存量', '增量', '占比'].map(foldKey));

/** The first cells of each column of a table in its rows of data, read once for all columns: linear in the cells, however many columns. */
export function sampleColumns(
  grid: Grid,
  rows: readonly number[],
  { left, right }: { left: number; right: number },
): ReadonlyMap<number, readonly RawCell[]> {
  const samples = new Map<number, RawCell[]>();
  for (const row of rows.slice(0, mostRows)) {
    for (const cell of grid.cellsWithin(row, left, right)) {
      const sample = samples.get(cell.column);
      if (sample) sample.push(cell);
      else samples.set(cell.column, [cell]);
    }
  }
  return samples;
}

/** What a cell may be, by itself. */
export type CellKind = 'quantity' | 'status' | 'date' | 'prose' | 'measureWord' | 'orgUnit' | 'role' | 'basis';

/** The cells of one column and what they are; each question is answered once, when it is asked. */
export class ColumnEvidence {
  readonly #cells: readonly RawCell[];
  readonly #matcher: Matcher | null;
  readonly #facts: PlanFacts | null;
  readonly #shares = new Map<string, number>();

  /** Without a matcher no name is that of a unit; without a plan no text is the plan's. */
  constructor(cells: readonly RawCell[], matcher: Matcher | null, facts: PlanFacts | null) {
    this.#cells = cells;
    this.#matcher = matcher;
    this.#facts = facts;
  }

  /** The share (0..1) of cells that are of a kind. */
  share(kind: CellKind): number {
    return this.#shareOf(kind, (cell) => is[kind](cell, this.#matcher));
  }

  /** The share of cells that equal a text of the plan which would stand in that column. */
  planShare(key: HeaderKey): number {
    const texts = this.#facts?.texts.get(key);
    return texts ? this.#shareOf(`plan ${key}`, ({ text }) => texts.has(foldKey(text))) : 0;
  }

  /** Numbers that run on by one, as 序号 does, and say nothing. */
  get counting(): boolean {
    const numbers = this.#cells.map(({ text }) => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN));
    return numbers.length >= 2 && numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1);
  }

  #shareOf(name: string, holds: (cell: RawCell) => boolean): number {
    const known = this.#shares.get(name);
    if (known !== undefined) return known;
    const share = this.#cells.length === 0 ? 0 : this.#cells.filter(holds).length / this.#cells.length;
    this.#shares.set(name, share);
    return share;
  }
}

const is: Readonly<Record<CellKind, (cell: RawCell, matcher: Matcher | null) => boolean>> = {
  quantity: isQuantity,
  status: ({ kind, text }) => kind === 'text' && readStatus(text).value !== null,
  date: (cell) => cell.kind === 'date' || (cell.kind === 'text' && !isQuantity(cell) && readDate(cell.text, { year: 2000 }).value !== null),
  prose: isProse,
  measureWord: ({ text }) => text.length <= longestMeasureWord && isMeasureWord(foldKey(text)),
  orgUnit: ({ text }, matcher) => matcher !== null && unitsNamed(text, matcher).length > 0,
  role: ({ text }) => roles.has(foldKey(text)),
  basis: ({ text }) => bases.has(foldKey(text)),
};

/** The share of cells that are the plan's target of the indicator in their row: a number alone says nothing, beside its indicator it does. */
export function targetShare(cells: readonly RawCell[], indicators: readonly RawCell[], { targets }: PlanFacts): number {
  const indicatorOf = new Map(indicators.map(({ row, text }) => [row, foldKey(text)]));
  const equal = cells.filter(({ row, text }) => targets.get(indicatorOf.get(row) ?? '')?.has(foldKey(text)));
  return cells.length === 0 ? 0 : equal.length / cells.length;
}

function isQuantity({ kind, text }: RawCell): boolean {
  return kind === 'number' || (kind === 'text' && text.length <= longestQuantity && readQuantity(text).kind !== 'text');
}

const shortestProse = 8;

/** Eight Chinese characters or more: a sentence, or a name as long as one. */
function isProse({ text, kind }: RawCell): boolean {
  if (kind !== 'text') return false;
  let han = 0;
  for (let i = 0; i < text.length && han < shortestProse; i++) if (text.charCodeAt(i) >= 0x3400 && text.charCodeAt(i) <= 0x9fff) han++;
  return han >= shortestProse;
}

function isMeasureWord(key: string): boolean {
  const at = key.startsWith('万') || key.startsWith('亿') ? 1 : 0;
  return measureWordAt(key, at)?.word.length === key.length - at;
}

/**
 * The units that a cell names, one a line or listed, those left out that a person has said to be none; empty unless every other name is
 * one that the register knows.
 */
export function unitsNamed(text: string, matcher: Matcher): { orgUnitId: string; name: string }[] {
  const matches = listedNames(text)
    .map((name) => matcher.match(name))
    .filter(({ judgment }) => judgment !== 'notAUnit');
  const units = matches.flatMap(({ orgUnitId, name }) => (orgUnitId === null ? [] : [{ orgUnitId, name }]));
  return units.length === matches.length ? units : [];
}

import { foldKey, measureWordAt, readDate, readQuantity, readStatus, type Matcher } from '@duizhang/lexicon';
import type { RawCell } from '@duizhang/model';
import type { Grid } from './grid.ts';
import { trimText } from './grid.ts';
import type { HeaderKey } from './headers.ts';

/** What a plan says of its rows, folded: cells that equal it show what their column is. */
export interface PlanFacts {
  texts: ReadonlyMap<'taskTitle' | 'clauseText' | 'indicatorName', ReadonlySet<string>>;
  /** Targets as the template writes them, by indicator. */
  targets: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the cells of a column are, as shares (0..1) of those that hold something. */
export interface ColumnEvidence {
  /** How many of the rows looked at hold something. */
  filled: number;
  quantity: number;
  status: number;
  date: number;
  prose: number;
  measureWord: number;
  orgUnit: number;
  role: number;
  basis: number;
  /** Numbers that only count the rows. */
  counting: boolean;
  /** Equal to a text of the plan, by the column that it would stand in. */
  plan: ReadonlyMap<HeaderKey, number>;
}

/** A column shows what it is in its first rows. */
const mostRows = 300;
const longestMeasureWord = 8;
const roles: ReadonlySet<string> = new Set(
  ['牵头', '责任', '配合', '主责', '参与', '协办', '牵头单位', '责任单位', '配合单位'].map(foldKey),
);
const bases: ReadonlySet<string> = new Set(['新增', '累计', '比率', '水平', '存量', '增量', '占比'].map(foldKey));

/** The first cells of each column in the rows of data, read once for all columns: linear in the cells, however many columns. */
export function sampleColumns(grid: Grid, rows: readonly number[]): ReadonlyMap<number, readonly RawCell[]> {
  const samples = new Map<number, RawCell[]>();
  for (const row of rows.slice(0, mostRows)) {
    for (const cell of grid.cells(row)) {
      const sample = samples.get(cell.column);
      if (sample) sample.push(cell);
      else samples.set(cell.column, [cell]);
    }
  }
  return samples;
}

/** Looks at the cells of one column; without a matcher or a plan, at less. */
export function columnEvidence(cells: readonly RawCell[], matcher: Matcher | null, facts: PlanFacts | null): ColumnEvidence {
  const filled = cells.length;
  const share = (is: (cell: RawCell, key: string) => boolean) =>
    filled === 0 ? 0 : cells.reduce((sum, cell) => sum + (is(cell, foldKey(cell.text)) ? 1 : 0), 0) / filled;
  const plan = new Map<HeaderKey, number>();
  for (const [column, texts] of facts?.texts ?? [])
    plan.set(
      column,
      share((_cell, key) => texts.has(key)),
    );
  return {
    filled,
    quantity: share((cell) => isQuantity(cell)),
    status: share((cell) => cell.kind === 'text' && readStatus(cell.text).value !== null),
    date: share(
      (cell) => cell.kind === 'date' || (cell.kind === 'text' && !isQuantity(cell) && readDate(cell.text, { year: 2000 }).value !== null),
    ),
    prose: share(isProse),
    measureWord: share((_cell, key) => key.length <= longestMeasureWord && isMeasureWord(key)),
    orgUnit: matcher === null ? 0 : share((cell) => namesUnits(cell.text, matcher)),
    role: share((_cell, key) => roles.has(key)),
    basis: share((_cell, key) => bases.has(key)),
    counting: counts(cells),
    plan,
  };
}

/** The share of cells that are the plan's target of the indicator in their row: a number alone says nothing, beside its indicator it does. */
export function targetShare(cells: readonly RawCell[], indicators: readonly RawCell[], { targets }: PlanFacts): number {
  const indicatorOf = new Map(indicators.map(({ row, text }) => [row, foldKey(text)]));
  const equal = cells.filter(({ row, text }) => targets.get(indicatorOf.get(row) ?? '')?.has(foldKey(text)));
  return cells.length === 0 ? 0 : equal.length / cells.length;
}

function isQuantity(cell: RawCell): boolean {
  if (cell.kind === 'number') return true;
  const { kind } = cell.kind === 'text' && cell.text.length <= 40 ? readQuantity(cell.text) : { kind: 'text' };
  return kind === 'quantity' || kind === 'percent' || kind === 'range';
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

/** Numbers that run on by one, as 序号 does. */
function counts(cells: readonly RawCell[]): boolean {
  const numbers = cells.map(({ text }) => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN));
  return numbers.length >= 2 && numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1);
}

/** The units that a cell names, one a line or listed; empty unless every name is one that the register knows. */
export function unitsNamed(text: string, matcher: Matcher): { orgUnitId: string; name: string }[] {
  if (text.length > 400) return [];
  const names = text
    .split(/[\r\n、，,;；]+/)
    .map(trimText)
    .filter((name) => name !== '');
  const units = names.flatMap((name) => {
    const { orgUnitId } = matcher.match(name);
    return orgUnitId === null ? [] : [{ orgUnitId, name }];
  });
  return units.length === names.length ? units : [];
}

function namesUnits(text: string, matcher: Matcher): boolean {
  return unitsNamed(text, matcher).length > 0;
}

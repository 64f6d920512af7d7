import { fill } from '@duizhang/model';
import { fit, fitLine, line, span, type Line, type Span, type Style } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { wrap } from '../components/wrap.ts';
import type { Kind } from '../state/matrix-kinds.ts';
import type { Entry } from '../state/matrix.ts';
import { matrixView, type MatrixView } from '../state/overview.ts';
import { progressOf, type TuiState } from '../state/types.ts';
import { kindMarks, kindName, matrixSortWord, overviewWords as words } from '../words/overview.ts';
import { cursorSentences, rateText, sumSentences } from './overview-words.ts';

/** From so many cells on kinds are named in full. */
const ROOMY = 110;

/** Units against tasks with their lights, totals at the right and at the foot, and below in words what the cursor is on. */
export function overviewScreen(state: TuiState, width: number): Line[] {
  const view = matrixView(state);
  const { layout, rows, columns, top } = view;
  const empty = rows.length === 0 || columns.length === 0;
  const grid = empty
    ? emptyGrid(state, width)
    : [headers(state, view), ...rows.slice(top, top + layout.rows).map((entry) => row(state, view, entry))];
  while (grid.length < layout.rows + 1) grid.push([]);
  return [
    ...grid,
    ...layout.columnTotals.map((kind) => totals(state, view, kind)),
    edges(state, view, width),
    line('-'.repeat(width)),
    ...paragraph(cursorSentences(state), width, layout.cursorRows),
    ...paragraph(sumSentences(state, width >= ROOMY), width, layout.sumRows),
  ].map((each) => fitLine(each, width));
}

function emptyGrid({ overview, locale }: TuiState, width: number): Line[] {
  return [...wrap(line(` ${words[overview.alarmingOnly ? 'nothingAlarming' : 'nothingOwed'][locale]}`, 'dim'), width)];
}

/** Sentences in exactly so many rows; what has no room is said to be left out. */
function paragraph(sentences: readonly string[], width: number, count: number): Line[] {
  const rows = sentences.flatMap((text) => wrap(line(text), width - 4));
  return Array.from({ length: count }, (_, index): Line => {
    const cut = index === count - 1 && rows.length > count;
    return [span(' '), ...(rows[index] ?? []), ...(cut ? [span(' ..')] : [])];
  });
}

/** Numbers of the columns in view; the kinds that are counted at the right, and the rate. */
function headers(state: TuiState, view: MatrixView): Line {
  const { locale, overview } = state;
  const { layout, matrix, row, column } = view;
  const corner = overview.transposed ? words.cornerTransposed : words.corner;
  const numbers = inView(view).map(({ number }, offset): Span => {
    const here = view.left + offset === column;
    return { text: `${here ? '>' : ' '}${String(number).padStart(layout.pitch - 1)}`, style: here && row < 0 ? 'selected' : 'title' };
  });
  const marks = kindMarks(matrix.kinds, locale);
  const counts = layout.rowTotals.map((kind) => span(fit(marks[kind.index]!.trim(), layout.count, 'right'), 'title'));
  return [
    span(fit(` ${corner[locale]}`, layout.head), 'title'),
    ...columnsOf(view, numbers),
    ...counts,
    span(fit(words.rateHead[locale], layout.rate, 'right'), 'title'),
  ];
}

/** One row: its name, its lights with a mark where something is undecided, how often it has which, and its rate. */
function row(state: TuiState, view: MatrixView, entry: Entry): Line {
  const { overview, locale } = state;
  const { layout, matrix, rows, column } = view;
  const here = rows[view.row] === entry;
  const marks = kindMarks(matrix.kinds, locale).map((mark) => fit(mark, layout.pitch - 1));
  const styles = matrix.kinds.all.map((kind) => kindStyle(kind, matrix.kinds.all));
  const lights = inView(view).map((other, offset): Span => {
    const { kind, items } = overview.transposed ? matrix.cell(other, entry) : matrix.cell(entry, other);
    const selected = here && view.left + offset === column;
    return { text: undecidedMark(state, items) + marks[kind.index]!, style: selected ? 'selected' : styles[kind.index]! };
  });
  return [
    span(
      `${here ? '>' : ' '}${fit(nameOf(entry, layout.head, overview.transposed), layout.head - 1)}`,
      here && column < 0 ? 'selected' : 'plain',
    ),
    ...columnsOf(view, lights),
    ...layout.rowTotals.map((kind) => countCell(entry.tally[kind.index]!, layout.count, styles[kind.index]!)),
    span(fit(rateText(entry), layout.rate, 'right')),
  ];
}

/** Rows that are tasks are known by their numbers; of units the number is shown where there is room. */
function nameOf({ number, name }: Entry, head: number, isTask: boolean): string {
  return isTask || head >= 24 ? `${String(number).padStart(2)} ${name}` : name;
}

/** `!` where an error is undecided, `.` where another finding is. */
function undecidedMark(state: TuiState, items: readonly number[]): string {
  let mark = ' ';
  for (const item of items) {
    if (progressOf(state.standings[item]!) !== 'undecided') continue;
    if (state.model.items[item]!.finding.severity === 'error') return '!';
    mark = '.';
  }
  return mark;
}

/** How often a kind stands in each column in view, and in all. */
function totals({ locale }: TuiState, view: MatrixView, kind: Kind): Line {
  const { layout, matrix } = view;
  const style = kindStyle(kind, matrix.kinds.all);
  const mark = kindMarks(matrix.kinds, locale)[kind.index]!.trim();
  return [
    span(fit(` ${mark} ${kindName(kind, locale)}`, layout.head), style),
    ...columnsOf(
      view,
      inView(view).map(({ tally }) => countCell(tally[kind.index]!, layout.pitch, style)),
    ),
    ...layout.rowTotals.map((other) =>
      other === kind ? countCell(matrix.tally[kind.index]!, layout.count, style) : span(' '.repeat(layout.count)),
    ),
  ];
}

function countCell(count: number, width: number, style: Style): Span {
  return { text: (count === 0 ? '-' : String(count)).padStart(width), style: count === 0 ? 'dim' : style };
}

/** How many rows and columns lie outside, and how the rows are ordered. */
function edges({ overview, locale }: TuiState, { rows, columns, layout, top, left }: MatrixView, width: number): Line {
  const outside = (
    [
      ['above', top],
      ['below', rows.length - top - layout.rows],
      ['before', left],
      ['after', columns.length - left - layout.columns],
    ] as const
  ).flatMap(([side, count]) => (count > 0 ? [fill(words[side], { count }, locale)] : []));
  const order = fill(words.sortedBy, { sort: matrixSortWord[overview.sort][locale] }, locale);
  const sides = outside.length === 0 ? '' : ` ${fill(words.outside, { sides: outside.join('  ') }, locale)}`;
  const right = [...(overview.alarmingOnly ? [words.alarmingOnly[locale]] : []), order].join('  ');
  return [
    span(sides, 'dim'),
    span(fit(`  ${right} `, Math.max(0, width - cells(sides)), 'right'), overview.alarmingOnly ? 'warning' : 'dim'),
  ];
}

function inView({ columns, left, layout }: MatrixView): readonly Entry[] {
  return columns.slice(left, left + layout.columns);
}

/** The spans of the columns in view, those of one style joined, so that a row is few spans; with the room that is left before the totals. */
function columnsOf({ layout, columns }: MatrixView, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { text, style } of spans) {
    const last = joined.at(-1);
    if (last?.style === style) joined[joined.length - 1] = { text: last.text + text, style };
    else joined.push({ text, style });
  }
  const missing = Math.max(0, Math.min(columns.length, layout.columns) - spans.length);
  return [...joined, span(' '.repeat(missing * layout.pitch))];
}

/** Colours go with the characters, they say nothing more. */
function kindStyle({ name, alarming, light, index }: Kind, all: readonly Kind[]): Style {
  if (light !== null) return alarming ? 'error' : all.findLast((kind) => kind.light !== null)!.index === index ? 'good' : 'warning';
  if (alarming) return 'error';
  if (name === 'notEvaluated') return 'info';
  return name === 'reported' || name === 'nilReturn' ? 'plain' : 'dim';
}

import { fill } from '@duizhang/model';
import type { BulletinLine } from '@duizhang/report';
import { fitLine, line, span, type Line, type Span } from '../components/line.ts';
import { isCurrent } from '../state/report-notice.ts';
import type { TuiState } from '../state/types.ts';
import { reportHeight, reportWidth } from '../state/viewport.ts';
import { reportWords as words } from '../words/report.ts';

/** The notice as text: the number under the cursor in brackets, and below what it counts. */
export function reportScreen(state: TuiState, width: number): Line[] {
  const { shown, cursor, top } = state.report;
  const height = reportHeight(state);
  const rows: Line[] = [fitLine(titleRow(state), width)];
  if (shown === null) rows.push(fitLine(line(` ${words.writing[state.locale]}`, 'dim'), width));
  else {
    const lines = shown.notice.lines(reportWidth(state));
    const first = Math.max(0, Math.min(top, lines.length - height));
    for (const each of lines.slice(first, first + height)) rows.push(fitLine([span(' '), ...textRow(each, cursor)], width));
  }
  while (rows.length < height + 1) rows.push(line(' '.repeat(width)));
  return [...rows, line('-'.repeat(width)), fitLine(countsRow(state), width)];
}

function titleRow(state: TuiState): Line {
  const { report, locale } = state;
  const { shown, cursor } = report;
  const title = span(` ${words.title[locale]}`, 'title');
  if (shown === null) return [title];
  const { made } = shown.notice;
  const undecided = made.numbers.find(({ numberId }) => numberId === made.undecided)?.value ?? 0;
  const position = made.numbers.findIndex(({ numberId }) => numberId === cursor) + 1;
  const pending = undecided === 0 ? words.settled[locale] : plainWidth(fill(words.pending, { count: undecided }, locale));
  return [
    title,
    span(`  ${pending}`, undecided === 0 ? 'good' : 'warning'),
    span(`  ${fill(words.position, { position, count: made.numbers.length }, locale)}`, 'dim'),
    ...(isCurrent(state) ? [] : [span(`  ${words.updating[locale]}`, 'warning')]),
  ];
}

function countsRow({ report: { shown, cursor }, locale }: TuiState): Line {
  const number = shown?.notice.made.numbers.find(({ numberId }) => numberId === cursor);
  if (!shown || !number) return line('');
  const described = shown.notice.describe(number.numberId);
  return [span(` ${plainWidth(fill(words.counts, { text: number.text, described }, locale))}`, 'info')];
}

/** A line of the notice; brackets take the place of blanks between the columns of a table, so that those stay in line. */
function textRow(segments: BulletinLine, cursor: string | null): Span[] {
  const at = cursor === null ? -1 : segments.findIndex(({ numberId }) => numberId === cursor);
  return segments.flatMap(({ text, numberId }, index): Span[] => {
    if (index === at) return [span(`[${plainWidth(text)}]`, 'selected')];
    let shown = plainWidth(text);
    if (at >= 0 && Math.abs(index - at) === 1 && shown.trim() === '') shown = shown.slice(1);
    return shown === '' ? [] : [span(shown, numberId === null ? 'plain' : 'mark')];
  });
}

/** Characters that some terminals draw in one cell and some in two, and what stands for them here: the frame has to hold in both. */
const stand: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '×': 'x',
  '–': '-',
  '—': '-',
  '·': '.',
};

/** The notice with characters of certain width; what is written to a file has its own. */
export function plainWidth(text: string): string {
  return text.replace(/[“”‘’×–—·]/g, (character) => stand[character]!);
}

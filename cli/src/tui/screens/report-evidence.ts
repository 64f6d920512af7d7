import { fill } from '@duizhang/model';
import { fitLine, line, type Line } from '../components/line.ts';
import type { TuiState } from '../state/types.ts';
import { evidenceHeight } from '../state/viewport.ts';
import { reportWords as words } from '../words/report.ts';
import { plainWidth } from './report.ts';
import { tableRow, tableWidth, type Column } from './table.ts';

/** What a number of the notice was counted from, one row each. */
export function evidenceScreen(state: TuiState, width: number): Line[] {
  const { locale, report } = state;
  const { shown, evidence } = report;
  const height = evidenceHeight(state);
  // Tasks and indicators of the plan are about no unit: an empty column would only push the rest to the right.
  const hasUnits = evidence.counted.some(({ entries }) => typeof entries[0]?.['orgUnitId'] === 'string');
  const fixed: Column[] = [{ width: !hasUnits ? 0 : width < 90 ? 16 : 24 }, { width: width < 90 ? 18 : 36 }];
  const columns = [fixed[0]!, { width: width - tableWidth(fixed) - 1 }, fixed[1]!];
  const heads = [words.orgUnit, words.about, words.said].map((head) => ({ text: head[locale], style: 'title' as const }));
  const title = plainWidth(
    fill(words.evidence, { position: evidence.cursor + 1, count: evidence.counted.length, title: evidence.title }, locale),
  );
  const rows = [fitLine(line(` ${title}`, 'title'), width), fitLine(tableRow(columns, heads, false), width)];
  for (const [offset, counted] of evidence.counted.slice(evidence.top, evidence.top + height).entries()) {
    const text = shown?.notice.entry(counted) ?? { orgUnit: '', about: counted.id, said: '' };
    const cells = [text.orgUnit, text.about, text.said].map((each) => ({ text: plainWidth(each) }));
    rows.push(fitLine(tableRow(columns, cells, evidence.top + offset === evidence.cursor), width));
  }
  while (rows.length < height + 2) rows.push(line(' '.repeat(width)));
  return rows;
}

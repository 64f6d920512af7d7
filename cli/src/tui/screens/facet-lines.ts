import { fitLine, line, type Line } from '../components/line.ts';
import { facetRows } from '../state/filter.ts';
import { scrollTo } from '../state/scroll.ts';
import type { TuiState } from '../state/types.ts';
import { facetsHeight } from '../state/viewport.ts';
import { queueWords } from '../words/queue.ts';
import { valueName } from '../words/facet-values.ts';
import { tableRow, type Column } from './table.ts';

const COUNT_WIDTH = 7;

/** As many facet values as the screen or the pane has rows; a chosen one has a cross in brackets. */
export function facetLines(state: TuiState, width: number): Line[] {
  const { locale, facets } = state;
  const height = facetsHeight(state);
  const name = Math.max(4, Math.min(60, width - 13 - COUNT_WIDTH));
  const columns: Column[] = [{ width: 4 }, { width: 3 }, { width: name }, { width: COUNT_WIDTH, align: 'right' }];
  const rows = facetRows(state);
  // A search may have left fewer values than there were.
  const top = scrollTo(facets.top, Math.min(facets.cursor, rows.length - 1), height, rows.length);
  const shown = rows.slice(top, top + height).map((row, offset) => {
    const index = top + offset;
    const first = offset === 0 || rows[index - 1]?.key !== row.key;
    const cells = [
      { text: first ? queueWords.facets[row.key][locale] : '', style: 'title' as const },
      { text: row.chosen ? '[x]' : '[ ]' },
      { text: valueName(state, row.key, row.value) },
      { text: String(row.count) },
    ];
    return fitLine(tableRow(columns, cells, state.screen === 'filter' && index === facets.cursor), width);
  });
  while (shown.length < height) shown.push(line(' '.repeat(width)));
  return shown;
}

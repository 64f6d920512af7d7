import { fitLine, line, type Line } from '../components/line.ts';
import type { TuiState } from '../state/types.ts';
import { paneWidth } from '../state/viewport.ts';
import { words } from '../words.ts';
import { facetLines } from './facet-lines.ts';
import { filterText } from '../words/facet-values.ts';
import { findingsScreen } from './findings.ts';

/** Facets with live counts: beside the list where there is room, else in its place. */
export function filterScreen(state: TuiState, width: number): Line[] {
  if (paneWidth(state) > 0) return findingsScreen(state, width);
  return [
    fitLine(line(` ${words.filterTitle[state.locale]}`, 'title'), width),
    ...facetLines(state, width),
    fitLine(line(` ${filterText(state, state.queue.filter)}`, 'warning'), width),
  ];
}

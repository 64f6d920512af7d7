import { fitLine, line, type Line } from '../components/line.ts';
import { currentDossier, nearOf } from '../state/detail.ts';
import type { TuiState } from '../state/types.ts';
import { words } from '../words.ts';
import { detailLines } from './detail-layout.ts';

/** Rows from which there is room for blank ones. */
const TALL = 30;

/** All that is known of the finding under the cursor. Any height. */
export function detailScreen(state: TuiState, width: number): Line[] {
  const { locale, model } = state;
  const dossier = currentDossier(state);
  if (!dossier) return [fitLine(line(` ${words.noFindings[locale]}`), width)];
  const { disposition } = state.standings[state.queue.current]!;
  const known = { dossier, disposition, near: nearOf(state, dossier), rules: model.rules, nameOf: model.orgUnitName, locale };
  return detailLines(known, width, state.rows >= TALL);
}

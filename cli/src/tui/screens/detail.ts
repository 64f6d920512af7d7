import type { Dossier } from '@duizhang/reconcile';
import { fitLine, line, type Line } from '../components/line.ts';
import { currentDossier, nearOf } from '../state/detail.ts';
import type { TuiState } from '../state/types.ts';
import { words } from '../words.ts';
import type { Known } from './detail-known.ts';
import { detailLines } from './detail-layout.ts';

/** Rows from which there is room for blank ones. */
const TALL = 30;

/** What was drawn of a dossier last: scrolling through a long text breaks none of its lines again. */
const drawn = new WeakMap<Dossier, { known: Known; width: number; airy: boolean; lines: Line[] }>();

/** All that is known of the finding under the cursor. Any height. */
export function detailScreen(state: TuiState, width: number): Line[] {
  const { locale, model, timeZone } = state;
  const dossier = currentDossier(state);
  if (!dossier) return [fitLine(line(` ${words.noFindings[locale]}`), width)];
  const { disposition } = state.standings[state.queue.current]!;
  const known: Known = {
    dossier,
    disposition,
    near: nearOf(state, dossier),
    rules: model.rules,
    nameOf: model.orgUnitName,
    locale,
    timeZone,
  };
  const airy = state.rows >= TALL;
  const last = drawn.get(dossier);
  if (last && last.width === width && last.airy === airy && isSame(last.known, known)) return last.lines;
  const lines = detailLines(known, width, airy);
  drawn.set(dossier, { known, width, airy, lines });
  return lines;
}

function isSame(a: Known, b: Known): boolean {
  return (Object.keys(a) as (keyof Known)[]).every((key) => a[key] === b[key]);
}

import type { Decision, Locale } from '@duizhang/model';
import type { MappingQuestion } from '@duizhang/reconcile';
import { openMatching } from './matching.ts';
import type { Model } from './model.ts';
import type { ReasonPresets } from './presets.ts';
import { openingOverview } from './overview.ts';
import { noHistory } from './history.ts';
import { noPalette } from './palette.ts';
import { atPlace, type Place } from './place.ts';
import { firstUndecided, moveTo, wholeQueue } from './queue-moves.ts';
import { noReport } from './report-notice.ts';
import { judgedStandings } from './standing.ts';
import { textField } from './text-field.ts';
import { progressOf, type TuiState } from './types.ts';

/** What the UI opens with. */
export interface Opening {
  model: Model;
  /** What is to be said, or was said, of names and headers. */
  questions?: readonly MappingQuestion[];
  decisions: readonly Decision[];
  actor: string;
  logName: string | null;
  locale: Locale;
  columns: number;
  rows: number;
  /** IANA name of the zone in which times are told; UTC where it is left out. */
  timeZone?: string;
  /** Where the last session was left; null or left out when there was none. */
  place?: Place | null;
  /** Reasons that the project offers beside the usual ones. */
  reasonPresets?: ReasonPresets;
}

/** The state in which the UI opens: where it was left, else at the first undecided finding, in the list if there are decisions already. */
export function initialState({
  model,
  questions = [],
  decisions,
  place,
  reasonPresets = {},
  timeZone = 'UTC',
  ...given
}: Opening): TuiState {
  const standings = judgedStandings(model, decisions);
  const decided = standings.filter((standing) => progressOf(standing) === 'decided').length;
  const resumed = decisions.length > 0 && standings.length > 0;
  const state: TuiState = {
    ...given,
    timeZone,
    model,
    screen: resumed ? 'findings' : 'overview',
    beneath: resumed ? ['overview'] : [],
    overlay: null,
    decisions,
    standings,
    undoable: [],
    figuresBehind: false,
    unjudged: false,
    draft: null,
    reasonPresets,
    queue: wholeQueue(model, standings),
    facets: { cursor: 0, top: 0 },
    overview: openingOverview(model),
    checks: { pane: 0, cursors: [0, 0], tops: [0, 0] },
    matching: openMatching(questions, decisions),
    history: noHistory,
    palette: noPalette,
    help: textField(),
    detail: { near: [] },
    report: noReport,
    scroll: 0,
    notice: resumed ? { kind: 'resumed', decided } : null,
    fileChanges: null,
    reading: null,
  };
  const opened = moveTo(state, firstUndecided(state));
  return place ? atPlace(opened, place) : opened;
}

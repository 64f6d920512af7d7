import { evidenceOf } from './report-evidence.ts';
import { openExport } from './report-export.ts';
import { inView, laidOut, noticeNeeded } from './report-notice.ts';
import { moved } from './lists.ts';
import { only, type ContextLogic, type Handler, type Movement } from './types.ts';
import type { Stop } from '@duizhang/report';

/** To the next number or the one before; from a text that was scrolled away from the cursor, to the first or last one in view. */
const toNumber: Handler = (state, { command }) => {
  const laid = laidOut(state);
  if (!laid || laid.stops.length === 0) return only(state);
  const { stops, at, height } = laid;
  const { top } = state.report;
  const forward = command === 'nextNumber';
  const seen = at >= 0 && stops[at]!.line >= top && stops[at]!.line < top + height;
  const after = stops.findIndex(({ line }) => line >= top);
  const before = stops.findLastIndex(({ line }) => line < top + height);
  const wanted = seen ? at + (forward ? 1 : -1) : forward ? (after < 0 ? stops.length - 1 : after) : Math.max(0, before);
  const cursor = stops[Math.max(0, Math.min(stops.length - 1, wanted))]!.numberId;
  return only(inView({ ...state, report: { ...state.report, cursor } }));
};

/** The text moves; the cursor goes with it as soon as its number would leave the screen and another one is there. */
const scroll: Handler = (state, { command }) => {
  const laid = laidOut(state);
  if (!laid) return only(state);
  const { stops, at, height, lines } = laid;
  const top = moved(state.report.top, command as Movement, Math.max(0, lines - height) + 1, height - 1);
  const isSeen = ({ line }: Stop) => line >= top && line < top + height;
  const stop = stops[at];
  const other = stop && isSeen(stop) ? stop : stop && stop.line < top ? stops.find(isSeen) : stops.findLast(isSeen);
  return only({ ...state, report: { ...state.report, top, cursor: other?.numberId ?? state.report.cursor } });
};

const open: Handler = (state) => {
  const { shown, cursor } = state.report;
  if (shown === null || cursor === null) return only(state);
  const counted = shown.notice.resolve(cursor);
  if (counted.length === 0) return only({ ...state, notice: { kind: 'countsNothing' } });
  return only(evidenceOf(state, shown.notice.describe(cursor), counted));
};

/** The preview of the notice. */
export const reportLogic: ContextLogic = {
  keep: ({ report: { cursor, top } }) => ({ cursor, top }),
  restore(state, kept) {
    const { cursor, top } = (kept ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof cursor !== 'string' || typeof top !== 'number' || !(top >= 0)) return state;
    return { ...state, report: { ...state.report, cursor, top: Math.floor(top) } };
  },
  commands: {
    up: scroll,
    down: scroll,
    pageUp: scroll,
    pageDown: scroll,
    first: scroll,
    last: scroll,
    nextNumber: toNumber,
    previousNumber: toNumber,
    open,
    export: openExport,
  },
  needs: noticeNeeded,
};

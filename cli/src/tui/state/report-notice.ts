import type { Decision, Locale, Reconciliation } from '@duizhang/model';
import type { OpenedBulletin, Stop } from '@duizhang/report';
import type { AnswerOf, AskOf } from './asks.ts';
import type { EvidenceState } from './report-evidence.ts';
import { scrollTo } from './scroll.ts';
import type { TuiState } from './types.ts';
import { reportHeight, reportWidth } from './viewport.ts';

/** The preview of the notice. */
export interface ReportState {
  /** The notice as it was last written, with what it was written from; null until it is first asked for. */
  shown: WrittenNotice | null;
  /** Id of the number under the cursor; null before there is a notice, and in one without numbers. */
  cursor: string | null;
  /** First line shown. */
  top: number;
  evidence: EvidenceState;
}

/** A notice, and the figures that it is of. */
export interface WrittenNotice {
  notice: OpenedBulletin;
  reconciliation: Reconciliation;
  decisions: readonly Decision[];
  locale: Locale;
}

export const noReport: ReportState = { shown: null, cursor: null, top: 0, evidence: { title: '', counted: [], cursor: 0, top: 0 } };

/**
 * The question for the notice on the figures as they are; none where the notice is that already. Where there is one, figures that are
 * judged anew are waited for.
 */
export function noticeNeeded(state: TuiState): readonly AskOf<'bulletin'>[] {
  const { locale, model, decisions, unjudged, report } = state;
  if (isCurrent(state) || (unjudged && report.shown !== null)) return [];
  const key = `${locale} ${decisions.at(-1)?.decisionId ?? ''} ${report.shown === null ? 'first' : model.items.length}`;
  return [{ about: 'bulletin', key, reconciliation: model.reconciliation, decisions, locale }];
}

/** Whether the notice that is shown is that of the figures and decisions as they are. */
export function isCurrent({ report: { shown }, model, decisions, locale, unjudged }: TuiState): boolean {
  if (unjudged || shown === null) return false;
  return shown.reconciliation === model.reconciliation && shown.locale === locale && shown.decisions.length === decisions.length;
}

/** The state with another notice; the cursor stays on the number that counts the same. */
export function withNotice(state: TuiState, ask: AskOf<'bulletin'>, notice: AnswerOf<'bulletin'>): TuiState {
  const { reconciliation, decisions, locale } = ask;
  const { report } = state;
  const cursor = sameNumber(report, notice);
  const next = { ...state, report: { ...report, shown: { notice, reconciliation, decisions, locale }, cursor } };
  return report.cursor === null ? next : inView(next);
}

function sameNumber({ shown, cursor }: ReportState, notice: OpenedBulletin): string | null {
  const first = notice.made.numbers[0]?.numberId ?? null;
  if (shown === null) return notice.made.numbers.some(({ numberId }) => numberId === cursor) ? cursor : first;
  if (cursor === null) return first;
  const before = shown.notice.made.numbers;
  const at = before.findIndex(({ numberId }) => numberId === cursor);
  const described = shown.notice.describe(cursor);
  // Of several that count the same, as the owed and the percentage of it, the one nearest to where the old one stood.
  const alike = notice.made.numbers
    .map(({ numberId, evidence }, index) => ({
      numberId,
      away: Math.abs(index - at),
      fits: JSON.stringify(evidence) === JSON.stringify(before[at]?.evidence),
    }))
    .filter(({ numberId, fits }) => fits || (shown.locale === notice.made.locale && notice.describe(numberId) === described))
    .sort((a, b) => a.away - b.away);
  return alike[0]?.numberId ?? notice.made.numbers[Math.min(Math.max(0, at), notice.made.numbers.length - 1)]?.numberId ?? null;
}

/** The notice as it lies on the screen. */
interface Laid {
  shown: WrittenNotice;
  lines: number;
  stops: readonly Stop[];
  /** Of the number under the cursor; -1 where there is none. */
  at: number;
  height: number;
}

/** The notice in the width of the screen; null before there is one. */
export function laidOut(state: TuiState): Laid | null {
  const { shown, cursor } = state.report;
  if (shown === null) return null;
  const width = reportWidth(state);
  const stops = shown.notice.stops(width);
  const at = stops.findIndex(({ numberId }) => numberId === cursor);
  return { shown, lines: shown.notice.lines(width).length, stops, at, height: reportHeight(state) };
}

/** The number under the cursor scrolled into view. */
export function inView(state: TuiState): TuiState {
  const laid = laidOut(state);
  const line = laid?.stops[laid.at]?.line;
  if (!laid || line === undefined) return state;
  return { ...state, report: { ...state.report, top: scrollTo(state.report.top, line, laid.height, laid.lines) } };
}

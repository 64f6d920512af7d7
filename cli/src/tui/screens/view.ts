import { fill } from '@duizhang/model';
import { fit, fitLine, line, overlay, span, type Line, type Style } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { bindings, keyLabel } from '../keymap.ts';
import { subject, type Model } from '../state/model.ts';
import { progressCounts } from '../state/overview.ts';
import { contextOf, type Context, type Notice, type TuiState } from '../state/types.ts';
import { bodyHeight, tooSmall } from '../state/viewport.ts';
import { actionWord, words } from '../words.ts';
import { detailScreen } from './detail.ts';
import { fieldText, menuDialog, quitDialog, reasonDialog, type Dialog } from './dialogs.ts';
import { filterScreen } from './filter.ts';
import { findingsScreen } from './findings.ts';
import { helpScreen } from './help.ts';
import { overviewScreen } from './overview.ts';

/** One frame: exactly `state.rows` rows of exactly `state.columns` cells. */
export interface Frame {
  rows: readonly Line[];
  /** Where the terminal's cursor stands while text is typed (an input method opens there), null otherwise. */
  caret: { x: number; y: number } | null;
  /** Greatest useful scroll of a screen of text. */
  scrollEnd: number;
}

/** Rows above the body: border, header, border. */
const HEAD = 3;

/** Draws the state. The only thing not in it is where the log is. */
export function view(model: Model, state: TuiState, logPath: string | null): Frame {
  const { columns, rows, locale } = state;
  if (tooSmall(state)) {
    const blank = Array.from({ length: Math.max(0, rows - 1) }, () => line(' '.repeat(columns)));
    return { rows: [fitLine(line(fill(words.tooSmall, { columns, rows }, locale)), columns), ...blank], caret: null, scrollEnd: 0 };
  }
  const inner = columns - 2;
  const edge = line(`+${'-'.repeat(inner)}+`);
  const side = (row: Line): Line => [span('|'), ...row, span('|')];
  const height = bodyHeight(state);
  const text = body(model, state, inner);
  const scrollEnd = Math.max(0, text.length - height);
  const top = Math.min(state.scroll, scrollEnd);
  const shown = text.slice(top, top + height);
  while (shown.length < height) shown.push(line(' '.repeat(inner)));

  const notice = noticeRow(model, state, inner, top, scrollEnd);
  const frame = [edge, side(header(model, state, inner)), edge, ...shown.map(side), edge, side(notice.row), side(footer(state, inner)), edge];
  const dialog = dialogOf(model, state, logPath);
  if (!dialog) return { rows: frame, caret: notice.caret === null ? null : { x: 1 + notice.caret, y: HEAD + height + 1 }, scrollEnd };
  const left = Math.floor((columns - dialog.width) / 2);
  const above = Math.max(HEAD, HEAD + Math.floor((height - dialog.rows.length) / 2));
  const caret = dialog.caret && { x: left + dialog.caret.x, y: above + dialog.caret.y };
  return { rows: overlay(frame, dialog.rows, above, left, dialog.width), caret, scrollEnd };
}

function body(model: Model, state: TuiState, width: number): Line[] {
  switch (state.screen) {
    case 'overview':
      return overviewScreen(model, state, width);
    case 'findings':
      return findingsScreen(model, state, width);
    case 'detail':
      return detailScreen(model, state, width);
    case 'filter':
      return filterScreen(model, state, width);
    case 'help':
      return helpScreen(state, width);
  }
}

function dialogOf(model: Model, state: TuiState, logPath: string | null): Dialog | null {
  switch (state.overlay?.kind) {
    case 'menu':
      return menuDialog(state, state.overlay.cursor);
    case 'reason':
      return reasonDialog(model, state, state.overlay);
    case 'quit':
      return quitDialog(state, logPath);
    default:
      return null;
  }
}

const BAR = 10;

/** Period and plan on the left, progress and language on the right. */
function header(model: Model, state: TuiState, width: number): Line {
  const { locale } = state;
  const { undecided } = progressCounts(state.standings);
  const total = state.standings.length;
  const done = total === 0 ? 1 : (total - undecided) / total;
  const filled = Math.floor(done * BAR);
  const right = `${fill(words.undecidedOf, { undecided, total }, locale)}  [${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${Math.floor(done * 100)}%  ${words.languages[locale]} `;
  const left = ` ${words.product[locale]} ${model.reconciliation.reportingPeriod}  ${model.catalogue.title}`;
  return [span(fit(left, width - cells(right) - 2), 'title'), span('  '), span(right, undecided === 0 ? 'good' : 'plain')];
}

/** The search field while searching; else what the last key did; else where in a long text we are. */
function noticeRow(model: Model, state: TuiState, width: number, top: number, scrollEnd: number): { row: Line; caret: number | null } {
  const { locale, overlay: open } = state;
  if (open?.kind === 'search') {
    const label = ` ${words.searchLabel[locale]}`;
    const drawn = fieldText(open.field, width - cells(label));
    return { row: [span(label, 'title'), span(drawn.text, 'mark')], caret: cells(label) + drawn.caret };
  }
  if (state.notice) return { row: fitLine(line(` ${noticeText(model, state.notice, state)}`, noticeStyle(state.notice)), width), caret: null };
  return { row: fitLine(line(scrollEnd > 0 ? ` ${Math.floor((100 * top) / scrollEnd)}%` : '', 'dim'), width), caret: null };
}

function noticeStyle(notice: Notice): Style {
  if (notice.kind === 'failed') return 'error';
  return notice.kind === 'decided' || notice.kind === 'resumed' ? 'good' : 'warning';
}

function noticeText(model: Model, notice: Notice, state: TuiState): string {
  const { locale } = state;
  switch (notice.kind) {
    case 'resumed':
      return fill(words.resumed, { decided: notice.decided }, locale);
    case 'decided':
      return fill(words.decidedNotice, { action: actionWord[notice.action][locale], subject: subject(model.items[notice.item]!, locale), left: notice.left }, locale);
    case 'revoked':
      return fill(words.revokedNotice, { action: actionWord[notice.action][locale], subject: subject(model.items[notice.item]!, locale) }, locale);
    case 'failed':
      return fill(words.failed, { detail: notice.detail }, locale);
    default:
      return words[notice.kind][locale];
  }
}

/** Contexts in which typing is text: their footer names no single letters. */
function footer(state: TuiState, width: number): Line {
  const context: Context = contextOf(state);
  const parts: Line[] = [];
  let used = 1;
  for (const binding of bindings) {
    if (!binding.short || !binding.in.includes(context)) continue;
    const key = binding.keys.length > 6 ? `${binding.keys[0]}-${binding.keys.at(-1)}` : keyLabel(binding.keys[0]!, state.locale);
    const label = ` ${binding.short[state.locale]}  `;
    used += cells(key) + cells(label);
    // The first bindings matter most; the rest is in the help.
    if (used > width) break;
    parts.push([span(key, 'mark'), span(label)]);
  }
  return fitLine([span(' '), ...parts.flat()], width);
}

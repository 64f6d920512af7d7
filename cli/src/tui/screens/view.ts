import { fill, type Locale } from '@duizhang/model';
import { fit, fitLine, line, lineText, overlay, span, type Line, type Style } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { bindings, keyLabel, type Binding } from '../keymap.ts';
import { progressCounts } from '../state/checks.ts';
import { positionOf, undecidedCount } from '../state/queue-moves.ts';
import { subject } from '../state/model.ts';
import { contextOf, type Command, type Notice, type Screen, type TuiState } from '../state/types.ts';
import { bodyHeight, tooSmall } from '../state/viewport.ts';
import { actionWord, words } from '../words.ts';
import { reportWords } from '../words/report.ts';
import { historyWords } from '../words/history.ts';
import { detailScreen } from './detail.ts';
import { answerScreen } from './answer.ts';
import { detailWords } from './detail-words.ts';
import { decisionDialog } from './dialog.ts';
import { fieldText, quitDialog, type Dialog } from './dialogs.ts';
import { filterScreen } from './filter.ts';
import { findingsScreen } from './findings.ts';
import { footField } from './foot-field.ts';
import { helpScreen } from './help.ts';
import { overviewScreen } from './overview.ts';
import { revokeDialog } from './history-dialog.ts';
import { historyScreen } from './history.ts';
import { menuDialog } from './menu.ts';
import { paletteDialog } from './palette.ts';
import { checksScreen } from './checks.ts';
import { evidenceScreen } from './report-evidence.ts';
import { exportDialog } from './report-export.ts';
import { reportScreen } from './report.ts';
import { aliasDialog } from './matching-alias.ts';
import { matchingNotice, matchingScreen } from './matching.ts';

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

/** Draws the state. */
export function view(state: TuiState): Frame {
  const { columns, rows, locale } = state;
  if (tooSmall(state)) {
    const blank = Array.from({ length: Math.max(0, rows - 1) }, () => line(' '.repeat(columns)));
    return { rows: [fitLine(line(fill(words.tooSmall, { columns, rows }, locale)), columns), ...blank], caret: null, scrollEnd: 0 };
  }
  const inner = columns - 2;
  const edge = line(`+${'-'.repeat(inner)}+`);
  const side = (row: Line): Line => [span('|'), ...row, span('|')];
  const height = bodyHeight(state);
  const text = screens[state.screen](state, inner);
  const scrollEnd = Math.max(0, text.length - height);
  const top = Math.min(state.scroll, scrollEnd);
  const shown = text.slice(top, top + height);
  while (shown.length < height) shown.push(line(' '.repeat(inner)));

  const notice = noticeRow(state, inner, top, scrollEnd);
  const frame = [edge, side(header(state, inner)), edge, ...shown.map(side), edge, side(notice.row), side(footer(state, inner)), edge];
  const dialog = dialogOf(state);
  if (!dialog) return { rows: frame, caret: notice.caret === null ? null : { x: 1 + notice.caret, y: HEAD + height + 1 }, scrollEnd };
  const left = Math.floor((columns - dialog.width) / 2);
  const above = Math.max(HEAD, HEAD + Math.floor((height - dialog.rows.length) / 2));
  const caret = dialog.caret && { x: left + dialog.caret.x, y: above + dialog.caret.y };
  return { rows: overlay(frame, dialog.rows, above, left, dialog.width), caret, scrollEnd };
}

/** A new screen is a line here, one in `contexts` and one member of `Screen`. */
export const screens: Readonly<Record<Screen, (state: TuiState, width: number) => Line[]>> = {
  overview: overviewScreen,
  checks: checksScreen,
  findings: findingsScreen,
  detail: detailScreen,
  matching: matchingScreen,
  filter: filterScreen,
  history: historyScreen,
  help: helpScreen,
  report: reportScreen,
  evidence: evidenceScreen,
  answer: answerScreen,
};

/** What lies over the screen; a search has its line at the foot. */
export function dialogOf(state: TuiState): Dialog | null {
  const { overlay: open } = state;
  switch (open?.kind) {
    case undefined:
    case 'search':
    case 'historySearch':
      return null;
    case 'menu':
      return menuDialog(state, open.cursor);
    case 'decision':
      return decisionDialog(state, open);
    case 'alias':
      return aliasDialog(state, open);
    case 'quit':
      return quitDialog(state);
    case 'export':
      return exportDialog(state, open);
    case 'revoking':
      return revokeDialog(state, open);
    case 'palette':
      return paletteDialog(state, open);
  }
}

const BAR = 10;

/** Cells that the left of the header keeps, whatever stands on its right. */
const LEFT = 16;

/** Period and plan on the left, progress and language on the right; what has no room is left out, the least important first. */
function header(state: TuiState, width: number): Line {
  const { locale, model } = state;
  const { undecided } = progressCounts(state.standings);
  const total = state.standings.length;
  const done = total === 0 ? 1 : (total - undecided) / total;
  const filled = Math.floor(done * BAR);
  const parts = [
    { text: state.fileChanges ? words.filesChanged[locale] : '', worth: 5 },
    { text: state.figuresBehind ? words.judging[locale] : '', worth: 4 },
    { text: fill(words.undecidedOf, { undecided, total }, locale), worth: 6 },
    { text: `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}]`, worth: 1 },
    { text: `${Math.floor(done * 100)}%`, worth: 3 },
    { text: words.languages[locale], worth: 2 },
  ].filter(({ text }) => text !== '');
  const textOf = (kept: typeof parts) => `${kept.map(({ text }) => text).join('  ')} `;
  let kept = parts;
  while (kept.length > 1 && cells(textOf(kept)) > width - LEFT) {
    const least = Math.min(...kept.map(({ worth }) => worth));
    kept = kept.filter(({ worth }) => worth !== least);
  }
  const right = textOf(kept);
  const left = ` ${words.product[locale]} ${model.period}  ${model.catalogue.title}`;
  return fitLine([span(fit(left, width - cells(right) - 2), 'title'), span('  '), span(right, undecided === 0 ? 'good' : 'plain')], width);
}

/** What is typed at the foot, a search or a filter; else what the last key did; else where in a long text we are. */
function noticeRow(state: TuiState, width: number, top: number, scrollEnd: number): { row: Line; caret: number | null } {
  const { locale } = state;
  const typed = footField(state);
  if (typed) {
    const label = ` ${typed.label[locale]}`;
    const drawn = fieldText(typed.field, width - cells(label));
    return { row: [span(label, 'title'), span(drawn.text, 'mark')], caret: cells(label) + drawn.caret };
  }
  const said = saidText(state);
  if (said !== null) return { row: fitLine(line(` ${said}`, state.notice ? noticeStyle(state.notice) : 'warning'), width), caret: null };
  const position =
    state.screen === 'detail' ? fill(words.position, { position: positionOf(state) + 1, count: state.queue.visible.length }, locale) : '';
  const scroll = scrollEnd > 0 ? fill(words.scroll, { percent: Math.floor((100 * top) / scrollEnd) }, locale) : '';
  return { row: fitLine(line(` ${position}  ${scroll}`, 'dim'), width), caret: null };
}

/** What the last key did, else what goes on in the world; null for nothing. */
export function saidText(state: TuiState): string | null {
  return state.notice ? noticeText(state.notice, state) : newsText(state);
}

/** What goes on in the world: a reading under way, files that came or changed; null where nothing does. */
function newsText({ reading, fileChanges, locale }: TuiState): string | null {
  if (reading) return fill(words.reading, { ...reading, seconds: Math.floor(reading.milliseconds / 1000) }, locale);
  if (!fileChanges) return null;
  const { added, changed, gone } = fileChanges;
  const all = [...added, ...changed, ...gone];
  const first = all.length === 1 ? all[0]! : fill(words.andOthers, { first: all[0]! }, locale);
  return fill(words.fileChanges, { added: added.length, changed: changed.length, gone: gone.length, first }, locale);
}

const good: ReadonlySet<Notice['kind']> = new Set([
  'decided',
  'resumed',
  'reloaded',
  'copied',
  'opened',
  'openedArchive',
  'exported',
  'mapped',
]);

function noticeStyle(notice: Notice): Style {
  if (notice.kind === 'failed' || notice.kind === 'unanswered' || notice.kind === 'entriesLost') return 'error';
  return good.has(notice.kind) ? 'good' : 'warning';
}

function noticeText(notice: Notice, state: TuiState): string {
  const { locale, model } = state;
  const nameOf = (fingerprint: string, count: number) => {
    const item = model.items[model.itemsOf(fingerprint)[0] ?? -1];
    const name = item ? subject(item, locale) : fingerprint;
    return count === 1 ? name : fill(words.severalFindings, { count }, locale);
  };
  switch (notice.kind) {
    case 'resumed':
      return fill(words.resumed, { decided: notice.decided }, locale);
    case 'decided':
      return fill(
        words.decidedNotice,
        { action: actionWord[notice.action][locale], subject: nameOf(notice.fingerprint, notice.count), left: undecidedCount(state) },
        locale,
      );
    case 'revokedAlready':
    case 'otherPeriod':
      return fill(historyWords[notice.kind], { ...notice }, locale);
    case 'nothingToRedo':
    case 'logEmpty':
    case 'findingGone':
    case 'findingInstead':
      return historyWords[notice.kind][locale];
    case 'revoked':
      if (notice.action === 'revoke') return fill(historyWords.restored, { subject: nameOf(notice.fingerprint, notice.count) }, locale);
      return fill(
        words.revokedNotice,
        { action: actionWord[notice.action][locale], subject: nameOf(notice.fingerprint, notice.count) },
        locale,
      );
    case 'others':
      return fill(words.others, { actors: notice.actors, count: notice.count }, locale);
    case 'entriesLost':
      return fill(words.entriesLost, { log: state.logName ?? '', count: notice.count }, locale);
    case 'copied':
      return fill(detailWords.copied, { text: notice.text }, locale);
    case 'opened':
    case 'openedArchive':
    case 'remote':
    case 'noDesktop':
    case 'noProgram':
    case 'programFailed':
    case 'fileGone':
      return fill(detailWords[notice.kind], { path: notice.path }, locale);
    case 'noSource':
      return detailWords.noSource[locale];
    case 'failed':
    case 'unanswered':
      return fill(words[notice.kind], { detail: notice.detail }, locale);
    case 'exported':
      return fill(reportWords.exported, { path: notice.path }, locale);
    case 'countsNothing':
    case 'nothingFoundThere':
    case 'noticeNotReady':
      return reportWords[notice.kind][locale];
    case 'mapped':
    case 'unmapped':
      return matchingNotice(notice, state);
    default:
      return words[notice.kind][locale];
  }
}

/** What the keys do here. Menu, help and the way out are always shown; the rest as far as there is room. */
export function footer(state: TuiState, width: number): Line {
  const shown = bindings.filter((binding) => binding.short && binding.in.includes(contextOf(state)));
  const parts = (pinned: boolean) =>
    shown.filter((binding) => pinnedCommands.has(binding.command) === pinned).map((binding) => footerPart(binding, state.locale));
  const right = parts(true);
  const wanted = parts(false);
  const taken = (items: readonly Line[]) => items.reduce((sum, item) => sum + cells(lineText(item)), 0);
  const airy = taken([...wanted, ...right]) + wanted.length + right.length < width;
  const spaced = (items: readonly Line[]) => (airy ? items.map((item): Line => [...item, span(' ')]) : items);
  const pinned = spaced(right);
  let room = width - 1 - taken(pinned);
  const left = spaced(wanted).filter((part) => (room -= cells(lineText(part))) >= 0);
  const gap = width - 1 - taken(left) - taken(pinned);
  return fitLine([span(' '), ...left.flat(), span(' '.repeat(Math.max(0, gap))), ...pinned.flat()], width);
}

const pinnedCommands: ReadonlySet<Command> = new Set(['menu', 'help', 'back', 'quit']);

function footerPart(binding: Binding, locale: Locale): Line {
  const key = binding.keys.length > 6 ? `${binding.keys[0]}-${binding.keys.at(-1)}` : keyLabel(binding.keys[0]!, locale);
  const gap = locale === 'zh' && key.length === 1 ? '' : ' ';
  return [span(key, 'mark'), span(`${gap}${binding.short?.[locale] ?? ''} `)];
}

import { fill, type Bilingual, type Locale } from '@duizhang/model';
import { rowOf } from '@duizhang/reconcile';
import { correctionText } from '../../correction-text.ts';
import { effectSentence } from '../../effect-text.ts';
import { fit, fitLine, line, lineText, span, type Line } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { wrap } from '../components/wrap.ts';
import { correctionIn, shownEffect, shownReading, type DecisionDialog } from '../state/dialog.ts';
import { choicesOf, chosenScope, isChoice, itemOf, offeredScopes, rowsOf, type ChoiceRow, type TextRow } from '../state/dialog-rows.ts';
import { sentence, subject } from '../state/model.ts';
import { presetsOf } from '../state/presets.ts';
import { scrollTo } from '../state/scroll.ts';
import { progressOf, type TuiState } from '../state/types.ts';
import { bodyHeight } from '../state/viewport.ts';
import { actionWord, dispositionWord } from '../words.ts';
import { columnWord, dialogWords, rowWord, scopeWord } from '../words/dialog.ts';
import { boxed, fieldText, type Dialog } from './dialogs.ts';
import { targetText } from './target.ts';

/** Cells before a row: its name and a blank. */
const LABEL = 8;
/** Rows of the box at most: what is read in one look. */
const TALL = 22;

/** The rows of the form, and where the caret stands in it; `focus` is the row that has to be seen, with what is said about it. */
interface Form {
  rows: Line[];
  caret: { x: number; y: number } | null;
  focus: { top: number; end: number };
}

/** The dialog of a decision: what is found, what is asked for, what would change. Low windows show the rows around the focused one. */
export function decisionDialog(state: TuiState, dialog: DecisionDialog): Dialog {
  const { locale } = state;
  const width = Math.min(state.columns - (state.columns < 80 ? 2 : 8), 100);
  const inner = width - 4;
  const height = Math.min(bodyHeight(state) - 2, TALL);
  const form = formOf(state, dialog, inner);
  const effect = effectLines(state, dialog, inner);

  const room = Math.max(0, height - form.rows.length);
  const below = effect.slice(0, Math.max(1, Math.min(effect.length, room)));
  const shownRows = Math.min(form.rows.length, height - below.length);
  // The end of what is said about the focused row comes into view first, then its beginning.
  const end = scrollTo(0, form.focus.end - 1, shownRows, form.rows.length);
  const top = Math.min(end, form.focus.top);
  const shown = form.rows.slice(top, top + shownRows);
  const above = headLines(state, dialog, inner).slice(0, Math.max(0, height - shown.length - below.length));
  const rows = [...above, ...shown, ...below];
  // One row and two cells of border.
  const caret = form.caret && { x: 2 + form.caret.x, y: 1 + above.length + form.caret.y - top };
  return { rows: boxed(`${actionWord[dialog.action][locale]}  ${aboutOf(state, dialog)}`, rows, width), width, caret };
}

/** The finding by its name, or how many are meant: the one that the dialog was opened on need not be among them. */
function aboutOf(state: TuiState, dialog: DecisionDialog): string {
  const { kind, targets, skipped } = chosenScope(state, dialog);
  const item = itemOf(state, dialog);
  if (kind !== 'this') return fill(scopeWord[kind], { count: targets.length + skipped }, state.locale);
  return item ? subject(item, state.locale) : '';
}

/** What was found, and where it stands, of a finding that is meant by itself; an empty row behind it. */
function headLines(state: TuiState, dialog: DecisionDialog, width: number): Line[] {
  const { locale, standings } = state;
  const item = itemOf(state, dialog);
  if (!item || chosenScope(state, dialog).kind !== 'this') return [];
  const standing = standings[item.index]!;
  const decided =
    progressOf(standing) === 'undecided'
      ? []
      : wrap(line(fill(dialogWords.standing, { state: dispositionWord[standing.disposition][locale] }, locale), 'warning'), width);
  return [...wrap(line(sentence(item, locale), 'dim'), width).slice(0, 4), ...decided, []];
}

function formOf(state: TuiState, dialog: DecisionDialog, width: number): Form {
  const { locale } = state;
  const form: Form = { rows: [], caret: null, focus: { top: 0, end: 1 } };
  for (const row of rowsOf(state, dialog)) {
    const focused = row === dialog.focus;
    const top = form.rows.length;
    const label = span(fit(`${focused ? '>' : ' '}${rowWord[row][locale]}`, LABEL), focused ? 'title' : 'plain');
    if (isChoice(row)) form.rows.push([label, ...choiceLine(state, dialog, row, width - LABEL)]);
    else {
      const drawn = fieldText(dialog.texts[row], width - LABEL - 4);
      // The bracket before the text.
      if (focused) form.caret = { x: LABEL + 2 + drawn.caret, y: top };
      form.rows.push([label, span('[ '), span(drawn.text, 'mark'), span(' ]')]);
    }
    const about = aboutRow(state, dialog, row, focused).flatMap((said) => wrap(said, width - LABEL));
    for (const said of about) form.rows.push([span(' '.repeat(LABEL)), ...said]);
    if (focused) form.focus = { top, end: form.rows.length };
  }
  return form;
}

/** What is said under a row: what it is to be mended by, how it reads, how many it touches, how it is filled in. */
function aboutRow(state: TuiState, dialog: DecisionDialog, row: ChoiceRow | TextRow, focused: boolean): Line[] {
  const { locale } = state;
  const { problem } = dialog;
  const said: Line[] = [];
  if (row === 'scope') said.push(...touched(state, dialog));
  if (row === 'value') said.push(...valueLines(state, dialog));
  if (problem?.row === row) said.push(line(`! ${problem.text[locale]}`, 'error'));
  else if (focused) said.push(line(hint(state, dialog, row), 'dim'));
  return said;
}

/** How many findings a bulk entry decides; of one alone nothing need be said. */
function touched(state: TuiState, dialog: DecisionDialog): Line[] {
  const { kind, count, skipped } = chosenScope(state, dialog);
  if (kind === 'this') return [];
  const parts = [fill(dialogWords.touches, { count }, state.locale)];
  if (skipped > 0) parts.push(fill(dialogWords.skips, { skipped }, state.locale));
  return [line(parts.join(''), 'warning')];
}

/** What the cell says and is held against, and what was typed instead as it reads. */
function valueLines(state: TuiState, dialog: DecisionDialog): Line[] {
  const { locale, model } = state;
  const item = itemOf(state, dialog);
  const row = item && rowOf(item.finding, model.reconciliation.rows);
  if (!row || dialog.field === null) return [];
  const target =
    item.indicator && dialog.field === 'actual' ? fill(dialogWords.target, { target: targetText(item.indicator, locale) }, locale) : '';
  const { raw } = row[dialog.field];
  const { from } = correctionIn(state, dialog, '')!;
  const now = raw === from ? '' : fill(dialogWords.now, { raw }, locale);
  const written = line(`${fill(dialogWords.written, { raw: from }, locale)}${now}${target}`, 'dim');
  const reading = shownReading(state, dialog);
  if (reading === null) return [written];
  if (reading === 'asked') return [written, line(dialogWords.working[locale], 'dim')];
  const { ok, text } = correctionText(reading, model.reconciliation.lights, locale);
  // A problem that Enter has found is said once.
  if (!ok && dialog.problem?.row === 'value') return [written];
  return [written, line(text, ok ? 'good' : 'error')];
}

function hint(state: TuiState, dialog: DecisionDialog, row: ChoiceRow | TextRow): string {
  const { locale } = state;
  if (isChoice(row)) return dialogWords.choiceHint[locale];
  const { length: count } = presetsOf(state, dialog, itemOf(state, dialog), row);
  if (count === 0) return dialogWords.textHint[locale];
  return dialog.preset < 0
    ? fill(dialogWords.presetHint, { count }, locale)
    : fill(dialogWords.takenHint, { position: dialog.preset + 1, count }, locale);
}

/** The choices side by side, the chosen one in brackets; where there is no room for all, the chosen one with its place among them. */
function choiceLine(state: TuiState, dialog: DecisionDialog, row: ChoiceRow, width: number): Line {
  const { options, chosen } = choicesOf(state, dialog, row);
  const names = options.map((option) => choiceName(state, dialog, row, option));
  const all = names.map((name, index) => {
    const text = `${index + 1} ${name}`;
    return index === chosen ? span(`[${text}]`, 'selected') : span(` ${text} `);
  });
  if (cells(lineText(all)) <= width) return fitLine(all, width);
  const place = fill(dialogWords.of, { position: chosen + 1, count: options.length }, state.locale);
  const only =
    chosen < 0
      ? []
      : [
          span(
            `[${fit(`${chosen + 1} ${names[chosen]}`, Math.max(1, Math.min(cells(names[chosen]!) + 2, width - cells(place) - 4)))}]`,
            'selected',
          ),
        ];
  return fitLine([...only, span(` ${place}`, 'dim')], width);
}

function choiceName(state: TuiState, dialog: DecisionDialog, row: ChoiceRow, option: string): string {
  const { locale } = state;
  if (row === 'action') return actionWord[option as keyof typeof actionWord][locale];
  if (row === 'field') return columnWord[option as keyof typeof columnWord][locale];
  const scope = offeredScopes(state, dialog).find(({ kind }) => kind === option)!;
  return fill(scopeWord[scope.kind], { count: scope.count + scope.skipped }, locale);
}

/** What would change, after an empty row. */
function effectLines(state: TuiState, dialog: DecisionDialog, width: number): Line[] {
  const { locale, model } = state;
  const effect = shownEffect(state, dialog);
  const say = (text: Bilingual, style: 'dim' | 'plain') => told(text[locale], locale, width, style);
  if (effect === null) return say(dialogWords.effectUnknown, 'dim');
  if (effect === 'asked') return say(dialogWords.working, 'dim');
  return told(effectSentence(effect, { lights: model.reconciliation.lights, locale }), locale, width, 'plain');
}

function told(text: string, locale: Locale, width: number, style: 'dim' | 'plain'): Line[] {
  const label = dialogWords.effect[locale];
  const rows = wrap(line(text, style), width - cells(label));
  return rows.map((row, index): Line => [span(index === 0 ? label : ' '.repeat(cells(label)), 'title'), ...row]);
}

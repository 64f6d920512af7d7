import { fill } from '@duizhang/model';
import { lineText } from '../components/line.ts';
import { harmless } from '../components/width.ts';
import { bindings } from '../keymap.ts';
import { dialogOf, footer, saidText, screens } from '../screens/view.ts';
import { progressCounts } from '../state/checks.ts';
import type { TextField } from '../state/text-field.ts';
import { contextOf, type Context, type TuiState } from '../state/types.ts';
import { words } from '../words.ts';
import { spokenWords } from '../words/spoken.ts';
import { placeOfDialog, placeOfText, selectedRow, type Place } from './place.ts';
import { spokenScreens } from './screens.ts';

/** So large a window is imagined where nothing is drawn: pages and lists have a size that does not depend on the terminal. */
export const SPOKEN_SIZE = { columns: 99, rows: 40 } as const;

/** So wide are rows that are only read out: wide enough that nothing is cut off. */
const ROW_WIDTH = 400;
/** So wide are texts: too narrow for two columns. */
const TEXT_WIDTH = 97;

/** What is to be heard after a key. */
export interface Speech {
  /** Another number for every speech, so that none is taken for another. */
  turn: number;
  sentences: readonly string[];
  /** What is being typed; said anew at every key, where the rest is said once. */
  field: string | null;
}

/** The state in words, from which it is told what is new. */
interface Said extends Place {
  context: Context;
  title: string;
  notice: string | null;
  /** The same notice twice is news twice. */
  noticed: unknown;
}

/** Says the state line by line: all of it at first, then what has changed. */
export interface Speaker {
  /** `again` is another value when everything is to be said once more. */
  hear(state: TuiState, again: number): Speech;
}

/** A speaker remembers what it has said. Asked twice for one state it says the same. */
export function createSpeaker(): Speaker {
  let heard: { state: TuiState; again: number; speech: Speech } | null = null;
  let last: Said | null = null;
  /** What was said of the screen beneath a dialog. */
  let beneath: Said | null = null;
  const explained = new Set<Context>();

  function say(state: TuiState, anew: boolean): string[] {
    const now = saidOf(state);
    const sentences = anew ? [openingOf(state)] : [];
    if (now.notice !== null && (anew || now.noticed !== last?.noticed)) sentences.push(now.notice);
    const comesBack = last !== null && last.context !== now.context && state.overlay === null && beneath?.context === now.context;
    const before =
      !anew && last !== null ? (last.context === now.context && last.title === now.title ? last : comesBack ? beneath : null) : null;
    if (before === null || comesBack) sentences.push(now.title);
    sentences.push(...newTexts(now.texts, before?.texts ?? []));
    if (now.focus !== '' && (now.focus !== before?.focus || comesBack)) sentences.push(now.focus);
    if (anew || !explained.has(now.context)) sentences.push(keysOf(state));
    explained.add(now.context);
    last = now;
    if (state.overlay === null) beneath = now;
    return sentences.map(harmless);
  }

  return {
    hear(state, again) {
      if (heard?.state === state && heard.again === again) return heard.speech;
      const sentences = say(state, heard?.again !== again);
      const { field } = last!;
      heard = { state, again, speech: { turn: (heard?.speech.turn ?? 0) + 1, sentences, field: field === null ? null : harmless(field) } };
      return heard.speech;
    },
  };
}

function saidOf(state: TuiState): Said {
  const { locale, notice, fileChanges } = state;
  const context = contextOf(state);
  // How far a reading is changes all the time: that it began and ended is said by notices.
  const heard = { context, notice: saidText({ ...state, reading: null }), noticed: notice ?? fileChanges };
  if (state.overlay?.kind === 'search') {
    const listed = fill(spokenWords.listed, { count: state.queue.visible.length }, locale);
    return { ...heard, title: words.searchLabel[locale].trim(), texts: [listed], focus: '', field: typed(state.overlay.field, state) };
  }
  const dialog = dialogOf(state);
  if (dialog) return { ...heard, ...placeOfDialog(dialog, state) };
  const draw = screens[state.screen];
  const place =
    spokenScreens[state.screen]?.(state) ?? selectedRow(draw(state, ROW_WIDTH), state) ?? placeOfText(draw(state, TEXT_WIDTH), state);
  return { ...heard, ...place, title: titleOf(state) };
}

/** A screen is called as the key that leads to it. */
function titleOf({ screen, locale }: TuiState): string {
  const leading = bindings.filter(({ command }) => command === screen);
  return (leading.find(({ group }) => group === 'screens') ?? leading[0])?.label[locale] ?? screen;
}

function typed({ text, caret }: TextField, { locale }: TuiState): string {
  const label = words.searchLabel[locale];
  const [before, after] = [`${label}${text.slice(0, caret)}`, text.slice(caret)];
  return after === '' ? before : fill(spokenWords.afterCaret, { before, after }, locale);
}

function openingOf({ model, standings, locale }: TuiState): string {
  const { undecided } = progressCounts(standings);
  return fill(spokenWords.opening, { period: model.period, plan: model.catalogue.title, undecided, total: standings.length }, locale);
}

/** Keys keep their signs: a bracket is one of them. */
function keysOf(state: TuiState): string {
  const { locale } = state;
  const keys = lineText(footer(state, ROW_WIDTH)).trim().split(/ {2,}/);
  return fill(spokenWords.keys, { keys: keys.join(locale === 'zh' ? '，' : ', ') }, locale);
}

/** Texts that were not there before; of one that stands twice, the second. */
function newTexts(now: readonly string[], before: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of before) left.set(text, (left.get(text) ?? 0) + 1);
  return now.filter((text) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count === 0;
  });
}

import { foldKey, search, searchQuery, searchText, type SearchText } from '@duizhang/lexicon';
import type { Bilingual, Locale } from '@duizhang/model';
import { bindings, keyLabel, menuOf, type Binding } from '../keymap.ts';
import { say } from '../bindings/binding.ts';
import { paletteVerbs, type Choice, type Verb } from './palette-verbs.ts';
import type { Command, Screen, TuiState } from './types.ts';

/** What can be typed into the palette: a command of the screen beneath, or a verb that takes words. */
export type PaletteItem = {
  /** How it may be typed, the first being what Tab writes: the command line's words, a short name, the Chinese word. */
  names: readonly string[];
  label: Bilingual;
  /** What may follow the name; null where nothing may. */
  usage: Bilingual | null;
  /** The key that does the same; '' where there is none. */
  key(locale: Locale): string;
} & ({ command: Command } | { verb: Verb });

/** Commands that take words after their name: a reason, a value, what is searched. */
const usages: ReadonlyMap<Command, Bilingual> = new Map([
  ['accept', say('[理由]', '[reason]')],
  ['reject', say('[理由]', '[reason]')],
  ['explain', say('[说明]', '[explanation]')],
  ['correct', say('[数值]', '[value]')],
  ['waive', say('[理由]', '[reason]')],
  ['defer', say('[理由]', '[reason]')],
  ['revokeEntry', say('[理由]', '[reason]')],
  ['search', say('[文字]', '[text]')],
  ['help', say('[文字]', '[text]')],
]);

const ofScreen = new Map<Screen, readonly PaletteItem[]>();

/** Everything that the palette can do over a screen: what its menu has, then the verbs. */
export function paletteItems(screen: Screen): readonly PaletteItem[] {
  const known = ofScreen.get(screen);
  if (known) return known;
  const commands = menuOf(screen).filter(({ command }) => command !== 'palette');
  // `explain` is the command line's for rules: the decision of that name is `decide explain`.
  const taken = new Set<string>(paletteVerbs.flatMap((verb) => verb.names));
  // A binding that is called as the command line calls it has the first right to that name.
  const byRight = [...commands].sort((a, b) => Number(isNamesake(b)) - Number(isNamesake(a)));
  const names = new Map(byRight.map((binding) => [binding, namesOf(binding).filter((name) => !taken.has(name) && taken.add(name))]));
  const items = [
    ...commands.map((binding) => commandItem(binding, names.get(binding)!)),
    ...paletteVerbs.map((verb): PaletteItem => ({ names: verb.names, label: verb.label, usage: verb.usage, key: () => '', verb })),
  ].filter((item) => item.names.length > 0);
  ofScreen.set(screen, items);
  return items;
}

function commandItem({ command, label, keys }: Binding, names: readonly string[]): PaletteItem {
  return { names, label, usage: usages.get(command) ?? null, key: (locale) => keyLabel(keys[0]!, locale), command };
}

function isNamesake(binding: Binding): boolean {
  return cliWords(binding).at(-1) === binding.command;
}

function namesOf(binding: Binding): string[] {
  const { command, label } = binding;
  const kebab = command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [...new Set([kebab, cliWords(binding).join(' '), headWord(label.zh), headWord(label.en)])].filter((name) => name !== '');
}

/** The words of the command line before its first argument or option, without the program's name. */
function cliWords({ cli = '' }: Binding): string[] {
  const words = cli.split(' ').slice(1);
  const end = words.findIndex((word) => !/^[a-z][a-z-]*$/.test(word));
  return end < 0 ? words : words.slice(0, end);
}

/** A label up to what explains it: 退回 of 退回：问题属实…. */
function headWord(label: string): string {
  return label.split(/[：:（(]/)[0]!.trim();
}

/** What was typed, where it begins with the name of an item: that item, and the words behind the name as they were typed. */
export interface Invoked {
  item: PaletteItem;
  argument: string;
}

/** The item that is named, the longest name first; null where what was typed is no name, or has words behind it that it can't take. */
export function invokedBy(typed: string, items: readonly PaletteItem[]): Invoked | null {
  const words = [...typed.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ folded: foldKey(word), end: index + word.length }));
  let best: (Invoked & { length: number }) | null = null;
  for (const item of items) {
    for (const name of item.names) {
      const wanted = name.split(' ').map(foldKey);
      if (wanted.length > words.length || wanted.length <= (best?.length ?? 0)) continue;
      if (!wanted.every((word, index) => words[index]!.folded === word)) continue;
      const argument = typed.slice(words[wanted.length - 1]!.end).trim();
      if (argument === '' || item.usage !== null) best = { item, argument, length: wanted.length };
    }
  }
  return best;
}

const known = new Map<string, SearchText>();

function ready(text: string): SearchText {
  let made = known.get(text);
  if (!made) known.set(text, (made = searchText(text)));
  return made;
}

/**
 * Items that hold what was typed in a label or a name (by pinyin and its initials too), the best first: before all others those whose
 * name begins with it.
 */
export function foundItems(typed: string, items: readonly PaletteItem[]): PaletteItem[] {
  const query = searchQuery(typed.replace(/^[\s!！]+/u, ''));
  const beginning = foldKey(typed);
  const scored = items.flatMap((item) => {
    const scores = [item.label.zh, item.label.en, ...item.names].flatMap((text) => search(query, ready(text))?.score ?? []);
    const bonus = item.names.some((name) => foldKey(name).startsWith(beginning)) ? BEGINS : 0;
    return scores.length === 0 ? [] : [{ item, score: Math.max(...scores) + bonus }];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ item }) => item);
}

/** More than any score. */
const BEGINS = 10_000;

/** The choices of a verb that hold what was typed, the best first; with nothing typed all, in their order. */
export function foundChoices(typed: string, choices: readonly Choice[]): Choice[] {
  const query = searchQuery(typed.replace(/^[\s!！]+/u, ''));
  const scored = choices.flatMap((choice) => {
    const scores = [choice.value, choice.label].flatMap((text) => search(query, searchText(text))?.score ?? []);
    return scores.length === 0 ? [] : [{ choice, score: Math.max(...scores) }];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ choice }) => choice);
}

/** Whether a name means something on another screen. */
export function isKnownElsewhere(typed: string, state: Pick<TuiState, 'screen'>): boolean {
  const first = foldKey(typed.trim().split(/\s+/u)[0] ?? '');
  return bindings.some((binding) => !binding.in.includes(state.screen) && namesOf(binding).some((name) => foldKey(name) === first));
}

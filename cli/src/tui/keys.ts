import { graphemes } from './components/width.ts';

/** The part of Ink's key that is looked at here (so that this file, like the state, needs no Ink). */
export interface PressedKey {
  upArrow: boolean;
  downArrow: boolean;
  leftArrow: boolean;
  rightArrow: boolean;
  pageUp: boolean;
  pageDown: boolean;
  home: boolean;
  end: boolean;
  return: boolean;
  escape: boolean;
  tab: boolean;
  shift: boolean;
  ctrl: boolean;
  meta: boolean;
  backspace: boolean;
  delete: boolean;
  eventType?: 'press' | 'repeat' | 'release';
}

/** One key: its name as the key table writes it, and the text that it types (empty for a key that types nothing). */
export interface KeyName {
  name: string;
  text: string;
}

const named: readonly (readonly [keyof PressedKey, string])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
];

/** Keys of a Chinese keyboard layout that NFKC leaves alone: what stands on the same key in English. */
const punctuation: Readonly<Record<string, string>> = {
  '、': '/',
  '。': '.',
  '【': '[',
  '】': ']',
  '「': '[',
  '」': ']',
  '《': '<',
  '》': '>',
};
const controls: Readonly<Record<string, string>> = { '\r': 'enter', '\n': 'enter', '\t': 'tab', '\u007f': 'backspace', '\b': 'backspace' };

/**
 * The keys of one input event, in order. Fast typing and slow lines deliver several characters at once, so one event may
 * be many keys. A full-width character names the key that it stands on (？ is ?, ／ and 、 are /), but types itself.
 */
export function readKeys(input: string, key: PressedKey): KeyName[] {
  if (key.eventType === 'release') return [];
  const special = named.find(([flag]) => key[flag] === true);
  if (special) return [{ name: special[1], text: '' }];
  if (key.tab) return [{ name: key.shift ? 'shift-tab' : 'tab', text: '' }];
  if (key.ctrl) return input === '' ? [] : [{ name: `ctrl-${input.toLowerCase()}`, text: '' }];
  if (key.meta) return [];
  return graphemes(input).map(readCharacter);
}

function readCharacter(character: string): KeyName {
  const control = Object.hasOwn(controls, character[0]!) ? controls[character[0]!] : undefined;
  if (control) return { name: control, text: '' };
  if (character === ' ' || character === '\u3000') return { name: 'space', text: character };
  const name = Object.hasOwn(punctuation, character) ? punctuation[character]! : character.normalize('NFKC');
  return { name, text: /\p{Cc}/u.test(character) ? '' : character };
}

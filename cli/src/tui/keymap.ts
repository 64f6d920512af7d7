import type { Bilingual, Locale } from '@duizhang/model';
import { say, type Binding, type KeyGroup } from './bindings/binding.ts';
import { checksBindings } from './bindings/checks.ts';
import { decidingBindings } from './bindings/deciding.ts';
import { detailBindings } from './bindings/detail.ts';
import { dialogsBindings } from './bindings/dialogs.ts';
import { facetsBindings } from './bindings/facets.ts';
import { helpBindings } from './bindings/help.ts';
import { historyBindings } from './bindings/history.ts';
import { listsBindings } from './bindings/lists.ts';
import { matchingBindings } from './bindings/matching.ts';
import { overviewBindings } from './bindings/overview.ts';
import { paletteBindings } from './bindings/palette.ts';
import { queueBindings } from './bindings/queue.ts';
import { reportBindings } from './bindings/report.ts';
import { sharedBindings } from './bindings/shared.ts';
import type { Command, Context } from './state/types.ts';

export type { Binding, KeyGroup } from './bindings/binding.ts';

/**
 * Every key of the terminal UI. No key has two meanings in one context, and whatever letters do can also be done with
 * digits, arrows, Enter, Esc and Tab (menu on 0), since letters do not arrive while a Chinese input method is on.
 */
export const bindings: readonly Binding[] = [
  ...decidingBindings,
  ...queueBindings,
  ...detailBindings,
  ...checksBindings,
  ...matchingBindings,
  ...overviewBindings,
  ...facetsBindings,
  ...historyBindings,
  ...listsBindings,
  ...sharedBindings,
  ...dialogsBindings,
  ...reportBindings,
  ...paletteBindings,
  ...helpBindings,
];

export const groupTitles: Readonly<Record<KeyGroup, Bilingual>> = {
  decide: say('裁定', 'Decide'),
  move: say('移动', 'Move'),
  find: say('查找', 'Find'),
  output: say('输出', 'Output'),
  screens: say('切换', 'Screens'),
  other: say('其他', 'Other'),
  dialog: say('对话框', 'Dialogs'),
};

/** The order of the groups in help and menu. */
export const groupOrder: readonly KeyGroup[] = ['decide', 'find', 'output', 'move', 'screens', 'other', 'dialog'];

const table = new Map<string, Binding>(
  bindings.flatMap((binding) => binding.in.flatMap((context) => binding.keys.map((key) => [`${context} ${key}`, binding] as const))),
);

/** What a key does in a context, undefined when nothing. */
export function bindingFor(context: Context, key: string): Binding | undefined {
  return table.get(`${context} ${key}`);
}

/** The menu of a context, by groups: everything that its keys do except moving about and what only makes sense as a key. */
export function menuOf(context: Context): Binding[] {
  const left = new Set<Command>([
    'menu',
    'toggle',
    'redraw',
    'open',
    'up',
    'down',
    'pageUp',
    'pageDown',
    'first',
    'last',
    'left',
    'right',
    'firstColumn',
    'lastColumn',
    'nextPane',
    'previousPane',
    'left',
    'right',
    'chooseNumber',
    context as Command,
  ]);
  const seen = new Set<Command>();
  const items = bindings.filter((binding) => {
    if (!binding.in.includes(context) || left.has(binding.command) || seen.has(binding.command)) return false;
    seen.add(binding.command);
    return true;
  });
  return groupOrder.flatMap((group) => items.filter((binding) => binding.group === group));
}

/** Keys are named in words: the width of arrow characters depends on the terminal. */
const keyWords: Readonly<Record<string, Bilingual>> = {
  up: say('上', 'Up'),
  down: say('下', 'Down'),
  left: say('左', 'Left'),
  right: say('右', 'Right'),
  enter: say('回车', 'Enter'),
  space: say('空格', 'Space'),
  esc: say('Esc', 'Esc'),
  tab: say('Tab', 'Tab'),
  'shift-tab': say('Shift-Tab', 'Shift-Tab'),
  pageup: say('PgUp', 'PgUp'),
  pagedown: say('PgDn', 'PgDn'),
  home: say('Home', 'Home'),
  end: say('End', 'End'),
  backspace: say('退格', 'Backspace'),
  delete: say('Del', 'Del'),
};

/** A key as people read it. */
export function keyLabel(key: string, locale: Locale): string {
  const word = Object.hasOwn(keyWords, key) ? keyWords[key] : undefined;
  if (word) return word[locale];
  return key.startsWith('ctrl-') ? `Ctrl-${key.slice(5).toUpperCase()}` : key;
}

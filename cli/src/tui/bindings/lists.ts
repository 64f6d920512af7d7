import { say, type Binding } from './binding.ts';
import { scrolled } from './places.ts';

/** Moving about in lists and texts. */
export const listsBindings: readonly Binding[] = [
  { command: 'up', keys: ['up', 'k'], in: scrolled, group: 'move', label: say('向上', 'up') },
  { command: 'down', keys: ['down', 'j'], in: scrolled, group: 'move', label: say('向下', 'down') },
  { command: 'pageUp', keys: ['pageup', 'ctrl-b'], in: scrolled, group: 'move', label: say('上一页', 'page up') },
  { command: 'pageDown', keys: ['pagedown', 'ctrl-f'], in: scrolled, group: 'move', label: say('下一页', 'page down') },
  { command: 'first', keys: ['home', 'g'], in: scrolled, group: 'move', label: say('到开头', 'to the first') },
  { command: 'last', keys: ['end', 'G'], in: scrolled, group: 'move', label: say('到末尾', 'to the last') },
];

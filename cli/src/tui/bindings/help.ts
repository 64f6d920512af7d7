import { say, type Binding } from './binding.ts';

/** The help: what is typed there filters it, so that no letter is a command. */
export const helpBindings: readonly Binding[] = [
  { command: 'up', keys: ['up'], in: ['help'], group: 'move', label: say('向上', 'up') },
  { command: 'down', keys: ['down'], in: ['help'], group: 'move', label: say('向下', 'down') },
  { command: 'pageUp', keys: ['pageup', 'ctrl-b'], in: ['help'], group: 'move', label: say('上一页', 'page up') },
  { command: 'pageDown', keys: ['pagedown', 'ctrl-f'], in: ['help'], group: 'move', label: say('下一页', 'page down') },
  { command: 'first', keys: ['home'], in: ['help'], group: 'move', label: say('到开头', 'to the first') },
  { command: 'last', keys: ['end'], in: ['help'], group: 'move', label: say('到末尾', 'to the last') },
  { command: 'caretLeft', keys: ['left'], in: ['help'], group: 'dialog', label: say('光标左移', 'caret left') },
  { command: 'caretRight', keys: ['right'], in: ['help'], group: 'dialog', label: say('光标右移', 'caret right') },
  { command: 'erase', keys: ['backspace'], in: ['help'], group: 'dialog', label: say('删除前一字', 'erase before the caret') },
  { command: 'eraseNext', keys: ['delete'], in: ['help'], group: 'dialog', label: say('删除后一字', 'erase after the caret') },
  { command: 'eraseAll', keys: ['ctrl-u'], in: ['help'], group: 'dialog', label: say('清空', 'clear the field') },
  { command: 'back', keys: ['esc'], in: ['help'], group: 'other', label: say('返回', 'back'), short: say('返回', 'back') },
];

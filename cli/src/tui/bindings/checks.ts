import { say, type Binding } from './binding.ts';

/** Checks and units. */
export const checksBindings: readonly Binding[] = [
  {
    command: 'open',
    keys: ['enter'],
    in: ['checks'],
    group: 'move',
    label: say('查看这一行的问题', 'findings of this row'),
    short: say('看问题', 'findings'),
  },
  {
    command: 'nextPane',
    keys: ['tab', 'right', 'l'],
    in: ['checks'],
    group: 'move',
    label: say('右边一栏', 'pane to the right'),
    short: say('换栏', 'pane'),
  },
  {
    command: 'previousPane',
    keys: ['shift-tab', 'left', 'h'],
    in: ['checks'],
    group: 'move',
    label: say('左边一栏', 'pane to the left'),
  },
];

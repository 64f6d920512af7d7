import { say, type Binding } from './binding.ts';

/** The screen of facets. */
export const facetsBindings: readonly Binding[] = [
  {
    command: 'toggle',
    keys: ['enter', 'space'],
    in: ['filter'],
    group: 'find',
    label: say('选中或取消', 'choose or clear'),
    short: say('选中/取消', 'choose/clear'),
  },
];

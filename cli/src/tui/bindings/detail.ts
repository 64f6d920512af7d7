import { say, type Binding } from './binding.ts';

/** One finding. */
export const detailBindings: readonly Binding[] = [
  { command: 'nextFinding', keys: ['right', 'l', 'n'], in: ['detail'], group: 'move', label: say('下一条问题', 'next finding') },
  { command: 'previousFinding', keys: ['left', 'h', 'p'], in: ['detail'], group: 'move', label: say('上一条问题', 'previous finding') },
];

import { say, type Binding } from './binding.ts';
import { screens } from './places.ts';

/** The line in which commands are typed. */
export const paletteBindings: readonly Binding[] = [
  {
    command: 'palette',
    keys: [':'],
    in: screens,
    group: 'other',
    label: say('输入命令（与命令行同名）', 'type a command, as on the command line'),
    short: say('命令', 'command'),
  },
  {
    command: 'up',
    keys: ['up'],
    in: ['palette'],
    group: 'dialog',
    label: say('上一项；最上面再向上为用过的命令', 'up; above the first: commands of before'),
  },
  { command: 'down', keys: ['down'], in: ['palette'], group: 'dialog', label: say('下一项', 'down'), short: say('选择', 'choose') },
  { command: 'older', keys: ['ctrl-p'], in: ['palette'], group: 'dialog', label: say('前一条用过的命令', 'the command before') },
  { command: 'newer', keys: ['ctrl-n'], in: ['palette'], group: 'dialog', label: say('后一条用过的命令', 'the command after') },
  { command: 'complete', keys: ['tab'], in: ['palette'], group: 'dialog', label: say('补全', 'complete'), short: say('补全', 'complete') },
];

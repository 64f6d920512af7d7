import { say, type Binding } from './binding.ts';

/** The preview of the notice, the evidence of its numbers, and the dialog that writes it. */
export const reportBindings: readonly Binding[] = [
  {
    command: 'nextNumber',
    keys: ['tab', 'right', 'l'],
    in: ['report'],
    group: 'move',
    label: say('下一个数', 'next number'),
    short: say('下个数', 'next number'),
  },
  { command: 'previousNumber', keys: ['shift-tab', 'left', 'h'], in: ['report'], group: 'move', label: say('上一个数', 'number before') },
  {
    command: 'open',
    keys: ['enter'],
    in: ['report'],
    group: 'move',
    label: say('查看这个数的依据', 'what the number was counted from'),
    short: say('依据', 'evidence'),
  },
  {
    command: 'open',
    keys: ['enter'],
    in: ['evidence'],
    group: 'move',
    label: say('到灯表或裁定记录中看这一项', 'this entry in the overview or the log'),
    short: say('查看', 'show'),
  },
  { command: 'back', keys: ['esc'], in: ['overview'], group: 'other', label: say('回到依据', 'back to the evidence') },
  {
    command: 'export',
    keys: ['e'],
    in: ['report'],
    group: 'output',
    label: say('写出通报（选格式和路径）', 'write the bulletin (form and path)'),
    short: say('写出', 'write'),
    cli: 'duizhang report bulletin --format markdown --out reports/bulletin.md',
  },
  {
    command: 'nextFormat',
    keys: ['down', 'tab'],
    in: ['export'],
    group: 'dialog',
    label: say('下一种格式', 'next form'),
    short: say('换格式', 'form'),
  },
  { command: 'previousFormat', keys: ['up', 'shift-tab'], in: ['export'], group: 'dialog', label: say('上一种格式', 'form before') },
];

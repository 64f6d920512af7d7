import { say, type Binding } from './binding.ts';
import { judged } from './places.ts';

/** One finding. */
export const detailBindings: readonly Binding[] = [
  { command: 'nextFinding', keys: ['right', 'l', 'n'], in: ['detail'], group: 'move', label: say('下一条问题', 'next finding') },
  { command: 'previousFinding', keys: ['left', 'h', 'p'], in: ['detail'], group: 'move', label: say('上一条问题', 'previous finding') },
  {
    command: 'openSource',
    keys: ['o'],
    in: judged,
    group: 'output',
    label: say('用系统程序打开源文件', 'open the source file'),
    short: say('源文件', 'source'),
    cli: 'duizhang show <指纹> --open',
  },
  {
    command: 'copyAddress',
    keys: ['y'],
    in: judged,
    group: 'output',
    label: say('复制单元格地址（文件!工作表!单元格）', 'copy the address (file!sheet!cell)'),
    short: say('地址', 'address'),
    cli: 'duizhang show <指纹>',
  },
];

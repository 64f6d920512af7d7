import { say, type Binding } from './binding.ts';
import { judged } from './places.ts';

/** The list of findings. */
export const queueBindings: readonly Binding[] = [
  {
    command: 'nextUndecided',
    keys: [']'],
    in: judged,
    group: 'move',
    label: say('下一条待裁', 'next undecided'),
    short: say('下条待裁', 'next open'),
  },
  { command: 'previousUndecided', keys: ['['], in: judged, group: 'move', label: say('上一条待裁', 'previous undecided') },
  { command: 'open', keys: ['enter'], in: ['findings'], group: 'move', label: say('查看详情', 'detail'), short: say('详情', 'detail') },
  {
    command: 'filter',
    keys: ['f', 'tab'],
    in: ['findings'],
    group: 'find',
    label: say('筛选：级别、状态、规则、单位', 'filter by severity, state, rule, unit'),
    short: say('筛选', 'filter'),
  },
  {
    command: 'search',
    keys: ['/'],
    in: ['findings', 'filter'],
    group: 'find',
    label: say('搜索（!开头为不含）', 'search (! first: without)'),
    short: say('搜索', 'search'),
  },
  { command: 'undecidedOnly', keys: ['t'], in: ['findings'], group: 'find', label: say('只看待裁／看全部', 'undecided only, or all') },
  { command: 'clearFilter', keys: ['x'], in: ['findings', 'filter'], group: 'find', label: say('取消全部筛选', 'clear filter and search') },
];

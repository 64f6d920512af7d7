import { say, type Binding } from './binding.ts';
import { judged } from './places.ts';

/** The decision log, and taking back what stands in it. */
export const historyBindings: readonly Binding[] = [
  {
    command: 'open',
    keys: ['enter'],
    in: ['history'],
    group: 'move',
    label: say('看这条裁定所涉的问题', 'the finding that the entry is about'),
    short: say('看问题', 'finding'),
  },
  {
    command: 'revokeEntry',
    keys: ['u'],
    in: ['history'],
    group: 'decide',
    label: say('撤销日志中这一条（任何人、任何时候的）', 'take this entry of the log back, whoever made it and when'),
    short: say('撤销这一条', 'take back'),
    cli: 'duizhang decide revoke --revokes <编号>',
  },
  {
    command: 'redo',
    keys: ['ctrl-r'],
    in: [...judged, 'history'],
    group: 'decide',
    label: say('重做：刚撤销的再裁定一次', 'redo: decide again what was taken back last'),
    cli: 'duizhang decide revoke --revokes <编号>',
  },
  {
    command: 'search',
    keys: ['/'],
    in: ['history'],
    group: 'find',
    label: say('搜索日志（人、动作、单位、理由）', 'search the log: who, action, unit, reason'),
    short: say('搜索', 'search'),
  },
  { command: 'clearFilter', keys: ['x'], in: ['history'], group: 'find', label: say('取消搜索，看全部日志', 'the whole log again') },
];

import type { Bilingual, Locale } from '@duizhang/model';
import type { Command, Context } from './state/types.ts';

export type KeyGroup = 'move' | 'screens' | 'find' | 'decide' | 'other' | 'dialog';

/** One row of the key table, from which the dispatcher, the footer, the menu, the help and the tests are made. */
export interface Binding {
  command: Command;
  /** Names as `readKeys` gives them; the first is the one shown in the footer. */
  keys: readonly string[];
  in: readonly Context[];
  group: KeyGroup;
  /** For the help and the menu. */
  label: Bilingual;
  /** For the footer, which has no room: only bindings that have it are shown there, in table order. */
  short?: Bilingual;
}

const scrolled = ['overview', 'findings', 'detail', 'filter', 'help', 'menu'] as const;
const screens = ['overview', 'findings', 'detail', 'filter', 'help'] as const;
const judged = ['findings', 'detail'] as const;
const texts = ['reason', 'search'] as const;

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/**
 * Every key of the terminal UI. No key has two meanings in one context, and whatever letters do can also be done with
 * digits, arrows, Enter, Esc and Tab (menu on 0), since letters do not arrive while a Chinese input method is on.
 */
export const bindings: readonly Binding[] = [
  {
    command: 'accept',
    keys: ['a'],
    in: judged,
    group: 'decide',
    label: say('采纳：问题属实，记录在案', 'accept: the finding is right, keep it on record'),
    short: say('采纳', 'accept'),
  },
  {
    command: 'reject',
    keys: ['r'],
    in: judged,
    group: 'decide',
    label: say('退回：问题属实，退回单位重报（须写原因）', 'reject: back to the unit for a new report (reason)'),
    short: say('退回', 'reject'),
  },
  {
    command: 'explain',
    keys: ['e'],
    in: judged,
    group: 'decide',
    label: say('说明：情况已说明清楚（须写说明）', 'explain: the circumstances are explained (reason)'),
    short: say('说明', 'explain'),
  },
  {
    command: 'correct',
    keys: ['m'],
    in: judged,
    group: 'decide',
    label: say('修正：改为正确的数值', 'correct: put the corrected value'),
    short: say('修正', 'correct'),
  },
  {
    command: 'waive',
    keys: ['w'],
    in: judged,
    group: 'decide',
    label: say('豁免：不作为问题（须写依据）', 'waive: does not count as a problem (reason)'),
    short: say('豁免', 'waive'),
  },
  {
    command: 'defer',
    keys: ['d'],
    in: judged,
    group: 'decide',
    label: say('暂缓：以后再定', 'defer: decide later'),
    short: say('暂缓', 'defer'),
  },
  {
    command: 'undo',
    keys: ['u'],
    in: judged,
    group: 'decide',
    label: say('撤销本次会话的上一条裁定', 'undo the last decision of this session'),
    short: say('撤销', 'undo'),
  },
  {
    command: 'revoke',
    keys: ['U'],
    in: judged,
    group: 'decide',
    label: say('撤销光标所在问题的裁定', 'revoke the decision on this finding'),
  },
  {
    command: 'nextUndecided',
    keys: [']'],
    in: judged,
    group: 'move',
    label: say('下一条待裁', 'next undecided'),
    short: say('下条待裁', 'next open'),
  },
  { command: 'previousUndecided', keys: ['['], in: judged, group: 'move', label: say('上一条待裁', 'previous undecided') },

  {
    command: 'open',
    keys: ['enter'],
    in: ['overview'],
    group: 'move',
    label: say('查看这一行的问题', 'findings of this row'),
    short: say('看问题', 'findings'),
  },
  { command: 'open', keys: ['enter'], in: ['findings'], group: 'move', label: say('查看详情', 'detail'), short: say('详情', 'detail') },
  {
    command: 'toggle',
    keys: ['enter', 'space'],
    in: ['filter'],
    group: 'find',
    label: say('选中或取消', 'choose or clear'),
    short: say('选中/取消', 'choose/clear'),
  },
  { command: 'choose', keys: ['enter'], in: ['menu'], group: 'dialog', label: say('执行这一项', 'do it'), short: say('执行', 'do') },
  {
    command: 'chooseNumber',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    in: ['menu'],
    group: 'dialog',
    label: say('执行第几项', 'do the item of that number'),
    short: say('直接选', 'pick'),
  },

  { command: 'up', keys: ['up', 'k'], in: scrolled, group: 'move', label: say('向上', 'up') },
  { command: 'down', keys: ['down', 'j'], in: scrolled, group: 'move', label: say('向下', 'down') },
  { command: 'pageUp', keys: ['pageup', 'ctrl-b'], in: scrolled, group: 'move', label: say('上一页', 'page up') },
  { command: 'pageDown', keys: ['pagedown', 'ctrl-f'], in: scrolled, group: 'move', label: say('下一页', 'page down') },
  { command: 'first', keys: ['home', 'g'], in: scrolled, group: 'move', label: say('到开头', 'to the first') },
  { command: 'last', keys: ['end', 'G'], in: scrolled, group: 'move', label: say('到末尾', 'to the last') },
  {
    command: 'nextPane',
    keys: ['tab', 'right', 'l'],
    in: ['overview'],
    group: 'move',
    label: say('右边一栏', 'pane to the right'),
    short: say('换栏', 'pane'),
  },
  {
    command: 'previousPane',
    keys: ['shift-tab', 'left', 'h'],
    in: ['overview'],
    group: 'move',
    label: say('左边一栏', 'pane to the left'),
  },
  { command: 'nextFinding', keys: ['right', 'l', 'n'], in: ['detail'], group: 'move', label: say('下一条问题', 'next finding') },
  { command: 'previousFinding', keys: ['left', 'h', 'p'], in: ['detail'], group: 'move', label: say('上一条问题', 'previous finding') },

  { command: 'overview', keys: ['1'], in: screens, group: 'screens', label: say('总览', 'overview') },
  { command: 'findings', keys: ['2'], in: screens, group: 'screens', label: say('问题清单', 'findings'), short: say('清单', 'list') },
  { command: 'detail', keys: ['3'], in: screens, group: 'screens', label: say('详情', 'detail') },
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

  {
    command: 'menu',
    keys: ['0'],
    in: screens,
    group: 'other',
    label: say('菜单（方向键、数字选择）', 'menu (arrows and digits)'),
    short: say('菜单', 'menu'),
  },
  { command: 'menu', keys: ['enter'], in: ['detail'], group: 'other', label: say('菜单（方向键、数字选择）', 'menu (arrows and digits)') },
  {
    command: 'help',
    keys: ['?'],
    in: ['overview', 'findings', 'detail', 'filter'],
    group: 'other',
    label: say('按键帮助', 'key help'),
    short: say('帮助', 'help'),
  },
  { command: 'language', keys: ['L'], in: screens, group: 'other', label: say('中文／英文', 'Chinese or English') },
  {
    command: 'redraw',
    keys: ['ctrl-l'],
    in: [...screens, 'menu', 'reason', 'search', 'quit'],
    group: 'other',
    label: say('重画屏幕', 'redraw the screen'),
  },
  {
    command: 'back',
    keys: ['esc', 'q'],
    in: ['findings', 'detail', 'filter', 'help', 'menu'],
    group: 'other',
    label: say('返回', 'back'),
    short: say('返回', 'back'),
  },
  {
    command: 'quit',
    keys: ['q', 'ctrl-c'],
    in: ['overview'],
    group: 'other',
    label: say('退出（裁定已逐条存盘）', 'quit (every decision is on disk)'),
    short: say('退出', 'quit'),
  },
  {
    command: 'quit',
    keys: ['ctrl-c'],
    in: ['findings', 'detail', 'filter', 'help', 'menu'],
    group: 'other',
    label: say('退出（裁定已逐条存盘）', 'quit (every decision is on disk)'),
  },

  { command: 'submit', keys: ['enter'], in: texts, group: 'dialog', label: say('确定', 'confirm'), short: say('确定', 'confirm') },
  { command: 'back', keys: ['esc', 'ctrl-c'], in: texts, group: 'dialog', label: say('取消', 'cancel'), short: say('取消', 'cancel') },
  { command: 'nextField', keys: ['tab'], in: ['reason'], group: 'dialog', label: say('下一栏', 'next field'), short: say('换栏', 'field') },
  { command: 'previousPreset', keys: ['up'], in: ['reason'], group: 'dialog', label: say('上一条常用语', 'previous preset') },
  {
    command: 'nextPreset',
    keys: ['down'],
    in: ['reason'],
    group: 'dialog',
    label: say('下一条常用语', 'next preset'),
    short: say('常用语', 'presets'),
  },
  { command: 'caretLeft', keys: ['left'], in: texts, group: 'dialog', label: say('光标左移', 'caret left') },
  { command: 'caretRight', keys: ['right'], in: texts, group: 'dialog', label: say('光标右移', 'caret right') },
  { command: 'caretStart', keys: ['home', 'ctrl-a'], in: texts, group: 'dialog', label: say('到行首', 'to the start') },
  { command: 'caretEnd', keys: ['end', 'ctrl-e'], in: texts, group: 'dialog', label: say('到行尾', 'to the end') },
  { command: 'erase', keys: ['backspace'], in: texts, group: 'dialog', label: say('删除前一字', 'erase before the caret') },
  { command: 'eraseNext', keys: ['delete'], in: texts, group: 'dialog', label: say('删除后一字', 'erase after the caret') },
  { command: 'eraseAll', keys: ['ctrl-u'], in: texts, group: 'dialog', label: say('清空', 'clear the field') },

  {
    command: 'confirmQuit',
    keys: ['enter', 'q', 'ctrl-c'],
    in: ['quit'],
    group: 'dialog',
    label: say('退出', 'quit'),
    short: say('退出', 'quit'),
  },
  { command: 'back', keys: ['esc'], in: ['quit'], group: 'dialog', label: say('继续裁定', 'go on'), short: say('继续裁定', 'go on') },
];

export const groupTitles: Readonly<Record<KeyGroup, Bilingual>> = {
  decide: say('裁定', 'Decide'),
  move: say('移动', 'Move'),
  find: say('查找', 'Find'),
  screens: say('切换', 'Screens'),
  other: say('其他', 'Other'),
  dialog: say('对话框', 'Dialogs'),
};

const table = new Map<string, Binding>(
  bindings.flatMap((binding) => binding.in.flatMap((context) => binding.keys.map((key) => [`${context} ${key}`, binding] as const))),
);

/** What a key does in a context, undefined when nothing. */
export function bindingFor(context: Context, key: string): Binding | undefined {
  return table.get(`${context} ${key}`);
}

/** The menu of a context: everything that its keys do except moving about and what only makes sense as a key. */
export function menuOf(context: Context): Binding[] {
  const left = new Set<Command>([
    'menu',
    'toggle',
    'redraw',
    'open',
    'up',
    'down',
    'pageUp',
    'pageDown',
    'first',
    'last',
    'nextPane',
    'previousPane',
    context as Command,
  ]);
  const seen = new Set<Command>();
  return bindings.filter((binding) => {
    if (!binding.in.includes(context) || left.has(binding.command) || seen.has(binding.command)) return false;
    seen.add(binding.command);
    return true;
  });
}

/** Keys are named in words: the width of arrow characters depends on the terminal. */
const keyWords: Readonly<Record<string, Bilingual>> = {
  up: say('上', 'Up'),
  down: say('下', 'Down'),
  left: say('左', 'Left'),
  right: say('右', 'Right'),
  enter: say('回车', 'Enter'),
  space: say('空格', 'Space'),
  esc: say('Esc', 'Esc'),
  tab: say('Tab', 'Tab'),
  'shift-tab': say('Shift-Tab', 'Shift-Tab'),
  pageup: say('PgUp', 'PgUp'),
  pagedown: say('PgDn', 'PgDn'),
  home: say('Home', 'Home'),
  end: say('End', 'End'),
  backspace: say('退格', 'Backspace'),
  delete: say('Del', 'Del'),
};

/** A key as people read it. */
export function keyLabel(key: string, locale: Locale): string {
  const word = Object.hasOwn(keyWords, key) ? keyWords[key] : undefined;
  if (word) return word[locale];
  return key.startsWith('ctrl-') ? `Ctrl-${key.slice(5).toUpperCase()}` : key;
}

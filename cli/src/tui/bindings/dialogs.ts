import { say, type Binding } from './binding.ts';
import { texts } from './places.ts';

/** Menus and dialogs. */
export const dialogsBindings: readonly Binding[] = [
  { command: 'choose', keys: ['enter'], in: ['menu'], group: 'dialog', label: say('执行这一项', 'do it'), short: say('执行', 'do') },
  {
    command: 'chooseNumber',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    in: ['menu'],
    group: 'dialog',
    label: say('执行第几项', 'do the item of that number'),
    short: say('直接选', 'pick'),
  },
  { command: 'submit', keys: ['enter'], in: texts, group: 'dialog', label: say('确定', 'confirm'), short: say('确定', 'confirm') },
  { command: 'back', keys: ['esc', 'ctrl-c'], in: texts, group: 'dialog', label: say('取消', 'cancel'), short: say('取消', 'cancel') },
  { command: 'decideNow', keys: ['ctrl-s'], in: ['decision'], group: 'dialog', label: say('裁定', 'decide'), short: say('裁定', 'decide') },
  { command: 'nextField', keys: ['tab'], in: ['decision'], group: 'dialog', label: say('下一行', 'next row'), short: say('换行', 'row') },
  { command: 'previousField', keys: ['shift-tab'], in: ['decision'], group: 'dialog', label: say('上一行', 'previous row') },
  {
    command: 'previousPreset',
    keys: ['up'],
    in: ['decision'],
    group: 'dialog',
    label: say('上一个选项或常用语', 'previous choice or usual text'),
  },
  {
    command: 'nextPreset',
    keys: ['down'],
    in: ['decision'],
    group: 'dialog',
    label: say('下一个选项或常用语', 'next choice or usual text'),
    short: say('选项', 'choices'),
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

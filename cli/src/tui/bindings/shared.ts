import { say, type Binding } from './binding.ts';
import { digitScreens, everywhere, lettered, screens } from './places.ts';

/** What means the same on every screen. */
export const sharedBindings: readonly Binding[] = [
  { command: 'overview', keys: ['1'], in: digitScreens, group: 'screens', label: say('总览', 'overview') },
  { command: 'findings', keys: ['2'], in: digitScreens, group: 'screens', label: say('问题清单', 'findings'), short: say('清单', 'list') },
  { command: 'detail', keys: ['3'], in: digitScreens, group: 'screens', label: say('详情', 'detail'), cli: 'duizhang show <指纹>' },
  {
    command: 'matching',
    keys: ['4'],
    in: digitScreens,
    group: 'screens',
    label: say('名称映射', 'names and headers'),
    cli: 'duizhang map',
  },
  { command: 'checks', keys: ['5'], in: digitScreens, group: 'screens', label: say('检查与单位', 'checks and units') },
  {
    command: 'report',
    keys: ['6'],
    in: digitScreens,
    group: 'screens',
    label: say('报告预览', 'bulletin preview'),
    cli: 'duizhang report bulletin',
  },
  ...(
    [
      [['7', 'H'], lettered.filter((screen) => screen !== 'matching')],
      // On the screen of names digits choose, in the help letters filter.
      [['H'], ['matching']],
      [['7'], ['help']],
    ] as const
  ).map(([keys, places]): Binding => ({
    command: 'history',
    keys,
    in: places,
    group: 'screens',
    label: say('裁定日志', 'decision log'),
    cli: 'duizhang decide list',
  })),
  {
    command: 'menu',
    keys: ['0'],
    in: digitScreens,
    group: 'other',
    label: say('菜单（方向键、数字选择）', 'menu (arrows and digits)'),
    short: say('菜单', 'menu'),
  },
  { command: 'menu', keys: ['enter'], in: ['detail'], group: 'other', label: say('菜单（方向键、数字选择）', 'menu (arrows and digits)') },
  {
    command: 'help',
    keys: ['?'],
    in: screens.filter((screen) => screen !== 'help'),
    group: 'other',
    label: say('按键帮助', 'key help'),
    short: say('帮助', 'help'),
  },
  { command: 'language', keys: ['L'], in: lettered, group: 'other', label: say('中文／英文', 'Chinese or English') },
  {
    command: 'reload',
    keys: ['R'],
    in: lettered,
    group: 'other',
    label: say('重新读取报送文件', 'read the files again'),
    cli: 'duizhang reconcile',
  },
  { command: 'redraw', keys: ['ctrl-l'], in: everywhere, group: 'other', label: say('重画屏幕', 'redraw the screen') },
  { command: 'suspend', keys: ['ctrl-z'], in: everywhere, group: 'other', label: say('暂时离开（fg 回来）', 'suspend (fg comes back)') },
  {
    command: 'back',
    keys: ['esc', 'q'],
    in: [...lettered.filter((screen) => screen !== 'overview'), 'menu'],
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
    in: [...screens.filter((screen) => screen !== 'overview'), 'menu'],
    group: 'other',
    label: say('退出（裁定已逐条存盘）', 'quit (every decision is on disk)'),
  },
];

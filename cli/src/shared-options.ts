import type { Bilingual } from '@duizhang/model';
import type { OptionSpec } from './command.ts';

/** Both languages of a help text. Below: options that several commands share, each with its one wording. */
export const say = (zh: string, en: string): Bilingual => ({ zh, en });

export const format = (initial: 'text' | 'json', choices: readonly string[] = ['text', 'json']): OptionSpec[] => [
  { flags: '--format <format>', help: say('输出格式', 'output format'), choices, default: initial },
  { flags: '--json', help: say('同 --format json', 'the same as --format json') },
];
/** For what build servers read: several at once, one of them on standard output. */
export const formats = (names: readonly string[]): OptionSpec[] => [
  {
    flags: '--format <format[=file]>',
    repeats: true,
    help: say(
      `输出格式（${names.join('、')}；默认：text），可重复或用逗号分隔；除一种外都要写明文件，如 junit=reports/junit.xml`,
      `output format (${names.join(', ')}; default: text), repeated or separated by commas; all but one name a file: junit=reports/junit.xml`,
    ),
  },
  { flags: '--json', help: say('同 --format json', 'the same as --format json') },
  out(
    say(
      '未写明文件的格式写到这里：一种格式时为文件，多种时为文件夹',
      'where formats without a file of their own go: a file for one, a folder for several',
    ),
  ),
];
export const noInteractive: OptionSpec = {
  flags: '--no-interactive',
  help: say('不打开界面，只输出结果', 'print the result instead of opening the terminal UI'),
};
/** How the terminal UI is opened, or not. */
export const interaction: OptionSpec[] = [
  noInteractive,
  {
    flags: '--screen-reader',
    help: say('读屏模式：界面改为逐句文字（同 INK_SCREEN_READER=true）', 'sentences for a screen reader (like INK_SCREEN_READER=true)'),
  },
  {
    flags: '--play <script>',
    help: say('按脚本操作界面，屏幕以文字输出（裁定照写）', 'play a script of keys and print the screens (decisions are written)'),
  },
];
export const suppressions: OptionSpec = {
  flags: '--suppressions <file>',
  help: say('抑制清单（默认：项目的 suppressions.json）', 'suppressions (default: suppressions.json of the project)'),
};
export const verbose: OptionSpec = {
  flags: '--verbose',
  help: say(
    '逐条列出全部问题（默认：同因的、不需处理的合并成一行）',
    'every finding on a line of its own (default: those of one cause, and remarks that ask for nothing, share lines)',
  ),
};
/** Without `initial` the project's own `failOn` counts, else error. */
export const failOn = (initial?: string): OptionSpec => ({
  flags: '--fail-on <severity>',
  choices: ['error', 'warning', 'info', 'never'],
  help: say('此级别（错误、核实、提示）及以上的问题使退出码为 1', 'findings at or above it make the exit code 1'),
  ...(initial === undefined ? {} : { default: initial }),
});
export const project: OptionSpec = {
  flags: '--project <dir>',
  help: say('项目文件夹（默认：当前或上级文件夹）', 'project folder (default: here or above)'),
};
export const catalogue: OptionSpec = {
  flags: '--catalogue <file>',
  help: say('任务目录，或内置方案编号', 'catalogue.json, or the id of a built-in plan'),
};
export const register: OptionSpec = {
  flags: '--register <file>',
  help: say('单位名录（默认：项目的，或按发文机关选）', "org-unit register (default: the project's, or by the issuer)"),
};
export const period: OptionSpec = {
  flags: '--period <period>',
  help: say('报告期，如 2023-Q2（默认：项目的）', "reporting period, e.g. 2023-Q2 (default: the project's)"),
};
export const periodOfFiles: OptionSpec = {
  flags: '--period <period>',
  help: say(
    '报告期，如 2023-Q2：其他报告期的表件列为问题（默认：项目的；指定了文件时，各按表内所写）',
    "reporting period, e.g. 2023-Q2: files of others are findings (default: the project's; where files are named, each by its own)",
  ),
};
export const asOf: OptionSpec = {
  flags: '--as-of <date>',
  help: say(
    '判断所依据的日期（默认：今天，但不晚于报送截止的次日）',
    'date to judge by (default: today, but no later than the day after the submission window)',
  ),
};
export const out = (help: Bilingual): OptionSpec => ({ flags: '--out <path>', help });
export const decisions: OptionSpec = {
  flags: '--decisions <file>',
  repeats: true,
  help: say(
    '裁定日志，可重复，几份合在一起用（默认：decisions/<报告期>.jsonl）',
    'decision log; may be repeated, several count as one (default: decisions/<period>.jsonl)',
  ),
};

export const limit: OptionSpec = {
  flags: '--limit <name=number>',
  repeats: true,
  help: say(
    '读取上限，如 cells=10000000，可重复（默认：项目的 limits）',
    'what one file may ask of the reader, e.g. cells=10000000; may be repeated (default: limits of the project)',
  ),
};
export const jobs: OptionSpec = {
  flags: '--jobs <number>',
  help: say('读取文件的线程数（默认：文件多时用全部处理器核）', 'threads that read files (default: all cores where there is much to read)'),
};

export const selection: OptionSpec[] = [
  {
    flags: '--shard <i/n>',
    help: say('只校验第 i 片，共 n 片；用 merge-reports 合并', 'only part i of n; put together with merge-reports'),
  },
  {
    flags: '--changed-since <ref>',
    help: say('只校验此 git 提交之后改动的文件', 'only files that changed since this git commit'),
  },
  {
    flags: '--watch',
    help: say('持续查看，有文件到达或改动就校验，Ctrl-C 结束', 'go on looking and validate what arrives or changes, until Ctrl-C'),
  },
];

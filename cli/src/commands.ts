import type { Bilingual } from '@duizhang/model';
import type { CommandSpec, OptionSpec } from './command.ts';
import { decideOptions } from './decide-options.ts';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const format = (initial: 'text' | 'json'): OptionSpec[] => [
  { flags: '--format <format>', help: say('输出格式', 'output format'), choices: ['text', 'json'], default: initial },
  { flags: '--json', help: say('同 --format json', 'the same as --format json') },
];
const verbose: OptionSpec = {
  flags: '--verbose',
  help: say(
    '逐条列出全部问题（默认：同因的、不需处理的合并成一行）',
    'every finding on a line of its own (default: those of one cause, and remarks that ask for nothing, share lines)',
  ),
};
/** Without `initial` the project's own `failOn` counts, else error. */
const failOn = (initial?: string): OptionSpec => ({
  flags: '--fail-on <severity>',
  choices: ['error', 'warning', 'info', 'never'],
  help: say('此级别（错误、核实、提示）及以上的问题使退出码为 1', 'findings at or above it make the exit code 1'),
  ...(initial === undefined ? {} : { default: initial }),
});
const project: OptionSpec = {
  flags: '--project <dir>',
  help: say('项目文件夹（默认：当前或上级文件夹）', 'project folder (default: here or above)'),
};
const catalogue: OptionSpec = {
  flags: '--catalogue <file>',
  help: say('任务目录，或内置方案编号', 'catalogue.json, or the id of a built-in plan'),
};
const register: OptionSpec = {
  flags: '--register <file>',
  help: say('单位名录（默认：项目的，或按发文机关选）', "org-unit register (default: the project's, or by the issuer)"),
};
const period: OptionSpec = {
  flags: '--period <period>',
  help: say('报告期，如 2023-Q2（默认：项目的）', "reporting period, e.g. 2023-Q2 (default: the project's)"),
};
const asOf: OptionSpec = {
  flags: '--as-of <date>',
  help: say(
    '判断所依据的日期（默认：今天，但不晚于报送截止的次日）',
    'date to judge by (default: today, but no later than the day after the submission window)',
  ),
};
const out = (help: Bilingual): OptionSpec => ({ flags: '--out <path>', help });
const decisions: OptionSpec = {
  flags: '--decisions <file>',
  repeats: true,
  help: say(
    '裁定日志，可重复，几份合在一起用（默认：decisions/<报告期>.jsonl）',
    'decision log; may be repeated, several count as one (default: decisions/<period>.jsonl)',
  ),
};

const limit: OptionSpec = {
  flags: '--limit <name=number>',
  repeats: true,
  help: say(
    '读取上限，如 cells=10000000，可重复（默认：项目的 limits）',
    'what one file may ask of the reader, e.g. cells=10000000; may be repeated (default: limits of the project)',
  ),
};
const jobs: OptionSpec = {
  flags: '--jobs <number>',
  help: say('读取文件的线程数（默认：文件多时用全部处理器核）', 'threads that read files (default: all cores where there is much to read)'),
};

const prepare = say('准备：', 'Prepare:');
const work = say('核对：', 'Reconcile:');
const language = say('查询：', 'Look up:');

/**
 * Every command in the order of help. A new command is one row here and one module; the module is loaded only when
 * the command runs, so that `--help` stays as fast as bare Node allows.
 */
export const commands: readonly CommandSpec[] = [
  {
    name: 'init',
    group: prepare,
    summary: say('由方案新建项目文件夹', 'make a project folder from a plan'),
    arguments: [{ name: '[dir]', help: say('文件夹（默认：当前文件夹）', 'folder (default: here)') }],
    options: [
      {
        flags: '--plan <plan>',
        default: 'qingdao-2023',
        help: say('方案文件、任务目录或内置方案编号', 'plan document, catalogue or id of a built-in plan'),
      },
      register,
      {
        flags: '--period <period>',
        help: say(
          '报告期，如 2023-Q2（默认：本季度，或方案当年第一季度）',
          "reporting period, e.g. 2023-Q2 (default: this quarter, or the first of the plan's year)",
        ),
      },
      { flags: '--force', help: say('覆盖已有的 duizhang.json', 'overwrite an existing duizhang.json') },
      ...format('text'),
    ],
    examples: ['duizhang init 2023-Q2 --plan qingdao-2023 --period 2023-Q2'],
    load: () => import('./commands/init.ts'),
  },
  {
    name: 'catalogue import',
    group: prepare,
    summary: say('方案文件 → catalogue.json', 'plan document → catalogue.json'),
    arguments: [
      {
        name: '<document>',
        help: say('方案（txt、md、html、docx）或任务分解表（xlsx、csv）', 'plan (txt, md, html, docx) or task table (xlsx, csv)'),
      },
    ],
    options: [
      out(say('写入此文件（默认：标准输出）', 'write to this file (default: standard output)')),
      register,
      { flags: '--plan-id <id>', help: say('方案编号（默认：由标题得出）', 'id of the plan (default: made from its title)') },
      { flags: '--json', help: say('输出总是 JSON', 'the output is always JSON') },
      failOn('never'),
      project,
    ],
    examples: ['duizhang catalogue import plan.docx --out catalogue.json'],
    load: () => import('./commands/catalogue-import.ts'),
  },
  {
    name: 'catalogue check',
    group: prepare,
    summary: say('检查任务目录的结构和合理性', 'check schema and plausibility of a catalogue'),
    arguments: [
      {
        name: '[catalogue]',
        help: say('任务目录，或内置方案编号（默认：项目的）', "catalogue.json, or the id of a built-in plan (default: the project's)"),
      },
    ],
    options: [...format('text'), verbose, failOn('error'), project],
    examples: ['duizhang catalogue check catalogue.json'],
    load: () => import('./commands/catalogue-check.ts'),
  },
  {
    name: 'catalogue compare',
    group: prepare,
    summary: say('并列两年的指标，可疑的倍数在前', 'indicators of two years side by side, suspicious ratios first'),
    arguments: [
      { name: '<before>', help: say('前一份任务目录，或内置方案编号', 'the earlier catalogue, or the id of a built-in plan') },
      { name: '<after>', help: say('后一份任务目录，或内置方案编号', 'the later catalogue, or the id of a built-in plan') },
    ],
    options: format('text'),
    examples: ['duizhang catalogue compare qingdao-2022 qingdao-2023'],
    load: () => import('./commands/catalogue-compare.ts'),
  },
  {
    name: 'template',
    group: prepare,
    summary: say('为每个责任单位生成填报表', 'one workbook per responsible unit'),
    arguments: [],
    options: [
      period,
      { flags: '--org-unit <unit>', help: say('只为此单位（名称或编号）', 'only for this unit (name or id)') },
      out(say('写入此文件夹（默认：项目的 templates/<报告期>）', 'write into this folder (default: templates/<period> of the project)')),
      catalogue,
      register,
      ...format('text'),
      project,
    ],
    examples: [
      'duizhang template --period 2023-Q2 --out templates',
      'duizhang template --period 2023-Q2 --org-unit 市大数据局 --out templates',
    ],
    load: () => import('./commands/template.ts'),
  },
  {
    name: 'validate',
    group: work,
    summary: say('逐个校验填报表，可用于 CI', 'check submissions one by one; for batches and CI'),
    arguments: [
      { name: '[paths...]', help: say('文件或文件夹（默认：submissions/<报告期>）', 'files or folders (default: submissions/<period>)') },
    ],
    options: [catalogue, register, period, asOf, ...format('text'), verbose, failOn(), limit, jobs, project],
    examples: ['duizhang validate submissions/2023-Q2', 'duizhang validate a.xlsx b.csv --catalogue qingdao-2023 --format json'],
    load: () => import('./commands/validate.ts'),
  },
  {
    name: 'inspect',
    group: work,
    summary: say('查看文件：格式、编码、填报表和列的识别', 'what files are and hold, without a catalogue'),
    arguments: [{ name: '<paths...>', help: say('文件、文件夹或 zip 压缩包', 'files, folders or zip archives') }],
    options: [register, ...format('text'), verbose, failOn(), limit, jobs, project],
    examples: ['duizhang inspect 来件/', 'duizhang inspect a.xls b.zip --json'],
    load: () => import('./commands/inspect.ts'),
  },
  {
    name: 'reconcile',
    group: work,
    summary: say('报送件与方案核对；终端中打开界面', 'submissions against the plan; opens the terminal UI'),
    arguments: [
      { name: '[paths...]', help: say('文件或文件夹（默认：submissions/<报告期>）', 'files or folders (default: submissions/<period>)') },
    ],
    options: [
      { flags: '--no-interactive', help: say('不打开界面，只输出结果', 'print the result instead of opening the terminal UI') },
      catalogue,
      register,
      period,
      asOf,
      decisions,
      ...format('text'),
      verbose,
      failOn(),
      limit,
      jobs,
      project,
    ],
    examples: ['duizhang reconcile', 'duizhang reconcile --period 2023-Q2 --no-interactive --format json'],
    load: () => import('./commands/reconcile.ts'),
  },
  {
    name: 'report',
    group: work,
    summary: say('生成报表', 'make a report'),
    arguments: [{ name: '<kind>', choices: ['ledger'], help: say('ledger 台账', 'ledger: one line per expected report') }],
    options: [
      out(say('写入此文件（默认：标准输出）', 'write to this file (default: standard output)')),
      catalogue,
      register,
      period,
      asOf,
      decisions,
      ...format('text'),
      project,
    ],
    examples: ['duizhang report ledger --format json --out reports/ledger.json'],
    load: () => import('./commands/report.ts'),
  },
  {
    name: 'replay',
    group: work,
    summary: say('由数据和裁定日志重新得出同一状态', 'the same state from data and decisions'),
    arguments: [],
    options: [
      catalogue,
      register,
      period,
      asOf,
      decisions,
      { flags: '--json', help: say('输出总是 JSON', 'the output is always JSON') },
      project,
    ],
    examples: ['duizhang replay --period 2023-Q2'],
    load: () => import('./commands/replay.ts'),
  },
  {
    name: 'decide',
    group: work,
    summary: say('对问题作出裁定（不开界面）；list 列出裁定日志', 'decide on findings without the UI; list shows the log'),
    arguments: [
      {
        name: '<action>',
        choices: ['accept', 'reject', 'correct', 'explain', 'waive', 'defer', 'revoke', 'list'],
        help: say(
          'accept 采纳、reject 退回、correct 修正、explain 说明、waive 豁免、defer 暂缓、revoke 撤销、list 列出',
          'what is decided; list shows the log',
        ),
      },
      {
        name: '[fingerprints...]',
        help: say(
          '问题的指纹（reconcile --format json），几个作一条裁定',
          'fingerprints of findings (reconcile --format json); several make one entry',
        ),
      },
    ],
    options: [...decideOptions, catalogue, register, period, asOf, decisions, ...format('text'), project],
    examples: [
      'duizhang decide correct 07239f9cbc5272f9 --to 82% --reason 来函更正',
      'duizhang decide reject --rule completed-without-evidence --org-unit 市大数据局 --reason 缺少佐证材料 --dry-run',
      'duizhang decide list',
    ],
    load: () => import('./commands/decide.ts'),
  },
  {
    name: 'merge-decisions',
    group: work,
    summary: say('几份裁定日志合为一份', 'several decision logs as one'),
    arguments: [{ name: '<log...>', help: say('裁定日志', 'decision logs') }],
    options: [
      out(say('写入此文件（默认：标准输出）', 'write to this file (default: standard output)')),
      { flags: '--json', help: say('输出总是 JSON，每行一条', 'the output is always JSON, one entry a line') },
    ],
    examples: ['duizhang merge-decisions 张三.jsonl 李四.jsonl --out decisions/2023-Q2.jsonl'],
    load: () => import('./commands/merge-decisions.ts'),
  },
  {
    name: 'map org-unit',
    group: work,
    summary: say('确认一个写法指哪个单位，今后照此读取', 'say once which unit a name means; from then on it is read so'),
    arguments: [
      { name: '[name]', help: say('名称原文（默认：列出已确认的）', 'the name as written (default: list what was said)') },
      { name: '[unit]', help: say('所指的单位（名称或编号）', 'the unit that it means (name or id)') },
    ],
    options: [
      { flags: '--forget', help: say('撤销已确认的', 'take back what was said') },
      decisions,
      catalogue,
      register,
      period,
      ...format('text'),
      project,
    ],
    examples: ['duizhang map org-unit 市大树据局 市大数据局'],
    load: () => import('./commands/map-org-unit.ts'),
  },
  {
    name: 'map header',
    group: work,
    summary: say('确认一个表头的含义，今后照此读取', 'say once what a header means; from then on it is read so'),
    arguments: [
      { name: '[header]', help: say('表头原文（默认：列出已确认的）', 'the header as written (default: list what was said)') },
      { name: '[column]', help: say('对应的列，如 本期完成值；或 不读', 'the column that it means, e.g. actual; or ignore') },
    ],
    options: [
      { flags: '--org-unit <unit>', help: say('哪个单位的表（名称或编号）', 'whose form (name or id)') },
      {
        flags: '--file <file>',
        help: say('哪个文件（默认：submissions/<报告期> 中的全部）', 'which file (default: all of submissions/<period>)'),
      },
      { flags: '--forget', help: say('撤销已确认的', 'take back what was said') },
      decisions,
      catalogue,
      register,
      period,
      ...format('text'),
      project,
    ],
    examples: ['duizhang map header 数目 本期完成值 --org-unit 市大数据局'],
    load: () => import('./commands/map.ts'),
  },
  {
    name: 'start',
    group: work,
    summary: say('用示例走完整个流程（在克隆的仓库中）', 'the whole flow on the sample (in a clone)'),
    arguments: [],
    options: [
      { flags: '--no-interactive', help: say('不打开界面，只输出结果', 'print the result instead of opening the terminal UI') },
      ...format('text'),
      verbose,
    ],
    examples: ['npm start'],
    load: () => import('./commands/start.ts'),
  },
  {
    name: 'explain',
    group: language,
    summary: say('一条规则的理由和例子', 'why a rule exists, with examples'),
    arguments: [{ name: '[rule]', help: say('规则编号（默认：列出全部）', 'id of a rule (default: list all)') }],
    options: format('text'),
    examples: ['duizhang explain below-target'],
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'lex',
    group: language,
    summary: say('一个数量写法如何读（每行一个 JSON）', 'how a written quantity is read (one JSON object a line)'),
    arguments: [{ name: '[text...]', help: say('写法（默认：标准输入，每行一个）', 'texts (default: standard input, one a line)') }],
    options: [{ flags: '--json', help: say('输出总是 JSON', 'the output is always JSON') }],
    examples: ['duizhang lex -- 不少于1.57万户 "约95%" -5%'],
    load: () => import('./commands/lex.ts'),
  },
  {
    name: 'match',
    group: language,
    summary: say('一个单位名称如何识别（每行一个 JSON）', 'how a name is resolved (one JSON object a line)'),
    arguments: [{ name: '[name...]', help: say('名称（默认：标准输入，每行一个）', 'names (default: standard input, one a line)') }],
    options: [register, { flags: '--json', help: say('输出总是 JSON', 'the output is always JSON') }, project],
    examples: ['duizhang match -- 大数据局 市工業和信局 膠州市政府'],
    load: () => import('./commands/match.ts'),
  },
];

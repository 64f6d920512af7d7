import type { CommandSpec } from './command.ts';
import { language, prepare, work } from './command-groups.ts';
import { decideOptions } from './decide-options.ts';
import { formatsOf } from './formats.ts';
import { mapCommands } from './map-commands.ts';
import { reportKind, reportOptions } from './report-options.ts';
import {
  asOf,
  catalogue,
  decisions,
  failOn,
  format,
  formats,
  jobs,
  limit,
  out,
  period,
  periodOfFiles,
  project,
  register,
  say,
  selection,
  suppressions,
  verbose,
} from './shared-options.ts';
import { shownFinding, showOptions } from './show-options.ts';

/**
 * Every command in the order of help. A new command is one row here and one module; the module is loaded only when
 * the command runs, so that `--help` stays as fast as bare Node allows.
 */
export const commands: readonly CommandSpec[] = [
  {
    name: 'init',
    group: prepare,
    summary: say('由方案新建项目文件夹，或转到下一报告期', 'make a project folder from a plan, or go on to the next period'),
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
      {
        flags: '--due <date>',
        help: say(
          '报送截止日，如 2023-07-10（写入 submissionWindows）',
          'last day to report on the period, e.g. 2023-07-10 (kept as submissionWindows)',
        ),
      },
      { flags: '--force', help: say('覆盖已有的 duizhang.json', 'overwrite an existing duizhang.json') },
      ...format('text'),
    ],
    examples: [
      'duizhang init 2023 --plan qingdao-2023 --period 2023-Q2 --due 2023-07-10',
      'duizhang init --period 2023-Q3 --due 2023-10-10',
    ],
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
      {
        name: '[paths...]',
        help: say(
          '文件、文件夹、zip 压缩包或通配符（默认：submissions/<报告期>）',
          'files, folders, zip archives or patterns (default: submissions/<period>)',
        ),
      },
    ],
    options: [
      catalogue,
      register,
      periodOfFiles,
      asOf,
      ...formats(formatsOf.validation),
      verbose,
      failOn(),
      suppressions,
      {
        flags: '--write-suppressions <file>',
        help: say(
          '把使本次不通过的问题写入此抑制清单（已有的保留），须同时给出 --owner、--reason、--expires-at',
          'write what fails this run into a list of suppressions (what it holds is kept), with --owner, --reason and --expires-at',
        ),
      },
      { flags: '--owner <name>', help: say('抑制项的责任人', 'who answers for the entries written') },
      { flags: '--reason <text>', help: say('为何放过', 'why they may pass') },
      { flags: '--expires-at <date>', help: say('有效期的最后一天，如 2023-09-30', 'the last day on which they hold, e.g. 2023-09-30') },
      ...selection,
      limit,
      jobs,
      project,
    ],
    examples: [
      'duizhang validate submissions/2023-Q2',
      "duizhang validate '来件/**/*.xlsx' --catalogue qingdao-2023 --format json",
      'duizhang validate --format text --format junit=reports/junit.xml,sarif=reports/duizhang.sarif',
      'duizhang validate --changed-since origin/main',
      'duizhang validate --shard 1/4 --json > 1.json',
      'duizhang validate --watch 收件箱/ --catalogue qingdao-2023',
    ],
    load: () => import('./commands/validate.ts'),
  },
  {
    name: 'merge-reports',
    group: work,
    summary: say('把各片的 JSON 校验结果合并为一', 'put the JSON reports of all shards together'),
    arguments: [{ name: '<reports...>', help: say('validate --shard --json 的结果', 'what validate --shard --json has written') }],
    options: [...formats(formatsOf.validation), verbose, failOn(), project],
    examples: ['duizhang merge-reports 1.json 2.json 3.json 4.json --out report.json --json'],
    load: () => import('./commands/merge-reports.ts'),
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
      {
        flags: '--play <script>',
        help: say('按脚本操作界面，屏幕以文字输出（裁定照写）', 'play a script of keys and print the screens (decisions are written)'),
      },
      catalogue,
      register,
      period,
      asOf,
      decisions,
      ...formats(formatsOf.reconciliation),
      verbose,
      failOn(),
      suppressions,
      limit,
      jobs,
      project,
    ],
    examples: ['duizhang reconcile', 'duizhang reconcile --period 2023-Q2 --no-interactive --format json'],
    load: () => import('./commands/reconcile.ts'),
  },
  {
    name: 'show',
    group: work,
    summary: say('一个问题的全部依据', 'all that is known of a finding'),
    arguments: [shownFinding],
    options: [catalogue, register, period, asOf, decisions, ...showOptions, limit, project],
    examples: ['duizhang show 7562f3d1', 'duizhang show 市教育局-2023-Q2.xlsx!填报表!K7 --json'],
    load: () => import('./commands/show.ts'),
  },
  {
    name: 'report',
    group: work,
    summary: say('生成报表', 'make a report'),
    arguments: [reportKind],
    options: reportOptions,
    examples: [
      'duizhang report ledger --format json --out reports/ledger.json',
      'duizhang report bulletin --format markdown --out reports/bulletin.md',
    ],
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
      'duizhang decide correct 7562f3d1ce928eab --to 82% --reason 来函更正',
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
  ...mapCommands,
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

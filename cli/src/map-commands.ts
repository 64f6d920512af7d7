import { work } from './command-groups.ts';
import type { CommandSpec } from './command.ts';
import { catalogue, decisions, format, jobs, limit, period, project, register, say } from './shared-options.ts';

/** What is said of names and headers: rows of the command table. */
export const mapCommands: readonly CommandSpec[] = [
  {
    name: 'map list',
    isDefault: true,
    group: work,
    summary: say(
      '列出待确认的单位名称和表头（带编号的候选），以及已确认的',
      'names and headers to be answered, with numbered candidates, and those answered',
    ),
    arguments: [],
    options: [
      {
        flags: '--file <file>',
        help: say('哪个文件（默认：submissions/<报告期> 中的全部）', 'which file (default: all of submissions/<period>)'),
      },
      decisions,
      catalogue,
      register,
      period,
      limit,
      jobs,
      ...format('text'),
      project,
    ],
    examples: ['duizhang map', 'duizhang map list --period 2023-Q2 --json'],
    load: () => import('./commands/map-list.ts'),
  },
  {
    name: 'map org-unit',
    group: work,
    summary: say(
      '确认一个写法指哪个单位，或不是单位，今后照此读取',
      'say once which unit a name means, or that it means none; from then on it is read so',
    ),
    arguments: [
      { name: '[name]', help: say('名称原文（默认：列出已确认的）', 'the name as written (default: list what was said)') },
      {
        name: '[unit]',
        help: say(
          '所指的单位（名称、编号，或 duizhang map 所列候选的序号）',
          'the unit that it means (name, id, or number of a candidate in duizhang map)',
        ),
      },
    ],
    options: [
      {
        flags: '--not-a-unit',
        help: say('不是单位（如“合计”“某公司”）：该行不计入', 'it means no unit (合计, a company): its rows count for nothing'),
      },
      { flags: '--forget', help: say('撤销已确认的', 'take back what was said') },
      decisions,
      catalogue,
      register,
      period,
      ...format('text'),
      project,
    ],
    examples: ['duizhang map org-unit 市大树据局 市大数据局', 'duizhang map org-unit 合计 --not-a-unit'],
    load: () => import('./commands/map-org-unit.ts'),
  },
  {
    name: 'map header',
    group: work,
    summary: say('确认一个表头的含义，今后照此读取', 'say once what a header means; from then on it is read so'),
    arguments: [
      { name: '[header]', help: say('表头原文（默认：列出已确认的）', 'the header as written (default: list what was said)') },
      {
        name: '[column]',
        help: say(
          '对应的列，如 本期完成值；或 不读；或 duizhang map 所列候选的序号',
          'the column that it means, e.g. actual; or ignore; or the number of a candidate in duizhang map',
        ),
      },
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
];

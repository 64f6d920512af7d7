import type { ArgumentSpec, OptionSpec } from './command.ts';
import { format, say } from './shared-options.ts';

/** What `duizhang show` is asked about. */
export const shownFinding: ArgumentSpec = {
  name: '<finding>',
  help: say(
    '问题的指纹（可只写开头），或单元格：文件!工作表!单元格（文件夹可省）',
    'its fingerprint or the beginning of it, or the cell: file!sheet!cell, without folders if you like',
  ),
};

const [formats, json] = format('text') as [OptionSpec, OptionSpec];

/** The JSON has no schema of its own: its parts are those of other documents, and their names are told here. */
export const showOptions: readonly OptionSpec[] = [
  {
    flags: '--open',
    help: say('同时用系统程序打开源文件', 'open the source file in the program of the system, too'),
  },
  {
    ...formats,
    help: say(
      '输出格式；json 为 {findings: [{finding, disposition, plan 方案中的位置, source 单元格, neighbourhood 相邻单元格, row, field, attainment, own 本单位各期, others 其他单位, decisions, similar 同类指纹}]}',
      'output format; json is {findings: [{finding, disposition, plan: where in the plan, source: the cell, neighbourhood: cells around it, row, field, attainment, own: what its unit said in each period, others: other units, decisions, similar: fingerprints}]}',
    ),
  },
  json,
];

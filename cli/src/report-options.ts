import type { ArgumentSpec, OptionSpec } from './command.ts';
import { formatsOfReport } from './formats.ts';
import { asOf, catalogue, decisions, format, out, period, project, register, say } from './shared-options.ts';

/** What `duizhang report` makes. */
export const reportKind: ArgumentSpec = {
  name: '<kind>',
  choices: Object.keys(formatsOfReport),
  help: say('ledger 台账、bulletin 通报', 'ledger: one line per expected report; bulletin: the notice on the period'),
};

/** Where it is written and in which form, and what it is made from. */
export const reportOptions: readonly OptionSpec[] = [
  out(say('写入此文件（默认：标准输出）', 'write to this file (default: standard output)')),
  catalogue,
  register,
  period,
  asOf,
  decisions,
  ...format('text', formatsOfReport.bulletin),
  project,
];

import type { OptionSpec } from './command.ts';
import { say } from './shared-options.ts';

/** What `duizhang decide` can be told beside the findings: the content of an entry, and how findings are selected. */
export const decideOptions: readonly OptionSpec[] = [
  { flags: '--reason <text>', help: say('理由（退回、说明、豁免必填）', 'why (needed for reject, explain, waive)') },
  { flags: '--to <text>', help: say('修正：改读的文字，如 82%', 'correct: what is read instead, e.g. 82%') },
  {
    flags: '--field <field>',
    choices: [
      'actual',
      'status',
      'unitOfMeasure',
      'basis',
      'expectedFinish',
      'progressNarrative',
      'difficulties',
      'nextSteps',
      'evidence',
      'previous',
      'target',
      'role',
    ],
    help: say('修正：本行的哪一项（默认：问题所在的单元格）', 'correct: which field of the row (default: the cell of the finding)'),
  },
  {
    flags: '--row-of <unit>',
    help: say('问题涉及两家单位时，针对哪一家的填报', "of a finding about two units: whose row (default: the finding's own)"),
  },
  { flags: '--requester <name>', help: say('豁免：申请人', 'waive: who asked for it') },
  { flags: '--approver <name>', help: say('豁免：批准人', 'waive: who agreed to it') },
  { flags: '--expires-at <date>', help: say('豁免：有效的最后一天', 'waive: the last day on which it holds') },
  {
    flags: '--revokes <id>',
    help: say('撤销：哪一条裁定（编号见 list，可只写开头）', 'revoke: which entry (ids: see list; its beginning will do)'),
  },
  { flags: '--rule <rule>', help: say('选出此规则的待裁问题', 'select the open findings of this rule') },
  { flags: '--org-unit <unit>', help: say('选出此单位的待裁问题', 'select the open findings of this unit') },
  {
    flags: '--same-cause',
    help: say('连同与所指问题同因的待裁问题', 'together with the open findings of the same cause as those named'),
  },
  {
    flags: '--dry-run',
    help: say(
      '只列出将裁定的问题和影响（灯、达标数、报送率等），不写入',
      'list what would be decided and what it would change; write nothing',
    ),
  },
];

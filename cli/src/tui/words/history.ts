import type { Bilingual } from '@duizhang/model';
import type { LogState } from '@duizhang/reconcile';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** Two cells: what became of an entry, blank while it counts. */
export const logStateMark: Readonly<Record<LogState, Bilingual>> = {
  inForce: say('  ', '  '),
  revoked: say('撤', 'x '),
  replaced: say('替', 'r '),
  contradictory: say('矛', '! '),
  stale: say('失', '- '),
  expired: say('期', 'e '),
  otherPeriod: say('他', 'o '),
};

export const staleWord: Readonly<Record<'evidenceChanged' | 'findingGone' | 'expired', Bilingual>> = {
  evidenceChanged: say('依据已变', 'other evidence now'),
  findingGone: say('问题已消失', 'the finding is gone'),
  expired: say('豁免已到期', 'the waiver has ended'),
};

export const historyWords = {
  timeHead: say('时间', 'Time'),
  actorHead: say('裁定人', 'Who'),
  actionHead: say('裁定', 'Decided'),
  stateHead: say('状', 'St'),
  aboutHead: say('所涉问题', 'About'),
  reasonHead: say('内容与理由', 'Content and reason'),
  staleGroup: say('不再适用的 {count} 条（重报或修订后须再看）', '{count} that no longer apply: look at them again after a resubmission'),
  logGroup: say('其余日志 {count} 条（最新在前）', 'the rest of the log, {count}: the newest first'),
  position: say('第 {position} / {count} 条', '{position} / {count}'),
  query: say('搜索：{query}', 'search: {query}'),
  empty: say('裁定日志是空的：在问题清单中裁定后，这里逐条列出。', 'The log is empty: what is decided on findings is listed here.'),
  emptySearch: say('日志中没有符合搜索的记录：按 x 看全部。', 'No entry of the log fits: x shows all.'),
  searchLabel: say('搜索日志：', 'Search the log: '),
  bulk: say('{count} 条问题一并裁定', '{count} findings in one entry'),
  mappingHeader: say('表头的含义', 'what a header means'),
  mappingName: say('名称的含义', 'what a name means'),
  takesBack: say('撤销 {actor} {time} 的{action}', 'takes back: {actor} {time} {action}'),
  revokedBy: say('已由 {actor} 于 {time} 撤销', 'taken back by {actor}, {time}'),
  staleSome: say('{reason} {count} 条', '{count}: {reason}'),
  id: say('编号 {id}', 'id {id}'),
  period: say('报告期 {period}', 'period {period}'),
  reasonIs: say('理由：{reason}', 'reason: {reason}'),
  /** Before an entry is taken back. */
  revokeTitle: say('撤销这一条', 'Take this entry back'),
  others: say('这是 {actor} 的裁定；原记录保留，另记一条撤销。', 'It was decided by {actor}; the entry stays, another one takes it back.'),
  keeps: say('原记录保留，另记一条撤销。', 'The entry stays, another one takes it back.'),
  effect: say('涉及 {total} 条：{parts}。', 'Of {total}: {parts}.'),
  effectOpen: say('{count} 条回到待裁', '{count} undecided again'),
  effectRestored: say('{count} 条恢复原来的裁定', '{count} as an earlier entry says'),
  effectUnchanged: say('{count} 条不变（其后另有裁定，或本未生效）', '{count} unchanged (a later entry counts, or none did)'),
  effectGone: say('{count} 条所涉问题已不在', '{count} no longer among the findings'),
  mappingEffect: say('该对应不再有效；以前确认过的恢复有效。', 'The mapping no longer counts; what was said before counts again.'),
  revokeReason: say('理由（可不填）', 'Reason (optional)'),
  /** Notices. */
  nothingToRedo: say('没有可重做的：刚才没有撤销过裁定。', 'Nothing to redo: nothing was taken back just now.'),
  logEmpty: say('没有这样的记录。', 'There is no such entry.'),
  findingGone: say('这条裁定所涉的问题已不在：重报或修订后不再出现。', 'The finding of this entry is gone: it no longer occurs.'),
  findingInstead: say('原问题的依据已变：这是同一对象上现在的问题。', 'The evidence has changed: this is what is found there now.'),
  revokedAlready: say('这一条已由 {actor} 撤销。', 'This entry was taken back by {actor}.'),
  otherPeriod: say('这一条属于 {period}：请打开该期撤销。', 'This entry is of {period}: take it back there.'),
  restored: say('已收回撤销，原裁定重新有效：{subject}', 'taken back: the decision counts again: {subject}'),
} as const satisfies Readonly<Record<string, Bilingual>>;

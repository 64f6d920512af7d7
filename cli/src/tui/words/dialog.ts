import type { Bilingual, Correction } from '@duizhang/model';
import type { TextRow, DialogRow } from '../state/dialog-rows.ts';
import type { ScopeKind } from '../state/dialog-scope.ts';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** Names of the rows. */
export const rowWord: Readonly<Record<DialogRow, Bilingual>> = {
  action: say('裁定', 'Decide'),
  scope: say('范围', 'Scope'),
  field: say('栏目', 'Column'),
  value: say('修正值', 'Value'),
  reason: say('理由', 'Reason'),
  requester: say('申请人', 'Asked'),
  approver: say('批准人', 'Agreed'),
  expiresAt: say('到期日', 'Until'),
};

/** How many findings are meant, with their number. */
export const scopeWord: Readonly<Record<ScopeKind, Bilingual>> = {
  this: say('仅此条', 'this one'),
  marked: say('已选 {count} 条', '{count} marked'),
  cause: say('同因 {count} 条', '{count} of this cause'),
  value: say('同规则同原值 {count} 条', '{count} of the same rule and value'),
  filtered: say('列出的 {count} 条', '{count} listed'),
};

/** Columns that can be corrected. */
export const columnWord: Readonly<Record<Correction['field'], Bilingual>> = {
  actual: say('完成值', 'actual'),
  status: say('完成状态', 'status'),
  unitOfMeasure: say('计量单位', 'unit of measure'),
  basis: say('口径', 'basis'),
  expectedFinish: say('预计完成', 'expected finish'),
  progressNarrative: say('进展情况', 'progress'),
  difficulties: say('存在问题', 'difficulties'),
  nextSteps: say('下一步', 'next steps'),
  evidence: say('佐证材料', 'evidence'),
  previous: say('上期值', 'previous'),
  target: say('目标值', 'target'),
  role: say('责任分工', 'role'),
};

const needed: Readonly<Record<TextRow, Bilingual>> = {
  value: say('请填写修正后的内容。', 'Please type what it should be.'),
  reason: say('请写明理由（上、下键可选常用语）。', 'Please give the reason (Up and Down offer usual ones).'),
  requester: say('请写明谁申请豁免。', 'Please say who asked for the waiver.'),
  approver: say('请写明谁批准豁免。', 'Please say who agreed to the waiver.'),
  expiresAt: say('请写明豁免到哪一天为止，如 2023-12-31。', 'Please give its last day, for example 2023-12-31.'),
};

export const dialogWords = {
  needed,
  noCell: say('这条问题不在填报的单元格上，没有可修正的内容。', 'The finding stands in no cell that a unit reports: nothing to correct.'),
  nothingOpen: say('范围内都已裁定，没有可裁的问题。', 'Everything in this scope is decided.'),
  ended: say('这一天已过，豁免不会生效。', 'That day is over: the waiver would not hold.'),
  touches: say('将裁定 {count} 条，记作一条裁定', 'decides {count} {count|finding|findings} as one entry'),
  skips: say('；已裁的 {skipped} 条不动', '; {skipped} decided already {skipped|stays|stay}'),
  standing: say('现为{state}，再裁则以新的为准。', 'It is {state}; a new decision replaces that.'),
  written: say('原文“{raw}”', 'It says “{raw}”'),
  now: say('，现作“{raw}”', ', now “{raw}”'),
  target: say('，目标 {target}', ', target {target}'),
  working: say('计算中..', 'working it out..'),
  effect: say('影响  ', 'Effect  '),
  effectUnknown: say('填好后可见。', 'shown when the fields are filled in.'),
  choiceHint: say('数字或左、右键选择，Tab 换行，回车继续。', 'Digits, Left and Right choose; Tab moves, Enter goes on.'),
  textHint: say('Tab 换行，回车继续，Ctrl-S 裁定。', 'Tab moves, Enter goes on, Ctrl-S decides.'),
  presetHint: say('上、下键选常用语（{count} 条），选后可改。', 'Up and Down take one of {count} usual texts, to be edited.'),
  takenHint: say('常用语 {position} / {count}，可改。', 'Usual text {position} of {count}; edit it as you like.'),
  of: say('{position}/{count}', '{position}/{count}'),
};

import {
  outcomeWords,
  severityWords,
  type Bilingual,
  type Finding,
  type Indicator,
  type Assignment,
  type ReportRow,
} from '@duizhang/model';
import type { Action, Disposition } from './state/types.ts';

/** Every word of the screens that is not a key's label. */
const say = (zh: string, en: string): Bilingual => ({ zh, en });

export const severityWord: Readonly<Record<Finding['severity'], Bilingual>> = {
  error: severityWords.error.short,
  warning: severityWords.warning.short,
  info: severityWords.info.short,
};

/** Two cells in either language: the light of a row. */
export const severityMark: Readonly<Record<Finding['severity'], Bilingual>> = {
  error: say('错', 'E '),
  warning: say('核', 'W '),
  info: say('提', 'I '),
};

export { actionWord } from '../decision-words.ts';

/** Two cells: what was decided, blank while it is open. */
export const actionMark: Readonly<Record<Action, Bilingual>> = {
  accept: say('采', 'a '),
  reject: say('退', 'r '),
  correct: say('正', 'm '),
  explain: say('说', 'e '),
  waive: say('免', 'w '),
  defer: say('缓', 'd '),
  map: say('  ', '  '),
  revoke: say('  ', '  '),
};

export const dispositionWord: Readonly<Record<Disposition, Bilingual>> = {
  open: say('待裁', 'undecided'),
  confirmed: say('已采纳', 'confirmed'),
  admitted: say('已计入本期', 'admitted'),
  returned: say('已退回', 'returned'),
  corrected: say('已修正', 'corrected'),
  explained: say('已说明', 'explained'),
  waived: say('已豁免', 'waived'),
  deferred: say('暂缓', 'deferred'),
  expired: say('豁免到期', 'expired'),
  superseded: say('已失效', 'superseded'),
};

export const roleWord: Readonly<Record<Assignment['role'], Bilingual>> = {
  lead: say('牵头', 'lead'),
  responsible: say('责任', 'responsible'),
  cooperating: say('配合', 'cooperating'),
};

export const basisWord: Readonly<Record<NonNullable<Indicator['target']['basis']>, Bilingual>> = {
  new: say('新增', 'new'),
  cumulative: say('累计', 'cumulative'),
  rate: say('比率', 'rate'),
  level: say('水平', 'level'),
};

export const statusWord: Readonly<Record<NonNullable<ReportRow['status']['value']>, Bilingual>> = {
  notStarted: say('未启动', 'not started'),
  inProgress: say('推进中', 'in progress'),
  completed: say('已完成', 'completed'),
  behind: say('滞后', 'behind'),
  noProgress: say('本期无进展', 'no progress this period'),
};

export const words = {
  product: say('对账', 'duizhang'),
  languages: say('[中]/EN', '中/[EN]'),
  undecidedOf: say('待裁 {undecided} / {total}', 'undecided {undecided} / {total}'),
  /** Overview. */
  checks: say('检查  通过 {pass}  不通过 {fail}  未评价 {notEvaluated}', 'Checks  pass {pass}  fail {fail}  not evaluated {notEvaluated}'),
  reporting: say(
    '应报 {expected} 项  已报 {reported}  未报 {missing}  报送率 {rate}  （有报送的单位 {unitsReported}/{unitsExpected}）',
    'Expected {expected}  reported {reported}  missing {missing}  rate {rate}  (units that reported {unitsReported}/{unitsExpected})',
  ),
  decisions: say(
    '裁定  待裁 {undecided}  暂缓 {deferred}  已裁 {decided}  已失效 {superseded}（数据已变）',
    'Decisions  undecided {undecided}  deferred {deferred}  decided {decided}  void {superseded} (data changed)',
  ),
  allFindings: say('全部', 'all'),
  checkHead: say('检查', 'Checks'),
  orgUnitHead: say('单位', 'Unit'),
  passHead: say('通过', 'pass'),
  failHead: say('未过', 'fail'),
  findingsHead: say('问题', 'find'),
  notEvaluatedHead: say('未评', 'n/e'),
  undecidedHead: say('待裁', 'open'),
  reportedHead: say('已报', 'sent'),
  noOrgUnit: say('（无单位）', '(no unit)'),
  /** Findings. */
  severityHead: say('级', 'S '),
  stateHead: say('裁', 'D '),
  taskHead: say('任务', 'Task'),
  ruleHead: say('规则', 'Rule'),
  sentenceHead: say('问题', 'Finding'),
  placeHead: say('单元格', 'Cell'),
  notEvaluated: outcomeWords.notEvaluated,
  emptyList: say('没有符合筛选条件的问题：按 x 取消筛选，按 f 改筛选。', 'No finding passes the filter: x clears it, f changes it.'),
  noFindings: say('没有问题，无须裁定。', 'No findings: nothing to decide.'),
  filterNone: say('筛选：无', 'filter: none'),
  filterSome: say('筛选：{filters}', 'filter: {filters}'),
  scroll: say('上下键滚动 {percent}%', 'Up and Down scroll, {percent}%'),
  position: say('第 {position} / {count} 条', '{position} / {count}'),
  task: say('任务{number}', 'task {number}'),
  /** Filter. */
  filterTitle: say('筛选  回车选中或取消；数字为选中后剩下的条数', 'Filter  Enter chooses or clears; the number is what would be left'),
  /** Detail. */
  findingTitle: say('问题', 'Finding'),
  planTitle: say('方案原文', 'Plan'),
  sourceTitle: say('来源单元格', 'Cell'),
  rowTitle: say('本行报送', 'As reported'),
  ruleTitle: say('为什么查', 'Why'),
  remedyTitle: say('怎么办', 'To do'),
  historyTitle: say('裁定记录', 'Decisions'),
  noPlan: say('与方案的具体任务无关。', 'Not about a task of the plan.'),
  noSource: say('这条问题不对应文件中的单元格。', 'No cell: the finding is not in a file.'),
  noHistory: say('尚未裁定。', 'Not decided yet.'),
  part: say('第{number}部分', 'part {number}'),
  section: say('第{number}节', 'section {number}'),
  target: say('目标：', 'Target: '),
  targetless: say('（本句没有量化指标）', '(no indicator in this clause)'),
  deadline: say('时限 {deadline}', 'by {deadline}'),
  assigned: say('单位：', 'Units: '),
  raw: say('原文：', 'Raw: '),
  read: say('读作：', 'Read as: '),
  unread: say('读不出数值', 'no value could be read'),
  previous: say('上期 ', 'previous '),
  actual: say('本期 ', 'this period '),
  status: say('状态 ', 'status '),
  narrative: say('进展：', 'Progress: '),
  difficulties: say('问题：', 'Difficulties: '),
  evidence: say('佐证：', 'Evidence: '),
  blank: say('（空）', '(empty)'),
  suggestions: say('建议读法：', 'Likely: '),
  related: say('相关：', 'Related: '),
  correctedTo: say('改为 {value}', 'to {value}'),
  revoked: say('（已撤销）', '(revoked)'),
  /** Dialogs. */
  menuTitle: say('菜单', 'Menu'),
  menuPage: say('菜单  第 {number} / {count} 页（0 下一页）', 'Menu  {number} of {count} (0: more)'),
  searchLabel: say('搜索：', 'Search: '),
  quitTitle: say('退出', 'Quit'),
  quitDecided: say(
    '本次裁定 {session} 条；共已裁 {decided}，暂缓 {deferred}，待裁 {undecided}。',
    '{session} decisions in this session; {decided} decided, {deferred} deferred, {undecided} undecided in all.',
  ),
  quitLog: say('裁定逐条写入 {log}，下次从这里继续。', 'Every decision is in {log}; the next session goes on from here.'),
  /** Notices. */
  resumed: say('接着上次：已裁 {decided} 条。', 'Resumed: {decided} decided.'),
  decidedNotice: say(
    '已{action}：{subject}（u 撤销）。筛选内还有 {left} 条待裁。',
    '{action}: {subject} (u undoes). {left} undecided left in the filter.',
  ),
  revokedNotice: say('已撤销{action}：{subject}', 'revoked {action}: {subject}'),
  nothingToUndo: say(
    '本次会话没有可撤销的裁定；U 撤销光标所在问题的裁定。',
    'No decision of this session to undo; U revokes the one on this finding.',
  ),
  notDecided: say('这条问题没有裁定可撤销。', 'This finding has no decision to revoke.'),
  noneUndecided: say('筛选范围内没有其他待裁的问题。', 'No other undecided finding in the filter.'),
  noFinding: say('没有可看的问题。', 'There is no finding to look at.'),
  inputMethod: say(
    '中文输入法开着：按 Shift 切到英文，或按 0 打开菜单（名称映射中按 Tab）。',
    'A Chinese input method is on: Shift switches it off, 0 opens the menu (on names: Tab).',
  ),
  noKey: say('这个键在这里没有作用；? 看按键。', 'That key does nothing here; ? lists the keys.'),
  noneOther: say('没有别的了。', 'There is no other.'),
  noSearch: say('还没有搜索过：按 / 搜索。', 'Nothing was searched yet: / searches.'),
  filesChanged: say('文件有变(R)', 'files changed (R)'),
  judging: say('指标重新判定中', 'judging'),
  reading: say('正在读取 {done}/{total}，已用 {seconds} 秒', 'reading {done}/{total}, {seconds} s'),
  fileChanges: say(
    '报送文件有变化：新增 {added}、修改 {changed}、删除 {gone}（{first}）。按 R 重新读取。',
    'Files have changed: {added} new, {changed} changed, {gone} gone ({first}). R reads them again.',
  ),
  andOthers: say('{first} 等', '{first} ...'),
  severalFindings: say('{count} 条问题', '{count} findings'),
  others: say(
    '{actors}刚在别处裁定，新增 {count} 条记录，已显示在这里。',
    '{actors} decided elsewhere: {count} new entries, shown here now.',
  ),
  entriesLost: say(
    '裁定日志 {log} 被改动过，少了 {count} 条记录，已不再计入；请从备份恢复。',
    '{log} was changed: {count} entries are gone and count no more. Restore it from a backup.',
  ),
  unanswered: say('没有完成：{detail}', 'Not done: {detail}'),
  reloading: say('正在重新读取报送文件……', 'Reading the files again ...'),
  reloaded: say('已重新读取报送文件。', 'The files were read again.'),
  failed: say('裁定没有写入，未生效：{detail}', 'The decision was not written and does not count: {detail}'),
  noneUnmapped: say('没有其他待确认的名称或表头。', 'No other name or header is open.'),
  noCandidate: say('没有这个序号的候选；n 在名录中查找。', 'There is no such candidate; n looks one up.'),
  notMapped: say('这一条还没有确认过，没有可收回的。', 'It was not answered: nothing to take back.'),
  mappedAlready: say('这一条已经确认；按数字键可改，U 收回。', 'It is answered; a number changes it, U takes it back.'),
  noQuestion: say('没有名称或表头可确认。', 'There is nothing to answer.'),
  /** Terminal. */
  tooSmall: say(
    '窗口太小（{columns}x{rows}）：至少 60x16，请放大窗口。连按 Ctrl-C 退出。',
    'The window is too small ({columns}x{rows}): at least 60x16. Press Ctrl-C until it quits.',
  ),
  unusable: say(
    '此处不能打开终端界面（{reason}）。请加 --no-interactive 输出文本。',
    'The terminal UI cannot open here ({reason}). Add --no-interactive for text.',
  ),
  notTty: say('输入或输出不是终端', 'input or output is not a terminal'),
  dumb: say('终端类型为 dumb', 'the terminal is dumb'),
  small: say('窗口 {columns}x{rows}，至少需要 60x16', 'the window is {columns}x{rows}, at least 60x16 is needed'),
  farewell: say(
    '本次裁定 {session} 条；已裁 {decided}，暂缓 {deferred}，待裁 {undecided}。',
    '{session} decisions in this session; {decided} decided, {deferred} deferred, {undecided} undecided.',
  ),
  farewellLog: say('裁定记录：{log}', 'Decision log: {log}'),
} as const satisfies Readonly<Record<string, Bilingual>>;

import type { Bilingual } from '@duizhang/model';
import type { UnitTrack } from '@duizhang/reconcile';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** What came of a report; null: none is asked for. */
export const reportStateWord: Readonly<Record<NonNullable<UnitTrack['state']> | 'unasked', Bilingual>> = {
  reported: say('已报', 'reported'),
  missing: say('未报', 'missing'),
  returned: say('已退回', 'returned'),
  notEvaluated: say('未评价', 'not evaluated'),
  exempt: say('免报', 'exempt'),
  unasked: say('方案未列', 'not asked'),
};

export const verdictWord: Readonly<Record<'met' | 'below' | 'undetermined', Bilingual>> = {
  met: say('已达到', 'met'),
  below: say('未达到', 'below'),
  undetermined: say('无法判断', 'undetermined'),
};

export const kindWord: Readonly<Record<'text' | 'number' | 'date' | 'boolean' | 'error', Bilingual>> = {
  text: say('文本', 'text'),
  number: say('数值', 'number'),
  date: say('日期', 'date'),
  boolean: say('逻辑值', 'true or false'),
  error: say('错误值', 'error'),
};

/** Words of the detail screen that no other screen has. */
export const detailWords = {
  part: say('第{number}部分 {title}', 'part {number} {title}'),
  section: say('第{number}节 {title}', 'section {number} {title}'),
  characters: say('原文第{from}至{to}字', 'characters {from} to {to}'),
  stepsTitle: say('解析步骤', 'Reading'),
  trackTitle: say('往期', 'Before'),
  othersTitle: say('其他单位', 'Other units'),
  similarTitle: say('同类问题', 'Similar'),
  /** The cell among its neighbours. */
  reading: say('正在读取...', 'reading...'),
  changed: say(
    '文件在核对之后变了，不是当时所判的内容，不显示。请重新读取（界面中按 R）。',
    'The file has changed since it was judged: what it holds now is not shown. Read the files again (R on the screen).',
  ),
  noPlace: say('文件里没有这个位置。', 'The file has no such place.'),
  hiddenSheet: say('（隐藏的工作表）', '(hidden sheet)'),
  hiddenRows: say('行号后带 * 的行是隐藏的。', 'Rows marked * are hidden.'),
  merged: say('合并单元格：{ranges}（^ 接上行，< 接左列）', 'Merged: {ranges} (^ goes on from above, < from the left)'),
  mergesUnknown: say(
    '表很长，未读到末尾：合并和隐藏情况不明。',
    'The sheet is long and was not read to its end: what is merged or hidden is not known.',
  ),
  moreColumns: say('左侧另有 {left} 列，右侧另有 {right} 列有内容。', '{left} more columns to the left, {right} to the right.'),
  kind: say('类型：', 'Type: '),
  format: say('  格式：', '  Format: '),
  formula: say('  公式：', '  Formula: '),
  /** Notices. */
  copied: say('已复制：{text}（终端须允许程序写剪贴板）', 'Copied: {text} (if the terminal lets programs write to the clipboard)'),
  opened: say('已用系统程序打开：{path}', 'Opened: {path}'),
  openedArchive: say('文件在压缩包里，已打开压缩包：{path}', 'The file lies in an archive, which is open now: {path}'),
  remote: say('远程登录时打不开本地程序。文件在：{path}', 'No program can be opened over a remote login. The file is {path}'),
  noDesktop: say('没有图形桌面，打不开。文件在：{path}', 'There is no desktop to open it on. The file is {path}'),
  noProgram: say(
    '系统没有打开文件的程序（xdg-open）。文件在：{path}',
    'The system has no program that opens files (xdg-open). The file is {path}',
  ),
  programFailed: say('系统没能打开。文件在：{path}', 'The system could not open it. The file is {path}'),
  fileGone: say('文件已不在：{path}', 'The file is gone: {path}'),
  noSource: say('这条问题不在文件里。', 'This finding stands in no file.'),
  /** Reading. */
  correctedTo: say('裁定后按此读取：', 'Read instead by decision: '),
  interval: say('，精度范围 {low} 至 {high}', ', by its precision {low} to {high}'),
  unreadable: say('读不出内容', 'could not be read'),
  against: say('对照目标：', 'Against the target: '),
  ofWhole: say('全市合计：', 'As a whole: '),
  rate: say('完成率 {rate}%', '{rate}% of the target'),
  shortfall: say('差额 {shortfall}', 'difference {shortfall}'),
  schedule: say('序时进度 {scheduled}%', 'schedule {scheduled}%'),
  due: say('时限 {due}', 'due {due}'),
  notCounted: say('数值未计入：{reason}', 'the value does not count: {reason}'),
  /** Earlier periods and other units. */
  noItem: say('问题不针对某项指标，没有往期可比。', 'Not about one item: there is nothing to compare with.'),
  noTrack: say('没有往期报送。', 'Nothing was reported before.'),
  saidBefore: say('本表自报上期：', 'This form says of the period before: '),
  change: say('较上期 {change}', 'change {change}'),
  points: say('个百分点', ' percentage points'),
  alone: say('没有其他单位承担或填报。', 'No other unit owes or reports it.'),
  setAside: say('（不计：{reason}）', '(does not count: {reason})'),
  via: say('，属{collective}', ', of {collective}'),
  /** Decisions. */
  otherEvidence: say('（当时数据不同）', '(on other data)'),
  bulk: say('（批量 {count} 条）', '(one of {count})'),
  /** Similar findings. */
  sameCause: say('同一原因 {count} 条', '{count} of the same cause'),
  sameUnit: say('同规则同单位 {count} 条', '{count} of this rule at the unit'),
  sameValue: say('同规则同原文 {count} 条', '{count} of this rule on the same text'),
  noneSimilar: say('没有同类问题。', 'None.'),
  andMore: say('... 另 {count} 条', '... {count} more'),
} as const satisfies Readonly<Record<string, Bilingual>>;

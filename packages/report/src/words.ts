import { outcomeWords, type Bilingual } from '@duizhang/model';

/** Every fixed word of the text reports, in both languages. */
export const words = {
  pass: { zh: '通过', en: 'PASS' },
  fail: { zh: '不通过', en: 'FAIL' },
  /** Nothing was looked at, or nothing that was could be judged: neither of the two above. */
  notEvaluated: { zh: '未评价', en: 'NOT EVALUATED' },
  validation: {
    zh: '{files} 个文件，{rows} 行；错误 {error}，核实 {warning}，提示 {info}；其中未评价 {unjudged}',
    en: '{files} file(s), {rows} row(s); {error} error(s), {warning} warning(s), {info} info; {unjudged} of all not evaluated',
  },
  checks: {
    zh: '检查 {total} 项：通过 {pass}，不通过 {fail}，未评价 {notEvaluated}',
    en: '{total} checks: {pass} passed, {fail} failed, {notEvaluated} not evaluated',
  },
  reasons: { zh: '未评价的原因：{reasons}', en: 'not evaluated because: {reasons}' },
  reconciliation: {
    zh: '{plan} · {period} · 截至 {asOf}',
    en: '{plan} · {period} · as of {asOf}',
  },
  reporting: {
    zh: '应报 {expected} 项，已报 {reported}，未报 {missing}，未评价 {notEvaluated}；报送率 {rate}；报送件 {files} 份',
    en: '{expected} reports expected: {reported} reported, {missing} missing, {notEvaluated} not evaluated; reporting rate {rate}; {files} submission(s)',
  },
  returned: { zh: '；已退回 {count} 项，重报前不计', en: '; {count} returned, not counted until reported again' },
  corrected: { zh: '按裁定修正后计入 {count} 项', en: '{count} report(s) count as corrected by decision' },
  stale: {
    zh: '裁定 {count} 条已不适用（依据已变 {evidenceChanged}，问题已消失 {findingGone}，豁免到期 {expired}）：duizhang decide list',
    en: '{count} decision(s) no longer apply ({evidenceChanged} on other evidence now, {findingGone} without a finding, {expired} expired): duizhang decide list',
  },
  timeKnown: {
    zh: '按时 {onTime} 项，逾期 {late} 项，及时率 {rate}',
    en: '{onTime} on time, {late} late, on-time rate {rate}',
  },
  timeUnknown: {
    zh: '按时 {onTime} 项，逾期 {late} 项，其余未知，及时率未评价（{reason}）',
    en: '{onTime} on time, {late} late, the others unknown: on-time rate not evaluated ({reason})',
  },
  timeless: { zh: '及时率未评价（{reason}）', en: 'on-time rate not evaluated ({reason})' },
  nilAndExempt: { zh: '；零报告 {nil} 项，免报 {exempt} 项', en: '; {nil} nil return(s), {exempt} exempt' },
  progress: { zh: '指标 {total} 个：{counts}', en: '{total} indicators: {counts}' },
  undetermined: { zh: '无法判断的原因：{reasons}', en: 'undetermined because: {reasons}' },
  lights: { zh: '亮灯 · {group} {units} 家 {items} 项：{counts}', en: 'lights · {group}, {units} unit(s), {items} item(s): {counts}' },
  noLight: { zh: '不亮灯', en: 'none' },
  groups: {
    departments: { zh: '部门', en: 'departments' },
    districts: { zh: '区市', en: 'districts' },
    enterprises: { zh: '企业', en: 'enterprises' },
  },
  behind: { zh: '欠进度 {units} 家 {items} 项：', en: 'behind schedule, {units} unit(s), {items} item(s):' },
  behindItem: {
    zh: '“{item}”完成率 {share}，序时进度 {schedule}{light}',
    en: '“{item}” {share} of the target, scheduled {schedule}{light}',
  },
  severities: {
    zh: '问题 {total} 条：错误 {error}，核实 {warning}，提示 {info}；其中未评价 {unjudged}；待裁 {open}，已裁 {decided}',
    en: '{total} findings: {error} error(s), {warning} warning(s), {info} info; {unjudged} of all not evaluated; {open} undecided, {decided} decided',
  },
  submissionHead: { zh: '{file}（{orgUnit}，{period}，{rows} 行）', en: '{file} ({orgUnit}, {period}, {rows} rows)' },
  unknownUnit: { zh: '单位不明', en: 'unit unknown' },
  unknownPeriod: { zh: '报告期不明', en: 'period unknown' },
  withoutFile: { zh: '方案要求的（不在任何文件中）', en: 'Asked by the plan (in no file)' },
  nothing: { zh: '没有问题', en: 'no findings' },
  more: {
    zh: '另有 {count} 条同因问题（--verbose 逐条列出）',
    en: '{count} more of the same cause (--verbose lists each)',
  },
  folded: {
    zh: '{count} 条：{reason}（{cells}；--verbose 逐条列出）',
    en: '{count} findings: {reason} ({cells}; --verbose lists each)',
  },
  suppressed: { zh: '已抑制：{reason}（{owner}，至 {expiresAt}）', en: 'suppressed: {reason} ({owner}, until {expiresAt})' },
  suppressedCount: { zh: '；另有 {count} 条已抑制', en: '; {count} suppressed' },
  unevaluated: { zh: '未评价 {count} 项：{reasons}', en: '{count} not evaluated: {reasons}' },
  findingCount: { zh: '{count} 条问题', en: '{count} finding(s)' },
  counted: { zh: '通过 {pass}，不通过 {fail}，未评价 {notEvaluated}', en: '{pass} passed, {fail} failed, {notEvaluated} not evaluated' },
  elsewhere: { zh: '全部问题见 {outputs}', en: 'all findings are in {outputs}' },
  noOutput: { zh: '用 --format json=<文件> 可写出全部', en: 'write them all with --format json=<file>' },
  annotationsLeft: {
    zh: '本平台每级只显示 {limit} 条批注，另有错误 {error} 条、核实 {warning} 条、提示 {notice} 条未显示；{where}。',
    en: 'This platform shows {limit} annotations of each kind; {error} error(s), {warning} warning(s), {notice} notice(s) more are not shown; {where}.',
  },
  summaryLeft: {
    zh: '摘要有大小上限，另有 {count} 条问题未列；{where}。',
    en: 'The summary is limited in size; {count} finding(s) more are not listed; {where}.',
  },
  columns: {
    severity: { zh: '级别', en: 'Severity' },
    place: { zh: '位置', en: 'Place' },
    rule: { zh: '规则', en: 'Rule' },
    finding: { zh: '问题', en: 'Finding' },
  },
  row: { zh: '第{row}行', en: 'row {row}' },
  suggestion: { zh: '建议：', en: 'suggestion: ' },
  dispositions: {
    confirmed: { zh: '已采纳', en: 'confirmed' },
    returned: { zh: '已退回', en: 'returned' },
    corrected: { zh: '已修正', en: 'corrected' },
    explained: { zh: '已说明', en: 'explained' },
    waived: { zh: '已豁免', en: 'waived' },
    deferred: { zh: '暂缓', en: 'deferred' },
    expired: { zh: '豁免已到期', en: 'waiver expired' },
    superseded: { zh: '已失效', en: 'superseded' },
  },
  ledger: {
    title: { zh: '台账 · {plan} · {period} · 截至 {asOf}', en: 'Ledger · {plan} · {period} · as of {asOf}' },
    orgUnit: { zh: '单位', en: 'Unit' },
    task: { zh: '任务', en: 'Task' },
    indicator: { zh: '指标', en: 'Indicator' },
    target: { zh: '目标值', en: 'Target' },
    actual: { zh: '完成值', en: 'Actual' },
    status: { zh: '完成状态', en: 'Status' },
    correctedFrom: { zh: '（原报{from}）', en: ' (reported {from})' },
    state: { zh: '报送', en: 'Report' },
    rate: { zh: '完成率', en: 'Rate' },
    pace: { zh: '进度', en: 'Pace' },
    light: { zh: '亮灯', en: 'Light' },
    findings: { zh: '问题', en: 'Findings' },
  },
  states: {
    reported: { zh: '已报', en: 'reported' },
    missing: { zh: '未报', en: 'missing' },
    returned: { zh: '已退回', en: 'returned' },
    notEvaluated: outcomeWords.notEvaluated,
    exempt: { zh: '免报', en: 'exempt' },
  },
  paces: {
    completed: { zh: '已完成', en: 'completed' },
    ahead: { zh: '超进度', en: 'ahead' },
    onSchedule: { zh: '达进度', en: 'on schedule' },
    behind: { zh: '欠进度', en: 'behind' },
    undetermined: { zh: '无法判断', en: 'undetermined' },
  },
  statuses: {
    notStarted: { zh: '未启动', en: 'not started' },
    inProgress: { zh: '推进中', en: 'in progress' },
    completed: { zh: '已完成', en: 'completed' },
    behind: { zh: '滞后', en: 'behind' },
    noProgress: { zh: '本期无进展', en: 'no progress' },
  },
} as const satisfies Words;

interface Words {
  [key: string]: Bilingual | { [key: string]: Bilingual };
}

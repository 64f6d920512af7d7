import { outcomeWords, type Bilingual } from '@duizhang/model';

/** Every fixed word of the text reports, in both languages. */
export const words = {
  pass: { zh: '通过', en: 'PASS' },
  fail: { zh: '不通过', en: 'FAIL' },
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
    findings: { zh: '问题', en: 'Findings' },
  },
  states: {
    reported: { zh: '已报', en: 'reported' },
    missing: { zh: '未报', en: 'missing' },
    returned: { zh: '已退回', en: 'returned' },
    notEvaluated: outcomeWords.notEvaluated,
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

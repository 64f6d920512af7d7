import type { Bilingual, Finding } from '@duizhang/model';

/**
 * Why a check could not be judged. Every check that is not evaluated names one of these, so that a summary can say
 * how many were left open and why, also where no person needs a finding about it.
 */
export const reasonTexts = {
  aboutTarget: { zh: '方案只写“约”，未规定允许偏差', en: 'the plan only says “about” and states no tolerance' },
  basisDiffers: { zh: '填报口径与方案口径不同', en: 'the reported basis is not the basis of the plan' },
  basisUnclear: { zh: '口径不明', en: 'the basis is unclear' },
  conflictingActuals: { zh: '各单位数值不一致，另列为问题', en: 'the units report different values, which is a finding of its own' },
  columnMissing: { zh: '表中没有这一列', en: 'the table has no such column' },
  duplicateInconsistent: { zh: '同一单位重复填报且数值不一', en: 'the same unit reports two different values' },
  foundOnReading: { zh: '读取时已另列为问题', en: 'reading has reported it already' },
  fractionForPercent: { zh: '疑以小数填报百分比', en: 'a percentage seems to be written as a fraction' },
  lockedCellChanged: { zh: '表内锁定单元格被改，另列为问题', en: 'a locked cell was changed, which is a finding of its own' },
  mayExceedHundred: { zh: '增长率、完成率可以超过100%', en: 'growth and completion rates may exceed 100%' },
  mayFall: { zh: '比率和水平类指标可升可降', en: 'rates and levels may fall' },
  namesOthers: { zh: '方案责任单位后有“等”字，名单不完整', en: "the plan's list of units ends in “and others”" },
  narrativeUnclear: { zh: '进展情况中的数不止一个，不知以哪个为准', en: 'the narrative gives several figures' },
  newYear: { zh: '新增类指标跨年重新起算', en: 'new counts start again with the year' },
  noDeadline: { zh: '方案没有年份，完成时限不明', en: 'the plan has no year, so no deadline is known' },
  noPeriodGiven: { zh: '未指定应报的报告期', en: 'no reporting period is asked for' },
  noPreviousPeriod: { zh: '没有上期数据', en: 'there is no value of the previous period' },
  noReceipt: { zh: '没有收件登记', en: 'no receipt is recorded' },
  noStatus: { zh: '未填完成状态', en: 'no status is given' },
  noSubmissionWindow: { zh: '未设定报送时间', en: 'no submission window is set' },
  noTemplateMark: { zh: '表中没有模板标记', en: 'the file carries no template mark' },
  noValue: { zh: '未填完成值', en: 'no value is given' },
  noOrgUnit: { zh: '所写名称已由人确认不是单位', en: 'a person has said that the name means no unit' },
  nobodyNamed: { zh: '方案未写责任单位', en: 'the plan names no responsible unit' },
  nobodyReported: { zh: '尚无单位填报', en: 'nobody has reported yet' },
  nothingPlausible: {
    zh: '数值与目标、往期相差很大，但换一个数量级也说不通',
    en: 'far from target and earlier values, but no other magnitude fits either',
  },
  notResponsible: { zh: '非责任单位填报，另列为问题', en: 'the unit is not responsible, which is a finding of its own' },
  notWholeRun: { zh: '未校验清单所涉的全部文件', en: 'not all files that the list is for were looked at' },
  notYetDue: { zh: '未到完成时限', en: 'the deadline has not come yet' },
  nothingFilled: { zh: '整份表件为空，另列为问题', en: 'the whole file is empty, which is a finding of its own' },
  oneReportOnly: { zh: '只有一个单位填报', en: 'only one unit has reported' },
  orgUnitUnknown: { zh: '填报单位未能识别', en: 'the reporting unit is not recognised' },
  orgUnitsMixed: { zh: '表内写了不同的单位，另列为问题', en: 'the table names different units, which is a finding of its own' },
  otherPeriod: { zh: '表件属于其他报告期', en: 'the file is for another period' },
  otherPlan: { zh: '表件属于其他方案', en: 'the file is for another plan' },
  percentOutOfRange: { zh: '百分比超出范围，另列为问题', en: 'the percentage is out of range, which is a finding of its own' },
  periodMissing: { zh: '表中未写报告期', en: 'the file names no reporting period' },
  periodRunning: { zh: '报告期尚未结束', en: 'the reporting period is not over yet' },
  precisionHidesVerdict: { zh: '数值精度不足以判断', en: 'the stated precision hides the verdict' },
  rejected: { zh: '已退回，重报前不计入', en: 'it was sent back and does not count until it is reported again' },
  ruleNotRun: { zh: '本次未运行该规则', en: 'the rule was not run' },
  scaleSlip: { zh: '数量级存疑，另列为问题', en: 'the order of magnitude is in doubt, which is a finding of its own' },
  sameContent: {
    zh: '整份表件与另一份内容相同，另列为问题',
    en: 'the whole file says what another one says, which is a finding of its own',
  },
  shareOfCollective: { zh: '方案目标属于全市，本行只是其中一部分', en: 'the target is that of the whole city, this row is a part' },
  superseded: { zh: '已被同一单位后来的报送件取代', en: 'a later file of the unit takes its place' },
  tooLittleHistory: { zh: '可比的历史数据不足', en: 'there are too few earlier values to compare with' },
  unitOfMeasureDiffers: { zh: '计量单位与方案不同', en: 'the unit of measure is not that of the plan' },
  unreadable: { zh: '表件未能读取', en: 'the file could not be read' },
  unreadableDate: { zh: '日期未能识别', en: 'the date could not be read' },
  unreadableStatus: { zh: '完成状态未能识别', en: 'the status could not be read' },
  unreadableValue: { zh: '完成值未能识别为数值', en: 'the value could not be read as a number' },
  unresolvedAssignment: { zh: '方案中的责任单位尚未对应到名录', en: 'a responsible unit of the plan is not resolved in the register' },
  valueFell: { zh: '数值低于上期，另行判断', en: 'the value fell, which is judged elsewhere' },
  windowOpen: { zh: '报送期尚未截止', en: 'the submission window is still open' },
} as const satisfies Record<string, Bilingual>;

export type Reason = keyof typeof reasonTexts;

/** What a rule says about one subject that it looked at. A finding may stand for several checks with one root cause. */
export type Verdict =
  | { outcome: 'pass' }
  | { outcome: 'notEvaluated'; reason: Reason }
  | { outcome: 'finding'; finding: Finding; checks: number };

/** The subject is as it should be. */
export const pass: Verdict = { outcome: 'pass' };

/** The subject could not be judged; counted under its reason, but nobody needs a finding about it. */
export function skip(reason: Reason): Verdict {
  return { outcome: 'notEvaluated', reason };
}

/** A finding that a person should see: failed, or not evaluated with `data.reason`. `checks` is how many checks it stands for. */
export function report(finding: Finding, checks = 1): Verdict {
  return { outcome: 'finding', finding, checks };
}

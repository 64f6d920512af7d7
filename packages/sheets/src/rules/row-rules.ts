import type { RuleMeta } from '@duizhang/model';

/** A formula was saved without its result: the cell is empty for everybody but a spreadsheet program. */
export const uncachedFormula: RuleMeta = {
  id: 'uncached-formula',
  family: 'row',
  severity: 'error',
  title: { zh: '公式没有计算结果', en: 'A formula without its result' },
  why: {
    zh: '文件由不计算公式的程序写成，公式单元格里没有数；代为计算等于改报。',
    en: 'The file was written by a program that does not calculate; calculating in its place would be reporting in its place.',
  },
  remedy: { zh: '请用 Excel 或 WPS 打开并保存一次，再重新报送。', en: 'Open and save it once in Excel or WPS, then send it again.' },
  messages: {
    uncached: { zh: '{cells} 是公式，但没有保存计算结果。', en: '{cells} hold formulas without saved results.' },
  },
  examples: {
    bad: { zh: '=SUM(K6:K9)，没有结果', en: '=SUM(K6:K9) without a result' },
    good: { zh: '=SUM(K6:K9)，结果 35', en: '=SUM(K6:K9) with the result 35' },
  },
};

/** A cell that shows #REF!, #DIV/0! and the like. */
export const errorValue: RuleMeta = {
  id: 'error-value',
  family: 'row',
  severity: 'error',
  title: { zh: '单元格显示错误值', en: 'The cell shows an error' },
  why: { zh: '错误值不是填报内容，也不能当作零或空白。', en: 'An error is no entry, and neither zero nor blank.' },
  remedy: { zh: '请改成实际内容。', en: 'Replace it by the actual content.' },
  messages: { error: { zh: '{cell}“{column}”显示 {raw}。', en: '{cell} ({column}) shows {raw}.' } },
  examples: { bad: { zh: '#REF!', en: '#REF!' }, good: { zh: '82%', en: '82%' } },
};

/** A number is asked and something else stands there. */
export const invalidNumber: RuleMeta = {
  id: 'invalid-number',
  family: 'row',
  severity: 'error',
  title: { zh: '数值无法识别', en: 'Not a number' },
  why: {
    zh: '不能识别为数值的内容无法与目标比较，也绝不按零处理。',
    en: 'What is no number cannot be compared with the target; it is never taken for zero.',
  },
  remedy: {
    zh: '请只填一个数（可带单位），说明文字写入“进展情况”。',
    en: 'Enter one number (with its unit if you like); words belong into 进展情况.',
  },
  messages: {
    notANumber: { zh: '{cell}“{column}”填的是“{raw}”，不能识别为数值。', en: '{cell} ({column}): “{raw}” is no number.' },
    range: { zh: '{cell}“{column}”填的是范围“{raw}”，不是一个数。', en: '{cell} ({column}): “{raw}” is a range, not one number.' },
    date: { zh: '{cell}“{column}”被表格软件当成了日期 {raw}。', en: '{cell} ({column}): the spreadsheet took it for the date {raw}.' },
  },
  examples: { bad: { zh: '12/20', en: '12/20' }, good: { zh: '12个', en: '12个' } },
};

/** A date is asked and something else stands there. */
export const invalidDate: RuleMeta = {
  id: 'invalid-date',
  family: 'row',
  severity: 'warning',
  title: { zh: '日期无法识别', en: 'Not a date' },
  why: { zh: '不能识别为日期，就无法与完成时限比较。', en: 'Without a date nothing can be compared with the deadline.' },
  remedy: { zh: '请填如 2023-09-30 或 2023年9月底。', en: 'Enter a date such as 2023-09-30 or 2023年9月底.' },
  messages: { notADate: { zh: '{cell}“{column}”填的是“{raw}”，不能识别为日期。', en: '{cell} ({column}): “{raw}” is no date.' } },
  examples: { bad: { zh: '尽快', en: 'soon' }, good: { zh: '2023-09-30', en: '2023-09-30' } },
};

/** One of the five states is asked. */
export const invalidStatus: RuleMeta = {
  id: 'invalid-status',
  family: 'row',
  severity: 'error',
  title: { zh: '完成状态不在五种之内', en: 'Not one of the five states' },
  why: { zh: '状态写法不一就无法汇总。', en: 'States in free words cannot be counted.' },
  remedy: { zh: '请从“未启动”“推进中”“已完成”“滞后”“本期无进展”中选一个。', en: 'Choose 未启动, 推进中, 已完成, 滞后 or 本期无进展.' },
  messages: { unknown: { zh: '{cell}“{column}”填的是“{raw}”，不是规定的状态。', en: '{cell} ({column}): “{raw}” is none of the states.' } },
  examples: { bad: { zh: '差不多了', en: 'nearly there' }, good: { zh: '推进中', en: '推进中' } },
};

/** What the plan says was changed in a submission. */
export const lockedCellChanged: RuleMeta = {
  id: 'locked-cell-changed',
  family: 'row',
  severity: 'error',
  title: { zh: '锁定的内容被改动', en: 'A locked cell was changed' },
  why: {
    zh: '任务、指标和目标出自方案，填报单位不能改；按改后的目标核对会得出错误结论。',
    en: 'Tasks, indicators and targets come from the plan; judged against a changed target a report would be judged wrongly.',
  },
  remedy: { zh: '请恢复原文；对目标有异议请另行说明。', en: 'Restore it; objections to a target belong elsewhere.' },
  messages: {
    changed: { zh: '{cell}“{column}”应为“{expected}”，现为“{raw}”。', en: '{cell} ({column}) should read “{expected}” and reads “{raw}”.' },
  },
  examples: { bad: { zh: '目标值由 ≥95 改为 ≥90', en: 'the target ≥95 became ≥90' }, good: { zh: '目标值 ≥95', en: 'the target ≥95' } },
};

/** One row stands for several units. */
export const jointRow: RuleMeta = {
  id: 'joint-row',
  family: 'row',
  severity: 'info',
  title: { zh: '一行填了几个单位', en: 'One row for several units' },
  why: {
    zh: '一个单元格里写了几个单位，这一行就是它们共同的填报；各单位都按报了这一行计，要让人看得见。',
    en: 'A cell that lists several units makes the row their joint report; it counts for each of them, and people must see that.',
  },
  remedy: { zh: '各单位的数不同时，请每个单位各填一行。', en: 'Where the units have different figures, give each a row of its own.' },
  messages: {
    units: {
      zh: '{cell} 写了{count}个单位（{units}），这一行对每个单位各计一次。',
      en: '{cell} names {count} units ({units}); the row counts once for each.',
    },
  },
  examples: {
    bad: { zh: '市教育局、市公安局（同一格）', en: '市教育局 and 市公安局 in one cell' },
    good: { zh: '每个单位一行', en: 'a row for each unit' },
  },
};

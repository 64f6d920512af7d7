import type { Bilingual, ReportRow } from '@duizhang/model';

/** Columns are named as the fields of a report row that they fill. */
export type ColumnKey = Exclude<keyof ReportRow, 'submissionId' | 'row' | 'orgUnitId' | 'orgUnitName' | 'reportingPeriod' | 'taskId' | 'clauseId' | 'indicatorId'>;

export interface Column {
  key: ColumnKey;
  header: Bilingual;
  /** Filled by the template and protected; what the unit reports is not. */
  locked: boolean;
  kind: 'text' | 'quantity' | 'status' | 'date';
  /** Without it a table can't be checked. */
  needed: boolean;
  /** Width in the template, in Latin characters (a Chinese one takes two). */
  width: number;
  /** Other headers that mean exactly this column. Compared after folding, so one script and width is enough. */
  synonyms: readonly string[];
  /** What stands in the column, or how to fill it: the instruction sheet and the cell prompts say it in these words. */
  help: Bilingual;
}

/** The states of 完成状态 as the template offers them, in the order of its list. */
export const statusWords: readonly { value: NonNullable<ReportRow['status']['value']>; zh: string }[] = [
  { value: 'notStarted', zh: '未启动' },
  { value: 'inProgress', zh: '推进中' },
  { value: 'completed', zh: '已完成' },
  { value: 'behind', zh: '滞后' },
  { value: 'noProgress', zh: '本期无进展' },
];

const stateList = statusWords.map(({ zh }) => zh).join('、');

/**
 * The one table of the columns: the template is written from it, headers are recognised by it, help is worded by it.
 * Words that may mean two columns (单位, 进度, 完成时间, 责任单位) are nobody's synonym.
 */
export const columns: readonly Column[] = [
  {
    key: 'sequence', header: { zh: '序号', en: 'No.' }, locked: true, kind: 'text', needed: false, width: 6,
    synonyms: ['编号', '项次', '行号', 'No', '#'],
    help: { zh: '模板中的行号。', en: 'Number of the row in the template.' },
  },
  {
    key: 'taskCode', header: { zh: '任务编号', en: 'Task' }, locked: true, kind: 'text', needed: false, width: 10,
    synonyms: ['任务序号', '任务号', '任务代码', '任务编码', '重点任务编号', '工作任务编号', '事项编号', 'Task no.', 'Task code'],
    help: { zh: '方案中的任务编号。', en: 'Number of the task in the plan.' },
  },
  {
    key: 'taskTitle', header: { zh: '任务名称', en: 'Task title' }, locked: true, kind: 'text', needed: false, width: 20,
    synonyms: ['任务', '重点任务', '工作任务', '主要任务', '任务事项', '任务标题', '重点任务名称', '工作任务名称', '事项名称'],
    help: { zh: '方案中的任务名称。', en: 'Title of the task in the plan.' },
  },
  {
    key: 'clauseText', header: { zh: '工作内容', en: 'Clause' }, locked: true, kind: 'text', needed: false, width: 48,
    synonyms: ['任务内容', '工作内容及要求', '主要内容', '重点工作内容', '任务分句', '任务描述', '具体内容', '具体任务', '工作要求', '任务要求', '内容'],
    help: { zh: '方案中由本单位负责的原文。', en: 'What the plan says that the unit is responsible for.' },
  },
  {
    key: 'indicatorName', header: { zh: '指标名称', en: 'Indicator' }, locked: true, kind: 'text', needed: true, width: 28,
    synonyms: ['指标', '量化指标', '考核指标', '指标项', '绩效指标', '目标指标', '指标内容', '具体指标', '核心指标', '量化指标名称'],
    help: { zh: '方案承诺的数量；没有量化指标的任务此处为空。', en: 'The quantity that the plan promises; blank for a clause without one.' },
  },
  {
    key: 'target', header: { zh: '目标值', en: 'Target' }, locked: true, kind: 'text', needed: false, width: 12,
    synonyms: ['年度目标值', '年度目标', '目标', '全年目标', '全年目标值', '计划值', '计划目标', '目标数', '目标任务数', '指标值', '年度计划', '年度指标值'],
    help: { zh: '方案要求达到的数值，≥ 为不少于，约为左右。', en: 'The value that the plan asks for.' },
  },
  {
    key: 'unitOfMeasure', header: { zh: '计量单位', en: 'Unit of measure' }, locked: true, kind: 'text', needed: false, width: 10,
    synonyms: ['单位(计量)', '度量单位', '指标单位', '数量单位', '量纲'],
    help: { zh: '目标值和完成值的单位；万、亿已换算为个位。', en: 'Unit of target and actual; 万 and 亿 are multiplied out.' },
  },
  {
    key: 'basis', header: { zh: '口径', en: 'Basis' }, locked: true, kind: 'text', needed: false, width: 8,
    synonyms: ['统计口径', '指标口径', '计算口径', '数据口径'],
    help: { zh: '新增：只计本年；累计：计到本期末；比率：百分比；水平：期末状态。', en: '新增 counts this year only, 累计 everything so far, 比率 is a share, 水平 a state at the end of the period.' },
  },
  {
    key: 'role', header: { zh: '责任角色', en: 'Role' }, locked: true, kind: 'text', needed: false, width: 10,
    synonyms: ['角色', '责任类型', '分工', '责任分工', '职责'],
    help: { zh: '牵头、责任或配合。', en: 'Lead, responsible or cooperating.' },
  },
  {
    key: 'previous', header: { zh: '上期完成值', en: 'Previous actual' }, locked: true, kind: 'quantity', needed: false, width: 12,
    synonyms: ['上期值', '上期完成', '上期完成情况', '上期累计', '上季度完成值', '上季完成值', '上月完成值', '上期数', '上期实际值'],
    help: { zh: '上一报告期报送的完成值。', en: 'What was reported for the period before.' },
  },
  {
    key: 'actual', header: { zh: '本期完成值', en: 'Actual' }, locked: false, kind: 'quantity', needed: true, width: 12,
    synonyms: ['完成值', '实际完成值', '实际值', '本期值', '本期完成', '本期完成数', '完成数', '实际完成', '实际完成数', '当前值', '当前完成值', '本季度完成值', '本季完成值', '本月完成值', '本期实际值', '本期累计完成值', '累计完成值', '截至本期完成值', '截止本期完成值', '目前完成值', '现完成值'],
    help: { zh: '截至本期末的完成数，只填一个数，可带单位（如 82%、35个）；未统计请留空并在“进展情况”说明，不要填 0。', en: 'One number as of the end of the period, with its unit if you like (82%, 35个); leave it blank if it was not counted, never 0 instead.' },
  },
  {
    key: 'status', header: { zh: '完成状态', en: 'Status' }, locked: false, kind: 'status', needed: true, width: 12,
    synonyms: ['状态', '任务状态', '当前状态', '进展状态', '推进状态', '工作状态', '完成进度状态', '本期状态'],
    help: { zh: `从 ${stateList} 中选一个。`, en: `One of ${stateList}.` },
  },
  {
    key: 'progressNarrative', header: { zh: '进展情况', en: 'Progress' }, locked: false, kind: 'text', needed: true, width: 40,
    synonyms: ['工作进展', '工作进展情况', '进展', '本期进展', '本期进展情况', '推进情况', '工作推进情况', '完成情况', '工作完成情况', '任务进展情况', '任务完成情况', '目前进展', '目前进展情况', '最新进展', '进展说明', '落实情况', '工作开展情况', '开展情况', '进度情况'],
    help: { zh: '本期做了什么、取得什么结果，数字应与完成值一致。', en: 'What was done in the period and with what result; its numbers must agree with the actual.' },
  },
  {
    key: 'difficulties', header: { zh: '存在问题', en: 'Difficulties' }, locked: false, kind: 'text', needed: false, width: 28,
    synonyms: ['问题', '存在的问题', '困难', '存在困难', '困难问题', '问题困难', '存在问题及困难', '存在的困难和问题', '困难和问题', '存在的问题和困难', '主要问题', '滞后原因', '未完成原因', '问题及原因'],
    help: { zh: '影响完成的问题和原因；状态为“滞后”时必填。', en: 'What stands in the way and why; needed when the status is 滞后.' },
  },
  {
    key: 'nextSteps', header: { zh: '下一步计划', en: 'Next steps' }, locked: false, kind: 'text', needed: false, width: 28,
    synonyms: ['下一步', '下步计划', '下步工作', '下一步工作', '下一步工作计划', '下步工作计划', '下一步打算', '下步打算', '下一步措施', '下步措施', '下一步安排', '下一步工作打算', '下阶段计划', '下阶段工作', '下期计划', '工作计划'],
    help: { zh: '下一期的安排和措施。', en: 'What comes next.' },
  },
  {
    key: 'expectedFinish', header: { zh: '预计完成时间', en: 'Expected finish' }, locked: false, kind: 'date', needed: false, width: 14,
    synonyms: ['预计完成日期', '预计完成时限', '计划完成时间', '计划完成日期', '拟完成时间', '预计办结时间', '预计时间'],
    help: { zh: '日期，如 2023-09-30 或 2023年9月底。', en: 'A date such as 2023-09-30 or 2023年9月底.' },
  },
  {
    key: 'evidence', header: { zh: '佐证材料', en: 'Evidence' }, locked: false, kind: 'text', needed: false, width: 24,
    synonyms: ['佐证', '证明材料', '支撑材料', '佐证资料', '材料名称', '附件', '附件材料', '证据材料', '印证材料', '佐证材料名称'],
    help: { zh: '能证明完成情况的文件名称或链接；状态为“已完成”时必填。', en: 'Name or address of what proves it; needed when the status is 已完成.' },
  },
];

/** What stands above the table: label, whether the template fills it in, other labels that mean the same, help. */
export interface HeadField {
  key: HeadKey;
  label: Bilingual;
  locked: boolean;
  synonyms: readonly string[];
  help: Bilingual;
}

export type HeadKey = 'orgUnit' | 'reportingPeriod' | 'filledOn' | 'preparedBy' | 'phone' | 'reviewedBy';

/** The head block of the template, three fields a row. */
export const headFields: readonly HeadField[] = [
  {
    key: 'orgUnit', label: { zh: '填报单位', en: 'Reporting unit' }, locked: true,
    synonyms: ['报送单位', '上报单位', '填表单位', '填报部门', '报送部门', '单位名称', '填写单位'],
    help: { zh: '由模板填好。', en: 'Filled in by the template.' },
  },
  {
    key: 'reportingPeriod', label: { zh: '报告期', en: 'Reporting period' }, locked: true,
    synonyms: ['填报期', '报送期', '填报周期', '报告期间', '报告周期', '统计期', '统计周期', '填报期间', '报送周期', '报表期'],
    help: { zh: '由模板填好。', en: 'Filled in by the template.' },
  },
  {
    key: 'filledOn', label: { zh: '填报日期', en: 'Filled in on' }, locked: false,
    synonyms: ['填表日期', '报送日期', '上报日期', '填报时间', '报送时间', '填表时间'],
    help: { zh: '填表当天的日期。', en: 'The day on which it was filled in.' },
  },
  {
    key: 'preparedBy', label: { zh: '填报人', en: 'Prepared by' }, locked: false,
    synonyms: ['填表人', '经办人', '联系人', '报送人'],
    help: { zh: '填表人姓名。', en: 'Name of who filled it in.' },
  },
  {
    key: 'phone', label: { zh: '联系电话', en: 'Phone' }, locked: false,
    synonyms: ['电话', '联系方式', '办公电话', '手机'],
    help: { zh: '能找到填报人的电话。', en: 'Where to reach that person.' },
  },
  {
    key: 'reviewedBy', label: { zh: '审核人', en: 'Reviewed by' }, locked: false,
    synonyms: ['负责人', '单位负责人', '分管领导', '审签人', '签发人', '审批人', '审核领导'],
    help: { zh: '审核本表的负责人姓名。', en: 'Name of who is answerable for it.' },
  },
];

/** Headers of a column that names the unit row by row (in tables that several units share). */
export const orgUnitHeaders: readonly string[] = ['填报单位', '报送单位', '上报单位', '填报部门', '报送部门', '单位名称', '填表单位'];

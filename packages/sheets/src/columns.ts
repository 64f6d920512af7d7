import { fieldText, type Bilingual, type ReportRow } from '@duizhang/model';

/** Columns are named as the fields of a report row that they fill. */
export type ColumnKey = Exclude<
  keyof ReportRow,
  'submissionId' | 'row' | 'orgUnitId' | 'orgUnitName' | 'reportingPeriod' | 'taskId' | 'clauseId' | 'indicatorId'
>;

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

/** Words that may mean two columns (单位, 进度, 完成时间, 责任单位) are nobody's synonym. */
const layout: readonly Omit<Column, 'header' | 'help'>[] = [
  {
    key: 'sequence',
    locked: true,
    kind: 'text',
    needed: false,
    width: 6,
    synonyms: ['编号', '项次', '行号', 'No', '#'],
  },
  {
    key: 'taskCode',
    locked: true,
    kind: 'text',
    needed: false,
    width: 10,
    synonyms: ['任务序号', '任务号', '任务代码', '任务编码', '重点任务编号', '工作任务编号', '事项编号', 'Task no.', 'Task code'],
  },
  {
    key: 'taskTitle',
    locked: true,
    kind: 'text',
    needed: false,
    width: 20,
    synonyms: ['任务', '重点任务', '工作任务', '主要任务', '任务事项', '任务标题', '重点任务名称', '工作任务名称', '事项名称'],
  },
  {
    key: 'clauseText',
    locked: true,
    kind: 'text',
    needed: false,
    width: 48,
    synonyms: [
      '任务内容',
      '工作内容及要求',
      '主要内容',
      '重点工作内容',
      '任务分句',
      '任务描述',
      '具体内容',
      '具体任务',
      '工作要求',
      '任务要求',
      '内容',
    ],
  },
  {
    key: 'indicatorName',
    locked: true,
    kind: 'text',
    needed: true,
    width: 28,
    synonyms: ['指标', '量化指标', '考核指标', '指标项', '绩效指标', '目标指标', '指标内容', '具体指标', '核心指标', '量化指标名称'],
  },
  {
    key: 'target',
    locked: true,
    kind: 'text',
    needed: false,
    width: 12,
    synonyms: [
      '年度目标值',
      '年度目标',
      '目标',
      '全年目标',
      '全年目标值',
      '计划值',
      '计划目标',
      '目标数',
      '目标任务数',
      '指标值',
      '年度计划',
      '年度指标值',
    ],
  },
  {
    key: 'unitOfMeasure',
    locked: true,
    kind: 'text',
    needed: false,
    width: 10,
    synonyms: ['单位(计量)', '度量单位', '指标单位', '数量单位', '量纲'],
  },
  {
    key: 'basis',
    locked: true,
    kind: 'text',
    needed: false,
    width: 8,
    synonyms: ['统计口径', '指标口径', '计算口径', '数据口径'],
  },
  {
    key: 'role',
    locked: true,
    kind: 'text',
    needed: false,
    width: 10,
    synonyms: ['角色', '责任类型', '分工', '责任分工', '职责'],
  },
  {
    key: 'previous',
    locked: true,
    kind: 'quantity',
    needed: false,
    width: 12,
    synonyms: ['上期值', '上期完成', '上期完成情况', '上期累计', '上季度完成值', '上季完成值', '上月完成值', '上期数', '上期实际值'],
  },
  {
    key: 'actual',
    locked: false,
    kind: 'quantity',
    needed: true,
    width: 12,
    synonyms: [
      '完成值',
      '实际完成值',
      '实际值',
      '本期值',
      '本期完成',
      '本期完成数',
      '完成数',
      '实际完成',
      '实际完成数',
      '当前值',
      '当前完成值',
      '本季度完成值',
      '本季完成值',
      '本月完成值',
      '本期实际值',
      '本期累计完成值',
      '累计完成值',
      '截至本期完成值',
      '截止本期完成值',
      '目前完成值',
      '现完成值',
    ],
  },
  {
    key: 'status',
    locked: false,
    kind: 'status',
    needed: true,
    width: 12,
    synonyms: ['状态', '任务状态', '当前状态', '进展状态', '推进状态', '工作状态', '完成进度状态', '本期状态'],
  },
  {
    key: 'progressNarrative',
    locked: false,
    kind: 'text',
    needed: true,
    width: 40,
    synonyms: [
      '工作进展',
      '工作进展情况',
      '进展',
      '本期进展',
      '本期进展情况',
      '推进情况',
      '工作推进情况',
      '完成情况',
      '工作完成情况',
      '任务进展情况',
      '任务完成情况',
      '目前进展',
      '目前进展情况',
      '最新进展',
      '进展说明',
      '落实情况',
      '工作开展情况',
      '开展情况',
      '进度情况',
    ],
  },
  {
    key: 'difficulties',
    locked: false,
    kind: 'text',
    needed: false,
    width: 28,
    synonyms: [
      '问题',
      '存在的问题',
      '困难',
      '存在困难',
      '困难问题',
      '问题困难',
      '存在问题及困难',
      '存在的困难和问题',
      '困难和问题',
      '存在的问题和困难',
      '主要问题',
      '滞后原因',
      '未完成原因',
      '问题及原因',
    ],
  },
  {
    key: 'nextSteps',
    locked: false,
    kind: 'text',
    needed: false,
    width: 28,
    synonyms: [
      '下一步',
      '下步计划',
      '下步工作',
      '下一步工作',
      '下一步工作计划',
      '下步工作计划',
      '下一步打算',
      '下步打算',
      '下一步措施',
      '下步措施',
      '下一步安排',
      '下一步工作打算',
      '下阶段计划',
      '下阶段工作',
      '下期计划',
      '工作计划',
    ],
  },
  {
    key: 'expectedFinish',
    locked: false,
    kind: 'date',
    needed: false,
    width: 14,
    synonyms: ['预计完成日期', '预计完成时限', '计划完成时间', '计划完成日期', '拟完成时间', '预计办结时间', '预计时间'],
  },
  {
    key: 'evidence',
    locked: false,
    kind: 'text',
    needed: false,
    width: 24,
    synonyms: ['佐证', '证明材料', '支撑材料', '佐证资料', '材料名称', '附件', '附件材料', '证据材料', '印证材料', '佐证材料名称'],
  },
];

/**
 * The one table of the columns: the template is written from it, headers are recognised by it, help is worded by it.
 * Header and help are those of the report row's schema, so that instruction and rule can't contradict each other.
 */
export const columns: readonly Column[] = layout.map((column) => {
  const { title, description } = fieldText('reportRow', column.key);
  return { ...column, header: title, help: description };
});

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
    key: 'orgUnit',
    label: { zh: '填报单位', en: 'Reporting unit' },
    locked: true,
    synonyms: ['报送单位', '上报单位', '填表单位', '填报部门', '报送部门', '单位名称', '填写单位'],
    help: { zh: '由模板填好。', en: 'Filled in by the template.' },
  },
  {
    key: 'reportingPeriod',
    label: { zh: '报告期', en: 'Reporting period' },
    locked: true,
    synonyms: ['填报期', '报送期', '填报周期', '报告期间', '报告周期', '统计期', '统计周期', '填报期间', '报送周期', '报表期'],
    help: { zh: '由模板填好。', en: 'Filled in by the template.' },
  },
  {
    key: 'filledOn',
    label: { zh: '填报日期', en: 'Filled in on' },
    locked: false,
    synonyms: ['填表日期', '报送日期', '上报日期', '填报时间', '报送时间', '填表时间'],
    help: { zh: '填表当天的日期。', en: 'The day on which it was filled in.' },
  },
  {
    key: 'preparedBy',
    label: { zh: '填报人', en: 'Prepared by' },
    locked: false,
    synonyms: ['填表人', '经办人', '联系人', '报送人'],
    help: { zh: '填表人姓名。', en: 'Name of who filled it in.' },
  },
  {
    key: 'phone',
    label: { zh: '联系电话', en: 'Phone' },
    locked: false,
    synonyms: ['电话', '联系方式', '办公电话', '手机'],
    help: { zh: '能找到填报人的电话。', en: 'Where to reach that person.' },
  },
  {
    key: 'reviewedBy',
    label: { zh: '审核人', en: 'Reviewed by' },
    locked: false,
    synonyms: ['负责人', '单位负责人', '分管领导', '审签人', '签发人', '审批人', '审核领导'],
    help: { zh: '审核本表的负责人姓名。', en: 'Name of who is answerable for it.' },
  },
];

/** Headers of a column that names the unit row by row (in tables that several units share). */
export const orgUnitHeaders: readonly string[] = ['填报单位', '报送单位', '上报单位', '填报部门', '报送部门', '单位名称', '填表单位'];

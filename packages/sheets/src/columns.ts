import { fieldText, type Bilingual, type ReportRow } from '@duizhang/model';
import { headerSynonyms } from './header-synonyms.ts';

/** Columns are named as the fields of a report row that they fill. */
export type ColumnKey = Exclude<
  keyof ReportRow,
  | 'submissionId'
  | 'row'
  | 'orgUnitId'
  | 'orgUnitName'
  | 'noOrgUnit'
  | 'reportingPeriod'
  | 'taskId'
  | 'clauseId'
  | 'indicatorId'
  | 'corrected'
  | 'returned'
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
  /** Other headers that mean exactly this column (`header-synonyms.ts`). */
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

const layout: readonly Omit<Column, 'header' | 'help' | 'synonyms'>[] = [
  {
    key: 'sequence',
    locked: true,
    kind: 'text',
    needed: false,
    width: 6,
  },
  {
    key: 'taskCode',
    locked: true,
    kind: 'text',
    needed: false,
    width: 10,
  },
  {
    key: 'taskTitle',
    locked: true,
    kind: 'text',
    needed: false,
    width: 20,
  },
  {
    key: 'clauseText',
    locked: true,
    kind: 'text',
    needed: false,
    width: 48,
  },
  {
    key: 'indicatorName',
    locked: true,
    kind: 'text',
    needed: true,
    width: 28,
  },
  {
    key: 'target',
    locked: true,
    kind: 'text',
    needed: false,
    width: 12,
  },
  {
    key: 'unitOfMeasure',
    locked: true,
    kind: 'text',
    needed: false,
    width: 10,
  },
  {
    key: 'basis',
    locked: true,
    kind: 'text',
    needed: false,
    width: 8,
  },
  {
    key: 'role',
    locked: true,
    kind: 'text',
    needed: false,
    width: 10,
  },
  {
    key: 'previous',
    locked: true,
    kind: 'quantity',
    needed: false,
    width: 12,
  },
  {
    key: 'actual',
    locked: false,
    kind: 'quantity',
    needed: true,
    width: 12,
  },
  {
    key: 'status',
    locked: false,
    kind: 'status',
    needed: true,
    width: 12,
  },
  {
    key: 'progressNarrative',
    locked: false,
    kind: 'text',
    needed: true,
    width: 40,
  },
  {
    key: 'difficulties',
    locked: false,
    kind: 'text',
    needed: false,
    width: 28,
  },
  {
    key: 'nextSteps',
    locked: false,
    kind: 'text',
    needed: false,
    width: 28,
  },
  {
    key: 'expectedFinish',
    locked: false,
    kind: 'date',
    needed: false,
    width: 14,
  },
  {
    key: 'evidence',
    locked: false,
    kind: 'text',
    needed: false,
    width: 24,
  },
];

/**
 * The one table of the columns: the template is written from it, headers are recognised by it, help is worded by it.
 * Header and help are those of the report row's schema, so that instruction and rule can't contradict each other.
 */
export const columns: readonly Column[] = layout.map((column) => {
  const { title, description } = fieldText('reportRow', column.key);
  return { ...column, header: title, help: description, synonyms: headerSynonyms[column.key] };
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
export const orgUnitHeaders: readonly string[] = headerSynonyms.orgUnit;

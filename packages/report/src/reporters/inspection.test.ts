import { ruleIndex, type Inspection } from '@duizhang/model';
import { expect, it } from 'vitest';
import type { ReportOptions } from '../options.ts';
import { displayWidth } from '../width.ts';
import { addInspection, inspectionText, noInspections } from './inspection.ts';

const zh: ReportOptions = { locale: 'zh', rules: ruleIndex([]), reasons: new Map(), color: false, verbose: false, passed: true };
const en: ReportOptions = { ...zh, locale: 'en' };

const column = (cell: string, header: string, key: string | null, how: string | null = 'exact') => ({
  cell,
  header,
  column: key,
  how,
  candidates: [],
});
const said = (value: string | null) => ({
  value,
  resolution: null,
  from: value === null ? null : 'headBlock',
  cell: value === null ? null : 'B1',
});
const inspection = {
  file: 'a.csv',
  outcome: 'read',
  format: 'csv',
  encoding: 'gb18030: 不是 UTF-8 / not UTF-8',
  sheets: [
    {
      name: '',
      hidden: false,
      rows: 9,
      columns: 9,
      cells: 81,
      rowsExamined: 9,
      tables: [
        {
          range: 'A2:H9',
          headerRows: [2],
          columns: [
            column('A2', '填报单位', 'orgUnit'),
            column('B2', '任务编号', 'taskCode'),
            column('C2', '指标名称', 'indicatorName'),
            column('D2', '完成值', 'actual', 'synonym'),
            column('E2', '完成状态', 'status'),
            column('F2', '进展情况', 'progressNarrative'),
            column('G2', '存在问题', 'difficulties'),
            column('H2', '', null, null),
          ],
          templateKey: 'x',
          dataRows: 7,
          skippedRows: {},
          orgUnit: said(null),
          reportingPeriod: said('2023-Q2'),
        },
      ],
    },
  ],
  findings: [],
} as unknown as Inspection;

it('keeps the columns of a table within a terminal', () => {
  const lines = inspectionText.file(inspection, 0, zh).split('\n');
  expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
  expect(lines.slice(4, 7)).toEqual([
    '      列：A2 填报单位、B2 任务编号、C2 指标名称、D2 完成值→本期完成值（同义）、',
    '          E2 完成状态、F2 进展情况、G2 存在问题',
    '      未读的列：H2 （无表头）',
  ]);
});

it('says where the unit is said when each row says its own', () => {
  expect(inspectionText.file(inspection, 0, zh)).toContain('单位：各行自己写明（A2 列）；报告期：2023-Q2');
});

it('gives the evidence of an encoding in the reader’s language', () => {
  expect(inspectionText.file(inspection, 0, zh)).toMatch(/^a\.csv {2}csv, gb18030: 不是 UTF-8\n/);
  expect(inspectionText.file(inspection, 0, en)).toMatch(/^a\.csv {2}csv, gb18030: not UTF-8\n/);
});

it('counts what was read, and says when nothing was', () => {
  const refused: Inspection = { ...inspection, outcome: 'refused', format: null, encoding: null, sheets: [] };
  expect(inspectionText.end(addInspection(noInspections, inspection), zh)).toContain('读出 1（csv 1），未读 0');
  expect(inspectionText.end(addInspection(noInspections, refused), zh)).toContain('1 个文件，都未能读出；');
});

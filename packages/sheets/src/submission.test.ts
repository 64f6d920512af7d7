import { check, compareFindings, parseCellAddress } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { bigData, catalogue, matcher } from './catalogue.test.support.ts';
import { makeXlsx, tableXlsx } from './formats/xlsx/make-xlsx.test.support.ts';
import { readSubmissions } from './submission.ts';
import { readWorkbook } from './workbook.ts';

const read = (bytes: Uint8Array, file = '二季度/a.xlsx') => readSubmissions({ file, bytes, catalogue, matcher });
const messages = (bytes: Uint8Array, file?: string) =>
  read(bytes, file).flatMap(({ findings }) => findings.map((f) => `${f.ruleId}/${f.messageId}`));
const csv = (rows: readonly (readonly (string | number | null)[])[]) =>
  Buffer.from(rows.map((row) => row.map((value) => value ?? '').join('\t')).join('\r\n'));

/** The columns of the template in another order, under a title and a head block, with totals, notes and a signature. */
const table: readonly (readonly (string | number | null)[])[] = [
  ['2023年第二季度重点任务进展情况表'],
  ['填报单位：市大数据局　　报告期：2023年二季度'],
  [],
  ['完成状态', '本期完成值（必填）', '指标名称', '任务编号', '进展情况', '备注', '工作内容', '目标值', '计量单位'],
  ['推进中', '82%', '全市政务服务事项掌上可办率', '5', '已上线三批', 'x', null, '95%以上', '%'],
  ['已完成', 120, '新建自助服务点', '任务5', null, null, null, '120', '个'],
  ['推进中', null, null, '5', '完成立项', null, '完善电子证照应用机制。', null, null],
  ['推进中', '1.1万', '上云企业', '18', '负责人：李四，已推进', null, null, '1.3', '万家'],
  [],
  [null, null, '合计', null, null, null, null, '120'],
  ['注：本表每季度末报送。'],
  ['填报人：张三', null, null, '联系电话：85911234'],
];
const expectedRows = [
  {
    row: 5,
    taskId: 'test-2023/5',
    clauseId: 'test-2023/5.1',
    indicatorId: 'test-2023/5.1#1',
    actual: { raw: '82%', value: 82, unitOfMeasure: '%' },
    status: { value: 'inProgress' },
  },
  { row: 6, clauseId: 'test-2023/5.1', indicatorId: 'test-2023/5.1#2', actual: { raw: '120', value: 120 }, status: { value: 'completed' } },
  { row: 7, taskId: 'test-2023/5', clauseId: 'test-2023/5.2', indicatorId: null, actual: { raw: '', value: null, at: { cell: 'B7' } } },
  { row: 8, clauseId: 'test-2023/18.1', indicatorId: 'test-2023/18.1#1', actual: { raw: '1.1万', value: 11000 } },
];

describe('a table of somebody’s own', () => {
  it.each([
    ['xlsx', tableXlsx(table)],
    ['csv', csv(table)],
  ])('%s: found under its title, columns in any order, whatever stands below left out', (format, bytes) => {
    const [reading, ...others] = read(bytes);
    expect(others).toEqual([]);
    expect(reading!.findings).toEqual([]);
    expect(reading!.submission).toMatchObject({
      format,
      orgUnitId: bigData.orgUnitId,
      orgUnitName: '市大数据局',
      reportingPeriod: '2023-Q2',
      template: null,
      rows: 4,
    });
    expect(reading!.rows).toMatchObject(expectedRows);
    expect(reading!.rows.every((row) => row.orgUnitId === bigData.orgUnitId && row.reportingPeriod === '2023-Q2')).toBe(true);
  });

  it('gives rows that obey their schema, with addresses that hold the raw text', () => {
    const bytes = tableXlsx(table);
    const workbook = readWorkbook('a', bytes);
    for (const row of read(bytes)[0]!.rows) {
      expect(check('reportRow', row)).toMatchObject({ ok: true });
      for (const value of [row.actual, row.status, row.target, row.progressNarrative, row.clauseText, row.taskCode]) {
        const place = parseCellAddress(value.at!.cell)!;
        const cell = workbook.ok && workbook.workbook.sheets[0]!.cells.find((c) => c.row === place.row && c.column === place.column);
        expect((cell && cell.text) || '').toBe(value.raw);
      }
    }
  });

  it('a needed column that is missing is one finding, however many rows', () => {
    const without = table.map((row) => row.filter((_value, i) => i !== 1));
    expect(messages(tableXlsx(without))).toEqual(['missing-column/missing']);
    expect(read(tableXlsx(without))[0]!.findings[0]).toMatchObject({ data: { column: '本期完成值' }, orgUnitId: bigData.orgUnitId });
  });

  it('one column is never taken twice', () => {
    const rows = [
      ['任务编号', '指标名称', '本期完成值', '完成值', '完成状态', '进展情况'],
      ['5', '新建自助服务点', 100, 90, '推进中', 'x'],
      ['合计'],
    ];
    const [reading] = read(tableXlsx([['填报单位：市大数据局', null, null, '报告期：2023-Q2'], ...rows]));
    expect(reading!.findings.map(({ ruleId, data }) => [ruleId, data['cells']])).toEqual([['duplicate-column', ['C2', 'D2']]]);
    expect(reading!.rows).toMatchObject([{ actual: { value: 100 } }]);
  });

  it('a target that is another number is a finding, one in other words is not', () => {
    const rows = [
      ['任务编号', '指标名称', '目标值', '本期完成值', '完成状态', '进展情况'],
      ['5', '全市政务服务事项掌上可办率', '90%', 1, '推进中', ''],
      ['5', '新建自助服务点', '约', 1, '推进中', ''],
    ];
    const [reading] = read(tableXlsx([['填报单位：市大数据局　报告期：2023-Q2'], ...rows]));
    expect(reading!.findings.map((f) => [f.ruleId, f.at.cell, f.data['expected']])).toEqual([['locked-cell-changed', 'C3', '≥95']]);
  });

  it('merged plan cells are filled down, numbers never', () => {
    const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
    const row = (...texts: string[]) => `<row>${texts.map((text) => (text === '' ? '<c/>' : cell(text))).join('')}</row>`;
    const bytes = makeXlsx({
      sheets: [
        {
          name: '市大数据局',
          xml:
            row('任务编号', '指标名称', '本期完成值', '完成状态', '进展情况') +
            row('5', '全市政务服务事项掌上可办率', '82', '推进中', '一批') +
            row('', '新建自助服务点', '', '', ''),
          after: '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="C2:C3"/><mergeCell ref="D2:D3"/></mergeCells>',
        },
      ],
    });
    expect(read(bytes)[0]!.rows[1]).toMatchObject({
      indicatorId: 'test-2023/5.1#2',
      taskCode: { raw: '5', at: { cell: 'A2' } },
      status: { value: 'inProgress', at: { cell: 'D2' } },
      actual: { raw: '', value: null, at: { cell: 'C3' } },
    });
  });
});

describe('which row is about what', () => {
  const rowFor = (texts: Partial<Record<'任务编号' | '任务名称' | '工作内容' | '指标名称' | '目标值', string>>) => {
    const names = ['任务编号', '任务名称', '工作内容', '指标名称', '目标值'] as const;
    const bytes = tableXlsx([
      [...names, '本期完成值', '完成状态', '进展情况'],
      [...names.map((name) => texts[name] ?? null), '1', '推进中', 'x'],
    ]);
    const { taskId, clauseId, indicatorId } = read(bytes)[0]!.rows[0]!;
    return [taskId, clauseId, indicatorId].map((id) => id?.replace('test-2023/', '') ?? null);
  };
  it.each([
    ['task and indicator', { 任务编号: '5.', 指标名称: '新建 自助服务點' }, ['5', '5.1', '5.1#2']],
    ['the full task id', { 任务编号: 'test-2023/5', 指标名称: '新建自助服务点' }, ['5', '5.1', '5.1#2']],
    ['第5项', { 任务编号: '第5项', 指标名称: '新建自助服务点' }, ['5', '5.1', '5.1#2']],
    ['padded with zeros', { 任务编号: '005', 指标名称: '新建自助服务点' }, ['5', '5.1', '5.1#2']],
    ['the title of the task', { 任务名称: '工业互联网', 指标名称: '上云企业' }, ['18', '18.1', '18.1#1']],
    ['an indicator that the plan names once', { 指标名称: '上云企业' }, ['18', '18.1', '18.1#1']],
    ['one that it names twice, without more', { 任务编号: '18', 指标名称: '示范项目' }, ['18', null, null]],
    [
      'one that it names twice, with the clause',
      { 任务编号: '18', 指标名称: '示范项目', 工作内容: '培育平台，示范项目5个。' },
      ['18', '18.2', '18.2#1'],
    ],
    ['one that it names twice, with the target', { 任务编号: '18', 指标名称: '示范项目', 目标值: '约20' }, ['18', '18.1', '18.1#2']],
    ['a clause without indicator', { 工作内容: '完善电子证照应用机制。' }, ['5', '5.2', null]],
    ['a clause that has indicators, none named', { 任务编号: '18', 工作内容: '培育平台，示范项目5个。' }, ['18', '18.2', null]],
    ['an indicator that the task does not have', { 任务编号: '5', 指标名称: '上云企业' }, ['5', null, null]],
    ['a task that is not in the plan', { 任务编号: '99', 指标名称: '上云企业' }, [null, null, null]],
    ['a look-alike', { 指标名称: '上云企业数' }, [null, null, null]],
  ])('%s', (_name, texts, expected) => expect(rowFor(texts)).toEqual(expected));
});

describe('whose it is and for when', () => {
  const header = ['任务编号', '指标名称', '本期完成值', '完成状态', '进展情况'];
  const row = ['5', '新建自助服务点', 1, '推进中', 'x'];
  const where = (bytes: Uint8Array, file: string) => {
    const [{ submission, findings }] = read(bytes, file) as [ReturnType<typeof read>[0]];
    return [submission.orgUnitId, submission.reportingPeriod, ...findings.map((f) => `${f.messageId}: ${String(f.data['fromZh'])}`)];
  };
  it.each([
    [
      'head block before all',
      tableXlsx([['填报单位：市审计局', null, '报告期：二季度'], header, row], '市大数据局'),
      '市大数据局2023年一季度.xlsx',
      ['test/audit', '2023-Q2'],
    ],
    [
      'a head block that names nobody known',
      tableXlsx([['填报单位：市某某局', null, '报告期：近期'], header, row], '市大数据局'),
      'a.xlsx',
      [null, null],
    ],
    [
      'a column',
      tableXlsx([
        [...header, '填报单位'],
        [...row, '市审计局'],
        [...row, '市审计局'],
      ]),
      'a/2023年上半年.xlsx',
      ['test/audit', '2023-H1', 'orgUnit: 表中的单位列', 'reportingPeriod: 文件名'],
    ],
    [
      'the sheet',
      tableXlsx([['2023年6月份进展情况'], header, row], '市大数据局'),
      '市审计局.xlsx',
      [bigData.orgUnitId, '2023-06', 'orgUnit: 工作表名', 'reportingPeriod: 标题'],
    ],
    [
      'the file',
      tableXlsx([header, row]),
      'x/市审计局2023年第二季度填报表(1).xlsx',
      ['test/audit', '2023-Q2', 'orgUnit: 文件名', 'reportingPeriod: 文件名'],
    ],
    ['two units in the file name', tableXlsx([header, row]), '市审计局、市大数据局.xlsx', [null, null]],
    ['nothing', tableXlsx([['2023年重点任务'], header, row]), 'a.xlsx', [null, null]],
  ])('%s', (_name, bytes, file, expected) => expect(where(bytes, file)).toEqual(expected));

  it('of a table that units share each row says its own', () => {
    const [reading] = read(
      tableXlsx([['报告期：2023-Q2'], [...header, '报送单位'], [...row, '市审计局'], [...row, '市大數據局'], [...row, '某局']]),
    );
    expect(reading!.submission).toMatchObject({ orgUnitId: null, orgUnitName: null });
    expect(reading!.rows.map((r) => [r.orgUnitName, r.orgUnitId])).toEqual([
      ['市审计局', 'test/audit'],
      ['市大數據局', bigData.orgUnitId],
      ['某局', null],
    ]);
  });
});

describe('a table that units share', () => {
  const header = ['填报单位', '任务编号', '指标名称', '本期完成值', '完成状态', '进展情况'];
  const rowOf = (unit: string) => [unit, '5', '新建自助服务点', '12/20', '推进中', 'x'];
  const shared = (...units: string[]) =>
    read(tableXlsx([['报告期：2023-Q2'], header, ['市审计局', '5', '新建自助服务点', 3, '推进中', 'x'], ...units.map(rowOf)]));
  const rowsOf = (readings: ReturnType<typeof read>) =>
    readings.flatMap(({ rows }) => rows.slice(1).map((row) => [row.row, row.orgUnitName, row.orgUnitId]));

  it.each([
    ['pasted with line breaks', '市大数据局\n市工业和信息化局'],
    ['listed', '市大数据局、市工业和信息化局'],
    ['with blanks and characters of no width', ' 市大数据局\u200b\r\n\n 市工业和信息化局； '],
  ])('units %s in one cell: one row of each, with the same cells, and that is said', (_name, written) => {
    const readings = shared(written);
    expect(rowsOf(readings)).toEqual([
      [4, '市大数据局', bigData.orgUnitId],
      [4, '市工业和信息化局', 'test/industry'],
    ]);
    expect(readings[0]!.rows.slice(1).map(({ actual }) => actual.at?.cell)).toEqual(['D4', 'D4']);
    expect(readings[0]!.submission.rows).toBe(3);
    const { findings } = readings[0]!;
    expect(findings.map((f) => [f.ruleId, f.at.cell, f.orgUnitId])).toEqual([
      ['joint-row', 'A4', bigData.orgUnitId],
      ['invalid-number', 'D4', bigData.orgUnitId],
      ['invalid-number', 'D4', 'test/industry'],
    ]);
    expect(new Set(findings.map((f) => f.fingerprint)).size).toBe(3);
  });

  it.each([
    ['one of them unknown', '市大数据局、某某局'],
    ['one name broken over two lines', '市大数\n据局'],
    ['one unit twice', '市大数据局、市大数据局'],
  ])('%s: one row', (_name, written) => expect(rowsOf(shared(written))).toHaveLength(1));
});

describe('several tables in one file', () => {
  const header = ['任务编号', '指标名称', '本期完成值', '完成状态'];
  it('of one unit and period: no two findings and no two submissions are one', () => {
    const table = [['填报单位：市审计局', null, '报告期：2023-Q2'], header, ['5', '新建自助服务点', '12/20', '推进中']];
    const readings = read(
      tableXlsx([
        ...table,
        ['附表：其他任务进展情况'],
        ['任务编号', '指标名称', '完成状态', '本期完成值'],
        ['5', '新建自助服务点', '推进中', '12/20'],
      ]),
    );
    expect(readings.map(({ submission }) => submission.orgUnitId)).toEqual(['test/audit', 'test/audit']);
    expect(readings.map(({ findings }) => findings.map(({ ruleId }) => ruleId))).toEqual([
      ['missing-column', 'invalid-number'],
      ['missing-column', 'invalid-number'],
    ]);
    expect(new Set(readings.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint))).size).toBe(4);
    expect(new Set(readings.map(({ submission }) => submission.submissionId)).size).toBe(2);
  });
});

describe('files', () => {
  it('each table is a reading; hidden sheets, rows and columns are read and told', () => {
    const cells = (...texts: string[]) => texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('');
    const header = `<row>${cells('填报单位：市审计局 报告期：2023-Q2')}</row><row>${cells('任务编号', '指标名称', '本期完成值', '完成状态', '进展情况')}</row>`;
    const row = cells('5', '新建自助服务点', '1', '推进中', 'x');
    const bytes = makeXlsx({
      sheets: [
        { name: '一', xml: `${header}<row r="3" hidden="1">${row}</row>`, before: '<cols><col min="5" max="6" hidden="1"/></cols>' },
        { name: '空', xml: '' },
        { name: '二', xml: `${header}<row>${row}</row>`, state: 'hidden' },
      ],
    });
    const readings = read(bytes);
    expect(readings.map(({ submission, rows }) => [submission.rows, rows.length])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(new Set(readings.map(({ submission }) => submission.submissionId)).size).toBe(2);
    expect(
      readings.map(({ findings }) => findings.map((f) => [f.messageId, f.data['rows'] ?? f.data['columns'] ?? f.data['sheet']])),
    ).toEqual([
      [
        ['rows', [3]],
        ['columns', ['进展情况']],
      ],
      [['sheet', '二']],
    ]);
  });

  it.each([
    ['unreadable/empty', Buffer.alloc(0)],
    ['unreadable/pdf', Buffer.from('%PDF-1.7')],
    ['not-a-template/noTable', tableXlsx([['今天开会']])],
    ['not-a-template/noTable', tableXlsx([['任务编号', '任务名称', '目标值', '牵头单位']])],
    ['not-a-template/noTable', Buffer.from('会议纪要\r\n一、参会人员')],
  ])('%s: one reading without rows', (message, bytes) => {
    const readings = read(bytes);
    expect(readings).toHaveLength(1);
    expect(readings[0]!.rows).toEqual([]);
    expect(messages(bytes)).toEqual([message]);
    expect(readings[0]!.submission.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('what is wrong with a whole file is told to the unit that its table or its name names', () => {
    const told = (bytes: Uint8Array, file: string) =>
      read(bytes, file).flatMap(({ findings }) => findings.map((f) => [f.ruleId, f.orgUnitId, f.fingerprint]));
    const [empty] = told(Buffer.alloc(0), '二季度/市大数据局-2023-Q2.xlsx');
    expect(empty).toEqual(['unreadable', bigData.orgUnitId, expect.any(String)]);
    expect(told(Buffer.alloc(0), '二季度/市大数据局2023年二季度填报表.xls')).toEqual([empty]);
    const [nobodys] = told(Buffer.alloc(0), '二季度/a.xlsx');
    expect(nobodys).toEqual(['unreadable', null, expect.any(String)]);
    expect(nobodys![2]).not.toBe(empty![2]);
    expect(told(Buffer.concat([csv(table), Buffer.from('\0')]), '二季度/a.csv')).toEqual([
      ['uncertain-encoding', bigData.orgUnitId, expect.any(String)],
    ]);
  });

  it('findings outlive a new file name, and those of two units differ', () => {
    const bytes = (unit: string) =>
      tableXlsx([
        [`填报单位：${unit}　报告期：2023-Q2`],
        ['任务编号', '指标名称', '本期完成值', '完成状态'],
        ['5', '新建自助服务点', '12/20', '推进中'],
        ['77', '甲', '12/20', '推进中'],
        ['77', '乙', '12/20', '推进中'],
      ]);
    const prints = (unit: string, file: string) =>
      read(bytes(unit), file).flatMap(({ findings }) => [...findings].sort(compareFindings).map((f) => f.fingerprint));
    expect(prints('市审计局', 'a.xlsx')).toEqual(prints('市审计局', 'b.xlsx'));
    const all = [...prints('市审计局', 'a.xlsx'), ...prints('市大数据局', 'a.xlsx')];
    expect(all).toHaveLength(8);
    expect(new Set(all).size).toBe(8);
  });

  it('a sheet of many small merges is read in its time', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_row, i) => `<row><c t="str"><v>${i % 2 === 0 ? '5' : ''}</v></c><c t="str"><v>甲</v></c></row>`,
    );
    const after = `<mergeCells>${rows.map((_row, i) => (i % 2 === 0 ? `<mergeCell ref="A${i + 2}:A${i + 3}"/>` : '')).join('')}</mergeCells>`;
    const header = `<row>${['任务编号', '指标名称', '本期完成值', '完成状态', '进展情况'].map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
    const started = performance.now();
    const [reading] = read(makeXlsx({ sheets: [{ name: '一', xml: header + rows.join(''), after }] }));
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(reading!.rows).toHaveLength(20_000);
    expect(reading!.rows.every((row) => row.taskCode.raw === '5')).toBe(true);
  });

  it('never throws, whatever bytes are spoilt', () => {
    let state = 3;
    const random = (below: number) => ((state = (state * 1103515245 + 12345) & 0x7fffffff) >> 8) % below;
    const seen = new Set<string>();
    for (let round = 0; round < 300; round++) {
      const copy = Buffer.from(round % 2 === 0 ? csv(table) : tableXlsx(table));
      for (let i = 0; i <= round % 9; i++) copy[random(copy.length)] = random(256);
      for (const { findings } of read(copy)) for (const item of findings) seen.add(item.ruleId);
    }
    expect(seen.has('unreadable') && seen.has('uncertain-encoding')).toBe(true);
  });

  it('__proto__ and constructor as headers and texts do no harm', () => {
    const [reading] = read(
      tableXlsx([
        ['__proto__', 'constructor', '任务编号', '指标名称', '本期完成值', '完成状态', '进展情况'],
        ['x', 'y', '__proto__', 'constructor', 'toString', 'valueOf', '=1+1'],
      ]),
    );
    expect(reading!.rows).toMatchObject([
      { taskId: null, actual: { raw: 'toString', value: null }, status: { value: null }, progressNarrative: { value: '=1+1' } },
    ]);
  });
});

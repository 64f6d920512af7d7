import { createHash } from 'node:crypto';
import { openZip } from '@duizhang/bytes';
import { cellAddress } from '@duizhang/model';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { bigData, catalogue, matcher, owedBy, register } from '../catalogue.test.support.ts';
import { columns, statusWords } from '../columns.ts';
import { planItems } from '../plan-cells.ts';
import { readSubmissions } from '../submission.ts';
import { readWorkbook } from '../workbook.ts';
import { writeTemplate } from './write.ts';

const previous = new Map([
  ['test-2023/5.1#1', '82%'],
  ['test-2023/5.2', '=HYPERLINK("x")'],
]);
const write = (expected = owedBy(bigData.orgUnitId)) =>
  writeTemplate({ catalogue, register, orgUnit: bigData, expected, reportingPeriod: '2023-Q2', previous });

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

/** Changes cells of the form as a spreadsheet program would: `{ K5: 82 }`. */
async function fillIn(bytes: Uint8Array, cells: Readonly<Record<string, ExcelJS.CellValue>>): Promise<Uint8Array> {
  const workbook = await load(bytes);
  for (const [address, value] of Object.entries(cells)) workbook.getWorksheet('填报表')!.getCell(address).value = value;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Gives one cell a number format (loaded cells share their style objects). */
function format(workbook: ExcelJS.Workbook, address: string, numFmt: string): void {
  const cell = workbook.getWorksheet('填报表')!.getCell(address);
  cell.style = { ...cell.style, numFmt };
}

const column = (key: string) => columns.findIndex((candidate) => candidate.key === key) + 1;
const cell = (key: string, row: number) => cellAddress(row, column(key));
const read = (bytes: Uint8Array, file = 'a.xlsx') => readSubmissions({ file, bytes, catalogue, matcher });
const ids = (bytes: Uint8Array) => read(bytes).flatMap(({ findings }) => findings.map((f) => `${f.ruleId} ${f.at.cell ?? ''}`.trim()));

describe('the template', () => {
  it('has one row per expected report of its unit, in the order of the plan, and none of others', async () => {
    const [reading] = read(await write([...owedBy('test/audit'), ...owedBy(bigData.orgUnitId).slice(1).reverse()]));
    expect(reading!.rows.map(({ clauseId, indicatorId }) => indicatorId ?? clauseId)).toEqual([
      'test-2023/5.1#2',
      'test-2023/5.2',
      'test-2023/18.1#1',
      'test-2023/18.1#2',
      'test-2023/18.2#1',
    ]);
  });

  it('is the same bytes every time', async () => {
    const [one, two] = [await write(), await write()];
    expect(createHash('sha256').update(one).digest('hex')).toBe(createHash('sha256').update(two).digest('hex'));
  });

  it('protects what the plan says and leaves the rest open', async () => {
    const sheet = (await load(await write())).getWorksheet('填报表')!;
    expect((sheet as unknown as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet).toBe(true);
    for (const { key, locked } of columns) expect([key, sheet.getCell(cell(key, 5)).protection?.locked ?? true]).toEqual([key, locked]);
  });

  it('offers the states as a list, warns of what is no number or date', async () => {
    const sheet = (await load(await write())).getWorksheet('填报表')!;
    const rule = (key: string) => sheet.getCell(cell(key, 10)).dataValidation;
    expect(rule('status')).toMatchObject({
      type: 'list',
      formulae: [`"${statusWords.map(({ zh }) => zh).join(',')}"`],
      errorStyle: 'stop',
    });
    expect(rule('actual')).toMatchObject({ type: 'decimal', errorStyle: 'warning' });
    expect(rule('expectedFinish')).toMatchObject({ type: 'date' });
    expect(rule('target')).toBeUndefined();
  });

  it('has ranges of validation that do not overlap', async () => {
    const opened = openZip(await write());
    const part = opened.ok ? opened.archive.read('xl/worksheets/sheet1.xml') : opened;
    const xml = part.ok ? new TextDecoder().decode((part as { bytes: Uint8Array }).bytes) : '';
    expect([...xml.matchAll(/sqref="([A-Z]+\d+:[A-Z]+\d+)"/g)].map(([, range]) => range)).toEqual([
      'K5:K10',
      'L5:L10',
      'M5:M10',
      'N5:N10',
      'O5:O10',
      'P5:P10',
      'Q5:Q10',
    ]);
  });

  it('hides its keys, freezes its header, repeats it in print', async () => {
    const bytes = await write();
    const reading = readWorkbook('a.xlsx', bytes);
    expect(reading.ok && reading.workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['填报表', false],
      ['填报说明', false],
      ['_duizhang', true],
    ]);
    const workbook = await load(bytes);
    expect(workbook.getWorksheet('_duizhang')!.state).toBe('veryHidden');
    expect(workbook.getWorksheet('填报表')!.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(workbook.getWorksheet('填报表')!.pageSetup.printTitlesRow).toBe('4:4');
  });

  it('explains every column in the words of the table of columns', async () => {
    const reading = readWorkbook('a.xlsx', await write());
    const texts = reading.ok ? reading.workbook.sheets[1]!.cells.map(({ text }) => text) : [];
    for (const { header, help } of columns) expect(texts).toEqual(expect.arrayContaining([header.zh, help.zh]));
  });

  it('writes text that begins with = as text', async () => {
    const reading = readWorkbook('a.xlsx', await write());
    const texts = reading.ok ? reading.workbook.sheets[0]!.cells.filter(({ text }) => text.startsWith('=')) : [];
    expect(texts).toMatchObject([{ text: '=HYPERLINK("x")', kind: 'text' }]);
    expect(texts[0]).not.toHaveProperty('formula');
  });
});

describe('law: what was written is read back', () => {
  it('untouched: every row with its identity, its texts, blank inputs and no finding', async () => {
    const [reading, ...others] = read(await write());
    expect(others).toEqual([]);
    expect(reading!.findings).toEqual([]);
    expect(reading!.submission).toMatchObject({
      orgUnitId: bigData.orgUnitId,
      orgUnitName: bigData.name,
      reportingPeriod: '2023-Q2',
      format: 'xlsx',
      rows: 6,
      template: { planId: 'test-2023', orgUnitId: bigData.orgUnitId, reportingPeriod: '2023-Q2', templateVersion: '1' },
    });
    expect(reading!.rows.map(({ taskId, clauseId, indicatorId }) => ({ taskId, clauseId, indicatorId }))).toEqual(
      planItems(catalogue).map(({ task, clause, indicator }) => ({
        taskId: task.taskId,
        clauseId: clause.clauseId,
        indicatorId: indicator?.indicatorId ?? null,
      })),
    );
    expect(reading!.rows[0]).toMatchObject({
      sequence: { raw: '1' },
      taskCode: { raw: '5' },
      target: { raw: '≥95' },
      unitOfMeasure: { raw: '%' },
      basis: { raw: '比率' },
      role: { raw: '责任' },
      previous: { raw: '82%', value: 82, unitOfMeasure: '%' },
      actual: { raw: '', value: null, at: { file: 'a.xlsx', sheet: '填报表', cell: 'K5' } },
      status: { raw: '', value: null },
    });
  });

  it('untouched where the plan holds what no spreadsheet can: controls, Word’s line breaks, half characters', async () => {
    const odd = structuredClone(catalogue);
    const [clause] = odd.tasks[0]!.clauses;
    clause!.text = '@提升\u0000政务\u000b服务\ud800水平\uffff😀。';
    odd.title = odd.tasks[0]!.title = '=一网\u001b通办\udc00';
    const bytes = await writeTemplate({
      catalogue: odd,
      register,
      orgUnit: bigData,
      expected: owedBy(bigData.orgUnitId),
      reportingPeriod: '2023-Q2',
      previous: new Map([['test-2023/5.2', '8\uffff2']]),
    });
    const [reading] = readSubmissions({ file: 'a.xlsx', bytes, catalogue: odd, matcher });
    expect(reading!.findings).toEqual([]);
    expect(reading!.rows[0]).toMatchObject({ taskTitle: { raw: '=一网 通办 ' }, clauseText: { raw: '@提升 政务 服务 水平 😀。' } });
    const opened = openZip(bytes);
    const part = opened.ok ? opened.archive.read('xl/sharedStrings.xml') : null;
    expect(part?.ok && new TextDecoder().decode(part.bytes)).not.toMatch(/[\ufffe\uffff\ufffd]/);
  });

  it('filled in: every value with its raw text and address', async () => {
    const bytes = await fillIn(await write(), {
      K5: 0.825,
      L5: '推进中',
      M5: '已上线 3 批',
      P5: new Date(Date.UTC(2023, 8, 30)),
      Q5: '=cmd',
      K6: '约1.2万',
      L6: '已完成',
      P6: '9月底',
      K7: 0,
      L7: '滞后',
      K8: { formula: 'K7+1', result: 1 },
    });
    const workbook = await load(bytes);
    format(workbook, 'K5', '0%');
    const [reading] = read(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(reading!.findings).toEqual([]);
    expect(reading!.rows).toMatchObject([
      {
        actual: { raw: '82.5%', value: 82.5, unitOfMeasure: '%' },
        status: { raw: '推进中', value: 'inProgress' },
        progressNarrative: { raw: '已上线 3 批', at: { cell: 'M5' } },
        expectedFinish: { raw: '2023-09-30', value: '2023-09-30' },
        evidence: { raw: '=cmd', value: '=cmd' },
      },
      {
        actual: { raw: '约1.2万', value: 12000, hedge: '约' },
        status: { value: 'completed' },
        expectedFinish: { raw: '9月底', value: '2023-09-30' },
      },
      { actual: { raw: '0', value: 0 }, status: { value: 'behind' } },
      { actual: { raw: '1', value: 1 } },
      {},
      {},
    ]);
  });

  it('a locked cell that was changed is one finding with what it should be', async () => {
    const bytes = await fillIn(await write(), { F5: '≥90', I6: '配合', J5: '80%' });
    const [reading] = read(bytes);
    expect(reading!.findings.map((f) => [f.ruleId, f.at.cell, f.data['expected'], f.indicatorId])).toEqual([
      ['locked-cell-changed', 'F5', '≥95', 'test-2023/5.1#1'],
      ['locked-cell-changed', 'J5', '82%', 'test-2023/5.1#1'],
      ['locked-cell-changed', 'I6', '责任', 'test-2023/5.1#2'],
    ]);
  });

  it('after the catalogue was revised: one finding, not one per cell', async () => {
    const revised = structuredClone(catalogue);
    revised.tasks[0]!.clauses[0]!.indicators[0]!.target.value = 96;
    const [reading] = readSubmissions({ file: 'a.xlsx', bytes: await write(), catalogue: revised, matcher });
    expect(reading!.findings.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`)).toEqual(['outdated-template/catalogue']);
    expect(reading!.rows).toHaveLength(6);
  });

  it('rows sorted, deleted and moved under other rows keep their identity by 序号', async () => {
    const workbook = await load(await write());
    const sheet = workbook.getWorksheet('填报表')!;
    const [first, last] = [sheet.getRow(5).values, sheet.getRow(10).values];
    sheet.getRow(5).values = last;
    sheet.getRow(10).values = first;
    sheet.spliceRows(6, 1);
    const [reading] = read(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(reading!.rows.map(({ indicatorId, clauseId }) => indicatorId ?? clauseId)).toEqual([
      'test-2023/18.2#1',
      'test-2023/5.2',
      'test-2023/18.1#1',
      'test-2023/18.1#2',
      'test-2023/5.1#1',
    ]);
    expect(reading!.findings).toEqual([]);
  });

  it('a row overwritten by another is not believed to be what its number says', async () => {
    const bytes = await fillIn(await write(), { B5: '18', C5: '工业互联网', D5: '', E5: '上云企业' });
    expect(read(bytes)[0]!.rows[0]).toMatchObject({ taskId: 'test-2023/18', indicatorId: 'test-2023/18.1#1' });
  });

  it('without its hidden sheet the rows are told by their texts', async () => {
    const workbook = await load(await write());
    workbook.removeWorksheet('_duizhang');
    const [reading] = read(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(reading!.submission).toMatchObject({ template: null, orgUnitId: bigData.orgUnitId, reportingPeriod: '2023-Q2' });
    expect(reading!.rows.map(({ indicatorId, clauseId }) => indicatorId ?? clauseId)).toEqual(
      planItems(catalogue).map(({ clause, indicator }) => indicator?.indicatorId ?? clause.clauseId),
    );
  });

  it('what cannot be read is told with its cell, and what is left out on purpose is not', async () => {
    const workbook = await load(
      await fillIn(await write(), {
        K5: '12/20',
        L5: '差不多了',
        M5: { error: '#REF!' },
        P5: '尽快',
        K6: '5—8个',
        K7: new Date(Date.UTC(2023, 0, 2)),
        K8: '无',
        P6: '长期',
      }),
    );
    format(workbook, 'K7', 'm"月"d"日"');
    expect(ids(new Uint8Array(await workbook.xlsx.writeBuffer()))).toEqual([
      'invalid-number K5',
      'invalid-status L5',
      'error-value M5',
      'invalid-date P5',
      'invalid-number K6',
      'invalid-number K7',
    ]);
  });
});

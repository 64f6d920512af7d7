import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { catalogue, matcher, owedBy, register } from '../catalogue.test.support.ts';
import { planItems } from '../plan-cells.ts';
import { readSubmissions } from '../submission.ts';
import { writeTemplate } from './write.ts';

// What people do to a template without meaning harm; its rows and columns are still known.

const previous = new Map([['test-2023/5.1#1', '82%']]);
const [bigData, industry] = register.orgUnits as [(typeof register.orgUnits)[0], (typeof register.orgUnits)[0]];
const write = (orgUnit = bigData, reportingPeriod = '2023-Q2', of = catalogue) =>
  writeTemplate({ catalogue: of, register, orgUnit, expected: owedBy(orgUnit.orgUnitId), reportingPeriod, previous });

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}
const save = async (workbook: ExcelJS.Workbook) => new Uint8Array(await workbook.xlsx.writeBuffer());
const read = (bytes: Uint8Array, file = 'a.xlsx') => readSubmissions({ file, bytes, catalogue, matcher });

type Lines = ExcelJS.CellValue[][];

/** The form, filled in, as lines of cells that a test may rearrange. */
async function filled(orgUnit = bigData, period = '2023-Q2', of = catalogue): Promise<{ workbook: ExcelJS.Workbook; lines: Lines }> {
  const workbook = await load(await write(orgUnit, period, of));
  const form = workbook.getWorksheet('填报表')!;
  const lines: Lines = [];
  form.eachRow({ includeEmpty: true }, (row) => {
    lines.push(
      Array.from({ length: 17 }, (_cell, i) =>
        row.getCell(i + 1).isMerged && row.getCell(i + 1).master !== row.getCell(i + 1) ? null : row.getCell(i + 1).value,
      ),
    );
  });
  for (const [i, line] of lines.slice(4).entries()) [line[10], line[11], line[12]] = [10 + 3 * i, '推进中', `第${i}项正在推进`];
  return { workbook, lines };
}

/** A workbook of these sheets, each of lines, and of the hidden sheets of these templates. */
async function workbookOf(sheets: Readonly<Record<string, Lines>>, hidden: readonly ExcelJS.Workbook[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, lines] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(lines);
  for (const [i, from] of hidden.entries()) {
    const sheet = workbook.addWorksheet(i === 0 ? '_duizhang' : `_duizhang (${i + 1})`, { state: 'hidden' });
    from.getWorksheet('_duizhang')!.eachRow((row, number) => (sheet.getRow(number).values = row.values as ExcelJS.CellValue[]));
  }
  return save(workbook);
}

const items = planItems(catalogue).map(({ clause, indicator }) => indicator?.indicatorId ?? clause.clauseId);

/** What must come out of every form, whatever was done to it: each item with its own number and words. */
function reported(bytes: Uint8Array) {
  return read(bytes).flatMap(({ rows }) =>
    rows.map(({ indicatorId, clauseId, actual, status, progressNarrative }) => [
      indicatorId ?? clauseId,
      actual.value,
      status.value,
      progressNarrative.value,
    ]),
  );
}
const whole = items.map((item, i) => [item, 10 + 3 * i, 'inProgress', `第${i}项正在推进`]);
const findings = (bytes: Uint8Array) =>
  read(bytes).flatMap((reading) => reading.findings.map((f) => `${f.ruleId}/${f.messageId} ${f.at.cell ?? ''}`.trim()));

describe('columns', () => {
  const rearranged = async (change: (lines: Lines) => Lines) => {
    const { workbook, lines } = await filled();
    return workbookOf({ 填报表: change(lines) }, [workbook]);
  };
  /** From the header down; what stands above the table stays. */
  const below = (lines: Lines, change: (line: ExcelJS.CellValue[]) => ExcelJS.CellValue[]) => [
    ...lines.slice(0, 3),
    ...lines.slice(3).map(change),
  ];

  it('moved', async () => {
    const bytes = await rearranged((lines) => below(lines, (line) => line.toReversed()));
    expect(reported(bytes)).toEqual(whole);
    expect(findings(bytes)).toEqual([]);
  });

  it('inserted, blank and with content', async () => {
    const bytes = await rearranged((lines) =>
      below(lines, (line) => [
        ...line.slice(0, 5),
        null,
        ...line.slice(5, 11),
        line[11] === '推进中' ? '甲' : '牵头处长',
        ...line.slice(11),
      ]),
    );
    expect(reported(bytes)).toEqual(whole);
    expect(findings(bytes)).toEqual(['unread-columns/unread']);
  });

  it('deleted, where they only repeat the plan', async () => {
    const bytes = await rearranged((lines) => below(lines, (line) => line.filter((_cell, i) => ![2, 3, 5, 6, 7, 8, 9].includes(i))));
    expect(reported(bytes)).toEqual(whole);
    expect(findings(bytes)).toEqual([]);
  });

  it('renamed: known by their place, with or without the hidden sheet', async () => {
    const renamed = (lines: Lines) =>
      lines.map((line, i) => (i === 3 ? line.map((cell, j) => (j === 10 ? '数' : j === 12 ? '干了啥' : cell)) : line));
    const bytes = await rearranged(renamed);
    expect(reported(bytes)).toEqual(whole);
    expect(findings(bytes)).toEqual(['uncertain-header/template K4', 'uncertain-header/template M4']);
    const { lines } = await filled();
    const alone = await workbookOf({ 填报表: renamed(lines) }, []);
    expect(reported(alone)).toEqual(whole);
    expect(findings(alone)).toEqual(['uncertain-header/template K4', 'uncertain-header/template M4']);
  });

  it('renamed and moved away from their place: proposed, not read', async () => {
    const bytes = await rearranged((lines) =>
      below(lines, (line) => [line[10] === '本期完成值' ? '数' : line[10]!, ...line.filter((_cell, i) => i !== 10)]),
    );
    expect(reported(bytes)).toEqual(whole.map(([item, _actual, ...rest]) => [item, null, ...rest]));
    expect(findings(bytes)).toEqual(['missing-column/candidates', 'uncertain-header/candidates A4']);
  });

  it('without their headers', async () => {
    const bytes = await rearranged((lines) => lines.map((line, i) => (i === 3 ? line.map((cell, j) => (j === 12 ? null : cell)) : line)));
    expect(reported(bytes)).toEqual(whole);
    expect(findings(bytes)).toEqual(['uncertain-header/template M4']);
  });
});

describe('rows and sheets', () => {
  it('rows sorted and deleted, a page’s header repeated between them', async () => {
    const { workbook, lines } = await filled();
    const [header, data] = [lines[3]!, lines.slice(4)];
    const bytes = await workbookOf({ 填报表: [...lines.slice(0, 4), ...data.slice(2).toReversed(), header, data[0]!] }, [workbook]);
    expect(reported(bytes)).toEqual([...whole.slice(2).toReversed(), whole[0]]);
    expect(findings(bytes)).toEqual([]);
  });

  it('forms of two units copied into one workbook with their hidden sheets: each knows its own', async () => {
    const [one, two] = [await filled(bigData), await filled(industry)];
    two.lines[4]![5] = '≥90';
    const bytes = await workbookOf({ 甲: one.lines, 乙: two.lines }, [two.workbook, one.workbook]);
    const readings = read(bytes);
    expect(readings.map(({ submission }) => [submission.orgUnitId, submission.template?.orgUnitId])).toEqual([
      ['test/big-data', 'test/big-data'],
      ['test/industry', 'test/industry'],
    ]);
    expect(reported(bytes)).toEqual([...whole, ...whole]);
    expect(readings.flatMap((reading) => reading.findings.map((f) => [f.ruleId, f.at.sheet, f.at.cell, f.orgUnitId]))).toEqual([
      ['locked-cell-changed', '乙', 'F5', 'test/industry'],
    ]);
  });

  it('a form whose hidden sheet was lost beside one that has its own', async () => {
    const [one, two] = [await filled(bigData), await filled(industry)];
    const readings = read(await workbookOf({ 甲: one.lines, 乙: two.lines }, [one.workbook]));
    expect(readings.map(({ submission }) => submission.template?.orgUnitId ?? null)).toEqual(['test/big-data', null]);
    expect(readings.map(({ rows }) => rows.map(({ indicatorId, clauseId }) => indicatorId ?? clauseId))).toEqual([items, items]);
  });

  it('the order of the sheets does not matter', async () => {
    const [one, two] = [await filled(bigData), await filled(industry)];
    const [there, back] = [
      await workbookOf({ 甲: one.lines, 乙: two.lines }, [one.workbook, two.workbook]),
      await workbookOf({ 乙: two.lines, 甲: one.lines }, [two.workbook, one.workbook]),
    ];
    const told = (bytes: Uint8Array) =>
      read(bytes)
        .map(({ submission, rows, findings: own }) => [
          submission.orgUnitId,
          rows.map(({ actual }) => actual),
          own.map((f) => f.fingerprint),
        ])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    expect(told(back)).toEqual(told(there));
  });

  it.each([
    [
      'of another version of the catalogue, told once',
      (of: typeof catalogue) => void (of.tasks[0]!.clauses[0]!.indicators[0]!.target.value = 96),
      ['outdated-template/catalogue'],
    ],
    ['of another plan, which is not outdated', (of: typeof catalogue) => void (of.planId = 'other-2022'), []],
  ])('a template %s', async (_name, change, expected) => {
    const other = structuredClone(catalogue);
    change(other);
    const { workbook, lines } = await filled(bigData, '2023-Q2', other);
    const bytes = await workbookOf({ 填报表: lines }, [workbook]);
    expect(findings(bytes).filter((one) => one.startsWith('outdated'))).toEqual(expected);
    expect(read(bytes)[0]!.submission.template?.planId).toBe(other.planId);
  });
});

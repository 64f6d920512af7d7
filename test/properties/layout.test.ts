import { array, assert, boolean, constantFrom, integer, property, record, shuffledSubarray, uniqueArray } from 'fast-check';
import { writeZip } from '@duizhang/bytes';
import { createMatcher } from '@duizhang/lexicon';
import { cellAddress, parseCellAddress, type Finding, type SubmissionReading } from '@duizhang/model';
import { columns, readSubmissions, readWorkbook } from '@duizhang/sheets';
import { describe, expect, it } from 'vitest';
import { catalogue, register } from '../scenarios/quarter-sample.ts';

// Whatever a clerk does to the layout of a form, the same rows come out: by identity and by value.

const matcher = createMatcher(register);

type Key = (typeof columns)[number]['key'];
type Line = (string | null)[];

/** What one unit reports: items of the plan, each with values of every kind. */
const items = catalogue.tasks
  .flatMap((task) => task.clauses.flatMap((clause) => clause.indicators.map((indicator) => ({ task, clause, indicator }))))
  .filter(({ indicator }, _i, all) => all.filter((other) => other.indicator.name === indicator.name).length === 1)
  .slice(0, 12);
const texts: Record<string, string>[] = items.map(({ task, clause, indicator }, i) => ({
  sequence: String(i + 1),
  taskCode: String(task.number),
  taskTitle: task.title ?? '',
  clauseText: clause.text,
  indicatorName: indicator.name,
  target: String(indicator.target.value),
  unitOfMeasure: indicator.target.unitOfMeasure ?? '',
  actual: `${10 + 7 * i}`,
  status: ['推进中', '已完成', '未启动'][i % 3]!,
  progressNarrative: `已组织第${i + 1}批建设，正在验收`,
  difficulties: i % 2 === 0 ? '资金到位较慢，协调难度较大' : '',
  nextSteps: `继续推进第${i + 2}批`,
  expectedFinish: `2023-${String((i % 9) + 1).padStart(2, '0')}-28`,
  evidence: `材料${i + 1}.pdf`,
}));
const keys = Object.keys(texts[0]!) as Key[];
const headersOf = new Map(columns.map(({ key, header, synonyms }) => [key, [header.zh, ...synonyms]]));

interface Layout {
  order: Key[];
  rows: number[];
  names: number[];
  blankColumns: number[];
  blankRows: number[];
  titles: string[];
  dressed: boolean;
  foot: boolean;
}

const layouts = record<Layout>({
  order: shuffledSubarray(keys, { minLength: keys.length }),
  rows: shuffledSubarray(
    texts.map((_row, i) => i),
    { minLength: texts.length },
  ),
  names: array(integer({ min: 0, max: 200 }), { minLength: keys.length, maxLength: keys.length }),
  blankColumns: uniqueArray(integer({ min: 0, max: keys.length }), { maxLength: 3 }),
  blankRows: uniqueArray(integer({ min: 0, max: texts.length }), { maxLength: 3 }),
  titles: array(constantFrom('数字青岛重点任务进展情况表', '附件1', '', '2023年行动方案'), { maxLength: 3 }),
  dressed: boolean(),
  foot: boolean(),
});

/** The lines of a form in such a layout. */
function linesOf({ order, rows, names, blankColumns, blankRows, titles, dressed, foot }: Layout): Line[] {
  const spaced = (line: Line): Line => line.flatMap((cell, i) => (blankColumns.includes(i) ? [null, cell] : [cell]));
  const nameOf = (key: Key, i: number) => {
    const choices = headersOf.get(key)!;
    const name = choices[names[i]! % choices.length]!;
    return dressed ? `* ${name}\u200b（必填）` : name;
  };
  const data = rows.flatMap((row, i) => [
    ...(blankRows.includes(i) ? [['\u3000', null, ' ']] : []),
    spaced(order.map((key) => texts[row]![key]! || null)),
  ]);
  return [
    ...titles.map((title): Line => [title]),
    ['填报单位：市大数据局', null, '报告期：2023年第二季度'],
    spaced(order.map(nameOf)),
    ...data,
    ...(foot ? [['合 计'], ['注：本表按季报送。'], ['填表人：张三', null, '审核人：李四']] : []),
  ];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Sheets of texts as a workbook. */
function workbookOf(sheets: readonly (readonly Line[])[]): Uint8Array {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const row = (line: Line) =>
    `<row>${line.map((text) => (text === null ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`)).join('')}</row>`;
  const part = (name: string, content: string) => ({ name, content });
  return writeZip([
    part('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    part('_rels/.rels', `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map((_sheet, i) => `<sheet name="表${i + 1}" sheetId="${i + 1}" r:id="s${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${sheets.map((_sheet, i) => `<Relationship Id="s${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    ...sheets.map((lines, i) =>
      part(`xl/worksheets/sheet${i + 1}.xml`, `<worksheet xmlns="${main}"><sheetData>${lines.map(row).join('')}</sheetData></worksheet>`),
    ),
  ]);
}

const read = (bytes: Uint8Array) => readSubmissions({ file: 'a.xlsx', bytes, catalogue, matcher });

/** What a reading says, without where it says it: rows by identity, each value as text and as read. */
function said(readings: readonly SubmissionReading[]) {
  return readings
    .flatMap(({ rows }) => rows)
    .map((row) => [
      row.indicatorId,
      row.orgUnitId,
      row.reportingPeriod,
      ...keys.filter((key) => key !== 'sequence').map((key) => [row[key].raw, row[key].value]),
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
const plain: Layout = {
  order: keys,
  rows: texts.map((_row, i) => i),
  names: keys.map(() => 0),
  blankColumns: [],
  blankRows: [],
  titles: [],
  dressed: false,
  foot: false,
};
const expected = said(read(workbookOf([linesOf(plain)])));

describe('laws of a layout', () => {
  it('in the plain layout every row is what it is about', () => {
    expect(expected.map(([indicatorId]) => indicatorId)).toEqual(items.map(({ indicator }) => indicator.indicatorId).sort());
  });

  it('columns in any order under any of their names, blank columns and rows, titles, totals and notes: the same rows', () => {
    assert(
      property(layouts, (layout) => {
        const readings = read(workbookOf([linesOf(layout)]));
        expect(said(readings)).toEqual(expected);
        expect(readings.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'info'))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('every address of a row and of a finding holds the text that it is said to hold', () => {
    assert(
      property(layouts, (layout) => {
        const bytes = workbookOf([linesOf(layout)]);
        const workbook = readWorkbook('a.xlsx', bytes);
        const cells = workbook.ok ? workbook.workbook.sheets[0]!.cells : [];
        const textAt = new Map(cells.map(({ row, column, text }) => [cellAddress(row, column), text]));
        for (const { rows, findings } of read(bytes)) {
          for (const row of rows) for (const key of keys) expect(textAt.get(row[key].at!.cell) ?? '').toBe(row[key].raw);
          for (const { at, data } of findings as Finding[]) {
            const place = at.cell === null ? null : parseCellAddress(at.cell);
            if (place) expect([at.row, at.column]).toEqual([place.row, place.column]);
            if (typeof data['raw'] === 'string') expect(textAt.get(at.cell!)).toBe(data['raw']);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('of several sheets the order does not matter', () => {
    assert(
      property(layouts, layouts, (one, two) => {
        const half = (layout: Layout, odd: boolean) => linesOf({ ...layout, rows: layout.rows.filter((row) => (row % 2 === 1) === odd) });
        const sheets = [half(one, true), half(two, false)];
        expect(said(read(workbookOf(sheets)))).toEqual(expected);
        expect(said(read(workbookOf(sheets.toReversed())))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

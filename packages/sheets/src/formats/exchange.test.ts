import { describe, expect, it } from 'vitest';
import { columns } from '../columns.ts';
import { readWorkbook } from '../workbook.ts';

const submission = (inside: string, attributes = ' reportingPeriod="2023-Q2"', version = '1') =>
  `<?xml version="1.0"?><submission xmlns="urn:duizhang:submission:${version}"${attributes}>${inside}</submission>`;
const read = (xml: string) => readWorkbook('a.xml', Buffer.from(xml));
function sheets(xml: string) {
  const reading = read(xml);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.workbook.sheets.map(({ name, hidden, cells }) => ({
    name,
    hidden,
    cells: new Map(cells.map((cell) => [place(cell), cell.text])),
  }));
}
const place = ({ row, column }: { row: number; column: number }) => `${String.fromCharCode(64 + column)}${row}`;
const findings = (xml: string) => read(xml).findings.map(({ messageId, data, at }) => ({ messageId, data, at }));

it('is the table that a template would be: head in rows 1 and 2, headers in row 3, the n-th row in row n + 3', () => {
  const [table, ...others] = sheets(
    submission(
      '<orgUnit>市大数据局</orgUnit><phone>1</phone><filledOn>2023-07-05</filledOn>' +
        '<row><actual>82%</actual><taskCode>5</taskCode></row><row/><row taskId="qingdao-2023/6"><evidence> a &lt; b </evidence></row>',
    ),
  );
  expect(others).toEqual([]);
  expect(table).toMatchObject({ name: 'submission', hidden: false });
  const texts = table!.cells;
  expect(['A1', 'B1', 'C1', 'D1', 'F1', 'A2', 'B2', 'D2'].map((at) => texts.get(at))).toEqual([
    '填报单位',
    '市大数据局',
    '报告期',
    '2023-Q2',
    '2023-07-05',
    '填报人',
    undefined,
    '1',
  ]);
  expect(columns.map((_column, i) => texts.get(`${String.fromCharCode(65 + i)}3`))).toEqual(columns.map(({ header }) => header.zh));
  expect(['B4', 'K4', 'B6', 'Q6'].map((at) => texts.get(at))).toEqual(['5', '82%', 'qingdao-2023/6', ' a < b ']);
});

it('says what it was made for as a template does, where the sender knows it', () => {
  const attributes = ` reportingPeriod="2023-Q2" planId="qingdao-2023" catalogueSha256="${'a'.repeat(64)}"`;
  const [, meta] = sheets(
    submission(
      '<orgUnit id="qingdao/big-data">x</orgUnit><row taskId="q/5" clauseId="q/5.1" indicatorId="q/5.1#1"><sequence>7</sequence></row>',
      attributes,
    ),
  );
  expect(meta).toMatchObject({ hidden: true });
  expect([...meta!.cells.values()]).toEqual(
    expect.arrayContaining(['duizhang-template', 'qingdao-2023', 'qingdao/big-data', '7', 'q/5.1#1']),
  );
});

it('says which elements it does not read', () => {
  expect(
    findings(submission('<orgUnit>x</orgUnit><row><actuel>1</actuel><actual>1</actual><actual>2</actual></row><note/>')),
  ).toMatchObject([
    { messageId: 'unknownElements', data: { names: ['actuel', 'note'] }, at: { sheet: 'submission', row: 4 } },
    { messageId: 'repeatedElements', data: { names: ['actual'] }, at: { cell: 'K4' } },
  ]);
});

describe('what it is not is one finding', () => {
  it.each([
    ['another version', submission('', '', '2'), 'it has version 2 of the format, only 1 is known'],
    [
      'a document type',
      submission('').replace('<submission', '<!DOCTYPE submission><submission'),
      'its XML declares a document type, which is refused',
    ],
    ['an entity of its own', submission('<orgUnit>&a;</orgUnit>'), 'its XML uses an unknown entity'],
    ['a tag that is not closed', submission('<orgUnit>'), 'its XML is not well-formed'],
    ['an element named as the prototype', submission('<row><__proto__/></row>'), 'its XML uses a name that is not accepted'],
  ])('%s', (_name, xml, detail) => {
    expect(findings(xml)).toMatchObject([{ messageId: 'damaged', data: { detailEn: detail } }]);
  });

  it('other keys of the prototype are elements that it does not know', () => {
    expect(findings(submission('<row><toString/></row>'))).toMatchObject([{ data: { names: [expect.stringContaining('toString')] } }]);
  });
});

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StoredCell } from './cell-value.ts';
import { cellsOf, findingsOf, oneSheet } from './make-xlsx.test.support.ts';
import { readPlainCell } from './plain-cell.ts';

function read(xml: string): Partial<StoredCell> & { end: number; value: string } {
  const bytes = Buffer.from(xml);
  const cell: StoredCell = { row: 0, column: 0, type: 'n', style: 0, bytes, from: 0, to: 0 };
  const end = readPlainCell(bytes, 0, cell);
  const { row, column, type, style, from, to } = cell;
  return { end, row, column, type, style, value: bytes.toString('utf8', from, to) };
}

it.each([
  ['<c r="B7"><v>12</v></c>', { row: 7, column: 2, type: 'n', style: 0, value: '12' }],
  ['<c r="XFD1048576" s="13" t="s"><v>0</v></c>', { row: 1048576, column: 16384, type: 's', style: 13, value: '0' }],
  ['<c t="b" r="A1"><v>1</v></c>', { row: 1, column: 1, type: 'b', value: '1' }],
  ['<c r="A1" t="e"><v>#N/A</v></c>', { type: 'e', value: '#N/A' }],
  ['<c r="A1" t="n"><v></v></c>', { type: 'n', value: '' }],
  ['<c r="C2" s="1"/>', { row: 2, column: 3, value: '' }],
])('%s', (xml, expected) => expect(read(`${xml}<c`)).toMatchObject({ ...expected, end: xml.length }));

it.each([
  '<c><v>1</v></c>',
  '<c s="1"><v>1</v></c>',
  '<c r="a1"><v>1</v></c>',
  '<c r="A"><v>1</v></c>',
  '<c r="1"><v>1</v></c>',
  "<c r='A1'><v>1</v></c>",
  '<c r="A1" ><v>1</v></c>',
  '<c r="A1"> <v>1</v></c>',
  '<c r="A1"></c>',
  '<c r="A1" cm="1"><v>1</v></c>',
  '<c r="A1" t="str"><v>1</v></c>',
  '<c r="A1" t="d"><v>1</v></c>',
  '<c r="A1" t=""><v>1</v></c>',
  '<c r="A1"><f>1</f><v>1</v></c>',
  '<c r="A1"><v>1&amp;2</v></c>',
  '<c r="A1"><v>1\r\n</v></c>',
  '<c r="A1"><v>1<!-- --></v></c>',
  '<c r="A1"><v>1</v><extLst/></c>',
  '<c r="A1"><v>1</v>',
  '<c r="A1"><v>1',
  '<c r="A1',
  '<c ',
  '<col/>',
  '',
])('%s is left to the scanner', (xml) => expect(read(xml).end).toBe(0));

it('reads what the scanner reads', () => {
  const cell = fc.record({
    column: fc.constantFrom('A', 'Z', 'AA', 'XFD'),
    type: fc.constantFrom('', ' t="s"', ' t="n"', ' t="b"', ' t="e"'),
    style: fc.constantFrom('', ' s="0"', ' s="1"', ' s="99"'),
    value: fc.oneof(fc.constantFrom('', '0', '1', '-1', '1.50', '1e3', '7', ' 2 ', 'x', '中', '#REF!'), fc.double().map(String)),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
      const sheet = (blank: string) =>
        oneSheet(
          cells
            .map(({ column, type, style, value }, i) => `<row><c${blank} r="${column}${i + 1}"${style}${type}><v>${value}</v></c></row>`)
            .join(''),
          { strings: '<si><t>甲</t></si><si/>', styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>' },
        );
      expect(cellsOf(sheet(''))).toEqual(cellsOf(sheet(' ')));
      expect(findingsOf(sheet(''))).toEqual(findingsOf(sheet(' ')));
    }),
  );
});

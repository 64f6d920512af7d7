import { cellAddress } from '@duizhang/model';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneSheet, workbookOf } from './make-xlsx.test.support.ts';

/** Columns of a row that hold something or are blank, and how its places are written. */
const rows = fc.array(
  fc.record({
    skipped: fc.integer({ min: 0, max: 3 }),
    named: fc.boolean(),
    hidden: fc.boolean(),
    cells: fc.array(
      fc.record({
        skipped: fc.integer({ min: 0, max: 30 }),
        named: fc.constantFrom('yes', 'no', 'lower' as const),
        content: fc.constantFrom('shared', 'inline', 'formula', 'blank', 'styled' as const),
      }),
      { maxLength: 6 },
    ),
  }),
  { maxLength: 12 },
);

it('every address points at the cell that holds the raw text, whatever is skipped, merged, hidden or left out', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }), (made, reversed, hiddenColumns) => {
      const strings: string[] = [];
      const expected = new Set<string>();
      const hiddenRows: number[] = [];
      let row = 0;
      // What follows something skipped names its place, and so does everything where the rows stand in another order.
      const parts = made.map(({ skipped, named, hidden, cells }) => {
        row += 1 + skipped;
        let column = 0;
        const inside = cells.map(({ skipped: gap, named: how, content }) => {
          column += 1 + gap;
          const address = cellAddress(row, column);
          const place = how === 'no' && gap === 0 ? '' : ` r="${how === 'lower' ? address.toLowerCase() : address}"`;
          if (content !== 'blank' && content !== 'styled') expected.add(address);
          switch (content) {
            case 'shared':
              return `<c${place} t="s"><v>${strings.push(address) - 1}</v></c>`;
            case 'inline':
              return `<c${place} t="inlineStr"><is><r><t>${address}</t></r></is></c>`;
            case 'formula':
              return `<c${place} t="str"><f>1</f><v>${address}</v></c>`;
            case 'blank':
              return `<c${place}/>`;
            case 'styled':
              return `<c${place} s="1"></c>`;
          }
        });
        if (hidden) hiddenRows.push(row);
        const place = named || skipped > 0 || reversed ? ` r="${row}"` : '';
        return `<row${place}${hidden ? ' hidden="1"' : ''}>${inside.join('')}</row>`;
      });
      const bytes = oneSheet((reversed ? parts.toReversed() : parts).join(''), {
        strings: strings.map((each) => `<si><t>${each}</t></si>`).join(''),
        before: `<cols>${hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join('')}</cols>`,
        after: '<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="E2:E9"/></mergeCells>',
      });
      const sheet = workbookOf(bytes).sheets[0]!;
      for (const cell of sheet.cells) expect(cell.text).toBe(cellAddress(cell.row, cell.column));
      expect(new Set(sheet.cells.map(({ text }) => text))).toEqual(expected);
      expect(sheet.cells).toHaveLength(expected.size);
      expect([...sheet.hiddenRows!].sort((a, b) => a - b)).toEqual(hiddenRows);
      expect(sheet.hiddenColumns).toEqual(hiddenColumns);
      const order = sheet.cells.map(({ row, column }) => row * 20_000 + column);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});

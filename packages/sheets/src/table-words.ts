import { listedNames, type Matcher } from '@duizhang/lexicon';
import { cellAddress, type TableWords, type WrittenHeader, type WrittenName } from '@duizhang/model';
import { trimText, type Grid } from './grid.ts';
import { headerKey } from './headers.ts';
import type { Layout } from './layout.ts';
import type { SaidAt } from './provenance.ts';

/**
 * The names and headers of a table that only people can say the meaning of, or have said, every cell of them: what `duizhang map` asks.
 * What the register and the words of a header explain is left out. Null where nothing is left.
 */
export function tableWords(grid: Grid, layout: Layout, matcher: Matcher): TableWords | null {
  const names = writtenNames(grid, layout, matcher);
  const headers = writtenHeaders(grid, layout);
  return names.length > 0 || headers.length > 0 ? { names, headers } : null;
}

const places: Readonly<Record<SaidAt['from'], WrittenName['from']>> = {
  headBlock: 'headBlock',
  column: 'column',
  foot: 'elsewhere',
  template: 'elsewhere',
  title: 'elsewhere',
  sheetName: 'elsewhere',
  fileName: 'elsewhere',
};

function writtenNames(grid: Grid, { unit, columns, rows }: Layout, matcher: Matcher): WrittenName[] {
  const sheet = grid.sheet.name;
  const byCell = new Map<string, WrittenName>();
  let rest = 0;
  const column = columns.get('orgUnit');
  for (const row of rows.data) {
    const cell = column === undefined ? null : grid.filled(row, column);
    const text = cell ? trimText(cell.text) : '';
    if (text === '') {
      rest++;
      continue;
    }
    const address = cellAddress(cell!.row, cell!.column);
    const known = byCell.get(address);
    if (known) known.rows++;
    else byCell.set(address, { text, from: 'column', sheet, cell: address, rows: 1 });
  }
  const { said, name } = unit;
  // One name in a column is that of the table, and told with its cells.
  const ofTable: WrittenName[] =
    said && name !== null && said.from !== 'column' ? [{ text: name, from: places[said.from], sheet, cell: said.cell, rows: rest }] : [];
  return [...ofTable, ...byCell.values()].filter(({ text }) => !isRegistered(text, matcher));
}

/** Whether the register alone knows a name, or every name of a list. */
function isRegistered(text: string, matcher: Matcher): boolean {
  const known = (name: string): boolean => {
    const { orgUnitId, candidates } = matcher.match(name);
    return orgUnitId !== null && !candidates[0]!.features.includes('confirmed');
  };
  const listed = listedNames(text);
  return known(text) || (listed.length > 1 && listed.every(known));
}

/** Columns without any words are left out: a mapping is of words. */
function writtenHeaders(grid: Grid, { mapping, formOwner, templateKey, range }: Layout): WrittenHeader[] {
  return mapping.flatMap(({ row, column, text, key, other, how, candidates, filled }): WrittenHeader[] => {
    const ignored = other === 'ignored';
    const concluded = key !== null && (how === 'content' || how === 'template' || how === 'remembered');
    const unread = key === null && other === null && filled > 0 && column >= range.left && column <= range.right;
    const header = headerKey(text);
    if (header === '' || !(ignored || concluded || unread)) return [];
    const proposed = candidates.map((one) => ({ column: one.key, score: one.score, features: one.features }));
    const place = { sheet: grid.sheet.name, cell: cellAddress(row, column) };
    const form = { header, orgUnitId: formOwner, template: templateKey };
    return [{ text, ...form, ...place, column: key, how, ignored, candidates: proposed, filled }];
  });
}

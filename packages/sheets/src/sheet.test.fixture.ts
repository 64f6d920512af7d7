import type { RawCell, RawSheet } from '@duizhang/model';

/**
 * A sheet as it looks: a line is a row, `|` stands between cells, `<` is merged with the cell on its left and `^` with the one above.
 * `\n` in a cell is a line break; a cell of digits is a number unless it begins with `'`. The first cell stands in A1.
 */
export function sheetOf(picture: string, name = '表'): RawSheet {
  const lines = picture
    .split('\n')
    .map((line) => line.trim())
    .filter((line, i, all) => (i > 0 && i < all.length - 1) || line !== '');
  const grid = lines.map((line) => line.split('|').map((text) => text.trim()));
  const cells: RawCell[] = [];
  const merges: RawSheet['merges'][number][] = [];
  for (const [i, row] of grid.entries()) {
    for (const [j, text] of row.entries()) {
      if (text === '' || text === '<' || text === '^') continue;
      const [right, bottom] = [
        extent(row, j, '<'),
        extent(
          grid.map((each) => each[j] ?? ''),
          i,
          '^',
        ),
      ];
      if (right > j || bottom > i) merges.push({ top: i + 1, left: j + 1, bottom: bottom + 1, right: right + 1 });
      cells.push(cellOf(i + 1, j + 1, text.replaceAll('\\n', '\n')));
    }
  }
  return { name, hidden: false, cells, merges };
}

function extent(line: readonly string[], from: number, mark: string): number {
  let end = from;
  while (line[end + 1] === mark) end++;
  return end;
}

function cellOf(row: number, column: number, text: string): RawCell {
  if (/^\d+(?:\.\d+)?$/.test(text)) return { row, column, text, kind: 'number', number: Number(text) };
  return { row, column, text: text.replace(/^'/, ''), kind: 'text' };
}

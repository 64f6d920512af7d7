import type { RawCell, RawWorkbook } from '@duizhang/model';

/**
 * Tables inside a text as sheets: consecutive lines with tabs (tab-separated text, tables of .docx and .html as we write them out)
 * or with Markdown's pipes. One sheet a table; null where the text has none.
 */
export function textTables(text: string): RawWorkbook | null {
  const sheets: { name: string; hidden: boolean; merges: []; cells: RawCell[] }[] = [];
  let cells: RawCell[] = [];
  let row = 0;
  const close = () => {
    if (row > 1) sheets.push({ name: `表${sheets.length + 1}`, hidden: false, merges: [], cells });
    cells = [];
    row = 0;
  };
  for (const line of text.split(/\r?\n/)) {
    const values = fields(line);
    if (!values) {
      if (line.trim() !== '') close();
      continue;
    }
    if (values.every((value) => /^:?-{2,}:?$/.test(value))) continue; // Markdown's line under the header
    row++;
    values.forEach((value, index) => {
      if (value !== '') cells.push({ row, column: index + 1, text: value, kind: 'text' });
    });
  }
  close();
  return sheets.length === 0 ? null : { format: 'text', encoding: null, sheets };
}

function fields(line: string): string[] | null {
  if (/^\s*\|.*\|\s*$/.test(line))
    return line
      .trim()
      .slice(1, -1)
      .split('|')
      .map((value) => value.trim());
  return line.includes('\t') && line.trim() !== '' ? line.split('\t').map((value) => value.trim()) : null;
}

/**
 * Whether the text holds a task table that the importer does not read: its header cell by cell on lines of their own
 * (a table that a site flattened), or in a table beside numbered tasks. Gives the offset of 序号, else -1.
 */
export function unreadTaskTable(folded: string): number {
  const flattened = /(?:^|\n)[ \t]*序号[ \t\r]*\n(?:[^\n]{0,14}\n){1,9}?[ \t]*(?:责任|牵头|主要责任)(?:单位|部门)[ \t\r]*(?:\n|$)/.exec(
    folded,
  );
  const inOneLine = /(?:^|\n)[ \t|]*序号[^\n]{2,80}?(?:责任|牵头)(?:单位|部门)/.exec(folded);
  const first = [flattened, inOneLine].filter((match) => match !== null).sort((a, b) => a.index - b.index)[0];
  return first ? first.index : -1;
}

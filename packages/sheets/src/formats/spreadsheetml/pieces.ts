/** A workbook of SpreadsheetML in pieces that are small enough to be parsed one at a time. */
export interface WorkbookPieces {
  /** The document with one `<rows n="0"/>` in place of the rows of each table. */
  frame: string;
  /** By that number: the rows of a table, many in one text. */
  rows: string[][];
}

/** Name of the element that stands for the rows of a table. */
export const rowsMark = 'rows';

/** Parsed at a time: elements take twenty times the memory of their text. */
const batchSize = 256 * 1024;

/**
 * Cuts the rows out of a well-formed document, so that they need not all be parsed at once: what a whole document becomes in memory
 * is bounded by nothing but its size. Tags in comments and CDATA sections are none.
 */
export function cutRows(text: string): WorkbookPieces {
  const tag = /<(\/?)(?:[A-Za-z_][\w.-]*:)?(Table|Row)(?=[\s/>])|<!--|<!\[CDATA\[/g;
  const rows: string[][] = [];
  const frame: string[] = [];
  let kept = 0;
  let table: string[] | null = null;
  let batchStart = -1;
  let batchEnd = -1;
  const close = () => {
    if (batchStart >= 0) table!.push(text.slice(batchStart, batchEnd));
    batchStart = -1;
  };
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    if (match[2] === undefined) {
      tag.lastIndex = behind(text, match[0] === '<!--' ? '-->' : ']]>', tag.lastIndex);
      continue;
    }
    const end = tagEnd(text, tag.lastIndex);
    tag.lastIndex = end;
    const isEmpty = text[end - 2] === '/';
    if (match[2] === 'Table') {
      if (match[1] === '' && !isEmpty && !table) {
        table = [];
        frame.push(text.slice(kept, end), `<${rowsMark} n="${rows.length}"/>`);
        rows.push(table);
        kept = end;
      } else if (match[1] === '/' && table) {
        if (batchEnd >= 0) kept = batchEnd;
        close();
        batchEnd = -1;
        table = null;
      }
      continue;
    }
    if (!table) continue;
    if (match[1] === '') {
      if (batchStart < 0) {
        // What stands between the table's tag and its first row belongs to the frame.
        if (batchEnd < 0) frame.push(text.slice(kept, match.index));
        batchStart = match.index;
      }
      if (!isEmpty) continue;
    }
    batchEnd = end;
    if (batchEnd - batchStart >= batchSize) close();
  }
  frame.push(text.slice(kept));
  return { frame: frame.join(''), rows };
}

/** Index behind a mark; the document is well-formed, so there is one. */
function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** Index behind the `>` that ends a tag: one in an attribute's value does not. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (quote !== 0) quote = c === quote ? 0 : quote;
    else if (c === 0x22 || c === 0x27) quote = c;
    else if (c === 0x3e) return at + 1;
  }
  return text.length;
}

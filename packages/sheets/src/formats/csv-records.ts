import Papa from 'papaparse';
import { ownText } from './own-text.ts';

/** Where quotes were not as they should be: offsets in the text, rows from 1. */
export interface QuoteFaults {
  /** Quotes that open a cell and are not closed; read as characters, so that the rows behind them are rows. */
  unclosed: { offset: number; row: number }[];
  /** One that is not closed either, but nothing of the table follows: the cell goes on to the end of the file. */
  cutOff: { offset: number; row: number } | null;
  /** Rows with a cell that holds a quote which is not doubled. */
  stray: { offset: number; row: number }[];
  /** From here on no quote was read as one: too many were not closed. */
  givenUp: { offset: number; row: number } | null;
}

export function noQuoteFaults(): QuoteFaults {
  return { unclosed: [], cutOff: null, stray: [], givenUp: null };
}

/** A quote to be read as a character, while the parser is at work: texts hold no carriage return any more. */
const quoteCharacter = '\r';
/** No delimiter: zero characters are gone as well. */
const noDelimiter = '\0';

/** A quoted cell with line breaks that is longer than this was never closed; spreadsheets hold 32,767 characters. */
const longestQuoted = 2 ** 18;
/** A file with more unclosed quotes than this uses quotes for something else, such as inches. */
const mostUnclosed = 100;

/** What is cut from a longer text stands alone, lest one cell keep all of it in memory; copying every cell would take a third of the time. */
const longText = 2 ** 18;

interface Parsed {
  data: string[][];
  errors: Papa.ParseError[];
  meta: { cursor: number };
}

/**
 * Cuts a text, given in pieces with line feeds only, into records; a null delimiter leaves one cell a line. Blank lines are records,
 * so that the n-th record is the n-th row. Memory holds one record and one piece, however long the text.
 *
 * A quote that is not closed would make one cell of all rows behind it. It shows by the end of the file, by a length that no cell has,
 * or by the next cell's opening quote; then it is read as a character and the rest as it stands.
 */
export class RecordCutter {
  readonly faults = noQuoteFaults();
  readonly #delimiter: string;
  #parser: Papa.Parser;
  #literal = false;
  #text = '';
  #offset = 0;
  #rows = 0;
  /** A record that is longer than a piece is tried again when there is twice as much of it. */
  #wanted = 0;

  constructor(delimiter: string | null) {
    this.#delimiter = delimiter ?? noDelimiter;
    this.#parser = new Papa.Parser({ delimiter: this.#delimiter, newline: '\n' });
  }

  /** Takes in a piece and gives the records that are complete by now. */
  push(piece: string): string[][] {
    this.#text += piece;
    return this.#text.length < this.#wanted ? [] : this.#cut(false);
  }

  /** The records that are left. A line end at the very end begins no further record. */
  end(): string[][] {
    return this.#text === '' ? [] : this.#cut(true);
  }

  #cut(last: boolean): string[][] {
    for (;;) {
      const parsed = this.#parser.parse(this.#text, 0, !last) as Parsed;
      const opener = this.#literal ? null : this.#unclosed(parsed, last);
      if (opener !== null) {
        this.#readAsCharacter(opener);
        continue;
      }
      const { data, meta } = parsed;
      if (!this.#literal) this.#noteStray(parsed);
      if (last && data.at(-1)?.length === 1 && data.at(-1)![0] === '' && this.#text.endsWith('\n')) data.pop();
      const isLong = this.#text.length > longText;
      const used = last ? this.#text.length : meta.cursor;
      this.#rows += data.length;
      this.#offset += used;
      this.#text = this.#text.slice(used);
      this.#wanted = data.length === 0 ? this.#text.length * 2 : 0;
      if (this.faults.unclosed.length > 0) for (const record of data) restoreQuotes(record);
      return isLong ? data.map((record) => record.map(ownText)) : data;
    }
  }

  #readAsCharacter({ index, row }: { index: number; row: number }): void {
    const place = { offset: this.#offset + index, row };
    if (this.faults.unclosed.length === mostUnclosed) {
      this.faults.givenUp = place;
      this.#literal = true;
      this.#parser = new Papa.Parser({ delimiter: this.#delimiter, newline: '\n', fastMode: true });
      return;
    }
    this.faults.unclosed.push(place);
    this.#text = this.#text.slice(0, index) + quoteCharacter + this.#text.slice(index + 1);
  }

  /** Index of a quote that opens a cell without closing it, so that rows would be lost in it; null where there is none. */
  #unclosed({ data, errors }: Parsed, last: boolean): { index: number; row: number } | null {
    const text = this.#text;
    let seen = -1;
    for (const { code, index, row } of errors) {
      if (index === undefined || index === seen || row === undefined) continue;
      seen = index;
      const found = { index: index - 1, row: this.#rows + row + 1 };
      if (code === 'InvalidQuotes' && this.#nextCellOpens(index)) return found;
      if (code !== 'MissingQuotes') continue;
      const nextLine = text.indexOf('\n', index);
      if (nextLine >= 0 && text.indexOf(this.#delimiter, nextLine) >= 0) return found;
      this.faults.cutOff = { offset: this.#offset + found.index, row: found.row };
    }
    // The parser stands behind the quote that it could not close yet.
    const at = this.#parser.getCharIndex();
    if (last || text.length - at < longestQuoted || text[at - 1] !== '"' || !text.includes('\n', at)) return null;
    return { index: at - 1, row: this.#rows + data.length + 1 };
  }

  /** Whether the first single quote of a cell stands on another line where a cell begins: then it opens that one and closes nothing. */
  #nextCellOpens(start: number): boolean {
    const text = this.#text;
    let at = text.indexOf('"', start);
    while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
    const [before, behind] = [text[at - 1], text[at + 1] ?? ''];
    // Blanks may yet end in a delimiter, which would make it a closing quote.
    return (before === '\n' || before === this.#delimiter) && behind.trim() !== '' && text.slice(start, at).includes('\n');
  }

  #noteStray({ data, errors }: Parsed): void {
    const { stray } = this.faults;
    for (const { code, row, index } of errors) {
      if (code !== 'InvalidQuotes' || row === undefined || row >= data.length) continue;
      const place = { offset: this.#offset + (index ?? 0), row: this.#rows + row + 1 };
      if (stray.at(-1)?.row !== place.row) stray.push(place);
    }
  }
}

function restoreQuotes(record: string[]): void {
  for (const [i, value] of record.entries()) if (value.includes(quoteCharacter)) record[i] = value.replaceAll(quoteCharacter, '"');
}

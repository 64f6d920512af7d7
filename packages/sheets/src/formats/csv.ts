import { chooseEncoding, type EncodingChoice } from '@duizhang/bytes';
import type { RawCell } from '@duizhang/model';
import { CellRuns } from './cell-runs.ts';
import { findDivision, delimiterSample } from './delimiter.ts';
import { textFindings, type OddCells } from './csv-findings.ts';
import { RecordCutter } from './csv-records.ts';
import { plainText, textSample, type TextFaults } from './csv-text.ts';
import type { ReaderInput, ReadOutcome, SheetReader, SheetSink } from './reader.ts';

/**
 * Text tables: .csv, .tsv, .txt with a comma, tab, semicolon, `，` or `|` between cells. A text without any of them is one column.
 * The source is read three times, piece by piece: for its encoding, for the delimiter (the beginning only), for its rows.
 */
export const csvReader: SheetReader = { format: 'csv', accepts: (kind) => kind === 'text', read };

/** One table, named as spreadsheet programs name the sheet of a text file: not at all. */
const sheetName = '';

function read(input: ReaderInput, sink: SheetSink): ReadOutcome {
  const { source } = input;
  const choice = chooseEncoding(source);
  const { delimiter, skip, framed } = findDivision(textSample(source, choice, delimiterSample));
  const faults: TextFaults = { nulBytes: 0, odd: false };
  const cutter = new RecordCutter(delimiter);
  const rows = new RowWriter(sink, framed);
  sink.sheet({ name: sheetName, hidden: false });
  let toSkip = skip;
  for (const piece of plainText(source, choice, faults)) {
    const text = toSkip === 0 ? piece : piece.slice(toSkip);
    toSkip -= piece.length - text.length;
    rows.write(cutter.push(text), faults.odd);
  }
  rows.write(cutter.end(), faults.odd);
  sink.end({ merges: [], hiddenRows: [], hiddenColumns: [] });
  const findings = textFindings(input, choice, { text: faults, quotes: cutter.faults, odd: rows.odd, skipped: skip });
  return { ok: true, encoding: encodingText(choice), findings };
}

/** Records as rows: the n-th record is row n, blank cells are left out. */
class RowWriter {
  readonly odd: OddCells = { lost: new CellRuns(), lostCharacters: 0, private: new CellRuns() };
  readonly #sink: SheetSink;
  readonly #framed: boolean;
  #row = 0;

  constructor(sink: SheetSink, framed: boolean) {
    this.#sink = sink;
    this.#framed = framed;
  }

  write(records: readonly string[][], searchOdd: boolean): void {
    for (const record of records) {
      const row = ++this.#row;
      const values = this.#framed ? insideFrame(record) : record;
      const cells: RawCell[] = [];
      for (let i = 0; i < values.length; i++) {
        const text = values[i]!;
        if (text !== '') cells.push({ row, column: i + 1, text, kind: 'text' });
      }
      if (cells.length === 0) continue;
      if (searchOdd) this.#noteOdd(cells);
      this.#sink.row(row, cells);
    }
  }

  #noteOdd(cells: readonly RawCell[]): void {
    for (const { row, column, text } of cells) {
      const lost = text.split('\uFFFD').length - 1;
      if (lost > 0) this.odd.lost.add(row, column);
      this.odd.lostCharacters += lost;
      if (/[\uE000-\uF8FF]/.test(text)) this.odd.private.add(row, column);
    }
  }
}

/** A row of `| a | b |` is a and b; the line under the header (`|---|---|`) is no row, but counts as one. */
function insideFrame(record: readonly string[]): string[] {
  const values = record.map((value) => value.trim());
  const inside = values.slice(values[0] === '' ? 1 : 0, values.length > 1 && values.at(-1) === '' ? -1 : undefined);
  return inside.every((value) => /^:?-+:?$/.test(value)) ? [] : inside;
}

function encodingText({ encoding, bom, evidence }: EncodingChoice): string {
  return `${encoding}${bom ? ' (BOM)' : ''}: ${evidence.zh} / ${evidence.en}`;
}

import { memorySource, type ByteSource } from '@duizhang/bytes';
import type { Matcher } from '@duizhang/lexicon';
import type { Finding, InspectedSheet, Inspection } from '@duizhang/model';
import { describeTables } from './describe-tables.ts';
import { defaultLimits, type Limits } from './formats/limits.ts';
import { SamplingSink, type SampledSheet } from './formats/sampling-sink.ts';
import type { RememberedHeader } from './header-memory.ts';
import { streamWorkbook } from './workbook.ts';

export interface InspectionInput {
  /** Relative path: what findings and cells are addressed to. */
  file: string;
  bytes: Uint8Array | ByteSource;
  /** By default those of `defaultLimits`. */
  limits?: Limits;
  /** Resolves the names of units; without one they are only shown. */
  matcher?: Matcher | null;
  /** Headers that people have confirmed. */
  mappings?: readonly RememberedHeader[];
}

/** Cells of a sheet in which tables are looked for: some ten thousand rows. All are counted. */
const sampleSize = 200_000;

/**
 * Says what a file is and holds, without a catalogue: format, encoding with its evidence, sheets, the report tables with the mapping of
 * their headers, whose report it is and for which period, each with its place. Never throws; findings are those of `readWorkbook` and of
 * the tables. A file that can't be read is `refused`, with the finding that says why.
 */
export function inspectFile({ file, bytes, limits = defaultLimits, matcher = null, mappings = [] }: InspectionInput): Inspection {
  const sink = new SamplingSink(sampleSize);
  const source = bytes instanceof Uint8Array ? memorySource(bytes) : bytes;
  const reading = streamWorkbook(file, source, sink, limits);
  if (!reading.ok) return refusedInspection(file, reading.findings);
  const { format, encoding } = reading;
  const tables = describeTables({ file, sheets: sink.sheets.map(({ sample }) => sample), matcher, remembered: mappings });
  return {
    file,
    outcome: 'read',
    format,
    encoding,
    sheets: sink.sheets.map((sheet, i) => inspectedSheet(sheet, tables.sheets[i]!)),
    findings: [...reading.findings, ...tables.findings],
  };
}

/** The inspection of a file that was not read. */
export function refusedInspection(file: string, findings: Finding[]): Inspection {
  return { file, outcome: 'refused', format: null, encoding: null, sheets: [], findings };
}

function inspectedSheet({ sample, rows, sampledRows, columns, cells }: SampledSheet, tables: InspectedSheet['tables']): InspectedSheet {
  return { name: sample.name, hidden: sample.hidden, rows, columns, cells, rowsExamined: sampledRows, tables };
}

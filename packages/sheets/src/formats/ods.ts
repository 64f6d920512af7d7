import { allBytes, openZip, type ZipArchive } from '@duizhang/bytes';
import { archiveLimits, archiveProblem } from './archive-limits.ts';
import { OdsStyles } from './ods-styles.ts';
import { OdsTable } from './ods-table.ts';
import { ReadProblem } from './read-problem.ts';
import type { ReaderInput, ReadOutcome, SheetReader, SheetSink } from './reader.ts';
import { utf8Of } from './xlsx/part-bytes.ts';
import { faultFindings } from './xlsx/fault-findings.ts';
import { Parts } from './xlsx/parts.ts';
import type { SheetFaults } from './xlsx/sheet.ts';
import { XmlScanner } from './xlsx/xml-scanner.ts';

/** .ods: an OpenDocument spreadsheet in a zip archive. */
export const odsReader: SheetReader = { format: 'ods', accepts: (kind) => kind === 'ods', read: readPackage };

/** .fods: the same as one XML document. */
export const flatOdsReader: SheetReader = { format: 'fods', accepts: (kind) => kind === 'flatOds', read: readFlat };

function readPackage(input: ReaderInput, sink: SheetSink): ReadOutcome {
  const opened = openZip(allBytes(input.source), archiveLimits(input.limits));
  if (!opened.ok) throw archiveProblem(opened.problem, input.limits);
  const parts = new Parts(opened.archive, input.limits);
  if (isEncrypted(opened.archive)) throw new ReadProblem({ code: 'encrypted', detail: { zh: '设有密码', en: 'needs a password' } });
  const styles = new OdsStyles();
  // Styles that the document shares stand in a part of their own, which may be missing.
  if (parts.has('styles.xml')) readDocument(input, parts.scan('styles.xml'), styles, null);
  return outcome(input, readDocument(input, parts.scan('content.xml'), styles, sink), parts.altered);
}

function readFlat(input: ReaderInput, sink: SheetSink): ReadOutcome {
  const document = utf8Of(allBytes(input.source));
  if (!document) throw new ReadProblem({ code: 'damaged', detail: { zh: '不是合法的 XML 文本', en: 'it is no valid XML text' } });
  return outcome(input, readDocument(input, new XmlScanner(document, input.limits), new OdsStyles(), sink), []);
}

function outcome(input: ReaderInput, sheets: SheetFaults[], altered: readonly string[]): ReadOutcome {
  return { ok: true, encoding: null, findings: faultFindings(input, { altered, missing: [], sheets }) };
}

/**
 * OpenDocument 1.2 encrypts part by part and says so in the manifest; 1.3 has one part that holds all others. The manifest is
 * not read as XML: those of old programs declare a document type.
 */
function isEncrypted({ names, read }: ZipArchive): boolean {
  if (names.includes('encrypted-package')) return true;
  const manifest = read('META-INF/manifest.xml');
  return manifest.ok && Buffer.from(manifest.bytes).includes('encryption-data');
}

/** `'file:///a.ods'#$Sheet1`: what formulas refer to in other documents is kept as a table that nobody sees. */
const copyOfElsewhere = /^'.*'#/;

/** Takes in the styles, which come first, and reads the tables into the sink. Gives what is wrong in each. */
function readDocument(input: ReaderInput, scanner: XmlScanner, styles: OdsStyles, sink: SheetSink | null): SheetFaults[] {
  const faults: SheetFaults[] = [];
  let body = 0;
  for (let event = scanner.next(); event; event = scanner.next()) {
    if (event !== 'open' || styles.take(scanner)) continue;
    if (scanner.is('spreadsheet')) body = scanner.depth;
    // Tables within tables, changes that were tracked and links to other documents are no sheets.
    if (body === 0 || scanner.depth !== body + 1) continue;
    const name = scanner.attribute('name') ?? '';
    if (scanner.is('table') && sink && !copyOfElsewhere.test(name)) {
      const table = new OdsTable(scanner, styles, input.limits, sink);
      table.read(name);
      faults.push({ name, uncached: table.uncached, dangling: [], unplaced: [] });
    } else if (scanner.is('calculation-settings')) {
      takeSettings(scanner, styles);
    } else {
      scanner.skip();
    }
  }
  return faults;
}

function takeSettings(scanner: XmlScanner, styles: OdsStyles): void {
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    if (scanner.is('null-date')) styles.date1904 = (scanner.attribute('date-value') ?? '').startsWith('1904-01-01');
  }
}

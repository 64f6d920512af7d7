import { allBytes, openZip, type ZipArchive } from '@duizhang/bytes';
import type { Finding } from '@duizhang/model';
import { uncachedFormula } from '../rules/row-rules.ts';
import { cellFindings } from './cell-findings.ts';
import { bytesOf } from './limits.ts';
import { OdsStyles } from './ods-styles.ts';
import { OdsTable } from './ods-table.ts';
import { ReadProblem } from './read-problem.ts';
import type { ReaderInput, ReadOutcome, SheetReader, SheetSink } from './reader.ts';
import { utf8Of } from './xlsx/part-bytes.ts';
import { Parts } from './xlsx/parts.ts';
import { XmlScanner } from './xlsx/xml-scanner.ts';

/** .ods: an OpenDocument spreadsheet in a zip archive. */
export const odsReader: SheetReader = { format: 'ods', accepts: (kind) => kind === 'ods', read: readPackage };

/** .fods: the same as one XML document. */
export const flatOdsReader: SheetReader = { format: 'fods', accepts: (kind) => kind === 'flatOds', read: readFlat };

function readPackage(input: ReaderInput, sink: SheetSink): ReadOutcome {
  const { entries, partMegabytes, unzippedMegabytes, ratio } = input.limits;
  const limits = { entries, entrySize: bytesOf(partMegabytes), totalSize: bytesOf(unzippedMegabytes), ratio };
  const opened = openZip(allBytes(input.source), limits);
  if (!opened.ok) throw new ReadProblem(opened.problem);
  const parts = new Parts(opened.archive, input.limits);
  if (isEncrypted(opened.archive)) throw new ReadProblem({ code: 'encrypted', detail: { zh: '设有密码', en: 'needs a password' } });
  const styles = new OdsStyles();
  // Styles that the document shares stand in a part of their own, which may be missing.
  if (parts.has('styles.xml')) readDocument(input, parts.scan('styles.xml'), styles, null);
  return outcome(readDocument(input, parts.scan('content.xml'), styles, sink));
}

function readFlat(input: ReaderInput, sink: SheetSink): ReadOutcome {
  const document = utf8Of(allBytes(input.source));
  if (!document) throw new ReadProblem({ code: 'damaged', detail: { zh: '不是合法的 XML 文本', en: 'it is no valid XML text' } });
  return outcome(readDocument(input, new XmlScanner(document, input.limits), new OdsStyles(), sink));
}

function outcome(findings: Finding[]): ReadOutcome {
  return { ok: true, encoding: null, findings };
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

/** Takes in the styles, which come first, and reads the tables into the sink. Gives `uncached-formula`, one per sheet. */
function readDocument(input: ReaderInput, scanner: XmlScanner, styles: OdsStyles, sink: SheetSink | null): Finding[] {
  const findings: Finding[] = [];
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
      findings.push(...cellFindings(input, name, uncachedFormula, 'uncached', table.uncached));
    } else if (scanner.is('calculation-settings')) {
      takeSettings(scanner, styles);
    } else {
      scanner.skip();
    }
  }
  return findings;
}

function takeSettings(scanner: XmlScanner, styles: OdsStyles): void {
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    if (scanner.is('null-date')) styles.date1904 = (scanner.attribute('date-value') ?? '').startsWith('1904-01-01');
  }
}

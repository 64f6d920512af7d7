import { allBytes, decodeText, openZip, type ZipArchive } from '@duizhang/bytes';
import type { Finding } from '@duizhang/model';
import { uncachedFormula } from '../rules/row-rules.ts';
import { cellFindings } from './cell-findings.ts';
import { bytesOf } from './limits.ts';
import { OdsStyles } from './ods-styles.ts';
import { OdsTable } from './ods-table.ts';
import { ReadProblem } from './read-problem.ts';
import type { ReaderInput, ReadOutcome, SheetReader, SheetSink } from './reader.ts';
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
  const parts = new Parts(opened.archive);
  if (isEncrypted(opened.archive, parts)) throw new ReadProblem({ code: 'encrypted', detail: { zh: '设有密码', en: 'needs a password' } });
  const styles = new OdsStyles();
  // Styles that the document shares stand in a part of their own, which may be missing.
  if (parts.has('styles.xml')) readDocument(input, new XmlScanner(parts.text('styles.xml')), styles, null);
  return outcome(readDocument(input, new XmlScanner(parts.text('content.xml')), styles, sink));
}

function readFlat(input: ReaderInput, sink: SheetSink): ReadOutcome {
  const { text } = decodeText(allBytes(input.source));
  return outcome(readDocument(input, new XmlScanner(text), new OdsStyles(), sink));
}

function outcome(findings: Finding[]): ReadOutcome {
  return { ok: true, encoding: null, findings };
}

/** OpenDocument 1.2 encrypts part by part and says so in the manifest; 1.3 has one part that holds all others. */
function isEncrypted(archive: ZipArchive, parts: Parts): boolean {
  if (archive.names.includes('encrypted-package')) return true;
  return parts.has('META-INF/manifest.xml') && parts.text('META-INF/manifest.xml').includes('encryption-data');
}

/** Takes in the styles, which come first, and reads the tables into the sink. Gives `uncached-formula`, one per sheet. */
function readDocument(input: ReaderInput, scanner: XmlScanner, styles: OdsStyles, sink: SheetSink | null): Finding[] {
  const findings: Finding[] = [];
  let body = 0;
  for (let event = scanner.next(); event; event = scanner.next()) {
    if (event !== 'open' || styles.take(scanner)) continue;
    if (scanner.name === 'spreadsheet') body = scanner.depth;
    // Tables within tables, changes that were tracked and links to other documents are no sheets.
    if (body === 0 || scanner.depth !== body + 1) continue;
    if (scanner.name === 'table' && sink) {
      const name = scanner.attribute('name') ?? '';
      const table = new OdsTable(scanner, styles, input.limits, sink);
      table.read(name);
      findings.push(...cellFindings(input, name, uncachedFormula, 'uncached', table.uncached));
    } else {
      scanner.skip();
    }
  }
  return findings;
}

import type { ZipArchive } from '@duizhang/bytes';
import type { Limits } from '../limits.ts';
import { ReadProblem } from '../read-problem.ts';
import type { SheetSink } from '../reader.ts';
import type { ValueContext } from './cell-value.ts';
import type { NumberFormat } from './number-format.ts';
import { Parts, type Relationship } from './parts.ts';
import { sharedStrings } from './shared-strings.ts';
import { readSheet, type SheetFaults } from './sheet.ts';
import { cellFormats } from './styles.ts';
import { XmlScanner } from './xml-scanner.ts';

interface SheetEntry {
  name: string;
  hidden: boolean;
  relationship: string;
}

/**
 * Reads all worksheets of an OOXML workbook (transitional or strict) into the sink; gives what was wrong in each.
 * Throws ReadProblem and XmlProblem.
 */
export function readParts(archive: ZipArchive, limits: Limits, sink: SheetSink): SheetFaults[] {
  const parts = new Parts(archive);
  const main = parts.relationships('').find(({ role }) => role === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!parts.has(main)) throw missing(main);
  const { entries, date1904 } = readEntries(new XmlScanner(parts.text(main)));
  const related = parts.relationships(main);
  const context: ValueContext = { strings: strings(parts, related), formats: formats(parts, related), date1904 };
  const faults: SheetFaults[] = [];
  for (const entry of entries) {
    const target = related.find(({ id }) => id === entry.relationship);
    // Chart, dialogue and macro sheets hold no cells.
    if (target && target.role !== 'worksheet') continue;
    if (!target || !parts.has(target.target)) throw missing(target?.target ?? entry.name);
    sink.sheet({ name: entry.name, hidden: entry.hidden });
    faults.push(readSheet(entry.name, new XmlScanner(parts.text(target.target)), context, limits, sink));
  }
  return faults;
}

function readEntries(scanner: XmlScanner): { entries: SheetEntry[]; date1904: boolean } {
  const entries: SheetEntry[] = [];
  let date1904 = false;
  for (let event = scanner.next(); event; event = scanner.next()) {
    if (event !== 'open') continue;
    if (scanner.name === 'workbookPr') date1904 = ['1', 'true'].includes(scanner.attribute('date1904') ?? '');
    else if (scanner.name === 'sheet') {
      const state = scanner.attribute('state') ?? 'visible';
      entries.push({ name: scanner.attribute('name') ?? '', hidden: state !== 'visible', relationship: scanner.attribute('id') ?? '' });
    }
  }
  return { entries, date1904 };
}

function strings(parts: Parts, related: readonly Relationship[]): string[] {
  const part = related.find(({ role }) => role === 'sharedStrings')?.target;
  return part !== undefined && parts.has(part) ? sharedStrings(new XmlScanner(parts.text(part))) : [];
}

function formats(parts: Parts, related: readonly Relationship[]): NumberFormat[] {
  const part = related.find(({ role }) => role === 'styles')?.target;
  return part !== undefined && parts.has(part) ? cellFormats(new XmlScanner(parts.text(part))) : [];
}

function missing(part: string): ReadProblem {
  return new ReadProblem({ code: 'missing-part', detail: { zh: `文件内缺少 ${part}`, en: `the file lacks its part ${part}` } });
}

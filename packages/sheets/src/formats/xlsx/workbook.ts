import type { ZipArchive } from '@duizhang/bytes';
import type { Limits } from '../limits.ts';
import { beyondLimit, ReadProblem } from '../read-problem.ts';
import type { SheetSink } from '../reader.ts';
import type { ValueContext } from './cell-value.ts';
import { Parts, type Relationship } from './parts.ts';
import { sharedStrings } from './shared-strings.ts';
import { readSheet, type SheetFaults } from './sheet.ts';
import { cellFormats } from './styles.ts';
import type { XmlScanner } from './xml-scanner.ts';
import { unescapeText } from './xml-text.ts';

/** What was wrong in a workbook that could be read. */
export interface WorkbookFaults {
  sheets: SheetFaults[];
  /** Sheets that the workbook names and does not hold. */
  missing: string[];
  /** Parts whose content is not what their checksum says. */
  altered: readonly string[];
}

interface SheetEntry {
  name: string;
  hidden: boolean;
  relationship: string;
}

/** Roles of sheets that hold no cells. */
const otherSheets = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/**
 * Reads all worksheets of an OOXML workbook (transitional or strict) into the sink; gives what was wrong in it.
 * Throws ReadProblem and XmlProblem.
 */
export function readParts(archive: ZipArchive, limits: Limits, sink: SheetSink): WorkbookFaults {
  const parts = new Parts(archive, limits);
  const main = mainPart(parts);
  const { entries, date1904 } = readEntries(parts.scan(main), limits);
  const related = parts.relationships(main) ?? conventional(main, entries);
  const context = { ...readShared(parts, related, limits), date1904 };
  const byId = new Map(related.map((relationship) => [relationship.id, relationship]));
  const faults: WorkbookFaults = { sheets: [], missing: [], altered: parts.altered };
  for (const entry of entries) {
    const target = byId.get(entry.relationship);
    // What refers to nothing is a module of macros, as Excel 95 kept them.
    if (entry.relationship === '' || (target && otherSheets.has(target.role))) continue;
    if (!target || !parts.has(target.target)) {
      faults.missing.push(entry.name);
      continue;
    }
    sink.sheet({ name: entry.name, hidden: entry.hidden });
    faults.sheets.push(readSheet(entry.name, parts.scan(target.target), context, limits, sink));
  }
  if (faults.missing.length > 0 && faults.sheets.length === 0) throw missing(faults.missing[0]!);
  return faults;
}

/** What all sheets refer to. A workbook without texts or styles lacks these parts. */
function readShared(parts: Parts, related: readonly Relationship[], limits: Limits): Omit<ValueContext, 'date1904'> {
  const partOf = (role: string) => related.find((relationship) => relationship.role === role && parts.has(relationship.target))?.target;
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    strings: strings === undefined ? [] : sharedStrings(parts.scan(strings), limits),
    formats: styles === undefined ? [] : cellFormats(parts.scan(styles)),
  };
}

/** The workbook part: where the package says it is, else where programs put it. */
function mainPart(parts: Parts): string {
  const named = parts.relationships('')?.find(({ role, target }) => role === 'officeDocument' && parts.has(target))?.target;
  const main = named ?? parts.find(/(?:^|\/)workbook\d?\.xml$/i);
  if (main === null) throw missing('xl/workbook.xml');
  return main;
}

/** Where programs put the parts of a workbook whose relationships are lost: its sheets are numbered in order. */
function conventional(main: string, entries: readonly SheetEntry[]): Relationship[] {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  return [
    { id: '#strings', role: 'sharedStrings', target: `${folder}sharedStrings.xml` },
    { id: '#styles', role: 'styles', target: `${folder}styles.xml` },
    ...entries.map(({ relationship }, i) => ({ id: relationship, role: 'worksheet', target: `${folder}worksheets/sheet${i + 1}.xml` })),
  ];
}

function readEntries(scanner: XmlScanner, limits: Limits): { entries: SheetEntry[]; date1904: boolean } {
  const entries: SheetEntry[] = [];
  let date1904 = false;
  for (let event = scanner.next(); event; event = scanner.next()) {
    // Extensions hold elements of the same names (`x15:workbookPr`): only those of the workbook itself count.
    if (event === 'close' || scanner.depth !== 2) continue;
    const { depth } = scanner;
    if (scanner.is('workbookPr')) date1904 = ['1', 'true'].includes(scanner.attribute('date1904') ?? '');
    else if (scanner.is('sheets'))
      while (scanner.nextWithin(depth)) if (scanner.is('sheet')) entries.push(readEntry(scanner, entries.length));
    if (entries.length > limits.sheets) throw beyondLimit('sheets', limits.sheets);
  }
  return { entries, date1904 };
}

function readEntry(scanner: XmlScanner, index: number): SheetEntry {
  const state = scanner.attribute('state') ?? 'visible';
  const name = unescapeText(scanner.attribute('name') ?? '');
  return { name, hidden: state !== 'visible', relationship: scanner.attribute('id') ?? `#${index}` };
}

function missing(part: string): ReadProblem {
  return new ReadProblem({ code: 'missing-part', detail: { zh: `文件内缺少 ${part}`, en: `the file lacks its part ${part}` } });
}

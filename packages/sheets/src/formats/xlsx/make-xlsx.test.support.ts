import { writeZip } from '@duizhang/bytes';
import { cellAddress, type RawCell, type RawWorkbook } from '@duizhang/model';
import { readWorkbook } from '../../workbook.ts';
import { defaultLimits, type Limits } from '../limits.ts';

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface MadeSheet {
  name: string;
  /** Inside of `sheetData`; or the whole part when it starts with `<?xml` or `<worksheet`. */
  xml: string;
  state?: 'hidden' | 'veryHidden';
  /** In front of `sheetData` and behind it. */
  before?: string;
  after?: string;
}

/** A workbook by hand: exactly the XML that a test wants to see read. */
export function makeXlsx(options: {
  sheets: readonly MadeSheet[];
  /** `si` elements. */
  strings?: string;
  /** Inside of `styleSheet`. */
  styles?: string;
  workbookPr?: string;
  /** Replaces or adds parts by name; null removes one. */
  parts?: Readonly<Record<string, string | null>>;
}): Uint8Array {
  const { sheets } = options;
  const relationship = (id: string, role: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${role}" Target="${target}"/>`;
  const parts: Record<string, string | null> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': `<Relationships>${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${options.workbookPr ?? ''}<sheets>${sheets
      .map(({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="s${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_sheet, i) => relationship(`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')}${
      options.strings === undefined ? '' : relationship('t', 'sharedStrings', 'sharedStrings.xml')
    }${options.styles === undefined ? '' : relationship('y', 'styles', 'styles.xml')}</Relationships>`,
    ...(options.strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${options.strings}</sst>` }),
    ...(options.styles !== undefined && { 'xl/styles.xml': `<styleSheet xmlns="${main}">${options.styles}</styleSheet>` }),
  };
  for (const [i, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      sheet.xml.startsWith('<?xml') || sheet.xml.startsWith('<worksheet')
        ? sheet.xml
        : `<worksheet xmlns="${main}">${sheet.before ?? ''}<sheetData>${sheet.xml}</sheetData>${sheet.after ?? ''}</worksheet>`;
  }
  const all = { ...parts, ...options.parts };
  return writeZip(Object.entries(all).flatMap(([name, content]) => (content === null ? [] : [{ name, content }])));
}

/** A workbook of one sheet whose rows are plain texts and numbers (as inline strings and numbers). */
export function tableXlsx(rows: readonly (readonly (string | number | null)[])[], name = '填报表'): Uint8Array {
  const cell = (value: string | number | null) =>
    value === null
      ? '<c/>'
      : typeof value === 'number'
        ? `<c><v>${value}</v></c>`
        : `<c t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  return makeXlsx({ sheets: [{ name, xml: rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('') }] });
}

/** A workbook of one sheet: `xml` is the inside of its `sheetData`, or the whole part. */
export function oneSheet(xml: string, options: Omit<Parameters<typeof makeXlsx>[0], 'sheets'> & Pick<MadeSheet, 'before' | 'after'> = {}) {
  const { before, after, ...rest } = options;
  return makeXlsx({
    sheets: [{ name: '一', xml, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }],
    ...rest,
  });
}

/** The workbook, which must be readable. */
export function workbookOf(bytes: Uint8Array): RawWorkbook {
  const reading = readWorkbook('a.xlsx', bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.workbook;
}

/** Cells of the first sheet. */
export function cellsOf(bytes: Uint8Array): readonly RawCell[] {
  return workbookOf(bytes).sheets[0]!.cells;
}

/** `{ A1: 'text' }` of the first sheet. */
export function textsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(cellsOf(bytes).map((cell) => [cellAddress(cell.row, cell.column), cell.text]));
}

/** `rule/message cell` of every finding. */
export function findingsOf(bytes: Uint8Array, limits: Partial<Limits> = {}): string[] {
  return readWorkbook('a.xlsx', bytes, { ...defaultLimits, ...limits }).findings.map(
    ({ ruleId, messageId, at }) => `${ruleId}/${messageId}${at.cell ? ` ${at.cell}` : ''}`,
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

import { ReadProblem } from '../read-problem.ts';
import type { ReaderInput, ReadOutcome, SheetReader, SheetSink } from '../reader.ts';
import { faultFindings } from '../xlsx/fault-findings.ts';
import type { SheetFaults } from '../xlsx/sheet.ts';
import {
  attribute,
  demandXml,
  element,
  elements,
  innerText,
  nameOf,
  parseXml,
  xmlText,
  xmlTextFindings,
  type XmlNode,
} from '../xml-document.ts';
import { cutRows } from './pieces.ts';
import { TableReader, type SheetContext } from './sheet.ts';
import { Styles } from './styles.ts';

/** The XML of Excel 2002 and 2003 (“XML Spreadsheet 2003”), as many systems still export it, mostly under the name .xls. */
export const spreadsheetmlReader: SheetReader = { format: 'spreadsheetml', accepts: (kind) => kind === 'spreadsheetml', read };

function read(input: ReaderInput, sink: SheetSink): ReadOutcome {
  const { limits, source } = input;
  const document = xmlText(source);
  demandXml(document.text, limits);
  const { frame, rows } = cutRows(document.text);
  const workbook = parseXml(frame).find((node) => nameOf(node) === 'Workbook');
  if (!workbook) throw new ReadProblem({ code: 'damaged', detail: { zh: '缺少 Workbook 元素', en: 'it has no Workbook element' } });
  const settings = element(workbook, 'ExcelWorkbook');
  const date1904 = settings !== undefined && element(settings, 'Date1904') !== undefined;
  const context: SheetContext = { styles: new Styles(workbook), date1904, limits };
  const faults: SheetFaults[] = [];
  for (const sheet of elements(workbook, 'Worksheet')) {
    const name = attribute(sheet, 'Name') ?? '';
    sink.sheet({ name, hidden: isHidden(sheet) });
    const reader = new TableReader(name, context, sink);
    reader.read(element(sheet, 'Table'), rows);
    faults.push(reader.faults);
  }
  const { encoding, evidence } = document;
  return {
    ok: true,
    encoding: `${encoding}: ${evidence.zh} / ${evidence.en}`,
    findings: [...xmlTextFindings(input, document), ...faultFindings(input, { altered: [], missing: [], sheets: faults })],
  };
}

/** SheetHidden or SheetVeryHidden. */
function isHidden(sheet: XmlNode): boolean {
  const options = element(sheet, 'WorksheetOptions');
  const visible = options && element(options, 'Visible');
  return visible !== undefined && innerText(visible).trim().startsWith('Sheet') && innerText(visible).trim() !== 'SheetVisible';
}

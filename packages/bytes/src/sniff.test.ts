import { expect, it } from 'vitest';
import { sniff } from './sniff.ts';
import { writeZip } from './zip-writer.ts';

const zipOf = (...names: string[]) => writeZip(names.map((name) => ({ name, content: 'x' })));
const ole = (...streams: string[]) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le'))]);
const types = (type: string) =>
  writeZip([{ name: '[Content_Types].xml', content: `<Types><Override PartName="/a.xml" ContentType="${type}+xml"/></Types>` }]);

const spreadsheetml = (before: string, behind: string) => Buffer.from(`${before}urn:schemas-microsoft-com:office:spreadsheet${behind}`);

const utf32 = (text: string) => Buffer.from(Uint32Array.from(text, (c) => c.codePointAt(0)!).buffer);

it.each([
  ['empty', Buffer.alloc(0)],
  ['empty', Buffer.from('\uFEFF \r\n\t')],
  ['xlsx', types('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main')],
  ['xlsx', types('application/vnd.ms-excel.sheet.macroEnabled.main')],
  ['xlsx', zipOf('xl/workbook.xml')],
  ['xlsx', Buffer.concat([Buffer.from('\uFEFF\r\n'), zipOf('xl/workbook.xml')])],
  ['docx', types('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main')],
  ['docx', zipOf('word\\document.xml')],
  ['zip', zipOf('二季度/市大数据局.xlsx')],
  ['zip', zipOf('xl/workbook.xml').subarray(0, 60)],
  ['office', types('application/vnd.ms-excel.sheet.binary.macroEnabled.main')],
  ['office', types('application/vnd.openxmlformats-officedocument.presentationml.presentation.main')],
  ['office', zipOf('Index/Document.iwa')],
  ['office', zipOf('content.xml', 'META-INF/manifest.xml')],
  ['office', zipOf('index.xml', 'buildVersionHistory.plist')],
  ['ods', writeZip([{ name: 'META-INF/manifest.xml', content: 'application/vnd.oasis.opendocument.spreadsheet' }])],
  ['xlsb', zipOf('xl/workbook.bin')],
  ['xls', ole('Workbook')],
  ['xls', ole('BOOK')],
  ['biff', Buffer.from('0908080000050500', 'hex')],
  ['ole', Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
  ['pdf', Buffer.from('%PDF-1.7\n')],
  ['html', Buffer.from('\r\n<!DOCTYPE html><html>')],
  ['html', Buffer.from('<table border=1><tr><td>序号')],
  ['html', Buffer.from('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">')],
  ['xml', Buffer.from('\uFEFF<?xml version="1.0"?><Workbook>')],
  ['xml', Buffer.from('\uFEFF<?xml version="1.0"?><Workbook>', 'utf16le')],
  ['spreadsheetml', spreadsheetml('<Workbook xmlns="', '"><Styles><Style/></Styles><Table>')],
  [
    'spreadsheetml',
    spreadsheetml('\uFEFF \r\n<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><!-- a --><k:Workbook xmlns:k="', '"><k:Table>'),
  ],
  ['spreadsheetml', spreadsheetml('<!DOCTYPE Workbook [<!ENTITY a "<b>">]><Workbook xmlns="', '"><Table>')],
  ['exchange', Buffer.from('<?xml version="1.0"?>\n<!-- > --><d:submission xmlns:d="urn:duizhang:submission:1">')],
  ['html', spreadsheetml('<html xmlns:x="', '"><table>')],
  ['xml', Buffer.from('<?xml version="1.0"?><!-- <Workbook>')],
  ['text', Buffer.from('序号,任务\r\n1,一网通办')],
  ['text', Buffer.from('序号,任务\r\n1,一网通办\0')],
  ['text', Buffer.from('\uFEFF序号', 'utf16le')],
  ['text', Buffer.from('序号,任务\r\n1,2', 'utf16le')],
  ['text', Buffer.from('一丁七万丈,\r\n下不丐丑专,\r\n', 'utf16le')],
  ['text', Buffer.from('一丁七万丈,\r\n下不丐丑专,\r\n', 'utf16le').swap16()],
  ['text', utf32('\uFEFF序号,任务')],
  ['text', utf32('序号,任务\n1,2')],
  ['text', utf32('\uFEFF序号,任务').swap32()],
  ['text', Buffer.from('<5,序号')],
  ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0])],
] as const)('%s', (kind, bytes) => {
  expect(sniff(bytes)).toBe(kind);
});

import type { RawCell } from '@duizhang/model';
import { writeZip } from '@duizhang/bytes';
import { describe, expect, it } from 'vitest';
import { makeXlsx, tableXlsx } from './formats/xlsx/make-xlsx.test.support.ts';
import { readWorkbook, sheetReaders } from './workbook.ts';

const messages = (name: string, bytes: Uint8Array) => readWorkbook(name, bytes).findings.map((f) => `${f.ruleId}/${f.messageId}`);

describe('one table in every format gives equal raw tables', () => {
  const table = [
    ['填报单位：市大数据局', '', '', '报告期：2023年二季度'],
    [],
    ['序号', '任务编号', '指标名称', '本期完成值'],
    ['1', '5', '全市政务服务事项\n掌上可办率', '95%'],
    ['2', '5', '“双12”专区', '约1.2万家'],
    ['3', '18', '工业互联网平台, 累计', ''],
    ['4', '18', '=SUM(A1)', '007'],
  ];
  const csv = (delimiter: string, end: string) =>
    table.map((row) => row.map((text) => (/[",\n\t;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter)).join(end);
  const shared = () => {
    const texts = table.flat();
    let index = 0;
    return makeXlsx({
      sheets: [
        {
          name: '',
          xml: table.map((row, i) => `<row r="${i + 1}">${row.map(() => `<c t="s"><v>${index++}</v></c>`).join('')}</row>`).join(''),
        },
      ],
      strings: texts.map((text) => `<si><t>${text}</t></si>`).join(''),
    });
  };
  const spreadsheetml = () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;');
    const rows = table.map(
      (row) => `<Row>${row.map((text) => `<Cell><Data ss:Type="String">${escaped(text)}</Data></Cell>`).join('')}</Row>`,
    );
    const namespace = 'urn:schemas-microsoft-com:office:spreadsheet';
    return `<?xml version="1.0"?><Workbook xmlns="${namespace}" xmlns:ss="${namespace}"><Worksheet ss:Name=""><Table>${rows.join('')}</Table></Worksheet></Workbook>`;
  };
  const variants: [format: string, name: string, bytes: Uint8Array][] = [
    ['xlsx', 'inline strings', tableXlsx(table, '')],
    ['xlsx', 'shared strings', shared()],
    ['spreadsheetml', 'UTF-8', Buffer.from(spreadsheetml())],
    ['spreadsheetml', 'UTF-16', Buffer.from(`\uFEFF${spreadsheetml()}`, 'utf16le')],
    ['csv', 'commas, UTF-8', Buffer.from(csv(',', '\r\n'))],
    ['csv', 'tabs, UTF-16', Buffer.from(`\uFEFF${csv('\t', '\n')}`, 'utf16le')],
    ['csv', 'semicolons, byte order mark', Buffer.from(`\uFEFF${csv(';', '\r')}`)],
  ];
  const expected: RawCell[] = table.flatMap((row, i) =>
    row.flatMap((text, j) => (text === '' ? [] : [{ row: i + 1, column: j + 1, text, kind: 'text' as const }])),
  );

  it.each(variants)('%s: %s', (format, _name, bytes) => {
    const reading = readWorkbook('a', bytes);
    expect(reading).toMatchObject({ ok: true, findings: [], workbook: { format } });
    expect(reading.ok && reading.workbook.sheets.map(({ name, hidden, cells, merges }) => ({ name, hidden, cells, merges }))).toEqual([
      { name: '', hidden: false, cells: expected, merges: [] },
    ]);
  });

  it('covers every reader but that of our own format, whose one table is the template’s', () => {
    expect(new Set([...variants.map(([format]) => format), 'exchange'])).toEqual(new Set(sheetReaders.map(({ format }) => format)));
  });
});

describe('what is no workbook is one finding that says what it is', () => {
  const ole = (...streams: string[]) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le'))]);
  const zip = (name: string, content = 'x') => writeZip([{ name, content }]);
  it.each([
    ['empty', 'a.xlsx', Buffer.alloc(0)],
    ['empty', 'a.csv', Buffer.from(' \r\n')],
    ['lockFile', '二季度/~$市大数据局.xlsx', Buffer.from('user')],
    ['lockFile', '~$a.xlsx', tableXlsx([['序号']])],
    ['xls', 'a.xls', ole('Workbook')],
    ['xls', 'a.xlsx', ole('Book')],
    ['encrypted', 'a.xlsx', ole('EncryptionInfo', 'EncryptedPackage')],
    ['doc', 'a.xls', ole('WordDocument')],
    ['ole', 'a.xls', ole()],
    ['pdf', 'a.xlsx', Buffer.from('%PDF-1.4')],
    ['html', 'a.xls', Buffer.from('<html><table>')],
    ['xml', 'a.xls', Buffer.from('<?xml version="1.0"?><Workbook/>')],
    ['rtf', 'a.xls', Buffer.from('{\\rtf1')],
    ['archive', 'a.xlsx', Buffer.from('Rar!\x1a\x07\x00')],
    ['docx', 'a.xlsx', zip('word/document.xml')],
    ['xlsb', 'a.xlsb', zip('xl/workbook.bin')],
    ['ods', 'a.ods', zip('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')],
    ['zip', 'a.zip', zip('市大数据局.xlsx')],
    ['damaged', 'a.xlsx', tableXlsx([['序号']]).subarray(0, 300)],
    ['binary', 'a.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 6])],
  ])('%s', (message, name, bytes) => expect(messages(name, bytes)).toEqual([`unreadable/${message}`]));
});

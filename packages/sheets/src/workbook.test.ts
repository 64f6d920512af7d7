import { writeZip } from '@duizhang/bytes';
import { describe, expect, it } from 'vitest';
import { tableXlsx } from './formats/xlsx/make-xlsx.test.support.ts';
import { readWorkbook } from './workbook.ts';

const messages = (name: string, bytes: Uint8Array) => readWorkbook(name, bytes).findings.map((f) => `${f.ruleId}/${f.messageId}`);

describe('what is no workbook is one finding that says what it is', () => {
  const ole = (...streams: string[]) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le'))]);
  const zip = (name: string, content = 'x') => writeZip([{ name, content }]);
  it.each([
    ['empty', 'a.xlsx', Buffer.alloc(0)],
    ['empty', 'a.csv', Buffer.from(' \r\n')],
    ['lockFile', '二季度/~$市大数据局.xlsx', Buffer.from('user')],
    ['lockFile', '~$a.xlsx', tableXlsx([['序号']])],
    ['damaged', 'a.xls', ole('Workbook')],
    ['damaged', 'a.xlsx', ole('BOOK')],
    ['encrypted', 'a.xlsx', ole('EncryptionInfo', 'EncryptedPackage')],
    ['doc', 'a.xls', ole('WordDocument')],
    ['ole', 'a.xls', ole()],
    ['pdf', 'a.xlsx', Buffer.from('%PDF-1.4')],
    ['html', 'a.xls', Buffer.from('<html><table>')],
    ['xml', 'a.xls', Buffer.from('<?xml version="1.0"?><Workbook/>')],
    ['rtf', 'a.xls', Buffer.from('{\\rtf1')],
    ['archive', 'a.xlsx', Buffer.from('Rar!\x1a\x07\x00')],
    ['docx', 'a.xlsx', zip('word/document.xml')],
    ['damaged', 'a.xlsb', zip('xl/workbook.bin')],
    ['damaged', 'a.ods', zip('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')],
    ['office', 'a.xlsx', zip('[Content_Types].xml', 'presentationml.presentation.main')],
    ['office', 'a.numbers', zip('Index/Document.iwa')],
    ['zip', 'a.zip', zip('市大数据局.xlsx')],
    ['damaged', 'a.xlsx', tableXlsx([['序号']]).subarray(0, 300)],
    ['binary', 'a.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 6])],
  ])('%s', (message, name, bytes) => expect(messages(name, bytes)).toEqual([`unreadable/${message}`]));
});

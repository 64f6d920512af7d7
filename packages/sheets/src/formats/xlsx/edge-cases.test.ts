import { openZip, writeZip } from '@duizhang/bytes';
import type { RawCell } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../workbook.ts';
import { cellsOf, findingsOf, main, makeXlsx, oneSheet as one, textsOf as texts, workbookOf } from './make-xlsx.test.support.ts';

// What public readers were seen to get wrong, each by a small file of its own.

const style = (...ids: (number | string)[]) =>
  `<numFmts>${ids.map((id, i) => (typeof id === 'string' ? `<numFmt numFmtId="${200 + i}" formatCode="${id.replaceAll('"', '&quot;')}"/>` : '')).join('')}</numFmts>` +
  `<cellXfs><xf/>${ids.map((id, i) => `<xf numFmtId="${typeof id === 'string' ? 200 + i : id}"/>`).join('')}</cellXfs>`;
/** One cell per format, all with the same value. */
const styled = (value: number, ...ids: (number | string)[]) =>
  one(`<row>${ids.map((_id, i) => `<c s="${i + 1}"><v>${value}</v></c>`).join('')}</row>`, { styles: style(...ids) });
const shown = (cells: readonly RawCell[]) => cells.map(({ text, kind }) => [text, kind]);
const relationships = (...list: [id: string, role: string, target: string][]) =>
  `<Relationships>${list.map(([id, role, target]) => `<Relationship Id="${id}" Type="http://x/${role}" Target="${target}"/>`).join('')}</Relationships>`;
const cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const strings = '<si><t>甲</t></si>';
const sheetXml = `<worksheet xmlns="${main}"><sheetData>${cell}</sheetData></worksheet>`;

describe('values', () => {
  it('built-in date formats 27–36 and 50–58 without a code are dates', () => {
    const ids = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
    expect(new Set(cellsOf(styled(45107, ...ids)).map(({ text, kind }) => `${text} ${kind}`))).toEqual(new Set(['2023-06-30 date']));
    expect(shown(cellsOf(styled(0.5, 32, 33, 34, 35, 55, 56)))).toEqual(Array.from({ length: 6 }, () => ['12:00:00', 'date']));
  });
  it('a formula whose result is 0 or FALSE has that result', () => {
    const cells = cellsOf(one('<row><c><f>0/5</f><v>0</v></c><c t="b"><f>1&gt;2</f><v>0</v></c></row>'));
    expect(cells).toMatchObject([
      { text: '0', number: 0, formula: '0/5' },
      { text: 'FALSE', kind: 'boolean', formula: '1>2' },
    ]);
  });
  it('<si/> counts, and no later text shifts', () => {
    const bytes = one('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>', {
      strings: '<si/><si><t/></si><si><t>丙</t></si>',
    });
    expect(texts(bytes)).toEqual({ C1: '丙' });
  });
  it('<c t="s"/> and an empty v are blank, not the first shared string', () => {
    expect(texts(one('<row><c t="s"/><c t="s"><v/></c><c t="s"><v></v></c></row>', { strings }))).toEqual({});
  });
  it('dates of strict OOXML: with a time, alone, a time alone, with a zone', () => {
    const dates = [
      '2023-06-30T00:00:00',
      '2023-06-30',
      '2023-06-30T14:30:00.000Z',
      '14:30:00',
      'T14:30',
      '2023-06-30T10:00:00+08:00',
      '不是',
    ];
    const cells = cellsOf(one(`<row>${dates.map((date) => `<c t="d"><v>${date}</v></c>`).join('')}</row>`));
    expect(shown(cells)).toEqual([
      ['2023-06-30', 'date'],
      ['2023-06-30', 'date'],
      ['2023-06-30 14:30:00', 'date'],
      ['14:30:00', 'date'],
      ['14:30', 'date'],
      ['2023-06-30 10:00:00', 'date'],
      ['不是', 'text'],
    ]);
    expect(cells[0]!.number).toBe(45107);
  });
  it('CDATA, comments and processing instructions within a text', () => {
    const bytes = one('<row><c t="str"><v>1<![CDATA[<2&]]><!-- no -->3<?x y?>4</v></c></row>');
    expect(texts(bytes)).toEqual({ A1: '1<2&34' });
  });
  it('characters beyond the basic plane by reference', () => {
    expect(texts(one('<row><c t="str"><v>&#x20BB7;&#134071;</v></c></row>'))).toEqual({ A1: '𠮷𠮷' });
  });
  it('letters behind a backslash or an underscore make no date', () => {
    expect(shown(cellsOf(styled(45107, '0\\d', '#,##0_d', '0"日"', 'G/通用格式')))).toEqual([
      ['45107d', 'number'],
      ['45107', 'number'],
      ['45107日', 'number'],
      ['45107', 'number'],
    ]);
  });
  it('formats without quotes, with locale, era or numerals', () => {
    const codes = ['yyyy年m月d日', '[$-804]yyyy/m/d;@', '[DBNum1][$-804]yyyy"年"m"月"', 'aaaa', 'e', 'ggge', '上午/下午h"时"'];
    expect(new Set(cellsOf(styled(45107, ...codes)).map(({ text, kind }) => `${text} ${kind}`))).toEqual(new Set(['2023-06-30 date']));
  });
  it('a format of differential styles is none of a cell', () => {
    const styles = `${style(0)}<dxfs><dxf><numFmt numFmtId="200" formatCode="yyyy"/></dxf></dxfs>`;
    expect(shown(cellsOf(one('<row><c s="1"><v>45107</v></c></row>', { styles })))).toEqual([['45107', 'number']]);
  });
  it('the leap day that never was, and what is before it', () => {
    const days = [1, 59, 60, 61].map((serial) => cellsOf(styled(serial, 14))[0]!.text);
    expect(days).toEqual(['1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01']);
  });
  it('a span of time is neither a date nor so many days', () => {
    expect(cellsOf(styled(1.5, '[h]:mm'))).toMatchObject([{ text: '36:00:00', kind: 'text', number: 1.5, format: '[h]:mm' }]);
  });
  it('the section of a format is chosen by value', () => {
    const format = '[>=100]0"项";[<0]"欠"0;0"个"';
    expect([150, 5, -5].map((value) => cellsOf(styled(value, format))[0]!.text)).toEqual(['150项', '5个', '欠-5']);
  });
  it('more digits than a number holds stay as written', () => {
    const cells = cellsOf(
      one('<row><c><v>370202199001011234</v></c><c><v>0.1234567890123456</v></c><c><v>370202199001011000</v></c></row>'),
    );
    expect(cells.map(({ text }) => text)).toEqual(['370202199001011234', '0.123456789012346', '370202199001011000']);
  });
  it('escapes of OOXML, and escaped escapes, in shared, inline and formula texts', () => {
    const text = '_x000D_乙_x005F_x000D__x4E00_';
    const bytes = one(
      `<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>${text}</t></is></c><c t="str"><f>A1</f><v>${text}</v></c></row>`,
      { strings: `<si><t>${text}</t></si>` },
    );
    expect(new Set(Object.values(texts(bytes)))).toEqual(new Set(['\r乙_x000D_一']));
  });
  it('an inline string without <is>, a value beside one, booleans in words', () => {
    const bytes = one(
      '<row><c t="inlineStr"><v>甲</v></c><c t="inlineStr"><is><t>乙</t></is><v>0</v></c><c t="b"><v>true</v></c><c t="b"><v>0</v></c></row>',
    );
    expect(shown(cellsOf(bytes))).toEqual([
      ['甲', 'text'],
      ['乙', 'text'],
      ['TRUE', 'boolean'],
      ['FALSE', 'boolean'],
    ]);
  });
  it('blanks of a text are kept', () => {
    expect(texts(one('<row><c t="s"><v>0</v></c></row>', { strings: '<si><t xml:space="preserve">  一\n二 \u200b</t></si>' }))).toEqual({
      A1: '  一\n二 \u200b',
    });
  });
  it('array and table formulas, and shared ones that name the first', () => {
    const bytes = one(
      '<row><c><f t="array" ref="A1:A2">SUM(B1)</f><v>1</v></c><c><f t="dataTable" ref="B1" dt2D="1" r1="A1"/><v>2</v></c>' +
        '<c><f t="shared" si="0" ref="C1:D1">A1&amp;"x"</f><v>3</v></c><c><f t="shared" si="0"/><v>4</v></c><c><f t="shared" si="9"/><v>5</v></c></row>',
    );
    expect(cellsOf(bytes).map(({ formula, text }) => [formula, text])).toEqual([
      ['SUM(B1)', '1'],
      ['', '2'],
      ['A1&"x"', '3'],
      ['A1&"x"', '4'],
      ['', '5'],
    ]);
  });
  it('a formula of type str without a value was never calculated; with an empty one it was', () => {
    const bytes = one('<row><c t="str"><f>A9</f></c><c t="str"><f>A9</f><v></v></c><c t="str"><f>A9</f><v/></c></row>');
    expect(findingsOf(bytes)).toEqual(['uncached-formula/uncached A1']);
  });
});

describe('places', () => {
  it('cells without r, rows out of order, references in lower case', () => {
    const bytes = one('<row r="3"><c><v>1</v></c></row><row r="1"><c r="b1"><v>2</v></c><c><v>3</v></c></row>');
    expect(texts(bytes)).toEqual({ B1: '2', C1: '3', A3: '1' });
  });
  it('a cell that names another row than the one it stands in', () => {
    const bytes = one('<row r="1"><c r="A1"><v>1</v></c><c r="A7"><v>2</v></c><c r="B7"><v>3</v></c></row><row><c><v>4</v></c></row>');
    expect(texts(bytes)).toEqual({ A1: '1', A7: '2', B7: '3', A8: '4' });
  });
  it.each(['A0', '7', 'A', '第1格', 'A1B', ''])('a cell at %j is not read, and said so', (address) => {
    const bytes = one(`<row r="1"><c r="${address}"><v>1</v></c><c r="B1"><v>2</v></c></row>`);
    expect(texts(bytes)).toEqual({ B1: '2' });
    expect(readWorkbook('a.xlsx', bytes).findings).toMatchObject([
      { ruleId: 'damaged-text', messageId: 'unplacedCells', data: { sheet: '一', cells: [address] } },
    ]);
  });
  it('cells that follow a row without a place have none either, until a row names its own', () => {
    const bytes = one('<row r="0"><c><v>1</v></c><c r="C4"><v>2</v></c></row><row r="6"><c><v>3</v></c></row>');
    expect(texts(bytes)).toEqual({ C4: '2', A6: '3' });
    expect(findingsOf(bytes)).toEqual(['damaged-text/unplacedCells']);
  });
  it('values under a merge are kept, and merges are told from any corner', () => {
    const bytes = one('<row><c><v>1</v></c><c><v>2</v></c></row>', {
      after: '<mergeCells><mergeCell ref="B2:A1"/><mergeCell ref="$C$1:$D$1"/><mergeCell ref="A1:B2:C3"/><mergeCell/></mergeCells>',
    });
    expect(texts(bytes)).toEqual({ A1: '1', B1: '2' });
    expect(workbookOf(bytes).sheets[0]!.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 1, left: 3, bottom: 1, right: 4 },
    ]);
  });
  it('hidden by flag, by height or width of zero, by a folded outline', () => {
    const bytes = one(
      '<row r="1"><c><v>1</v></c></row><row r="2" hidden="true"/><row r="3" ht="0" customHeight="1"/><row r="4" outlineLevel="1" hidden="1"/><row r="5" collapsed="1"/>',
      {
        before:
          '<sheetFormatPr zeroHeight="1" defaultRowHeight="15"/><cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols>',
      },
    );
    expect(workbookOf(bytes).sheets[0]).toMatchObject({ hiddenRows: [2, 3, 4], hiddenColumns: [2, 3, 5] });
  });
  it('elements of the same names elsewhere are no rows, columns or cells', () => {
    const anchor = '<anchor><from><xdr:col>1</xdr:col><xdr:row>1</xdr:row></from></anchor>';
    const bytes = one('<row r="2"><c><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row>', {
      before: '<sheetViews><sheetView><pane/><row r="9"><c><v>9</v></c></row></sheetView></sheetViews>',
      after: `<controls>${anchor}</controls><extLst><ext><x14:cols><col min="1" max="9" hidden="1"/></x14:cols><mergeCell ref="A1:B1"/></ext></extLst>`,
    });
    expect(workbookOf(bytes).sheets[0]).toMatchObject({ cells: [{ row: 2, column: 1, text: '1' }], merges: [], hiddenColumns: [] });
  });
  it('of alternative content what every program understands', () => {
    const bytes = one(
      '<mc:AlternateContent><mc:Choice Requires="x"><row r="1"><c><v>1</v></c></row></mc:Choice><mc:Fallback><row r="1"><c><v>2</v></c></row></mc:Fallback></mc:AlternateContent>' +
        '<row r="2"><mc:AlternateContent><mc:Choice Requires="x"><c r="A2"><v>3</v></c></mc:Choice><mc:Fallback><c r="A2"><v>4</v></c></mc:Fallback></mc:AlternateContent></row>',
    );
    expect(texts(bytes)).toEqual({ A1: '2', A2: '4' });
  });
});

describe('parts', () => {
  const book = (...sheets: string[]) =>
    `<workbook xmlns:r="r"><sheets>${sheets.map((id, i) => `<sheet name="表${i + 1}" r:id="${id}"/>`).join('')}</sheets></workbook>`;
  const zip = (parts: Record<string, string | Uint8Array>) => writeZip(Object.entries(parts).map(([name, content]) => ({ name, content })));
  const sst = `<sst>${strings}</sst>`;
  const root = relationships(['r', 'officeDocument', 'xl/workbook.xml']);

  it('a worksheet not named sheetN.xml, shared strings under another name and case', () => {
    const bytes = zip({
      '_rels/.rels': root,
      'xl/workbook.xml': book('a'),
      'xl/_rels/workbook.xml.rels': relationships(['a', 'worksheet', 'worksheets/填报 表.xml'], ['b', 'sharedStrings', 'Texts.XML']),
      'xl/worksheets/填报 表.xml': sheetXml,
      'xl/texts.xml': sst,
    });
    expect(texts(bytes)).toEqual({ A1: '甲' });
  });
  it('names percent-encoded on either side', () => {
    const related = (target: string, name: string) =>
      zip({
        '_rels/.rels': root,
        'xl/workbook.xml': book('a'),
        'xl/_rels/workbook.xml.rels': relationships(['a', 'worksheet', target], ['b', 'sharedStrings', 's.xml']),
        [name]: sheetXml,
        'xl/s.xml': sst,
      });
    expect(texts(related('my%20sheet.xml', 'xl/my sheet.xml'))).toEqual({ A1: '甲' });
    expect(texts(related('my sheet.xml', 'xl/my%20sheet.xml'))).toEqual({ A1: '甲' });
    expect(texts(related('%E8%A1%A8.xml', 'xl/表.xml'))).toEqual({ A1: '甲' });
    expect(texts(related('100%.xml', 'xl/100%.xml'))).toEqual({ A1: '甲' });
  });
  it('backslashes in the archive and in what refers to it', () => {
    const bytes = zip({
      '_rels\\.rels': relationships(['r', 'officeDocument', '\\xl\\workbook.xml']),
      'xl\\workbook.xml': book('a'),
      'xl\\_rels\\workbook.xml.rels': relationships(['a', 'worksheet', 'worksheets\\sheet1.xml'], ['b', 'sharedStrings', 's.xml']),
      'xl\\worksheets\\sheet1.xml': sheetXml,
      'xl\\s.xml': sst,
    });
    expect(texts(bytes)).toEqual({ A1: '甲' });
  });
  it('without [Content_Types].xml, styles, or the relationships of package and workbook', () => {
    const bare = { 'xl/workbook.xml': book('x', 'y'), 'xl/worksheets/sheet1.xml': sheetXml, 'xl/sharedStrings.xml': sst };
    const bytes = zip({ ...bare, 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>' });
    expect(workbookOf(bytes).sheets.map(({ name, cells }) => [name, cells[0]?.text])).toEqual([
      ['表1', '甲'],
      ['表2', '2'],
    ]);
  });
  it('a sheet that is not there is said to be missing, the others are read', () => {
    const bytes = makeXlsx({
      sheets: [
        { name: '有', xml: cell },
        { name: '无', xml: cell },
      ],
      strings,
      parts: { 'xl/worksheets/sheet2.xml': null },
    });
    expect(readWorkbook('a.xlsx', bytes)).toMatchObject({
      ok: true,
      workbook: { sheets: [{ name: '有' }] },
      findings: [{ ruleId: 'damaged-text', messageId: 'missingSheet', data: { sheet: '无' } }],
    });
  });
  it('chart, dialogue and macro sheets hold no table, nor does a module that refers to nothing', () => {
    const bytes = zip({
      '_rels/.rels': root,
      'xl/workbook.xml': book('a', 'b', 'c', 'd', ''),
      'xl/_rels/workbook.xml.rels': relationships(
        ['a', 'chartsheet', 'c.xml'],
        ['b', 'dialogsheet', 'd.xml'],
        ['c', 'xlMacrosheet', 'm.xml'],
        ['d', 'worksheet', 'w.xml'],
      ),
      'xl/w.xml': '<worksheet><sheetData/></worksheet>',
    });
    expect(workbookOf(bytes).sheets.map(({ name }) => name)).toEqual(['表4']);
    expect(findingsOf(bytes)).toEqual([]);
  });
  it('elements of extensions do not change what the workbook says', () => {
    const workbook =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="一" r:id="s1"/></sheets><extLst><ext><x15:workbookPr chartTrackingRefBase="1"/><sheet name="假" r:id="s1"/></ext></extLst></workbook>';
    const bytes = one('<row><c s="1"><v>43645</v></c></row>', { styles: style(14), parts: { 'xl/workbook.xml': workbook } });
    expect(workbookOf(bytes).sheets).toMatchObject([{ name: '一', cells: [{ text: '2023-06-30' }] }]);
  });
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-8"?>${sheetXml}`)],
    ['XML 1.1', Buffer.from(`<?xml version="1.1"?>${sheetXml}`)],
    ['UTF-16LE', Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${sheetXml}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\uFEFF<?xml version="1.0"?>${sheetXml}`, 'utf16le').swap16()],
    ['UTF-16LE without a mark', Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${sheetXml}`, 'utf16le')],
    ['UTF-16BE without a mark', Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${sheetXml}`, 'utf16le').swap16()],
  ])('a part in %s', (_name, part) => {
    const bytes = zip({
      '_rels/.rels': root,
      'xl/workbook.xml': book('a'),
      'xl/_rels/workbook.xml.rels': relationships(['a', 'worksheet', 's.xml'], ['b', 'sharedStrings', 't.xml']),
      'xl/s.xml': part,
      'xl/t.xml': sst,
    });
    expect(texts(bytes)).toEqual({ A1: '甲' });
  });
  it.each(['GBK', 'gb2312', 'GB18030'])('a part that declares %s', (encoding) => {
    // <v>青岛</v>
    const part = Buffer.concat([
      Buffer.from(`<?xml version="1.0" encoding="${encoding}"?><worksheet><sheetData><row><c t="str"><v>`),
      Buffer.from('c7e0b5ba', 'hex'),
      Buffer.from('</v></c></row></sheetData></worksheet>'),
    ]);
    const whole = one('');
    const opened = openZip(whole);
    if (!opened.ok) throw new Error('no archive');
    const { names, read } = opened.archive;
    const bytes = writeZip(
      names.flatMap((name) => {
        const entry = read(name);
        return entry.ok ? [{ name, content: name.endsWith('sheet1.xml') ? part : entry.bytes }] : [];
      }),
    );
    expect(texts(bytes)).toEqual({ A1: '青岛' });
  });
  it('a wrong checksum is said, and the part read as it stands', () => {
    const bytes = Buffer.from(one(cell, { strings }));
    const name = bytes.lastIndexOf('xl/worksheets/sheet1.xml');
    bytes[name - 46 + 16]! ^= 0xff;
    expect(texts(bytes)).toEqual({ A1: '甲' });
    expect(findingsOf(bytes)).toEqual(['damaged-text/alteredPart']);
  });
  it.each([
    ['behind', (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.from('\r\n<html>')])],
    ['before', (bytes: Uint8Array) => Buffer.concat([Buffer.from('\uFEFF\r\n'), bytes])],
  ])('stray bytes %s the archive', (_where, spoil) => expect(texts(spoil(one(cell, { strings })))).toEqual({ A1: '甲' }));
});

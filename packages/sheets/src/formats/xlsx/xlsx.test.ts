import { writeZip } from '@duizhang/bytes';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../workbook.ts';
import { cellsOf, findingsOf, main, makeXlsx, oneSheet as one, textsOf as texts, workbookOf } from './make-xlsx.test.support.ts';

const dateStyles =
  '<numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf></dxfs>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="164"/><xf numFmtId="57"/></cellXfs>';

describe('values', () => {
  it('shared strings: rich text joined, phonetic runs left out, an empty one counted', () => {
    const strings =
      '<si><t>甲</t></si><si/><si><r><rPr><b/></rPr><t>青</t></r><r><t xml:space="preserve"> 岛</t></r><rPh sb="0" eb="1"><t>qing</t></rPh><phoneticPr fontId="1"/></si><si><t>_x000D_乙_x4E00_</t></si>';
    expect(
      texts(
        one(
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>',
          { strings },
        ),
      ),
    ).toEqual({
      A1: '甲',
      C1: '青 岛',
      D1: '\r乙一',
    });
  });
  it('inline strings, formula strings, booleans, errors, strict dates', () => {
    const xml =
      '<row r="2"><c r="A2" t="inlineStr"><is><r><t>进</t></r><r><t>展</t></r></is></c><c r="B2" t="str"><f>A2&amp;"x"</f><v>进展x</v></c>' +
      '<c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#REF!</v></c><c r="E2" t="d"><v>2023-06-30T00:00:00</v></c></row>';
    const cells = cellsOf(one(xml));
    expect(cells.map(({ text, kind }) => [text, kind])).toEqual([
      ['进展', 'text'],
      ['进展x', 'text'],
      ['TRUE', 'boolean'],
      ['#REF!', 'error'],
      ['2023-06-30', 'date'],
    ]);
    expect(cells[1]!.formula).toBe('A2&"x"');
  });
  it('dates and percentages by cell style, 0 and FALSE as results', () => {
    const xml =
      '<row r="1"><c r="A1" s="1"><v>45107</v></c><c r="B1" s="2"><v>0.82499999999999996</v></c><c r="C1" s="3"><v>45107</v></c>' +
      '<c r="D1" s="2"><f>0/5</f><v>0</v></c><c r="E1" t="b"><f>1&gt;2</f><v>0</v></c><c r="F1" s="99"><v>5</v></c></row>';
    const cells = cellsOf(one(xml, { styles: dateStyles }));
    expect(cells.map(({ text, kind }) => [text, kind])).toEqual([
      ['2023-06-30', 'date'],
      ['82.5%', 'number'],
      ['2023-06-30', 'date'],
      ['0%', 'number'],
      ['FALSE', 'boolean'],
      ['5', 'number'],
    ]);
    expect(cells[1]).toMatchObject({ number: 0.82499999999999996, format: '0.0%' });
    expect(cells[0]).toMatchObject({ number: 45107 });
  });
  it('the 1904 date system', () => {
    expect(texts(one('<row><c s="1"><v>43645</v></c></row>', { styles: dateStyles, workbookPr: '<workbookPr date1904="1"/>' }))).toEqual({
      A1: '2023-06-30',
    });
  });
  it('a formula without result is a finding, an empty text result is none', () => {
    const bytes = one('<row><c><f>SUM(B1:B2)</f></c><c t="str"><f>""</f><v></v></c><c><f>1+1</f><v/></c></row>');
    expect(findingsOf(bytes)).toEqual(['uncached-formula/uncached A1']);
    expect(readWorkbook('a.xlsx', bytes).findings[0]!.data['cells']).toEqual(['A1', 'C1']);
    expect(texts(bytes)).toEqual({ A1: '', B1: '', C1: '' });
  });
  it('shared formulas', () => {
    const cells = workbookOf(
      one('<row><c><f t="shared" ref="A1:B1" si="0">C1+1</f><v>2</v></c><c><f t="shared" si="0"/><v>3</v></c></row>'),
    ).sheets[0]!.cells;
    expect(cells.map(({ formula, text }) => [formula, text])).toEqual([
      ['C1+1', '2'],
      ['C1+1', '3'],
    ]);
  });
  it('a blank cell of type s is blank, a shared string that is not there is a finding', () => {
    const bytes = one('<row><c t="s"/><c t="s"><v></v></c><c t="s"><v>7</v></c><c t="s"><v>-1</v></c><c t="s"><v>0</v></c></row>', {
      strings: '<si><t>甲</t></si>',
    });
    expect(texts(bytes)).toEqual({ E1: '甲' });
    expect(findingsOf(bytes)).toEqual(['damaged-text/danglingText C1']);
  });
  it('a text longer than a cell is cut, and said so', () => {
    const bytes = one(`<row><c t="inlineStr"><is><t>${'长'.repeat(40_000)}</t></is></c></row>`);
    expect(texts(bytes)['A1']).toHaveLength(32_767);
    expect(findingsOf(bytes)).toEqual(['damaged-text/cutText A1']);
  });
  it('numbers as a person sees them, text that looks like one untouched', () => {
    expect(texts(one('<row><c><v>0.30000000000000004</v></c><c t="str"><v>007</v></c><c><v>1.5E3</v></c><c><v>abc</v></c></row>'))).toEqual(
      { A1: '0.3', B1: '007', C1: '1500', D1: 'abc' },
    );
  });
});

describe('places', () => {
  it('cells and rows without r follow the one before', () => {
    expect(
      texts(
        one(
          '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c r="b5"><v>4</v></c></row><row><c/><c><v>5</v></c></row>',
        ),
      ),
    ).toEqual({ A1: '1', D1: '2', E1: '3', B5: '4', B6: '5' });
  });
  it('rows out of order are put in order; of two cells at one address the later wins', () => {
    const sheet = workbookOf(
      one('<row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    ).sheets[0]!;
    expect(sheet.cells.map(({ row, column, text }) => [row, column, text])).toEqual([
      [1, 1, '2'],
      [3, 1, '3'],
      [3, 2, '4'],
    ]);
  });
  it('merges, hidden rows, columns and sheets are told', () => {
    const workbook = workbookOf(
      makeXlsx({
        sheets: [
          {
            name: '甲',
            xml: '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>',
            before: '<cols><col min="2" max="3" hidden="true"/><col min="4" max="4"/></cols>',
            after: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="?"/></mergeCells>',
          },
          { name: '乙&amp;丙', xml: '', state: 'veryHidden' },
        ],
      }),
    );
    expect(workbook.sheets[0]).toMatchObject({
      hidden: false,
      hiddenRows: [2],
      hiddenColumns: [2, 3],
      merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
    });
    expect(workbook.sheets[1]).toMatchObject({ name: '乙&丙', hidden: true, cells: [] });
  });
  it('a merge of the whole sheet and a validation of whole columns cost nothing', () => {
    const after =
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>';
    expect(workbookOf(makeXlsx({ sheets: [{ name: '一', xml: '<row><c><v>1</v></c></row>', after }] })).sheets[0]!.cells).toHaveLength(1);
  });
});

describe('parts', () => {
  const sheet = `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`;
  const strings = '<si><t>甲</t></si>';
  const relationships = (...list: [id: string, role: string, target: string][]) =>
    `<Relationships>${list.map(([id, role, target]) => `<Relationship Target="${target}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${role}" Id="${id}"/>`).join('')}</Relationships>`;

  it('with prefixes, as the Open XML SDK writes them', () => {
    const prefixed = (xml: string) => `<?xml version="1.0"?>${xml.replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=')}`;
    const bytes = one(prefixed(`<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`), {
      strings,
      parts: {
        'xl/sharedStrings.xml': prefixed(`<sst xmlns="${main}">${strings}</sst>`),
        'xl/workbook.xml': prefixed(
          `<workbook xmlns="${main}" xmlns:d3p1="r"><sheets><sheet name="一" sheetId="1" d3p1:id="s1"/></sheets></workbook>`,
        ),
      },
    });
    expect(texts(bytes)).toEqual({ A1: '甲' });
  });
  it('at other names, absolute, relative and in another case', () => {
    const bytes = one('', {
      parts: {
        '_rels/.rels': relationships(['r', 'officeDocument', '/Book/main.xml']),
        'book/Main.xml': `<workbook xmlns:r="r"><sheets><sheet name="一" r:id="a"/></sheets></workbook>`,
        'book/_rels/main.xml.rels': relationships(
          ['b', 'sharedStrings', '../Texts/SharedStrings.XML'],
          ['a', 'worksheet', 'Data/./tab.xml'],
        ),
        'texts/sharedstrings.xml': `<sst>${strings}</sst>`,
        'book/data/tab.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
        'xl/workbook.xml': null,
      },
    });
    expect(texts(bytes)).toEqual({ A1: '甲' });
  });
  it('in UTF-16', () => {
    const xml = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>甲</v></c></row></sheetData></worksheet>`;
    const parts = new Map<string, string | Buffer>([
      ['_rels/.rels', relationships(['r', 'officeDocument', 'xl/workbook.xml'])],
      ['xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="一" r:id="a"/></sheets></workbook>'],
      ['xl/_rels/workbook.xml.rels', relationships(['a', 'worksheet', 's.xml'])],
      ['xl/s.xml', Buffer.from(xml, 'utf16le')],
    ]);
    expect(texts(writeZip([...parts].map(([name, content]) => ({ name, content }))))).toEqual({ A1: '甲' });
  });
  it('chart sheets are passed over', () => {
    const bytes = makeXlsx({
      sheets: [
        { name: '图', xml: '' },
        { name: '表', xml: '<row><c><v>1</v></c></row>' },
      ],
      parts: {
        'xl/_rels/workbook.xml.rels': relationships(
          ['s1', 'chartsheet', 'chartsheets/a.xml'],
          ['s2', 'worksheet', 'worksheets/sheet2.xml'],
        ),
      },
    });
    expect(workbookOf(bytes).sheets.map(({ name }) => name)).toEqual(['表']);
  });
});

describe('what cannot be read is one finding', () => {
  /** The archive with bytes of the directory's entry for the sheet changed. */
  const patched = (offset: number, ...values: number[]) => {
    const bytes = Buffer.from(one('<row><c><v>1</v></c></row>'));
    bytes.set(values, bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + offset);
    return bytes;
  };
  const cases: [string, Uint8Array, string][] = [
    ['a truncated archive', one('<row><c><v>1</v></c></row>').subarray(0, 900), 'unreadable/damaged'],
    ['an archive without its end', one('<row><c><v>1</v></c></row>').subarray(0, -22), 'unreadable/damaged'],
    ['an encrypted part', patched(8, 1), 'unreadable/encrypted'],
    ['a part packed by another method (deflate64)', patched(10, 9), 'unreadable/damaged'],
    ['a part of another size than it says', patched(24, 7, 0, 0, 0), 'unreadable/damaged'],
    ['a part that ends early', one('<?xml version="1.0"?><worksheet><sheetData><row><c><v>1</v></c></row>'), 'unreadable/damaged'],
    ['a missing worksheet', one('', { parts: { 'xl/worksheets/sheet1.xml': null } }), 'unreadable/damaged'],
    ['no workbook part', one('', { parts: { 'xl/workbook.xml': null } }), 'unreadable/damaged'],
    ['an empty part', one('', { parts: { 'xl/workbook.xml': '' } }), 'unreadable/damaged'],
    [
      'a document type with entities',
      one('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'),
      'unreadable/damaged',
    ],
    ['a row beyond the sheet', one('<row r="99999999"><c><v>1</v></c></row>'), 'unreadable/tooLarge'],
    ['a sheet that is a zip bomb', one(`<row>${' '.repeat(3 * 2 ** 20)}</row>`), 'unreadable/tooLarge'],
  ];
  it.each(cases)('%s', (_name, bytes, expected) => expect(findingsOf(bytes)).toEqual([expected]));
});

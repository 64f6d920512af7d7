import { writeZip } from '@duizhang/bytes';
import { describe, expect, it } from 'vitest';
import { readWorkbook, streamWorkbook } from '../../workbook.ts';
import { defaultLimits, type Limits } from '../limits.ts';
import { cellsOf, findingsOf, main, makeXlsx, oneSheet as one, textsOf as texts, workbookOf } from './make-xlsx.test.support.ts';
import { withinTime } from './within-time.test.support.ts';

const mebibyte = 2 ** 20;
const repeat = (count: number, xml: (i: number) => string) => Array.from({ length: count }, (_, i) => xml(i)).join('');
const row = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('every limit is counted, named in the finding, and can be raised', () => {
  const numbers = repeat(40_000, (i) => `<row><c><v>${(i * 7919) % 999_983}</v></c></row>`);
  const cases: [limit: keyof Limits, allowed: number, bytes: () => Uint8Array][] = [
    ['unzippedMegabytes', 1, () => one(numbers)],
    ['partMegabytes', 1, () => one(numbers)],
    ['ratio', 50, () => one(`<row>${' '.repeat(3 * mebibyte)}</row>`)],
    ['entries', 5, () => one(row, { styles: '', strings: '' })],
    ['sheets', 2, () => makeXlsx({ sheets: ['一', '二', '三'].map((name) => ({ name, xml: '' })) })],
    ['rows', 100, () => one('<row r="101"><c><v>1</v></c></row>')],
    ['rows', 100, () => one('<row r="1"><c r="A101"><v>1</v></c></row>')],
    ['columns', 26, () => one('<row r="1"><c r="AA1"><v>1</v></c></row>')],
    ['columns', 26, () => one(`<row>${'<c><v>1</v></c>'.repeat(27)}</row>`)],
    ['cells', 10, () => one(`<row>${'<c><v>1</v></c>'.repeat(11)}</row>`)],
    ['cells', 10, () => one(row, { after: `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(11)}</mergeCells>` })],
    ['sharedStrings', 3, () => one(row, { strings: '<si/>'.repeat(4) })],
    ['characters', 999, () => one('<row><c t="s"><v>0</v></c></row>'.repeat(10), { strings: `<si><t>${'长'.repeat(100)}</t></si>` })],
    ['xmlDepth', 9, () => one(`<row><c>${'<a>'.repeat(9)}${'</a>'.repeat(9)}</c></row>`)],
    ['attributes', 8, () => one(`<row ${repeat(9, (i) => ` a${i}="1"`)}/>`)],
  ];
  it.each(cases)('%s', (limit, allowed, bytes) => {
    const file = bytes();
    const reading = readWorkbook('a.xlsx', file, { ...defaultLimits, [limit]: allowed });
    expect(reading.findings).toMatchObject([{ ruleId: 'unreadable', messageId: 'tooLarge' }]);
    expect(String(reading.findings[0]!.data['detailZh'])).toContain(`limits.${limit}`);
    expect(String(reading.findings[0]!.data['detailEn'])).toContain(`limits.${limit}`);
    expect(readWorkbook('a.xlsx', file, { ...defaultLimits, [limit]: 1_000_000 }).ok).toBe(true);
  });
  it('textLength: the text is cut, and the finding says where', () => {
    const bytes = one(`<row r="2"><c r="B2" t="str"><v>${'长'.repeat(50)}</v></c></row>`);
    expect(findingsOf(bytes, { textLength: 20 })).toEqual(['damaged-text/cutText B2']);
    expect(findingsOf(bytes)).toEqual([]);
  });
  it('a fault of a whole column is told as one range, however long', () => {
    const formulas = repeat(10_000, () => `<row><c><f>1+1</f></c><c t="str"><v>${'长'.repeat(21)}</v></c></row>`);
    const { findings } = readWorkbook('a.xlsx', one(formulas), { ...defaultLimits, textLength: 20 });
    expect(findings.map(({ data }) => data['cells'])).toEqual([['A1:A10000'], ['B1:B10000']]);
  });
});

describe('archives that unzip to more than anybody wrote', () => {
  const refused = ['unreadable/tooLarge'];
  it('a sheet that says it has a gibibyte is not even unzipped', () => {
    const bytes = Buffer.from(one(row));
    const name = bytes.lastIndexOf('xl/worksheets/sheet1.xml');
    bytes.writeUInt32LE(2 ** 30, name - 46 + 24);
    expect(withinTime(() => findingsOf(bytes))).toEqual(refused);
  });
  it('a sheet of blanks', () => {
    const bytes = one(`<row>${' '.repeat(32 * mebibyte)}</row>`);
    expect(withinTime(() => findingsOf(bytes))).toEqual(refused);
  });
  it('a sheet that unzips to more than it says costs what it says', () => {
    const bytes = Buffer.from(one(`<row>${' '.repeat(32 * mebibyte)}</row>`));
    const name = bytes.lastIndexOf('xl/worksheets/sheet1.xml');
    bytes.writeUInt32LE(5_000, name - 46 + 24);
    expect(withinTime(() => findingsOf(bytes))).toEqual(['unreadable/damaged']);
  });
  it('many parts that are each too small to be judged alone', () => {
    const sheet = `${row}${' '.repeat(mebibyte - 5_000)}`;
    const bytes = makeXlsx({ sheets: Array.from({ length: 20 }, (_, i) => ({ name: `表${i}`, xml: sheet })) });
    expect(withinTime(() => findingsOf(bytes))).toEqual(refused);
    expect(withinTime(() => findingsOf(bytes, { ratio: 2_000 }))).toEqual([]);
  });
  it('one part behind a thousand sheets is unzipped within the limit of all', () => {
    const rels = `<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>`;
    const workbook = `<workbook xmlns:r="r"><sheets>${repeat(900, (i) => `<sheet name="表${i}" r:id="a"/>`)}</sheets></workbook>`;
    const numbers = repeat(40_000, (i) => `<row><c><v>${(i * 7919) % 999_983}</v></c></row>`);
    const parts = {
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': rels,
      'xl/s.xml': `<worksheet><sheetData>${numbers}</sheetData></worksheet>`,
    };
    const bytes = one('', { parts });
    expect(withinTime(() => findingsOf(bytes, { unzippedMegabytes: 16 }))).toEqual(refused);
  });
  it('entries that share bytes', () => {
    const bytes = Buffer.from(one(row));
    const name = bytes.lastIndexOf('xl/worksheets/sheet1.xml');
    bytes.writeUInt32LE(0, name - 46 + 42);
    expect(withinTime(() => findingsOf(bytes))).toEqual(['unreadable/damaged']);
  });
  it('an archive within a workbook, or within an archive, is not opened', () => {
    const bomb = writeZip([{ name: 'a', content: Buffer.alloc(8 * mebibyte) }]);
    const nested = writeZip([{ name: 'xl/embeddings/a.zip', content: bomb }]);
    expect(withinTime(() => findingsOf(nested))).toEqual(['unreadable/zip']);
    const workbook = one(row, { parts: { 'xl/embeddings/a.zip': Buffer.from(bomb).toString('latin1') } });
    expect(withinTime(() => texts(workbook))).toEqual({ A1: '1' });
  });
  it('two parts of one name are refused where they differ and the part matters', () => {
    const relationships = { name: '_rels/.rels', content: '<Relationships/>' };
    const book = { name: 'xl/workbook.xml', content: '<workbook xmlns:r="r"><sheets><sheet name="一" r:id="x"/></sheets></workbook>' };
    const sheet = (value: number) => ({
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet><sheetData><row><c><v>${value}</v></c></row></sheetData></worksheet>`,
    });
    const picture = (content: string) => ({ name: 'xl/media/a.png', content });
    expect(findingsOf(writeZip([relationships, book, sheet(1), sheet(2)]))).toEqual(['unreadable/damaged']);
    expect(texts(writeZip([relationships, book, sheet(1), sheet(1), picture('1'), picture('2')]))).toEqual({ A1: '1' });
  });
  it.each(['../../etc/passwd', '/etc/passwd', '..\\..\\a.xml', 'C:\\a.xml', 'xl/../../b.xml'])('the name %s is a mere label', (name) => {
    expect(texts(one(row, { parts: { [name]: '<a/>' } }))).toEqual({ A1: '1' });
  });
  it('a target that climbs out of the archive finds what is in it', () => {
    const rels = '<Relationships><Relationship Id="s1" Type="x/worksheet" Target="../../../../xl/worksheets/sheet1.xml"/></Relationships>';
    expect(texts(one(row, { parts: { 'xl/_rels/workbook.xml.rels': rels } }))).toEqual({ A1: '1' });
  });
});

describe('XML that would make a parser work or fetch', () => {
  const sheet = `<worksheet xmlns="${main}"><sheetData>${row}</sheetData></worksheet>`;
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "lol">${repeat(20, (i) => `<!ENTITY a${i + 1} "${`&a${i || ''};`.repeat(10)}">`)}]>`;
  it.each([
    ['billion laughs', `<?xml version="1.0"?>${laughs}<sst><si><t>&a20;</t></si></sst>`],
    ['an external entity', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><sst><si><t>&b;</t></si></sst>'],
    ['an external document type', '<!DOCTYPE sst SYSTEM "http://localhost/a.dtd"><sst/>'],
    ['an entity that is not declared', '<sst><si><t>&nbsp;</t></si></sst>'],
    ['an endless entity', `<sst><si><t>&${'a'.repeat(mebibyte)}</t></si></sst>`],
    ['an open tag', '<sst><si><t>1</t></si>'],
    ['an open comment', `<sst><!--${'-'.repeat(mebibyte)}`],
    ['an open attribute', `<sst a="${'a'.repeat(mebibyte)}`],
  ])('%s is one finding', (_name, sst) => {
    const bytes = one('', { strings: '', parts: { 'xl/sharedStrings.xml': sst } });
    expect(withinTime(() => findingsOf(bytes, { ratio: 100_000 }))).toEqual(['unreadable/damaged']);
  });
  it.each([
    ['</sheetData>', sheet.replace('</sheetData>', '')],
    ['</worksheet>', sheet.replace('</worksheet>', '')],
    ['</row>', sheet.replace('</row>', '')],
    ['</v>', sheet.replace('</v>', '')],
  ])('a sheet without its %s', (_name, xml) => expect(findingsOf(one(xml))).toEqual(['unreadable/damaged']));

  it.each([
    ['a million attributes', `<row ${repeat(1_000_000, (i) => `a${i}="${i}" `)}/>`],
    ['a megabyte of nesting', '<a>'.repeat(350_000) + '</a>'.repeat(350_000)],
  ])('%s', (_name, xml) => {
    const bytes = one(xml);
    expect(withinTime(() => findingsOf(bytes, { ratio: 5_000 }))).toEqual(['unreadable/tooLarge']);
  });

  describe.each(['a', ' ', '"', '&amp;', '中', '_x000D_', '\r', '-', '1', "'", '[', ';', ']]&gt;'])('a megabyte of %j', (character) => {
    const much = character.repeat(Math.ceil(mebibyte / character.length));
    const quoted = much.replaceAll('"', '&quot;');
    const limits = { ratio: 100_000 };
    it.each([
      ['a text', () => one(`<row><c t="str"><v>x${much}</v></c></row>`), ['damaged-text/cutText A1']],
      [
        'a shared string',
        () => one('<row><c t="s"><v>0</v></c></row>', { strings: `<si><t>x${much}</t></si>` }),
        ['damaged-text/cutText A1'],
      ],
      ['a number', () => one(`<row><c><v>1${much}x</v></c></row>`), ['damaged-text/cutText A1']],
      ['an index', () => one(`<row><c t="s"><v>${much}</v></c></row>`), ['damaged-text/danglingText A1']],
      ['an address', () => one(`<row><c r="$${quoted}"><v>1</v></c></row>`), ['damaged-text/unplacedCells']],
      ['an attribute', () => one(`<row spans="${quoted}"><c><v>1</v></c></row>`), []],
      ['a formula', () => one(`<row><c><f>${much}</f><v>1</v></c></row>`), []],
      [
        'a format',
        () =>
          one('<row><c s="0"><v>1</v></c></row>', {
            styles: `<numFmts><numFmt numFmtId="200" formatCode="${quoted}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
          }),
        [],
      ],
      ['a merge', () => one(row, { after: `<mergeCells><mergeCell ref="${quoted}"/></mergeCells>` }), []],
      ['a comment', () => one(`<!--${much.replaceAll('-', '+')}-->${row}`), []],
    ] as const)('as %s', (_where, bytes, expected) => {
      const file = bytes();
      expect(withinTime(() => findingsOf(file, limits))).toEqual(expected);
    });
  });
});

describe('sheets that claim much and hold little', () => {
  it.each([
    ['a validation of whole columns', { after: '<dataValidations><dataValidation sqref="A4:N1048576 A1:XFD1048576"/></dataValidations>' }],
    ['a merge of the whole sheet', { after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }],
    ['thirty thousand merges', { after: `<mergeCells>${repeat(30_000, (i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`)}</mergeCells>` }],
    ['a dimension that lies', { before: '<dimension ref="A1:XFD1048576"/>' }],
    ['ten thousand column settings', { before: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(10_000)}</cols>` }],
  ])('%s', (_name, options) => {
    const bytes = one(row, options);
    const workbook = withinTime(() => workbookOf(bytes));
    expect(workbook.sheets[0]!.cells).toHaveLength(1);
    expect(workbook.sheets[0]!.hiddenColumns!.length).toBeLessThanOrEqual(16_384);
  });
  it('a hundred thousand styled blank rows', () => {
    const bytes = one(repeat(100_000, (i) => `<row r="${i + 1}">${'<c s="1"/>'.repeat(14)}</row>`));
    expect(withinTime(() => cellsOf(bytes))).toEqual([]);
  });
  it('a million empty rows with a height', () => {
    const bytes = one(repeat(1_000_000, (i) => `<row r="${i + 1}" ht="15"/>`));
    expect(withinTime(() => cellsOf(bytes))).toEqual([]);
  });
  it('the first and the last cell', () => {
    const bytes = one('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>');
    expect(withinTime(() => texts(bytes))).toEqual({ A1: '1', XFD1048576: '2' });
  });
  it.each([
    ['in a row beyond it', '<row r="99999999"><c><v>1</v></c></row>'],
    ['in a row that no number counts', `<row r="${'9'.repeat(30)}"><c><v>1</v></c></row>`],
    ['in the column behind the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['in a column that no number counts', `<row r="1"><c r="${'A'.repeat(300)}1"><v>1</v></c></row>`],
    ['in the row below the last', '<row r="1"><c r="A1048577"><v>1</v></c></row>'],
    ['at the end of a million', `<row>${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`],
  ])('a cell %s', (_where, xml) => {
    const bytes = one(xml);
    expect(withinTime(() => findingsOf(bytes, { ratio: 5_000 }))).toEqual(['unreadable/tooLarge']);
  });

  it('twelve thousand cells that share one text of a megabyte', () => {
    const bytes = one(
      repeat(12_000, () => '<row><c t="s"><v>0</v></c></row>'),
      { strings: `<si><t>${'长'.repeat(mebibyte)}</t></si>` },
    );
    const reading = withinTime(() => readWorkbook('a.xlsx', bytes, { ...defaultLimits, ratio: 100_000, characters: 400_000_000 }));
    expect(reading.findings).toMatchObject([{ messageId: 'cutText', data: { limit: 32_767, cells: ['A1:A12000'] } }]);
  });
  it.each(['-1', '1', '0.5', '1e9', '4294967296', '0x0', '零'])('a shared string at %s, which is not there', (index) => {
    const bytes = one(`<row><c t="s"><v>${index}</v></c><c t="s"><v>0</v></c></row>`, { strings: '<si><t>甲</t></si>' });
    expect(texts(bytes)).toEqual({ B1: '甲' });
    expect(findingsOf(bytes)).toEqual(['damaged-text/danglingText A1']);
  });
  it('names of prototypes as texts, sheets, formulas and parts', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
    const bytes = makeXlsx({
      sheets: names.map((name) => ({ name, xml: `<row><c t="str"><f t="shared" si="${name}">${name}</f><v>${name}</v></c></row>` })),
      parts: Object.fromEntries([...names.map((name) => [name, '<a/>']), ['xl/__proto__', '<a/>']]) as Record<string, string>,
    });
    expect(workbookOf(bytes).sheets.map(({ name, cells }) => [name, cells[0]!.text, cells[0]!.formula])).toEqual(
      names.map((name) => [name, name, name]),
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
  it('rows are handed over as they are read: what stops a reader stops it there', () => {
    const bytes = one(repeat(1_000, (i) => `<row><c><v>${i}</v></c></row>`));
    let rows = 0;
    const reading = streamWorkbook('a.xlsx', bytes, { sheet() {}, row: () => void rows++, end() {} }, { ...defaultLimits, cells: 10 });
    expect([reading.ok, rows]).toEqual([false, 10]);
  });
});

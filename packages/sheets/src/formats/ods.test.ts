import { writeZip } from '@duizhang/bytes';
import type { RawCell } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../workbook.ts';
import { defaultLimits, type Limits } from './limits.ts';

const namespaces = ['office', 'style', 'text', 'table', 'number', 'calcext', 'draw', 'dc']
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(' ');

interface Made {
  styles?: string;
  settings?: string;
  /** In front of the root element. */
  prolog?: string;
  parts?: Record<string, string>;
}

function document(tables: string, { styles = '', settings = '', prolog = '' }: Made = {}): string {
  const body = `<office:body><office:spreadsheet>${settings}${tables}</office:spreadsheet></office:body>`;
  return `<?xml version="1.0"?>${prolog}<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles>${body}</office:document-content>`;
}

function ods(tables: string, made: Made = {}): Uint8Array {
  const parts = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', ...made.parts, 'content.xml': document(tables, made) };
  return writeZip(Object.entries(parts).map(([name, content]) => ({ name, content })));
}

const table = (rows: string, attributes = '') => `<table:table table:name="S" ${attributes}>${rows}</table:table>`;
const row = (...cells: string[]) => table(`<table:table-row>${cells.join('')}</table:table-row>`);
const p = (text: string) => `<text:p>${text}</text:p>`;
const cell = (attributes: string, content = '') => `<table:table-cell ${attributes}>${content}</table:table-cell>`;

function read(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  const reading = readWorkbook('a.ods', bytes, { ...defaultLimits, ...limits });
  return {
    sheets: reading.ok ? reading.workbook.sheets : [],
    messages: reading.findings.map((item) => `${item.ruleId}/${item.messageId}`),
  };
}
const shown = (bytes: Uint8Array) => read(bytes).sheets[0]?.cells.map(({ text, kind }) => `${kind} ${text}`);
const at = ({ row, column, text }: RawCell) => `${row},${column} ${text}`;

describe('values', () => {
  it.each([
    ['office:value-type="float" office:value="0.30000000000000004"', '', 'number 0.3'],
    ['office:value-type="float" office:value="1.2E10"', p('1.2E10'), 'number 12000000000'],
    ['office:value-type="percentage" office:value="0.825"', p('83%'), 'number 82.5%'],
    ['office:value-type="currency" office:currency="CNY" office:value="35"', p('¥35.00'), 'number 35'],
    ['office:value-type="boolean" office:boolean-value="true"', p('真'), 'boolean TRUE'],
    ['office:value-type="boolean" office:boolean-value="false"', p('假'), 'boolean FALSE'],
    ['office:value-type="date" office:date-value="2023-06-30"', p('2023年6月30日'), 'date 2023-06-30'],
    ['office:value-type="date" office:date-value="2023-06-30T14:30:00.5"', p('14:30'), 'date 2023-06-30 14:30:00'],
    ['office:value-type="date" office:date-value="2023-06-31"', p('?'), 'text 2023-06-31'],
    ['office:value-type="time" office:time-value="PT14H30M00S"', p('14:30'), 'date 14:30:00'],
    ['office:value-type="time" office:time-value="PT36H00M00S"', p('36:00'), 'text 36:00:00'],
    ['office:value-type="string"', p('007'), 'text 007'],
    ['office:value-type="string" office:string-value="甲"', p('乙'), 'text 甲'],
    ['office:value-type="string" office:string-value="" calcext:value-type="error"', p('#REF!'), 'error #REF!'],
    ['office:value-type="float" office:value="不详"', p('不详'), 'text 不详'],
    ['', p('没有类型'), 'text 没有类型'],
  ])('%s', (attributes, content, expected) => expect(shown(ods(row(cell(attributes, content))))).toEqual([expected]));

  it.each([
    [p('第一行') + p('第二行'), '第一行\n第二行'],
    [p('一<text:line-break/>二<text:tab/>三'), '一\n二\t三'],
    [p(' 首<text:s text:c="3"/>尾 '), ' 首   尾 '],
    [p('<text:span>35</text:span><text:a>家</text:a>'), '35家'],
    [p('&lt;b&gt;&amp;amp;'), '<b>&amp;'],
    ['<office:annotation><dc:creator>某</dc:creator>' + p('批注') + '</office:annotation>' + p('正文'), '正文'],
    ['<draw:frame>' + p('图') + '</draw:frame>' + p('正文'), '正文'],
    [p('<text:ruby><text:ruby-base>汉</text:ruby-base><text:ruby-text>hàn</text:ruby-text></text:ruby>'), '汉'],
  ])('text %s', (content, expected) => expect(shown(ods(row(cell('office:value-type="string"', content))))).toEqual([`text ${expected}`]));

  const number = '<number:number number:min-integer-digits="1"/>';
  const styled = (style: string, value: string) =>
    shown(
      ods(row(cell(`table:style-name="c" office:value-type="float" office:value="${value}"`)), {
        styles: `${style}<style:style style:name="b" style:family="table-cell" style:data-style-name="n"/><style:style style:name="c" style:family="table-cell" style:parent-style-name="b"/>`,
      }),
    );
  it.each([
    [`<number:number-style style:name="n">${number}<number:text>家</number:text></number:number-style>`, '35', 'number 35家'],
    [`<number:percentage-style style:name="n">${number}<number:text>%</number:text></number:percentage-style>`, '0.825', 'number 82.5%'],
    ['<number:date-style style:name="n"><number:year/><number:text>年</number:text></number:date-style>', '45107', 'date 2023-06-30'],
    ['<number:time-style style:name="n"><number:hours/></number:time-style>', '0.5', 'date 12:00:00'],
    [
      `<number:number-style style:name="m">${number}<number:text>家</number:text></number:number-style><number:number-style style:name="n"><number:text>-</number:text>${number}<style:map style:condition="value()&gt;=0" style:apply-style-name="m"/></number:number-style>`,
      '35',
      'number 35家',
    ],
  ])('a number in a style: %s', (style, value, expected) => expect(styled(style, value)).toEqual([expected]));

  it('a style may be that of the row or the column', () => {
    const styles = `<number:number-style style:name="n">${number}<number:text>家</number:text></number:number-style><style:style style:name="c" style:family="table-cell" style:data-style-name="n"/>`;
    const columns = '<table:table-column/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="c"/>';
    const one = cell('office:value-type="float" office:value="1"');
    const ofColumn = ods(table(`${columns}<table:table-row>${one}${one}</table:table-row>`), { styles });
    expect(shown(ofColumn)).toEqual(['number 1', 'number 1家']);
    const ofRow = ods(table(`<table:table-row table:default-cell-style-name="c">${one}</table:table-row>`), { styles });
    expect(shown(ofRow)).toEqual(['number 1家']);
  });

  it('numbers in the style of a date count from where the document says', () => {
    const styles =
      '<number:date-style style:name="n"><number:year/></number:date-style><style:style style:name="c" style:family="table-cell" style:data-style-name="n"/>';
    const settings = '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>';
    expect(shown(ods(row(cell('table:style-name="c" office:value-type="float" office:value="43645"')), { styles, settings }))).toEqual([
      'date 2023-06-30',
    ]);
  });

  it('formulas keep their text; one without a result is a finding', () => {
    const bytes = ods(
      row(
        cell('table:formula="of:=SUM([.B1])" office:value-type="float" office:value="0"', p('0')),
        cell('table:formula="of:=[.A1]&amp;&quot;&quot;" office:value-type="string" office:string-value=""'),
        cell('table:formula="of:=SUM([.C1])"'),
      ),
    );
    const { sheets, messages } = read(bytes);
    expect(sheets[0]!.cells).toMatchObject([
      { text: '0', kind: 'number', formula: 'SUM([.B1])' },
      { text: '', formula: '[.A1]&""' },
      { text: '', formula: 'SUM([.C1])' },
    ]);
    expect(messages).toEqual(['uncached-formula/uncached']);
    expect(readWorkbook('a.ods', bytes).findings[0]).toMatchObject({ at: { sheet: 'S', cell: 'C1' }, data: { cells: ['C1'] } });
  });
});

describe('where cells stand', () => {
  it('rows and cells that stand for many are written out, blank ones are skipped', () => {
    const x = (repeated: number) => cell(`office:value-type="string" table:number-columns-repeated="${repeated}"`, p('x'));
    const blank = (repeated: number) => `<table:table-cell table:number-columns-repeated="${repeated}"/>`;
    const rows = `<table:table-row>${blank(2)}${x(2)}${blank(16380)}</table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row><table:table-row table:number-rows-repeated="2">${x(1)}</table:table-row><table:table-row table:number-rows-repeated="1048570">${blank(16384)}</table:table-row>`;
    expect(read(ods(table(rows))).sheets[0]!.cells.map(at)).toEqual(['1,3 x', '1,4 x', '5,1 x', '6,1 x']);
  });

  it('groups and header rows hold rows as any other', () => {
    const x = '<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>';
    const rows = `<table:table-header-rows>${x}</table:table-header-rows><table:table-row-group><table:table-row-group>${x}</table:table-row-group>${x}</table:table-row-group><table:shapes><table:table>${x}</table:table></table:shapes>`;
    expect(read(ods(table(rows))).sheets[0]!.cells.map(at)).toEqual(['1,1 x', '2,1 x', '3,1 x']);
  });

  it('merged cells; hidden rows, columns and sheets', () => {
    const styles = '<style:style style:name="t" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const rows = `<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/><table:table-row>${cell('table:number-columns-spanned="2" table:number-rows-spanned="3"', p('x'))}<table:covered-table-cell/></table:table-row><table:table-row table:visibility="filter" table:number-rows-repeated="2"><table:table-cell/></table:table-row>`;
    expect(read(ods(table(rows, 'table:style-name="t"'), { styles })).sheets).toMatchObject([
      { name: 'S', hidden: true, merges: [{ top: 1, left: 1, bottom: 3, right: 2 }], hiddenRows: [2, 3], hiddenColumns: [2, 3] },
    ]);
  });

  it('what formulas refer to in other documents, and changes that were tracked, are no sheets', () => {
    const tables = `<table:tracked-changes><table:table table:name="x"/></table:tracked-changes>${row(cell('', p('x')))}<table:table table:name="'file:///a.ods'#$S"><table:table-row>${cell('', p('y'))}</table:table-row></table:table>`;
    expect(read(ods(tables)).sheets.map(({ name }) => name)).toEqual(['S']);
  });
});

describe('hostile and broken documents', () => {
  const x = cell('office:value-type="string" table:number-columns-repeated="16384"', p('x'));
  const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
  it.each<[string, string, Uint8Array, Partial<Limits>?]>([
    [
      'every cell of a sheet filled by one',
      'tooLarge',
      ods(table(`<table:table-row table:number-rows-repeated="1048576">${x}</table:table-row>`)),
      { cells: 100_000 },
    ],
    [
      'a row that stands for too many',
      'tooLarge',
      ods(table(`<table:table-row table:number-rows-repeated="2000000000">${cell('', p('x'))}</table:table-row>`)),
    ],
    ['a cell that stands for too many', 'tooLarge', ods(row(cell('table:number-columns-repeated="2000000000"', p('x'))))],
    ['entities', 'damaged', ods(row(cell('', p('&b;'))), { prolog: entity })],
    ['a part that unzips to far too much', 'tooLarge', ods(row(cell('', p(' '.repeat(2 ** 22)))))],
    ['no content', 'damaged', writeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }])],
    ['XML that breaks off', 'damaged', ods('<table:table>')],
    ['a password', 'encrypted', ods(row(), { parts: { 'META-INF/manifest.xml': '<!DOCTYPE manifest><manifest:encryption-data/>' } })],
    ['a password of OpenDocument 1.3', 'encrypted', ods(row(), { parts: { 'encrypted-package': 'x' } })],
    ['too many sheets', 'tooLarge', ods(row() + row()), { sheets: 1 }],
  ])('%s: %s', (_what, message, bytes, limits) => expect(read(bytes, limits).messages).toEqual([`unreadable/${message}`]));

  it('a part that does not match its checksum is read, and said so', () => {
    const bytes = Buffer.from(ods(row(cell('', p('x')))));
    const directory = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    bytes.writeUInt32LE(1, directory + 16);
    expect(read(bytes).messages).toEqual(['damaged-text/alteredPart']);
  });

  it('a manifest with a document type of its own is none of our business', () => {
    expect(read(ods(row(cell('', p('x'))), { parts: { 'META-INF/manifest.xml': '<!DOCTYPE manifest:manifest><x/>' } })).messages).toEqual(
      [],
    );
  });

  it('names of objects as names of styles and sheets do no harm', () => {
    const bytes = ods(
      `<table:table table:name="__proto__"><table:table-row>${cell('table:style-name="constructor"', p('x'))}</table:table-row></table:table>`,
    );
    expect(read(bytes).sheets).toMatchObject([{ name: '__proto__', cells: [{ text: 'x' }] }]);
  });
});

import type { RawSheet } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../workbook.ts';
import { defaultLimits } from '../limits.ts';

const ss = 'urn:schemas-microsoft-com:office:spreadsheet';
const head = `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n`;
const workbook = (inside: string, attributes = '') =>
  `${head}<Workbook xmlns="${ss}" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="${ss}" xmlns:html="http://www.w3.org/TR/REC-html40"${attributes}>${inside}</Workbook>`;
const sheet = (rows: string, name = '表一') => `<Worksheet ss:Name="${name}"><Table>${rows}</Table></Worksheet>`;
const text = (value: string) => `<Cell><Data ss:Type="String">${value}</Data></Cell>`;

const read = (xml: string | Uint8Array) => readWorkbook('a.xml', typeof xml === 'string' ? Buffer.from(xml) : xml);
function sheets(xml: string | Uint8Array): readonly RawSheet[] {
  const reading = read(xml);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.workbook.sheets;
}
/** `A1=text` of every cell, row by row. */
const cells = (xml: string | Uint8Array) =>
  sheets(xml)[0]!.cells.map(({ row, column, text: value }) => `${String.fromCharCode(64 + column)}${row}=${value}`);
const problem = (xml: string | Uint8Array) => {
  const [finding] = read(xml).findings;
  return finding && `${finding.messageId}: ${finding.data['detailEn'] ?? ''}`;
};

describe('places', () => {
  it.each([
    ['one behind the other', `<Row>${text('a')}${text('b')}</Row><Row>${text('c')}</Row>`, ['A1=a', 'B1=b', 'A2=c']],
    [
      'index of rows and cells',
      `<Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="String">a</Data></Cell>${text('b')}</Row><Row>${text('c')}</Row>`,
      ['B3=a', 'C3=b', 'A4=c'],
    ],
    ['empty cells', `<Row><Cell/><Cell ss:StyleID="s1"/>${text('a')}</Row>`, ['C1=a']],
    ['empty rows', `<Row/><Row ss:Height="20"/>${`<Row>${text('a')}</Row>`}`, ['A3=a']],
    ['a row that stands for more', `<Row ss:Span="2"/><Row>${text('a')}</Row>`, ['A4=a']],
    [
      'cells behind merged ones',
      `<Row><Cell ss:MergeAcross="2"><Data ss:Type="String">a</Data></Cell>${text('b')}</Row>`,
      ['A1=a', 'D1=b'],
    ],
    ['an index that is none', `<Row ss:Index="x"><Cell ss:Index="-1"><Data ss:Type="String">a</Data></Cell></Row>`, ['A1=a']],
  ])('%s', (_name, rows, expected) => expect(cells(workbook(sheet(rows)))).toEqual(expected));

  it('a table that begins elsewhere', () => {
    const xml = workbook(
      `<Worksheet ss:Name="a"><Table ss:TopCell="2" ss:LeftCell="3"><Row>${text('a')}</Row><Row>${text('b')}</Row></Table></Worksheet>`,
    );
    expect(cells(xml)).toEqual(['C2=a', 'C3=b']);
  });

  it('merged ranges, hidden rows and columns', () => {
    const xml = workbook(
      sheet(
        `<Column/><Column ss:Hidden="1" ss:Span="1"/><Column ss:Index="6" ss:Hidden="1"/>` +
          `<Row><Cell ss:MergeAcross="1" ss:MergeDown="2"><Data ss:Type="String">a</Data></Cell></Row>` +
          `<Row ss:Index="5" ss:Hidden="1" ss:Span="1"/>`,
      ),
    );
    expect(sheets(xml)[0]).toMatchObject({
      merges: [{ top: 1, left: 1, bottom: 3, right: 2 }],
      hiddenRows: [5, 6],
      hiddenColumns: [2, 3, 6],
    });
  });

  it('sheets by name and order, hidden ones marked', () => {
    const hidden = (name: string, visible: string) =>
      `<Worksheet ss:Name="${name}"><Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>${visible}</Visible></WorksheetOptions></Worksheet>`;
    const xml = workbook(
      sheet(`<Row>${text('a')}</Row>`, '一&amp;二') +
        hidden('b', 'SheetHidden') +
        hidden('c', 'SheetVeryHidden') +
        '<Worksheet ss:Name="d"></Worksheet>',
    );
    expect(sheets(xml).map(({ name, hidden: isHidden, cells: found }) => [name, isHidden, found.length])).toEqual([
      ['一&二', false, 1],
      ['b', true, 0],
      ['c', true, 0],
      ['d', false, 0],
    ]);
  });
});

describe('values', () => {
  const styles =
    '<Styles><Style ss:ID="Default"><NumberFormat/></Style>' +
    [
      'Percent',
      '0%',
      'Short Date',
      'yyyy\\-mm\\-dd',
      '[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@',
      '0&quot;家&quot;',
      '[h]:mm',
      'General Date',
      'Fixed',
    ]
      .map((format, i) => `<Style ss:ID="f${i}"><NumberFormat ss:Format="${format}"/></Style>`)
      .join('') +
    '<Style ss:ID="child" ss:Parent="f1"><Font ss:Bold="1"/></Style></Styles>';
  const value = (cell: string) => {
    const { text: shown, kind, number } = sheets(workbook(styles + sheet(`<Row>${cell}</Row>`)))[0]!.cells[0]!;
    return [shown, kind, number];
  };
  const typed = (type: string, raw: string, style = '') =>
    `<Cell${style && ` ss:StyleID="${style}"`}><Data ss:Type="${type}">${raw}</Data></Cell>`;
  it.each([
    ['a number', typed('Number', '0.1'), ['0.1', 'number', 0.1]],
    ['a number with an exponent', typed('Number', '1.5E-3'), ['0.0015', 'number', 0.0015]],
    ['a number that is none', typed('Number', '12家'), ['12家', 'text', undefined]],
    ['zero', typed('Number', '0'), ['0', 'number', 0]],
    ['per cent by name', typed('Number', '0.825', 'f0'), ['82.5%', 'number', 0.825]],
    ['per cent', typed('Number', '0.95', 'f1'), ['95%', 'number', 0.95]],
    ['per cent by the parent', typed('Number', '0.95', 'child'), ['95%', 'number', 0.95]],
    ['a suffix', typed('Number', '35', 'f5'), ['35家', 'number', 35]],
    ['rounded for the eye only', typed('Number', '1.23456', 'f8'), ['1.23456', 'number', 1.23456]],
    ['a date', typed('DateTime', '2023-06-30T00:00:00.000', 'f2'), ['2023-06-30', 'date', 45107]],
    ['a date without a format', typed('DateTime', '2023-06-30T00:00:00.000'), ['2023-06-30', 'date', 45107]],
    ['a moment', typed('DateTime', '2023-06-30T14:30:00.000', 'f7'), ['2023-06-30 14:30:00', 'date', 45107 + 14.5 / 24]],
    ['a time', typed('DateTime', '1899-12-31T14:30:00.000'), ['14:30:00', 'date', 14.5 / 24]],
    ['a serial with a date format', typed('Number', '45107', 'f3'), ['2023-06-30', 'date', 45107]],
    ['a serial with a Chinese date format', typed('Number', '45107', 'f4'), ['2023-06-30', 'date', 45107]],
    ['a span of time', typed('DateTime', '1900-01-01T12:00:00.000', 'f6'), ['36:00:00', 'text', 1.5]],
    ['a date that is none', typed('DateTime', '二季度'), ['二季度', 'text', undefined]],
    ['true', typed('Boolean', '1'), ['TRUE', 'boolean', undefined]],
    ['false', typed('Boolean', '0'), ['FALSE', 'boolean', undefined]],
    ['an error', typed('Error', '#REF!'), ['#REF!', 'error', undefined]],
    ['text that looks like a number', typed('String', '007'), ['007', 'text', undefined]],
    ['blanks around', typed('String', '  a  '), ['  a  ', 'text', undefined]],
    [
      'entities',
      typed('String', '&lt;a&gt; &amp;amp; &quot;&apos; &#20013;&#x4E2D;&#x20BB7;'),
      ['<a> &amp; "\' 中中𠮷', 'text', undefined],
    ],
    ['line breaks', typed('String', '一、&#10;二、\r\n三、'), ['一、\n二、\n三、', 'text', undefined]],
    ['CDATA', typed('String', '<![CDATA[<Row>&amp;</Row>]]>'), ['<Row>&amp;</Row>', 'text', undefined]],
    ['a comment between', typed('String', 'a<!-- </Row> -->b'), ['ab', 'text', undefined]],
    ['no type', '<Cell><Data>a</Data></Cell>', ['a', 'text', undefined]],
    [
      'rich text',
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>已</B><Font html:Color="#FF0000">完<I>成</I></Font>95%</ss:Data></Cell>',
      ['已完成95%', 'text', undefined],
    ],
    [
      'no note of a cell',
      '<Cell><Data ss:Type="Number">1</Data><Comment ss:Author="a"><ss:Data xmlns="http://www.w3.org/TR/REC-html40">批注</ss:Data></Comment><NamedCell ss:Name="x"/></Cell>',
      ['1', 'number', 1],
    ],
  ])('%s', (_name, cell, expected) => expect(value(cell)).toEqual(expected));

  it('styles of rows, columns and tables', () => {
    const xml = workbook(
      `${styles}<Worksheet ss:Name="a"><Table ss:StyleID="f5"><Column/><Column ss:StyleID="f1"/>` +
        `<Row>${typed('Number', '1')}${typed('Number', '1')}</Row><Row ss:StyleID="f2">${typed('Number', '1')}${typed('Number', '0.5', 'f0')}</Row></Table></Worksheet>`,
    );
    expect(cells(xml)).toEqual(['A1=1家', 'B1=100%', 'A2=1900-01-01', 'B2=50%']);
  });

  it('serials of the 1904 system', () => {
    const settings = '<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook>';
    expect(cells(workbook(`${settings}${styles}${sheet(`<Row>${typed('Number', '43645', 'f3')}</Row>`)}`))).toEqual(['A1=2023-06-30']);
  });

  it('formulas with their results, and without', () => {
    const xml = workbook(
      sheet(
        '<Row><Cell ss:Formula="=SUM(RC[1]:RC[2])"><Data ss:Type="Number">3</Data></Cell><Cell ss:Formula="=NOW()"/>' +
          '<Cell ss:Formula="=IF(1,&quot;&quot;)"><Data ss:Type="String"></Data></Cell></Row>',
      ),
    );
    expect(sheets(xml)[0]!.cells.map(({ text: shown, formula }) => [shown, formula])).toEqual([
      ['3', 'SUM(RC[1]:RC[2])'],
      ['', 'NOW()'],
      ['', 'IF(1,"")'],
    ]);
    expect(read(xml).findings).toMatchObject([
      { ruleId: 'uncached-formula', data: { cells: ['B1'] }, at: { sheet: '表一', cell: 'B1', row: 1, column: 2 } },
    ]);
  });
});

describe('files of all kinds of writers', () => {
  const plain = workbook(sheet(`<Row>${text('序号')}${text('指标')}</Row>`));
  const ofPhp = `<Workbook xmlns="${ss}"><Worksheet Name="Sheet1"><Table><Row><Cell Index="2"><Data Type="String">序号</Data></Cell></Row></Table></Worksheet></Workbook>`;
  const prefixed = plain.replace(/<(\/?)([A-Z])/g, '<$1k:$2').replace(` xmlns="${ss}"`, ` xmlns:k="${ss}"`);
  const declared = (encoding: string) => plain.replace('version="1.0"', `version="1.0" encoding="${encoding}"`);
  // 序号 and 指标 in GBK; the rest is ASCII.
  const gbk = (xml: string) =>
    Buffer.from(xml.replace('序号', '\xd0\xf2\xba\xc5').replace('指标', '\xd6\xb8\xb1\xea').replace('表一', 'a'), 'latin1');
  it.each([
    ['a byte order mark', `\uFEFF${plain}`, 'utf-8'],
    ['blanks in front', `\r\n  ${plain}`, 'utf-8'],
    ['UTF-16', Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without mark', Buffer.from(declared('UTF-16'), 'utf16le'), 'utf-16'],
    ['GB2312 as declared', gbk(declared('gb2312')), 'gb18030'],
    ['GBK without declaration', gbk(plain), 'gb18030'],
    ['declared as what it is not', declared('gb2312'), 'utf-8'],
    ['prefixes', prefixed, 'utf-8'],
  ])('%s', (_name, xml, encoding) => {
    expect(cells(xml)).toEqual(['A1=序号', 'B1=指标']);
    const reading = read(xml);
    expect(reading.findings).toEqual([]);
    expect(reading.ok && reading.workbook.encoding!.split(':')[0]).toBe(encoding);
  });

  it('no declaration, attributes without prefix', () => expect(cells(ofPhp)).toEqual(['B1=序号']));

  it('a Western encoding counts where it is declared', () => {
    const xml = (declaration: string) =>
      Buffer.from(
        plain.replace('version="1.0"', declaration).replace('序号', 'caf\xe9').replace('指标', 'x').replace('表一', 'a'),
        'latin1',
      );
    expect(cells(xml('version="1.0" encoding="windows-1252"'))).toEqual(['A1=café', 'B1=x']);
    expect(cells(xml('version="1.0"'))).toEqual(['A1=caf\uFFFD', 'B1=x']);
    expect(read(xml('version="1.0"')).findings.map(({ messageId, data }) => [messageId, data['lines'] ?? data['encoding']])).toEqual([
      ['guessed', 'ascii'],
      ['lostInLines', [3]],
    ]);
  });

  it('many rows come in pieces that make one table', () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, i) => `<Row>${text(`全市政务服务事项${i}`)}<Cell><Data ss:Type="Number">${i}</Data></Cell></Row>`,
    );
    const [first, second] = sheets(workbook(sheet(rows.join('\n'), 'a') + sheet(rows.slice(0, 2).join(''), 'b')));
    expect(first!.cells).toHaveLength(10_000);
    expect(first!.cells.at(-1)).toMatchObject({ row: 5_000, column: 2, number: 4_999 });
    expect(second!.cells).toHaveLength(4);
  });
});

describe('what is no sound XML is one finding, at once', () => {
  const inCell = (value: string) => workbook(sheet(`<Row>${text(value)}</Row>`));
  const billion = `<!DOCTYPE Workbook [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`).join('')}]>`;
  const large = 1_000_000;
  it.each([
    ['an unescaped &', inCell('A&B'), 'damaged: its XML uses an unknown entity'],
    ['an entity of HTML', inCell('a&nbsp;b'), 'damaged: its XML uses an unknown entity'],
    ['an entity of its own', inCell('&xxe;'), 'damaged: its XML uses an unknown entity'],
    [
      'an external entity',
      workbook('').replace(head, `<!DOCTYPE Workbook [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>`),
      'damaged: its XML declares a document type, which is refused',
    ],
    [
      'billion laughs',
      workbook(sheet(`<Row>${text('&a8;')}</Row>`)).replace(head, billion),
      'damaged: its XML declares a document type, which is refused',
    ],
    [
      'a bare document type',
      workbook('').replace(head, '<!DOCTYPE Workbook>'),
      'damaged: its XML declares a document type, which is refused',
    ],
    ['a tag that is not closed', inCell('a').replace('</Data>', ''), 'damaged: its XML is not well-formed'],
    ['a file that is cut off', inCell('a').slice(0, -30), 'damaged: its XML is not well-formed'],
    ['an element named as the prototype', inCell('<__proto__ a="1"/>'), 'damaged: its XML uses a name that is not accepted'],
    ['an attribute named as the prototype', inCell('<B constructor="a"/>'), 'damaged: its XML uses a name that is not accepted'],
    [
      'deep nesting',
      inCell('<B>'.repeat(large) + '</B>'.repeat(large)),
      'tooLarge: more than 100 elements within elements (limits.xmlDepth)',
    ],
    [
      'many attributes',
      inCell(`<B ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
      'tooLarge: more than 200 attributes of an XML element (limits.attributes)',
    ],
    [
      'many rows',
      workbook(sheet('<Row ss:Index="2000000"><Cell><Data>a</Data></Cell></Row>')),
      'tooLarge: more than 1048576 rows (limits.rows)',
    ],
    [
      'many columns',
      workbook(sheet('<Row><Cell ss:Index="99999"><Data>a</Data></Cell></Row>')),
      'tooLarge: more than 16384 columns (limits.columns)',
    ],
  ])('%s', (_name, xml, expected) => {
    const started = performance.now();
    expect(problem(xml)).toBe(expected);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it.each([
    ['a megabyte of one character', inCell('a'.repeat(4 * large)), 'cutText: '],
    ['a megabyte of blanks in a tag', inCell(`<B ${' '.repeat(large)}/>`), undefined],
    ['nothing but entities', inCell('&lt;'.repeat(30_000)), undefined],
    ['keys of the prototype', workbook(sheet(`<Row toString="b" valueOf="c">${text('a')}</Row>`, '__proto__')), undefined],
    [
      'a style that is its own parent',
      workbook(`<Styles><Style ss:ID="a" ss:Parent="a"/></Styles>${sheet('<Row><Cell ss:StyleID="a"><Data>a</Data></Cell></Row>')}`),
      undefined,
    ],
    ['rows that hide all rows', workbook(sheet('<Row ss:Hidden="1" ss:Span="999999999"/>')), undefined],
    ['columns that hide all columns', workbook(sheet('<Column ss:Hidden="1" ss:Span="999999999"/>')), undefined],
  ])('%s is read', (_name, xml, expected) => {
    const started = performance.now();
    expect(problem(xml)).toBe(expected);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('limits are those of every format', () => {
    const limits = { ...defaultLimits, xmlDepth: 4 };
    const reading = readWorkbook('a.xml', Buffer.from(inCell('a')), limits);
    expect(reading.findings[0]).toMatchObject({
      messageId: 'tooLarge',
      data: { detailEn: 'more than 4 elements within elements (limits.xmlDepth)' },
    });
  });
});

// The shapes in which a report is sent: our template filled in, a table of somebody's own, text. No library writes them:
// each file is to look as another program would have left it, and to be the same bytes on every run.
import { openZip, writeZip } from '@duizhang/bytes';
import { cellAddress, parseCellAddress } from '@duizhang/model';

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Days since 1899-12-30, as spreadsheets count them. */
export const serial = (isoDate) => Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000 + 25_569;

/** Attributes and content of a cell: text, number, or `{ formula }`, `{ error }`, `{ serial }`, `{ percent }`. */
function cellXml(value, p = '') {
  if (value === null || value === '') return ['', ''];
  if (typeof value === 'number') return ['', `<${p}v>${value}</${p}v>`];
  if (typeof value === 'string') return [' t="inlineStr"', `<${p}is><${p}t xml:space="preserve">${escape(value)}</${p}t></${p}is>`];
  if ('formula' in value) return ['', `<${p}f>${escape(value.formula)}</${p}f>`];
  if ('error' in value) return [' t="e"', `<${p}v>${value.error}</${p}v>`];
  return ['', `<${p}v>${value.serial ?? value.percent}</${p}v>`];
}

/**
 * A template of ours with values put into cells, as if typed: `values` by address, `blankRows` cleared, `hiddenRows` hidden,
 * `added` rows (each a map from column to value) written below the last.
 */
export function fillTemplate(bytes, { values, blankRows = [], hiddenRows = [], added = [] }) {
  const { names, read } = opened(bytes);
  const sheet = 'xl/worksheets/sheet1.xml';
  let xml = new TextDecoder().decode(read(sheet).bytes);
  let last = 0;
  const styles = new Map(); // of the last row, by column: what is added below looks like it
  xml = xml.replace(/<row r="(\d+)"([^>]*)>([\s\S]*?)<\/row>/g, (_row, number, attributes, cells) => {
    last = Math.max(last, Number(number));
    const filled = cells.replace(/<c r="([A-Z]+\d+)"( s="\d+")?[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g, (cell, address, style = '') => {
      styles.set(columnOf(address), style);
      if (blankRows.includes(Number(number))) return `<c r="${address}"${style}/>`;
      if (!values.has(address)) return cell;
      const [type, content] = cellXml(values.get(address));
      return `<c r="${address}"${style}${type}>${content}</c>`;
    });
    return `<row r="${number}"${attributes}${hiddenRows.includes(Number(number)) ? ' hidden="1"' : ''}>${filled}</row>`;
  });
  const rows = added.map((cells, i) =>
    rowXml(
      last + 1 + i,
      [...cells].sort(([a], [b]) => a - b),
      { styles },
    ),
  );
  xml = xml.replace('</sheetData>', `${rows.join('')}</sheetData>`);
  return writeZip(names.map((name) => ({ name, content: name === sheet ? xml : read(name).bytes })));
}

function opened(bytes) {
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error(`the template does not open: ${zip.problem.code}`);
  return zip.archive;
}

/** One row; without `styles` by column a percentage has style 1 and a date style 2. */
function rowXml(number, cells, { p = '', styles } = {}) {
  const written = cells.map(([column, value]) => {
    const [type, content] = cellXml(value, p);
    const own = value?.percent !== undefined ? ' s="1"' : value?.serial !== undefined ? ' s="2"' : '';
    return content === '' ? '' : `<${p}c r="${cellAddress(number, column)}"${styles?.get(column) ?? own}${type}>${content}</${p}c>`;
  });
  return `<${p}row r="${number}">${written.join('')}</${p}row>`;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';

/**
 * A workbook of one sheet as some other program writes it: lines of values, elements under a namespace prefix where asked,
 * parts in the reverse of the usual order, texts inline. Styles: 1 a percentage, 2 a date.
 */
export function tableWorkbook(lines, { sheet = 'Sheet1', prefix = '', merges = [] } = {}) {
  const p = prefix === '' ? '' : `${prefix}:`;
  const ns = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix}="${main}"`;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const rows = lines
    .map((cells, i) =>
      rowXml(
        i + 1,
        cells.map((value, j) => [j + 1, value]),
        { p },
      ),
    )
    .join('');
  const merged =
    merges.length === 0
      ? ''
      : `<${p}mergeCells count="${merges.length}">${merges.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('')}</${p}mergeCells>`;
  const relation = (id, role, target) => `<Relationship Id="${id}" Type="${office}/${role}" Target="${target}"/>`;
  const type = (part, kind) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const xf = (numFmtId) => `<${p}xf numFmtId="${numFmtId}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  return writeZip([
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${head}<${p}worksheet ${ns}><${p}sheetData>${rows}</${p}sheetData>${merged}</${p}worksheet>`,
    },
    {
      name: 'xl/styles.xml',
      content:
        `${head}<${p}styleSheet ${ns}><${p}fonts count="1"><${p}font><${p}sz val="11"/><${p}name val="宋体"/></${p}font></${p}fonts>` +
        `<${p}fills count="1"><${p}fill><${p}patternFill patternType="none"/></${p}fill></${p}fills><${p}borders count="1"><${p}border/></${p}borders>` +
        `<${p}cellStyleXfs count="1"><${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></${p}cellStyleXfs>` +
        `<${p}cellXfs count="3">${xf(0)}${xf(9)}${xf(14)}</${p}cellXfs></${p}styleSheet>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${head}<Relationships xmlns="${packaging}/relationships">${relation('rId2', 'styles', 'styles.xml')}${relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${head}<${p}workbook ${ns} xmlns:r="${office}"><${p}sheets><${p}sheet name="${escape(sheet)}" sheetId="1" r:id="rId1"/></${p}sheets></${p}workbook>`,
    },
    {
      name: '_rels/.rels',
      content: `${head}<Relationships xmlns="${packaging}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: '[Content_Types].xml',
      content:
        `${head}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/worksheets/sheet1.xml', 'worksheet')}${type('/xl/styles.xml', 'styles')}</Types>`,
    },
  ]);
}

/** Lines of values as CSV text; a value with a comma, quote or line break in quotes, lines ended as on Windows. */
export function csvText(lines) {
  const field = (value) => {
    const text = value === null ? '' : typeof value === 'object' ? String(value.text ?? '') : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

export const utf8 = (text) => new TextEncoder().encode(text);
export const utf8WithBom = (text) => utf8(`\uFEFF${text}`);

let gb;
/** GB18030 by turning the decoder's two-byte table round: enough for the characters of an office. */
export function gb18030(text) {
  if (!gb) {
    gb = new Map();
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const character = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail));
        if ([...character].length === 1 && !gb.has(character)) gb.set(character, [lead, trail]);
      }
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0);
      const pair = code < 0x80 ? [code] : gb.get(character);
      if (!pair) throw new Error(`not in the two-byte table of GB18030: ${character}`);
      return pair;
    }),
  );
}

/** The head fields of a template by key: address of the cell that the value goes into. */
export function headCells(sheet, headFields) {
  return new Map(
    headFields.flatMap(({ key, label }) => {
      const cell = sheet.cells.find(({ text }) => text === label.zh);
      if (!cell) return [];
      const merge = sheet.merges.find(({ top, left }) => top === cell.row && left === cell.column);
      return [[key, cellAddress(cell.row, (merge?.right ?? cell.column) + 1)]];
    }),
  );
}

export const columnOf = (address) => parseCellAddress(address).column;

import { createRequire } from 'node:module';
import { writeZip } from '@duizhang/bytes';

const ExcelJS = createRequire(import.meta.resolve('@duizhang/sheets'))('exceljs');

const narratives = [
  '已完成需求调研和方案评审，正在组织实施。',
  '完成系统部署并上线试运行，累计服务企业1.2万家。',
  '已印发工作方案，建立月度调度机制，各项任务按计划推进；下一步加大宣传力度，扩大覆盖面。',
  '与相关单位对接数据共享接口，完成联调测试。',
];
const statuses = ['已完成', '推进中', '未启动', '滞后'];
const headers = [
  '序号',
  '任务编号',
  '任务',
  '指标名称',
  '目标值',
  '计量单位',
  '完成值',
  '完成率',
  '状态',
  '进展情况',
  '存在问题',
  '下一步计划',
  '完成时限',
  '填报日期',
];

/** One submission of sixty rows and fourteen columns, as exceljs writes it; each differs from the others in its texts and numbers. */
export async function smallWorkbook(number) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('填报表');
  sheet.addRow([`2023年二季度填报表（第${number}家）`]);
  sheet.mergeCells(1, 1, 1, headers.length);
  sheet.addRow(headers).font = { bold: true };
  for (let row = 1; row <= 60; row += 1) {
    const seed = (row * 37 + number * 101) % 997;
    const cells = sheet.addRow([
      row,
      `${(seed % 40) + 1}.${(row % 3) + 1}`,
      `第${(seed % 40) + 1}项重点任务：建设数字化应用场景${seed}`,
      `指标${seed}：全市政务服务事项掌上可办率`,
      (seed % 9) * 125 + 0.5,
      ['家', '个', '万户', '%'][seed % 4],
      seed * 1.25,
      (seed % 100) / 100,
      statuses[seed % 4],
      narratives[(seed + row) % 4],
      seed % 3 === 0 ? '' : '无',
      narratives[seed % 4],
      new Date(Date.UTC(2023, 11, 31)),
      new Date(Date.UTC(2023, 5, (seed % 28) + 1)),
    ]);
    cells.getCell(8).numFmt = '0.0%';
    cells.getCell(13).numFmt = 'yyyy"年"m"月"d"日"';
    cells.getCell(14).numFmt = 'yyyy-mm-dd';
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A hundred thousand rows of twenty columns as Excel writes them: shared strings, numbers, percentages, dates. */
export function bigWorkbook(rows = 100_000, columns = 20) {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const letters = Array.from({ length: columns }, (_, i) => String.fromCharCode(65 + i));
  const texts = Array.from({ length: rows / 2 }, (_, i) => `第${i}项：${narratives[i % 4].slice(0, 8 + (i % 9))}`);
  let state = 12_345;
  const random = (below) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  const cell = (row, i) => {
    const ref = `${letters[i]}${row}`;
    switch (i % 5) {
      case 0:
        return `<c r="${ref}" t="s"><v>${random(texts.length)}</v></c>`;
      case 1:
        return `<c r="${ref}"><v>${random(1_000_000)}</v></c>`;
      case 2:
        return `<c r="${ref}" s="1"><v>${random(10_000) / 10_000}</v></c>`;
      case 3:
        return `<c r="${ref}" s="2"><v>${44_000 + random(2_000)}</v></c>`;
      default:
        return `<c r="${ref}"><v>${random(1_000_000_000) / 1_000}</v></c>`;
    }
  };
  const pieces = [];
  let text = `${head}<worksheet xmlns="${main}"><dimension ref="A1:${letters.at(-1)}${rows}"/><sheetData>`;
  for (let row = 1; row <= rows; row += 1) {
    text += `<row r="${row}" spans="1:${columns}">${letters.map((_, i) => cell(row, i)).join('')}</row>`;
    if (text.length < 2 ** 20) continue;
    pieces.push(Buffer.from(text));
    text = '';
  }
  pieces.push(Buffer.from(`${text}</sheetData></worksheet>`));
  const relationship = (id, role, target) => `<Relationship Id="${id}" Type="${office}/${role}" Target="${target}"/>`;
  const relationships = (...list) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
  const type = (name, kind) =>
    `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return writeZip([
    {
      name: '[Content_Types].xml',
      content:
        `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/worksheets/sheet1.xml', 'worksheet')}${type('/xl/styles.xml', 'styles')}${type('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    },
    { name: '_rels/.rels', content: relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships(
        relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relationship('rId2', 'styles', 'styles.xml'),
        relationship('rId3', 'sharedStrings', 'sharedStrings.xml'),
      ),
    },
    {
      name: 'xl/styles.xml',
      content:
        `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>` +
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `${head}<sst xmlns="${main}" count="${(rows * columns) / 5}" uniqueCount="${texts.length}">${texts.map((each) => `<si><t>${each}</t></si>`).join('')}</sst>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.concat(pieces) },
  ]);
}

import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectedReports } from '@duizhang/reconcile';
import { columns, writeTemplate } from '@duizhang/sheets';

/** Rows of a form. */
export const ROWS = 60;
const UNITS = 10;
const ExcelJS = createRequire(import.meta.resolve('@duizhang/sheets'))('exceljs');
const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const json = (path) => JSON.parse(readFileSync(seeds + path, 'utf8'));

/** The plan and the units that benches work with. */
export const catalogue = json('plans/qingdao-2023/catalogue.json');
export const register = json('org-units/qingdao.json');

const indicators = new Map(
  catalogue.tasks.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.indicators)).map((one) => [one.indicatorId, one]),
);

/** What unit number `unit` answers to an item: most report what is asked, every fourth less, every twentieth what can't be read. */
export function answer({ indicatorId }, unit, row) {
  const target = indicators.get(indicatorId)?.target;
  const turn = unit * 7 + row;
  const share = turn % 4 === 0 ? 0.6 : 1 + (turn % 5) / 100;
  const actual = turn % 20 === 1 ? '见附件' : target ? `${Number((target.value * share).toPrecision(4))}${target.unitOfMeasure ?? ''}` : '';
  return {
    actual,
    status: turn % 6 === 0 ? '本期无进展' : '推进中',
    progressNarrative: `已完成第${row % 9}批需求调研和方案评审，正在组织实施。`,
    difficulties: '无',
    nextSteps: '按计划推进。',
  };
}

/** Writes so many filled templates: those of ten units, again and again, since reading does not care that copies are alike. */
export async function writeForms(folder, count) {
  const items = new Map(expectedReports(catalogue, register).map((report) => [report.indicatorId ?? report.clauseId, report]));
  const expected = [...items.values()].slice(0, ROWS);
  const orgUnits = register.orgUnits.filter(({ kind }) => kind !== 'collective').slice(0, UNITS);
  mkdirSync(folder, { recursive: true });
  const originals = await Promise.all(
    orgUnits.slice(0, count).map(async (orgUnit, unit) => {
      const reports = expected.map((report) => ({ ...report, orgUnitId: orgUnit.orgUnitId }));
      const template = await writeTemplate({
        catalogue,
        register,
        orgUnit,
        expected: reports,
        reportingPeriod: '2023-Q2',
        previous: new Map(),
      });
      const path = join(folder, name(unit));
      writeFileSync(path, await fill(template, expected, unit));
      return path;
    }),
  );
  for (let i = originals.length; i < count; i += 1) linkSync(originals[i % originals.length], join(folder, name(i)));
  return originals;
}

function name(i) {
  return `${String(i).padStart(5, '0')}.xlsx`;
}

/** What a clerk would write into every row, below the row of headers. */
async function fill(template, expected, unit) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(template);
  const [sheet] = workbook.worksheets;
  const headers = (row) => columns.every((column, i) => row.getCell(i + 1).text.startsWith(column.header.zh));
  let header = 1;
  while (header < 20 && !headers(sheet.getRow(header))) header += 1;
  expected.forEach((report, row) => {
    for (const [key, text] of Object.entries(answer(report, unit, row)))
      sheet.getRow(header + 1 + row).getCell(columns.findIndex((column) => column.key === key) + 1).value = text;
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

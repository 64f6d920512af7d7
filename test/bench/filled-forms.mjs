import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expectedReports } from '@duizhang/reconcile';
import { columns, writeTemplate } from '@duizhang/sheets';
import { answer, planFor, register } from './province.mjs';

const UNITS = 10;
const ExcelJS = createRequire(import.meta.resolve('@duizhang/sheets'))('exceljs');

/**
 * Writes so many filled templates of sixty rows (those of ten units, again and again, since reading does not care that copies are alike)
 * and beside their folder the plan that they belong to; gives its path.
 */
export async function writeForms(folder, count) {
  const { catalogue, orgUnits } = planFor(UNITS);
  const indicators = new Map(
    catalogue.tasks.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.indicators)).map((one) => [one.indicatorId, one]),
  );
  const owed = expectedReports(catalogue, register);
  const plan = `${folder}.catalogue.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(plan, JSON.stringify(catalogue));
  const originals = await Promise.all(
    orgUnits.slice(0, count).map(async (orgUnit, unit) => {
      const expected = owed.filter(({ orgUnitId }) => orgUnitId === orgUnit.orgUnitId);
      const template = await writeTemplate({
        catalogue,
        register,
        orgUnit,
        expected,
        reportingPeriod: '2023-Q2',
        previous: new Map(),
      });
      const path = join(folder, name(unit));
      const answers = expected.map(({ indicatorId }, row) => answer(indicators.get(indicatorId), unit, row));
      writeFileSync(path, await fill(template, answers));
      return path;
    }),
  );
  for (let i = originals.length; i < count; i += 1) linkSync(originals[i % originals.length], join(folder, name(i)));
  return plan;
}

function name(i) {
  return `${String(i).padStart(5, '0')}.xlsx`;
}

/** Writes the answers into the rows below the row of headers. */
async function fill(template, answers) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(template);
  const [sheet] = workbook.worksheets;
  const headers = (row) => columns.every((column, i) => row.getCell(i + 1).text.startsWith(column.header.zh));
  let header = 1;
  while (header < 20 && !headers(sheet.getRow(header))) header += 1;
  answers.forEach((given, row) => {
    for (const [key, text] of Object.entries(given))
      sheet.getRow(header + 1 + row).getCell(columns.findIndex((column) => column.key === key) + 1).value = text;
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

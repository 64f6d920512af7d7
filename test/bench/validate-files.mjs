import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openZip } from '@duizhang/bytes';
import { expectedReports } from '@duizhang/reconcile';
import { columns, writeTemplate } from '@duizhang/sheets';
import { compare, main, node } from './measure.mjs';

const FILES = 300;
const ROWS = 60;
const UNITS = 10;
const ExcelJS = createRequire(import.meta.resolve('@duizhang/sheets'))('exceljs');
const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const json = (path) => JSON.parse(readFileSync(seeds + path, 'utf8'));

/** `duizhang validate` over 300 filled templates of 60 rows, the whole process, beside opening and inflating the same files. */
export async function validateFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'duizhang-bench-'));
  try {
    const paths = await writeFiles(folder);
    const inflate = () => {
      for (const path of paths) {
        const opened = openZip(readFileSync(path));
        if (!opened.ok) throw new Error(`${path} is no zip archive`);
        for (const name of opened.archive.names) opened.archive.read(name);
      }
    };
    const validate = () =>
      node([main, 'validate', folder, '--catalogue', 'qingdao-2023', '--period', '2023-Q2', '--format', 'json'], [0, 1]);
    const whole = JSON.parse(validate()).submissions.filter(({ rows }) => rows === ROWS).length;
    if (whole !== FILES) throw new Error(`only ${whole} of ${FILES} files were read whole`);
    const [time, baseline] = compare(3, validate, inflate);
    const what = `validate ${FILES} files of ${ROWS} rows, ${(time / FILES).toFixed(1)} ms each (open and inflate)`;
    return [{ what, time, baseline, bound: '< 30 s', kept: time < 30_000 }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Filled templates of ten units, thirty copies each: reading does not care that copies are alike. */
async function writeFiles(folder) {
  const catalogue = json('plans/qingdao-2023/catalogue.json');
  const register = json('org-units/qingdao.json');
  const items = new Map(expectedReports(catalogue, register).map((report) => [report.indicatorId ?? report.clauseId, report]));
  const expected = [...items.values()].slice(0, ROWS);
  const orgUnits = register.orgUnits.filter(({ kind }) => kind !== 'collective').slice(0, UNITS);
  const workbooks = await Promise.all(
    orgUnits.map(async (orgUnit) => {
      const reports = expected.map((report) => ({ ...report, orgUnitId: orgUnit.orgUnitId }));
      return fill(
        await writeTemplate({ catalogue, register, orgUnit, expected: reports, reportingPeriod: '2023-Q2', previous: new Map() }),
      );
    }),
  );
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: FILES }, (_, i) => {
    const path = join(folder, `${String(i).padStart(3, '0')}.xlsx`);
    writeFileSync(path, workbooks[i % UNITS]);
    return path;
  });
}

/** What a clerk would write into every row, below the row of headers. */
async function fill(template) {
  const answers = {
    actual: '12.5万个',
    status: '推进中',
    progressNarrative: '已完成需求调研和方案评审，正在组织实施。',
    difficulties: '无',
    nextSteps: '按计划推进。',
  };
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(template);
  const [sheet] = workbook.worksheets;
  let header = 1;
  while (
    header < 20 &&
    !columns.every((column, i) =>
      sheet
        .getRow(header)
        .getCell(i + 1)
        .text.startsWith(column.header.zh),
    )
  )
    header += 1;
  for (let row = header + 1; row <= header + ROWS; row += 1) {
    for (const [key, text] of Object.entries(answers))
      sheet.getRow(row).getCell(columns.findIndex((column) => column.key === key) + 1).value = text;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

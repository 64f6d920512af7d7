import { openZip, writeZip } from '@duizhang/bytes';
import { catalogueHash, type Catalogue, type ExpectedReport, type OrgUnit, type OrgUnitRegister } from '@duizhang/model';
import type ExcelJS from 'exceljs';
import { columns } from '../columns.ts';
import { planItems, roleWords, writable } from '../plan-cells.ts';
import { metaRows, templateVersion, type RowKey, type TemplateMeta } from '../template-meta.ts';
import { writeForm, type FormRow } from './form.ts';
import { writeInstructions } from './instructions.ts';

export interface TemplateInput {
  catalogue: Catalogue;
  /** Names the collective through which a unit owes a report. */
  register: OrgUnitRegister;
  /** Whose template it is. */
  orgUnit: OrgUnit;
  /** Of all units or of this one; others are passed over. */
  expected: readonly ExpectedReport[];
  /** e.g. 2023-Q2. */
  reportingPeriod: string;
  /** Last period's actuals as written, by indicatorId, or clauseId for a clause without one. */
  previous: ReadonlyMap<string, string>;
  /** ISO date that the file bears as its own; by default that of the plan, so that the same input gives the same bytes. */
  createdOn?: string;
}

const metaSheetName = '_duizhang';

/**
 * Writes the template of one unit: 填报表 with one row per expected report in the order of the plan, 填报说明, and a hidden sheet
 * by which the rows are known again. Deterministic. Protection has no password: it keeps from slips, and changes are found on reading.
 */
export async function writeTemplate(input: TemplateInput): Promise<Uint8Array> {
  const { catalogue, orgUnit, reportingPeriod } = input;
  const rows = formRows(input);
  // Loaded only here: it takes longer to load than a hundred submissions take to read.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const created = new Date(`${input.createdOn ?? catalogue.issuedOn ?? `${catalogue.year ?? 2000}-01-01`}T00:00:00Z`);
  Object.assign(workbook, { created, modified: created, creator: 'duizhang', lastModifiedBy: 'duizhang' });
  writeForm(workbook, {
    title: writable(`${catalogue.title}重点任务进展情况填报表`),
    orgUnitName: writable(orgUnit.name),
    reportingPeriod,
    rows,
  });
  writeInstructions(workbook);
  writeMeta(workbook, {
    template: {
      planId: catalogue.planId,
      catalogueSha256: catalogueHash(catalogue),
      templateVersion,
      reportingPeriod,
      orgUnitId: orgUnit.orgUnitId,
    },
    columns: columns.map(({ key }) => key),
    rowKeys: new Map(rows.map(({ sequence, key }) => [sequence, key])),
  });
  return repacked(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function formRows({ catalogue, orgUnit, expected, previous }: TemplateInput): FormRow[] {
  const owed = new Map(
    expected.filter(({ orgUnitId }) => orgUnitId === orgUnit.orgUnitId).map((report) => [report.indicatorId ?? report.clauseId, report]),
  );
  return planItems(catalogue)
    .flatMap((item) => {
      const id = item.indicator?.indicatorId ?? item.clause.clauseId;
      const report = owed.get(id);
      return report ? [{ item, report, previous: writable(previous.get(id) ?? '') }] : [];
    })
    .map(({ item, report, previous: before }, i) => {
      const key: RowKey = {
        taskId: report.taskId,
        clauseId: report.clauseId,
        indicatorId: report.indicatorId,
        role: roleWords[report.role],
        previous: before,
      };
      return { sequence: String(i + 1), item, key };
    });
}

function writeMeta(workbook: ExcelJS.Workbook, meta: TemplateMeta): void {
  const sheet = workbook.addWorksheet(metaSheetName, { state: 'veryHidden' });
  for (const row of metaRows(meta)) sheet.addRow(row).eachCell((cell) => (cell.numFmt = '@'));
  void sheet.protect('', {});
}

/** The writer stamps each part with the time of day; packed anew, the same template is the same bytes. */
function repacked(bytes: Uint8Array): Uint8Array {
  const opened = openZip(bytes);
  if (!opened.ok) throw new Error(`the template that was just written does not open: ${opened.problem.code}`);
  const { names, read } = opened.archive;
  return writeZip(
    names.map((name) => {
      const part = read(name);
      if (!part.ok) throw new Error(`the template that was just written does not open: ${part.problem.code}`);
      return { name, content: part.bytes };
    }),
  );
}

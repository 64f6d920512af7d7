import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMatcher } from '@duizhang/lexicon';
import type { Catalogue, OrgUnitRegister, SubmissionReading } from '@duizhang/model';
import { expectedReports } from '@duizhang/reconcile';
import { readSubmissions, writeTemplate } from '@duizhang/sheets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireProgram } from '../support/system-program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, 'seeds', path), 'utf8'));
const catalogue = json('plans/qingdao-2023/catalogue.json') as Catalogue;
const register = json('org-units/qingdao.json') as OrgUnitRegister;
const matcher = createMatcher(register);
const samples = join(root, 'samples/qingdao-2023-q2/submissions/2023-Q2');

/** Filled in and spoilt in several ways; all of them would take LibreOffice a minute. */
const someSamples = ['市大数据局', '市教育局', '市商务局', '市公安局', '市工业和信息化局', '崂山区政府'].map(
  (unit) => `${unit}-2023-Q2.xlsx`,
);

/** Rows and findings, without what must change with the bytes of the file. */
function content(name: string, bytes: Uint8Array) {
  const readings = readSubmissions({ file: name, bytes, catalogue, matcher });
  const row = ({ rows }: SubmissionReading) => rows.map(({ submissionId: _, ...rest }) => rest);
  const told = ({ findings }: SubmissionReading) => findings.map(({ ruleId, messageId, data, at }) => ({ ruleId, messageId, data, at }));
  return { rows: readings.flatMap(row), findings: readings.flatMap(told) };
}

describe.skipIf(!requireProgram('soffice'))('a template that LibreOffice has saved again is the same report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhang-resaved-'));
  const names: string[] = [];

  /** All files at once: LibreOffice takes longer to start than to save them. */
  const resave = (filter: string, to: string) => {
    const files = names.map((name) => join(folder, name));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', join(folder, to), ...files], { stdio: 'ignore' });
  };

  beforeAll(async () => {
    const expected = expectedReports(catalogue, register);
    const orgUnit = register.orgUnits.find(({ orgUnitId }) => orgUnitId === 'qingdao/big-data')!;
    const previous = new Map(expected.map(({ indicatorId, clauseId }) => [indicatorId ?? clauseId, '82.5%']));
    writeFileSync(
      join(folder, 'template.xlsx'),
      await writeTemplate({ catalogue, register, orgUnit, expected, reportingPeriod: '2023-Q2', previous }),
    );
    names.push('template.xlsx');
    for (const name of someSamples) {
      copyFileSync(join(samples, name), join(folder, name));
      names.push(name);
    }
    resave('xlsx:Calc MS Excel 2007 XML', 'xlsx');
    resave('xls:MS Excel 97', 'xls');
    resave('ods:calc8', 'ods');
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['xlsx', 'xls', 'ods'])('as .%s', (format) => {
    for (const name of names) {
      const original = content(name, readFileSync(join(folder, name)));
      const again = readFileSync(join(folder, format, name.replace(/xlsx$/, format)));
      expect(content(name, again), name).toEqual(original);
    }
  });
});

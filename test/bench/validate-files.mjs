import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openZip } from '@duizhang/bytes';
import { expectedReports } from '@duizhang/reconcile';
import { writeTemplate } from '@duizhang/sheets';
import { compare, main, node } from './measure.mjs';

const FILES = 300;
const ROWS = 60;
const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const json = (path) => JSON.parse(readFileSync(seeds + path, 'utf8'));

/** `duizhang validate` over 300 template files of 60 rows, the whole process, beside opening and inflating the same files. */
export async function validateFiles() {
  const catalogue = json('plans/qingdao-2023/catalogue.json');
  const register = json('org-units/qingdao.json');
  const expected = expectedReports(catalogue, register);
  const orgUnits = [...new Set(expected.map(({ orgUnitId }) => orgUnitId))].slice(0, 10);
  const folder = mkdtempSync(join(tmpdir(), 'duizhang-bench-'));
  try {
    mkdirSync(join(folder, 'files'));
    // Ten units, thirty copies each: the time goes into reading, which does not care that copies are alike.
    const workbooks = await Promise.all(orgUnits.map((orgUnitId) => {
      const rows = expected.slice(0, ROWS).map((report) => ({ ...report, orgUnitId }));
      const orgUnit = register.orgUnits.find((unit) => unit.orgUnitId === orgUnitId);
      return writeTemplate({ catalogue, register, orgUnit, expected: rows, reportingPeriod: '2023-Q2', previous: new Map() });
    }));
    for (let i = 0; i < FILES; i += 1) {
      writeFileSync(join(folder, 'files', `${String(i).padStart(3, '0')}.xlsx`), workbooks[i % workbooks.length]);
    }
    const inflate = () => {
      for (let i = 0; i < FILES; i += 1) {
        const opened = openZip(readFileSync(join(folder, 'files', `${String(i).padStart(3, '0')}.xlsx`)));
        if (!opened.ok) throw new Error('a template is no zip archive');
        for (const name of opened.archive.names) opened.archive.read(name);
      }
    };
    const validate = () => node([main, 'validate', join(folder, 'files'), '--catalogue', 'qingdao-2023', '--period', '2023-Q2', '--format', 'json'], [0, 1]);
    const [time, baseline] = compare(3, validate, inflate);
    return [{ what: `validate ${FILES} files of ${ROWS} rows, ${(time / FILES).toFixed(1)} ms each (open and inflate)`, time, baseline, bound: '< 30 s', kept: time < 30_000 }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

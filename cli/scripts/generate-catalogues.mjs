// Writes seeds/plans/<plan-id>/catalogue.json from plan.txt with the importer and the city's register. `--check` only compares.
// A changed catalogue is read against test/golden/plans before it is committed.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeOrCheck } from './write-or-check.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const load = (name) => import(pathToFileURL(join(root, 'packages', name, 'dist/index.js')).href);
const { importPlan, resolveOrgUnits } = await load('plan');
const { createMatcher } = await load('lexicon');

const cities = { 'binzhou-2023': 'binzhou', 'qingdao-2022': 'qingdao', 'qingdao-2023': 'qingdao', 'qingdao-2023-2025': 'qingdao' };
for (const [planId, city] of Object.entries(cities)) {
  const folder = join(root, 'seeds/plans', planId);
  const register = JSON.parse(readFileSync(join(root, `seeds/org-units/${city}.json`), 'utf8'));
  const result = importPlan({ fileName: 'plan.txt', bytes: readFileSync(join(folder, 'plan.txt')), planId });
  if (!result.ok) throw new Error(`${planId} was refused: ${result.findings.map((f) => f.messageId).join()}`);
  writeOrCheck(join(folder, 'catalogue.json'), `${JSON.stringify(resolveOrgUnits(result.catalogue, createMatcher(register)), null, 2)}\n`);
}

// Makes samples/qingdao-2023-q2 from the catalogue and the register in seeds/: a project folder with two quarters of
// submissions, some of them spoilt on purpose, the table of what each must lead to (README.md, planted.json).
// No clock and no chance: the same seeds give the same bytes. Needs the packages built (`npm run generate` sees to it).
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMatcher } from '@duizhang/lexicon';
import { expectedReports } from '@duizhang/reconcile';
import { readmeOf } from './samples/readme.mjs';
import { clean, recipes, reportedBefore, silent } from './samples/recipes.mjs';
import { makeReport, previousOf, quarters } from './samples/report.mjs';
import { chance } from './samples/words.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sample = join(root, 'samples/qingdao-2023-q2');
const seed = (path) => JSON.parse(readFileSync(join(root, 'seeds', path), 'utf8'));
const catalogue = seed('plans/qingdao-2023/catalogue.json');
const register = seed('org-units/qingdao.json');
const world = { catalogue, register, matcher: createMatcher(register) };
const unitOf = (slug) => register.orgUnits.find(({ orgUnitId }) => orgUnitId === `qingdao/${slug}`);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** Everything that the sample consists of, by path within its folder. */
const written = new Map();
const planted = [];
const cleanFiles = [];
/** Days on which files came, where a recipe says so. */
const receivedOn = new Map();
const submission = (quarter, name) => `submissions/${quarters[quarter].period}/${name}`;
const firstQuarter = await writeFirstQuarter();
await writeSecondQuarter();
for (const slug of silent) plantSilence(unitOf(slug));
written.set(submission(1, 'receipts.csv'), listOfReceipts());
written.set(
  'duizhang.json',
  json({
    planId: catalogue.planId,
    catalogue: '../../seeds/plans/qingdao-2023/catalogue.json',
    orgUnitRegister: '../../seeds/org-units/qingdao.json',
    reportingPeriod: '2023-Q2',
    submissionWindow: { from: '2023-07-01', to: '2023-07-10' },
    lightScheme: 'greenYellowRed',
  }),
);
written.set('planted.json', json({ clean: cleanFiles, planted }));
written.set('README.md', readmeOf({ planted, cleanFiles, files: [...written.keys()] }));

rmSync(join(sample, 'submissions'), { recursive: true, force: true }); // decisions that somebody has taken stay
for (const [path, content] of written) {
  mkdirSync(dirname(join(sample, path)), { recursive: true });
  writeFileSync(join(sample, path), content);
}
process.stdout.write(`samples/qingdao-2023-q2: ${written.size} files, ${planted.length} planted faults\n`);

async function writeFirstQuarter() {
  const reports = new Map();
  for (const slug of reportedBefore) {
    const report = await makeReport(world, unitOf(slug), 0);
    written.set(submission(0, `${report.orgUnit.shortName}-2023-Q1.xlsx`), report.asTemplate().bytes);
    reports.set(slug, report);
  }
  return reports;
}

async function writeSecondQuarter() {
  const owing = expectedReports(catalogue, register).map(({ orgUnitId }) => orgUnitId);
  const spoilt = new Set([
    ...recipes.filter(({ name }) => name === undefined).map(({ unit }) => `qingdao/${unit}`),
    ...silent.map((slug) => `qingdao/${slug}`),
  ]);
  const whole = [...new Set(owing)].filter((id) => !spoilt.has(id)).map((id) => id.slice('qingdao/'.length));
  for (const slug of whole) await writeOne({ unit: slug, clean: clean.includes(slug), faults: [] });
  for (const recipe of recipes) await writeOne(recipe);
}

/** Writes the file of one recipe and notes where its faults came to stand. */
async function writeOne(recipe) {
  const orgUnit = unitOf(recipe.unit);
  const before = firstQuarter.get(recipe.unit);
  const previous = before ? previousOf(before, catalogue.planId) : new Map();
  const path = submission(1, `${recipe.name ?? `${orgUnit.shortName}-2023-Q2`}${recipe.extension ?? '.xlsx'}`);
  const report = await reportOf(recipe, orgUnit, previous);
  for (const fault of recipe.faults) fault.spoil(report, before);
  const { bytes, place } = recipe.write ? recipe.write(report) : (recipe.sendsFirstQuarterAgain ? before : report).asTemplate();
  written.set(path, recipe.untouched ? report.template : bytes);
  const copy = path.replace('.xlsx', '（重报）.xlsx');
  if (recipe.twice) written.set(copy, bytes);
  receivedOn.set(path, recipe.receivedOn);
  const again = path.replace('.xlsx', '（再报）.xlsx');
  if (recipe.sentAgain) {
    written.set(again, recipe.sentAgain(report));
    receivedOn.set(again, '2023-07-08');
  }
  if (recipe.clean) cleanFiles.push(path);
  for (const { zh, en, leadsTo, reads, again: inSecond, passedOver = false } of recipe.faults) {
    const file = recipe.twice ? copy : inSecond ? again : path;
    planted.push({
      file,
      zh,
      en,
      leadsTo: leadsTo.map(([ruleId, messageId, severity, at]) => ({
        ruleId,
        messageId,
        severity,
        ...(at.orgUnitId ? { file: null, sheet: null, cell: null, ...at } : { file, ...place(at) }),
      })),
      ...(reads && { reads: { field: Array.isArray(reads[0]) ? reads[0][1] : reads[0], value: reads[1], ...place(reads[0]) } }),
      ...(passedOver && { passedOver }),
    });
  }
}

function reportOf(recipe, orgUnit, previous) {
  if (recipe.otherPlan) return makeReport({ ...world, catalogue: seed('plans/qingdao-2022/catalogue.json') }, orgUnit, 1);
  // A plan without its document number is another catalogue: to its template any revision looks the same.
  // The catalogue before its last task was added: the unit's own rows are the same.
  if (recipe.earlierCatalogue)
    return makeReport({ ...world, catalogue: { ...catalogue, tasks: catalogue.tasks.slice(0, -1) } }, orgUnit, 1);
  return makeReport(world, orgUnit, 1, previous);
}

/** A line for each file of the quarter; who says nothing else sent it within the window. */
function listOfReceipts() {
  const folder = submission(1, '');
  const names = [...written.keys()]
    .filter((path) => path.startsWith(folder) && !path.includes('~$'))
    .map((path) => path.slice(folder.length));
  const day = (name) => receivedOn.get(`${folder}${name}`) ?? `2023-07-${String(3 + chance(name).below(8)).padStart(2, '0')}`;
  return ['文件,收到日期', ...names.sort().map((name) => `${name},${day(name)}`), ''].join('\n');
}

function plantSilence({ orgUnitId, shortName }) {
  planted.push({
    file: null,
    zh: `${shortName}什么也没有报`,
    en: `${shortName} sent nothing`,
    leadsTo: [{ ruleId: 'missing-report', messageId: 'nothingSent', severity: 'error', file: null, sheet: null, cell: null, orgUnitId }],
  });
}

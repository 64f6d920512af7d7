import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createMatcher } from '@duizhang/lexicon';
import { check, ruleIndex, wordFinding, type Finding, type OrgUnitRegister, type SubmissionReading } from '@duizhang/model';
import { importPlan, resolveOrgUnits } from '@duizhang/plan';
import { paceReasonTexts, reasonTexts, reconcile, reconcileRules, validate } from '@duizhang/reconcile';
import { readSubmissions, sheetRules } from '@duizhang/sheets';
import { expect, it } from 'vitest';

/**
 * A year of a town that does not exist, from its plan to the page: lead units, parts of a total, a maximum for all districts and a target
 * that was revised after the first quarter, which the plan of the sample quarter does not have.
 */
const town = fileURLToPath(new URL('../fixtures/scenarios/town-2023', import.meta.url));
const rules = ruleIndex(sheetRules, reconcileRules);
const reasons: Readonly<Record<string, { zh: string }>> = { ...reasonTexts, ...paceReasonTexts };
const register = JSON.parse(readFileSync(`${town}/org-units.json`, 'utf8')) as OrgUnitRegister;
const matcher = createMatcher(register);
const catalogue = plan();
const period = { reportingPeriod: '2023-Q2', asOf: '2023-07-11' };
const readings = readPeriod('2023-Q2');
const result = reconcile({
  ...period,
  catalogue,
  register,
  readings,
  previous: readPeriod('2023-Q1'),
  submissionWindow: { from: '2023-07-01', to: '2023-07-10' },
  decisions: [],
  toolVersion: 'test',
});
const alone = validate({ ...period, catalogue, register, readings });

it('comes out as the page that was read by eye', async () => {
  await expect(page()).toMatchFileSnapshot('../golden/town.txt');
});

it('shows the rules that the sample quarter can not show', () => {
  const seen = [...result.findings, ...alone.findings].map(({ ruleId, messageId }) => `${ruleId} ${messageId}`);
  expect(seen).toEqual(
    expect.arrayContaining([
      'foreign-row otherUnit',
      'lead-missing silent',
      'missing-row absent',
      'parts-exceed-whole maximum',
      'parts-exceed-whole sum',
      'target-changed catalogue',
    ]),
  );
});

it('obeys its schema', () => {
  expect(check('reconciliation', JSON.parse(JSON.stringify(result)))).toMatchObject({ ok: true });
});

function plan() {
  const imported = importPlan({ fileName: 'plan.txt', bytes: readFileSync(`${town}/plan.txt`), planId: 'binhai-2023' });
  if (!imported.ok) throw new Error('the plan of the town is not read');
  return resolveOrgUnits(imported.catalogue, matcher);
}

function readPeriod(name: string): SubmissionReading[] {
  return readdirSync(`${town}/${name}`)
    .sort()
    .flatMap((file) => readSubmissions({ file: `${name}/${file}`, bytes: readFileSync(`${town}/${name}/${file}`), catalogue, matcher }));
}

/** What each file by itself leads to, what the quarter leads to, and where each indicator stands as a whole. */
function page(): string {
  const lines = ['逐份校验', ...alone.findings.flatMap(told), '', '全期核对', ...result.findings.flatMap(told), '', '指标总体'];
  for (const one of result.attainments.filter(({ scope }) => scope === 'whole'))
    lines.push(
      `  ${one.indicatorName}：${one.value ?? '—'}，${one.paceStatus}${one.reason === null ? '' : `（${reasons[one.reason]!.zh}）`}`,
    );
  return `${lines.join('\n')}\n`;
}

function told(item: Finding): string[] {
  const { file, cell } = item.at;
  const place = [file ?? '—', cell].filter((part) => part !== null).join(' ');
  return [
    `  ${item.severity}${item.outcome === 'notEvaluated' ? '（未评价）' : ''} ${item.ruleId} · ${place}`,
    ...(['zh', 'en'] as const).map((locale) => `    ${wordFinding(item, rules, locale).message}`),
  ];
}

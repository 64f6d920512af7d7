import { readFileSync } from 'node:fs';
import { check, compareText, ruleIndex, wordFinding, type Finding } from '@duizhang/model';
import { reconcileRules } from '@duizhang/reconcile';
import { sheetRules } from '@duizhang/sheets';
import { describe, expect, it } from 'vitest';
import { duizhang } from '../cli/spawn.ts';
import { isRemark, matcher, planted, readings, reconciled, sample, type Promised } from './quarter-sample.ts';

const rules = ruleIndex(sheetRules, reconcileRules);
const current = readings('2023-Q2');
const previous = readings('2023-Q1');
const result = reconciled(current, previous);

/** What the table of the sample tells findings apart by. */
function promise({ ruleId, messageId, severity, at, orgUnitId }: Finding): Promised {
  const place = { file: at.file, sheet: at.sheet || null, cell: at.cell };
  return { ruleId, messageId, severity, ...place, ...(at.file === null && orgUnitId !== null && { orgUnitId }) };
}
const inOrder = (list: readonly Promised[]): string[] => list.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();

it('comes out as the page that was read by eye', async () => {
  await expect(page()).toMatchFileSnapshot('../golden/quarter.txt');
});

it('every planted fault leads to the findings that the table names, and nothing else does', () => {
  const promised = planted.planted.flatMap(({ leadsTo }) => leadsTo);
  expect(inOrder(result.findings.filter((item) => !isRemark(item)).map(promise))).toEqual(inOrder(promised));
});

it('finds nothing at all in the files that are clean, nor in the period before', () => {
  expect(planted.clean.length).toBeGreaterThanOrEqual(8);
  expect(planted.clean.filter((file) => !current.some(({ submission, rows }) => submission.file === file && rows.length > 0))).toEqual([]);
  expect(result.findings.filter(({ at }) => planted.clean.includes(at.file ?? '')).map(promise)).toEqual([]);
  expect(previous.flatMap(({ findings }) => findings).map(promise)).toEqual([]);
});

describe('what only looks odd is read as meant', () => {
  it.each(planted.planted.flatMap(({ file, reads }) => (reads ? [{ file, ...reads }] : [])))(
    '$file $cell is $value',
    ({ file, field, cell, value }) => {
      const reading = current.find(({ submission }) => submission.file === file)!;
      const read =
        field === 'orgUnit' ? reading.submission.orgUnitId : reading.rows.find(({ actual }) => actual.at?.cell === cell)?.actual.value;
      expect(read).toBe(value);
    },
  );
});

it('has submissions of more than twenty units in both quarters, and every kind of fault', () => {
  const units = (list: typeof current) => new Set(list.map(({ submission }) => submission.orgUnitId).filter((id) => id !== null)).size;
  expect([units(current) > 20, units(previous) > 20]).toEqual([true, true]);
  const shown = new Set(planted.planted.flatMap(({ leadsTo }) => leadsTo.map(({ ruleId }) => ruleId)));
  // A file by itself is judged by `validate`; decision logs and a list of suppressions are no submissions; this plan names no lead units, was not revised, and has neither parts of a
  // total nor a maximum: those are seen in the year of a small town.
  const notShown = ['contradictory-decisions', 'decision-log-broken', 'foreign-row', 'lead-missing', 'missing-row'];
  notShown.push('parts-exceed-whole', 'suppression-expired', 'suppression-unused', 'target-changed');
  expect([...rules.keys()].filter((id) => !shown.has(id)).sort()).toEqual(notShown);
});

it('README.md shows the table line by line', () => {
  const rows = readFileSync(`${sample}/README.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.slice(2, -2).split(' | '));
  const bare = (file: string | null) => (file === null ? '—' : file.slice(file.lastIndexOf('/') + 1));
  expect(
    rows.map(([file, fault, outcome]) => [
      file!.replaceAll('\\', ''),
      fault,
      [...outcome!.matchAll(/`([a-z-]+)` (\w+) · (\w+) · (?:[^<|]*?!)?([A-Z]+\d+)?/g)].map(([, ...parts]) => parts),
    ]),
  ).toEqual(
    planted.planted.map(({ file, zh, en, leadsTo }) => [
      bare(file),
      `${zh}<br>${en}`,
      leadsTo.map((one) => [one.ruleId, one.messageId, one.severity, one.cell ?? undefined]),
    ]),
  );
});

it('obeys its schema, and no two findings share a fingerprint', () => {
  expect(check('reconciliation', result)).toMatchObject({ ok: true });
  const fingerprints = result.findings.map(({ fingerprint }) => fingerprint);
  expect(fingerprints.filter((one, i) => fingerprints.indexOf(one) !== i)).toEqual([]);
});

it('is what the command finds', () => {
  const ran = duizhang(['reconcile', '--project', sample, '--no-interactive', '--format', 'json']);
  expect(ran.code).toBe(1);
  const printed = JSON.parse(ran.stdout) as { findings: Finding[] };
  expect(inOrder(printed.findings.map(promise))).toEqual(inOrder(result.findings.map(promise)));
});

it('prints every finding with --verbose, and else says how many share a line', () => {
  const lines = (...more: string[]) =>
    duizhang(['reconcile', '--project', sample, '--no-interactive', '--locale', 'zh', ...more])
      .stdout.split('\n')
      .filter((line) => line.startsWith('  '));
  expect(lines('--verbose')).toHaveLength(result.findings.length);
  const shared = lines().map((line) => Number(/ (\d+) 条：/.exec(line)?.[1] ?? 1));
  expect(shared.length).toBeLessThan(result.findings.length);
  expect(shared.reduce((sum, count) => sum + count, 0)).toBe(result.findings.length);
});

/** Findings by unit, worst first, each with rule, place and sentence; units in order of their ids. */
function page(): string {
  const units = new Set(result.findings.map(({ orgUnitId }) => orgUnitId));
  const { pass, fail, notEvaluated } = result.counts;
  const lines = [
    `${result.planId} ${result.reportingPeriod}：通过 ${pass}，不通过 ${fail}，未评价 ${notEvaluated}；问题 ${result.findings.length}`,
  ];
  for (const orgUnitId of [...units].sort(compareText)) {
    lines.push('', orgUnitId === null ? '（单位未识别）' : matcher.unit(orgUnitId)!.name);
    for (const item of result.findings.filter((one) => one.orgUnitId === orgUnitId)) {
      const { file, sheet, cell, row } = item.at;
      const spot = [sheet, cell ?? (row && `第${row}行`)].filter((part) => part).join('!');
      const place = [file?.slice('submissions/'.length) ?? '—', spot].filter((part) => part !== '').join(' ');
      lines.push(
        `  ${item.severity}${item.outcome === 'notEvaluated' ? '（未评价）' : ''} ${item.ruleId} · ${place}`,
        `    ${wordFinding(item, rules, 'zh').message}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

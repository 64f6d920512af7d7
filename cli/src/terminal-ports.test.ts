import { formatDecision, makeDecision, mappingInput, nameMapping, readDecisionLog, type MappingQuestion } from '@duizhang/reconcile';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readQuarter, sampleCopy } from './sample-session.test.data.ts';
import type { Ports } from './tui/session.ts';

let sample: ReturnType<typeof sampleCopy>;
beforeAll(() => (sample = sampleCopy()));
afterAll(() => sample.remove());

const name = '市工业和信息局';
const stateOf = (questions: readonly MappingQuestion[]) => questions.find(({ text }) => text === name)?.state;

it('answers about names are read with the files, and taken back in the log that they stand in', { timeout: 120_000 }, async () => {
  const entry = makeDecision(
    { ...mappingInput(nameMapping(name, null)), actor: '李四', at: '2023-04-12T01:00:00.000Z', reportingPeriod: '2023-Q1' },
    [],
  );
  const earlier = join(sample.folder, 'decisions', '2023-Q1.jsonl');
  mkdirSync(join(sample.folder, 'decisions'), { recursive: true });
  writeFileSync(earlier, formatDecision(entry));

  const { open, period, logPath } = await readQuarter(sample.folder);
  expect([stateOf(period.questions), period.reconciliation.rows.filter(({ noOrgUnit }) => noOrgUnit).length]).toEqual(['excluded', 1]);
  let ports: Ports | undefined;
  const session = await open({}, (real) => (ports = real));
  await ports!.ask({ about: 'forgetMapping', key: entry.decisionId, decision: entry });
  expect(readDecisionLog(readFileSync(earlier, 'utf8')).decisions.map(({ action, revokes }) => [action, revokes])).toEqual([
    ['map', null],
    ['revoke', entry.decisionId],
  ]);
  expect(existsSync(logPath)).toBe(false);

  const { questions } = await ports!.ask({ about: 'reload', key: '' });
  expect(stateOf(questions)).toBe('open');

  const said = ports!.record({
    ...mappingInput(nameMapping(name, 'qingdao/industry-information')),
    action: 'map',
    reportingPeriod: '2023-Q2',
  });
  const [read, judged] = await Promise.all([
    ports!.ask({ about: 'reload', key: '' }),
    ports!.ask({ about: 'judging', key: '', decisions: said.decisions }),
  ]);
  expect([stateOf(read.questions), read.decisions]).toEqual(['confirmed', said.decisions]);
  expect(read.reconciliation.findings.some(({ ruleId }) => ruleId === 'unknown-org-unit')).toBe(false);
  expect(judged.findings.length).toBeGreaterThan(0);
  await session.close();
});

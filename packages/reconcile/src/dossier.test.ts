import type { Decision, Finding, Reconciliation } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { aboutFinding } from './about.ts';
import { makeDecision, type DecisionInput } from './decide.ts';
import { Dossiers, promiseIn, writtenIn } from './dossier.ts';
import { reconcile } from './reconcile.ts';
import { catalogue, items, reading, register, type FileSketch } from './testing/small-world.test.data.ts';

const file = (actual: string): FileSketch => ({
  unit: 'data',
  rows: [
    { item: 'rate', actual, status: '推进中' },
    { item: 'growth', actual: '0.12', status: '推进中' },
  ],
});
const previous = [reading({ unit: 'data', file: 'before.xlsx', rows: [{ item: 'rate', actual: '90%' }] }, '2023-Q1')];

function judged(files: readonly FileSketch[], decisions: readonly Decision[] = []): Reconciliation {
  const readings = files.map((sketch) => reading(sketch, '2023-Q2'));
  return reconcile({
    catalogue,
    register,
    readings,
    previous,
    decisions,
    reportingPeriod: '2023-Q2',
    asOf: '2023-07-20',
    toolVersion: '0',
  });
}
const dossiersOf = (reconciliation: Reconciliation) => new Dossiers({ catalogue, register, reconciliation, previous });
const of = ({ findings }: Reconciliation, ruleId: string, itemId?: string): Finding =>
  findings.find((one) => one.ruleId === ruleId && (itemId === undefined || one.indicatorId === itemId))!;

/** An entry that follows the log. */
function decide(log: readonly Decision[], content: Pick<DecisionInput, 'fingerprint' | 'ruleId' | 'action'> & Partial<DecisionInput>) {
  const entry = { actor: '张三', at: `2023-07-15T08:0${log.length}:00.000Z`, reportingPeriod: '2023-Q2', reason: '核实', ...content };
  return [...log, makeDecision(entry, log)];
}

describe('a finding in a cell', () => {
  const state = judged([file('0.82'), { unit: 'approval', rows: [{ item: 'rate', actual: '0.82' }] }]);
  const dossier = dossiersOf(state).of(of(state, 'fraction-for-percent', items.rate), []);

  it('has its place in the plan and in the file', () => {
    expect(dossier.plan).toMatchObject({ part: null, section: null, task: { number: 1 }, indicator: { name: '掌上可办率' } });
    expect(dossier.source).toEqual({ file: 'approval.xlsx', sheet: '填报表', cell: 'K8', sha256: 'approval.xlsx' });
    expect([dossier.row?.orgUnitId, dossier.field]).toEqual(['town/approval', 'actual']);
    expect(dossier.attainment).toMatchObject({ scope: 'report', orgUnitId: 'town/approval', value: null });
  });

  it('has what its unit said and what the others say', () => {
    expect(dossier.own).toMatchObject({ orgUnitId: 'town/approval', earlier: [] });
    expect(dossier.others).toMatchObject([{ orgUnitId: 'town/data', role: 'lead', earlier: [{ reportingPeriod: '2023-Q1' }] }]);
  });

  it('has those that are like it, without itself', () => {
    const { sameCause, sameUnit, sameValue } = dossier.similar;
    const [data] = dossier.others;
    expect(sameValue.map((one) => [one.ruleId, one.orgUnitId])).toEqual([['fraction-for-percent', data!.orgUnitId]]);
    expect(sameUnit).toEqual([]);
    expect(sameCause).not.toContain(dossier.finding);
    const growth = of(state, 'fraction-for-percent', items.growth);
    expect(
      dossiersOf(state)
        .of(growth, [])
        .similar.sameUnit.map(({ indicatorId }) => indicatorId),
    ).toEqual([items.rate]);
  });
});

it('a finding in no cell has neither source nor field, and the row of its unit where there is one', () => {
  const state = judged([file('82%')]);
  const dossier = dossiersOf(state).of(of(state, 'missing-report'), []);
  expect([dossier.source, dossier.field, dossier.row]).toEqual([null, null, null]);
  const onlyItem = dossiersOf(state).of({ ...of(state, 'below-target', items.rate), at: { ...dossier.finding.at } }, []);
  expect([onlyItem.source, onlyItem.row?.actual.raw]).toEqual([null, '82%']);
});

it('a finding about nothing that the plan has', () => {
  const state = judged([{ unit: 'data', rows: [{ taskCode: '88', actual: '5' }] }]);
  const dossier = dossiersOf(state).of(of(state, 'unknown-task'), []);
  expect(dossier).toMatchObject({ plan: null, attainment: null, own: null, others: [], field: 'taskCode' });
  expect(dossier.source).toMatchObject({ cell: 'B8' });
});

it('the promise is found at its offset, else where its words first stand, else not at all', () => {
  const clause = { ...catalogue.tasks[0]!.clauses[0], text: '达95%，再达95%', source: { quote: '', start: 10, end: 20 } };
  const at = (quote: string, start: number) => promiseIn(clause, { ...clause.indicators[0]!, source: { quote, start, end: 0 } });
  expect([at('达95%', 16), at('达95%', 3), at('达99%', 10), at('', 10)]).toEqual([{ start: 6, end: 10 }, { start: 0, end: 4 }, null, null]);
});

describe('decisions about a finding', () => {
  const before = judged([file('0.82')]);
  const finding = of(before, 'fraction-for-percent', items.rate);
  const about = aboutFinding(finding, before.rows);
  const states = (reconciliation: Reconciliation, asked: Finding, log: readonly Decision[]) =>
    dossiersOf(reconciliation)
      .of(asked, log)
      .decisions.map(({ decision, state, onThisEvidence }) => [decision.action, state, onThisEvidence]);

  it('are shown with those that were taken back, and what took them back', () => {
    const first = decide([], { ...about, action: 'explain' });
    const log = decide(first, { ...about, action: 'revoke', revokes: first[0]!.decisionId });
    const other = decide(log, { ...aboutFinding(of(before, 'missing-report'), before.rows), action: 'defer' });
    expect(states(before, finding, other)).toEqual([
      ['explain', 'revoked', true],
      ['revoke', 'inForce', true],
    ]);
  });

  it('on other data are told from those on these', () => {
    const log = decide([], { ...about, action: 'explain' });
    const after = judged([file('0.83')], log);
    expect(states(after, of(after, 'fraction-for-percent', items.rate), log)).toEqual([['explain', 'stale', false]]);
    expect(states(after, of(after, 'fraction-for-percent', items.growth), log)).toEqual([]);
  });

  it('that end while the data stay as they are are told by the judgement that knows it', () => {
    const waiver = { requester: '市大数据局', approver: '张三', expiresAt: '2023-07-01' };
    const log = decide([], { ...about, action: 'waive', waiver });
    const known = dossiersOf(before);
    const stateOf = (judgedAnew?: Reconciliation) => known.of(finding, log, judgedAnew).decisions.map(({ state }) => state);
    expect([stateOf(), stateOf(judged([file('0.82')], log)), stateOf()]).toEqual([['inForce'], ['expired'], ['inForce']]);
  });

  it('a correction leaves to be seen what was written', () => {
    const log = decide([], { ...about, action: 'correct', correction: { field: 'actual', from: '0.82', to: '82%' } });
    const after = judged([file('0.82')], log);
    const { row, field } = dossiersOf(after).of(of(after, 'fraction-for-percent', items.rate), log);
    expect([row!.actual.raw, writtenIn(row!, field!), writtenIn(row!, 'status')]).toEqual(['82%', '0.82', '推进中']);
  });
});

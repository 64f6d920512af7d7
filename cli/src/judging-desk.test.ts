import type { Decision, Reconciliation } from '@duizhang/model';
import { aboutFinding, correctionOf, effectOf, makeDecision, type DecisionInput } from '@duizhang/reconcile';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { judgingDesk, type JudgingDesk } from './judging-desk.ts';
import type { ReconciledPeriod } from './pipeline.ts';
import { readQuarter, sampleCopy } from './sample-session.test.data.ts';

let sample: ReturnType<typeof sampleCopy>;
let period: ReconciledPeriod;
beforeAll(async () => {
  sample = sampleCopy();
  ({ period } = await readQuarter(sample.folder));
});
afterAll(() => sample.remove());

const who = { actor: '张三', at: '2023-07-18T01:30:00.000Z', reportingPeriod: '2023-Q2', reason: '核实' };
let pauses = 0;
/** A clock on which every look is a slice later. */
function desk(): JudgingDesk {
  let time = 0;
  pauses = 0;
  const io = {
    now: () => new Date((time += 100)),
    after(_: number, call: () => void) {
      pauses += 1;
      const timer = setImmediate(call);
      return () => clearImmediate(timer);
    },
  };
  return judgingDesk(io, period);
}

function entry(ruleId: string, more: Pick<DecisionInput, 'action'> & { to?: string }): DecisionInput {
  const { findings, rows } = period.reconciliation;
  const item = findings.find((one) => one.ruleId === ruleId)!;
  const correction = more.to === undefined ? null : correctionOf(item, rows, more.to);
  return { ...aboutFinding(item, rows), action: more.action, ...(correction && { correction }), ...who };
}
const log = (...inputs: DecisionInput[]) => inputs.reduce<Decision[]>((so, input) => [...so, makeDecision(input, so)], []);
const fresh = (decisions: readonly Decision[]): Reconciliation => period.workbench.reconcile(decisions);

describe('the desk', () => {
  it('judges as a fresh run does, in slices between which something else happens', async () => {
    const decisions = log(entry('fraction-for-percent', { action: 'correct', to: '96%' }));
    expect(await desk().judge(decisions)).toEqual(fresh(decisions));
    expect(pauses).toBeGreaterThan(20);
  });

  it('judges the same log once', async () => {
    const at = desk();
    const decisions = log(entry('fraction-for-percent', { action: 'reject' }));
    const [first, again] = await Promise.all([at.judge(decisions), at.judge([...decisions])]);
    expect(again).toBe(first);
    expect(await at.judge(period.decisions)).toEqual(period.reconciliation);
  });

  it('says what one more decision would change, on top of those that the figures do not know yet', async () => {
    const at = desk();
    const before = log(entry('scale-slip', { action: 'accept' }));
    const next = entry('fraction-for-percent', { action: 'correct', to: '96%' });
    const judging = at.judge(before);
    const effect = await at.effect(before, next);
    expect(effect).toEqual(effectOf(fresh(before), fresh([...before, makeDecision(next, before)])));
    expect(effect!.figures.length).toBeGreaterThan(0);
    expect(await judging).toEqual(fresh(before));
  });

  it('gives up what nobody waits for any more', async () => {
    const at = desk();
    const asked = ['91%', '92%', '93%'].map((to) => at.effect([], entry('fraction-for-percent', { action: 'correct', to })));
    const [first, second, third] = await Promise.all(asked);
    expect([first, second]).toEqual([null, null]);
    expect(third!.attainments.map(({ to }) => to.value)).toContain(93);
  });

  it('goes on after a decision that can not be', async () => {
    const at = desk();
    await expect(at.effect([], { ...entry('fraction-for-percent', { action: 'reject' }), reason: '' })).rejects.toThrow('reason');
    expect(await at.effect([], entry('fraction-for-percent', { action: 'accept' }))).not.toBeNull();
  });

  it('reads a typed value against the figures that it has given, and no others', async () => {
    const at = desk();
    const item = period.reconciliation.findings.find(({ ruleId }) => ruleId === 'fraction-for-percent')!;
    expect(at.read(period.reconciliation, item, 'actual', '９６％')!.quantity).toMatchObject({ value: 96, unitOfMeasure: '%' });
    const judged = await at.judge(log(entry('scale-slip', { action: 'accept' })));
    expect(at.read(judged, item, 'actual', '96%')!.attainment!.after.statusLight).toBe('green');
    expect(at.read({ ...judged }, item, 'actual', '96%')).toBeNull();
  });
});

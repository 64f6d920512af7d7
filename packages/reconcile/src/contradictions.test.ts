import { finding, type Decision } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { contradictions, contradictoryDecisions } from './contradictions.ts';
import { makeDecision, type DecisionInput } from './decide.ts';
import { mergeDecisions } from './history.ts';
import { logStates } from './log-state.ts';
import { mappingInput, mappingsInForce, nameMapping } from './mappings.ts';
import { applyDecisions, wordsInForce } from './replay.ts';
import { rules } from './rules/registry.ts';
import { expectWorded } from './testing/describe-rule.test.data.ts';

const found = finding(rules[0]!.meta, { messageId: 'missing', orgUnitId: 'town/data', evidence: ['甲'] });
const subject = { taskId: 't', clauseId: 'c', indicatorId: 'i', orgUnitId: 'town/data' };
type Make = Partial<DecisionInput> & Pick<DecisionInput, 'action'>;

const by =
  (actor: string, ...inputs: Make[]) =>
  (log: readonly Decision[]): Decision[] =>
    inputs.reduce<Decision[]>(
      (so, input, index) => {
        const who = { actor, at: `2023-07-20T09:0${index}:00Z`, reportingPeriod: '2023-Q2', reason: '核实' };
        return [...so, makeDecision({ fingerprint: found.fingerprint, ruleId: found.ruleId, ...who, ...input }, so)];
      },
      [...log],
    );
const apart = (...people: ReturnType<typeof by>[]) => mergeDecisions(people.map((person) => person([])));
const told = (log: readonly Decision[]) => {
  const findings = contradictions([found], wordsInForce(log), '2023-Q2');
  findings.forEach((item) => expectWorded({ meta: contradictoryDecisions }, item));
  return findings.map(({ messageId, data }) => `${messageId} ${(data['entries'] as string[]).length}`);
};
const state = (log: readonly Decision[]) => applyDecisions({ findings: [found] }, log)[0]!.disposition;
const accept = { action: 'accept' } as const;
const reject = { action: 'reject' } as const;

describe('contradictory-decisions', () => {
  it('two who decide apart contradict: neither counts, and the finding is open', () => {
    const log = apart(by('张三', accept), by('李四', reject));
    expect([told(log), state(log)]).toEqual([['finding 2'], 'open']);
    expect(logStates(log, { reportingPeriod: '2023-Q2' }).map((entry) => entry.state)).toEqual(['contradictory', 'contradictory']);
  });

  it('who knew of the other does not contradict him', () => {
    const log = by('李四', reject)(by('张三', accept)([]));
    expect([told(log), state(log)]).toEqual([[], 'returned']);
    expect(logStates(log, { reportingPeriod: '2023-Q2' }).map((entry) => entry.state)).toEqual(['replaced', 'inForce']);
  });

  it('two who say the same agree, whatever their reasons', () => {
    const log = apart(by('张三', { ...reject, reason: '一' }), by('李四', { ...reject, reason: '二' }));
    expect([told(log), state(log)]).toEqual([[], 'returned']);
  });

  it('one of them revoked, or decided anew by somebody who knew of both, it is settled', () => {
    const log = apart(by('张三', accept), by('李四', reject));
    const [first, second] = log;
    expect(state(by('王五', { action: 'revoke', revokes: first!.decisionId })(log))).not.toBe('open');
    expect(state(by('王五', { action: 'revoke', revokes: second!.decisionId })(log))).not.toBe('open');
    const settled = by('王五', { action: 'defer' })(log);
    expect([told(settled), state(settled)]).toEqual([[], 'deferred']);
  });

  it('a third who knew of one only leaves it open', () => {
    const first = by('张三', accept)([]);
    const log = mergeDecisions([by('王五', { action: 'defer' })(first), by('李四', reject)([])]);
    expect([told(log), state(log)]).toEqual([['finding 2'], 'open']);
  });

  it('one cell can be read in one way, even where two findings stand in it', () => {
    const correct = (fingerprint: string, to: string): Make => ({
      action: 'correct',
      fingerprint,
      subject,
      correction: { field: 'actual', from: '0.82', to },
    });
    const log = apart(by('张三', correct(found.fingerprint, '82%')), by('李四', correct('another', '8.2%')));
    expect([told(log), state(log)]).toEqual([['finding 2'], 'open']);
    const same = apart(by('张三', correct(found.fingerprint, '82%')), by('李四', correct('another', '82%')));
    expect([told(same), state(same)]).toEqual([[], 'corrected']);
  });

  it('is not told of findings that are gone', () => {
    const gone = { fingerprint: 'gone' };
    expect(told(apart(by('张三', { ...accept, ...gone }), by('李四', { ...reject, ...gone })))).toEqual([]);
  });

  it('a name that two people say means different units means none', () => {
    const says = (orgUnitId: string): Make => mappingInput(nameMapping('数据中心', orgUnitId));
    const log = apart(by('张三', says('town/data')), by('李四', says('town/approval')));
    expect([told(log), mappingsInForce([log])]).toEqual([['mapping 2'], []]);
    const agreed = apart(by('张三', says('town/data')), by('李四', says('town/data')));
    expect(mappingsInForce([agreed])).toMatchObject([{ mapping: { name: '数据中心', orgUnitId: 'town/data' } }]);
  });
});

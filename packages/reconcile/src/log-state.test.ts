import type { Decision, Reconciliation } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { bulkOf, makeDecision, type DecisionInput } from './decide.ts';
import { logStates } from './log-state.ts';

const subject = { taskId: 'p/1', clauseId: null, indicatorId: null, orgUnitId: 'u' };

/** `revokes` is the number of the entry that is taken back. */
function logOf(...entries: readonly (Partial<Omit<DecisionInput, 'revokes'>> & { revokes?: number })[]): Decision[] {
  const log: Decision[] = [];
  for (const [minute, { revokes, ...entry }] of entries.entries()) {
    const at = `2023-07-14T08:0${minute}:00.000Z`;
    const undone = revokes === undefined ? null : log[revokes]!;
    const known = undone ? { action: 'revoke' as const, fingerprint: undone.fingerprint, revokes: undone.decisionId } : {};
    log.push(
      makeDecision(
        { fingerprint: 'f', ruleId: 'r', subject, action: 'accept', actor: 'li', at, reportingPeriod: '2023-Q2', ...known, ...entry },
        log,
      ),
    );
  }
  return log;
}

const staleIn = (
  log: readonly Decision[],
  ...gone: readonly (readonly [number, string])[]
): Pick<Reconciliation, 'reportingPeriod' | 'staleDecisions'> => ({
  reportingPeriod: '2023-Q2',
  staleDecisions: gone.map(([entry, fingerprint]) => ({
    decisionId: log[entry]!.decisionId,
    fingerprint,
    ruleId: 'r',
    reason: 'findingGone',
    subject,
  })),
});

describe('who took an entry back', () => {
  it.each<[string, { revokes?: number }[], (number | null)[]]>([
    ['nobody', [{}], [null]],
    ['the one revoke', [{}, { revokes: 0 }], [1, null]],
    ['the first of two', [{}, { revokes: 0 }, { revokes: 0 }], [1, null, null]],
    ['a revoke that was taken back itself counts no more', [{}, { revokes: 0 }, { revokes: 1 }], [null, 2, null]],
    ['then the second of two', [{}, { revokes: 0 }, { revokes: 0 }, { revokes: 1 }], [2, 3, null, null]],
  ])('%s', (_name, entries, expected) => {
    const log = logOf(...entries);
    const by = logStates(log, { reportingPeriod: '2023-Q2' }).map(({ revokedBy }) => (revokedBy ? log.indexOf(revokedBy) : null));
    expect(by).toEqual(expected);
    const states = logStates(log, { reportingPeriod: '2023-Q2' }).map(({ state }) => state === 'revoked');
    expect(states).toEqual(expected.map((revoker) => revoker !== null));
  });
});

describe('what applies to nothing', () => {
  const members = ['a', 'b', 'c'].map((fingerprint) => ({ fingerprint, ruleId: 'r', subject }));

  it('of a bulk entry may be a part: the entry stays in force', () => {
    const log = logOf(bulkOf(members));
    const [entry] = logStates(log, staleIn(log, [0, 'b']));
    expect([entry!.state, entry!.stale.map(({ fingerprint }) => fingerprint)]).toEqual(['inForce', ['b']]);
  });

  it('makes it stale when it is all of it', () => {
    const log = logOf(bulkOf(members), { fingerprint: 'a' });
    const states = logStates(log, staleIn(log, [0, 'b'], [0, 'c']));
    expect(states.map(({ state, stale }) => [state, stale.length])).toEqual([
      ['stale', 2],
      ['inForce', 0],
    ]);
  });

  it('is no matter any more once it was taken back, or of another period', () => {
    const log = logOf({}, { revokes: 0 });
    expect(logStates(log, staleIn(log, [0, 'f'])).map(({ state, stale }) => [state, stale.length])).toEqual([
      ['revoked', 0],
      ['inForce', 0],
    ]);
    const other = logOf({ reportingPeriod: '2023-Q1' });
    expect(logStates(other, staleIn(other, [0, 'f'])).map(({ state, stale }) => [state, stale.length])).toEqual([['otherPeriod', 0]]);
  });
});

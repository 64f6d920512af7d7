import type { Decision, Reconciliation } from '@duizhang/model';
import { aboutFinding, applyDecisions, bulkOf, makeDecision } from '@duizhang/reconcile';
import { describe, expect, it } from 'vitest';
import { findings, fixtureModel, fixturePorts, reconciliation } from '../fixture.test.data.ts';
import { createSession } from '../session.ts';
import { historyRows, historyWindow } from './history-list.ts';
import { revokeEffect } from './history-revoke.ts';
import type { TuiState } from './types.ts';

const about = (index: number) => aboutFinding(findings[index]!, reconciliation.rows);

/** A log by hand: each entry a minute after the one before. */
function logOf(...entries: readonly Partial<Parameters<typeof makeDecision>[0]>[]): Decision[] {
  const log: Decision[] = [];
  for (const [minute, entry] of entries.entries()) {
    const at = `2023-07-14T08:${String(minute).padStart(2, '0')}:00.000Z`;
    const revokes = typeof entry.revokes === 'string' ? log[Number(entry.revokes)]!.decisionId : null;
    log.push(makeDecision({ ...about(0), action: 'accept', actor: '李四', at, reportingPeriod: '2023-Q2', ...entry, revokes }, log));
  }
  return log;
}

function open(log: readonly Decision[], stale: Reconciliation['staleDecisions'] = []) {
  const whole = [...log];
  const session = createSession({
    model: fixtureModel({ dispositions: applyDecisions(reconciliation, log), staleDecisions: stale }),
    ports: { ...fixturePorts(whole), after: () => () => {} },
    decisions: log,
    actor: '张三',
    logName: null,
    locale: 'zh',
    columns: 100,
    rows: 30,
    timeZone: 'Asia/Shanghai',
  });
  const press = (...names: string[]): TuiState => {
    for (const name of names) session.press({ name, text: [...name].length === 1 ? name : '' }, () => 0);
    return session.state();
  };
  return { press, log: whole, made: () => whole.slice(log.length) };
}

const staleOf = (decision: Decision, reason: 'evidenceChanged' | 'findingGone' | 'expired') => ({
  decisionId: decision.decisionId,
  fingerprint: decision.fingerprint,
  ruleId: decision.ruleId,
  reason,
  subject: decision.subject ?? null,
});

const listed = (state: TuiState) => historyWindow(state).rows.map(({ decision, group }) => [group, decision.action, decision.fingerprint]);

describe('the list', () => {
  const gone = 'f'.repeat(16);
  const log = logOf({ fingerprint: gone }, { ...about(1), action: 'defer' }, { ...about(2), action: 'reject', reason: '缺少佐证' });

  it('has what no longer applies first, then the newest first', () => {
    const { press } = open(log, [staleOf(log[0]!, 'evidenceChanged')]);
    expect(listed(press('7'))).toEqual([
      ['stale', 'accept', gone],
      ['log', 'reject', findings[2]!.fingerprint],
      ['log', 'defer', findings[1]!.fingerprint],
    ]);
  });

  it('is made once for a log', () => {
    const state = open(log).press('7');
    expect(historyRows(state)).toBe(historyRows({ decisions: state.decisions, model: state.model }));
  });

  it('keeps the cursor on its entry when others decide meanwhile', () => {
    const { press, log: whole } = open(log);
    const state = press('7', 'down');
    const more = logOf(
      { fingerprint: gone },
      { ...about(1), action: 'defer' },
      { ...about(2), action: 'reject', reason: '缺少佐证' },
      about(3),
    );
    expect(whole.map(({ decisionId }) => decisionId)).toEqual(more.slice(0, 3).map(({ decisionId }) => decisionId));
    expect(historyWindow(state).cursor).toBe(1);
    expect(historyWindow({ ...state, decisions: more }).cursor).toBe(2);
  });

  it.each([
    ['李四', 3],
    ['张三', 0],
    ['退回', 1],
    ['qszz', 1],
    ['佐证 退回', 1],
    ['!退回', 2],
    ['卫生健康', 1],
    ['2023-07-14 16:01', 1],
  ])('search for %j', (query, count) => {
    const { press } = open(log);
    expect(historyWindow(press('7', '/', ...query, 'enter')).rows).toHaveLength(count);
    expect(historyWindow(press('x')).rows).toHaveLength(3);
  });

  it('is found empty, and every key is harmless there', () => {
    const { press } = open([]);
    expect(press('7', 'down', 'G', 'enter', 'u', 'ctrl-r')).toMatchObject({
      screen: 'history',
      overlay: null,
      notice: { kind: 'nothingToRedo' },
    });
  });
});

describe('enter', () => {
  it('opens the finding, and Esc comes back to the log', () => {
    const { press } = open(logOf(about(2), about(0)));
    expect(press('7', 'down', 'enter')).toMatchObject({ screen: 'detail', queue: { current: 2 } });
    expect(press('esc')).toMatchObject({ screen: 'history', beneath: ['overview'] });
  });

  it('opens the finding also where the list hides it', () => {
    const { press } = open(logOf(about(2)));
    expect(press('2', '/', ...'教育局', 'enter', '7', 'enter')).toMatchObject({ screen: 'detail', queue: { current: 2 } });
  });

  it('of a bulk entry opens the list of its members alone, and Esc comes back to the log', () => {
    const { press } = open(logOf(bulkOf([about(3), about(1)])));
    const state = press('7', 'enter');
    expect(state).toMatchObject({ screen: 'findings', queue: { current: 1, filter: { among: { label: '李四 采纳' } } } });
    expect([...state.queue.visible]).toEqual([1, 3]);
    expect(press('esc').screen).toBe('history');
  });

  it('of a revoke opens the finding of what it revokes', () => {
    const { press } = open(logOf(about(2), { ...about(2), action: 'revoke', revokes: '0' }));
    expect(press('7', 'enter')).toMatchObject({ screen: 'detail', queue: { current: 2 } });
  });

  it('of a mapping opens the screen where names are told apart, and Esc comes back', () => {
    const mapping = { kind: 'orgUnitName', name: '数字中心', orgUnitId: 'city/data' } as const;
    const { press } = open(logOf({ fingerprint: 'm'.repeat(16), ruleId: 'unknown-org-unit', action: 'map', mapping }));
    expect(press('7', 'enter').screen).toBe('matching');
    expect(press('esc').screen).toBe('history');
  });

  it('leads to what stands in its place, or says that it is gone', () => {
    const changed = logOf(
      { ...about(3), fingerprint: 'f'.repeat(16) },
      { fingerprint: 'e'.repeat(16), ruleId: 'note', subject: { ...about(0).subject, orgUnitId: 'x' } },
    );
    const { press } = open(changed);
    expect(press('7', 'enter')).toMatchObject({ screen: 'history', notice: { kind: 'findingGone' } });
    expect(press('down', 'enter')).toMatchObject({ screen: 'detail', queue: { current: 3 }, notice: { kind: 'findingInstead' } });
  });
});

describe('taking back', () => {
  it('says what comes of it, and does it on Enter only', () => {
    const { press, made, log } = open(logOf(about(0), { ...about(0), action: 'defer' }));
    expect(press('7', 'u').overlay).toMatchObject({
      kind: 'revoking',
      decisionId: log[1]!.decisionId,
      effect: { total: 1, open: 0, restored: 1, unchanged: 0, gone: 0 },
    });
    press('esc');
    expect(made()).toEqual([]);
    press('u', ...'看错', 'enter');
    expect(made()).toMatchObject([{ action: 'revoke', revokes: log[1]!.decisionId, reason: '看错', actor: '张三' }]);
    expect(press().standings[0]).toMatchObject({ disposition: 'confirmed' });
  });

  it('takes a bulk entry back as one, and every finding of it stands anew at once', () => {
    const { press, made, log } = open(logOf({ ...bulkOf([about(1), about(3)]), action: 'defer' }));
    expect(press('7', 'u').overlay).toMatchObject({ effect: { total: 2, open: 2 } });
    const state = press('enter');
    expect(made()).toMatchObject([{ action: 'revoke', revokes: log[0]!.decisionId }]);
    expect([1, 3].map((item) => state.standings[item]!.disposition)).toEqual(['open', 'open']);
    expect(state.notice).toMatchObject({ kind: 'revoked', action: 'defer', count: 2 });
  });

  it.each<[string, Decision[], string]>([
    ['what is taken back already', logOf(about(0), { ...about(0), action: 'revoke', revokes: '0' }), 'revokedAlready'],
    ['what belongs to another period', logOf({ ...about(0), reportingPeriod: '2023-Q1' }), 'otherPeriod'],
  ])('refuses %s', (_name, log, kind) => {
    const { press, made } = open(log);
    expect(press('7', 'G', 'u')).toMatchObject({ overlay: null, notice: { kind } });
    expect(made()).toEqual([]);
  });

  it('takes a revoke back: what it undid counts again, unless something was decided since', () => {
    const log = logOf(about(0), { ...about(0), action: 'revoke', revokes: '0' });
    const { press } = open(log);
    expect(press('7', 'u').overlay).toMatchObject({ effect: { total: 1, restored: 1, unchanged: 0 } });
    expect(press('enter').standings[0]).toMatchObject({ disposition: 'confirmed', decision: { decisionId: log[0]!.decisionId } });
    const later = logOf(about(0), { ...about(0), action: 'revoke', revokes: '0' }, { ...about(0), action: 'defer' });
    expect(open(later).press('7', 'down', 'u').overlay).toMatchObject({ effect: { total: 1, restored: 0, unchanged: 1 } });
  });

  it('counts what is no longer there', () => {
    const log = logOf({ ...bulkOf([about(0), { ...about(1), fingerprint: 'f'.repeat(16) }]) });
    expect(revokeEffect(open(log).press(), log[0]!)).toEqual({ total: 2, gone: 1, open: 1, restored: 0, unchanged: 0 });
  });
});

describe('redo', () => {
  it('decides again what was undone, with everything that was said', () => {
    const { press, made } = open([]);
    press('2', 'r', ...'请核实', 'enter', 'u', 'ctrl-r');
    const [first, , again] = made();
    expect(again).toMatchObject({
      action: 'reject',
      reason: '请核实',
      fingerprint: first!.fingerprint,
      evidence: first!.evidence,
      revokes: null,
    });
    expect(press('ctrl-r')).toMatchObject({ notice: { kind: 'nothingToRedo' } });
    expect(press('u').notice).toMatchObject({ kind: 'revoked', action: 'reject' });
  });

  it('goes back through several, the last first', () => {
    const { press, made } = open([]);
    press('2', 'a', 'd', 'u', 'u', 'ctrl-r', 'ctrl-r');
    expect(made().map(({ action }) => action)).toEqual(['accept', 'defer', 'revoke', 'revoke', 'accept', 'defer']);
  });

  it('ends with a decision of its own', () => {
    const { press } = open([]);
    expect(press('2', 'a', 'u', 'g', 'd', 'ctrl-r')).toMatchObject({ notice: { kind: 'nothingToRedo' } });
  });

  it('decides a bulk entry again with all its members', () => {
    const bulk = logOf({ ...bulkOf([about(1), about(3)]), action: 'defer' });
    const { press, made } = open(bulk);
    press('7', 'u', 'enter', 'ctrl-r');
    expect(made().at(-1)).toMatchObject({ action: 'defer', members: bulk[0]!.members, fingerprint: bulk[0]!.fingerprint });
  });
});

import type { Decision } from '@duizhang/model';
import { applyDecisions } from '@duizhang/reconcile';
import { describe, expect, it } from 'vitest';
import { decide, findings, fixtureModel, fixturePorts, reconciliation } from './fixture.test.data.ts';
import { entryOf } from './entry.ts';
import { createSession, type Session } from './session.ts';
import { supersededCount } from './state/standing.ts';
import { contextOf, type TuiState } from './state/types.ts';

interface Opened {
  session: Session;
  log: Decision[];
  /** Presses keys by name; a key of one character also types it. */
  press(...names: string[]): TuiState;
}

function open(options: { decisions?: readonly Decision[]; write?: (decision: Decision) => void; scrollEnd?: number } = {}): Opened {
  const { decisions = [] } = options;
  // Entries of earlier sessions stand before those of this one.
  const whole: Decision[] = [...decisions];
  const log: Decision[] = [];
  const write =
    options.write ??
    ((decision: Decision) => {
      log.push(decision);
      whole.push(decision);
    });
  const session = createSession({
    model: fixtureModel({ dispositions: applyDecisions(reconciliation, decisions) }),
    ports: { ...fixturePorts(whole, undefined, write), after: () => () => {} },
    decisions,
    actor: '张三',
    logName: null,
    locale: 'zh',
    columns: 80,
    rows: 24,
  });
  const press = (...names: string[]) => {
    for (const name of names)
      session.press({ name, text: [...name].length === 1 ? name : name === 'space' ? ' ' : '' }, () => options.scrollEnd ?? 0);
    return session.state();
  };
  return { session, log, press };
}

const accepted = (index: number): Decision =>
  decide(
    {
      fingerprint: findings[index]!.fingerprint,
      ruleId: findings[index]!.ruleId,
      action: 'accept',
      reason: '',
    },
    [],
  );

describe('opening', () => {
  it('shows the overview of a new period', () => {
    expect(open().session.state()).toMatchObject({ screen: 'overview', queue: { current: 0 }, notice: null });
  });

  it('goes on at the first undecided finding when there are decisions', () => {
    expect(open({ decisions: [accepted(0)] }).session.state()).toMatchObject({
      screen: 'findings',
      queue: { current: 1 },
      notice: { kind: 'resumed', decided: 1 },
    });
  });

  it('counts decisions whose finding is no longer there', () => {
    const stale = decide({ fingerprint: 'gone', ruleId: 'note', action: 'accept' }, []);
    const { judged } = { judged: fixtureModel({ dispositions: applyDecisions(reconciliation, [stale]) }) };
    expect(supersededCount({ model: judged, decisions: [stale] })).toBe(1);
  });
});

describe('moving', () => {
  it.each([
    ['down', ['2', 'down'], 1],
    ['up stops at the first', ['2', 'up'], 0],
    ['last', ['2', 'G'], 4],
    ['page down stops at the last', ['2', 'pagedown'], 4],
    ['first', ['2', 'G', 'g'], 0],
    ['next undecided', ['2', ']'], 1],
    ['previous undecided goes around', ['2', '['], 4],
    ['next undecided leaves out what is decided', ['2', 'down', 'a', 'g', ']'], 2],
    ['next finding in the detail', ['2', 'enter', 'right', 'right'], 2],
  ])('%s', (_name, keys, current) => {
    expect(open().press(...keys).queue.current).toBe(current);
  });

  it.each([
    ['a letter that means nothing', ['2', 'Z'], 'noKey'],
    ['Hanzi of an input method that was left on', ['2', '采'], 'inputMethod'],
    ['Hanzi in a menu', ['2', '0', '采'], 'inputMethod'],
  ])('says so of %s, and goes nowhere', (_name, keys, kind) => {
    expect(open().press(...keys)).toMatchObject({ screen: 'findings', queue: { current: 0 }, notice: { kind } });
  });

  it('scrolls a text no further than its end, and back at once', () => {
    const { press } = open({ scrollEnd: 3 });
    expect(press('2', 'enter', 'down', 'down', 'down', 'down', 'down').scroll).toBe(3);
    expect(press('up').scroll).toBe(2);
  });

  it.each([
    [['2', 'enter', 'esc'], 'findings'],
    [['2', 'enter', 'esc', 'esc'], 'overview'],
    [['2', 'enter', '?', 'esc'], 'detail'],
    [['2', 'tab', 'esc'], 'findings'],
    [['3', '1'], 'overview'],
  ])('%j ends on %s', (keys, screen) => {
    expect(open().press(...keys).screen).toBe(screen);
  });

  it('keeps the cursor in view after a resize', () => {
    const { session, press } = open();
    press('2', 'G');
    session.resize(80, 20);
    expect(session.state()).toMatchObject({ queue: { current: 4 }, rows: 20 });
  });
});

describe('filtering', () => {
  it.each([
    ['a severity from the checks', ['5', 'down', 'enter'], [0, 1, 2]],
    ['a unit from the checks', ['5', 'tab', 'enter'], [0, 3]],
    ['a cell of the overview', ['down', 'enter'], [1]],
    ['undecided only', ['2', 'a', 't'], [1, 2, 3, 4]],
    ['the first facet', ['2', 'f', 'enter'], [0, 1, 2]],
    ['a facet chosen and cleared', ['2', 'f', 'enter', 'space'], [0, 1, 2, 3, 4]],
    ['a search', ['2', '/', '卫', '生', 'enter'], [2]],
    ['a search in the other script', ['2', '/', '掌', '上', '可', '办', 'enter'], [0, 1, 2, 3]],
    ['a search for what is without', ['2', '/', '!', '低', '于', 'enter'], [1, 3, 4]],
    ['a search given up', ['2', '/', '卫', 'esc'], [0, 1, 2, 3, 4]],
    ['everything cleared', ['2', 't', '/', '卫', 'enter', 'x'], [0, 1, 2, 3, 4]],
  ])('%s', (_name, keys, visible) => {
    expect([...open().press(...keys).queue.visible]).toEqual(visible);
  });

  it('keeps the cursor on its finding, or on the next that is left', () => {
    const { press } = open();
    expect(press('2', 'down', '/', '低', '于').queue.current).toBe(2);
    expect(press('esc').queue.current).toBe(2);
  });

  it('leaves the detail when nothing is left to show', () => {
    const { press } = open();
    press('2', '/', '卫', 'enter', 't', 'enter');
    expect(press('a')).toMatchObject({ screen: 'findings', queue: { current: -1, visible: new Uint32Array() } });
    expect(press('a', ']', 'enter')).toMatchObject({ notice: { kind: 'noFinding' } });
  });
});

describe('deciding', () => {
  it('accepts with one key and goes on to the next undecided', () => {
    const { press, log } = open();
    expect(press('2', 'a')).toMatchObject({
      queue: { current: 1 },
      notice: { kind: 'decided', action: 'accept', fingerprint: findings[0]!.fingerprint, count: 1 },
    });
    expect(log).toMatchObject([{ fingerprint: findings[0]!.fingerprint, action: 'accept', reason: '' }]);
  });

  it.each(['reject', 'explain'])('does not %s without a reason', (action) => {
    const { press, log } = open();
    expect(press('2', action[0]!, 'enter').overlay).toMatchObject({ kind: 'decision', action, problem: { row: 'reason' } });
    expect(log).toEqual([]);
    press('核', '实', 'enter');
    expect(log).toMatchObject([{ action, reason: '核实', value: null }]);
  });

  it('does not waive without a reason, who asked, who agreed, and until when', () => {
    const { press, log } = open();
    expect(press('2', 'w', 'enter').overlay).toMatchObject({ action: 'waive', problem: { row: 'reason' } });
    for (const [text, lacking] of [
      ['核实', 'requester'],
      ['审计局', 'approver'],
      ['主任', 'expiresAt'],
    ] as const)
      expect(press(...text, 'enter', 'enter').overlay).toMatchObject({ action: 'waive', problem: { row: lacking } });
    expect(press(...'年底', 'enter').overlay).toMatchObject({ problem: { row: 'expiresAt' } });
    expect(log).toEqual([]);
    press('backspace', 'backspace', ...'2023-12-31', 'enter');
    expect(log).toMatchObject([
      { action: 'waive', waiver: { requester: '审计局', approver: '主任', justification: '核实', expiresAt: '2023-12-31' } },
    ]);
  });

  it('offers usual reasons, which can be edited', () => {
    const { press, log } = open();
    press('2', 'r', 'down', 'backspace', '。', 'enter');
    expect(log).toMatchObject([{ reason: '数值与方案口径不符，请核实后重。' }]);
  });

  it.each([
    ['82.5', 82.5],
    ['约82', '约82'],
    ['１２', 12],
    ['八十二', '八十二'],
  ])('corrects to %s', (typed, value) => {
    const { press, log } = open();
    press('2', 'm', 'enter');
    expect(log).toEqual([]);
    press(...typed, 'enter', 'enter');
    expect(log).toMatchObject([{ action: 'correct', value }]);
  });

  it('types what would be a command elsewhere', () => {
    const { press, log } = open();
    press('2', 'r', 'q', '1', '?', 'space', 'u', 'enter');
    expect(log).toMatchObject([{ reason: 'q1? u' }]);
  });

  it('takes a paste as text, and only where text is expected', () => {
    const { session, press, log } = open();
    press('2');
    session.paste('aaa');
    expect(log).toEqual([]);
    press('r');
    session.paste('第一行\n第二行\u001b[31m');
    press('enter');
    expect(log).toMatchObject([{ reason: '第一行 第二行[31m' }]);
  });

  it('decides nothing on a finding that is gone since the dialog was opened', () => {
    const model = fixtureModel();
    const intent = { action: 'accept', targets: ['gone'], reason: '' } as const;
    expect(() => entryOf(model, intent, [], 'zh')).toThrow('已经没有了');
    expect(entryOf(model, { ...intent, targets: ['gone', findings[0]!.fingerprint] }, [], 'zh').members).toMatchObject([
      { fingerprint: findings[0]!.fingerprint },
    ]);
  });

  it('counts nothing that was not written', () => {
    const { press } = open({
      write: () => {
        throw new Error('磁盘已满');
      },
    });
    expect(press('2', 'a')).toMatchObject({ queue: { current: 0 }, decisions: [], notice: { kind: 'failed', detail: '磁盘已满' } });
  });

  it('keeps what was typed when it could not be written, and lets it go when it could', () => {
    let full = true;
    const log: Decision[] = [];
    const { press } = open({
      write: (decision) => {
        if (full) throw new Error('磁盘已满');
        log.push(decision);
      },
    });
    expect(press('2', 'r', '核', '实', 'enter')).toMatchObject({ overlay: null, notice: { kind: 'failed' } });
    full = false;
    expect(press('r').overlay).toMatchObject({ kind: 'decision', texts: { reason: { text: '核实' } } });
    expect(press('enter')).toMatchObject({ draft: null });
    expect(log).toMatchObject([{ action: 'reject', reason: '核实' }]);
    // A decision on another finding leaves what was typed for this one.
    expect(press('e', '待', 'esc', 'down', 'a', 'up', 'up').draft?.texts.reason.text).toBe('待');
  });

  it('is on disk before anybody hears of it', () => {
    const seen: number[] = [];
    const { session, press, log } = open();
    session.subscribe(() => {
      if (session.state().decisions.length > log.length) seen.push(log.length);
    });
    press('2', 'a', 'd');
    expect([log.length, seen]).toEqual([2, []]);
  });

  it('says when nothing undecided is left', () => {
    expect(open().press('2', 'a', 'a', 'a', 'a', 'a', ']')).toMatchObject({ notice: { kind: 'noneUndecided' } });
  });
});

describe('undo', () => {
  it('revokes by a new entry and shows the finding', () => {
    const { press, log } = open();
    expect(press('2', 'a', 'd', 'u')).toMatchObject({
      queue: { current: 1 },
      notice: { kind: 'revoked', action: 'defer', fingerprint: findings[1]!.fingerprint, count: 1 },
    });
    expect(press('u')).toMatchObject({ queue: { current: 0 } });
    expect(log.map(({ action, revokes }) => [action, revokes])).toEqual([
      ['accept', null],
      ['defer', null],
      ['revoke', log[1]!.decisionId],
      ['revoke', log[0]!.decisionId],
    ]);
    expect(log.map(({ previous }) => previous)).toEqual([null, ...log.slice(0, 3).map(({ decisionId }) => decisionId)]);
    expect(press('u')).toMatchObject({ notice: { kind: 'nothingToUndo' } });
    expect(log).toHaveLength(4);
  });

  it('leaves earlier sessions alone unless the finding is chosen', () => {
    const earlier = accepted(0);
    const { press, log } = open({ decisions: [earlier] });
    expect(press('u')).toMatchObject({ notice: { kind: 'nothingToUndo' } });
    press('g', 'U');
    expect(log).toMatchObject([{ action: 'revoke', revokes: earlier.decisionId, previous: earlier.decisionId }]);
    expect(press('U')).toMatchObject({ notice: { kind: 'notDecided' } });
  });
});

describe('dialogs', () => {
  it('does everything from the menu with digits and arrows', () => {
    const { press, log } = open();
    press('2', '0', '1');
    press('enter', 'enter', 'down', 'enter');
    expect(contextOf(press())).toBe('decision');
    expect(log).toMatchObject([{ action: 'accept' }]);
  });

  it.each([
    [['q', 'esc'], 'overview'],
    [['2', 'ctrl-c'], 'quit'],
    [['2', 'r', 'ctrl-c'], 'findings'],
    [['2', '0', 'esc'], 'findings'],
  ])('%j ends in %s', (keys, context) => {
    expect(contextOf(open().press(...keys))).toBe(context);
  });

  it('asks before it quits', () => {
    const { session, press } = open();
    const asked: string[] = [];
    session.onTerminal((effect) => asked.push(effect));
    press('q');
    expect(asked).toEqual([]);
    press('enter');
    expect(asked).toEqual(['quit']);
  });

  it('switches the language', () => {
    expect(open().press('L').locale).toBe('en');
  });
});

import { finding, type Decision, type Finding } from '@duizhang/model';
import { effectOf } from '@duizhang/reconcile';
import { describe, expect, it } from 'vitest';
import { decide, findings, fixtureModel, reconciliation, rules } from '../fixture.test.data.ts';
import { bindingFor } from '../keymap.ts';
import { shownEffect, shownReading, type DecisionDialog } from './dialog.ts';
import { rowsOf } from './dialog-rows.ts';
import { scopesOf } from './dialog-scope.ts';
import { initialState } from './initial.ts';
import { endsAfter, presetsOf } from './presets.ts';
import { contexts } from './contexts.ts';
import { reduce } from './reducer.ts';
import { contextOf, type DecisionIntent, type Effect, type TuiState } from './types.ts';

/** Findings of one cause, beside those of the fixture. */
const alike = ['甲', '乙', '丙'].map((evidence) =>
  finding(rules.get('note')!, { messageId: 'found', data: { actual: evidence }, evidence: [evidence], groupingKey: 'one-cause' }),
);
const all: readonly Finding[] = [...findings, ...alike];

interface Start {
  decisions?: readonly Decision[];
  reasonPresets?: TuiState['reasonPresets'];
  on?: Finding;
}

function start({ decisions = [], reasonPresets = {}, on = findings[0]! }: Start = {}): TuiState {
  const dispositions = decisions.flatMap(({ fingerprint, decisionId, members }) =>
    (members ?? [{ fingerprint }]).map((one) => ({ fingerprint: one.fingerprint, disposition: 'confirmed' as const, decisionId })),
  );
  const model = fixtureModel({ findings: [...all], dispositions });
  const opened = initialState({ model, decisions, actor: '张三', logName: null, locale: 'zh', columns: 100, rows: 30, reasonPresets });
  const at = model.itemsOf(on.fingerprint)[0]!;
  return { ...opened, screen: 'findings', beneath: ['overview'], queue: { ...opened.queue, current: at } };
}

/** The state after keys, with what the world is asked to do; a word in round brackets is typed. */
function press(state: TuiState, ...keys: string[]): { state: TuiState; effects: Effect[] } {
  const effects: Effect[] = [];
  let current = state;
  const send = (name: string, text: string) => {
    const binding = bindingFor(contextOf(current), name);
    const step = binding
      ? reduce(current, { kind: 'command', command: binding.command, key: name, scrollEnd: 0 })
      : reduce(current, { kind: 'text', text });
    current = step.state;
    effects.push(...step.effects);
  };
  for (const key of keys) {
    if (key.startsWith('(')) for (const character of key.slice(1, -1)) send(character, character);
    else send(key, [...key].length === 1 ? key : '');
  }
  return { state: current, effects };
}

const dialogOf = ({ overlay }: TuiState): DecisionDialog => {
  if (overlay?.kind !== 'decision') throw new Error('no dialog is open');
  return overlay;
};
const decided = (effects: readonly Effect[]): DecisionIntent[] => effects.flatMap((one) => (one.kind === 'decide' ? [one.intent] : []));
const textOf = (state: TuiState) => Object.fromEntries(Object.entries(dialogOf(state).texts).map(([row, { text }]) => [row, text]));
const accepted = (item: Finding) => decide({ fingerprint: item.fingerprint, ruleId: item.ruleId, action: 'accept', reason: '' }, []);

describe('the dialog', () => {
  it.each([
    ['r', 'reject', ['action', 'scope', 'reason'], 'reason'],
    ['e', 'explain', ['action', 'scope', 'reason'], 'reason'],
    ['m', 'correct', ['action', 'scope', 'value', 'reason'], 'value'],
    ['w', 'waive', ['action', 'scope', 'reason', 'requester', 'approver', 'expiresAt'], 'reason'],
    ['c', 'accept', ['action', 'scope', 'reason'], 'action'],
  ] as const)('%s asks for what %s needs', (key, action, rows, focus) => {
    const { state } = press(start(), key);
    expect(dialogOf(state)).toMatchObject({ action, focus });
    expect(rowsOf(state, dialogOf(state))).toEqual(rows);
  });

  it.each<[string, string[], Partial<DecisionDialog>]>([
    ['a digit chooses what is decided', ['c', '2'], { action: 'reject', focus: 'action' }],
    ['a full-width digit too', ['c', '５'], { action: 'waive' }],
    ['a digit that stands for nothing does nothing', ['c', '9'], { action: 'accept' }],
    ['right and down choose the next, around the end', ['c', 'right', 'down', 'left', 'left', 'left'], { action: 'defer' }],
    ['Tab goes on, around the end', ['r', 'tab'], { focus: 'action' }],
    ['Shift-Tab goes back', ['r', 'shift-tab'], { focus: 'scope' }],
    ['Enter goes on from a choice', ['c', '2', 'enter', 'enter'], { focus: 'reason' }],
    ['a letter is no choice', ['c', 'q'], { action: 'accept' }],
  ])('%s', (_, keys, expected) => expect(dialogOf(press(start(), ...keys).state)).toMatchObject(expected));

  it('takes digits as text where text is typed, and moves the caret there', () => {
    const { state } = press(start(), 'r', '(12)', 'left', '(3)', 'home', '(4)');
    expect(textOf(state)['reason']).toBe('4132');
  });

  it('keeps what was typed when another decision is chosen', () => {
    const { state } = press(start(), 'r', '(核实)', 'shift-tab', 'shift-tab', '4');
    expect([dialogOf(state).action, textOf(state)['reason']]).toEqual(['explain', '核实']);
  });

  it('asks for the column where the row of the finding has several, and corrects the one that is chosen', () => {
    const { rows } = reconciliation;
    const there = { ...rows[0]!.actual.at!, cell: 'L9' };
    const model = fixtureModel({ rows: [{ ...rows[0]!, status: { ...rows[0]!.status, at: there } }] });
    const opened = initialState({ model, decisions: [], actor: '张三', logName: null, locale: 'zh', columns: 100, rows: 30 });
    const at = model.itemsOf(findings[0]!.fingerprint)[0]!;
    const onIt = { ...opened, screen: 'findings' as const, queue: { ...opened.queue, current: at } };
    const { state, effects } = press(onIt, 'm', 'shift-tab', '2', 'enter', '(已完成)', 'ctrl-s');
    expect(decided(effects)).toMatchObject([{ action: 'correct', field: 'status', value: '已完成' }]);
    expect(state.overlay).toBeNull();
  });
});

describe('what has to be mended', () => {
  it.each<[string, string[], string, string]>([
    ['no reason', ['r', 'enter'], 'reason', '请写明理由'],
    ['a blank reason', ['r', '(  )', 'enter'], 'reason', '请写明理由'],
    ['no value', ['m', 'enter'], 'value', '请填写'],
    ['what is no number', ['m', '(快了)', 'enter'], 'value', '读不出'],
    ['what the cell says', ['m', '(８２％)', 'enter'], 'value', '与原文相同'],
    ['no approver, found from another row', ['w', '(核实)', 'enter', '(审计局)', 'ctrl-s'], 'approver', '谁批准'],
    ['no day', ['w', '(核实)', 'enter', '(局)', 'enter', '(主任)', 'enter', '(年底)', 'enter'], 'expiresAt', '到哪一天'],
    ['a day that no calendar has', ['w', '(a)', 'enter', '(b)', 'enter', '(c)', 'enter', '(2023-02-30)', 'enter'], 'expiresAt', '到哪一天'],
    ['a day that is over', ['w', '(a)', 'enter', '(b)', 'enter', '(c)', 'enter', '(2023-07-14)', 'enter'], 'expiresAt', '已过'],
  ])('%s', (_, keys, row, sentence) => {
    const { state, effects } = press(start(), ...keys);
    expect(dialogOf(state)).toMatchObject({ focus: row, problem: { row, text: { zh: expect.stringContaining(sentence) } } });
    expect(decided(effects)).toEqual([]);
    // Typing answers it; moving the caret does not.
    expect(dialogOf(press(state, 'left').state).problem).not.toBeNull();
    expect(dialogOf(press(state, '(x)').state).problem).toBeNull();
  });

  it('a correction of a finding that stands in no cell', () => {
    const opened = press(start({ on: findings[1]! }), 'm').state;
    expect(dialogOf(opened).problem).toMatchObject({ row: 'value', text: { zh: expect.stringContaining('不在填报的单元格上') } });
    const { state } = press(opened, '(95)', 'enter');
    expect(dialogOf(state).problem).toMatchObject({ row: 'value', text: { zh: expect.stringContaining('不在填报的单元格上') } });
  });

  it('lasts until the day that it is decided on: the waiver holds on its last day', () => {
    const { effects } = press(start(), 'w', '(a)', 'enter', '(b)', 'enter', '(c)', 'enter', '(2023-07-15)', 'enter');
    expect(decided(effects)).toMatchObject([{ waiver: { expiresAt: '2023-07-15' } }]);
  });
});

describe('how many', () => {
  const marked = (state: TuiState, ...items: Finding[]): TuiState => ({
    ...state,
    queue: { ...state.queue, marks: new Set(items.map(({ fingerprint }) => fingerprint)) },
  });
  const counts = (state: TuiState, { fingerprint }: Finding) =>
    scopesOf(state, fingerprint).map(({ kind, targets, skipped }) => [kind, targets.length, skipped]);

  it('offers what holds more than the finding itself', () => {
    expect(counts(start(), findings[0]!)).toEqual([
      ['this', 1, 0],
      ['filtered', 8, 0],
    ]);
    expect(counts(start({ on: alike[0]! }), alike[0]!)).toEqual([
      ['this', 1, 0],
      ['cause', 3, 0],
      ['filtered', 8, 0],
    ]);
    expect(counts(marked(start(), findings[1]!), findings[0]!)).toEqual([
      ['this', 1, 0],
      ['marked', 1, 0],
      ['filtered', 8, 0],
    ]);
  });

  it('leaves what is decided as it is, but for the finding that is meant', () => {
    const state = start({ decisions: [accepted(alike[1]!)], on: alike[1]! });
    expect(counts(state, alike[1]!)).toEqual([
      ['this', 1, 0],
      ['cause', 2, 1],
      ['filtered', 7, 1],
    ]);
    const { effects } = press(state, 'r', 'shift-tab', '2', 'tab', '(核实)', 'enter');
    expect(decided(effects)).toEqual([{ action: 'reject', targets: [alike[0]!.fingerprint, alike[2]!.fingerprint], reason: '核实' }]);
  });

  it('counts anew when others have decided meanwhile', () => {
    const { state } = press(start({ on: alike[0]! }), 'r', 'shift-tab', '2', 'tab', '(核实)');
    const heard = reduce(state, { kind: 'news', news: { kind: 'log', decisions: [accepted(alike[2]!)] } }).state;
    expect(counts(heard, alike[0]!)[1]).toEqual(['cause', 2, 1]);
    expect(decided(press(heard, 'enter').effects)).toMatchObject([{ targets: [alike[0]!.fingerprint, alike[1]!.fingerprint] }]);
  });

  it('says so where nothing in it is open', () => {
    const state = marked(start({ decisions: [accepted(findings[1]!)] }), findings[1]!);
    expect(dialogOf(press(state, 'r', '(核实)', 'enter').state)).toMatchObject({ focus: 'scope', problem: { row: 'scope' } });
  });

  it('asks before it decides on what is marked, also where one finding would be decided at once', () => {
    const { state, effects } = press(marked(start(), findings[1]!, findings[2]!), 'a');
    expect([dialogOf(state).scope, effects]).toEqual(['marked', []]);
    expect(decided(press(state, 'enter').effects)).toMatchObject([
      { action: 'accept', targets: [findings[1]!.fingerprint, findings[2]!.fingerprint] },
    ]);
    expect(decided(press(start(), 'a').effects)).toMatchObject([{ targets: [findings[0]!.fingerprint] }]);
  });

  it('means the finding that is looked at in the detail, whatever is marked, and offers the marked', () => {
    const state = { ...marked(start(), findings[1]!, findings[2]!), screen: 'detail' as const };
    expect(decided(press(state, 'a').effects)).toMatchObject([{ action: 'accept', targets: [findings[0]!.fingerprint] }]);
    expect(dialogOf(press(state, 'r').state).scope).toBe('this');
    expect(counts(state, findings[0]!)).toContainEqual(['marked', 2, 0]);
  });

  it('corrects one by one, whatever is marked', () => {
    const { state, effects } = press(marked(start(), findings[1]!, findings[2]!), 'm', '(95%)', 'ctrl-s');
    expect(state.overlay).toBeNull();
    expect(decided(effects)).toMatchObject([{ action: 'correct', targets: [findings[0]!.fingerprint] }]);
  });
});

describe('what is offered', () => {
  const earlier = decide(
    {
      fingerprint: 'f',
      ruleId: 'note',
      action: 'waive',
      reason: 'x',
      waiver: { requester: '市审计局', approver: '王主任', expiresAt: '2023-12-31' },
    },
    [],
  );
  const offered = (state: TuiState, row: Parameters<typeof presetsOf>[3]) => {
    const dialog = dialogOf(state);
    return presetsOf(state, dialog, state.model.items[state.model.itemsOf(dialog.on)[0]!], row);
  };

  it("the project's reasons before the usual ones", () => {
    const { state } = press(start({ reasonPresets: { reject: ['请附评估报告'] } }), 'r', 'down');
    expect(textOf(state)['reason']).toBe('请附评估报告');
    expect(textOf(press(state, 'up').state)['reason']).toBe(offered(state, 'reason').at(-1));
  });

  it('as one line of text, whatever a configuration or a cell holds', () => {
    const { state } = press(start({ reasonPresets: { reject: ['一\n二\u001b[31m'] } }), 'r', 'down');
    expect(textOf(state)['reason']).toBe('一 二[31m');
  });

  it('who has asked and agreed before, and the unit itself where it alone is meant', () => {
    const { state } = press(start({ decisions: [earlier] }), 'w');
    expect([offered(state, 'requester'), offered(state, 'approver')]).toEqual([['市大数据局', '市审计局'], ['王主任']]);
    const many = press(state, 'shift-tab', '2').state;
    expect(offered(many, 'requester')).toEqual(['市审计局']);
  });

  it.each([
    ['2023-07-15', ['2023-09-30', '2023-12-31']],
    ['2023-03-31', ['2023-03-31', '2023-06-30', '2023-12-31']],
    ['2023-12-01', ['2023-12-31', '2024-03-31']],
  ])('ends of the quarter, the next and the year after %s', (day, ends) => expect(endsAfter(day)).toEqual(ends));

  it('nothing that would be typed twice', () => {
    const { state } = press(start(), 'w', 'tab', 'tab', 'tab', 'down');
    expect(textOf(state)['expiresAt']).toBe('2023-09-30');
    expect(new Set(offered(state, 'expiresAt')).size).toBe(offered(state, 'expiresAt').length);
  });
});

describe('closing', () => {
  it('keeps what was typed for the same finding, until it is on disk', () => {
    const closed = press(start(), 'w', '(核实)', 'tab', '(审计局)', 'esc').state;
    expect(closed.overlay).toBeNull();
    expect(textOf(press(closed, 'w').state)).toMatchObject({ reason: '核实', requester: '审计局' });
    expect(textOf(press(closed, 'down', 'w').state)).toMatchObject({ reason: '', requester: '' });
    expect(textOf(press(closed, 'e').state)).toMatchObject({ reason: '核实' });
    const sent = press(closed, 'e', 'enter').state;
    expect([sent.overlay, textOf({ ...sent, overlay: sent.draft })]).toMatchObject([null, { reason: '核实' }]);
  });
});

describe('answers', () => {
  const needs = (state: TuiState) => contexts[contextOf(state)].needs!(state);
  const nothing = effectOf(reconciliation, reconciliation);

  it('the effect is asked for as soon as there is one, and shown for what it was asked of', () => {
    const empty = press(start(), 'm').state;
    expect([needs(empty), shownEffect(empty, dialogOf(empty))]).toEqual([[], null]);
    const typing = press(empty, '(95)').state;
    expect(needs(typing).map(({ about }) => about)).toEqual(['reading', 'effect']);
    expect(shownEffect(typing, dialogOf(typing))).toBe('asked');
    const [, ask] = needs(typing) as [unknown, Extract<ReturnType<typeof needs>[number], { about: 'effect' }>];
    const known = reduce(typing, { kind: 'answered', ask, answer: nothing }).state;
    expect(shownEffect(known, dialogOf(known))).toBe(nothing);
    expect(needs(known).map(({ about }) => about)).toEqual(['reading']);
    // One character more, and it is an answer to something else.
    const more = press(known, '(6)').state;
    expect([shownEffect(more, dialogOf(more)), shownReading(more, dialogOf(more))]).toEqual(['asked', 'asked']);
    // Back again, and it is the answer.
    const back = press(more, 'backspace').state;
    expect(shownEffect(back, dialogOf(back))).toBe(nothing);
  });

  it('an answer for figures that are no longer shown is none', () => {
    const { state } = press(start(), 'r', '(核实)');
    const [ask] = needs(state) as [Extract<ReturnType<typeof needs>[number], { about: 'effect' }>];
    const judged = { ...state, model: fixtureModel({ findings: [...all] }) };
    const known = reduce(judged, { kind: 'answered', ask, answer: nothing }).state;
    expect(shownEffect(known, dialogOf(known))).toBe('asked');
    expect(needs(known)).toHaveLength(1);
  });

  it('reasons and names change nothing, so the effect stays', () => {
    const { state } = press(start(), 'r');
    const [ask] = needs(state) as [Extract<ReturnType<typeof needs>[number], { about: 'effect' }>];
    const known = reduce(state, { kind: 'answered', ask, answer: nothing }).state;
    const typed = press(known, '(核实)').state;
    expect([needs(typed), shownEffect(typed, dialogOf(typed))]).toEqual([[], nothing]);
  });

  it('an answer that comes when the dialog is closed changes nothing', () => {
    const { state } = press(start(), 'r', '(核实)');
    const [ask] = needs(state) as [Extract<ReturnType<typeof needs>[number], { about: 'effect' }>];
    const closed = press(state, 'esc').state;
    expect(reduce(closed, { kind: 'answered', ask, answer: nothing }).state).toBe(closed);
  });
});

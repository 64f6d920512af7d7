import { applyDecisions } from '@duizhang/reconcile';
import { describe, expect, it } from 'vitest';
import { lineText } from '../components/line.ts';
import { decide, findings, fixtureModel, reconciliation } from '../fixture.test.data.ts';
import { view } from '../screens/view.ts';
import { initialState } from './initial.ts';
import { judgingNeeded } from './judged.ts';
import { reduce } from './reducer.ts';
import type { TuiState } from './types.ts';

const opened = (): TuiState =>
  initialState({ model: fixtureModel(), decisions: [], actor: '张三', logName: null, locale: 'zh', columns: 100, rows: 30 });

const [first] = findings;
const entry = (action: 'accept' | 'explain' | 'reject', log = opened().decisions) =>
  decide({ fingerprint: first!.fingerprint, ruleId: first!.ruleId, action, reason: '核实' }, log);
const header = (state: TuiState) => lineText(view(state).rows[1]!);

describe('after a decision', () => {
  it.each([
    ['accept', false],
    ['explain', false],
    ['reject', true],
  ] as const)('%s: the header says that the figures are behind: %s; they are judged in either case', (action, behind) => {
    const decision = entry(action);
    const state = reduce(opened(), { kind: 'decided', decision, decisions: [decision] }).state;
    expect([state.figuresBehind, header(state).includes('指标重新判定中')]).toEqual([behind, behind]);
    expect(judgingNeeded(state)).toMatchObject([{ about: 'judging', decisions: [decision] }]);

    const [ask] = judgingNeeded(state) as [Extract<ReturnType<typeof judgingNeeded>[number], { about: 'judging' }>];
    const answer = { ...reconciliation, dispositions: applyDecisions(reconciliation, [decision]) };
    const judged = reduce(state, { kind: 'answered', ask, answer }).state;
    expect([judged.figuresBehind, judgingNeeded(judged)]).toEqual([false, []]);
    expect(judged.model.reconciliation).toBe(answer);
    expect(judged.standings).toEqual(state.standings);
  });

  it('what replaces a decision that had changed the data changes them too', () => {
    const rejected = entry('reject');
    const explained = entry('explain', [rejected]);
    const state = reduce(opened(), { kind: 'decided', decision: rejected, decisions: [rejected] }).state;
    const [ask] = judgingNeeded(state) as [Extract<ReturnType<typeof judgingNeeded>[number], { about: 'judging' }>];
    const judged = reduce(state, { kind: 'answered', ask, answer: reconciliation }).state;
    const again = reduce(judged, { kind: 'decided', decision: explained, decisions: [rejected, explained] }).state;
    expect(again.figuresBehind).toBe(true);
  });

  it('nothing is looked up anew where the findings are the same', () => {
    const decision = entry('accept');
    const state = reduce(opened(), { kind: 'decided', decision, decisions: [decision] }).state;
    const [ask] = judgingNeeded(state) as [Extract<ReturnType<typeof judgingNeeded>[number], { about: 'judging' }>];
    const same = { ...state.model.reconciliation, dispositions: applyDecisions(reconciliation, [decision]) };
    expect(reduce(state, { kind: 'answered', ask, answer: same }).state.model.items).toBe(state.model.items);
    const other = { ...same, findings: [...same.findings] };
    expect(reduce(state, { kind: 'answered', ask, answer: other }).state.model.items).not.toBe(state.model.items);
  });
});

describe('when entries are gone from the log', () => {
  const heard = (state: TuiState, decisions: TuiState['decisions']) =>
    reduce(state, { kind: 'news', news: { kind: 'log', decisions } }).state;
  const accepted = entry('accept');
  const decided = reduce(opened(), { kind: 'decided', decision: accepted, decisions: [accepted] }).state;

  it('their findings stand as before, it is said, and there is nothing to undo', () => {
    const state = heard(decided, []);
    expect(state.standings).toEqual(opened().standings);
    expect([state.decisions, state.undoable, state.notice]).toEqual([[], [], { kind: 'entriesLost', count: 1 }]);
    expect(view(state).rows.map(lineText).join('\n')).toContain('少了 1 条记录');
  });

  it('an answer that was judged with them does not bring them back', () => {
    const [ask] = judgingNeeded(decided) as [Extract<ReturnType<typeof judgingNeeded>[number], { about: 'judging' }>];
    const answer = { ...reconciliation, dispositions: applyDecisions(reconciliation, [accepted]) };
    const state = reduce(heard(decided, []), { kind: 'answered', ask, answer }).state;
    expect([state.decisions, state.standings]).toEqual([[], opened().standings]);
    expect(judgingNeeded(state)).toMatchObject([{ about: 'judging', decisions: [] }]);
  });
});

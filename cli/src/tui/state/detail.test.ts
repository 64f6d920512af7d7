import type { Submission } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { fixtureModel } from '../fixture.test.data.ts';
import { addressOf, currentDossier, detailLogic, nearOf } from './detail.ts';
import { initialState } from './initial.ts';
import { withReconciliation } from './judged.ts';
import { moveTo } from './queue-moves.ts';
import { reduce } from './reducer.ts';
import type { Ask, AskOf } from './asks.ts';
import type { Command, Effect, Message, TuiState } from './types.ts';

const submission = (file: string, sha256: string): Submission => ({
  submissionId: file,
  file,
  sha256,
  format: 'xlsx',
  encoding: null,
  orgUnitId: null,
  orgUnitName: null,
  reportingPeriod: '2023-Q2',
  template: null,
  rows: 1,
});
const submissions = [submission('a.xlsx', 'aa'), submission('b.xlsx', 'bb')];
const model = fixtureModel({ submissions });

/** The detail of one of the five findings of the fixture. */
function detailOf(item: number): TuiState {
  const opened = initialState({ model, decisions: [], actor: '张三', logName: null, locale: 'zh', columns: 80, rows: 24 });
  return moveTo({ ...opened, screen: 'detail' }, item);
}
const step = (state: TuiState, message: Message) => reduce(state, message);
const press = (state: TuiState, name: Command) => step(state, { kind: 'command', command: name, key: '', scrollEnd: 0 });
const needs = (state: TuiState): readonly Ask[] => detailLogic.needs!(state);
const answered = (state: TuiState, ask: Ask): TuiState =>
  step(state, {
    kind: 'answered',
    ask: ask as AskOf<'neighbourhood'>,
    answer: { file: (ask as AskOf<'neighbourhood'>).source.file, outcome: 'changed' },
  }).state;
const shown = (state: TuiState) => nearOf(state, currentDossier(state)!);

describe('the cell among its neighbours', () => {
  it('is asked for by the file that was judged, and shown when it comes', () => {
    const state = detailOf(0);
    const [ask] = needs(state);
    expect(ask).toMatchObject({ about: 'neighbourhood', source: { file: 'a.xlsx', sheet: '填报', cell: 'K9', sha256: 'aa' } });
    expect(shown(state)).toBeUndefined();
    const read = answered(state, ask!);
    expect(shown(read)).toEqual({ file: 'a.xlsx', outcome: 'changed' });
    expect(needs(read)).toEqual([]);
  });

  it('is not asked for where a finding stands in no cell', () => {
    expect(needs(detailOf(1))).toEqual([]);
    expect(shown(detailOf(1))).toBeNull();
  });

  it('is not asked for again on the way back, and not shown for another finding', () => {
    const first = detailOf(0);
    const read = answered(first, needs(first)[0]!);
    const other = moveTo(read, 2);
    expect(shown(other)).toBeUndefined();
    expect(needs(other)).toMatchObject([{ source: { file: 'b.xlsx' } }]);
    expect(needs(moveTo(answered(other, needs(other)[0]!), 0))).toEqual([]);
  });

  it('is read again when files have changed, also when that was heard of while it was read', () => {
    const state = detailOf(0);
    const [ask] = needs(state);
    const changes = { added: [], changed: ['a.xlsx'], gone: [] };
    const hear = (one: TuiState) => step(one, { kind: 'news', news: { kind: 'files', changes } }).state;
    expect(needs(hear(answered(state, ask!)))).toHaveLength(1);
    expect(needs(answered(hear(state), ask!))).toHaveLength(1);
  });

  it('is another when the file is judged anew', () => {
    const state = answered(detailOf(0), needs(detailOf(0))[0]!);
    const anew = { ...model.reconciliation, submissions: [submission('a.xlsx', 'cc')] };
    expect(needs(withReconciliation(state, anew, []))).toMatchObject([{ source: { sha256: 'cc' } }]);
  });

  it('is kept for the last few cells only', () => {
    let state = detailOf(0);
    const [ask] = needs(state) as [AskOf<'neighbourhood'>];
    for (let i = 0; i < 1000; i++) state = answered(state, { ...ask, key: `${i}` });
    expect(state.detail.near.length).toBeLessThan(50);
    expect(state.detail.near.at(-1)!.key).toBe('999');
  });
});

describe('o and y', () => {
  const asks = ({ effects }: { effects: readonly Effect[] }) => effects.flatMap((effect) => (effect.kind === 'ask' ? effect.ask : []));

  it('ask for the file and for the address', () => {
    expect(asks(press(detailOf(0), 'openSource'))).toEqual([{ about: 'openFile', key: 'a.xlsx', file: 'a.xlsx' }]);
    expect(asks(press(detailOf(0), 'copyAddress'))).toEqual([{ about: 'copy', key: 'a.xlsx!填报!K9', text: 'a.xlsx!填报!K9' }]);
  });

  it('do the same in the list', () => {
    const list = { ...detailOf(0), screen: 'findings' as const };
    expect(asks(press(list, 'openSource'))).toMatchObject([{ about: 'openFile', file: 'a.xlsx' }]);
    expect(asks(press(list, 'copyAddress'))).toMatchObject([{ about: 'copy', text: 'a.xlsx!填报!K9' }]);
  });

  it('say what came of it', () => {
    const state = detailOf(0);
    const told = (message: Message) => step(state, message).state.notice;
    const copy = { about: 'copy', key: 'x', text: 'x' } as const;
    expect(told({ kind: 'answered', ask: copy, answer: null })).toEqual({ kind: 'copied', text: 'x' });
    const open = { about: 'openFile', key: 'a', file: 'a' } as const;
    expect(told({ kind: 'answered', ask: open, answer: { outcome: 'remote', path: 'in/a' } })).toEqual({ kind: 'remote', path: 'in/a' });
  });

  it('do nothing but say so where a finding stands in no file', () => {
    for (const name of ['openSource', 'copyAddress'] as const) {
      expect(press(detailOf(1), name)).toMatchObject({ state: { notice: { kind: 'noSource' } }, effects: [] });
    }
  });
});

it.each([
  [{ file: 'in/a.xlsx', sheet: '填报表', cell: 'K7' }, 'in/a.xlsx!填报表!K7'],
  [{ file: 'in/a.csv', sheet: '', cell: 'K7' }, 'in/a.csv!K7'],
  [{ file: 'in/a.xlsx', sheet: '填报表', cell: null }, 'in/a.xlsx!填报表'],
  [{ file: null, sheet: null, cell: null }, ''],
])('%j is %j', (at, address) => expect(addressOf(at)).toBe(address));

import { describe, expect, it } from 'vitest';
import { findings, fixtureModel, fixturePorts } from '../fixture.test.data.ts';
import { bindings } from '../keymap.ts';
import { createSession } from '../session.ts';
import { helpEntries } from './help.ts';
import type { TuiState } from './types.ts';

function open(locale: 'zh' | 'en' = 'zh') {
  const session = createSession({
    model: fixtureModel(),
    ports: { ...fixturePorts([]), after: () => () => {} },
    decisions: [],
    actor: '张三',
    logName: null,
    locale,
    columns: 100,
    rows: 30,
  });
  return (...names: string[]): TuiState => {
    for (const name of names) session.press({ name, text: [...name].length === 1 ? name : '' }, () => 50);
    return session.state();
  };
}

const labels = (state: TuiState) => helpEntries(state).map(({ binding }) => binding.label.zh);

describe('the help', () => {
  it('has every binding of the table once', () => {
    const all = helpEntries(open()('?'));
    const names = all.map(({ group, binding }) => `${group} ${binding.label.zh}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { group, label, keys } of bindings) {
      const entry = all.find((one) => one.group === group && one.binding.label.zh === label.zh);
      expect([label.zh, entry?.keys.length]).toEqual([label.zh, expect.any(Number)]);
      expect(keys.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['采纳', ['采纳：问题属实，记录在案']],
    ['cnwtss', ['采纳：问题属实，记录在案']],
    ['reject', ['退回：问题属实，退回单位重报（须写原因）']],
    ['--approver', ['豁免：不作为问题（须写依据）']],
    ['没有这样的', []],
  ])('filtered by %j', (typed, expected) => {
    expect(labels(open()('?', ...typed))).toEqual(expected);
  });

  it('finds a key by its name', () => {
    expect(labels(open()('?', ...'Ctrl-R'))).toContain('重做：刚撤销的再裁定一次');
  });

  it('takes letters for its filter, and Backspace and Ctrl-U take them away', () => {
    const press = open();
    expect(press('2', '?', 'q', 'L', 'j')).toMatchObject({ screen: 'help', locale: 'zh', help: { text: 'qLj' } });
    expect(press('backspace').help.text).toBe('qL');
    expect(press('ctrl-u').help.text).toBe('');
    expect(press('esc').screen).toBe('findings');
    expect(press('?').help.text).toBe('');
  });

  it('begins at the top when it is filtered anew', () => {
    const press = open();
    expect(press('?', 'down', 'down').scroll).toBe(2);
    expect(press('u').scroll).toBe(0);
  });

  it('names the finding under the cursor in the command line', () => {
    const cli = helpEntries(open()('2', 'down', '?')).find(({ binding }) => binding.command === 'reject')?.cli;
    expect(cli).toBe(`duizhang decide reject ${findings[1]!.fingerprint} --reason ...`);
  });

  it('names the entry that undo and redo are about', () => {
    const press = open();
    const cliOf = (state: TuiState, command: string) => helpEntries(state).find(({ binding }) => binding.command === command)?.cli;
    const [made] = press('2', 'a').undoable;
    expect(cliOf(press('?'), 'undo')).toBe(`duizhang decide revoke --revokes ${made}`);
    const state = press('esc', 'u');
    expect(cliOf(state, 'redo')).toBe(`duizhang decide revoke --revokes ${state.decisions.at(-1)!.decisionId}`);
    expect(cliOf(open('en')('?'), 'undo')).toBe('duizhang decide revoke --revokes <id>');
  });
});

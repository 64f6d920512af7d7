import type { Decision } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { findings, fixtureModel, fixturePorts } from '../fixture.test.data.ts';
import { menuOf } from '../keymap.ts';
import { createSession } from '../session.ts';
import { invokedBy, paletteItems } from './palette-items.ts';
import { paletteRows } from './palette.ts';
import { contextOf, type Screen, type TuiState } from './types.ts';

function open() {
  const log: Decision[] = [];
  const session = createSession({
    model: fixtureModel(),
    ports: { ...fixturePorts(log), after: () => () => {} },
    decisions: [],
    actor: '张三',
    logName: null,
    locale: 'zh',
    columns: 100,
    rows: 30,
  });
  const press = (...names: string[]): TuiState => {
    for (const name of names) session.press({ name, text: [...name].length === 1 ? name : name === 'space' ? ' ' : '' }, () => 0);
    return session.state();
  };
  /** Types a line into the palette of the list of findings and presses Enter. */
  const run = (line: string, from: readonly string[] = ['2']) => {
    press(...from, ':');
    session.paste(line);
    return press('enter');
  };
  return { press, run, log, paste: (text: string) => session.paste(text) };
}

const palette = (state: TuiState) => (state.overlay?.kind === 'palette' ? state.overlay : null);

describe('a line and Enter', () => {
  it.each<[string, Partial<Decision>]>([
    ['accept', { action: 'accept', reason: '' }],
    ['decide accept', { action: 'accept' }],
    ['采纳', { action: 'accept' }],
    ['accept 单位已确认', { action: 'accept', reason: '单位已确认' }],
    ['ACCEPT', { action: 'accept' }],
    ['暂缓 待核', { action: 'defer', reason: '待核' }],
    ['cn', { action: 'accept' }],
  ])('%s decides at once', (line, entry) => {
    const { run, log } = open();
    run(line);
    expect(log).toMatchObject([{ fingerprint: findings[0]!.fingerprint, ...entry }]);
  });

  it.each([
    ['reject 缺少佐证，请补', 'reject', '缺少佐证，请补'],
    ['退回　缺少佐证', 'reject', '缺少佐证'],
    ['decide explain 政策调整', 'explain', '政策调整'],
  ])('%s asks with the reason filled in, and Enter decides', (line, action, reason) => {
    const { run, press, log } = open();
    expect(contextOf(run(line))).toBe('decision');
    expect(log).toEqual([]);
    press('enter');
    expect(log).toMatchObject([{ action, reason }]);
  });

  it('correct 95 puts the value into its field', () => {
    const { run, press, log } = open();
    run('correct 95');
    press('enter', 'enter');
    expect(log).toMatchObject([{ action: 'correct', value: 95 }]);
  });

  it.each<[string, Partial<TuiState> | object]>([
    ['goto 3', { screen: 'findings', queue: { current: 2 } }],
    ['跳到 ２', { queue: { current: 1 } }],
    ['filter unit 教育', { screen: 'findings', queue: { filter: { orgUnitId: ['city/education'] } } }],
    ['filter unit jyj', { queue: { filter: { orgUnitId: ['city/education'] } } }],
    ['筛选 规则 未报', { queue: { filter: { ruleId: ['missing-report'] } } }],
    ['filter rule below-target', { queue: { filter: { ruleId: ['below-target'] } } }],
    ['filter severity error', { queue: { filter: { severity: ['error'] } } }],
    ['filter state 待裁', { queue: { filter: { state: ['open'] } } }],
    ['search 卫生', { overlay: { kind: 'search' }, queue: { filter: { query: '卫生' } } }],
    ['explain below-target', { screen: 'answer', palette: { answer: { kind: 'rule', ruleId: 'below-target' } } }],
    ['explain 未报', { palette: { answer: { kind: 'rule', ruleId: 'missing-report' } } }],
    ['lex 约82%', { screen: 'answer', palette: { answer: { kind: 'lex', lexeme: { value: 82, hedge: '约' } } } }],
    ['match 大数据局', { palette: { answer: { kind: 'match', result: { orgUnitId: 'city/data' } } } }],
    ['history', { screen: 'history' }],
    ['decide list', { screen: 'history' }],
    ['rizhi', { screen: 'history' }],
    ['overview', { screen: 'overview' }],
    ['language', { locale: 'en' }],
    ['help 撤销', { screen: 'help', help: { text: '撤销' } }],
  ])('%s', (line, expected) => {
    expect(open().run(line)).toMatchObject(expected);
  });

  it('filters besides what is filtered already, and filter none ends that', () => {
    const { run } = open();
    run('filter severity error');
    expect(run('filter unit 教育', []).queue.filter).toMatchObject({ severity: ['error'], orgUnitId: ['city/education'] });
    expect(run('filter none', []).queue.visible).toHaveLength(5);
  });

  it.each([
    ['accpet', { kind: 'unknownVerb', typed: 'accpet', near: 'accept' }],
    ['qqqqqqqqqq', { kind: 'unknownVerb', typed: 'qqqqqqqqqq', near: null }],
    ['goto 9', { kind: 'noSuchValue', typed: '9' }],
    ['goto 1.5', { kind: 'noSuchValue', typed: '1.5' }],
    ['goto -1', { kind: 'noSuchValue', typed: '-1' }],
    ['filter unit 审计', { kind: 'noSuchValue', typed: 'filter unit 审计' }],
    ['explain no-such-rule', { kind: 'noSuchValue', typed: 'explain no-such-rule' }],
    [`decide accept ${findings[3]!.fingerprint}`, { kind: 'cursorOnly', typed: findings[3]!.fingerprint }],
    ['decide reject --reason 口径不符', { kind: 'cursorOnly', typed: '--reason' }],
  ])('%s stays open and says why', (line, problem) => {
    const { run, log } = open();
    expect(palette(run(line))?.problem).toEqual(problem);
    expect(log).toEqual([]);
  });

  it('says of a command of another screen that it does nothing here', () => {
    expect(palette(open().run('accept', ['1']))?.problem).toEqual({ kind: 'notHere', typed: 'accept' });
  });

  it.each(['goto', 'lex', 'match'])('%s alone waits for its words', (verb) => {
    expect(palette(open().run(verb))?.field.text).toBe(`${verb} `);
  });

  it('does nothing where nothing was typed', () => {
    const { press, log } = open();
    expect(press('2', ':', 'enter').overlay).toBeNull();
    expect(log).toEqual([]);
  });
});

describe('the list', () => {
  it('has everything that can be done here, each under names of its own', () => {
    for (const screen of ['overview', 'checks', 'findings', 'detail', 'filter', 'history', 'answer', 'help'] as const satisfies Screen[]) {
      const items = paletteItems(screen);
      const names = items.flatMap((item) => item.names);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      const commands = new Set(items.flatMap((item) => ('command' in item ? [item.command] : [])));
      expect(menuOf(screen).filter(({ command }) => command !== 'palette' && !commands.has(command))).toEqual([]);
      for (const item of items) expect(invokedBy(item.names[0]!, items)?.item).toBe(item);
    }
  });

  it.each([
    ['cn', '采纳'],
    ['tuihui', '退回'],
    ['裁定日志', '裁定日志'],
    ['undo', '撤销本次会话的上一条裁定'],
  ])('%s offers %s first', (typed, label) => {
    const [row] = paletteRows(open().press('2'), typed);
    expect(row?.item.label.zh).toContain(label);
  });

  it('offers the values that a verb can be said of, and Tab writes them out', () => {
    const { press, paste } = open();
    press('2', ':');
    paste('filter u');
    expect(palette(press('tab'))?.field.text).toBe('filter unit ');
    expect(paletteRows(press(), 'filter unit ').map(({ text }) => text)).toContain('市教育局');
    paste('jy');
    expect(palette(press('tab'))?.field.text).toBe('filter unit 市教育局');
    expect(press('enter').queue.filter.orgUnitId).toEqual(['city/education']);
  });

  it('is chosen from with the arrows', () => {
    const { press } = open();
    const [first, second] = paletteRows(press('2'), '');
    expect(palette(press(':', 'down', 'down'))?.cursor).toBe(1);
    expect([first!.item.names[0], second!.item.names[0]]).toEqual(['accept', 'reject']);
    expect(press('enter').overlay).toMatchObject({ kind: 'decision', action: 'reject' });
  });
});

describe('the commands of before', () => {
  it('come back with Up, the last first, and Down leads back to what was being typed', () => {
    const { press, run, paste } = open();
    run('goto 3');
    run('filter unit 教育', []);
    press(':');
    expect(palette(press('up'))?.field.text).toBe('filter unit 市教育局');
    expect(palette(press('up'))?.field.text).toBe('goto 3');
    expect(palette(press('up'))?.field.text).toBe('goto 3');
    expect(palette(press('down', 'down'))?.field.text).toBe('');
    paste('goto 2');
    expect(palette(press('ctrl-p', 'ctrl-n'))?.field.text).toBe('goto 2');
  });

  it('stand in the list until something is typed, each once', () => {
    const { press, run } = open();
    run('goto 3');
    run('goto 3', []);
    const rows = paletteRows(press(), '');
    expect(rows.filter(({ text }) => text === 'goto 3')).toHaveLength(1);
    press('g', ':', 'down');
    expect(press('enter').queue.current).toBe(2);
  });
});

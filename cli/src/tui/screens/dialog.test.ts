import { finding, type Finding } from '@duizhang/model';
import { effectOf, type CorrectionReading } from '@duizhang/reconcile';
import { describe, expect, it } from 'vitest';
import { lineText } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { findings, fixtureModel, reconciliation, rules } from '../fixture.test.data.ts';
import { bindingFor } from '../keymap.ts';
import { contexts } from '../state/contexts.ts';
import { initialState } from '../state/initial.ts';
import { reduce } from '../state/reducer.ts';
import { contextOf, type TuiState } from '../state/types.ts';
import { view } from './view.ts';

const alike: Finding[] = Array.from({ length: 40 }, (_, index) =>
  finding(rules.get('note')!, { messageId: 'found', data: { actual: `${index}` }, evidence: [`${index}`], groupingKey: 'one-cause' }),
);
const lights = [
  { name: 'green', zh: '绿灯', en: 'green' },
  { name: 'red', zh: '红灯', en: 'red' },
];

interface Look {
  columns?: number;
  rows?: number;
  locale?: 'zh' | 'en';
  /** Whether the questions are answered. */
  answered?: boolean;
}

/** The frame after keys on the first finding; a word in round brackets is typed. */
function after(keys: readonly string[], { columns = 100, rows = 30, locale = 'zh', answered = true }: Look = {}) {
  const model = fixtureModel({ findings: [...findings, ...alike], lights });
  const opened = initialState({ model, decisions: [], actor: '张三', logName: null, locale, columns, rows });
  let state: TuiState = { ...opened, screen: 'findings', queue: { ...opened.queue, current: model.itemsOf(findings[0]!.fingerprint)[0]! } };
  const send = (name: string, text: string) => {
    const binding = bindingFor(contextOf(state), name);
    state = reduce(state, binding ? { kind: 'command', command: binding.command, key: name, scrollEnd: 0 } : { kind: 'text', text }).state;
  };
  for (const key of keys) {
    if (key.startsWith('(')) for (const character of key.slice(1, -1)) send(character, character);
    else send(key, [...key].length === 1 ? key : '');
  }
  if (answered)
    for (const ask of contexts[contextOf(state)].needs?.(state) ?? []) {
      if (ask.about === 'effect') state = reduce(state, { kind: 'answered', ask, answer: effect }).state;
      if (ask.about === 'reading') state = reduce(state, { kind: 'answered', ask, answer: reading(ask.text) }).state;
    }
  const frame = view(state);
  return { frame, text: frame.rows.map(lineText).join('\n') };
}

const position = {
  orgUnitId: null,
  paceStatus: 'behind',
  verdict: null,
  reason: null,
  value: 82,
  attainmentRate: null,
  againstSchedule: null,
  score: null,
} as const;
const effect: ReturnType<typeof effectOf> = {
  ...effectOf(reconciliation, reconciliation),
  figures: [
    { figure: 'attained', from: 88, to: 89 },
    { figure: 'undecided', from: 45, to: 44 },
  ],
  attainments: [
    {
      scope: 'report',
      taskId: 't',
      clauseId: 'c',
      indicatorId: 'i',
      indicatorName: '掌上可辦率',
      orgUnitId: 'city/data',
      orgUnitName: '市大数据局',
      from: { ...position, statusLight: 'red' },
      to: { ...position, statusLight: 'green' },
    },
  ],
};

function reading(to: string): CorrectionReading {
  const value = Number.parseFloat(to);
  return {
    correction: { field: 'actual', from: '８２％', to },
    problems: [],
    quantity: { raw: to, value, unitOfMeasure: '%', hedge: null, interval: [value, value], steps: [], at: null },
    text: null,
    attainment: null,
  };
}

const ways: Readonly<Record<string, readonly string[]>> = {
  'choosing what': ['c', 'right'],
  'choosing how many': ['c', 'tab', '2'],
  'a reason taken': ['r', 'down'],
  'a reason that is long': ['r', `(${'各单位应于本季度末前补齐佐证材料并重新报送，'.repeat(8)})`],
  'a reason lacking': ['e', 'enter'],
  'a value': ['m', '(96%)'],
  'a value that is none': ['m', '(快了)', 'enter'],
  'a waiver': ['w', '(核实)', 'enter', 'down', 'enter', '(主任)', 'enter', 'down'],
  'a waiver, last row lacking': ['w', '(核实)', 'enter', 'down', 'enter', '(主任)', 'enter', '(年底)', 'enter'],
  'hostile text': ['r', '(\u001b[31m\u202e㍿e\u0301😀)'],
};

describe.each(Object.entries(ways))('%s', (_, keys) => {
  it.each([
    [60, 16],
    [80, 20],
    [80, 24],
    [120, 40],
    [200, 60],
  ])('fills %i x %i exactly, in both languages, answered or not', (columns, rows) => {
    for (const locale of ['zh', 'en'] as const)
      for (const answered of [true, false]) {
        const { frame } = after(keys, { columns, rows, locale, answered });
        expect(frame.rows).toHaveLength(rows);
        for (const row of frame.rows) expect([lineText(row), cells(lineText(row))]).toEqual([lineText(row), columns]);
        // The notice and the keys stay in view.
        expect(lineText(frame.rows.at(-2)!)).toMatch(locale === 'zh' ? /Esc 取消/ : /Esc cancel/);
      }
  });

  it.each([16, 20, 24, 40])('shows the focused row, what is said about it and the effect in %i rows', (rows) => {
    const { text } = after(keys, { columns: 60, rows });
    expect(text).toMatch(/\| >\S/);
    expect(text).toMatch(/\| 影响 {2}/);
    if (keys.at(-1) === 'enter') expect(text).toMatch(/\| +! /);
  });
});

describe('what it says', () => {
  it.each<[string, readonly string[], readonly (string | RegExp)[]]>([
    [
      'how the value reads, beside what the cell says and the target, and what would change',
      ['m', '(96%)'],
      ['原文“８２％”，目标 >=95% 比率', '读作 96%', '影响  灯 红灯->绿灯；达标 88->89；待裁 45->44'],
    ],
    ['the choices with their digits', ['c', '2'], ['1 采纳 [2 退回] 3 修正  4 说明  5 豁免  6 暂缓']],
    ['the finding by its name', ['r'], ['+- 退回  市大数据局 任务1 低于目标 -']],
    ['how many are meant, where it is not one', ['c', '2', 'tab', '2'], ['+- 退回  列出的 45 条 -']],
    ['how many it touches', ['c', 'tab', '2'], ['1 仅此条 [2 列出的 45 条]', '将裁定 45 条，记作一条裁定']],
    ['what is lacking, at its row', ['r', 'enter'], [/>理由[^\n]*\n[^\n]*! 请写明理由/]],
    ['that usual texts are there', ['r'], ['上、下键选常用语（4 条）']],
    ['which one was taken', ['r', 'down', 'down'], ['常用语 2 / 4，可改', '缺少佐证材料，请补充后重报']],
    ['what can not be told yet', ['w'], ['影响  填好后可见。']],
  ])('%s', (_, keys, parts) => {
    const { text } = after(keys);
    for (const part of parts) expect(text).toMatch(part instanceof RegExp ? part : new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  });

  it('says that it is being worked out until it is there, and never what was asked of something else', () => {
    expect(after(['m', '(96%)'], { answered: false }).text).toMatch(/计算中..[^]*影响 {2}计算中../);
    expect(after(['r'], { answered: false }).text).not.toContain('灯 红灯');
  });

  it('shows the chosen one where there is no room for all', () => {
    const { text } = after(['c', '5'], { columns: 60, locale: 'en' });
    expect(text).toContain('[5 waive] 5/6');
  });
});

describe('the caret', () => {
  it.each([
    [60, 16],
    [80, 24],
    [120, 40],
  ])('stands behind what was typed, %i x %i', (columns, rows) => {
    for (const keys of [
      ['r', '(退回ab)'],
      ['m', '(ab)'],
      ['w', '(核)', 'enter', '(局)', 'enter', '(主任ab)'],
      ['r', `(${'长'.repeat(80)}ab)`],
    ]) {
      const { frame } = after(keys, { columns, rows });
      const row = lineText(frame.rows[frame.caret!.y]!);
      expect(cells(row.slice(0, row.lastIndexOf('ab') + 2))).toBe(frame.caret!.x);
    }
  });

  it('is hidden where one chooses', () => {
    expect(after(['c']).frame.caret).toBeNull();
  });
});

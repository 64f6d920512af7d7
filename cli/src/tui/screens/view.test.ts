import type { MappingQuestion } from '@duizhang/reconcile';
import { describe, expect, it } from 'vitest';
import { lineText } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { fixtureModel, fixturePorts } from '../fixture.test.data.ts';
import { questionsAfter } from '../questions.test.data.ts';
import { createSession } from '../session.ts';
import type { KeyName } from '../keys.ts';
import { initialState } from '../state/initial.ts';
import { saidText, view, type Frame } from './view.ts';

interface Look {
  columns?: number;
  rows?: number;
  locale?: 'zh' | 'en';
  model?: ReturnType<typeof fixtureModel>;
  questions?: readonly MappingQuestion[];
}

/** The frame after some keys; a word in round brackets is typed. */
function frameAfter(
  keys: readonly string[],
  { columns = 80, rows = 24, locale = 'zh', model = fixtureModel(), questions }: Look = {},
): Frame {
  const session = createSession({
    model,
    ports: fixturePorts([]),
    questions: questions ?? questionsAfter([]),
    decisions: [],
    actor: '张三',
    logName: 'decisions/2023-Q2.jsonl',
    locale,
    columns,
    rows,
  });
  const press = (key: KeyName) => session.press(key, () => view(session.state()).scrollEnd);
  for (const key of keys) {
    if (key.startsWith('(')) for (const text of key.slice(1, -1)) press({ name: text, text });
    else press({ name: key, text: key.length === 1 ? key : '' });
  }
  session.close();
  return view(session.state());
}

const textOf = (frame: Frame) => frame.rows.map(lineText).join('\n');

const ways: Readonly<Record<string, readonly string[]>> = {
  overview: ['1'],
  'overview, on a unit': ['1', 'left', 'down'],
  'overview, on a task': ['1', 'up'],
  'overview, transposed and sorted': ['1', 't', 's'],
  'overview, only red': ['1', 'r'],
  checks: ['5'],
  'checks, right pane': ['5', 'tab', 'down'],
  findings: ['2'],
  'findings, last': ['2', 'G'],
  'findings, none': ['2', '/', '(没有这样的)', 'enter'],
  'findings, decided': ['2', 'a', 'd'],
  'findings, marked and ordered': ['2', 'space', 'v', 'down', 's', 's'],
  'findings, several': ['2', 'space', 'space', 'a'],
  'findings, all': ['2', 'A', 'w'],
  searching: ['2', '/', '(大数据局)'],
  filter: ['2', 'f', 'down', 'enter'],
  detail: ['2', 'enter'],
  'detail, scrolled': ['2', 'enter', 'G'],
  'detail without a task': ['2', 'G', 'enter'],
  menu: ['2', '0', 'down'],
  matching: ['4', 'right'],
  'matching, a header': ['4', 'G'],
  'matching, answered': ['4', '0', '1', 'g'],
  'matching, menu': ['4', 'tab', 'down'],
  'matching, looked up': ['4', 'n', '(ws)', 'down'],
  'matching, a column looked up': ['4', 'G', 'n'],
  'matching, nothing found': ['4', 'n', '(没有)'],
  reason: ['2', 'r', '(核实后重报)'],
  'reason, missing': ['2', 'enter', 'w', 'enter'],
  correction: ['2', 'm', '(95)', 'enter', 'down'],
  'decision, scope': ['2', 'c', '2', 'tab', '2'],
  'menu, second page': ['2', '0', '0', 'down'],
  history: ['2', 'a', 'r', '(请核实)', 'enter', 'd', 'u', '7', 'down'],
  'history, empty': ['7'],
  'history, searched': ['2', 'a', '7', '/', '(cn)'],
  'taking back': ['2', 'a', 'd', '7', 'u', '(看错)'],
  palette: ['2', ':', 'down'],
  'palette, typed': ['2', ':', '(filter unit jy)'],
  'palette, unknown': ['7', ':', '(accpet)', 'enter'],
  'a rule': ['2', ':', '(explain below-target)', 'enter'],
  'a quantity': ['2', ':', '(lex 约82%)', 'enter'],
  'a name': ['2', ':', '(match 大数据局)', 'enter'],
  help: ['2', '?'],
  'help, end': ['?', 'end'],
  'help, filtered': ['?', '(退回)'],
  quit: ['q'],
  'report, not written yet': ['6'],
};

describe.each(Object.entries(ways))('%s', (_name, keys) => {
  it.each([
    [60, 16],
    [60, 24],
    [80, 24],
    [81, 31],
    [120, 40],
    [160, 50],
    [301, 70],
  ])('fills %i x %i exactly, in both languages', (columns, rows) => {
    for (const locale of ['zh', 'en'] as const) {
      const frame = frameAfter(keys, { columns, rows, locale });
      expect(frame.rows).toHaveLength(rows);
      for (const row of frame.rows) expect([lineText(row), cells(lineText(row))]).toEqual([lineText(row), columns]);
    }
  });

  it('uses no character of ambiguous width for its own lines and words', () => {
    const model = fixtureModel({ findings: [], rows: [] });
    // U+00B7 · U+00D7 × U+2010-2027 dashes, dots and quotes, U+2190-21FF arrows, U+2460-24FF circled, U+2500-257F lines, U+25A0-25FF shapes
    expect(textOf(frameAfter(keys, { model })).match(/[\u00b7\u00d7\u2010-\u2027\u2190-\u21ff\u2460-\u25ff]/u)?.[0]).toBeUndefined();
  });
});

it.each([
  [59, 24],
  [80, 10],
  [1, 1],
  [10, 3],
])('says in one row that %i x %i is too small', (columns, rows) => {
  const frame = frameAfter(['2'], { columns, rows });
  expect(frame.rows).toHaveLength(rows);
  for (const row of frame.rows) expect(cells(lineText(row))).toBe(columns);
});

describe('what the screens say', () => {
  it('counts checks, reports and decisions', () => {
    const text = textOf(frameAfter(['5'], { columns: 120 }));
    for (const part of ['通过 40  不通过 4  未评价 1', '应报 3 项  已报 2  未报 1  报送率 66.7%', '有报送的单位 2/3', '待裁 5 / 5'])
      expect(text).toContain(part);
  });

  it('lines the list up', () => {
    const rows = frameAfter(['2']).rows.map(lineText);
    const starts = rows
      .filter((row) => /低于目标|未报/.test(row))
      .slice(0, 3)
      .map((row) => cells(row.slice(0, row.search(/低于目标|未报/))));
    expect(new Set(starts).size).toBe(1);
  });

  it('tells severity, decision and cursor without colour', () => {
    const rows = frameAfter(['2', 'a']).rows.map(lineText);
    expect(rows.find((row) => row.includes('市大数据局') && row.includes('低于'))).toMatch(/^\| 错 采 /);
    expect(rows.find((row) => row.includes('市教育局'))).toMatch(/^\|>错 {4}/);
  });

  it('shows the plan with the promised number marked, the cell with its raw text, and what was read', () => {
    const text = textOf(frameAfter(['2', 'enter'], { columns: 160, rows: 50 }));
    for (const part of [
      '推動智慧燈桿建設，全市政務服務事項[掌上可辦率達95%以上]。',
      '目标：掌上可辦率 >=95% 比率',
      'a.xlsx!填报!K9',
      '原文："８２％"',
      '读作：82%',
      '1 全角转半角：82%',
      '上期 78%',
      '市大數據局(牵头)',
      '方案要求。',
      '请核实。',
      '尚未裁定。',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('keeps the history of a finding, revoked entries too', () => {
    const text = textOf(frameAfter(['2', 'a', 'u', 'd', 'g', 'enter', 'G']));
    expect(text).toContain('2023-07-15 08:00 张三 采纳  [已撤销]');
    expect(text).toContain('2023-07-15 08:00 张三 暂缓');
  });

  it('never lets data reach the terminal as a command', () => {
    const frame = frameAfter(['2']);
    expect(textOf(frame)).toContain('<U+001B>[31m红');
    expect(textOf(frame)).not.toContain('\u001b');
  });

  it('says what a decision did and what is left', () => {
    expect(textOf(frameAfter(['2', 'a']))).toContain('已采纳：市大数据局 任务1 低于目标（u 撤销）。筛选内还有 4 条待裁。');
  });

  it.each([
    [['in/a.xlsx'], '新增 1、修改 0、删除 0（in/a.xlsx）。'],
    [['in/a.xlsx', 'in/b.xlsx'], '新增 2、修改 0、删除 0（in/a.xlsx 等）。'],
  ])('names a file that has come: %j', (added, sentence) => {
    const state = initialState({
      model: fixtureModel(),
      decisions: [],
      actor: '张三',
      logName: null,
      locale: 'zh',
      columns: 80,
      rows: 24,
    });
    expect(saidText({ ...state, fileChanges: { added, changed: [], gone: [] } })).toContain(sentence);
  });

  it('says where the log is before quitting', () => {
    expect(textOf(frameAfter(['2', 'a', 'q', 'q']))).toMatch(/本次裁定 1 条；共已裁 1，暂缓 0，待裁 4。[^]*decisions\/2023-Q2\.jsonl/);
  });
});

describe('the caret', () => {
  it.each([
    ['in the search field', ['2', '/', '(局ab)'], 'ab'],
    ['in the reason', ['2', 'r', '(退ab)'], 'ab'],
    ['in the filter of the help', ['?', '(退ab)'], 'ab'],
    ['in the search of the log', ['7', '/', '(局ab)'], 'ab'],
    ['in the palette', ['2', ':', '(局ab)'], 'ab'],
    ['in the reason of a revoke', ['2', 'a', '7', 'u', '(错ab)'], 'ab'],
    ['in the value', ['2', 'm', '(ab)'], 'ab'],
    ['where a unit is looked up', ['4', 'n', '(ab)'], 'ab'],
    ['in a long reason', ['2', 'r', `(${'长'.repeat(60)}ab)`], 'ab'],
  ])('stands behind what was typed %s', (_name, keys, typed) => {
    const frame = frameAfter(keys);
    const row = lineText(frame.rows[frame.caret!.y]!);
    expect(cells(row.slice(0, row.lastIndexOf(typed) + typed.length))).toBe(frame.caret!.x);
  });

  it('is hidden where nothing is typed', () => {
    expect(frameAfter(['2']).caret).toBeNull();
  });
});

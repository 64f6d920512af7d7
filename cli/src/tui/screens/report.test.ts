import type { Decision, Locale } from '@duizhang/model';
import { openBulletin } from '@duizhang/report';
import { describe, expect, it } from 'vitest';
import { lineText } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { catalogue, fixtureModel, fixturePorts, register, rules } from '../fixture.test.data.ts';
import { createSession, type Session } from '../session.ts';
import type { AnswerOf, AskOf } from '../state/asks.ts';
import type { Model } from '../state/model.ts';
import { placeOf, type Place } from '../state/place.ts';
import type { TuiState } from '../state/types.ts';
import { view } from './view.ts';

interface Opened {
  session: Session;
  /** Presses keys by name, and lets the world answer; a word in round brackets is typed. */
  press(...keys: string[]): Promise<TuiState>;
  rows(): string[];
  /** Files that were to be written. */
  asked: AskOf<'writeBulletin'>[];
}

interface Look {
  columns?: number;
  rows?: number;
  locale?: Locale;
  model?: Model;
  exists?: readonly string[];
  place?: Place;
  /** Whether figures are judged again after a decision. */
  judges?: boolean;
}

/** The UI with a world that answers at once. */
function open({ columns = 100, rows = 30, locale = 'zh', model = fixtureModel(), exists = [], place, judges = true }: Look = {}): Opened {
  const log: Decision[] = [];
  const base = fixturePorts(log, model.reconciliation);
  const asked: AskOf<'writeBulletin'>[] = [];
  const written = new Set(exists);
  const session = createSession({
    model,
    decisions: [],
    ...(place && { place }),
    actor: '张三',
    logName: null,
    locale,
    columns,
    rows,
    ports: {
      ...base,
      ask: (async (ask: Parameters<typeof base.ask>[0]) => {
        if (ask.about === 'bulletin') {
          const { reconciliation: judged, decisions, locale: language } = ask;
          const logged = decisions.map((decision) => ({ decision, state: 'inForce' as const }));
          const input = { reconciliation: judged, catalogue, register, decisions: logged, spell: (text: string) => text };
          return openBulletin(input, { locale: language, rules, reasons: new Map() });
        }
        if (ask.about !== 'writeBulletin') return judges ? base.ask(ask as never) : new Promise(() => {});
        asked.push(ask);
        const answer: AnswerOf<'writeBulletin'> = { written: ask.overwrite || !written.has(ask.path), path: ask.path };
        written.add(ask.path);
        return answer;
      }) as typeof base.ask,
      after: (_milliseconds, call) => {
        let off = false;
        queueMicrotask(() => off || call());
        return () => (off = true);
      },
    },
  });
  return {
    session,
    asked,
    rows: () => view(session.state()).rows.map(lineText),
    async press(...keys) {
      for (const key of keys) {
        const names = key.startsWith('(') ? key.slice(1, -1).split('') : [key];
        for (const name of names) session.press({ name, text: [...name].length === 1 ? name : '' }, () => 0);
        await new Promise((resolve) => setImmediate(resolve));
        await new Promise((resolve) => setImmediate(resolve));
      }
      return session.state();
    },
  };
}

/** The row below the text: what the number under the cursor is and counts. */
const counts = (opened: Opened) => opened.rows().at(-5)!.slice(2, -1).trim();

const ways: Readonly<Record<string, readonly string[]>> = {
  'the notice': ['6'],
  'the last number': ['6', 'shift-tab', 'G', 'tab'],
  'the evidence of a number': ['6', 'tab', 'enter'],
  'the evidence of a number, second entry': ['6', 'tab', 'tab', 'tab', 'tab', 'enter', 'down'],
  'writing it': ['6', 'e', 'down'],
  'a file that is there': ['6', 'e', 'enter'],
};

describe.each(Object.entries(ways))('%s', (_name, keys) => {
  it.each([
    [60, 16],
    [80, 24],
    [120, 40],
    [200, 50],
  ])('fills %i x %i exactly, in both languages, with characters of certain width', async (columns, rows) => {
    for (const locale of ['zh', 'en'] as const) {
      const model = fixtureModel({ findings: [], rows: [], dispositions: [] });
      const opened = open({ columns, rows, locale, model, exists: ['reports/2023-Q2/bulletin.txt'] });
      await opened.press(...keys);
      const lines = opened.rows();
      expect(lines).toHaveLength(rows);
      for (const row of lines) expect([row, cells(row)]).toEqual([row, columns]);
      expect(lines.join('\n').match(/[\u00b7\u00d7\u2010-\u2027\u2190-\u21ff\u2460-\u25ff]/u)?.[0]).toBeUndefined();
    }
  });
});

it.each([60, 80, 120, 200].flatMap((width) => [[width, 'zh'] as const, [width, 'en'] as const]))(
  'at %i columns it looks as the page that was read by eye (%s)',
  async (columns, locale) => {
    const opened = open({ columns, rows: 30, locale });
    const pages: string[] = [];
    for (const keys of [['6', 'tab', 'tab', 'tab'], ['enter'], ['esc', 'pagedown'], ['e']]) {
      await opened.press(...keys);
      pages.push(opened.rows().join('\n'));
    }
    await expect(`${pages.join('\n\n')}\n`).toMatchFileSnapshot(`../../../../test/golden/tui/report.${columns}.${locale}.txt`);
  },
);

describe('the notice on the screen', () => {
  it('is written from the figures as they are, with the number under the cursor in brackets and what it counts below', async () => {
    const opened = open();
    await opened.press('6');
    expect(opened.rows().slice(3, 20).join('\n')).toMatchInlineSnapshot(`
      "| 报告预览  待裁 5 条，文中注明"待核"  第 1 / 39 个数                                              |
      |                                         〔2023〕　　号                                           |
      |                                                                                                  |
      |                   关于2023年第二季度《数字城市2023年行动方案》落实情况的通报                     |
      |                                                                                                  |
      | 各有关单位：                                                                                     |
      | 　　按照《数字城市2023年行动方案》的责任分工，对2023年第二季度各单位报送的落实情况进行了核对     |
      | （数据截至2023年7月15日）。现将有关情况通报如下。                                                |
      | 　　截至2023年7月15日，核对发现的问题和未能评价的核对事项中尚有[5]条未作裁定，所涉数据注明"待    |
      | 核"，以裁定结果为准。                                                                            |
      |                                                                                                  |
      | 　　一、总体情况                                                                                 |
      | 　　（一）报送情况                                                                               |
      | 　　方案共有任务1项、指标1个，按责任分工应报3项，由0家单位报送。                                 |
      | 　　截至2023年7月15日，尚未收到本期报送件。                                                      |
      | 　　已报2项，未报1项，报送率66.7%。是否按时报送未能评价（noWindow）；零报告0项，免报0项。        |
      | 　　从单位看，全部报齐的0家，部分未报的0家，全部未报的0家。                                      |"
    `);
    expect(counts(opened)).toBe('5：问题（待核）');
  });

  it('the cursor goes from number to number, and the text follows', async () => {
    const opened = open({ rows: 24 });
    await opened.press('6', 'tab', 'right', 'l');
    expect(counts(opened)).toBe('3：应报项（不含免报）');
    await opened.press('left', 'shift-tab', 'h', 'h', 'h');
    expect(counts(opened)).toBe('5：问题（待核）');
    await opened.press(...Array.from({ length: 30 }, () => 'tab'));
    const state = opened.session.state();
    expect(state.report.top).toBeGreaterThan(0);
    expect(opened.rows().join('\n')).toContain('[');
  });

  it('text that is scrolled takes the cursor along, and pages stop at the end', async () => {
    const opened = open({ rows: 16 });
    await opened.press('6', 'pagedown', 'pagedown');
    expect(opened.session.state().report.top).toBe(10);
    expect(counts(opened)).not.toBe('5：问题（待核）');
    const end = await opened.press('G');
    expect(await opened.press('pagedown')).toEqual(end);
    expect((await opened.press('g')).report.top).toBe(0);
  });

  it('says how much is undecided, and knows a decision as soon as it is taken', async () => {
    const opened = open();
    await opened.press('6');
    expect(opened.rows()[3]).toContain('待裁 5 条，文中注明"待核"');
    await opened.press('enter', 'a', 'esc');
    expect(opened.rows()[3]).toContain('待裁 4 条');
    expect(counts(opened)).toBe('4：问题（待核）');
  });

  it('stands on the same number in the other language, and after a decision', async () => {
    const opened = open();
    await opened.press('6', 'tab', 'tab', 'tab');
    expect(counts(opened)).toBe('3：应报项（不含免报）');
    await opened.press('L');
    expect(counts(opened)).toBe('3: expected reports (without exempt ones)');
  });
});

describe('the evidence of a number', () => {
  it('findings are shown in their list, exactly those, and Esc leads back to the number, also from the detail', async () => {
    const opened = open();
    const state = await opened.press('6', 'enter');
    expect(state.screen).toBe('findings');
    expect([...state.queue.visible]).toHaveLength(5);
    expect(opened.rows().join('\n')).toContain('筛选：问题（待核）');
    await opened.press('enter', 'esc', 'esc');
    expect(opened.session.state().screen).toBe('report');
    expect(counts(opened)).toBe('5：问题（待核）');
  });

  it('reports, units and indicators are listed; one of them leads to its cell of the overview, and back', async () => {
    const opened = open();
    await opened.press('6', 'tab', 'tab', 'tab', 'enter', 'down');
    expect(opened.rows()[3]).toContain('依据 2/3  应报项（不含免报）');
    expect(opened.rows()[6]).toMatch(/^\|>市教育局 +"掌上可辦率" +未报/);
    const shown = await opened.press('enter');
    expect(shown).toMatchObject({ screen: 'overview', overview: { orgUnitId: 'city/education', taskId: 'city-2023/1' } });
    expect((await opened.press('enter')).screen).toBe('findings');
    expect((await opened.press('esc', 'esc')).screen).toBe('evidence');
    await opened.press('esc');
    expect(counts(opened)).toBe('3：应报项（不含免报）');
  });

  it('what the plan asks for stands there as the plan has it, without a column for a unit', async () => {
    const opened = open();
    await opened.press('6', 'tab', 'tab', 'enter');
    expect(opened.rows()[4]).toMatch(/^\| 事项 +情况 +\|$/);
    expect(opened.rows()[5]).toMatch(/^\|>"掌上可辦率" +目标值 ≥95% +\|$/);
  });

  it('decisions lead to their place in the log, and back', async () => {
    const opened = open();
    const { decisions } = await opened.press('6', 'enter', 'a', 'esc', 'G', 'shift-tab', 'shift-tab');
    for (let count = 0; count < 60 && counts(opened) !== '1：裁定记录'; count += 1) await opened.press('shift-tab');
    expect(counts(opened)).toBe('1：裁定记录');
    expect((await opened.press('enter', 'enter')).screen).toBe('history');
    expect(opened.session.state().history.current).toBe(decisions[0]!.decisionId);
    expect((await opened.press('esc', 'esc')).screen).toBe('report');
    expect(counts(opened)).toBe('1：裁定记录');
  });

  it('a number of nothing has none', async () => {
    const opened = open({ model: fixtureModel({ findings: [], dispositions: [] }) });
    expect((await opened.press('6', 'enter')).notice).toEqual({ kind: 'countsNothing' });
  });

  it('the bound of a list ends with the filter, and is no place to come back to', async () => {
    const opened = open();
    const bound = await opened.press('6', 'enter');
    expect(bound.queue.filter.among?.fingerprints).toHaveLength(5);
    expect((await opened.press('x')).queue.filter.among).toBeNull();
  });
});

it('is found again where it was left', async () => {
  const first = open({ rows: 16 });
  const left = await first.press('6', ...Array.from({ length: 20 }, () => 'tab'));
  const place = JSON.parse(JSON.stringify(placeOf(left)));
  const again = open({ rows: 16, place });
  await again.press('ctrl-l');
  const { screen, report } = again.session.state();
  expect([screen, report.cursor, report.top]).toEqual(['report', left.report.cursor, left.report.top]);
});

describe('writing the notice', () => {
  const usual = 'reports/2023-Q2/bulletin';

  it('asks for form and file, whose ending goes with the form', async () => {
    const opened = open();
    await opened.press('6', 'e', 'down', 'down', 'enter');
    expect(opened.asked).toMatchObject([{ format: 'json', path: `${usual}.json`, overwrite: false }]);
    expect(opened.session.state()).toMatchObject({ overlay: null, notice: { kind: 'exported', path: `${usual}.json` } });
  });

  it('a typed name stays', async () => {
    const opened = open();
    await opened.press('6', 'e', 'ctrl-u', '(a.md)', 'tab', 'enter');
    expect(opened.asked).toMatchObject([{ format: 'markdown', path: 'a.md' }]);
  });

  it('goes over a file only after Enter once more, and no longer after another key', async () => {
    const opened = open({ exists: [`${usual}.txt`] });
    await opened.press('6', 'e', 'enter');
    expect(opened.rows().join('\n')).toContain(`! ${usual}.txt 已有，再按一次回车即覆盖。`);
    await opened.press('(x)', 'backspace', 'enter', 'enter');
    expect(opened.asked.map(({ overwrite }) => overwrite)).toEqual([false, false, true]);
    expect(opened.session.state().notice).toEqual({ kind: 'exported', path: `${usual}.txt` });
  });

  it('waits for the first notice', () => {
    const { session } = open();
    session.press({ name: '6', text: '6' }, () => 0);
    session.press({ name: 'e', text: 'e' }, () => 0);
    expect(session.state()).toMatchObject({ overlay: null, notice: { kind: 'noticeNotReady' } });
  });

  it('waits for figures that are judged anew, with what was chosen', async () => {
    const opened = open({ judges: false });
    const state = await opened.press('6', 'enter', 'a', 'esc', 'e', 'down', 'enter');
    expect(state).toMatchObject({ overlay: { kind: 'export', format: 1 }, notice: { kind: 'noticeNotReady' } });
    expect(opened.asked).toEqual([]);
  });

  it('what is written knows every decision', async () => {
    const opened = open();
    await opened.press('6', 'enter', 'a', 'esc', 'e', 'enter');
    expect(opened.asked[0]!.decisions).toHaveLength(1);
    expect(opened.asked[0]!.reconciliation.dispositions.some(({ disposition }) => disposition === 'confirmed')).toBe(true);
  });
});

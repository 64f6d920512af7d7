import { describe, expect, it } from 'vitest';
import { lineText } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { fixtureModel, fixturePorts } from '../fixture.test.data.ts';
import { questionsAfter } from '../questions.test.data.ts';
import { createSession } from '../session.ts';
import { view } from './view.ts';

function frame(keys: readonly string[], columns: number, rows: number, locale: 'zh' | 'en', questions = questionsAfter([])): string {
  const session = createSession({
    model: fixtureModel(),
    questions,
    ports: fixturePorts([]),
    decisions: [],
    actor: '张三',
    logName: null,
    locale,
    columns,
    rows,
  });
  for (const key of keys) session.press({ name: key, text: key.length === 1 ? key : '' }, () => 0);
  session.close();
  const lines = view(session.state()).rows.map(lineText);
  for (const row of lines) expect([row, cells(row)]).toEqual([row, columns]);
  expect(lines).toHaveLength(rows);
  return lines.join('\n');
}

describe.each(['zh', 'en'] as const)('the screen of names and headers (%s)', (locale) => {
  it.each([
    [60, 16],
    [80, 24],
    [120, 40],
    [200, 50],
  ])('looks at %i x %i as on its page', async (columns, rows) => {
    // Without head and foot, which all screens share.
    const bodyOf = (keys: readonly string[]) => frame(keys, columns, rows, locale).split('\n').slice(2, -3).join('\n');
    const pages = [['4'], ['4', '0', '1', 'G'], ['4', 'n', 'w', 's']].map(bodyOf);
    await expect(`${pages.join('\n')}\n`).toMatchFileSnapshot(`../../../../test/golden/tui/matching-${columns}-${locale}.txt`);
  });
});

it('says so where nothing is to be answered', () => {
  expect(frame(['4', '1', 'enter', 'n', 'u', ']', 'right'], 80, 24, 'zh', [])).toContain('没有待确认的名称和表头');
});

it('says how many candidates a low window has no room for', () => {
  const [question, ...others] = questionsAfter([]);
  const candidates = Array.from({ length: 9 }, (_, i) => ({
    orgUnitId: `city/${i}`,
    name: `单位${i}`,
    score: 0.9 - i / 100,
    features: [],
  }));
  const crowded = [{ ...question!, candidates } as typeof question & object, ...others];
  const text = frame(['4'], 60, 16, 'zh', crowded);
  const shown = [...text.matchAll(/city\/\d/g)].length;
  expect(shown).toBeGreaterThan(2);
  expect(text).toContain(`另有 ${9 - shown} 个候选`);
});

it('never lets a header reach the terminal as a command', () => {
  const text = frame(['4'], 120, 40, 'zh');
  expect(text).toContain('亮点<U+001B>[31m做法');
  expect(text).not.toContain('\u001b');
});

import { readDecisionLog } from '@duizhang/reconcile';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readQuarter, sampleCopy } from './sample-session.test.data.ts';
import { lineText } from './tui/components/line.ts';
import { cells } from './tui/components/width.ts';
import { bindings } from './tui/keymap.ts';
import { view } from './tui/screens/view.ts';
import { contextOf } from './tui/state/types.ts';

/** The terminal UI on the sample quarter with its real ports, under keys that no person would press in that order. */

let sample: ReturnType<typeof sampleCopy>;
beforeAll(() => (sample = sampleCopy()));
afterAll(() => sample.remove());

/** Numbers that look random and are the same on every machine (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const KEYS = 5000;
/** Ways to what chance alone seldom finds, each gone once in a while from wherever the keys have led; `rest` waits for what was asked. */
const ways: readonly (readonly string[])[] = [
  ['esc', 'esc', 'esc', 'esc', '6', 'rest', 'tab', 'tab', 'enter', 'rest'],
  ['esc', 'esc', 'esc', 'esc', '6', 'rest', 'e', 'rest'],
  ['esc', 'esc', 'esc', 'esc', '4', 'n'],
  ['esc', 'esc', 'esc', 'esc', '7', '/'],
  ['esc', 'esc', 'esc', 'esc', '7', 'u'],
  ['esc', 'esc', 'esc', 'esc', '2', ':'],
];
const sizes = [
  [80, 24],
  [60, 16],
  [120, 40],
  [200, 50],
  [100, 30],
  [59, 24],
  [1, 1],
  [61, 17],
] as const;
const typed = ['教', '局', '82', '％', '约', '。', '\u0301', '😀', '\u202e', '=1+1', 'dsj', '2023-12-31', '\u001b[2J', 'e\u0301', '㍿'];

/** What the palette answers with a screen of its own: letters at random never spell it. */
const commands = ['lex 82', 'explain below-target', 'match 局', 'goto 3', 'filter unit jy', 'reject 82'];

it('stands 5,000 keys, resizes and pastes, and leaves a log that replays', { timeout: 300_000 }, async () => {
  const resting: (() => void)[] = [];
  // Every answer about a name asks for the files to be read again, which takes seconds: now and then is enough.
  const unread: (() => void)[] = [];
  let everyReading = false;
  const { open, logPath } = await readQuarter(sample.folder);
  const session = await open({}, (ports) => ({
    ...ports,
    ask: (async (ask: Parameters<typeof ports.ask>[0]) => {
      // Whatever is typed for a path, nothing is written there.
      if (ask.about === 'writeBulletin') return { written: true, path: ask.path };
      if (ask.about === 'reload' && !everyReading) await new Promise<void>((resolve) => unread.push(resolve));
      return ports.ask(ask as never);
    }) as typeof ports.ask,
    // Time passes when the test says so: what waits for the keys to rest is called then.
    after(_milliseconds, call) {
      resting.push(call);
      return () => void (resting.includes(call) && resting.splice(resting.indexOf(call), 1));
    },
  }));

  /** Everything that was asked is answered, readings of the files too. */
  const rest = async (): Promise<void> => {
    everyReading = true;
    for (const read of unread.splice(0)) read();
    await session.rested();
    everyReading = false;
  };
  const random = randomFrom(20231124);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
  const pressed: string[] = [];
  const visited = new Set<string>();
  for (let count = 0; count < KEYS; count += 1) {
    const dice = random(100);
    const keys = bindings.filter((binding) => binding.in.includes(contextOf(session.state()))).flatMap((binding) => binding.keys);
    try {
      if (dice < 4) {
        const [columns, rows] = pick(sizes);
        pressed.push(`resize ${columns}x${rows}`);
        session.resize(columns, rows);
      } else if (dice < 12) {
        const text = pick(contextOf(session.state()) === 'palette' ? commands : typed);
        pressed.push(`paste ${JSON.stringify(text)}`);
        if (random(2) === 0) session.paste(text);
        else for (const character of text) session.press({ name: character, text: character }, () => view(session.state()).scrollEnd);
      } else {
        const name = dice < 18 ? pick([...'abcdefgmnoprstuvwxyzAFHLR0123456789=?:/[]{}']) : pick(keys);
        pressed.push(name);
        const text = [...name].length === 1 ? name : name === 'space' ? ' ' : '';
        session.press({ name, text }, () => view(session.state()).scrollEnd);
      }
      if (count % 400 === 399) {
        for (const name of ways[Math.floor(count / 400) % ways.length]!) {
          pressed.push(name);
          if (name === 'rest') await rest();
          else session.press({ name, text: [...name].length === 1 ? name : '' }, () => view(session.state()).scrollEnd);
        }
      }
      if (count % 1000 === 999) for (const read of unread.splice(0)) read();
      if (count % 100 === 99) {
        for (const call of resting.splice(0)) call();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const state = session.state();
      visited.add(contextOf(state));
      const frame = view(state);
      expect(frame.rows.length).toBe(state.rows);
      for (const row of frame.rows) expect([lineText(row), cells(lineText(row))]).toEqual([lineText(row), state.columns]);
      if (frame.caret) {
        expect(frame.caret.x).toBeLessThan(state.columns);
        expect(frame.caret.y).toBeLessThan(state.rows);
      }
    } catch (error) {
      throw new Error(`after ${count + 1} keys, the last: ${pressed.slice(-30).join(' ')}`, { cause: error });
    }
  }

  // Every screen and every dialog was there.
  const contexts = new Set(bindings.flatMap((binding) => [...binding.in]));
  expect([...contexts].filter((context) => !visited.has(context))).toEqual([]);
  const written = readDecisionLog(readFileSync(logPath, 'utf8'));
  expect(written.findings).toEqual([]);
  expect(written.decisions.length).toBeGreaterThan(50);
  expect(session.state().decisions).toEqual(written.decisions);

  // What the screens say after everything was asked is what a fresh run says.
  await rest();
  expect(session.state().figuresBehind).toBe(false);
  // Read anew: what was said of names and headers changes how files are read.
  const { reconciliation: fresh } = (await readQuarter(sample.folder)).period;
  expect(session.state().model.reconciliation.dispositions).toEqual(fresh.dispositions);
  expect(session.state().model.reconciliation.lights).toEqual(fresh.lights);
  await session.close();
});

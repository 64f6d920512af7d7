import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuarter, root, sampleCopy, type SampleQuarter } from './sample-session.test.data.ts';
import { lineText } from './tui/components/line.ts';
import { cells } from './tui/components/width.ts';
import { bindings } from './tui/keymap.ts';
import { play, readScript } from './tui/play.ts';
import { view } from './tui/screens/view.ts';
import { contextOf, type Context } from './tui/state/types.ts';

/** Every screen and dialog on the sample quarter, in windows from narrow to wide, in both languages: golden text to look at. */

let sample: ReturnType<typeof sampleCopy>;
let quarter: SampleQuarter;
beforeAll(async () => {
  sample = sampleCopy();
  quarter = await readQuarter(sample.folder);
}, 60_000);
afterAll(() => sample.remove());

/** What is pressed from the start to get there. */
const ways: Readonly<Record<Context, string>> = {
  overview: 'press 1 down right right right right',
  checks: 'press 5',
  findings: 'press 2 down down',
  detail: 'press 2\ntype /\ntype F15\npress enter enter\nrest',
  matching: 'press 4',
  filter: 'press 2 f down',
  report: 'press 6\nrest\npress tab tab tab',
  evidence: 'press 6\nrest\npress tab tab enter\nrest',
  history: 'press 2 a\npress r\ntype 请核实\npress enter\nrest\npress 7',
  help: 'press ?',
  answer: 'press 2 :\ntype explain below-target\npress enter\nrest',
  menu: 'press 2 0',
  search: 'press 2 /\ntype 大数据局',
  decision: 'press 2 r\ntype 请核实\nrest',
  export: 'press 6\nrest\npress e',
  alias: 'press 4 n',
  historySearch: 'press 2 a 7 /\ntype 采纳',
  revoking: 'press 2 a 7 u',
  palette: 'press 2 :\ntype reject',
  quit: 'press q',
};

const widths = [
  [60, 20],
  [80, 24],
  [120, 36],
  [200, 50],
] as const;

describe.each(Object.entries(ways))('%s', (context, script) => {
  it('looks as it did', { timeout: 60_000 }, async () => {
    const shots: string[] = [];
    for (const locale of ['zh', 'en'] as const) {
      for (const [columns, rows] of widths) {
        // Every shot begins on the log as it was.
        rmSync(quarter.logPath, { force: true });
        const session = await quarter.open({ locale, columns, rows });
        const { acts, problems } = readScript(script);
        expect(problems).toEqual([]);
        await play(session, acts, () => {});
        expect(contextOf(session.state())).toBe(context);
        const frame = view(session.state()).rows.map(lineText);
        expect(frame.map(cells)).toEqual(frame.map(() => columns));
        expect(frame).toHaveLength(rows);
        shots.push(`== ${columns} x ${rows} ${locale}\n${frame.map((row) => row.trimEnd()).join('\n')}\n`);
        await session.close();
      }
    }
    await expect(shots.join('\n')).toMatchFileSnapshot(join(root, `test/golden/screens/${context}.txt`));
  });
});

it('leaves none out', () => {
  const contexts = new Set(bindings.flatMap((binding) => [...binding.in]));
  expect([...contexts].filter((context) => !Object.hasOwn(ways, context))).toEqual([]);
});

// The list of so many findings under a person's keys, and the barest list that Ink draws: prints how long keys wait for frames as JSON.
import { loadApp, openTui } from 'duizhang/tui';
import { makeDecision } from '@duizhang/reconcile';
import { catalogue, manyFindings, register, rules } from './findings-many.mjs';
import { summary, terminal } from './tui-terminal.mjs';

const [count, held] = process.argv.slice(2).map(Number);
const size = [200, 50];
const [DOWN, UP, PAGE, ENTER, DECIDE, ESC] = ['\u001b[B', '\u001b[A', '\u001b[6~', '\r', '\u0013', '\u001b'];
const repeat = (keys, times) => Array.from({ length: times }, () => keys).flat();

// As the program does: React chooses its build when it is first imported.
await loadApp();
const { bareList } = await import('./tui-bare-list.mjs');

async function timed(keys, screen, first = 20) {
  const frames = [];
  for (const key of keys) frames.push(await screen.press(key));
  return {
    frames: frames.slice(first).filter((frame) => frame !== null),
    silent: frames.slice(first).filter((frame) => frame === null).length,
  };
}

const bare = terminal(...size);
const unmount = bareList(bare);
await bare.settled();
const baseline = summary((await timed([...repeat([DOWN], 45), ...repeat([UP], 45), ...repeat([DOWN], 30)], bare)).frames);
unmount();

const log = [];
const ports = {
  record(entry) {
    const decision = makeDecision({ ...entry, actor: '张三', at: '2023-07-15T08:00:00.000Z' }, log);
    log.push(decision);
    return { decision, decisions: [...log] };
  },
  // Figures are not judged again here: what a key waits for is measured, not what is done while no key is pressed.
  ask: () => new Promise(() => {}),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};
const screen = terminal(...size);
const reconciliation = manyFindings(count);
const began = performance.now();
const done = openTui({
  reconciliation,
  catalogue,
  register,
  rules,
  ports,
  decisions: [],
  locale: 'zh',
  actor: '张三',
  stdin: screen.stdin,
  stdout: screen.stdout,
});
await screen.settled();
const opened = performance.now() - began;
await screen.press('2');
await screen.hold([]);

/** What people do in a list, some of it often. */
const groups = {
  move: [...repeat([DOWN], 60), ...repeat([PAGE], 20), 'G', ...repeat([UP], 20), 'g', ...repeat([']'], 20), ...repeat(['}', ')'], 10)],
  search: repeat(['/', ...'dsj', ENTER, DOWN, 'x', '/', ...'8.2', ENTER, DOWN, 'x', '/', ...'教育', ENTER, 'n', 'x'], 3),
  facet: [...repeat(['f', DOWN, DOWN, ENTER, DOWN, ENTER, ENTER, '\t', DOWN], 4), 'x', ...repeat(['t', 't'], 5), ...repeat(['s'], 8)],
  decide: [...repeat(['a', 'd'], 15), ...repeat(['u'], 10), ...repeat([' '], 10), 'a', DECIDE, 'u', ...repeat(['=', ESC], 4)],
};
const results = {};
const all = [];
for (const [name, keys] of Object.entries(groups)) {
  const { frames, silent } = await timed(keys, screen, 0);
  results[name] = { ...summary([...frames]), silent };
  all.push(...frames);
}

const memory = () => {
  for (let turn = 0; turn < 3; turn += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
// A key that is held down comes ten times in one piece when the machine has other things to do.
const holding = repeat(['jjjjjjjjj]'], held / 100);
await screen.hold(holding);
const early = memory();
for (let turn = 1; turn < 10; turn += 1) await screen.hold(holding);
const late = memory();
await screen.press('\u0003');
screen.stdin.write('\u0003');
await done;
console.log(JSON.stringify({ baseline, opened, groups: results, all: summary(all), early, late }));
process.exit(0);

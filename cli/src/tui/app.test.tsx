import type { Decision } from '@duizhang/model';
import { render } from 'ink-testing-library';
import { afterEach, expect, it } from 'vitest';
import { App } from './app.tsx';
import { cells } from './components/width.ts';
import { fixtureModel, fixturePorts } from './fixture.test.data.ts';
import { createSession } from './session.ts';

const opened: { unmount(): void }[] = [];
afterEach(() => opened.splice(0).forEach((each) => each.unmount()));

function open() {
  const written: string[] = [];
  const log: Decision[] = [];
  const write = (decision: Decision) => {
    log.push(decision);
    written.push(`${decision.action} ${decision.reason}`.trim());
  };
  const session = createSession({
    model: fixtureModel(),
    actor: '张三',
    logName: null,
    ports: fixturePorts(log, undefined, write),
    decisions: [],
    locale: 'zh',
    columns: 100,
    rows: 24,
  });
  const screen = render(<App session={session} color={false} spareRows={0} redraw={() => {}} suspend={() => {}} />);
  opened.push(screen);
  return {
    written,
    session,
    frame: () => screen.lastFrame() ?? '',
    async type(...inputs: string[]) {
      for (const input of inputs) {
        screen.stdin.write(input);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      return screen.lastFrame() ?? '';
    },
  };
}

it('draws what the session says, every row as wide as the window', () => {
  const rows = open().frame().split('\n');
  expect(rows.map(cells)).toEqual(rows.map(() => 100));
  expect(rows.join('\n')).toContain('数字城市2023年行动方案');
});

it('reads keys: full-width ones, arrows, several in one piece', async () => {
  const { type, written, session } = open();
  expect(await type('２')).toContain('低于目标');
  await type('aa');
  expect(written).toEqual(['accept', 'accept']);
  await type('\u001b[A', 'd');
  expect(written.at(-1)).toBe('defer');
  expect(session.state().locale).toBe('zh');
});

it('takes Chinese typed through an input method, and a paste', async () => {
  const { type, written } = open();
  await type('2', 'r', '口径不符，', '\u001b[200~请重报\u001b[201~', '\r');
  expect(written).toEqual(['reject 口径不符，请重报']);
});

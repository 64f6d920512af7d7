import xterm from '@xterm/headless';
import { openTui } from 'duizhang/tui';
import { Console } from 'node:console';
import { PassThrough, Writable } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { catalogue, reconciliation, register, rules } from './fixture.ts';
import { portsOf } from './ports.ts';

/** Frames as a terminal emulator shows them: only what changed is written, so every key could leave something behind. */

// Ink keeps what is logged off the screen with Console, which the test runner's console leaves out.
Object.assign(console, { Console });

interface Emulated {
  press(...inputs: string[]): Promise<string[]>;
  /** The screen a little later. */
  later(): Promise<string[]>;
  resize(columns: number, rows: number): Promise<string[]>;
  /** Bytes written since the last call. */
  written(): number;
  done: Promise<number>;
}

async function open(columns: number, rows: number): Promise<Emulated> {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  const sent = { bytes: 0, counted: 0 };
  const stdout = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        sent.bytes += chunk.length;
        terminal.write(chunk, done);
      },
    }),
    { isTTY: true, columns, rows },
  );
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin, ref: () => stdin, unref: () => stdin });
  const done = openTui({
    reconciliation,
    catalogue,
    register,
    rules,
    decisions: [],
    locale: 'zh',
    actor: '张三',
    ports: portsOf(
      reconciliation,
      [],
      () => '2023-07-15T08:00:00.000Z',
      () => {},
    ),
    env: { TERM: 'xterm' },
    stdin: stdin as unknown as ReadStream,
    stdout: stdout as unknown as WriteStream,
  });
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
  /** Waits until more than so many bytes were sent, then until none has come for a while. */
  const settle = async (before: number) => {
    for (let waited = 0; sent.bytes <= before && waited < 5000; waited += 20) await pause();
    for (let last = -1, quiet = 0; quiet < 3; quiet = sent.bytes === last ? quiet + 1 : 0) {
      last = sent.bytes;
      await pause();
    }
  };
  const screen = () =>
    Array.from(
      { length: terminal.rows },
      (_, row) => terminal.buffer.active.getLine(terminal.buffer.active.viewportY + row)?.translateToString(false) ?? '',
    );
  // The carriage return before the first frame is one byte.
  await settle(1);
  return {
    done,
    written: () => {
      const count = sent.bytes - sent.counted;
      sent.counted = sent.bytes;
      return count;
    },
    async press(...inputs) {
      for (const input of inputs) {
        const before = sent.bytes;
        stdin.write(input);
        await settle(before);
      }
      return screen();
    },
    async later() {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return screen();
    },
    async resize(wide, high) {
      const before = sent.bytes;
      terminal.resize(wide, high);
      Object.assign(stdout, { columns: wide, rows: high });
      stdout.emit('resize');
      await settle(before);
      return screen();
    },
  };
}

const DOWN = '\u001b[B';
const REDRAW = '\u000c';

it.each([
  [80, 24],
  [160, 50],
])('leaves nothing behind at %i x %i: what was written piece by piece is what a full redraw shows', async (columns, rows) => {
  const { press, later, resize, done } = await open(columns, rows);
  for (const inputs of [
    ['2'],
    [DOWN, DOWN, 'a', 'd'],
    ['G'],
    ['\r'],
    ['0'],
    ['\u001b'],
    ['r', '缺少佐证'],
    ['\u001b'],
    ['L'],
    ['?'],
    ['1'],
    ['\t', DOWN],
    ['2', '/', '大数'],
    ['\r'],
  ]) {
    let shown = await press(...inputs);
    // What is worked out meanwhile arrives by itself, not by a key.
    while (shown.some((row) => row.includes('计算中'))) shown = await later();
    for (const row of shown) expect([row, stringWidth(row)]).toEqual([row, columns]);
    expect(await press(REDRAW)).toEqual(shown);
  }
  const resized = await resize(100, 30);
  expect(await press(REDRAW)).toEqual(resized);
  await press('\u0003', '\u0003');
  expect(await done).toBe(0);
});

it('writes little for a cursor move', async () => {
  const { press, written, done } = await open(160, 45);
  await press('2', DOWN);
  written();
  await press(DOWN);
  expect(written()).toBeLessThan(2500);
  await press('\u0003', '\u0003');
  await done;
});

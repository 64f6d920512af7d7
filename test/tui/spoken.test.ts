import { openTui } from 'duizhang/tui';
import { Console } from 'node:console';
import { PassThrough, Writable } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { catalogue, reconciliation, register, rules } from './fixture.ts';
import { portsOf } from './ports.ts';

/** What a screen reader is given: the bytes that Ink really writes in its screen-reader mode. */

// Ink keeps what is logged off the screen with Console, which the test runner's console leaves out.
Object.assign(console, { Console });

async function open(env: Record<string, string>, screenReader?: boolean) {
  let written = '';
  const stdout = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        written += chunk.toString();
        done();
      },
    }),
    // Too small to draw in: nothing is drawn.
    { isTTY: true, columns: 40, rows: 10 },
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
    env: { TERM: 'xterm', ...env },
    stdin: stdin as unknown as ReadStream,
    stdout: stdout as unknown as WriteStream,
    stderr: { write: (text: string) => (written += text) },
    ...(screenReader === undefined ? {} : { screenReader }),
  });
  const settle = async (before: number) => {
    for (let waited = 0; written.length <= before && waited < 3000; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
    for (let last = -1; last !== written.length; await new Promise((resolve) => setTimeout(resolve, 60))) last = written.length;
  };
  await settle(1);
  return {
    done,
    /** What a key adds, as it is written. */
    async press(...inputs: string[]): Promise<string> {
      const from = written.length;
      for (const input of inputs) {
        const before = written.length;
        stdin.write(input);
        await settle(before);
      }
      return written.slice(from);
    },
    written: () => written,
  };
}

// oxlint-disable-next-line no-control-regex
const plain = (text: string) => text.replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replaceAll('\r', '');

describe('for a screen reader', () => {
  it.each([
    ['asked for', {}, true],
    ['by the environment', { INK_SCREEN_READER: 'true' }, undefined],
  ] as const)('sentences are written below one another, %s', async (_name, env, screenReader) => {
    const { press, written, done } = await open(env, screenReader);
    expect(plain(written())).toMatch(/^对账，报告期 2023-Q2，[^\n]*\n总览\n[^]*\n按键：[^\n]*\n$/);
    expect(plain(await press('2'))).toMatch(/^问题清单\n列出 \d+ 条；筛选：无\n第 1 条，共 \d+ 条：错误，待裁；[^\n]*\n按键：[^\n]*\n$/);
    expect(plain(await press('a'))).toMatch(/^已采纳：[^\n]*\n第 2 条，[^\n]*\n$/);
    await press('\u0003', '\u0003');
    expect(await done).toBe(0);
    // Nothing is taken back: no other screen, no erased rows, no box.
    expect(written()).not.toContain('\u001b[?1049h');
    expect(written()).not.toContain('\u001b[2J');
    expect(plain(written())).not.toMatch(/\+--|^\|/m);
    expect(plain(written())).toContain('本次裁定 1 条');
  });

  it('what is typed stays in one line, which is written anew', async () => {
    const { press, written, done } = await open({}, true);
    await press('2', 'r');
    const typed = await press('核实');
    expect(plain(typed)).toMatch(/理由，核实$/);
    expect(plain(await press('，', '后'))).toMatch(/理由，核实，[^]*理由，核实，后$/);
    expect(plain(await press('\r'))).toMatch(/^已退回：/);
    await press('\u0003', '\u0003');
    expect(await done).toBe(0);
    expect(plain(written()).match(/^退回，/gm)).toHaveLength(1);
  });

  it('without it such a window is too small', async () => {
    const { done, written } = await open({});
    expect(await done).toBe(2);
    expect(written()).toContain('窗口 40x10，至少需要 60x16');
  });
});

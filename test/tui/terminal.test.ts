import { check, type Decision } from '@duizhang/model';
import { readDecisionLog } from '@duizhang/reconcile';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { requireProgram } from '../support/system-program.ts';
import { openTerminal, type Terminal } from '../support/tmux.ts';

/** The terminal UI in a real terminal: what a person types, what a person sees, what is on disk. */

const app = new URL('../dist/tui/fixture-app.js', import.meta.url).pathname;
let folder = '';
let log = '';
let terminal: Terminal | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhang-tui-'));
  log = join(folder, '2023-Q2.jsonl');
});
afterEach(() => {
  terminal?.close();
  terminal = null;
  rmSync(folder, { recursive: true, force: true });
});

async function open(columns = 80, rows = 24, { locale = 'zh', environment = '' } = {}): Promise<Terminal> {
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  terminal = openTerminal(
    `echo before; ${environment} ${quoted(process.execPath)} ${quoted(app)} ${quoted(log)} ${locale}; echo exit $?; exec sleep 60`,
    columns,
    rows,
  );
  await terminal.until(locale === 'zh' ? '待裁' : 'undecided');
  return terminal;
}

const entries = (): Decision[] =>
  existsSync(log)
    ? readFileSync(log, 'utf8')
        .trim()
        .split('\n')
        .map((entry) => JSON.parse(entry) as Decision)
    : [];

describe.skipIf(!requireProgram('tmux', '-V'))('in a terminal', () => {
  it.each([
    [80, 24, 'zh'],
    [160, 50, 'en'],
  ])('fills %i x %i in %s, screen after screen', async (columns, rows, locale) => {
    const { press, until, rows: shown } = await open(columns, rows, { locale });
    const screens: [string, string | RegExp][] = [
      ['2', locale === 'zh' ? '第 1 / 72 条' : '1 / 72'],
      ['Enter', locale === 'zh' ? '方案原文   ' : 'Plan  '],
      ['0', locale === 'zh' ? '+- 菜单' : '+- Menu'],
      ['Escape', /^(?![^]*\+- )/],
      ['r', locale === 'zh' ? '+- 退回' : '+- reject'],
      ['Escape', /^(?![^]*\+- )/],
      ['?', locale === 'zh' ? '按键（' : 'Keys ('],
      ['1', locale === 'zh' ? '报送率' : 'rate'],
      ['2', locale === 'zh' ? '第 1 / 72 条' : '1 / 72'],
      ['Tab', '[ ]'],
    ];
    for (const [key, text] of screens) {
      press(key);
      await until(text);
      // A terminal shows a frame in pieces while it arrives: what counts is where it comes to rest.
      await vi.waitFor(() => {
        const frame = shown();
        expect(frame).toHaveLength(rows);
        for (const row of frame) expect([row, stringWidth(row)]).toEqual([row, columns]);
      }, 5000);
    }
  });

  it('decides, asks for the reason, undoes, and leaves a log that checks', async () => {
    const { press, until } = await open();
    press('2');
    await until('第 1 / 72 条');
    press('a');
    await until('已采纳：市发展改革委');
    press('r');
    await until('+- 退回');
    press('Enter');
    await until('请写明理由');
    press('口径不符，请重报', 'Enter');
    await until('已退回：市发展改革委');
    // The list is at a report that is missing: what can be corrected stands in a cell.
    press('m');
    await until('+- 修正');
    press('95.5', 'Enter');
    await until('没有可修正的内容');
    press('Escape');
    await until(/^(?![^]*\+- )/);
    press('/', '82％', 'Enter', 'm');
    await until('+- 修正');
    press('95.5', 'Enter', '依据更正函', 'Enter');
    await until('已修正：');
    press('u');
    await until('已撤销修正：');
    press('x');

    expect(entries().map(({ action, reason, value, actor }) => [action, reason, value, actor])).toEqual([
      ['accept', '', null, '张三'],
      ['reject', '口径不符，请重报', null, '张三'],
      ['correct', '依据更正函', 95.5, '张三'],
      ['revoke', '', null, '张三'],
    ]);
    expect(entries().at(-1)?.revokes).toBe(entries().at(-2)?.decisionId);
    for (const entry of entries()) expect(check('decision', entry)).toMatchObject({ ok: true });
    expect(readDecisionLog(readFileSync(log, 'utf8'))).toMatchObject({ findings: [] });

    press('q');
    await until('报送率');
    press('q');
    await until('共已裁 2，暂缓 0，待裁 70');
    press('Enter');
    const left = await until('exit 0');
    expect(
      left
        .trim()
        .split('\n')
        .map((row) => row.trim()),
    ).toEqual(['before', '本次裁定 2 条；已裁 2，暂缓 0，待裁 70。', '裁定记录：decisions/2023-Q2.jsonl', 'exit 0']);
  });

  it('accepts all that is listed as one entry, after saying how many, and takes it back as one', async () => {
    const { press, until } = await open(100, 30);
    press('2', '/');
    await until('搜索：');
    press('dsj', 'Enter');
    const listed = Number(/第 1 \/ (\d+) 条/.exec(await until(/第 1 \/ \d+ 条  筛选：\/dsj/))![1]);
    expect(listed).toBeGreaterThan(1);
    press('A');
    await until(`将裁定 ${listed} 条，记作一条裁定`);
    press('C-s');
    await until(`已采纳：${listed} 条问题`);
    expect(entries().map(({ action, members }) => [action, members?.length])).toEqual([['accept', listed]]);
    press('u');
    await until(`已撤销采纳：${listed} 条问题`);
    expect(entries().map(({ action, revokes }) => [action, revokes])).toEqual([
      ['accept', null],
      ['revoke', entries()[0]!.decisionId],
    ]);
    press('x');
    await until('待裁 72 / 72');
  });

  it('loses nothing when it is killed, and goes on at the first undecided finding', async () => {
    const first = await open();
    first.press('2', 'a', 'd', 'a');
    await first.until('待裁 69 / 72');
    process.kill(Number(readFileSync(`${log}.pid`, 'utf8')), 'SIGKILL');
    await first.until('exit 137');
    first.close();
    terminal = null;
    expect(entries().map(({ action }) => action)).toEqual(['accept', 'defer', 'accept']);

    const second = await open();
    const screen = await second.until('接着上次：已裁 2 条');
    expect(screen).toMatch(/^\|>错 {4}市教育局 {7}4 /m);
    expect(screen).toMatch(/^\| 错 缓 市发展改革委/m);
  });

  it('restores the terminal when it is told to end', async () => {
    const { until } = await open();
    process.kill(Number(readFileSync(`${log}.pid`, 'utf8')), 'SIGTERM');
    expect((await until('exit 143')).split('\n')[0]).toBe('before');
  });

  it('draws rightly over what stands on the line already, and takes keys that were typed before', async () => {
    terminal = openTerminal(
      `for i in 1 2 3 4 5 6 7 8 9; do echo before; done; printf reading; sleep 1; ${process.execPath} ${app} ${log}; exec sleep 60`,
      80,
      24,
    );
    await terminal.until('reading');
    terminal.press('2', 'a');
    await terminal.until('已采纳');
    expect(terminal.rows().map((row) => stringWidth(row))).toEqual(Array.from({ length: 24 }, () => 80));
    expect(terminal.rows()[0]).toBe(`+${'-'.repeat(78)}+`);
  });

  it('follows every change of the window', async () => {
    const { press, until, resize, rows } = await open(160, 50);
    press('2', 'G');
    await until('第 72 / 72 条');
    resize(80, 24);
    await until(/^\+-{78}\+$/m);
    expect(rows().map((row) => stringWidth(row))).toEqual(Array.from({ length: 24 }, () => 80));
    expect(rows().some((row) => row.startsWith('|>'))).toBe(true);
    resize(60, 15);
    await until('窗口太小（60x15）');
    resize(100, 30);
    await until(/^\+-{98}\+$/m);
    expect(rows().map((row) => stringWidth(row))).toEqual(Array.from({ length: 30 }, () => 100));
  });

  it('filters, searches in Chinese, and clears', async () => {
    const { press, until } = await open();
    press('2', '/');
    await until('搜索：');
    press('大数据局');
    await until('/大数据局');
    press('Enter');
    const found = await until('第 1 / 3 条');
    expect(
      found
        .split('\n')
        .filter((row) => /^\|[> ][错核提?]/.test(row))
        .every((row) => row.includes('市大数据局')),
    ).toBe(true);
    press('x', 'f');
    await until('[ ] 错误');
    press('Down', 'Enter');
    await until('[x] 核实');
    press('Escape');
    await until('第 1 / 24 条  筛选：核实');
  });

  it('sends colours, or none with NO_COLOR, and says the same', async () => {
    const color = /\u001b\[3[0-7]/;
    const colored = await open();
    colored.press('2');
    const screen = await colored.until('第 1 / 72 条');
    expect(colored.rows({ colors: true }).join('\n')).toMatch(color);
    colored.close();
    const plain = await open(80, 24, { environment: 'NO_COLOR=1' });
    plain.press('2');
    expect(await plain.until('第 1 / 72 条')).toBe(screen);
    expect(plain.rows({ colors: true }).join('\n')).not.toMatch(color);
  });

  it('says in one line that a terminal is too small or dumb', async () => {
    terminal = openTerminal(`${process.execPath} ${app} ${log}; TERM=dumb ${process.execPath} ${app} ${log}; exec sleep 60`, 59, 24);
    const screen = await terminal.until('dumb');
    expect(screen).toMatch(/窗口 59x24，至少需要 60x16[^]*终端类型为 dumb/);
  });
});

it('does not open without a terminal', () => {
  const run = spawnSync(process.execPath, [app, log], { encoding: 'utf8', input: '' });
  expect([run.status, run.stdout, run.stderr]).toEqual([
    2,
    '',
    '此处不能打开终端界面（输入或输出不是终端）。请加 --no-interactive 输出文本。\n',
  ]);
});

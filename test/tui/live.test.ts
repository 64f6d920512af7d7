import { readDecisionLog } from '@duizhang/reconcile';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { duizhang } from '../cli/spawn.ts';
import { requireProgram } from '../support/system-program.ts';
import type { Terminal } from '../support/tmux.ts';
import { openQuarter, type Quarter } from './project.ts';

/** The real program on the sample quarter, while the world around it goes on. */

let quarter: Quarter;
beforeEach(() => (quarter = openQuarter()));
afterEach(() => quarter.remove());

/** The folder stands in the command line, so that a test can find the process. */
function start({ press }: Terminal): void {
  press(`duizhang reconcile --project '${quarter.folder}'`, 'Enter');
}

async function open(columns = 100, rows = 30): Promise<Terminal> {
  const terminal = quarter.shell(columns, rows);
  await terminal.until('ready>');
  start(terminal);
  await terminal.until(/^\+-+\+$/m);
  return terminal;
}

const entries = () => (existsSync(quarter.log) ? readDecisionLog(readFileSync(quarter.log, 'utf8')).decisions : []);
const cursorRow = (screen: string) =>
  screen
    .split('\n')
    .find((row) => row.startsWith('|>'))!
    .slice(0, 60);

describe.skipIf(!requireProgram('tmux', '-V'))('while it is open', () => {
  it('tells of a file that has come, and reads it without losing the place', async () => {
    const { press, until } = await open();
    press('2', 'Down', 'Down', 'Down', 'Down', 'Down');
    const before = cursorRow(await until('第 6 / '));
    const [first] = readdirSync(quarter.submissions).filter((name) => name.endsWith('.xlsx') && !name.startsWith('~'));
    copyFileSync(join(quarter.submissions, first!), join(quarter.submissions, `再报-${first}`));
    await until('报送文件有变化：新增 1、修改 0、删除 0');
    press('R');
    const after = await until('已重新读取报送文件');
    expect(cursorRow(after)).toBe(before);
    renameSync(join(quarter.submissions, `再报-${first}`), join(quarter.folder, 'gone.xlsx'));
    await until('新增 0、修改 0、删除 1');
  });

  it('shows what another session decides, and says who it was', async () => {
    const { press, until } = await open();
    press('2');
    await until('第 1 / ');
    const [finding] = (
      JSON.parse(duizhang(['reconcile', '--json'], { cwd: quarter.folder }).stdout) as { findings: { fingerprint: string }[] }
    ).findings;
    const decided = duizhang(['decide', 'accept', finding!.fingerprint], { cwd: quarter.folder, env: { DUIZHANG_ACTOR: '李四' } });
    expect(decided.stderr).toBe('');
    const screen = await until('李四刚在别处裁定，新增 1 条记录');
    expect(screen).toMatch(/待裁 (\d+) \/ /);
    press('a');
    await until('已采纳');
    expect(entries().map(({ actor }) => actor)).toEqual(['李四', '张三']);
    expect(readDecisionLog(readFileSync(quarter.log, 'utf8')).findings).toEqual([]);
  });

  it('steps aside on Ctrl-Z and when it is asked to stop, and comes back as it was', async () => {
    const { press, until, rows } = await open();
    press('2', 'Down');
    const before = await until('第 2 / ');
    for (const stop of [() => press('C-z'), () => spawnSync('pkill', ['-TSTP', '-f', quarter.folder])]) {
      stop();
      const shell = await until('Stopped');
      expect(shell).not.toContain('第 2 / ');
      press('clear; fg', 'Enter');
      expect(await until('第 2 / ')).toBe(before);
      press('Down', 'Up');
      expect(rows()[0]).toBe(`+${'-'.repeat(98)}+`);
    }
  });

  it('goes on where it was left, even when it was killed', async () => {
    const terminal = await open();
    const { press, until } = terminal;
    press('2', ...Array.from({ length: 7 }, () => 'Down'));
    const place = cursorRow(await until('第 8 / '));
    press('Enter');
    await until('来源单元格');
    // The place is written down when the keys have rested.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    press('C-z');
    await until('Stopped');
    press('kill -9 %1; clear', 'Enter');
    await until(/^ready>/m);
    start(terminal);
    await until('来源单元格');
    press('2');
    expect(cursorRow(await until(/^\|>/m))).toBe(place);
  });
});

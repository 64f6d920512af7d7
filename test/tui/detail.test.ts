import { appendFileSync, chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireProgram } from '../support/system-program.ts';
import { openQuarter, type Quarter } from './project.ts';

/** The detail screen on real files: what stands around a cell, and what becomes of it when the file is another. */

let quarter: Quarter;
beforeEach(() => (quarter = openQuarter()));
afterEach(() => quarter.remove());

const name = '市行政审批局-2023-Q2.xlsx';
const address = `submissions/2023-Q2/${name}!填报表!K6`;

describe.skipIf(!requireProgram('tmux', '-V'))('the detail screen', () => {
  it('shows the cell in its file, copies its address, opens the file, and shows no other file as the one that was judged', async () => {
    // What a person's system has for opening files: here it only notes what it was asked for.
    const bin = join(quarter.folder, 'bin');
    const opened = join(quarter.folder, 'opened.txt');
    mkdirSync(bin);
    writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$#" "$1" > '${opened}'\n`);
    chmodSync(join(bin, 'xdg-open'), 0o755);

    const { press, until } = quarter.shell(120, 50);
    await until('ready>');
    press(`unset SSH_CONNECTION SSH_CLIENT SSH_TTY; DISPLAY=:9 PATH='${bin}:'"$PATH" duizhang reconcile`, 'Enter');
    await until(/^\+-+\+$/m);
    press('2', '/', '疑以小数填报百分比', 'Enter');
    await until('第 1 / 1 条');
    press('Enter');
    const screen = await until('[0.95]');
    expect(screen).toMatch(/>6 +全市政務服務\.\. .*91\.2% +\[0\.95\]/);

    press('y');
    expect(await until('已复制')).toContain(`已复制：${address}`);
    press('o');
    await until(`已用系统程序打开：submissions/2023-Q2/${name}`);
    expect(existsSync(opened) && readFileSync(opened, 'utf8')).toBe(`1\n${join(quarter.submissions, name)}\n`);

    const kept = join(quarter.folder, 'kept.xlsx');
    copyFileSync(join(quarter.submissions, name), kept);
    appendFileSync(join(quarter.submissions, name), 'more');
    expect(await until('文件在核对之后变了')).not.toContain('[0.95]');
    rmSync(join(quarter.submissions, name));
    await until('文件或文件夹不存在');
    press('o');
    await until(`文件已不在：submissions/2023-Q2/${name}`);
    copyFileSync(kept, join(quarter.submissions, name));
    await until('[0.95]');
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@duizhang/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { duizhang } from '../cli/spawn.ts';
import { requireProgram } from '../support/system-program.ts';
import { openQuarter, type Quarter } from './project.ts';

/** From the first key to the notice on disk, with the real program on the sample quarter. */

let quarter: Quarter;
beforeEach(() => (quarter = openQuarter()));
afterEach(() => quarter.remove());

describe.skipIf(!requireProgram('tmux', '-V'))('the notice in a terminal', () => {
  it('is read number by number, opened, and written', async () => {
    const { press, until } = quarter.shell(100, 30);
    await until('ready>');
    press('duizhang reconcile', 'Enter');
    await until(/^\+-+\+$/m);
    press('6');
    await until('第 1 / ');
    const first = await until('101：问题（待核）');
    expect(first).toContain('关于2023年第二季度《数字青岛2023年行动方案》落实情况的通报');
    expect(first).toContain('[101]条未作裁定');

    press('Enter');
    await until('第 1 / 101 条  筛选：问题（待核）');
    press('a');
    await until('已采纳');
    press('Escape');
    // The notice knows the decision, and the cursor is where it was.
    await until('100：问题（待核）');

    press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    await until('9：应报项（未报）');
    press('Enter');
    await until('依据 1/9  应报项（未报）');
    press('Escape');
    await until('9：应报项（未报）');

    press('e', 'Down', 'Down', 'Enter');
    await until('通报已写入 reports/2023-Q2/bulletin.json');
    const file = join(quarter.folder, 'reports/2023-Q2/bulletin.json');
    const written = readFileSync(file, 'utf8');
    expect(check('bulletin', JSON.parse(written))).toMatchObject({ ok: true });
    expect(written).toBe(duizhang(['report', 'bulletin', '--json', '--locale', 'zh'], { cwd: quarter.folder }).stdout);

    press('e', 'Down', 'Down', 'Enter');
    await until('再按一次回车即覆盖');
    press('Escape');
    await until(/^(?![^]*写出通报)/);
    press('Escape');
    await until('r只看红');
    expect(existsSync(join(quarter.folder, 'reports/2023-Q2/bulletin.txt'))).toBe(false);
  }, 120_000);
});

import { readDecisionLog } from '@duizhang/reconcile';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, temporaryFolder } from '../cli/spawn.ts';

/** A clerk's way through the sample quarter, as it is written down for everybody to replay (`npm run walk`). */

const folder = temporaryFolder();
afterAll(() => folder.remove());
const copy = join(folder.path, 'walk');
let screens = '';

beforeAll(() => {
  const ran = spawnSync(process.execPath, [join(root, 'cli/scripts/walk.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, DUIZHANG_WALK_FOLDER: copy, DUIZHANG_ACTOR: '张三', TZ: 'Asia/Shanghai' },
  });
  expect([ran.stderr, ran.status]).toEqual(['', 0]);
  screens = ran.stdout;
}, 120_000);

/** The screens by their titles. */
const shots = () =>
  new Map(
    screens
      .split(/^== /m)
      .slice(1)
      .map((shot) => [shot.slice(0, shot.indexOf('\n')), shot.slice(shot.indexOf('\n') + 1).trimEnd()]),
  );

it('shows what it showed', async () => {
  await expect(screens).toMatchFileSnapshot(join(root, 'test/golden/walk.txt'));
});

it('leaves a log that checks: what was decided, taken back and decided again', () => {
  const { decisions, findings } = readDecisionLog(readFileSync(join(copy, 'decisions/2023-Q2.jsonl'), 'utf8'));
  expect(findings).toEqual([]);
  expect(decisions.map(({ action, actor, members }) => [action, actor, members?.length ?? 1])).toEqual([
    ['reject', '张三', 1],
    ['correct', '张三', 1],
    ['accept', '张三', 29],
    ['revoke', '张三', 1],
    ['accept', '张三', 29],
  ]);
});

it('ends with a bulletin on the figures after those decisions', () => {
  const bulletin = readFileSync(join(copy, 'reports/2023-Q2/bulletin.txt'), 'utf8');
  expect(bulletin).toContain('关于2023年第二季度《数字青岛2023年行动方案》落实情况的通报');
  expect(bulletin.replaceAll(/\s/g, '')).toContain('已报312项，未报9项，已退回待重报1项');
});

describe('what the handbook shows', () => {
  const handbook = readFileSync(join(root, 'README.zh-CN.md'), 'utf8');
  const shown = [...handbook.matchAll(/^\*\*(.+)\*\*\n\n```text\n([^]*?)\n```/gm)].map(([, title, text]) => [title!, text!] as const);

  it('are screens of this walk', () => {
    expect(shown.length).toBeGreaterThan(3);
    for (const [title, text] of shown) expect([title, text]).toEqual([title, shots().get(title)]);
  });

  it('are as wide as the window in every row', () => {
    for (const [, text] of shown) for (const row of text.split('\n')) expect([row, stringWidth(row)]).toEqual([row, 100]);
  });
});

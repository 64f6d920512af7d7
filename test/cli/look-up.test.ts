import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { duizhang, inFolder, root } from './spawn.ts';

const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('lex', () => {
  it('answers one JSON object a line, in order, also for texts that begin with a dash', () => {
    const { code, stdout, stderr } = duizhang(['lex', '--', '1.57万户', '-5%', '暂无', '--help']);
    expect([code, stderr]).toEqual([0, '']);
    const answers = jsonLines(stdout);
    expect(answers.map((answer) => answer['raw'])).toEqual(['1.57万户', '-5%', '暂无', '--help']);
    expect(answers[0]).toMatchObject({ value: 15700, unitOfMeasure: '户', kind: 'quantity' });
    expect(answers[1]).toMatchObject({ value: -5, kind: 'percent' });
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual(
        expect.arrayContaining(['raw', 'value', 'unitOfMeasure', 'unitMultiplier', 'comparator', 'hedge', 'basis', 'interval', 'kind']),
      );
    }
  });

  it('never makes a silent zero of what it cannot read', () => {
    expect(jsonLines(duizhang(['lex', '待统计']).stdout)[0]).toMatchObject({ value: null, kind: 'text' });
  });

  it('reads lines from a pipe', () => {
    expect(jsonLines(duizhang(['lex'], { input: '95%\n30个\n' }).stdout).map((answer) => answer['value'])).toEqual([95, 30]);
  });
});

describe('match', () => {
  it('resolves names in order, by the register of Qingdao unless told otherwise', () => {
    const { code, stdout } = duizhang(['match', '--', '市大數據局', '没有这个局']);
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([{ orgUnitId: 'qingdao/big-data' }, { orgUnitId: null }]);
  });

  it('takes another register', () => {
    const { stdout } = duizhang(['match', '--register', join(root, 'seeds/org-units/binzhou.json'), '--', '市发改委']);
    expect(jsonLines(stdout)[0]!['orgUnitId']).toMatch(/^binzhou\//);
  });
});

describe('explain', () => {
  it('lists every rule once, and each can be explained in both languages', () => {
    const rules = JSON.parse(duizhang(['explain', '--json']).stdout) as { id: string; why: { zh: string; en: string } }[];
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    expect(rules.map((rule) => rule.id)).toContain('missing-report');
    for (const rule of rules)
      expect(
        [rule.why.zh, rule.why.en].every((text) => text.length > 0),
        rule.id,
      ).toBe(true);
    expect(duizhang(['explain', 'missing-report', '--locale', 'en']).stdout).toMatch(/^missing-report[\s\S]*Why: /);
  });

  it('shows what a project may set, with default and bounds', () => {
    const [zh, en] = (['zh', 'en'] as const).map((locale) => duizhang(['explain', 'scale-slip', '--locale', locale]).stdout);
    expect(zh).toMatch(/参数（在 duizhang\.json 中设置）：[\s\S]*overshoot .*默认 8，可设 3 至 1000/);
    expect(en).toMatch(/Options \(set in duizhang\.json\):[\s\S]*overshoot .*8 by default, from 3 to 1000/);
    expect(JSON.parse(duizhang(['explain', 'scale-slip', '--json']).stdout)).toMatchObject({ options: { overshoot: { default: 8 } } });
    expect(duizhang(['explain', 'below-target']).stdout).not.toContain('参数');
  });

  it('offers the rule that was meant', () => {
    const { code, stdout, stderr } = duizhang(['explain', 'missing-reprot']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('您是否要输入 missing-report？');
  });
});

describe('the streams', () => {
  it('colours only when asked or on a terminal, and never against NO_COLOR', () => {
    const escape = '\u001b[';
    expect(duizhang(['explain', 'missing-report']).stdout).not.toContain(escape);
    expect(duizhang(['explain', 'missing-report'], { env: { FORCE_COLOR: '1' } }).stdout).toContain(escape);
    expect(duizhang(['explain', 'missing-report'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain(escape);
  });

  it.skipIf(process.platform === 'win32')('end quietly where the reader goes away', () => {
    const command = `"${process.execPath}" cli/dist/main.js explain --json | head -c 10; exit "\${PIPESTATUS[0]}"`;
    const ran = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
  });

  it('keep usage errors off standard output', () => {
    inFolder((cwd) => {
      const ran = duizhang(['validate', 'nothing.xlsx', '--catalogue', 'qingdao-2023'], { cwd });
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain('nothing.xlsx：文件或文件夹不存在');
    });
  });
});

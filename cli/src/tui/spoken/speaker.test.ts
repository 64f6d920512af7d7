import type { Decision } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { fixtureModel, fixturePorts } from '../fixture.test.data.ts';
import { createSession } from '../session.ts';
import { createSpeaker, SPOKEN_SIZE, type Speech } from './speaker.ts';

/** Everything that is heard while keys are pressed; a word in round brackets is typed. */
function listener(locale: 'zh' | 'en' = 'zh') {
  const log: Decision[] = [];
  const session = createSession({
    model: fixtureModel(),
    ports: { ...fixturePorts(log), after: () => () => {} },
    decisions: [],
    actor: '张三',
    logName: null,
    locale,
    ...SPOKEN_SIZE,
  });
  const speaker = createSpeaker();
  let again = 0;
  const hear = (): Speech => speaker.hear(session.state(), again);
  const press = (...keys: readonly string[]): Speech => {
    let speech = hear();
    for (const key of keys) {
      const texts = key.startsWith('(') ? Array.from(key.slice(1, -1)) : null;
      for (const text of texts ?? [null])
        session.press(text === null ? { name: key, text: key.length === 1 ? key : '' } : { name: text, text }, () => 0);
      speech = hear();
    }
    return speech;
  };
  return { press, hear, session, repeat: () => ((again += 1), hear()) };
}

describe('a speaker', () => {
  it('says at first where one is, what is there, and what the keys do', () => {
    const { sentences, field } = listener().press();
    expect(sentences[0]).toBe('对账，报告期 2023-Q2，数字城市2023年行动方案，待裁 5 条，共 5 条。按 Ctrl-L 再听一遍。');
    expect(sentences[1]).toBe('总览');
    expect(sentences).toContainEqual(expect.stringMatching(/^市大数据局，任务1「一网通办」：/));
    expect(sentences.at(-1)).toMatch(/^按键：回车 看问题，r只看红，s排序，t转置/);
    expect(field).toBeNull();
  });

  it('then only what has changed', () => {
    const { press } = listener();
    expect(press('down').sentences).toEqual([expect.stringMatching(/^市教育局，任务1「一网通办」：未报，问题 1 条，待裁 1：错误 1/)]);
    expect(press('down', 'up').sentences).toHaveLength(1);
    expect(press('s').sentences).toEqual(['单位 / 任务；排序：红灯、未报多的在前']);
    expect(press('ctrl-c').sentences[0]).toBe('退出');
  });

  it('says nothing for a key that does nothing, and a notice every time', () => {
    const { press } = listener();
    expect(press('2', 'g', 'g').sentences).toEqual([]);
    expect(press('u').sentences).toEqual([expect.stringContaining('没有可撤销的裁定')]);
    expect(press('u').sentences).toEqual([expect.stringContaining('没有可撤销的裁定')]);
  });

  it('says it all once more when asked', () => {
    const { press, hear, repeat } = listener();
    const first = press('2').sentences;
    const turn = hear().turn;
    const whole = repeat();
    expect(whole.turn).toBeGreaterThan(turn);
    expect(whole.sentences.slice(1)).toEqual(first);
    expect(hear()).toBe(whole);
  });

  it('says of a finding its place in the list, what it is, and where it stands', () => {
    const { press } = listener();
    expect(press('2').sentences).toContain('第 1 条，共 5 条：错误，待裁；市大数据局；任务1；低于目标；K9；低于目标：82%');
    const decided = press('a').sentences;
    expect(decided).toEqual([
      '已采纳：市大数据局 任务1 低于目标（u 撤销）。筛选内还有 4 条待裁。',
      expect.stringMatching(/^第 2 条，共 5 条：错误，待裁；市教育局/),
    ]);
  });

  it('explains the keys of a screen once', () => {
    const { press } = listener();
    expect(press('2').sentences.at(-1)).toMatch(/^按键：a采纳，.*，\]下条待裁，.*，Esc 返回$/);
    press('1');
    expect(press('2').sentences.join('\n')).not.toContain('按键：');
  });

  it('tells a menu item by item, and comes back to the row', () => {
    const { press } = listener();
    expect(press('2', '0').sentences.slice(0, 2)).toEqual([
      expect.stringMatching(/^菜单，第 1 /),
      expect.stringMatching(/^1，裁定，采纳：/),
    ]);
    expect(press('down').sentences).toEqual([expect.stringMatching(/^2，退回：/)]);
    expect(press('esc').sentences).toEqual(['问题清单', expect.stringMatching(/^第 1 条/)]);
  });

  it('tells a dialog with the field that is typed into, in a line of its own', () => {
    const { press } = listener();
    const opened = press('2', 'r');
    expect(opened.sentences[0]).toMatch(/^退回，市大数据局/);
    expect(opened.field).toMatch(/^理由/);
    const typed = press('(核实)');
    expect([typed.sentences, typed.field]).toEqual([[], '理由，核实']);
    expect(press('left').field).toBe('理由，核（光标后：实）');
  });

  it('tells what is lacking', () => {
    expect(listener().press('2', 'r', 'enter').sentences.join('')).toContain('理由');
  });

  it('tells how many a search finds while it is typed', () => {
    const { press } = listener();
    expect(press('2', '/').field).toBe('搜索：');
    const typed = press('(大数据局)');
    expect([typed.field, typed.sentences]).toEqual(['搜索：大数据局', ['列出 2 条']]);
    expect(press('enter').sentences).toContain('列出 2 条；筛选：/大数据局');
  });

  it.each(['zh', 'en'] as const)('draws no box and no column, whatever the screen (%s)', (locale) => {
    const { press } = listener(locale);
    const all = [
      '2',
      'f',
      'down',
      'enter',
      'esc',
      'enter',
      'esc',
      '5',
      'down',
      'tab',
      'down',
      '?',
      'esc',
      '1',
      't',
      'r',
      '0',
      'esc',
      'q',
    ].flatMap((key) => press(key).sentences);
    for (const sentence of all) {
      expect(sentence).toMatch(/[\p{L}\p{N}]/u);
      expect(sentence).not.toMatch(/\s{2,}\S|---|^\||\|$|\u001b/);
    }
  });
});

import { check, type LightScheme } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { lightLabels, lightOf, lightProblems, schemeOf, type Lit } from './light-scheme.ts';

const at = (paceStatus: Lit['paceStatus'], againstSchedule: number | null = null, more: Partial<Lit> = {}): Lit => ({
  paceStatus,
  againstSchedule,
  due: false,
  daysLeft: 173,
  ...more,
});

/** 三明 hands out slips only to who is behind; 宿迁 shows blue when a date is near and red when it has passed; 宜昌 has yellow for near. */
const slips: LightScheme = {
  lights: [
    { name: 'blue', paceStatuses: ['behind'], atLeast: 90 },
    { name: 'orange', paceStatuses: ['behind'], atLeast: 70 },
    { name: 'red', paceStatuses: ['behind'] },
  ],
};
const near: LightScheme = {
  lights: [
    { name: 'red', overdue: true },
    { name: 'yellow', paceStatuses: ['behind'] },
    { name: 'blue', dueWithinDays: 30 },
    { name: 'green', label: { zh: '正常', en: 'fine' } },
  ],
  undetermined: 'grey',
};
const named = schemeOf('blueOrangeRed');

describe('lights', () => {
  it.each<[string, LightScheme, Lit, string | null]>([
    ['达进度', named, at('onSchedule', 104), 'blue'],
    ['已完成的比率没有序时', named, at('completed'), 'blue'],
    ['欠进度，完成序时的八成', named, at('behind', 80), 'orange'],
    ['欠进度，不到八成', named, at('behind', 79.9), 'red'],
    ['到期未完成，哪怕只差一点', named, at('behind', 99, { due: true }), 'red'],
    ['欠进度又没有数', named, at('behind'), 'red'],
    ['无法判断', named, at('undetermined', 120), null],
    ['默认是绿黄红', schemeOf(undefined), at('ahead', 160), 'green'],
    ['只给落后的发蓝单', slips, at('behind', 95), 'blue'],
    ['只给落后的发橙单', slips, at('behind', 71), 'orange'],
    ['只给落后的发红单', slips, at('behind', 10), 'red'],
    ['不落后的没有单', slips, at('onSchedule', 100), null],
    ['逾期红灯', near, at('behind', 99, { due: true, daysLeft: -5 }), 'red'],
    ['落后黄灯', near, at('behind', 99), 'yellow'],
    ['临期蓝灯', near, at('onSchedule', 100, { daysLeft: 30 }), 'blue'],
    ['临期但已完成', near, at('completed', 100, { daysLeft: 30 }), 'green'],
    ['时限不明不算临期', near, at('onSchedule', null, { daysLeft: null }), 'green'],
    ['无法判断时灰灯', near, at('undetermined'), 'grey'],
  ])('%s', (_, scheme, lit, light) => expect(lightOf(scheme, lit)).toBe(light));

  it('have words: their own, those of their colour, else their name', () => {
    expect(lightLabels(near).map(({ name, zh, en }) => [name, zh, en])).toEqual([
      ['red', '红灯', 'red'],
      ['yellow', '黄灯', 'yellow'],
      ['blue', '蓝灯', 'blue'],
      ['green', '正常', 'fine'],
      ['grey', '灰灯', 'grey'],
    ]);
    expect(
      lightLabels(near)
        .filter(({ undetermined }) => undetermined)
        .map(({ name }) => name),
    ).toEqual(['grey']);
    expect(lightLabels({ lights: [{ name: 'toString' }] })).toEqual([{ name: 'toString', zh: 'toString', en: 'toString' }]);
  });
});

describe('a scheme', () => {
  it.each<[string, LightScheme, RegExp | null]>([
    ['of three lights', { lights: [{ name: 'a', atLeast: 100 }, { name: 'b', atLeast: 80 }, { name: 'c' }] }, null],
    ['of slips', slips, null],
    ['of dates', near, null],
    ['that comes with the program', named, null],
    [
      'whose thresholds rise',
      {
        lights: [
          { name: 'a', atLeast: 80 },
          { name: 'b', atLeast: 100 },
        ],
      },
      /灯 b 永远不会亮.*前面的 a.*从高到低/,
    ],
    ['with the rest first', { lights: [{ name: 'a' }, { name: 'b', atLeast: 50 }] }, /灯 b 永远不会亮/],
    [
      'with nearer dates behind farther ones',
      {
        lights: [
          { name: 'a', dueWithinDays: 30 },
          { name: 'b', dueWithinDays: 10 },
        ],
      },
      /灯 b/,
    ],
    ['with one name twice', { lights: [{ name: 'a', atLeast: 50 }, { name: 'a' }] }, /灯 a 出现了两次/],
    ['that shows the undetermined as good', { lights: [{ name: 'green' }], undetermined: 'green' }, /无法判断的不能与已判断的/],
  ])('%s', (_, scheme, problem) => {
    const problems = lightProblems(scheme).map(({ zh }) => zh);
    if (problem === null) expect(problems).toEqual([]);
    else expect(problems.join()).toMatch(problem);
  });

  it('is described by the schema of duizhang.json', () => {
    const config = { planId: 'q', catalogue: 'c', orgUnitRegister: 'o', reportingPeriod: '2023-Q2' };
    for (const lightScheme of [slips, near, 'greenYellowRed']) expect(check('config', { ...config, lightScheme }).ok).toBe(true);
    const broken = check('config', { ...config, lightScheme: { lights: [{ name: '', atLeast: 120 }] } });
    expect(broken.ok ? [] : broken.problems.map(({ problem }) => problem.zh)).toEqual([
      expect.stringMatching(/lights\.0\.name.*至少 1 个字/),
      expect.stringMatching(/lights\.0\.atLeast.*不得大于 100/),
    ]);
  });
});

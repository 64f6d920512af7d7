import { describe, expect, it } from 'vitest';
import { CannotRun } from './cannot-run.ts';
import type { Project } from './project.ts';
import { ruleOptions } from './rule-options.ts';

const project = (rules?: Project['config']['rules']): Project => ({
  root: '/city',
  config: {
    planId: 'town-2023',
    catalogue: 'catalogue.json',
    orgUnitRegister: 'org-units.json',
    reportingPeriod: '2023-Q2',
    ...(rules && { rules }),
  },
});

/** What a person is told. */
function refusal(rules: Project['config']['rules']): string {
  try {
    ruleOptions(project(rules));
  } catch (error) {
    if (error instanceof CannotRun) return `${error.text.zh}\n${error.text.en}`;
  }
  return '';
}

describe('options of rules', () => {
  it('are those of the project', () => {
    const rules = { 'scale-slip': { overshoot: 20 }, 'finish-after-deadline': { graceDays: 0 } };
    expect(ruleOptions(project(rules))).toEqual(rules);
    expect([ruleOptions(project()), ruleOptions(null)]).toEqual([{}, {}]);
  });

  it.each<[string, Project['config']['rules'], string[]]>([
    [
      'an unknown rule, with the one that was meant',
      { 'scale-slips': { overshoot: 9 } },
      ['scale-slips', '您是否要写 scale-slip？', 'finish-after-deadline'],
    ],
    ['an unknown rule without options', { nonsense: {} }, ['没有规则 nonsense']],
    ['an unknown option, with those that there are', { 'scale-slip': { overshot: 9 } }, ['没有参数 overshot', 'overshoot、smallest']],
    ['an option of a rule that has none', { 'below-target': { factor: 2 } }, ['这条规则没有参数', 'this rule has none']],
    ['an option by a name that objects have', { 'scale-slip': { constructor: 9 } as never }, ['没有参数 constructor']],
    ['a number below its bounds', { 'scale-slip': { overshoot: 1 } }, ['应在 3 至 1000 之间，现为 1', 'must be from 3 to 1000, not 1']],
    ['a number above them', { 'finish-after-deadline': { graceDays: 400 } }, ['0 至 366']],
  ])('refuse %s', (_, rules, told) => {
    const text = refusal(rules);
    expect(text).toContain('/city/duizhang.json');
    for (const part of told) expect(text).toContain(part);
  });
});

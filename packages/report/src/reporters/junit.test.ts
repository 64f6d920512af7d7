import { describe, expect, it } from 'vitest';
import { found, hostile, options, suppressing, validation } from '../testing/checked.test.data.ts';
import { validationJunit } from './junit.ts';

const rule = (pass: number, fail: number, notEvaluated: number) => ({
  ruleId: 'below-target',
  pass,
  fail,
  notEvaluated,
  reasons: notEvaluated > 0 ? [{ reason: 'notYetDue', count: notEvaluated }] : [],
});
const files = (...rules: ReturnType<typeof rule>[]) => [{ file: '甲.xlsx', rules }];

describe('JUnit XML', () => {
  it('has a suite for each file and a failing case that holds every finding of the rule', () => {
    const result = validation([found(), found({ row: 8, actual: '2' }), found({ row: 9, actual: '3', severity: 'warning' })]);
    expect(validationJunit(result, options)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="duizhang town" tests="1" failures="1" errors="0">',
        '  <testsuite name="甲.xlsx" tests="1" failures="1" errors="0" skipped="0">',
        '    <testcase name="below-target 低于目标" classname="甲.xlsx">',
        '      <failure type="below-target" message="3 条问题">错误  填报表!C7  1低于目标。请说明。',
        '错误  填报表!C8  2低于目标。请说明。',
        '核实  填报表!C9  3低于目标。请说明。</failure>',
        '    </testcase>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['all passed', [], rule(3, 0, 0), '<testcase name="below-target 低于目标" classname="甲.xlsx"/>'],
    ['nothing could be evaluated', [], rule(0, 0, 2), '<skipped message="未评价 2 项：未到完成时限 2"/>\n'],
    ['a part could not', [], rule(1, 0, 2), '<system-out>未评价 2 项：未到完成时限 2</system-out>'],
    ['a warning fails no run', [found({ severity: 'warning' })], rule(0, 1, 0), '<system-out>核实  填报表!C7'],
  ] as const)('%s', (_, findings, counted, part) => {
    const xml = validationJunit(validation([...findings], { files: files(counted) }) as never, options);
    expect(xml).toContain(part);
    expect(xml).toContain('failures="0"');
  });

  it('a suppressed finding stays in sight and fails nothing', () => {
    const item = found();
    const suppressed = validation([item], { suppressed: [suppressing(item)] });
    const xml = validationJunit(suppressed, { ...options, fails: ({ fingerprint }) => fingerprint !== item.fingerprint });
    expect(xml).toContain('failures="0"');
    expect(xml).toContain('1低于目标。请说明。  [已抑制：核对中（李明，至 2023-12-31）]</system-out>');
  });

  it('has a suite for a file that only has findings, such as the list of suppressions', () => {
    expect(validationJunit({ ...validation([found()]), files: [] }, options)).toContain('<testsuite name="甲.xlsx" tests="1" failures="1"');
  });

  it('holds no character that XML forbids', () => {
    const xml = validationJunit(validation([found({ actual: hostile, file: hostile })]), options);
    expect(xml).not.toMatch(/[\u0000-\u0009\u000b-\u001f\uffff]|[\ud800-\udfff]|<b>|\]\]>/);
    expect(xml).toContain('\\ud800\\uffff');
  });
});

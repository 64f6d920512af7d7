import { describe, expect, it } from 'vitest';
import { found, hostile, options, reconciliation, suppressing, validation } from '../testing/checked.test.data.ts';
import { githubAnnotations } from './github.ts';

const lines = (...args: Parameters<typeof githubAnnotations>) =>
  githubAnnotations(...args)
    .trimEnd()
    .split('\n');
const commands = (...args: Parameters<typeof githubAnnotations>) => lines(...args).filter((line) => line.startsWith('::'));

describe('annotations of GitHub', () => {
  it('begin with the verdict, then the row as line and the cell in the title', () => {
    const shown = lines(validation([found()]), options);
    expect(shown[0]).toBe('不通过：1 个文件，0 行；错误 1，核实 0，提示 0；其中未评价 0');
    expect(shown.at(-1)).toBe('::error file=甲.xlsx,line=7,col=3,title=below-target 填报表!C7::1低于目标。请说明。');
  });

  it.each([
    ['a percent sign', { actual: '100%' }, '::100%25低于'],
    ['colon and comma of a name', { file: 'a:b,c%.xlsx' }, 'file=a%3Ab%2Cc%25.xlsx,line'],
    ['a line break, which is no layout of ours', { actual: 'a\nb' }, '::a\\nb低于'],
    ['no file: no line', { file: null }, '::error title=below-target::'],
    ['a warning', { severity: 'warning' }, '::warning file'],
    ['an information', { severity: 'info' }, '::notice file'],
    ['what could not be evaluated', { open: 'notYetDue' }, '::notice file'],
  ] as const)('%s', (_, sketch, part) => expect(commands(validation([found(sketch)]), options).join('\n')).toContain(part));

  it('are one line each, whatever a file says', () => {
    const shown = lines(validation([found({ actual: hostile, file: hostile })]), options);
    expect(shown.filter((line) => /^\s*::/.test(line))).toHaveLength(1);
    expect(shown.join('')).not.toMatch(/[\u0000-\u001f]/);
  });

  it('what is suppressed or decided is a notice and says so', () => {
    const item = found();
    expect(commands(validation([item], { suppressed: [suppressing(item)] }), options)[0]).toMatch(
      /^::notice .+::\[已抑制：核对中（李明，至 2023-12-31）\] 1低于/,
    );
    expect(commands(reconciliation([item], { [item.fingerprint]: 'waived' }), options)[0]).toMatch(/^::notice .+\[已豁免\]/);
  });

  it('are ten of a kind at most, the last of which tells how many more there are and where', () => {
    const many = (severity: 'error' | 'warning' | 'info', count: number) =>
      Array.from({ length: count }, (_, i) => found({ severity, row: i + 1, actual: `${severity}${i}` }));
    const result = validation([...many('error', 25), ...many('warning', 3), ...many('info', 12)]);
    const shown = commands(result, { ...options, otherOutputs: ['r/j.xml', 'r/a.sarif'] });
    const count = (kind: string) => shown.filter((line) => line.startsWith(`::${kind} `)).length;
    expect([count('error'), count('warning'), count('notice')]).toEqual([10, 3, 10]);
    expect(shown.at(-1)).toBe(
      '::notice title=duizhang::本平台每级只显示 10 条批注，另有错误 15 条、核实 0 条、提示 3 条未显示；全部问题见 r/j.xml、r/a.sarif。',
    );
    expect(commands(result, options).at(-1)).toContain('--format json=<文件>');
  });

  it('ten are shown without a word about others', () => {
    const ten = Array.from({ length: 10 }, (_, i) => found({ severity: 'info', actual: `${i}` }));
    expect(commands(validation(ten), options)).toHaveLength(10);
  });
});

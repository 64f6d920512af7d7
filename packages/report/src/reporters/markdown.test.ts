import { describe, expect, it } from 'vitest';
import { found, hostile, options, suppressing, validation } from '../testing/checked.test.data.ts';
import { markdown } from './markdown.ts';

describe('Markdown', () => {
  it('states the verdict first, then a table for each file, what is in no file last', () => {
    const item = found({ file: '乙.xlsx', actual: '2' });
    const shown = markdown(
      validation([found({ file: null }), item, found({ file: '丙.xlsx' })], { suppressed: [suppressing(item)] }),
      options,
    );
    expect(shown.split('\n').filter((line) => /^(#|\| 错误)/.test(line))).toEqual([
      '## 不通过：2 个文件，0 行；错误 2，核实 0，提示 0；其中未评价 0；另有 1 条已抑制',
      '### 丙.xlsx',
      '| 错误 | 填报表!C7 | below-target | 1低于目标。请说明。 |',
      '### 乙.xlsx',
      '| 错误 | 填报表!C7 | below-target | \\[已抑制：核对中（李明，至 2023-12-31）\\] 2低于目标。请说明。 |',
      '### 方案要求的（不在任何文件中）',
      '| 错误 |  | below-target | 1低于目标。请说明。 |',
    ]);
  });

  it('has rows of four cells, whatever a file says', () => {
    const shown = markdown(validation([found({ actual: hostile, file: hostile })]), options);
    const row = shown.split('\n').find((line) => line.startsWith('| 错误'))!;
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    expect(row).not.toMatch(/<b>|(?<!\\)[`*[\]]|https?:\/\//);
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it.each([2_000, 700, 400, 1])('within %i bytes says how many findings are left out, and where they are', (limit) => {
    const findings = Array.from({ length: 40 }, (_, i) => found({ file: `${i % 4}.xlsx`, row: i + 1, actual: `${i}` }));
    const shown = markdown(validation(findings), { ...options, otherOutputs: ['all.json'] }, limit);
    const listed = shown.match(/^\| 错误/gm)?.length ?? 0;
    expect(shown).toContain(`另有 ${40 - listed} 条问题未列；全部问题见 all.json。`);
    expect(shown.match(/^### /gm)?.length ?? 0).toBeLessThanOrEqual(listed);
    // The last line alone may be more than a limit that nothing fits into.
    if (limit > 200) expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(limit);
    expect(markdown(validation(findings), options).match(/^\| 错误/gm)).toHaveLength(40);
  });
});

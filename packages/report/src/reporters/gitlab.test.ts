import { describe, expect, it } from 'vitest';
import { found, options, suppressing, validation } from '../testing/checked.test.data.ts';
import { gitlabCodeQuality } from './gitlab.ts';

interface Issue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number } };
}
const issues = (...args: Parameters<typeof gitlabCodeQuality>) => JSON.parse(gitlabCodeQuality(...args)) as Issue[];

describe('Code Quality of GitLab', () => {
  it('has an issue for each finding, with the row as its line', () => {
    expect(issues(validation([found()]), { ...options, locate: (file) => `city/${file}` })).toEqual([
      {
        description: '填报表!C7：1低于目标。请说明。',
        check_name: 'below-target',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        severity: 'major',
        location: { path: 'city/甲.xlsx', lines: { begin: 7 } },
      },
    ]);
  });

  it('has no fingerprint twice, also of the same value in two files or cells', () => {
    const same = [found(), found({ row: 8 }), found({ file: '乙.xlsx' })];
    expect(new Set(same.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    const fingerprints = issues(validation(same), options).map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(3);
    expect(issues(validation(same), options).map(({ fingerprint }) => fingerprint)).toEqual(fingerprints);
  });

  it('knows five severities, of which we need three', () => {
    const item = found({ actual: '2' });
    const findings = [found(), found({ severity: 'warning' }), found({ severity: 'info' }), found({ open: 'noValue' }), item];
    const listed = issues(validation(findings, { suppressed: [suppressing(item)] }), options);
    expect(listed.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info', 'info', 'info']);
    expect(listed.at(-1)!.description).toMatch(/^\[已抑制：/);
  });

  it('puts what is in no file under the plan', () => {
    const item = found({ file: null });
    expect(issues(validation([item]), options)[0]!.location).toEqual({ path: 'town', lines: { begin: 1 } });
    const quoted = { ...item, related: [{ kind: 'plan' as const, file: 'plan.txt', sheet: null, cell: null, text: '' }] };
    expect(issues(validation([quoted]), options)[0]!.location.path).toBe('plan.txt');
  });
});

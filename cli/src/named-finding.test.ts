import { makeDecision } from '@duizhang/reconcile';
import { describe, expect, it } from 'vitest';
import { CannotRun } from './cannot-run.ts';
import { namedEntry } from './named-finding.ts';

const entry = (decisionId: string) => ({
  ...makeDecision(
    { fingerprint: 'f', ruleId: 'r', action: 'accept', actor: 'li', at: '2023-07-14T08:00:00.000Z', reportingPeriod: '2023-Q2' },
    [],
  ),
  decisionId,
});
const log = ['7c9046122f118490', '7c9046999f118490', '0138c77e711ac46f'].map(entry);

describe('an entry of a log', () => {
  it.each([
    ['7c9046122f118490', 0],
    ['7c90469', 1],
    ['0138', 2],
  ])('%s is found by a beginning that no other has', (asked, index) => {
    expect(namedEntry(asked, log)).toBe(log[index]);
  });

  it.each([
    ['7c90', '以 7c90 开头'],
    ['013', '找不到裁定 013'],
    ['', '找不到裁定'],
    ['7c90461x', '最接近的是 7c9046122f118490'],
  ])('%j is none: %s', (asked, said) => {
    let told = '';
    try {
      namedEntry(asked, log);
    } catch (error) {
      told = (error as CannotRun).text.zh;
    }
    expect(told).toContain(said);
  });
});

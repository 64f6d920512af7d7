import type { Decision } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { makeDecision } from './decide.ts';
import { headsOf, historyOf, inCausalOrder, mergeDecisions } from './history.ts';
import { formatDecision, readDecisionLog } from './log.ts';

const entry = (log: readonly Decision[], fingerprint: string, minute: number): Decision =>
  makeDecision(
    {
      fingerprint,
      ruleId: 'r',
      action: 'accept',
      actor: '张三',
      at: `2023-07-20T09:${String(minute).padStart(2, '0')}:00Z`,
      reportingPeriod: '2023-Q2',
    },
    log,
  );
const grow = (log: readonly Decision[], ...entries: (readonly [string, number])[]): Decision[] =>
  entries.reduce<Decision[]>((so, [fingerprint, minute]) => [...so, entry(so, fingerprint, minute)], [...log]);
const names = (log: readonly Decision[]) => log.map(({ fingerprint }) => fingerprint).join('');

const common = grow([], ['a', 10], ['b', 11]);
const left = grow(common, ['c', 20], ['d', 22]);
// This clock went back: an entry stands behind those that it follows all the same.
const right = grow(common, ['x', 21], ['y', 15]);
const merged = mergeDecisions([left, right]);

describe('merged logs', () => {
  it('hold each entry once, behind what it follows, then by time', () => expect(names(merged)).toBe('abcxyd'));

  it('are one log whatever is merged first, or again', () => {
    for (const logs of [
      [right, left],
      [left, right, left],
      [merged, right],
      [[...left].reverse(), right],
    ])
      expect(mergeDecisions(logs)).toEqual(merged);
    expect(mergeDecisions([left])).toEqual(left);
    expect(mergeDecisions([])).toEqual([]);
  });

  it('end in several heads, which the next entry joins', () => {
    expect(headsOf(merged).map((id) => merged.find(({ decisionId }) => decisionId === id)!.fingerprint)).toEqual(['y', 'd']);
    const next = entry(merged, 'z', 30);
    expect([next.previous, next.joins]).toEqual([left[3]!.decisionId, [right[3]!.decisionId]]);
    expect(headsOf([...merged, next])).toEqual([next.decisionId]);
    const after = entry([...merged, next], 'w', 31);
    expect('joins' in after).toBe(false);
    expect(names(inCausalOrder([after, next, ...merged]))).toBe('abcxydzw');
  });

  it('know who knew of what', () => {
    const all = grow(merged, ['z', 30], ['w', 31]);
    const { follows } = historyOf(all);
    const of = (name: string) => all.find(({ fingerprint }) => fingerprint === name)!;
    const known = (later: string) => names(all.filter((one) => follows(of(later), one)));
    expect(Object.fromEntries([...'abcdxyzw'].map((name) => [name, known(name)]))).toEqual({
      a: '',
      b: 'a',
      c: 'ab',
      d: 'abc',
      x: 'ab',
      y: 'abx',
      z: 'abcxyd',
      w: 'abcxydz',
    });
  });

  it('of people who began apart have no common past', () => {
    const other = grow([], ['p', 5], ['q', 40]);
    const both = mergeDecisions([left, other]);
    expect(names(both)).toBe('pabcdq');
    expect(historyOf(both).follows(other[1]!, left[0]!)).toBe(false);
  });
});

describe('reading a merged log', () => {
  const all = grow(merged, ['z', 30]);
  const lines = all.map((decision) => formatDecision(decision).trim());
  const read = (...chosen: string[]) => {
    const { decisions, findings } = readDecisionLog(`${chosen.join('\n')}\n`);
    return [names(decisions), ...findings.map(({ messageId, at }) => `${messageId} ${at.row}`)];
  };
  const without = (index: number) => lines.filter((_, at) => at !== index);

  it('calls nothing broken', () => expect(read(...lines)).toEqual(['abcxydz']));

  it.each([
    ['an entry of one side taken out', without(2), ['abxydz', 'chain 5']],
    ['the end of one side taken out', without(4), ['abcxdz', 'chain 6']],
    ['the beginning taken out', without(0), ['bcxydz', 'chain 1']],
    ['an entry edited', lines.with(3, lines[3]!.replace('张三', '李四')), ['abcydz', 'edited 4']],
    [
      'the sides the other way round',
      [lines[0]!, lines[1]!, lines[3]!, lines[4]!, lines[2]!, lines[5]!, lines[6]!],
      ['abcxydz', 'moved 3'],
    ],
    ['two lines of one side exchanged', [lines[1]!, lines[0]!, ...lines.slice(2)], ['abcxydz', 'moved 1']],
    ['an entry whose joined ends were changed', lines.with(6, lines[6]!.replace('"joins":["', '"joins":["f0')), ['abcxyd', 'edited 7']],
    [
      'two files joined end to end',
      [...left, ...right].map((one) => formatDecision(one).trim()),
      ['abcxyd', 'repeated 5', 'repeated 6', 'moved 4'],
    ],
  ])('%s', (_, chosen, expected) => {
    const [found, ...findings] = read(...chosen);
    expect([found, ...findings.toSorted()]).toEqual([expected[0], ...expected.slice(1).toSorted()]);
  });

  it('keeps the order of the file where an entry is lost: what it stood between is known from there only', () => {
    const clock = grow([], ['a', 30], ['b', 20], ['c', 10]);
    const text = [clock[0]!, clock[2]!].map(formatDecision).join('');
    expect(names(readDecisionLog(text).decisions)).toBe('ac');
    expect(historyOf(readDecisionLog(text).decisions).follows(clock[2]!, clock[0]!)).toBe(true);
  });
});

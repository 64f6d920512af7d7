import { expect, it } from 'vitest';
import { sheetRules } from './index.ts';

it('are sorted by id, which is unique', () => {
  const ids = sheetRules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

it.each(sheetRules.map((rule) => [rule.id, rule] as const))('%s speaks both languages', (_id, rule) => {
  for (const text of [
    rule.title,
    rule.why,
    rule.remedy,
    ...Object.values(rule.remedies ?? {}),
    rule.examples.bad,
    rule.examples.good,
    ...Object.values(rule.messages),
  ]) {
    expect(text.zh.trim()).not.toBe('');
    expect(text.en.trim()).not.toBe('');
  }
  expect(Object.keys(rule.messages)).toEqual(expect.arrayContaining(Object.keys(rule.remedies ?? {})));
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ruleIndex } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { reconcileRules, rules } from './registry.ts';

describe('the list of rules', () => {
  it('has sorted, unique ids', () => {
    const ids = rules.map((rule) => rule.meta.id);
    expect(ids).toEqual([...ids].sort());
    expect(ruleIndex(reconcileRules).size).toBe(reconcileRules.length);
  });
});

describe.each(reconcileRules.map((meta) => [meta.id, meta] as const))('%s', (id, meta) => {
  it('has an id in kebab-case', () => expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/));

  it('speaks both languages', () => {
    for (const text of [
      meta.title,
      meta.why,
      meta.remedy,
      ...Object.values(meta.remedies ?? {}),
      ...Object.values(meta.messages),
      meta.examples.bad,
      meta.examples.good,
    ]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/[A-Za-z]/);
    }
  });

  it('asks for the same data in both languages', () => {
    const names = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!));
    for (const message of [...Object.values(meta.messages), ...Object.values(meta.remedies ?? {}), meta.remedy])
      expect(names(message.en)).toEqual(names(message.zh));
  });

  it('has remedies for messages that it has, in marks that nest', () => {
    expect(Object.keys(meta.messages)).toEqual(expect.arrayContaining(Object.keys(meta.remedies ?? {})));
    for (const text of Object.values(meta.messages)) expect(text.zh + text.en).not.toContain('"');
  });

  it('says why, with a source', () => {
    expect(meta.why.zh).toContain('依据：');
    expect(meta.why.en).toContain('Source: ');
  });
});

describe.each(rules.map((rule) => [rule.meta.id, rule.meta] as const))('%s', (id, meta) => {
  const path = fileURLToPath(new URL(`./${meta.family}/${id}.ts`, import.meta.url));

  it('stands in the file of its name, with the test beside it that runs its examples and all its messages', () => {
    expect(readFileSync(path, 'utf8')).toContain(`id: '${id}'`);
    expect(readFileSync(path.replace(/\.ts$/, '.test.ts'), 'utf8')).toContain('describeRule(');
  });
});

import { reasonTexts, reconcileRules } from '@duizhang/reconcile';
import type { Bilingual, RuleMeta } from '@duizhang/model';
import { planRules } from '@duizhang/plan/rules';
import { sheetRules } from '@duizhang/sheets';
import { describe, expect, it } from 'vitest';
import { duizhang } from './cli/spawn.ts';
import { read } from './house/workspace.ts';

/** Every rule of the program, as a person is shown them: those of the packages, and the few of the command line itself. */
const rules = JSON.parse(duizhang(['explain', '--json']).stdout) as RuleMeta[];

/** Where a rule of a package lives, and what its test calls. */
const homes: readonly [list: readonly RuleMeta[], path: (rule: RuleMeta) => string, describes: string][] = [
  [planRules, ({ id }) => `packages/plan/src/rules/${id}.ts`, 'describeImporting('],
  [sheetRules, ({ id }) => `packages/sheets/src/rules/${id}.ts`, 'describeReading('],
  [reconcileRules, ({ family, id }) => `packages/reconcile/src/rules/${family}/${id}.ts`, 'describeRule('],
];
/** Rules about a log of decisions and a list of suppressions: their examples run in the tests of what reads those. */
const elsewhere = new Set(['contradictory-decisions', 'decision-log-broken', 'suppression-expired', 'suppression-unused']);

describe('the rules of the program', () => {
  it('have unique ids, sorted in every list', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const [list] of homes) {
      const own = list.filter(({ id }) => !elsewhere.has(id)).map(({ id }) => id);
      expect(own).toEqual([...own].sort());
    }
  });

  it('are all shown by explain', () => {
    const shown = new Set(rules.map(({ id }) => id));
    expect(homes.flatMap(([list]) => list.map(({ id }) => id)).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('stand in RULES.md, options included', () => {
    const page = read('RULES.md');
    for (const { id, options } of rules) {
      expect(page).toContain(`### ${id}\n`);
      for (const name of Object.keys(options ?? {})) expect(page).toContain(`\`${name}\``);
    }
  });

  it('have a word for each reason why something was not evaluated', () => {
    for (const text of Object.values(reasonTexts)) expectBilingual(text);
  });
});

function expectBilingual({ zh, en }: Bilingual): void {
  expect(zh).toMatch(/\p{Script=Han}|\{zh\}/u);
  expect(en).toMatch(/[A-Za-z]/);
  for (const text of [zh, en]) expect(text).toBe(text.trim());
}

const textsOf = ({ title, why, remedy, remedies = {}, messages, options = {} }: RuleMeta): Bilingual[] => [
  title,
  why,
  remedy,
  ...Object.values(remedies),
  ...Object.values(messages),
  ...Object.values(options).map((option) => option.title),
];

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has an id in kebab-case', () => expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/));

  it('speaks both languages, and shows a bad and a good example', () => {
    textsOf(rule).forEach(expectBilingual);
    for (const example of [rule.examples.bad, rule.examples.good]) {
      expect(example.zh.trim()).not.toBe('');
      expect(example.en.trim()).not.toBe('');
    }
    expect(rule.examples.bad).not.toEqual(rule.examples.good);
  });

  it('says why, with a source', () => {
    expect(rule.why.zh).toMatch(/依据：.+。$/);
    expect(rule.why.en).toMatch(/Source: .+\.$/);
  });

  it('asks for the same data in both languages, but for words that come in each', () => {
    const names = (text: string, language: string) =>
      new Set(
        [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) =>
          name!.replace(new RegExp(`(?:^${language}|${language[0]!.toUpperCase()}${language[1]})$`), ''),
        ),
      );
    for (const { zh, en } of textsOf(rule)) expect(names(en, 'en')).toEqual(names(zh, 'zh'));
  });

  it('has remedies for messages that it has, in marks that nest', () => {
    expect(Object.keys(rule.messages)).toEqual(expect.arrayContaining(Object.keys(rule.remedies ?? {})));
    expect(Object.keys(rule.messages).length).toBeGreaterThan(0);
    for (const { zh } of Object.values(rule.messages)) expect(zh).not.toContain('"');
  });

  it('has options whose default is within their bounds', () => {
    for (const option of Object.values(rule.options ?? {})) {
      expect(option.minimum).toBeLessThan(option.maximum);
      expect(option.default).toBeGreaterThanOrEqual(option.minimum);
      expect(option.default).toBeLessThanOrEqual(option.maximum);
    }
  });
});

const housed = homes.flatMap(([list, path, describes]) =>
  list.filter(({ id }) => !elsewhere.has(id)).map((rule) => [rule.id, path(rule), describes] as const),
);

it.each(housed)('%s stands in the file of its name, with the test beside it that runs its examples', (id, path, describes) => {
  expect(read(path)).toContain(`id: '${id}'`);
  expect(read(path.replace(/\.ts$/, '.test.ts'))).toContain(describes);
});

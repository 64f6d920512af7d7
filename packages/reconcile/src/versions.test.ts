import { expect, it } from 'vitest';
import { reconcileRules } from './rules/registry.ts';
import { catalogue, register } from './testing/small-world.test.data.ts';
import { versionsOf } from './versions.ts';

const input = { catalogue, register, toolVersion: '1' };
const pinned = versionsOf(input);
const withOption = { ...reconcileRules[0]!, options: { years: { default: 2, minimum: 1, maximum: 9, title: { zh: '年', en: 'years' } } } };

it('pins what a result rests on', () => {
  const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(pinned).toEqual({ tool: '1', registerId: 'town', catalogueSha256: sha256, registerSha256: sha256, rulesSha256: sha256 });
});

it.each([
  ['a unit more', { register: { ...register, orgUnits: register.orgUnits.slice(1) } }, 'registerSha256'],
  ['a rule less', { rules: reconcileRules.slice(1) }, 'rulesSha256'],
  [
    'a rule of another severity',
    { rules: [{ ...reconcileRules[0]!, severity: 'info' as const }, ...reconcileRules.slice(1)] },
    'rulesSha256',
  ],
  ['an option', { rules: [withOption, ...reconcileRules.slice(1)] }, 'rulesSha256'],
] as const)('%s is another version', (_, change, key) => {
  const changed = versionsOf({ ...input, ...change });
  expect(Object.keys(changed).filter((name) => changed[name as keyof typeof changed] !== pinned[name as keyof typeof changed])).toEqual([
    key,
  ]);
});

it('an option counts with the value in force, whether it is set or the default', () => {
  const hash = (value?: number) =>
    versionsOf({ ...input, rules: [withOption], ...(value === undefined ? {} : { ruleOptions: { [withOption.id]: { years: value } } }) })
      .rulesSha256;
  expect(hash(2)).toBe(hash());
  expect(hash(3)).not.toBe(hash());
});

it('the order of rules and of the keys of the register does not matter', () => {
  const turned = Object.fromEntries(Object.entries(register).toReversed()) as unknown as typeof register;
  expect(versionsOf({ ...input, register: turned, rules: reconcileRules.toReversed() })).toEqual(pinned);
});

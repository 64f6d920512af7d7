import { catalogueHash, compareText, type Catalogue, type OrgUnitRegister, type RuleMeta, type Validation } from '@duizhang/model';
import { createHash } from 'node:crypto';
import type { RuleOptions } from './judging.ts';
import { reconcileRules } from './rules/registry.ts';

/** What a result is made with. `rules` are all rules of the program; by default those of this package. */
export interface VersionsInput {
  catalogue: Catalogue;
  /** Where it is known already. */
  catalogueSha256?: string;
  register: OrgUnitRegister;
  toolVersion: string;
  ruleOptions?: RuleOptions;
  rules?: Iterable<RuleMeta>;
}

/** Pins what a result rests on: two results can be put together, or compared, only where these are equal. */
export function versionsOf({
  catalogue,
  catalogueSha256 = catalogueHash(catalogue),
  register,
  toolVersion,
  ruleOptions = {},
  rules = reconcileRules,
}: VersionsInput): Validation['versions'] {
  return {
    tool: toolVersion,
    catalogueSha256,
    registerId: register.registerId,
    registerSha256: sha256(inKeyOrder(register)),
    rulesSha256: sha256(
      [...rules].sort((a, b) => compareText(a.id, b.id)).map((rule) => [rule.id, rule.severity, optionsInForce(rule, ruleOptions)]),
    ),
  };
}

function optionsInForce({ id, options = {} }: RuleMeta, ruleOptions: RuleOptions): [name: string, value: number][] {
  const set = Object.hasOwn(ruleOptions, id) ? ruleOptions[id]! : {};
  return Object.keys(options)
    .sort()
    .map((name) => [name, Object.hasOwn(set, name) ? set[name]! : options[name]!.default]);
}

/** The same register written with its keys in another order is the same register. */
function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, item]) => [key, inKeyOrder(item)]);
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

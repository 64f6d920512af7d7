import { foldKey } from '../fold.ts';
import type { Matcher } from './matcher.ts';

/** A name that a person has said the unit of; `name` is folded (`foldKey`). */
export interface ConfirmedName {
  name: string;
  orgUnitId: string;
}

/**
 * A matcher that also knows names that people have said the unit of: an alias of theirs. What the register itself resolves stays as it
 * is, and a unit that it does not hold (any more) is nobody's.
 */
export function withConfirmedNames(matcher: Matcher, names: readonly ConfirmedName[]): Matcher {
  if (names.length === 0) return matcher;
  const said = new Map(names.map(({ name, orgUnitId }) => [name, orgUnitId]));
  return {
    ...matcher,
    match(name) {
      const result = matcher.match(name);
      const unit = result.orgUnitId === null ? matcher.unit(said.get(foldKey(name)) ?? '') : undefined;
      if (!unit) return result;
      const candidate = { orgUnitId: unit.orgUnitId, name: unit.name, score: 1, features: ['confirmed'] };
      return { name, orgUnitId: unit.orgUnitId, judgment: 'alias', candidates: [candidate] };
    },
  };
}

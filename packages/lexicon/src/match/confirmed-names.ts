import { foldKey } from '../fold.ts';
import type { Matcher } from './matcher.ts';

/** What a person has said that a name means: a unit, or (null) none at all. `name` is folded (`foldKey`). */
export interface ConfirmedName {
  name: string;
  orgUnitId: string | null;
}

/**
 * A matcher that also knows what people have said of names: an alias of the unit that was meant, or no unit at all (合计, 某公司). What
 * the register itself resolves stays as it is, and a unit that it does not hold (any more) is nobody's.
 */
export function withConfirmedNames(matcher: Matcher, names: readonly ConfirmedName[]): Matcher {
  if (names.length === 0) return matcher;
  const said = new Map(names.map(({ name, orgUnitId }) => [name, orgUnitId]));
  return {
    ...matcher,
    match(name) {
      const result = matcher.match(name);
      const meant = result.orgUnitId === null ? said.get(foldKey(name)) : undefined;
      if (meant === undefined) return result;
      if (meant === null) return { name, orgUnitId: null, judgment: 'notAUnit', candidates: [] };
      const unit = matcher.unit(meant);
      if (!unit) return result;
      const candidate = { orgUnitId: unit.orgUnitId, name: unit.name, score: 1, features: ['confirmed'] };
      return { name, orgUnitId: unit.orgUnitId, judgment: 'alias', candidates: [candidate] };
    },
  };
}

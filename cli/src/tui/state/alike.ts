import { writtenIn, type Model } from './model.ts';

/** Findings of one root cause share a key. */
export function sameCause({ index }: Model, item: number): (other: number) => boolean {
  const causes = index.causes();
  return (other) => causes[other] === causes[item];
}

/** Found by the same rule in cells with the same text; a finding in no reported cell is like itself only. */
export function sameValue({ index, items }: Model, item: number): (other: number) => boolean {
  const rules = index.facets.ruleId.codes;
  const written = writtenIn(items[item]!);
  return (other) => other === item || (written !== null && rules[other] === rules[item] && writtenIn(items[other]!) === written);
}

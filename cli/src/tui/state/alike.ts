import { writtenIn, type Model } from './model.ts';

/** Findings of one root cause share a key. */
export function sameCause({ items }: Model, item: number): (other: number) => boolean {
  const { groupingKey } = items[item]!.finding;
  return (other) => items[other]!.finding.groupingKey === groupingKey;
}

/** Found by the same rule in cells with the same text; a finding in no reported cell is like itself only. */
export function sameValue({ items }: Model, item: number): (other: number) => boolean {
  const { ruleId } = items[item]!.finding;
  const written = writtenIn(items[item]!);
  return (other) => other === item || (written !== null && items[other]!.finding.ruleId === ruleId && writtenIn(items[other]!) === written);
}

import { foldKey } from '@duizhang/lexicon';
import { hash, type Decision, type OrgUnitNameMapping } from '@duizhang/model';
import type { AnyMapping, DecisionInput } from './decide.ts';
import { wordsInForce } from './replay.ts';

/** The rules whose findings a mapping answers. */
const answers: Readonly<Record<AnyMapping['kind'], string>> = { header: 'uncertain-header', orgUnitName: 'unknown-org-unit' };

/** What `makeDecision` needs for a mapping, beside who, when and for which period: one for each header of a form, or name of a unit. */
export function mappingInput(mapping: AnyMapping): Pick<DecisionInput, 'fingerprint' | 'ruleId' | 'action' | 'mapping'> {
  return { fingerprint: mappingKey(mapping), ruleId: answers[mapping.kind], action: 'map', mapping };
}

/** The mapping that says which unit a written name means; null: none, it is no unit's name. */
export function nameMapping(name: string, orgUnitId: string | null): OrgUnitNameMapping {
  return { kind: 'orgUnitName', name: foldKey(name), orgUnitId };
}

/**
 * The mappings that stand after some logs, in the order of their periods: what was confirmed in one quarter holds in the next, until
 * it is confirmed otherwise or revoked. One for each header of a form and each name; each with the entry that says it. What people
 * contradict each other about is left out.
 */
export function mappingsInForce(logs: readonly (readonly Decision[])[]): { mapping: AnyMapping; decision: Decision }[] {
  const found = new Map<string, { mapping: AnyMapping; decision: Decision }>();
  for (const { decision, against } of logs.flatMap((log) => [...wordsInForce(log).values()])) {
    if (decision.mapping && against.length === 0) found.set(mappingKey(decision.mapping), { mapping: decision.mapping, decision });
  }
  return [...found.values()];
}

/** What entries about one mapping have in common, whatever they say: their fingerprint. 16 hexadecimal digits. */
export function mappingKey(mapping: AnyMapping): string {
  if (mapping.kind === 'orgUnitName') return hash(['map', mapping.kind, mapping.name]);
  const { kind, header, orgUnitId, template } = mapping;
  return hash(['map', kind, orgUnitId, template, header]);
}

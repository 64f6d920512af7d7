import { hash, type Decision, type Mapping } from '@duizhang/model';
import type { DecisionInput } from './decide.ts';
import { decisionsInForce } from './replay.ts';

/** The rule whose findings a mapping of headers answers. */
const answers = 'uncertain-header';

/** What `makeDecision` needs for a mapping, beside who, when and for which period: one for each header of a form. */
export function mappingInput(mapping: Mapping): Pick<DecisionInput, 'fingerprint' | 'ruleId' | 'action' | 'mapping'> {
  return { fingerprint: mappingKey(mapping), ruleId: answers, action: 'map', mapping };
}

/**
 * The mappings that stand after some logs, in the order of their periods: what was confirmed in one quarter holds in the next, until
 * it is confirmed otherwise or revoked. One for each header of a form; each with the entry that says it.
 */
export function mappingsInForce(logs: readonly (readonly Decision[])[]): { mapping: Mapping; decision: Decision }[] {
  const found = new Map<string, { mapping: Mapping; decision: Decision }>();
  for (const decision of logs.flatMap(decisionsInForce)) {
    if (decision.mapping) found.set(mappingKey(decision.mapping), { mapping: decision.mapping, decision });
  }
  return [...found.values()];
}

function mappingKey({ kind, header, orgUnitId, template }: Mapping): string {
  return hash(['map', kind, orgUnitId, template, header]);
}

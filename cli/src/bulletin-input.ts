import { simplified } from '@duizhang/lexicon';
import type { Decision, Reconciliation } from '@duizhang/model';
import { logStates } from '@duizhang/reconcile';
import type { BulletinInput } from '@duizhang/report';
import type { Inputs } from './inputs.ts';

/** What the notice of a period is made from. A plan that is kept in Traditional characters is named in Simplified ones. */
export function bulletinInput(
  { catalogue, register }: Pick<Inputs, 'catalogue' | 'register'>,
  { reconciliation, decisions }: { reconciliation: Reconciliation; decisions: readonly Decision[] },
): BulletinInput {
  const spell = catalogue.script === 'hant' ? simplified : (text: string) => text;
  return { reconciliation, catalogue, register, decisions: logStates(decisions, reconciliation), spell };
}

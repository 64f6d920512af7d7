import { simplified } from '@duizhang/lexicon';
import { ruleIndex, type Bilingual, type Decision, type Locale, type Reconciliation } from '@duizhang/model';
import { logStates, paceReasonTexts, reasonTexts, reconcileRules } from '@duizhang/reconcile';
import type { BulletinInput, BulletinOptions } from '@duizhang/report';
import { sheetRules } from '@duizhang/sheets';
import { catalogue, register } from './quarter-sample.ts';

const rules = ruleIndex(sheetRules, reconcileRules);
const reasons = new Map<string, Bilingual>(Object.entries({ ...reasonTexts, ...paceReasonTexts }));

/** What the notice of a reconciled sample quarter is made from. */
export function bulletinOf(reconciliation: Reconciliation, decisions: readonly Decision[] = []): BulletinInput {
  return { reconciliation, catalogue, register, decisions: logStates(decisions, reconciliation), spell: simplified };
}

export function bulletinOptions(locale: Locale): BulletinOptions {
  return { locale, rules, reasons };
}

import { fill, type Bilingual, type Finding, type Locale, type RuleMeta } from '@duizhang/model';
import type { Dossier } from '@duizhang/reconcile';
import type { NeighbourhoodReading } from '@duizhang/sheets';
import type { Disposition } from '../state/types.ts';

/** What the blocks of the detail screen are made of, on the screen as well as in `duizhang show`. */
export interface Known {
  dossier: Dossier;
  /** Every rule by id. */
  rules: ReadonlyMap<string, RuleMeta>;
  disposition: Disposition;
  /** The cell among its neighbours: null where there is none to read, undefined while it is read. */
  near: NeighbourhoodReading | null | undefined;
  /** Short name of a unit by its id. */
  nameOf(orgUnitId: string): string;
  locale: Locale;
  /** In which times are told, an IANA name. */
  timeZone: string;
}

/** The sentence of a finding, without what to do about it. */
export function sentenceOf(finding: Finding, rules: Known['rules'], locale: Locale): string {
  const message = messageOf(finding, rules);
  return message ? fill(message, finding.data, locale) : finding.message || `${finding.ruleId}/${finding.messageId}`;
}

/** Ids may come from a report that was edited by hand. */
function messageOf({ ruleId, messageId }: Finding, rules: Known['rules']): Bilingual | null {
  const messages = rules.get(ruleId)?.messages;
  return messages && Object.hasOwn(messages, messageId) ? messages[messageId]! : null;
}

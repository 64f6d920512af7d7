import type { Bilingual, Decision, Locale, Reconciliation } from '@duizhang/model';
import {
  aboutFinding,
  aboutFindings,
  bulkOf,
  correctionOf,
  decisionProblems,
  mappingInput,
  wordsInForce,
  type DecisionInput,
} from '@duizhang/reconcile';
import type { Model } from './state/model.ts';
import type { DecisionIntent } from './state/types.ts';

/** What a log entry says but for who, when and what stands before it. */
export type Entry = Omit<DecisionInput, 'actor' | 'at'>;

/**
 * What is decided as an entry of the log: it remembers of every finding what it is about and what it rests on, and of a correction the
 * cell. Of several findings those are decided that are still there. Throws, in the user's language, when none is or something is lacking.
 */
export function entryOf(model: Model, intent: DecisionIntent, log: readonly Decision[], locale: Locale): Entry {
  const { action, reason, waiver, mapping } = intent;
  const again = log.find(({ decisionId }) => decisionId === intent.again);
  if (again) return sameContent(again);
  const entry: Entry = {
    ...(mapping ? mappingInput(mapping) : subjectOf(model, intent, log, locale)),
    action,
    reason,
    reportingPeriod: model.period,
    ...(waiver && { waiver }),
    ...(intent.revokes !== undefined && { revokes: intent.revokes }),
    ...(action === 'correct' && corrected(model, intent, log)),
  };
  // Who and when are always known.
  const problems = decisionProblems({ ...entry, actor: '-', at: '' });
  if (problems.length > 0) throw new Error(problems.map((problem) => problem[locale]).join(''));
  return entry;
}

/** The files were read again while the dialog was open. */
const gone: Bilingual = {
  zh: '重新读取后，这条问题已经没有了，没有裁定。',
  en: 'Since the files were read again the finding is gone; nothing was decided.',
};

/** What an entry says, to be said once more: also of findings that are not there until the figures are judged again. */
function sameContent(again: Decision): Entry {
  const { fingerprint, ruleId, subject, evidence, members, action, reason, value, correction, waiver, mapping, reportingPeriod } = again;
  return {
    fingerprint,
    ruleId,
    ...(subject && { subject }),
    ...(evidence !== undefined && { evidence }),
    ...(members && { members }),
    action,
    reason,
    ...(value !== null && { value }),
    ...(correction && { correction }),
    ...(waiver && { waiver }),
    ...(mapping && { mapping }),
    reportingPeriod,
  };
}

function subjectOf(
  model: Model,
  { action, targets, revokes }: DecisionIntent,
  log: readonly Decision[],
  locale: Locale,
): Pick<Entry, 'fingerprint' | 'ruleId'> {
  if (action === 'revoke') {
    const undone = log.find(({ decisionId }) => decisionId === revokes);
    return undone
      ? { fingerprint: undone.fingerprint, ruleId: undone.ruleId, ...(undone.subject && { subject: undone.subject }) }
      : { fingerprint: targets[0] ?? '', ruleId: '' };
  }
  const { rows } = model.reconciliation;
  const found = targets.map((fingerprint) => findingOf(model, fingerprint)).filter((item) => item !== undefined);
  if (found.length === 0) throw new Error(gone[locale]);
  return targets.length === 1 ? aboutFinding(found[0]!, rows) : bulkOf(aboutFindings(found, rows));
}

function findingOf({ items, itemsOf }: Model, fingerprint: string): Reconciliation['findings'][number] | undefined {
  return items[itemsOf(fingerprint)[0] ?? -1]?.finding;
}

function corrected(
  model: Model,
  { targets, value = '', field }: DecisionIntent,
  log: readonly Decision[],
): Pick<Entry, 'value' | 'correction'> {
  const found = findingOf(model, targets[0] ?? '');
  const inForce = found ? wordsInForce(log).get(found.fingerprint)?.decision : undefined;
  const correction = found && value !== '' ? correctionOf(found, model.reconciliation.rows, value, field, inForce) : null;
  return { value: asValue(value), ...(correction && { correction }) };
}

/** A plain number is kept as a number; everything else as the text that was typed, never guessed. */
function asValue(text: string): string | number {
  const plain = text.normalize('NFKC');
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(plain) ? Number(plain) : text;
}

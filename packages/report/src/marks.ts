import { fill, type Finding, type Locale, type Reconciliation, type Suppressed } from '@duizhang/model';
import { printable } from './printable.ts';
import { words } from './words.ts';

type Disposition = Reconciliation['dispositions'][number]['disposition'];

interface Marked {
  dispositions?: Reconciliation['dispositions'];
  suppressed?: readonly Suppressed[];
}

/** Whether a person still has to decide: nobody has, or what was decided holds no longer. */
export function isOpen(disposition: Disposition): boolean {
  return disposition === 'open' || disposition === 'expired';
}

/** Whether people have decided on a finding that is there: not put off, and not on one that is gone. */
export function isDecided(disposition: Disposition): boolean {
  return !isOpen(disposition) && disposition !== 'deferred' && disposition !== 'superseded';
}

const settling: ReadonlySet<Disposition> = new Set(['admitted', 'corrected', 'explained', 'waived']);

/** Whether a decision has settled a finding: it fails no run any more. What is accepted or sent back waits for the unit. */
export function isSettled(disposition: Disposition): boolean {
  return settling.has(disposition);
}

/** What became of findings, by fingerprint, in the chosen language: decided by people, or suppressed for a time. Open ones have no mark. */
export function marksOf({ dispositions = [], suppressed = [] }: Marked, locale: Locale): Map<string, string> {
  const marks = new Map<string, string>();
  for (const { fingerprint, disposition } of dispositions)
    if (disposition !== 'open') marks.set(fingerprint, words.dispositions[disposition][locale]);
  for (const entry of suppressed) marks.set(entry.fingerprint, suppressionText(entry, locale));
  return marks;
}

/** Why, by whom and until when a finding is suppressed. */
export function suppressionText({ reason, owner, expiresAt }: Suppressed, locale: Locale): string {
  return printable(fill(words.suppressed, { reason, owner, expiresAt }, locale));
}

/** How many findings are suppressed, to stand behind the counts of those that are not; nothing where none is. */
export function suppressedCount({ findings, suppressed = [] }: Marked & { findings: Iterable<Finding> }, locale: Locale): string {
  if (suppressed.length === 0) return '';
  const passedOver = new Set(suppressed.map(({ fingerprint }) => fingerprint));
  let count = 0;
  for (const { fingerprint } of findings) if (passedOver.has(fingerprint)) count += 1;
  return count === 0 ? '' : fill(words.suppressedCount, { count }, locale);
}

import type { Decision, DecisionSubject, Finding, Reconciliation } from '@duizhang/model';
import { historyOf } from './history.ts';
import { isOfFile, rowPlaces } from './scope.ts';

/** State of a finding after decisions. */
export type Disposition = Reconciliation['dispositions'][number];

const dispositionOf: Readonly<Record<Exclude<Decision['action'], 'revoke' | 'map'>, Disposition['disposition']>> = {
  accept: 'confirmed',
  reject: 'returned',
  correct: 'corrected',
  explain: 'explained',
  waive: 'waived',
  defer: 'deferred',
};

/** What the log says last of one finding. */
export interface Word {
  decision: Decision;
  /** The finding, as the entry remembers it; null in entries of old logs. */
  about: { ruleId: string; subject: DecisionSubject | null };
  /** Entries in force that say something else, made without knowledge of this one: then none of them counts. */
  against: readonly Decision[];
}

/** What was judged, as far as decisions are held against it. */
export type Judged = Pick<Reconciliation, 'findings'> & Partial<Pick<Reconciliation, 'rows' | 'asOf'>>;

/**
 * The state of every finding after a log: the last entry in force decides, a finding without one is open, and so is one that two
 * entries contradict each other about, or whose waiver has ended on `asOf` (expired). A row or file that was sent back takes its other
 * findings along. Decisions in force whose finding is no longer there (the unit has sent another value, the plan was corrected) follow
 * as superseded, in the order of the log: they apply to nothing, and are not lost from sight. One entry per fingerprint.
 */
export function applyDecisions(judged: Judged, decisions: readonly Decision[]): Disposition[] {
  const words = wordsInForce(decisions);
  const dispositions = new Map<string, Disposition>();
  for (const { fingerprint } of judged.findings) {
    const word = words.get(fingerprint);
    const [disposition, decisionId] =
      !word || word.against.length > 0 ? (['open', null] as const) : [dispositionBy(word, judged.asOf), word.decision.decisionId];
    dispositions.set(fingerprint, { fingerprint, disposition, decisionId });
  }
  takeAlong(judged, words, dispositions);
  for (const [fingerprint, { decision }] of words) {
    if (!dispositions.has(fingerprint) && decision.action !== 'map')
      dispositions.set(fingerprint, { fingerprint, disposition: 'superseded', decisionId: decision.decisionId });
  }
  return [...dispositions.values()];
}

function dispositionBy(word: Word, asOf: string | undefined): Disposition['disposition'] {
  if (isExpired(word.decision, asOf)) return 'expired';
  return admits(word) ? 'admitted' : dispositionOf[word.decision.action as keyof typeof dispositionOf];
}

/** Whether it takes a file of another period for this one. Its finding is settled by that; other findings that are accepted wait for the unit. */
export function admits({ decision: { action }, about }: Word): boolean {
  return action === 'accept' && about.ruleId === 'wrong-period';
}

/** Whether a waiver has ended: it holds on its last day, and on any where no day is asked for. */
export function isExpired({ action, waiver }: Decision, asOf: string | undefined): boolean {
  return action === 'waive' && waiver !== undefined && asOf !== undefined && asOf > waiver.expiresAt;
}

/** The unit mends a row that came back as a whole: what else is found in it needs no decision of its own. */
function takeAlong({ findings, rows = [] }: Judged, words: ReadonlyMap<string, Word>, dispositions: Map<string, Disposition>): void {
  if (![...words.values()].some(({ decision }) => decision.action === 'reject')) return;
  const places = rowPlaces(rows);
  const back = new Map<string, string>();
  const placesOf = (item: Finding): string[] => {
    const file = JSON.stringify([item.at.file, item.orgUnitId]);
    return places.has(item) ? [file, JSON.stringify([item.at.file, item.at.sheet, item.at.row, item.orgUnitId])] : [file];
  };
  for (const item of findings) {
    const word = words.get(item.fingerprint);
    if (dispositions.get(item.fingerprint)!.disposition !== 'returned' || word?.decision.action !== 'reject') continue;
    // The decision may be about the other of two units: then its row is another.
    if ((word.about.subject?.orgUnitId ?? item.orgUnitId) !== item.orgUnitId) continue;
    if (places.has(item)) back.set(placesOf(item).at(-1)!, word.decision.decisionId);
    else if (isOfFile(item)) back.set(placesOf(item)[0]!, word.decision.decisionId);
  }
  if (back.size === 0) return;
  for (const item of findings) {
    if (dispositions.get(item.fingerprint)!.disposition !== 'open' || (words.get(item.fingerprint)?.against.length ?? 0) > 0) continue;
    const decisionId = placesOf(item).flatMap((place) => back.get(place) ?? [])[0];
    if (decisionId !== undefined)
      dispositions.set(item.fingerprint, { fingerprint: item.fingerprint, disposition: 'returned', decisionId });
  }
}

/**
 * The last word of a log on every finding and every mapping that it knows of, in the order of the log. Entries that were made knowing
 * of an earlier one replace it; of two that were made without knowledge of each other (in logs that were merged) both stand, and
 * contradict where they say different things.
 */
export function wordsInForce(decisions: readonly Decision[]): Map<string, Word> {
  const history = historyOf(decisions);
  const standing = new Map<string, Word[]>();
  const cells = new Map<string, Decision[]>();
  const replace = <T>(list: readonly T[], entryOf: (one: T) => Decision, decision: Decision): T[] =>
    list.filter((one) => !history.follows(decision, entryOf(one)));
  for (const decision of decisionsInForce(decisions)) {
    for (const { fingerprint, ruleId, subject = null } of decision.members ?? [decision]) {
      const others = replace(standing.get(fingerprint) ?? [], (word) => word.decision, decision);
      // Behind the others in the order of the log, wherever the first word on it stood.
      standing.delete(fingerprint);
      standing.set(fingerprint, [...others, { decision, about: { ruleId, subject }, against: [] }]);
    }
    const cell = correctedCell(decision);
    if (cell !== null) cells.set(cell, [...replace(cells.get(cell) ?? [], (one) => one, decision), decision]);
  }
  const words = new Map<string, Word>();
  for (const [fingerprint, list] of standing) {
    const last = list.at(-1)!;
    // Two findings may stand in one cell: it can't be read in two ways either.
    const rivals = [...list.map(({ decision }) => decision), ...(cells.get(correctedCell(last.decision) ?? '') ?? [])];
    const differ = rivals.filter((one) => says(one) !== says(last.decision));
    words.set(fingerprint, { ...last, against: [...new Set(differ)] });
  }
  return words;
}

/** What an entry comes to: two that say the same don't contradict, whatever their reasons. */
function says({ action, value, correction, waiver, mapping }: Decision): string {
  const { expiresAt } = waiver ?? {};
  const meaning = mapping?.kind === 'header' ? mapping.column : mapping?.orgUnitId;
  return JSON.stringify([action, correction ? [correction.field, correction.to] : value, expiresAt, meaning]);
}

/** The cell that a correction reads otherwise, by what it holds. */
function correctedCell({ correction, subject, reportingPeriod }: Decision): string | null {
  if (!correction || !subject) return null;
  const { taskId, clauseId, indicatorId, orgUnitId } = subject;
  return JSON.stringify([taskId, clauseId, indicatorId, orgUnitId, reportingPeriod, correction.field, correction.from]);
}

/**
 * The entries of a log that no later entry revokes, revokes themselves left out. A revoke can be revoked: then what it
 * undid is in force again. A revoke reaches back only.
 */
export function decisionsInForce(decisions: readonly Decision[]): Decision[] {
  return notRevoked(decisions).filter(({ action }) => action !== 'revoke');
}

/** The same with the revokes that stand. */
export function notRevoked(decisions: readonly Decision[]): Decision[] {
  const revoked = new Set<string>();
  const standing: Decision[] = [];
  // From the end: whether a revoke stands is known before what it undoes is reached.
  for (const decision of decisions.toReversed()) {
    if (revoked.has(decision.decisionId)) continue;
    standing.push(decision);
    if (decision.action === 'revoke' && decision.revokes !== null) revoked.add(decision.revokes);
  }
  return standing.toReversed();
}

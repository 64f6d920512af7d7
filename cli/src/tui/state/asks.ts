import type { Correction, Decision, Finding, Reconciliation } from '@duizhang/model';
import type { CorrectionReading, DecisionEffect } from '@duizhang/reconcile';
import type { Model } from './model.ts';
import type { DecisionIntent } from './types.ts';

/**
 * What the UI asks of the world that takes a while: the keys go on meanwhile, and the answer comes as a message. A new question is one
 * member here, one case in the ports that answer it, and one line in the table of answers.
 */
export interface Asks {
  /** The figures after these decisions, which the figures that are shown do not know all of. */
  judging: { ask: { decisions: readonly Decision[] }; answer: Reconciliation };
  /** What an intent would change; null where nobody waits for it any more. */
  effect: { ask: { intent: DecisionIntent; model: Model; decisions: readonly Decision[] }; answer: DecisionEffect | null };
  /** How the row of a finding would read with other words in a field; null where it stands in no row. */
  reading: { ask: { model: Model; on: string; field: Correction['field']; text: string }; answer: CorrectionReading | null };
  /** The period read again from its files. */
  reload: { ask: object; answer: Reloaded };
}

/** A period that was read again. */
export interface Reloaded {
  reconciliation: Reconciliation;
  decisions: readonly Decision[];
  /** Of the decision log. */
  logFindings: readonly Finding[];
}

export type About = keyof Asks;

/** A question. Two with one `key` (and subject) are the same question: it is asked once. */
export type Ask = { [K in About]: { about: K; key: string } & Asks[K]['ask'] }[About];
export type AskOf<K extends About> = Extract<Ask, { about: K }>;
export type AnswerOf<K extends About> = Asks[K]['answer'];

/** A question with its answer, or why there is none. */
export type Answered = { [K in About]: { ask: AskOf<K>; answer: AnswerOf<K> } }[About];

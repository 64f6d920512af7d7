import type { Correction, Decision, Finding, Locale, Reconciliation, SubmissionReading } from '@duizhang/model';
import type { CorrectionReading, DecisionEffect, MappingQuestion, SourceCell } from '@duizhang/reconcile';
import type { OpenedBulletin } from '@duizhang/report';
import type { NeighbourhoodReading } from '@duizhang/sheets';
import type { Model } from './model.ts';
import type { ExportFormat } from './report-export.ts';
import type { DecisionIntent, FileChanges } from './types.ts';

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
  /** The notice on these figures, to be read on the screen. */
  bulletin: { ask: NoticeSource; answer: OpenedBulletin };
  /** The notice written to a file; not over one that is there, unless `overwrite` says so. */
  writeBulletin: {
    ask: NoticeSource & { format: ExportFormat; path: string; overwrite: boolean };
    answer: { written: boolean; path: string };
  };
  /** The period read again from its files; the key is by what they are to be read: see `readingKey`. */
  reload: { ask: object; answer: Reloaded };
  /** What was said of a name or header in an earlier period is taken back, in the log of that period. */
  forgetMapping: { ask: { decision: Decision }; answer: null };
  /** A cell among its neighbours; `seen` is what was known of changed files when it was asked for. */
  neighbourhood: { ask: { source: SourceCell; seen: FileChanges | null }; answer: NeighbourhoodReading };
  /** A file that findings name, in the program that the person has for it. */
  openFile: { ask: { file: string }; answer: Opened };
  /** A text on the clipboard of the person's terminal. */
  copy: { ask: { text: string }; answer: null };
}

/** What a notice is made from. */
export interface NoticeSource {
  reconciliation: Reconciliation;
  decisions: readonly Decision[];
  locale: Locale;
}

/** What came of opening a file, and where it lies: whoever sits elsewhere opens it by hand. */
export interface Opened {
  outcome: 'opened' | 'openedArchive' | 'remote' | 'noDesktop' | 'noProgram' | 'programFailed' | 'fileGone';
  path: string;
}

/** A period that was read again. */
export interface Reloaded {
  reconciliation: Reconciliation;
  questions: readonly MappingQuestion[];
  /** Submissions of earlier periods, as they count. */
  previous: readonly SubmissionReading[];
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

import type {
  Catalogue,
  Correction,
  Decision,
  Finding,
  OrgUnitRegister,
  Reconciliation,
  RuleMeta,
  SubmissionReading,
  Validation,
} from '@duizhang/model';
import { amendmentKey, changingWords, settle, type Judge, type Settled } from './amend.ts';
import { contradictions } from './contradictions.ts';
import { readCorrection, type CorrectionReading } from './correction-reading.ts';
import { headsOf } from './history.ts';
import { layGround, pastOf, prepare, type Judging, type JudgingInput, type RuleOptions } from './judging.ts';
import { schemeOf } from './light-scheme.ts';
import { measureBefore, measureEach, type Measured, type MeasureOptions } from './measure.ts';
import type { MeasuredPeriod } from './ranking.ts';
import { applyDecisions, wordsInForce, type Word } from './replay.ts';
import { rules } from './rules/registry.ts';
import { staleDecisions } from './stale.ts';
import { finish, type Steps } from './steps.ts';
import { judgeEach, type Outcome } from './tally.ts';
import { versionsOf } from './versions.ts';
import type { Extension, SubmissionWindow } from './window.ts';

/** A period with everything that it is judged by, beside the decisions; nothing else goes into the result. */
export interface PeriodInput extends MeasureOptions, Pick<JudgingInput, 'extensions' | 'exemptions'> {
  catalogue: Catalogue;
  register: OrgUnitRegister;
  /** 2023-Q2, 2023-H1, 2023-06 or 2023. */
  reportingPeriod: string;
  /** ISO date for which it is judged: before the end of the submission window nothing is missing yet. */
  asOf: string;
  readings: readonly SubmissionReading[];
  /** Submissions of earlier periods, as they count (see `decidedReadings`); those of this and of later periods are left out. */
  previous: readonly SubmissionReading[];
  toolVersion: string;
  submissionWindow?: SubmissionWindow;
  /** Units that were given more time. */
  extensions?: readonly Extension[];
  /** Findings of reading that belong to no submission, such as those about the list of receipts. */
  otherFindings?: readonly Finding[];
  /** Options of rules that differ from their defaults. */
  ruleOptions?: RuleOptions;
  /** All rules of the program, whose hash is pinned; by default those of this package. */
  rules?: Iterable<RuleMeta>;
}

/**
 * A period that is judged again and again while people decide: what no decision changes (plan, register, history, what the files say as
 * they were sent) is computed once. Decisions may hold entries of other periods; those are left out.
 */
export interface Workbench {
  /**
   * The period after a log. `since` is an earlier result of this workbench: what changes no other data than what stands there (accepting,
   * explaining, waiving, deferring) is not judged again, and shares its parts.
   */
  reconcile(decisions: readonly Decision[], since?: Reconciliation): Reconciliation;
  /** The same in steps. */
  reconciling(decisions: readonly Decision[], since?: Reconciliation): Steps<Reconciliation>;
  /** The submissions as they count after a log. */
  readings(decisions: readonly Decision[]): readonly SubmissionReading[];
  /**
   * How the row of a finding would read with other words in a field, in a result of this workbench. Quick enough for every key typed.
   * Null where the finding stands in no row.
   */
  readCorrection(result: Reconciliation, item: Finding, field: Correction['field'], text: string): CorrectionReading | null;
}

/** What a result rests on, kept as long as the result itself. */
interface Basis {
  words: ReadonlyMap<string, Word>;
  /** The words that change data, as text to compare. */
  changing: string;
  /** Before people contradicted each other. */
  first: Settled;
  contrary: string;
  last: Settled;
}

type Figures = Measured & Pick<Reconciliation, 'submissions' | 'rows'>;

/** Prepares a period for being judged. Throws on a `reportingPeriod` that is none (the boundary checks it). */
export function createWorkbench(input: PeriodInput): Workbench {
  const { catalogue, register, reportingPeriod, asOf, readings, otherFindings = [] } = input;
  const judging: JudgingInput = { ...input, submissionWindow: input.submissionWindow ?? null, acrossFiles: true };
  const ground = layGround(catalogue, register, input.ruleOptions);
  const past = pastOf(ground, judging);
  const judged = rules.filter((rule) => rule.judgedOn !== 'fileOnly');
  const bases = new WeakMap<Reconciliation, Basis>();
  const figures = new WeakMap<Judging, Figures>();
  let versions: Validation['versions'] | null = null;
  let before: MeasuredPeriod | null | undefined;
  /** As the files were sent: where every judgement begins. */
  let untouched: { context: Judging; outcome: Outcome } | null = null;
  const allFound = readings.reduce((sum, { findings }) => sum + findings.length, otherFindings.length);

  const judge: Judge = function* ({ readings: current, standing, found }) {
    const asSent = standing.size === 0 && found.length === allFound && current.every((reading, index) => reading === readings[index]);
    if (asSent && untouched) return untouched;
    const context = prepare(ground, { ...judging, readings: current, standing }, past);
    yield;
    const outcome = yield* judgeEach(judged, context, found);
    if (asSent) untouched = { context, outcome };
    return { context, outcome };
  };

  function* settled(decisions: readonly Decision[], known: Basis | undefined): Steps<Basis> {
    const words = wordsInForce(decisions);
    const changes = changingWords(words);
    const changing = amendmentKey(words);
    const same = known?.changing === changing ? known : null;
    const first = same?.first ?? (yield* settle(judge, readings, changes, otherFindings));
    const differing = contradictions(first.findings, words, reportingPeriod);
    const contrary = JSON.stringify(differing.map(({ fingerprint }) => fingerprint));
    const last =
      differing.length === 0
        ? first
        : same?.contrary === contrary
          ? same.last
          : yield* settle(judge, readings, changes, [...otherFindings, ...differing]);
    return { words, changing, first, contrary, last };
  }

  function* figuresOf(context: Judging): Steps<Figures> {
    const known = figures.get(context);
    if (known) return known;
    if (before === undefined) before = measureBefore(ground, judging, input);
    const measured = {
      ...(yield* measureEach(context, input, before)),
      submissions: context.submissions.map(({ submission }) => submission),
      rows: context.submissions.flatMap((submission) => submission.rows.map(({ row }) => row)),
    };
    figures.set(context, measured);
    return measured;
  }

  function* reconciling(decisions: readonly Decision[], since?: Reconciliation): Steps<Reconciliation> {
    const own = decisions.filter((decision) => decision.reportingPeriod === reportingPeriod);
    const basis = yield* settled(own, since && bases.get(since));
    const { context, outcome, findings } = basis.last;
    versions ??= versionsOf({ ...input, catalogueSha256: ground.catalogueSha256 });
    const { submissions, rows, ...measured } = yield* figuresOf(context);
    const result: Reconciliation = {
      planId: catalogue.planId,
      reportingPeriod,
      asOf,
      versions: { ...versions, decisions: { heads: headsOf(decisions).sort(), entries: decisions.length } },
      counts: outcome.counts,
      rules: outcome.rules,
      ...measured,
      submissions,
      findings,
      dispositions: applyDecisions({ findings, rows, asOf }, own),
      staleDecisions: staleDecisions(findings, own, asOf),
      rows,
    };
    bases.set(result, basis);
    return result;
  }

  return {
    reconciling,
    reconcile: (decisions, since) => finish(reconciling(decisions, since)),
    readings(decisions) {
      const own = decisions.filter((decision) => decision.reportingPeriod === reportingPeriod);
      return finish(settled(own, undefined)).last.readings;
    },
    readCorrection(result, item, field, text) {
      const basis = bases.get(result);
      if (!basis) throw new RangeError('the result is of another workbench');
      const inForce = basis.words.get(item.fingerprint)?.decision ?? null;
      return readCorrection(basis.last.context, result.rows, schemeOf(input.lightScheme), item, field, text, inForce);
    },
  };
}

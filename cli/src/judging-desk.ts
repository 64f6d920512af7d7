import type { Correction, Decision, Finding, Reconciliation } from '@duizhang/model';
import { effectOf, makeDecision, type CorrectionReading, type DecisionEffect, type DecisionInput, type Steps } from '@duizhang/reconcile';
import type { Io } from './io.ts';
import type { ReconciledPeriod } from './pipeline.ts';

/** So long the keys may wait for a step of a judgement, in milliseconds; a longer step is one that can't be cut. */
const SLICE = 8;

/** A period that is judged again while people decide on it: one judgement after another, in slices between which keys are answered. */
export interface JudgingDesk {
  /** The figures after these decisions. */
  judge(decisions: readonly Decision[]): Promise<Reconciliation>;
  /** What one more decision would change. Null where another effect has been asked for meanwhile: nobody waits for this one. */
  effect(decisions: readonly Decision[], next: DecisionInput): Promise<DecisionEffect | null>;
  /** How a row of these figures would read with other words; null where the finding stands in no row, or the figures are not of this desk. */
  read(figures: Reconciliation, item: Finding, field: Correction['field'], text: string): CorrectionReading | null;
}

/** Opens on a period as it was judged. */
export function judgingDesk(
  io: Pick<Io, 'after' | 'now'>,
  { workbench, reconciliation, decisions: judgedOn }: ReconciledPeriod,
): JudgingDesk {
  let latest: { decisions: readonly Decision[]; figures: Reconciliation } = { decisions: judgedOn, figures: reconciliation };
  const known = new WeakSet([reconciliation]);
  let lane: Promise<unknown> = Promise.resolve();
  let newest = 0;

  const after = <T>(job: () => Promise<T>): Promise<T> => {
    const done = lane.then(job, job);
    // Whoever comes next waits until this one has ended, however it ends.
    lane = done.catch(() => {});
    return done;
  };
  const judgeNow = async (decisions: readonly Decision[]): Promise<Reconciliation> => {
    if (isSameLog(latest.decisions, decisions)) return latest.figures;
    const figures = (await inSlices(io, workbench.reconciling(decisions, latest.figures), () => true))!;
    latest = { decisions, figures };
    known.add(figures);
    return figures;
  };

  return {
    judge: (decisions) => after(() => judgeNow(decisions)),
    effect(decisions, next) {
      newest += 1;
      const own = newest;
      return after(async () => {
        if (own !== newest) return null;
        const before = await judgeNow(decisions);
        const wanted = () => own === newest;
        const figures = await inSlices(io, workbench.reconciling([...decisions, makeDecision(next, decisions)], before), wanted);
        return figures && effectOf(before, figures);
      });
    },
    read: (figures, item, field, text) => (known.has(figures) ? workbench.readCorrection(figures, item, field, text) : null),
  };
}

/** A log only grows at its end; its last entry names all that stands before. */
function isSameLog(a: readonly Decision[], b: readonly Decision[]): boolean {
  return a.length === b.length && a.at(-1)?.decisionId === b.at(-1)?.decisionId;
}

/** Takes the steps of a computation with pauses; null as soon as nobody wants it any more. */
async function inSlices<T>(io: Pick<Io, 'after' | 'now'>, steps: Steps<T>, wanted: () => boolean): Promise<T | null> {
  for (;;) {
    const began = io.now().getTime();
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (io.now().getTime() - began < SLICE);
    await new Promise<void>((resume) => io.after(0, resume));
    if (!wanted()) return null;
  }
}

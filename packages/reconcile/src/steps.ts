/**
 * A computation in steps of some milliseconds, between which something else may be done (a key answered, a frame drawn); what is left
 * unfinished has changed nothing.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Takes all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

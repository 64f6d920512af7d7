import { expect } from 'vitest';

/** Milliseconds of work, generous: what is tested takes some dozen on any machine, and what hangs takes forever. */
const longest = 2_000;

/** What the action gives; it must not take long. Time of the processor, not of the clock: a busy machine fails no test. */
export function withinTime<T>(action: () => T): T {
  const before = process.cpuUsage();
  const result = action();
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(longest);
  return result;
}

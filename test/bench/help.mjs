import { compare, main, node } from './measure.mjs';

/** `duizhang --help` beside bare Node: what a person waits for before anything happens. */
export function help() {
  node([main, '--help']); // fills the compile cache, as the first call after an installation does
  const [time, baseline] = compare(
    31,
    () => node([main, '--help']),
    () => node(['-e', '0']),
  );
  return [{ what: 'duizhang --help (node -e 0)', time, baseline, bound: 'ratio ≤ 2', kept: time / baseline <= 2 }];
}

import type { Bilingual, Locale, RuleMeta } from '@duizhang/model';

/** What every reporter gets beside its input. */
export interface ReportOptions {
  locale: Locale;
  /** All rules of the run by id: findings are worded with them. */
  rules: ReadonlyMap<string, RuleMeta>;
  /** Why checks could not be judged, by the id that `rules[].reasons` of a result holds. */
  reasons: ReadonlyMap<string, Bilingual>;
  /** ANSI colours. Colour never carries meaning alone. */
  color: boolean;
  /** Every finding on a line of its own in text; without it some are only counted, and said to be. */
  verbose: boolean;
  /** Whether the run passed by its `--fail-on`. A reporter states the verdict, it doesn't make it. */
  passed: boolean;
}

import { wordFinding, type Finding, type Locale } from '@duizhang/model';
import { effectOf, makeDecision, type CorrectionReading, type DecisionEffect, type DecisionInput } from '@duizhang/reconcile';
import { correctionText } from './correction-text.ts';
import { effectDetails, effectSentence } from './effect-text.ts';
import { allRules } from './outcome.ts';
import type { ReconciledPeriod } from './pipeline.ts';

/** What an entry would change, and for a correction how its text is read: as `decide --dry-run --json` gives it. */
export interface Forecast {
  effect: DecisionEffect;
  reading?: CorrectionReading;
}

/** Judges the period as if the entry stood in the log; nothing is written. `on` is the finding that a correction is about. */
export function forecast(
  { workbench, reconciliation, decisions }: ReconciledPeriod,
  input: DecisionInput,
  on: Finding | undefined,
): Forecast {
  const after = workbench.reconcile([...decisions, makeDecision(input, decisions)], reconciliation);
  const { correction } = input;
  const reading = correction && on ? workbench.readCorrection(reconciliation, on, correction.field, correction.to) : null;
  return { effect: effectOf(reconciliation, after), ...(reading && { reading }) };
}

/** The same with the sentences of the findings in a language, as every result is written. */
export function worded({ effect, ...rest }: Forecast, locale: Locale): Forecast {
  const inWords = (items: readonly Finding[]) => items.map((item) => wordFinding(item, allRules, locale));
  return { ...rest, effect: { ...effect, findings: { gone: inWords(effect.findings.gone), come: inWords(effect.findings.come) } } };
}

/** The same for people, line by line. */
export function forecastLines(expected: Forecast, { reconciliation: { lights } }: ReconciledPeriod, locale: Locale): string[] {
  const { effect, reading } = worded(expected, locale);
  return [
    ...(reading ? [correctionText(reading, lights, locale).text] : []),
    `${locale === 'zh' ? '影响：' : 'effect: '}${effectSentence(effect, { lights, locale })}`,
    ...effectDetails(effect, { lights, locale }, ({ message }) => message).map((text) => `  ${text}`),
  ];
}

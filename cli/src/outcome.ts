import {
  atLeast,
  ruleIndex,
  wordFinding,
  type Bilingual,
  type Finding,
  type Reconciliation,
  type RuleMeta,
  type Suppressed,
} from '@duizhang/model';
import { planRules } from '@duizhang/plan/rules';
import { paceReasonTexts, reasonTexts, reconcileRules } from '@duizhang/reconcile';
import { isSettled, printable, type ReportOptions } from '@duizhang/report';
import { sheetRules } from '@duizhang/sheets';
import { catalogueSchema } from './catalogue-schema.ts';
import type { Context, FailOn, Options } from './command.ts';
import type { Project } from './project.ts';
import { receiptList } from './receipts.ts';
import { fileNotRead } from './submission-files.ts';

/** Every rule of the program by id. */
export const allRules: ReadonlyMap<string, RuleMeta> = ruleIndex(planRules, sheetRules, reconcileRules, [
  fileNotRead,
  receiptList,
  catalogueSchema,
]);

/** What became of findings besides: what people have decided, what is suppressed. */
interface Afterwards {
  dispositions?: Reconciliation['dispositions'];
  suppressed?: readonly Suppressed[];
}

/**
 * Which findings fail a run: failed at or above `failOn`, not settled by people (corrected, explained, waived, counted for this period), not suppressed. What could
 * not be evaluated neither passes nor fails.
 */
export function failing(failOn: FailOn, { dispositions = [], suppressed = [] }: Afterwards = {}): (item: Finding) => boolean {
  if (failOn === 'never') return () => false;
  const done = new Set(suppressed.map(({ fingerprint }) => fingerprint));
  for (const { disposition, fingerprint } of dispositions) if (isSettled(disposition)) done.add(fingerprint);
  return (item) => item.outcome === 'fail' && atLeast(item.severity, failOn) && !done.has(item.fingerprint);
}

/** Whether a run passes: no finding fails it. */
export function passes(findings: Iterable<Finding>, failOn: FailOn, dispositions: Reconciliation['dispositions'] = []): boolean {
  return !anyOf(findings, failing(failOn, { dispositions }));
}

/** Whether one of these findings is so. They are looked at no further. */
export function anyOf(findings: Iterable<Finding>, isSo: (item: Finding) => boolean): boolean {
  for (const item of findings) if (isSo(item)) return true;
  return false;
}

/** The severity that fails a run: `--fail-on`, else that of the project, else error. */
export function failOn(options: Options, project: Project | null): FailOn {
  return options.failOn ?? project?.config.failOn ?? 'error';
}

const reasons: ReadonlyMap<string, Bilingual> = new Map<string, Bilingual>(Object.entries({ ...reasonTexts, ...paceReasonTexts }));

/** What reporters need beside their input. */
export function reportOptions({ locale, color }: Context, passed: boolean, verbose = false): ReportOptions {
  return { locale, color, passed, verbose, rules: allRules, reasons };
}

/** A file of thousands of broken lines repeats itself. */
const mostSaid = 50;

/** Findings as lines on standard error, for commands whose result is something else. */
export function sayFindings({ io, locale }: Context, findings: readonly Finding[]): void {
  for (const item of findings.slice(0, mostSaid)) {
    const { message } = wordFinding(item, allRules, locale);
    const place = [item.at.file, item.at.sheet, item.at.cell].filter(Boolean).join('!');
    io.err(`${printable(place === '' ? '' : `${place}  `)}${item.ruleId}  ${printable(message)}\n`);
  }
  const rest = findings.length - mostSaid;
  if (rest > 0) io.err(locale === 'zh' ? `……另有 ${rest} 条\n` : `… and ${rest} more\n`);
}

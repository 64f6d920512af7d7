import { fill, severityWords, wordFinding, type FileResult, type Finding, type RuleResult, type Validation } from '@duizhang/model';
import type { CiOptions } from '../ci-options.ts';
import { groupBy } from '../group-by.ts';
import { marksOf } from '../marks.ts';
import { placeText } from '../place-text.ts';
import { words } from '../words.ts';
import { xmlText } from '../xml-text.ts';

/** A validation that was asked for its results per file. */
export type ValidationPerFile = Validation & { files: FileResult[] };

type Outcome = 'passed' | 'failed' | 'skipped';

interface Case {
  name: string;
  outcome: Outcome;
  /** One line, for lists. */
  summary: string;
  /** Everything that there is to say. */
  lines: string[];
}

/**
 * JUnit XML as Jenkins and GitLab read it: a suite for each file, a case for each rule that looked at anything in it. A case fails where
 * a finding of it fails the run, and then holds every finding of the rule in the file; it is skipped, with the reasons, where nothing of
 * it could be evaluated. What neither fails nor passes the run (warnings, suppressed findings) stands in the output of its case.
 */
export function validationJunit(validation: ValidationPerFile, options: CiOptions): string {
  const marks = marksOf(validation, options.locale);
  const byFile = groupBy(validation.findings, ({ at }) => at.file ?? '');
  const results = new Map(validation.files.map(({ file, rules }) => [file, rules]));
  // What is said of other files than submissions (the list of suppressions) has no results per file.
  const files = [...new Set([...results.keys(), ...byFile.keys()])].sort();
  const suites = files.map((file) => ({ file, cases: casesOf(results.get(file) ?? [], byFile.get(file) ?? [], options, marks) }));
  const cases = suites.flatMap((suite) => suite.cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xmlText(`duizhang ${validation.planId}`)}" tests="${cases.length}" failures="${failuresOf(cases)}" errors="0">`,
    ...suites.flatMap(({ file, cases: own }) => suiteLines(file === '' ? words.withoutFile[options.locale] : options.locate(file), own)),
    '</testsuites>',
    '',
  ].join('\n');
}

function casesOf(
  results: readonly RuleResult[],
  findings: readonly Finding[],
  options: CiOptions,
  marks: ReadonlyMap<string, string>,
): Case[] {
  const byRule = groupBy(findings, ({ ruleId }) => ruleId);
  const counted = new Map(results.map((result) => [result.ruleId, result]));
  return [...new Set([...counted.keys(), ...byRule.keys()])]
    .sort()
    .map((ruleId) => caseOf(ruleId, counted.get(ruleId), byRule.get(ruleId) ?? [], options, marks));
}

function caseOf(
  ruleId: string,
  result: RuleResult | undefined,
  findings: readonly Finding[],
  options: CiOptions,
  marks: ReadonlyMap<string, string>,
): Case {
  const { locale } = options;
  const lines = findings.map((item) => findingLine(item, options, marks));
  if (result !== undefined && result.notEvaluated > 0) lines.push(unevaluated(result, options));
  const name = `${ruleId} ${options.rules.get(ruleId)?.title[locale] ?? ''}`.trim();
  const failing = findings.filter((item) => options.fails(item));
  if (failing.length > 0) return { name, outcome: 'failed', summary: fill(words.findingCount, { count: findings.length }, locale), lines };
  const open = result !== undefined && result.notEvaluated > 0 && result.pass + result.fail === 0;
  return { name, outcome: open ? 'skipped' : 'passed', summary: open ? unevaluated(result, options) : '', lines };
}

function unevaluated({ notEvaluated, reasons = [] }: RuleResult, { reasons: texts, locale }: CiOptions): string {
  const said = reasons.map(({ reason, count }) => `${texts.get(reason)?.[locale] ?? reason} ${count}`);
  return fill(words.unevaluated, { count: notEvaluated, reasons: said }, locale);
}

function findingLine(item: Finding, options: CiOptions, marks: ReadonlyMap<string, string>): string {
  const { locale } = options;
  const mark = marks.get(item.fingerprint);
  const severity = item.outcome === 'notEvaluated' ? words.states.notEvaluated[locale] : severityWords[item.severity].short[locale];
  return [severity, placeText(item.at, locale), wordFinding(item, options.rules, locale).message, mark === undefined ? '' : `[${mark}]`]
    .filter(Boolean)
    .join('  ');
}

function suiteLines(name: string, cases: readonly Case[]): string[] {
  const skipped = cases.filter(({ outcome }) => outcome === 'skipped').length;
  return [
    `  <testsuite name="${xmlText(name)}" tests="${cases.length}" failures="${failuresOf(cases)}" errors="0" skipped="${skipped}">`,
    ...cases.flatMap((one) => caseLines(name, one)),
    '  </testsuite>',
  ];
}

function caseLines(file: string, { name, outcome, summary, lines }: Case): string[] {
  const open = `    <testcase name="${xmlText(name)}" classname="${xmlText(file)}"`;
  if (outcome === 'passed' && lines.length === 0) return [`${open}/>`];
  const body = lines.map(xmlText).join('\n');
  const child =
    outcome === 'failed'
      ? `<failure type="${xmlText(name.split(' ')[0]!)}" message="${xmlText(summary)}">${body}</failure>`
      : outcome === 'skipped'
        ? `<skipped message="${xmlText(summary)}"/>${lines.length > 1 ? `<system-out>${body}</system-out>` : ''}`
        : `<system-out>${body}</system-out>`;
  return [`${open}>`, `      ${child}`, '    </testcase>'];
}

function failuresOf(cases: readonly Case[]): number {
  return cases.filter(({ outcome }) => outcome === 'failed').length;
}

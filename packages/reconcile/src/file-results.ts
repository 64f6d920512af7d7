import { compareText, type FileResult, type RuleResult, type SubmissionReading } from '@duizhang/model';
import { addTo } from './grouping.ts';

/**
 * What the rules say of each file, in code-unit order of the files. Rules that looked at nothing in a file are left out: they did not
 * pass it. `judge` is given the readings of one file at a time.
 */
export function resultsByFile(
  readings: readonly SubmissionReading[],
  judge: (ofFile: readonly SubmissionReading[]) => readonly RuleResult[],
): FileResult[] {
  const files = new Map<string, SubmissionReading[]>();
  for (const reading of readings) addTo(files, reading.submission.file, reading);
  return [...files]
    .sort(([a], [b]) => compareText(a, b))
    .map(([file, ofFile]) => ({ file, rules: judge(ofFile).filter((rule) => rule.pass + rule.fail + rule.notEvaluated > 0) }));
}

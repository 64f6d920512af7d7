import { hash, wordFinding, type Finding } from '@duizhang/model';
import type { Checked, CiOptions } from '../ci-options.ts';
import { marksOf } from '../marks.ts';
import { placeText } from '../place-text.ts';
import { printable, toJson } from '../printable.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

/**
 * A Code Quality report of GitLab (docs, ci/testing/code_quality, “Code Quality report format”): one issue for each finding, the row as its
 * line. The platform shows one issue per fingerprint, so each gets its own: that of the finding, with its file and how often it occurred
 * there before. It knows no suppressed and no unjudged issues: these are `info` and say so. What is in no file stands under the plan.
 */
export function gitlabCodeQuality(result: Checked, options: CiOptions): string {
  const marks = marksOf(result, options.locale);
  const seen = new Map<string, number>();
  return toJson(
    result.findings.map((item) => {
      const key = `${item.fingerprint} ${item.at.file ?? ''}`;
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      const mark = marks.get(item.fingerprint);
      const place = placeText(item.at, options.locale);
      const message = printable(wordFinding(item, options.rules, options.locale).message);
      return {
        description: [
          mark === undefined ? '' : `[${mark}]`,
          place === '' ? '' : `${place}${options.locale === 'zh' ? '：' : ': '}`,
          message,
        ].join(''),
        check_name: item.ruleId,
        fingerprint: hash([item.fingerprint, item.at.file, String(before)]),
        severity: item.outcome === 'notEvaluated' || mark !== undefined ? 'info' : severities[item.severity],
        location: { path: pathOf(item, result, options), lines: { begin: item.at.row ?? 1 } },
      };
    }),
  );
}

function pathOf({ at, related }: Finding, { planId }: Checked, { locate }: CiOptions): string {
  if (at.file !== null) return locate(at.file);
  return related.find(({ kind, file }) => kind === 'plan' && file !== null)?.file ?? planId;
}

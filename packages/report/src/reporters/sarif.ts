import { Buffer } from 'node:buffer';
import { remedyOf, severityWords, wordFinding, type Finding, type Reconciliation, type RuleMeta, type Suppressed } from '@duizhang/model';
import type { Checked, CiOptions } from '../ci-options.ts';
import { isSettled, marksOf, suppressionText } from '../marks.ts';
import { placeText } from '../place-text.ts';
import { printable, toJson } from '../printable.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Reasons by which a check does not concern its subject, now or ever; with the others nobody can tell yet. */
export const notApplicableReasons: ReadonlySet<string> = new Set([
  'mayExceedHundred',
  'mayFall',
  'newYear',
  'notYetDue',
  'oneReportOnly',
  'windowOpen',
]);

/**
 * SARIF 2.1.0 (OASIS), as GitHub code scanning and others take it. Row and column are the region, `Sheet!C7` is the logical location. What
 * could not be evaluated has a kind instead of a level: `review` where a person has to look, `notApplicable` where the rule does not
 * concern the subject, else `open`. Suppressed and settled findings stay, with their suppression.
 */
export function sarif(result: Checked, options: CiOptions): string {
  const ids = [...new Set([...result.rules, ...result.findings].map(({ ruleId }) => ruleId))].sort();
  const ruleIndex = new Map(ids.map((id, index) => [id, index]));
  const suppressions = suppressionsOf(result, options);
  const seen = new Map<string, number>();
  const { planId, reportingPeriod, asOf, versions, counts, rules } = result;
  return toJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'duizhang',
            version: versions.tool,
            language: options.locale === 'zh' ? 'zh-CN' : 'en-US',
            rules: ids.map((id) => descriptor(id, options)),
          },
        },
        automationDetails: { id: ['duizhang', planId, ...(reportingPeriod === null ? [] : [reportingPeriod])].map(encode).join('/') },
        language: options.locale === 'zh' ? 'zh-CN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        artifacts: artifactsOf(result, options),
        results: result.findings.map((item) => {
          const nth = (seen.get(item.fingerprint) ?? 0) + 1;
          seen.set(item.fingerprint, nth);
          return {
            ruleId: item.ruleId,
            ruleIndex: ruleIndex.get(item.ruleId)!,
            ...judged(item),
            message: { text: printable(wordFinding(item, options.rules, options.locale).message) },
            locations: locationsOf(item, options),
            // GitHub would hash the lines of the file, which a workbook has not; of equal fingerprints it wants to know which.
            partialFingerprints: { 'duizhang/v1': item.fingerprint, primaryLocationLineHash: `${item.fingerprint}:${nth}` },
            suppressions: suppressions.get(item.fingerprint) ?? [],
          };
        }),
        properties: { asOf, passed: options.passed, counts, rules, versions },
      },
    ],
  });
}

function descriptor(id: string, { rules, locale }: CiOptions): object {
  const rule = rules.get(id);
  if (!rule) return { id };
  const { title, why, examples, severity, family } = rule;
  const help = [why[locale], ...remediesOf(rule).map((remedy) => remedy[locale])];
  const [bad, good] = locale === 'zh' ? ['不通过：', '通过：'] : ['Fails: ', 'Passes: '];
  return {
    id,
    shortDescription: { text: title[locale] },
    fullDescription: { text: why[locale] },
    help: { text: [...help, `${bad}${examples.bad[locale]}`, `${good}${examples.good[locale]}`].join('\n') },
    defaultConfiguration: { level: levels[severity] },
    properties: { severity: severityWords[severity].name[locale], tags: [family] },
  };
}

function remediesOf(rule: RuleMeta): RuleMeta['remedy'][] {
  return [...new Set(Object.keys(rule.messages).map((messageId) => remedyOf(rule, messageId)))];
}

function judged(item: Finding): { kind: string; level: string } {
  if (item.outcome === 'fail') return { kind: 'fail', level: levels[item.severity] };
  const reason = item.data['reason'];
  const concerned = typeof reason !== 'string' || !notApplicableReasons.has(reason);
  return { kind: item.severity !== 'info' ? 'review' : concerned ? 'open' : 'notApplicable', level: 'none' };
}

function locationsOf(item: Finding, options: CiOptions): object[] {
  const { file, sheet, cell, row, column } = item.at;
  const name = placeText(item.at, options.locale);
  const logical =
    file === null
      ? logicalOf(item.clauseId ?? item.taskId, 'clause')
      : logicalOf(name === '' ? null : name, cell === null ? (row === null ? 'sheet' : 'row') : 'cell', cell ?? sheet);
  if (file === null) return logical.length === 0 ? [] : [{ logicalLocations: logical }];
  const region = row === null ? {} : { region: { startLine: row, ...(column === null ? {} : { startColumn: column }) } };
  return [
    {
      physicalLocation: { artifactLocation: { uri: uriOf(options.locate(file)) }, ...region },
      ...(logical.length === 0 ? {} : { logicalLocations: logical }),
    },
  ];
}

function logicalOf(fullyQualifiedName: string | null, kind: string, name: string | null = null): object[] {
  if (fullyQualifiedName === null) return [];
  return [{ ...(name ? { name: printable(name) } : {}), fullyQualifiedName, kind }];
}

/** Files with the hash of their bytes; entries of archives and tables of one file share it. */
function artifactsOf({ submissions }: Checked, options: CiOptions): object[] {
  const hashes = new Map(submissions.map(({ file, sha256 }) => [file, sha256]));
  return [...hashes].map(([file, sha256]) => ({
    location: { uri: uriOf(options.locate(file)) },
    ...(/^[0-9a-f]{64}$/.test(sha256) ? { hashes: { 'sha-256': sha256 } } : {}),
  }));
}

/** A relative reference, or an absolute file as a URI; every character that has a meaning in one is escaped, Chinese ones as UTF-8. */
function uriOf(file: string): string {
  const path = file.split('/').map(encode).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}

/** Half a character has no UTF-8: it becomes U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

function suppressionsOf(result: Checked, options: CiOptions): Map<string, object[]> {
  const all = new Map<string, object[]>();
  const dispositions: Reconciliation['dispositions'] = 'dispositions' in result ? result.dispositions : [];
  const marks = marksOf({ dispositions }, options.locale);
  for (const { fingerprint, disposition } of dispositions)
    if (isSettled(disposition)) all.set(fingerprint, [external(marks.get(fingerprint)!)]);
  for (const entry of result.suppressed ?? ([] as Suppressed[]))
    all.set(entry.fingerprint, [...(all.get(entry.fingerprint) ?? []), external(suppressionText(entry, options.locale))]);
  return all;
}

function external(justification: string): object {
  return { kind: 'external', status: 'accepted', justification };
}

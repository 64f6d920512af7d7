import { fill, type Finding, type OrgUnitRegister } from '@duizhang/model';
import { Dossiers, type Dossier, type TrackedReport, type UnitTrack } from '@duizhang/reconcile';
import { palette, printable, toJson, type Palette } from '@duizhang/report';
import type { NeighbourhoodReading } from '@duizhang/sheets';
import { CannotRun } from '../cannot-run.ts';
import type { Context, Run } from '../command.ts';
import { loadInputs } from '../inputs.ts';
import { namedFinding } from '../named-finding.ts';
import { allRules, sayFindings } from '../outcome.ts';
import { reconcilePeriod, type ReconciledPeriod } from '../pipeline.ts';
import { openFile } from '../open-file.ts';
import { readSourceCell } from '../reading/source-cell.ts';
import type { SubmissionFile } from '../submission-files.ts';
import type { Line, Style } from '../tui/components/line.ts';
import { detailLines } from '../tui/screens/detail-layout.ts';
import { detailWords } from '../tui/screens/detail-words.ts';
import { addressOf } from '../tui/state/detail.ts';

/** Cells of a line where the output is no terminal, or a narrow one. */
const narrowest = 60;

/**
 * `duizhang show <finding>`: all that is known of a finding, or of every finding in a cell: what the terminal UI shows in detail. Exit
 * code 0; 2 where there is no such finding.
 */
export const run: Run = async (context, [asked], options) => {
  const { io, locale, color } = context;
  const inputs = await loadInputs(io, options);
  const period = await reconcilePeriod(context, inputs, options, []);
  sayFindings(context, period.logFindings);
  const { reconciliation, decisions, files, previous } = period;
  const dossiers = new Dossiers({ ...inputs, reconciliation, previous });
  const found = askedFindings(asked!, reconciliation.findings);
  const shown: { dossier: Dossier; near: NeighbourhoodReading | null }[] = [];
  for (const finding of found) {
    const dossier = dossiers.of(finding, decisions);
    shown.push({ dossier, near: dossier.source && (await readSourceCell(io, inputs.limits, files, dossier.source)) });
  }
  if (options.open) await openSources(context, files, found);
  const dispositionOf = dispositionsOf(period);
  if (options.format === 'json') {
    io.out(toJson({ findings: shown.map(({ dossier, near }) => asJson(dossier, near, dispositionOf(dossier.finding))) }));
    return 0;
  }
  const paint = painter(palette(color));
  const nameOf = namesOf(inputs.register);
  const pages = shown.map(({ dossier, near }) => {
    const known = { dossier, near, rules: allRules, disposition: dispositionOf(dossier.finding), nameOf, locale, timeZone: io.timeZone };
    const lines = detailLines(known, Math.max(narrowest, io.columns), false).map(paint);
    return [paint([{ text: dossier.finding.fingerprint, style: 'title' }]), ...lines].join('\n');
  });
  io.out(`${pages.join('\n\n')}\n`);
  return 0;
};

/** Each file once; what came of it is said on standard error. */
async function openSources({ io, say }: Context, files: readonly SubmissionFile[], findings: readonly Finding[]): Promise<void> {
  const names = new Set(findings.flatMap(({ at }) => at.file ?? []));
  if (names.size === 0) say(detailWords.noSource);
  for (const name of names) {
    const { outcome, path } = await openFile(io, files, name);
    say({
      zh: fill(detailWords[outcome], { path: printable(path) }, 'zh'),
      en: fill(detailWords[outcome], { path: printable(path) }, 'en'),
    });
  }
}

/** By a fingerprint or its beginning; else all that stand at a place, of which the folders may be left out. */
function askedFindings(asked: string, findings: readonly Finding[]): Finding[] {
  if (!asked.includes('!')) return [namedFinding(asked, findings)];
  const place = asked.replaceAll('\\', '/');
  const there = findings.filter(({ at }) => {
    const address = addressOf(at);
    return address === place || address.endsWith(`/${place}`);
  });
  if (there.length > 0) return there;
  throw new CannotRun(`${asked} 处没有问题。`, `There is no finding at ${asked}.`);
}

function dispositionsOf({ reconciliation }: ReconciledPeriod) {
  const states = new Map(reconciliation.dispositions.map(({ fingerprint, disposition }) => [fingerprint, disposition]));
  return ({ fingerprint }: Finding) => states.get(fingerprint) ?? 'open';
}

function namesOf({ orgUnits }: OrgUnitRegister): (orgUnitId: string) => string {
  const names = new Map(orgUnits.map(({ orgUnitId, shortName }) => [orgUnitId, shortName]));
  return (orgUnitId) => names.get(orgUnitId) ?? orgUnitId;
}

/** What `--help` promises. */
function asJson(dossier: Dossier, neighbourhood: NeighbourhoodReading | null, disposition: string) {
  const { finding, plan, source, row, field, attainment, own, others, decisions, similar } = dossier;
  const prints = (list: readonly Finding[]) => list.map(({ fingerprint }) => fingerprint);
  return {
    finding,
    disposition,
    plan,
    source,
    neighbourhood,
    row,
    field,
    attainment,
    own: own && trackJson(own),
    others: others.map(trackJson),
    decisions: decisions.map(({ decision, state, onThisEvidence }) => ({ ...decision, state, onThisEvidence })),
    similar: { sameCause: prints(similar.sameCause), sameUnit: prints(similar.sameUnit), sameValue: prints(similar.sameValue) },
  };
}

function trackJson({ reports, earlier, ...unit }: UnitTrack) {
  return { ...unit, reports: reports.map(reportJson), earlier: earlier.map(reportJson) };
}

function reportJson({ reportingPeriod, setAside, row: { actual, status } }: TrackedReport) {
  return { reportingPeriod, actual, status, setAside };
}

/** Lines of the screen as lines of text. */
function painter({ bold, red, yellow, green, cyan, dim }: Palette): (line: Line) => string {
  const plain = (text: string) => text;
  const styles: Readonly<Record<Style, (text: string) => string>> = {
    plain,
    title: bold,
    error: red,
    warning: yellow,
    info: cyan,
    good: green,
    dim,
    mark: bold,
    selected: plain,
  };
  return (line) => {
    const trimmed = [...line];
    for (let last = trimmed.at(-1); last && last.text.trimEnd() !== last.text; last = trimmed.at(-1)) {
      trimmed.pop();
      const text = last.text.trimEnd();
      if (text !== '') trimmed.push({ ...last, text });
    }
    return trimmed.map(({ text, style }) => styles[style](printable(text))).join('');
  };
}

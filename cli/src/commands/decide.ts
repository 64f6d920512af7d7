import { wordFinding, type Bilingual, type Decision, type Finding } from '@duizhang/model';
import { aboutFinding, bulkOf, correctionOf, decisionProblems, notRevoked, wordsInForce, type DecisionInput } from '@duizhang/reconcile';
import { printable, toJson } from '@duizhang/report';
import { CannotRun } from '../cannot-run.ts';
import type { Context, Options, Run } from '../command.ts';
import { record, writableLog, type Entry } from '../decision-log.ts';
import { forecast, forecastLines, worded } from '../decide-forecast.ts';
import { listDecisions } from '../decision-list.ts';
import { loadInputs, namedUnit, requiredPeriod, type Inputs } from '../inputs.ts';
import { namedEntry, namedFinding } from '../named-finding.ts';
import { allRules, sayFindings } from '../outcome.ts';
import { reconcilePeriod, type ReconciledPeriod } from '../pipeline.ts';

type Judgement = Exclude<Decision['action'], 'map' | 'revoke'>;

/**
 * `duizhang decide <action> [fingerprints…]`: what the terminal UI does, for scripts: one entry of the decision log for one finding or
 * for several. `decide list` shows the log with what became of each entry. Exit code 0; 2 where nothing could be decided.
 */
export const run: Run = async (context, [action = 'list', ...fingerprints], options) => {
  const { io, locale } = context;
  const inputs = await loadInputs(io, options);
  const reportingPeriod = requiredPeriod(options, inputs.project);
  const period = await reconcilePeriod(context, inputs, options, []);
  sayFindings(context, period.logFindings);
  if (action === 'list') {
    listDecisions(context, inputs, period, options);
    return 0;
  }
  const log = period.decisionLog ?? (await writableLog(io, options, inputs.project, reportingPeriod));
  const found = action === 'revoke' ? [] : chosen(inputs, period, fingerprints, options);
  const content =
    action === 'revoke' ? revoking(period, fingerprints, options) : deciding(inputs, period, action as Judgement, found, options);
  const entry: Entry = { ...content, reportingPeriod };
  const whole = { ...entry, actor: io.env['DUIZHANG_ACTOR'] || io.user, at: io.now().toISOString() };
  refuse(decisionProblems(whole));
  const made = options.dryRun ? [] : record(io, log, [entry]);
  const expected = options.dryRun ? forecast(period, whole, found[0]) : null;
  if (options.format === 'json') {
    const parts = { entries: made, entry, findings: found.map(({ fingerprint }) => fingerprint), written: made.length > 0 };
    io.out(toJson({ ...parts, ...(expected && worded(expected, locale)) }));
    return 0;
  }
  say(context, action, entry, found, made);
  if (expected)
    io.out(
      forecastLines(expected, period, locale)
        .map((text) => `${printable(text)}\n`)
        .join(''),
    );
  return 0;
};

/** The findings that a person names, or selects by rule and unit among those that are open. */
function chosen(inputs: Inputs, { reconciliation }: ReconciledPeriod, asked: readonly string[], options: Options): Finding[] {
  const { findings, dispositions } = reconciliation;
  const { rule, orgUnit } = options;
  if (asked.length > 0 === (rule !== undefined || orgUnit !== undefined)) {
    throw new CannotRun(
      '请指明问题：写出指纹，或用 --rule、--org-unit 选出待裁的问题（二者选一）。',
      'Say which findings: name fingerprints, or select open ones by --rule and --org-unit (one of the two).',
    );
  }
  const open = new Set(
    dispositions.filter(({ disposition }) => disposition === 'open' || disposition === 'expired').map(({ fingerprint }) => fingerprint),
  );
  if (asked.length > 0) {
    const meant = asked.map((name) => namedFinding(name, findings));
    if (!options.sameCause) return meant;
    const causes = new Set(meant.map(({ groupingKey }) => groupingKey));
    return [...new Set([...meant, ...findings.filter((item) => causes.has(item.groupingKey) && open.has(item.fingerprint))])];
  }
  const orgUnitId = orgUnit === undefined ? undefined : namedUnit(inputs, orgUnit);
  const selected = findings.filter(
    (item) =>
      open.has(item.fingerprint) &&
      (rule === undefined || item.ruleId === rule) &&
      (orgUnitId === undefined || item.orgUnitId === orgUnitId),
  );
  if (selected.length === 0) throw new CannotRun('没有符合条件的待裁问题。', 'No open finding fits.');
  return selected;
}

type Content = Omit<Entry, 'reportingPeriod'>;

function deciding(
  inputs: Inputs,
  { reconciliation: { rows }, decisions }: ReconciledPeriod,
  action: Judgement,
  found: readonly Finding[],
  options: Options,
): Content {
  const subject = options.rowOf === undefined ? {} : { orgUnitId: namedUnit(inputs, options.rowOf) };
  const members = found.map((item) => aboutFinding(item, rows, subject));
  const about = members.length === 1 ? members[0]! : bulkOf(members);
  const { to, reason, requester = '', approver = '', expiresAt = '' } = options;
  if (action !== 'correct') {
    return {
      ...about,
      action,
      ...(reason !== undefined && { reason }),
      ...(action === 'waive' && { waiver: { requester, approver, expiresAt } }),
    };
  }
  const field = options.field as NonNullable<DecisionInput['correction']>['field'] | undefined;
  const inForce = wordsInForce(decisions).get(found[0]!.fingerprint)?.decision ?? null;
  const correction = correctionOf(found[0]!, rows, to ?? '', field, inForce);
  if (correction === null) {
    throw new CannotRun(
      '这个问题不在填报的单元格上，没有可修正的数值；可用 --field 指明本行的哪一项。',
      'The finding stands in no cell that a unit reports, so there is nothing to correct; name a field of its row with --field.',
    );
  }
  return { ...about, action, correction, ...(reason !== undefined && { reason }) };
}

/** The entry that is named, else the one in force on the finding that is named. */
function revoking({ decisions, reconciliation }: ReconciledPeriod, [asked]: readonly string[], { revokes, reason }: Options): Content {
  const ofFinding = () =>
    asked === undefined ? undefined : wordsInForce(decisions).get(namedFinding(asked, reconciliation.findings).fingerprint)?.decision;
  const undone = revokes === undefined ? ofFinding() : namedEntry(revokes, decisions);
  if (!undone) {
    throw new CannotRun(
      '请用 --revokes 指明要撤销的裁定（编号见 duizhang decide list），或写出已裁定问题的指纹。',
      'Name the entry to undo with --revokes (duizhang decide list shows ids), or the fingerprint of a decided finding.',
    );
  }
  const { fingerprint, ruleId, subject, decisionId } = undone;
  if (!notRevoked(decisions).includes(undone))
    throw new CannotRun(`裁定 ${decisionId} 已经撤销，不必再撤。`, `The decision ${decisionId} is revoked already.`);
  return {
    fingerprint,
    ruleId,
    ...(subject && { subject }),
    action: 'revoke',
    revokes: decisionId,
    ...(reason !== undefined && { reason }),
  };
}

function refuse(problems: readonly Bilingual[]): void {
  if (problems.length > 0) throw new CannotRun(problems.map(({ zh }) => zh).join(''), problems.map(({ en }) => en).join(' '));
}

function say({ io, locale }: Context, action: string, entry: Entry, found: readonly Finding[], made: readonly Decision[]): void {
  const zh = locale === 'zh';
  const count = action === 'revoke' ? `  ${entry.revokes}` : zh ? `，${found.length} 个问题` : `, ${found.length} finding(s)`;
  const id = made[0]?.decisionId ?? (zh ? '试运行，未写入' : 'dry run, nothing written');
  const lines = found.map((item) => `  ${item.fingerprint}  ${printable(wordFinding(item, allRules, locale).message)}\n`);
  io.out(`${action}${count}  [${id}]\n${lines.join('')}`);
}

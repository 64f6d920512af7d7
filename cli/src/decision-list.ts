import type { Bilingual, Locale } from '@duizhang/model';
import { headsOf, logStates, type LogEntry } from '@duizhang/reconcile';
import { printable, toJson } from '@duizhang/report';
import type { Context, Options } from './command.ts';
import { actionWord, contentText } from './decision-words.ts';
import type { Inputs } from './inputs.ts';
import { localTime } from './local-time.ts';
import { logStateWords } from './log-state-words.ts';
import type { ReconciledPeriod } from './pipeline.ts';

/**
 * The log of a period, one line an entry: when (where the person sits), who, what, on what, and what became of it. In JSON the times
 * are as in the log.
 */
export function listDecisions({ io, locale, say }: Context, inputs: Inputs, period: ReconciledPeriod, options: Options): void {
  const listed = logStates(period.decisions, period.reconciliation);
  const heads = headsOf(period.decisions);
  if (options.format === 'json') {
    const entries = listed.map(({ decision, state, revokedBy }) => ({
      ...decision,
      state,
      ...(revokedBy && { revokedBy: revokedBy.decisionId }),
    }));
    io.out(toJson({ entries, heads, staleDecisions: period.reconciliation.staleDecisions ?? [] }));
    return;
  }
  if (listed.length === 0) say({ zh: '裁定日志是空的。', en: 'The decision log is empty.' });
  const unitName = (orgUnitId: string) => inputs.matcher.unit(orgUnitId)?.shortName ?? orgUnitId;
  for (const entry of listed) {
    const { decisionId, at, actor, action, reason, ruleId, subject, members, revokes } = entry.decision;
    const orgUnitId = subject?.orgUnitId ?? null;
    const parts = [
      decisionId,
      localTime(at, io.timeZone),
      actor,
      actionWord[action][locale],
      `[${stateText(entry, io.timeZone, locale)}]`,
      members ? counted(members.length, locale) : ruleId,
      orgUnitId === null ? '' : unitName(orgUnitId),
      subject?.indicatorId ?? subject?.clauseId ?? subject?.taskId ?? '',
      contentText(entry.decision, unitName, locale),
      revokes ?? '',
      reason,
    ];
    io.out(`${printable(parts.filter((part) => part !== '').join('  '))}\n`);
  }
}

const colon: Bilingual = { zh: '：', en: ': ' };

function stateText({ state, revokedBy }: LogEntry, zone: string, locale: Locale): string {
  const by = revokedBy === null ? '' : `${colon[locale]}${revokedBy.actor} ${localTime(revokedBy.at, zone)}`;
  return `${logStateWords[state][locale]}${by}`;
}

function counted(count: number, locale: Locale): string {
  return locale === 'zh' ? `${count} 个问题` : `${count} findings`;
}

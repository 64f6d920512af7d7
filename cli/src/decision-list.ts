import type { Locale } from '@duizhang/model';
import { headsOf, logStates } from '@duizhang/reconcile';
import { printable, toJson } from '@duizhang/report';
import type { Context, Options } from './command.ts';
import type { Inputs } from './inputs.ts';
import { logStateWords } from './log-state-words.ts';
import type { ReconciledPeriod } from './pipeline.ts';

/** The log of a period, one line an entry: when, who, what, on what, and what became of it. */
export function listDecisions({ io, locale, say }: Context, inputs: Inputs, period: ReconciledPeriod, options: Options): void {
  const listed = logStates(period.decisions, period.reconciliation);
  const heads = headsOf(period.decisions);
  if (options.format === 'json') {
    const entries = listed.map(({ decision, state }) => ({ ...decision, state }));
    io.out(toJson({ entries, heads, staleDecisions: period.reconciliation.staleDecisions ?? [] }));
    return;
  }
  if (listed.length === 0) say({ zh: '裁定日志是空的。', en: 'The decision log is empty.' });
  for (const { decision, state } of listed) {
    const { decisionId, at, actor, action, reason, ruleId, subject, members, correction, waiver, revokes } = decision;
    const parts = [
      decisionId,
      at.slice(0, 16).replace('T', ' '),
      actor,
      action,
      `[${logStateWords[state][locale]}]`,
      members ? counted(members.length, locale) : ruleId,
      unitName(inputs, subject?.orgUnitId ?? null),
      subject?.indicatorId ?? subject?.clauseId ?? subject?.taskId ?? '',
      correction ? `${correction.field}: ${correction.from} → ${correction.to}` : '',
      waiver ? `${waiver.requester} / ${waiver.approver} ≤ ${waiver.expiresAt}` : '',
      revokes ?? '',
      reason,
    ];
    io.out(`${printable(parts.filter((part) => part !== '').join('  '))}\n`);
  }
}

function counted(count: number, locale: Locale): string {
  return locale === 'zh' ? `${count} 个问题` : `${count} findings`;
}

function unitName({ matcher }: Inputs, orgUnitId: string | null): string {
  return orgUnitId === null ? '' : (matcher.unit(orgUnitId)?.shortName ?? orgUnitId);
}

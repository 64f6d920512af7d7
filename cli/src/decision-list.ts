import type { Bilingual, Locale } from '@duizhang/model';
import { headsOf, logStates, type LogState } from '@duizhang/reconcile';
import { printable, toJson } from '@duizhang/report';
import type { Context, Options } from './command.ts';
import type { Inputs } from './inputs.ts';
import type { ReconciledPeriod } from './pipeline.ts';

const stateWords: Readonly<Record<LogState, Bilingual>> = {
  inForce: { zh: '有效', en: 'in force' },
  revoked: { zh: '已撤销', en: 'revoked' },
  replaced: { zh: '已被后来的裁定取代', en: 'replaced' },
  contradictory: { zh: '互相矛盾，未生效', en: 'contradictory' },
  stale: { zh: '不再适用', en: 'stale' },
  expired: { zh: '豁免到期', en: 'expired' },
  otherPeriod: { zh: '属于其他报告期', en: 'other period' },
};

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
      `[${stateWords[state][locale]}]`,
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

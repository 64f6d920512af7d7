import type { Decision, Reconciliation } from '@duizhang/model';
import { applyDecisions, makeDecision } from '@duizhang/reconcile';
import type { Ports } from 'duizhang/tui';

/** Ports on a log that a test keeps; figures only know the decisions. */
export function portsOf(judged: Reconciliation, log: readonly Decision[], now: () => string, append: (decision: Decision) => void): Ports {
  const decisions = [...log];
  return {
    record(entry) {
      const decision = makeDecision({ ...entry, actor: '张三', at: now() }, decisions);
      append(decision);
      decisions.push(decision);
      return { decision, decisions: [...decisions] };
    },
    ask: (async (ask: Parameters<Ports['ask']>[0]) => {
      if (ask.about !== 'judging') throw new Error(`nobody answers ${ask.about} here`);
      return { ...judged, dispositions: applyDecisions(judged, ask.decisions) };
    }) as Ports['ask'],
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

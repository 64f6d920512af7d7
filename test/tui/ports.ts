import type { Decision, Reconciliation } from '@duizhang/model';
import { applyDecisions, effectOf, makeDecision } from '@duizhang/reconcile';
import { entryOf, type Ports } from 'duizhang/tui';

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
      const after = (known: readonly Decision[]) => ({ ...judged, dispositions: applyDecisions(judged, known) });
      switch (ask.about) {
        case 'judging':
          return after(ask.decisions);
        case 'effect': {
          const entry = entryOf(ask.model, ask.intent, ask.decisions, 'zh');
          return effectOf(
            after(ask.decisions),
            after([...ask.decisions, makeDecision({ ...entry, actor: '张三', at: now() }, ask.decisions)]),
          );
        }
        case 'reading':
          return null;
        default:
          throw new Error(`nobody answers ${ask.about} here`);
      }
    }) as Ports['ask'],
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

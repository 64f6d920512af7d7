import { finding, type RuleMeta, type SuppressionsInForce } from '@duizhang/model';
import { namesOfEntry, type JudgedEntry } from '../../suppression-entry.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** An entry of the suppressions whose finding is no longer there. */
export const suppressionUnused: RuleMeta = {
  id: 'suppression-unused',
  family: 'file',
  severity: 'info',
  title: { zh: '抑制项未使用', en: 'Unused suppression' },
  why: {
    zh: '问题解决后抑制项应当删去，否则同一问题再次出现时会被无声放过。依据：ESLint 对未使用抑制项的做法（--prune-suppressions）。',
    en: 'An entry is removed once its finding is settled, else the same fault would pass in silence when it comes back. Source: what ESLint does about unused suppressions (--prune-suppressions).',
  },
  remedy: { zh: '请从清单中删去此项。', en: 'Remove the entry from the list.' },
  messages: {
    unused: {
      zh: '{owner}对“{about}”的抑制没有对应的问题（规则 {rule}，指纹 {fingerprint}）。',
      en: 'The suppression of “{about}” by {owner} has no finding (rule {rule}, fingerprint {fingerprint}).',
    },
  },
  examples: {
    bad: { zh: '清单中的问题已经改正', en: 'A finding of the list has been corrected' },
    good: { zh: '清单中的每一项都有对应的问题', en: 'Every entry of the list has its finding' },
  },
};

/** Whether an entry in force still passes over something; one that has expired is told by `suppression-expired`. */
export function judgeUse(list: SuppressionsInForce, { entry, state }: JudgedEntry): Verdict | null {
  if (entry.expiresAt < list.asOf) return null;
  if (state === 'found') return pass;
  if (state !== 'gone') return skip(state);
  return report(finding(suppressionUnused, { messageId: 'unused', ...namesOfEntry(list, entry) }));
}

import { finding, type RuleMeta, type SuppressionsInForce } from '@duizhang/model';
import { namesOfEntry, type JudgedEntry } from '../../suppression-entry.ts';
import { pass, report, type Verdict } from '../../verdict.ts';

/** An entry of the suppressions that ended on a day before the run: it passes over nothing any more. */
export const suppressionExpired: RuleMeta = {
  id: 'suppression-expired',
  family: 'file',
  severity: 'warning',
  title: { zh: '抑制项已到期', en: 'Expired suppression' },
  why: {
    zh: '放过一个问题是有期限的承诺，到期后问题重新计入。依据：CI 工具的通行做法（Trivy 的 expired_at、FAC 的 waiver expiration）。',
    en: 'To pass over a finding is a promise with an end; after that day the finding counts again. Source: the practice of CI tools (expired_at of Trivy, the expiration of FAC waivers).',
  },
  remedy: {
    zh: '请解决该问题；确需继续放过的，由责任人写明理由并延长期限。',
    en: 'Settle the finding, or have the owner state why it must pass for longer, and extend it.',
  },
  remedies: { gone: { zh: '请从清单中删去此项。', en: 'Remove the entry from the list.' } },
  messages: {
    open: {
      zh: '{owner}对“{about}”的抑制于 {expiresAt} 到期，该问题仍在，已重新计入（规则 {rule}）。',
      en: 'The suppression of “{about}” by {owner} ended on {expiresAt}; the finding is still there and counts again (rule {rule}).',
    },
    unknown: {
      zh: '{owner}对“{about}”的抑制于 {expiresAt} 到期；本次未校验该问题所在的文件（规则 {rule}）。',
      en: 'The suppression of “{about}” by {owner} ended on {expiresAt}; this run did not look where the finding was (rule {rule}).',
    },
    gone: {
      zh: '{owner}对“{about}”的抑制于 {expiresAt} 到期，该问题已不存在（规则 {rule}）。',
      en: 'The suppression of “{about}” by {owner} ended on {expiresAt}; the finding is gone (rule {rule}).',
    },
  },
  examples: {
    bad: { zh: '到期日 2023-06-30，于 2023-07-11 校验', en: 'Ended on 2023-06-30, judged on 2023-07-11' },
    good: { zh: '到期日 2023-12-31，于 2023-07-11 校验', en: 'Ends on 2023-12-31, judged on 2023-07-11' },
  },
};

/** Whether an entry still holds on the day of the list. Its last day counts. */
export function judgeExpiry(list: SuppressionsInForce, { entry, state }: JudgedEntry): Verdict {
  if (entry.expiresAt >= list.asOf) return pass;
  const messageId = state === 'found' ? 'open' : state === 'gone' ? 'gone' : 'unknown';
  return report(
    finding(suppressionExpired, { messageId, severity: messageId === 'open' ? 'warning' : 'info', ...namesOfEntry(list, entry) }),
  );
}

import type { Bilingual } from '@duizhang/model';
import type { LogState } from '@duizhang/reconcile';

/** What became of an entry of the decision log. */
export const logStateWords: Readonly<Record<LogState, Bilingual>> = {
  inForce: { zh: '有效', en: 'in force' },
  revoked: { zh: '已撤销', en: 'revoked' },
  replaced: { zh: '已被后来的裁定取代', en: 'replaced' },
  contradictory: { zh: '互相矛盾，未生效', en: 'contradictory' },
  stale: { zh: '不再适用', en: 'stale' },
  expired: { zh: '豁免到期', en: 'expired' },
  otherPeriod: { zh: '属于其他报告期', en: 'other period' },
};

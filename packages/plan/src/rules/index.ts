import type { RuleMeta } from '@duizhang/model';
import { collectivesOnly } from './clause-with-collectives-only.ts';
import { doubtfulIndicator } from './doubtful-indicator.ts';
import { indicatorScale } from './indicator-scale-against-other-year.ts';
import { notAPlan } from './not-a-plan.ts';
import { numberingGap } from './numbering-gap.ts';
import { shareAbove100 } from './share-above-100.ts';
import { suspiciousCharacter } from './suspicious-character.ts';
import { taskTableNotRead } from './task-table-not-read.ts';
import { taskWithoutOrgUnit } from './task-without-org-unit.ts';
import { uncertainEncoding } from './uncertain-document-encoding.ts';
import { unclosedBracket } from './unclosed-unit-bracket.ts';
import { unreadableDocument } from './unreadable-document.ts';
import { unresolvedOrgUnit } from './unresolved-org-unit.ts';

/** All rules of this package, sorted by id. */
export const planRules: readonly RuleMeta[] = [
  collectivesOnly,
  doubtfulIndicator,
  indicatorScale,
  notAPlan,
  numberingGap,
  shareAbove100,
  suspiciousCharacter,
  taskTableNotRead,
  taskWithoutOrgUnit,
  uncertainEncoding,
  unclosedBracket,
  unreadableDocument,
  unresolvedOrgUnit,
];

import type { RuleMeta } from '@duizhang/model';
import { contradictoryDecisions } from '../contradictions.ts';
import { decisionLogBroken } from '../log.ts';
import type { Rule } from '../rule.ts';
import { emptySubmission } from './file/empty-submission.ts';
import { foreignPlan } from './file/foreign-plan.ts';
import { mixedOrgUnits } from './file/mixed-org-units.ts';
import { suppressionExpired } from './file/suppression-expired.ts';
import { suppressionUnused } from './file/suppression-unused.ts';
import { unchangedResubmission } from './file/unchanged-resubmission.ts';
import { unknownOrgUnit } from './file/unknown-org-unit.ts';
import { wrongPeriod } from './file/wrong-period.ts';
import { completedReopened } from './period/completed-reopened.ts';
import { cumulativeFell } from './period/cumulative-fell.ts';
import { earlyReport } from './period/early-report.ts';
import { jumpImplausible } from './period/jump-implausible.ts';
import { lateReport } from './period/late-report.ts';
import { narrativeCopied } from './period/narrative-copied.ts';
import { staleValue } from './period/stale-value.ts';
import { targetChanged } from './period/target-changed.ts';
import { behindWithoutDifficulties } from './row/behind-without-difficulties.ts';
import { belowTarget } from './row/below-target.ts';
import { completedWithoutEvidence } from './row/completed-without-evidence.ts';
import { finishAfterDeadline } from './row/finish-after-deadline.ts';
import { fractionForPercent } from './row/fraction-for-percent.ts';
import { missingRequired } from './row/missing-required.ts';
import { narrativeContradictsValue } from './row/narrative-contradicts-value.ts';
import { noNextSteps } from './row/no-next-steps.ts';
import { percentRange } from './row/percent-range.ts';
import { precisionHidesVerdict } from './row/precision-hides-verdict.ts';
import { scaleSlip } from './row/scale-slip.ts';
import { statusContradictsValue } from './row/status-contradicts-value.ts';
import { unitOfMeasureMismatch } from './row/unit-of-measure-mismatch.ts';
import { unknownTask } from './row/unknown-task.ts';
import { basisMixed } from './submission/basis-mixed.ts';
import { duplicateRow } from './submission/duplicate-row.ts';
import { foreignRow } from './submission/foreign-row.ts';
import { missingRow } from './submission/missing-row.ts';
import { partsExceedWhole } from './submission/parts-exceed-whole.ts';
import { collectiveIncomplete } from './task/collective-incomplete.ts';
import { conflictingActuals } from './task/conflicting-actuals.ts';
import { jointDoubleCount } from './task/joint-double-count.ts';
import { leadMissing } from './task/lead-missing.ts';
import { missingReport } from './task/missing-report.ts';
import { nilReturnAgainstOthers } from './task/nil-return-against-others.ts';
import { unauthorisedReport } from './task/unauthorised-report.ts';

/** Every rule that judges submissions, sorted by id: a new rule is its file, its test and a line here. */
export const rules: readonly Rule[] = [
  basisMixed,
  behindWithoutDifficulties,
  belowTarget,
  collectiveIncomplete,
  completedReopened,
  completedWithoutEvidence,
  conflictingActuals,
  cumulativeFell,
  duplicateRow,
  earlyReport,
  emptySubmission,
  finishAfterDeadline,
  foreignPlan,
  foreignRow,
  fractionForPercent,
  jointDoubleCount,
  jumpImplausible,
  lateReport,
  leadMissing,
  missingReport,
  missingRequired,
  missingRow,
  mixedOrgUnits,
  narrativeContradictsValue,
  narrativeCopied,
  nilReturnAgainstOthers,
  noNextSteps,
  partsExceedWhole,
  percentRange,
  precisionHidesVerdict,
  scaleSlip,
  staleValue,
  statusContradictsValue,
  targetChanged,
  unauthorisedReport,
  unchangedResubmission,
  unitOfMeasureMismatch,
  unknownOrgUnit,
  unknownTask,
  wrongPeriod,
];

/** Those that one file is enough for. */
export const rulesOfFiles: readonly Rule[] = rules.filter((rule) => rule.judgedOn !== 'period');

/** Metadata of every rule of this package, for wording, `explain` and documents. */
export const reconcileRules: readonly RuleMeta[] = [
  ...rules.map((rule) => rule.meta),
  contradictoryDecisions,
  decisionLogBroken,
  suppressionExpired,
  suppressionUnused,
];

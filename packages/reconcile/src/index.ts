/** Pure judgement: who owes what, what the submissions say about it, what people decided. */
export { expectedReports } from './expected.ts';
export { validate, type ValidateInput, type Validation } from './validate.ts';
export { decidedReadings, reconcile, type ReconcileInput } from './reconcile.ts';
export { reconcileRules } from './rules/registry.ts';
export { reasonTexts, type Reason } from './verdict.ts';
export { aboutFinding, correctionOf } from './about.ts';
export { bulkOf, decisionProblems, makeDecision, type AnyMapping, type DecisionInput } from './decide.ts';
export { logStates, type LogState } from './log-state.ts';
export { headsOf, mergeDecisions } from './history.ts';
export { appendix, decisionLogBroken, formatDecision, readDecisionLog } from './log.ts';
export { mappingInput, mappingsInForce, nameMapping } from './mappings.ts';
export { applyDecisions, decisionsInForce, wordsInForce, type Disposition, type Judged, type Word } from './replay.ts';
export { correctableFields } from './reread.ts';
export { agreement, attain, smallerIsBetter, type Agreement, type Attainment } from './attainment.ts';
export { dueDate, scheduledProgress } from './due.ts';

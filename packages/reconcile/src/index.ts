/** Pure judgement: who owes what, what the submissions say about it, what people decided. */
export { expectedReports } from './expected.ts';
export { fileValidator, validate, type ValidateInput, type ValidateSetup } from './validate.ts';
export type { FindingStore } from './finding-store.ts';
export { ShardUnion } from './shard-union.ts';
export { ValidationSum, type Validation } from './validation-sum.ts';
export { validationReport, validationWithSuppressions, type Reported, type ValidationReportInput } from './validation-report.ts';
export { addSuppressions, reconciliationWithSuppressions } from './suppress.ts';
export { versionsOf, type VersionsInput } from './versions.ts';
export { reconcile, type ReconcileInput } from './reconcile.ts';
export { reconcileRules } from './rules/registry.ts';
export { reasonTexts, type Reason } from './verdict.ts';
export { decisionProblems, makeDecision, type DecisionInput } from './decide.ts';
export { appendix, decisionLogBroken, formatDecision, readDecisionLog } from './log.ts';
export { mappingInput, mappingsInForce } from './mappings.ts';
export { applyDecisions, decisionsInForce, type Disposition } from './replay.ts';
export { agreement, attain, smallerIsBetter, type Agreement, type Attainment } from './attainment.ts';
export { dueDate, scheduledProgress } from './due.ts';

/** Pure judgement: who owes what, what the submissions say about it, what people decided. */
export { expectedReports } from './expected.ts';
export { fileValidator, validate, ValidationSum, type ValidateInput, type ValidateSetup, type Validation } from './validate.ts';
export { reconcile, type ReconcileInput } from './reconcile.ts';
export { reconcileRules } from './rules/registry.ts';
export { reasonTexts, type Reason } from './verdict.ts';
export { decisionProblems, makeDecision, type DecisionInput } from './decide.ts';
export { appendix, decisionLogBroken, formatDecision, readDecisionLog } from './log.ts';
export { mappingInput, mappingsInForce } from './mappings.ts';
export { applyDecisions, decisionsInForce, type Disposition } from './replay.ts';
export { agreement, attain, smallerIsBetter, type Agreement, type Attainment } from './attainment.ts';
export { dueDate, scheduledProgress } from './due.ts';

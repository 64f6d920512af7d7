/** Pure judgement: who owes what, what the submissions say about it, what people decided. */
export { expectedReports } from './expected.ts';
export { fileValidator, validate, type ValidateInput, type ValidateSetup } from './validate.ts';
export type { FindingStore } from './finding-store.ts';
export { ShardUnion } from './shard-union.ts';
export { ValidationSum, type Validation } from './validation-sum.ts';
export { validationReport, validationWithSuppressions, type Reported, type ValidationReportInput } from './validation-report.ts';
export { addSuppressions, reconciliationWithSuppressions } from './suppress.ts';
export { versionsOf, type VersionsInput } from './versions.ts';
export { decidedReadings, reconcile, type ReconcileInput } from './reconcile.ts';
export { createWorkbench, type PeriodInput, type Workbench } from './workbench.ts';
export type { CorrectionReading } from './correction-reading.ts';
export { effectOf, figureNames, isWithoutEffect, type Change, type DecisionEffect, type FigureName, type Position } from './effect.ts';
export { finish, type Steps } from './steps.ts';
export { sameDataCount } from './amend.ts';
export { reconcileRules } from './rules/registry.ts';
export type { RuleOptions } from './judging.ts';
export { reasonTexts, type Reason } from './verdict.ts';
export { aboutFinding, aboutFindings, correctionOf, fieldAt, rowOf } from './about.ts';
export { bulkOf, decisionProblems, isDay, makeDecision, type AnyMapping, type DecisionInput } from './decide.ts';
export { logStates, type LogEntry, type LogState } from './log-state.ts';
export { headsOf, mergeDecisions } from './history.ts';
export { appendix, decisionLogBroken, formatDecision, readDecisionLog } from './log.ts';
export { mappingInput, mappingsInForce, nameMapping } from './mappings.ts';
export { mappingQuestions, type HeaderQuestion, type MappingQuestion, type NameQuestion, type QuestionPlace } from './mapping-questions.ts';
export { applyDecisions, decisionsInForce, notRevoked, wordsInForce, type Disposition, type Judged, type Word } from './replay.ts';
export { correctableFields, correctionProblem } from './reread.ts';
export { agreement, attain, smallerIsBetter, type Agreement, type Attainment } from './attainment.ts';
export {
  Dossiers,
  promiseIn,
  type Dossier,
  type DossierInput,
  type KnownDecision,
  type PlanPlace,
  type Similar,
  type SourceCell,
  writtenIn,
} from './dossier.ts';
export { trackItem, type TrackedReport, type UnitTrack } from './track.ts';
export { type Field } from './places.ts';
export { dueDate, scheduledProgress } from './due.ts';
export { paceReasonTexts, type PaceReason } from './pace.ts';
export { lightProblems } from './light-scheme.ts';

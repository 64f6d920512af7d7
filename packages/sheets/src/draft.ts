import { finding, type Finding, type FindingInput, type RuleMeta } from '@duizhang/model';

/** A finding before it is known whose and what it is about: the fingerprint rests on both. */
export interface Draft {
  rule: RuleMeta;
  input: FindingInput;
}

/** Who and what drafts are about; `evidence` keeps two unresolved subjects apart. */
export type Subject = Pick<FindingInput, 'taskId' | 'clauseId' | 'indicatorId' | 'orgUnitId' | 'reportingPeriod'> & {
  evidence: readonly string[];
};

/** Makes findings of drafts about one subject. */
export function issue(drafts: readonly Draft[], subject: Subject): Finding[] {
  return drafts.map(({ rule, input }) =>
    finding(rule, { ...input, ...subject, evidence: [...(input.evidence ?? []), ...subject.evidence] }),
  );
}

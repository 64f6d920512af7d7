import type { Matcher } from '@duizhang/lexicon';
import { finding, type Catalogue, type Finding } from '@duizhang/model';
import { unresolvedOrgUnit } from './rules/unresolved-org-unit.ts';

/**
 * Fills `orgUnitId` of every assignment that the register resolves by itself (exact name or alias); names stay as written.
 * A name that is not resolved keeps null and gives one finding for all its places, with the candidates.
 */
export function resolveOrgUnits(catalogue: Catalogue, matcher: Pick<Matcher, 'match'>): Catalogue {
  const unresolved = new Map<string, { tasks: number[]; candidates: string[] }>();
  const tasks = catalogue.tasks.map((task) => ({
    ...task,
    clauses: task.clauses.map((clause) => ({
      ...clause,
      assignments: clause.assignments.map((assignment) => {
        const match = matcher.match(assignment.name);
        if (match.judgment === 'exact' || match.judgment === 'alias') return { ...assignment, orgUnitId: match.orgUnitId };
        const known = unresolved.get(assignment.name) ?? { tasks: [], candidates: match.candidates.map((c) => c.name) };
        if (!known.tasks.includes(task.number)) known.tasks.push(task.number);
        unresolved.set(assignment.name, known);
        return { ...assignment, orgUnitId: null };
      }),
    })) as typeof task.clauses,
  }));
  const findings: Finding[] = [...unresolved].map(([name, { tasks: numbers, candidates }]) =>
    finding(unresolvedOrgUnit, {
      messageId: candidates.length > 0 ? 'candidates' : 'none',
      data: { name, tasks: numbers, candidates },
      at: { file: catalogue.document.fileName },
      evidence: [name],
      suggestions: candidates,
    }),
  );
  return { ...catalogue, tasks, findings: [...catalogue.findings.filter((f) => f.ruleId !== unresolvedOrgUnit.id), ...findings] };
}

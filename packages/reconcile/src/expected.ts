import { createMatcher, type Matcher } from '@duizhang/lexicon';
import type { Assignment, Catalogue, ExpectedReport, OrgUnitRegister } from '@duizhang/model';
import { indexPlan, type PlanIndex } from './plan-index.ts';

const roleRank = { lead: 0, responsible: 1, cooperating: 2 } as const;

/** Key of what a unit owes or reports: no id holds a line break. */
export function reportKey(orgUnitId: string, itemId: string): string {
  return `${orgUnitId}\n${itemId}`;
}

/** The id of what an expected report is about. */
export function itemOf(expected: ExpectedReport): string {
  return expected.indicatorId ?? expected.clauseId;
}

/**
 * Who owes a report on what, from the plan alone: one per unit and indicator, and one per unit and clause without
 * indicator, in the order of the plan. Collectives (各区、市政府) are opened into their members, with `via` naming the
 * collective; a unit that the clause also names itself owes in person (`via` null). Where a unit is named twice the
 * stronger role counts. Names that are not resolved owe nothing that could be checked (see `unresolvedAssignments`).
 * `state` is notEvaluated until `reconcile` has looked at the submissions.
 */
export function expectedReports(catalogue: Catalogue, register: OrgUnitRegister): ExpectedReport[] {
  return expectFrom(indexPlan(catalogue), createMatcher(register));
}

/** The same with what a run has already built. */
export function expectFrom(plan: PlanIndex, matcher: Matcher): ExpectedReport[] {
  const all: ExpectedReport[] = [];
  for (const { task, clause, indicator } of plan.items.values()) {
    const owed = new Map<string, ExpectedReport>();
    for (const assignment of clause.assignments) {
      for (const { orgUnitId, via } of responsible(assignment, matcher)) {
        const entry: ExpectedReport = {
          orgUnitId,
          taskId: task.taskId,
          clauseId: clause.clauseId,
          indicatorId: indicator?.indicatorId ?? null,
          role: assignment.role,
          via,
          state: 'notEvaluated',
        };
        const known = owed.get(orgUnitId);
        if (!known) owed.set(orgUnitId, entry);
        else owed.set(orgUnitId, merged(known, entry));
      }
    }
    all.push(...owed.values());
  }
  return all;
}

/** One duty from two mentions: a unit named in person owes in person, and the stronger role counts. */
function merged(a: ExpectedReport, b: ExpectedReport): ExpectedReport {
  const role = roleRank[b.role] < roleRank[a.role] ? b.role : a.role;
  return { ...a, role, via: a.via === null || b.via === null ? null : a.via };
}

/** The units that an assignment makes responsible; none when its name is unresolved or its collective has no members. */
function responsible(assignment: Assignment, matcher: Matcher): { orgUnitId: string; via: string | null }[] {
  const { orgUnitId } = assignment;
  if (orgUnitId === null) return [];
  if (matcher.unit(orgUnitId)?.kind !== 'collective') return [{ orgUnitId, via: null }];
  return matcher.members(orgUnitId).map((member) => ({ orgUnitId: member, via: orgUnitId }));
}

/** Who of those that share an item answers for it in person, not as a member of a collective: the lead unit first, then as in the plan. */
export function inPerson(sharing: readonly ExpectedReport[]): ExpectedReport[] {
  const named = sharing.filter(({ via }) => via === null);
  return [...named.filter(({ role }) => role === 'lead'), ...named.filter(({ role }) => role !== 'lead')];
}

/** Why a clause's list of units can't exclude anybody: it names nobody, holds an unresolved name, or ends in 等; null when it is complete. */
export function openList(
  assignments: readonly Assignment[],
  matcher: Matcher,
): 'nobodyNamed' | 'unresolvedAssignment' | 'namesOthers' | null {
  if (assignments.length === 0) return 'nobodyNamed';
  if (unresolvedAssignments(assignments, matcher).length > 0) return 'unresolvedAssignment';
  return assignments.some((assignment) => assignment.flags?.includes('andOthers')) ? 'namesOthers' : null;
}

/** The assignments of a clause from which nobody's duty can be read: the plan's name leads to no unit of the register. */
export function unresolvedAssignments(assignments: readonly Assignment[], matcher: Matcher): Assignment[] {
  return assignments.filter((assignment) => responsible(assignment, matcher).length === 0);
}

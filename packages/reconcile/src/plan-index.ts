import type { Catalogue, Clause, Indicator, Task } from '@duizhang/model';

/** What a report is about: an indicator, or a clause that has none. */
export interface PlanItem {
  /** `indicatorId`, or `clauseId` for a clause without indicator. */
  itemId: string;
  task: Task;
  clause: Clause;
  indicator: Indicator | null;
}

/** The catalogue by id, built once for a run. */
export interface PlanIndex {
  tasks: ReadonlyMap<string, Task>;
  clauses: ReadonlyMap<string, { task: Task; clause: Clause }>;
  /** In the order of the plan. */
  items: ReadonlyMap<string, PlanItem>;
}

/** Indexes a catalogue; one item per indicator, and one per clause without indicator. */
export function indexPlan(catalogue: Catalogue): PlanIndex {
  const tasks = new Map<string, Task>();
  const clauses = new Map<string, { task: Task; clause: Clause }>();
  const items = new Map<string, PlanItem>();
  for (const task of catalogue.tasks) {
    tasks.set(task.taskId, task);
    for (const clause of task.clauses) {
      clauses.set(clause.clauseId, { task, clause });
      for (const indicator of clause.indicators) {
        items.set(indicator.indicatorId, { itemId: indicator.indicatorId, task, clause, indicator });
      }
      if (clause.indicators.length === 0) items.set(clause.clauseId, { itemId: clause.clauseId, task, clause, indicator: null });
    }
  }
  return { tasks, clauses, items };
}

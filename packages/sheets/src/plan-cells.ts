import { foldKey } from '@duizhang/lexicon';
import type { Catalogue, Clause, Indicator, Task } from '@duizhang/model';
import type { PlanFacts } from './column-evidence.ts';
import type { ColumnKey } from './columns.ts';

/** What one row is about. */
export interface PlanItem {
  task: Task;
  clause: Clause;
  indicator: Indicator | null;
  cells: PlanCells;
}

/** Everything that can be reported on, in the order of the plan: each indicator, and each clause without one. */
export function planItems(catalogue: Catalogue): PlanItem[] {
  return catalogue.tasks.flatMap((task) =>
    task.clauses.flatMap((clause): PlanItem[] =>
      (clause.indicators.length === 0 ? [null] : clause.indicators).map((indicator) => ({
        task,
        clause,
        indicator,
        cells: planCells(task, clause, indicator),
      })),
    ),
  );
}

/** What cells are held against where a column's header doesn't say what it is. */
export function planFacts(catalogue: Catalogue): PlanFacts {
  const texts = { taskTitle: new Set<string>(), clauseText: new Set<string>(), indicatorName: new Set<string>() };
  const targets = new Map<string, Set<string>>();
  for (const { cells } of planItems(catalogue)) {
    for (const key of ['taskTitle', 'clauseText', 'indicatorName'] as const) if (cells[key] !== '') texts[key].add(foldKey(cells[key]));
    const name = foldKey(cells.indicatorName);
    if (name !== '')
      targets.set(name, (targets.get(name) ?? new Set()).add(foldKey(cells.target)).add(foldKey(cells.target + cells.unitOfMeasure)));
  }
  return { texts: new Map(Object.entries(texts) as [keyof typeof texts, Set<string>][]), targets };
}

/** The task's number within its plan, as it stands in the column 任务编号: `qingdao-2023/5` is 5. */
export function taskCode(taskId: string): string {
  return taskId.slice(taskId.indexOf('/') + 1);
}

const comparatorSigns = { '>=': '≥', '>': '>', '=': '', '<=': '≤', '<': '<', '~': '约' } as const;
const basisWords = { new: '新增', cumulative: '累计', rate: '比率', level: '水平' } as const;

export const roleWords = { lead: '牵头', responsible: '责任', cooperating: '配合' } as const;

/** Columns that the plan fills. */
export type PlanKey = Extract<ColumnKey, 'taskCode' | 'taskTitle' | 'clauseText' | 'indicatorName' | 'target' | 'unitOfMeasure' | 'basis'>;

/** The texts of a row's plan columns: the template writes them, and a submission is compared with them. */
export type PlanCells = Readonly<Record<PlanKey, string>>;

function planCells(task: Task, clause: Clause, indicator: Indicator | null): PlanCells {
  const target = indicator?.target;
  return {
    taskCode: taskCode(task.taskId),
    taskTitle: writable(task.title ?? ''),
    clauseText: writable(clause.text),
    indicatorName: writable(indicator?.name ?? ''),
    target: target ? comparatorSigns[target.comparator] + target.value + (target.valueMax == null ? '' : `—${target.valueMax}`) : '',
    unitOfMeasure: writable(target?.unitOfMeasure ?? ''),
    basis: target?.basis ? basisWords[target.basis] : '',
  };
}

/** What XML can't hold (controls out of a PDF, Word's line breaks, half characters) becomes a blank; comparing passes over blanks. */
export function writable(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    ' ',
  );
}

import { foldKey, sameText } from '@duizhang/lexicon';
import type { Catalogue, Task } from '@duizhang/model';
import { planItems, taskCode, type PlanItem } from './plan-cells.ts';
import type { RowKey } from './template-meta.ts';

/** What a row says it is about, as text. */
export interface RowTexts {
  taskCode: string;
  taskTitle: string;
  clauseText: string;
  indicatorName: string;
  target: string;
}

/** What a row is about; null is unresolved and stays so: whoever judges says what that means. */
export interface RowIdentity {
  taskId: string | null;
  clauseId: string | null;
  indicatorId: string | null;
}

const unresolved: RowIdentity = { taskId: null, clauseId: null, indicatorId: null };

export interface Identifier {
  /** The catalogue's item for an identity that names one. */
  item(identity: RowIdentity): PlanItem | null;
  /** By the template's key if the row's own words don't contradict it, else by task and indicator (or clause) text. */
  identify(texts: RowTexts, key: RowKey | null): RowIdentity;
}

/** An item with its texts folded once: rows are compared with it again and again. */
interface KeyedItem extends PlanItem {
  clauseKey: string;
  /** Empty where there is no indicator. */
  indicatorKey: string;
  targetKey: string;
}

function keyed(item: PlanItem): KeyedItem {
  const { clauseText, indicatorName, target } = item.cells;
  return { ...item, clauseKey: foldKey(clauseText), indicatorKey: foldKey(indicatorName), targetKey: foldKey(target) };
}

/** Prepares the catalogue for identifying rows; texts are compared folded, and exactly. */
export function createIdentifier(catalogue: Catalogue): Identifier {
  const items = planItems(catalogue).map(keyed);
  const byId = new Map(items.map((item) => [idOf(item.clause.clauseId, item.indicator?.indicatorId ?? null), item]));
  const tasksByCode = group(catalogue.tasks, (task) => foldKey(taskCode(task.taskId)));
  const tasksByTitle = group(catalogue.tasks, (task) => foldKey(task.title ?? ''));
  const itemsByIndicator = group(items, ({ indicatorKey }) => indicatorKey);
  const itemsByTask = group(items, ({ task }) => task.taskId);

  const findTask = ({ taskCode: code, taskTitle }: RowTexts): Task | null => {
    const [byCode] = candidatesOf(code).flatMap((form) => tasksByCode.get(form) ?? []);
    const byTitle = taskTitle.trim() === '' ? [] : (tasksByTitle.get(foldKey(taskTitle)) ?? []);
    if (byCode) return byCode;
    return code.trim() === '' && byTitle.length === 1 ? byTitle[0]! : null;
  };

  const byTexts = (texts: RowTexts): RowIdentity => {
    const task = findTask(texts);
    const indicator = foldKey(texts.indicatorName);
    const clause = foldKey(texts.clauseText);
    if (!task) {
      // Without a task only an indicator that the whole plan names once, or a clause word for word, tells.
      if (texts.taskCode.trim() !== '') return unresolved;
      const named =
        indicator === ''
          ? items.filter((item) => clause !== '' && !item.indicator && item.clauseKey === clause)
          : (itemsByIndicator.get(indicator) ?? []);
      return narrow(named, clause, texts.target) ?? unresolved;
    }
    const ofTask = itemsByTask.get(task.taskId) ?? [];
    const named =
      indicator === ''
        ? ofTask.filter((item) => !item.indicator && (clause === '' || item.clauseKey === clause))
        : ofTask.filter((item) => item.indicatorKey === indicator);
    const found = narrow(named, clause, texts.target);
    if (found) return found;
    const ofClause = ofTask.find((item) => clause !== '' && item.clauseKey === clause);
    return { taskId: task.taskId, clauseId: ofClause?.clause.clauseId ?? null, indicatorId: null };
  };

  return {
    item: ({ clauseId, indicatorId }) => (clauseId === null ? null : (byId.get(idOf(clauseId, indicatorId)) ?? null)),
    identify(texts, key) {
      const item = key && byId.get(idOf(key.clauseId, key.indicatorId));
      return item && !contradicts(texts, item) ? identityOf(item) : byTexts(texts);
    },
  };
}

function idOf(clauseId: string, indicatorId: string | null): string {
  return indicatorId ?? clauseId;
}

function identityOf({ task, clause, indicator }: PlanItem): RowIdentity {
  return { taskId: task.taskId, clauseId: clause.clauseId, indicatorId: indicator?.indicatorId ?? null };
}

/** A key is disbelieved when the row names another task and another indicator: then rows were overwritten, not one cell changed. */
function contradicts(texts: RowTexts, item: PlanItem): boolean {
  const differs = (key: 'taskCode' | 'indicatorName' | 'clauseText') => texts[key].trim() !== '' && !sameText(texts[key], item.cells[key]);
  return differs('taskCode') && (item.indicator ? differs('indicatorName') : differs('clauseText'));
}

/** The one item among several: by the clause's text, then by the target's. Null where none or more than one remains. */
function narrow(named: readonly KeyedItem[], clause: string, target: string): RowIdentity | null {
  if (named.length === 1) return identityOf(named[0]!);
  const inClause = named.filter(({ clauseKey }) => clauseKey === clause);
  if (inClause.length === 1) return identityOf(inClause[0]!);
  const left = inClause.length > 0 ? inClause : named;
  const withTarget = target.trim() === '' ? [] : left.filter(({ targetKey }) => targetKey === foldKey(target));
  return withTarget.length === 1 ? identityOf(withTarget[0]!) : null;
}

/** 5, 5., 任务5, 第5项 and qingdao-2023/5 all name task 5. */
function candidatesOf(code: string): string[] {
  const key = foldKey(code);
  const bare = key
    .replace(/^(?:重点)?(?:任务|事项|第)+/, '')
    .replace(/(?:项|条|号)?(?:任务)?[.,)]*$/, '')
    .replace(/^\(/, '');
  // 06 is 6: text columns keep the zeros that people pad with.
  return [...new Set([key, bare, bare.replace(/^0+(?=\d)/, ''), foldKey(taskCode(code))])].filter((form) => form !== '');
}

function group<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

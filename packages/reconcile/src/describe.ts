import { hash, type Clause, type Finding, type Indicator, type Task } from '@duizhang/model';
import { round } from './attainment.ts';
import type { Judging, JudgedRow } from './judging.ts';
import { fileName } from './places.ts';
import { submissionPeriod } from './submission-period.ts';

const excerptLength = 24;

/** How sentences name a unit: as plans write it, else by its id. */
export function unitName(context: Judging, orgUnitId: string): string {
  return context.matcher.unit(orgUnitId)?.shortName ?? orgUnitId;
}

/** How sentences name a task: number and title (5 一網通辦). */
export function taskName(task: Task): string {
  return task.title === null ? `${task.number}` : `${task.number} ${task.title}`;
}

/** How sentences name what a report is about: the indicator, or the beginning of a clause without one. */
export function itemName(clause: Clause, indicator: Indicator | null): string {
  return indicator?.name ?? excerpt(clause.text);
}

/** The beginning of a long text, never cut inside a character; a whole one without its full stop, as it stands in a sentence. */
export function excerpt(text: string): string {
  // A character has two code units at most: so much of a long clause decides.
  const characters = Array.from(text.trim().slice(0, 2 * (excerptLength + 1)));
  return characters.length <= excerptLength
    ? characters.join('').replace(/[。；;]$/u, '')
    : `${characters.slice(0, excerptLength).join('')}…`;
}

/** A target in the words of the plan's comparator: ≥95%, <=2小时. */
export function targetText(indicator: Indicator): string {
  const { comparator, value, valueMax, unitOfMeasure } = indicator.target;
  const range = valueMax === null || valueMax === undefined ? `${value}` : `${value}–${valueMax}`;
  const sign = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '', '~': '约' }[comparator];
  return `${sign}${range}${unitOfMeasure ?? ''}`;
}

/** A number with the unit of measure that the plan counts in: 11000个. */
export function amountText(value: number, { target }: Indicator): string {
  return `${value}${target.unitOfMeasure ?? ''}`;
}

/** A difference as `imbalance`, and with its unit in words: shares differ by percentage points, which are no percent. */
export function gapOf(value: number, indicator: Indicator): { imbalance: number; gap: string; gapEn: string } {
  const imbalance = round(value);
  const text = amountText(imbalance, indicator);
  return indicator.target.unitOfMeasure === '%'
    ? { imbalance, gap: `${imbalance}个百分点`, gapEn: `${imbalance} percentage points` }
    : { imbalance, gap: text, gapEn: text };
}

/** Ids of what a row is about, as findings carry them. */
export function subjectOf(
  context: Judging,
  judged: JudgedRow,
): Pick<Finding, 'taskId' | 'clauseId' | 'indicatorId' | 'orgUnitId' | 'reportingPeriod'> {
  return {
    taskId: judged.task?.taskId ?? null,
    clauseId: judged.clause?.clauseId ?? null,
    indicatorId: judged.indicator?.indicatorId ?? null,
    orgUnitId: judged.row.orgUnitId,
    reportingPeriod: periodOf(context, judged),
  };
}

/** The period that a row is judged for: the one asked for, else the one that the file names. */
export function periodOf(context: Judging, judged: JudgedRow): string | null {
  return context.reportingPeriod ?? submissionPeriod(judged.owner.submission);
}

/** Names for sentences about a row: orgUnit, task, item. */
export function namesOf(context: Judging, judged: JudgedRow): { orgUnit: string; task: string; item: string } {
  const { row, task, clause, indicator, owner } = judged;
  const written = () => row.indicatorName.raw.trim() || excerpt(row.clauseText.raw) || row.taskTitle.raw.trim() || row.taskCode.raw.trim();
  return {
    orgUnit:
      row.orgUnitId === null
        ? row.orgUnitName.trim() || owner.submission.orgUnitName || fileName(owner.submission.file)
        : unitName(context, row.orgUnitId),
    task: task ? taskName(task) : row.taskCode.raw.trim() || row.taskTitle.raw.trim() || '—',
    item: clause ? itemName(clause, indicator) : written() || '—',
  };
}

/** Findings about one reported value share it: one wrong figure may break several rules. */
export function valueGroup(context: Judging, judged: JudgedRow): string {
  return hash(['value', judged.row.orgUnitId ?? judged.owner.submission.sha256, judged.itemId, periodOf(context, judged)]);
}

/** Evidence that tells two rows apart whose unit or subject is unknown; ids say enough where they are known. */
export function identity({ row, itemId }: JudgedRow): string[] {
  const unit = row.orgUnitId === null ? [row.orgUnitName] : [];
  return itemId === null ? [...unit, row.taskCode.raw, row.taskTitle.raw, row.clauseText.raw, row.indicatorName.raw] : unit;
}

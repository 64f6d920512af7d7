import type { JudgedRow } from './judging.ts';
import type { Field } from './places.ts';

/**
 * Cells that a filled row must fill and does not, in the order of the table, by what the template says of its columns: 完成状态 always;
 * 本期完成值 of an indicator unless 进展情况 says why there is none, or the state that there is nothing to count; 进展情况 where no
 * indicator says what was done. 存在问题 and 佐证材料, needed in some states, have rules of their own. A column that the table lacks
 * and a cell that reading complains of are no blanks.
 */
export function missingCells({ row, indicator, owner }: JudgedRow): Field[] {
  const blank = (field: 'actual' | 'status' | 'progressNarrative') => {
    const { at, raw } = row[field];
    return at !== null && raw.trim() === '' && !owner.flagged.has(`${at.sheet}!${at.cell}`);
  };
  const idle = row.status.value === 'notStarted' || row.status.value === 'noProgress';
  const silent = row.progressNarrative.raw.trim() === '';
  const missing: Field[] = [];
  if (indicator && blank('actual') && silent && !idle) missing.push('actual');
  if (blank('status')) missing.push('status');
  if (!indicator && blank('progressNarrative') && !idle) missing.push('progressNarrative');
  return missing;
}

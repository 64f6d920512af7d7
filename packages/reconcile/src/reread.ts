import { foldKey, readAbsence, readDate, readQuantity, readStatus } from '@duizhang/lexicon';
import type { Bilingual, Correction, QuantityValue, ReportRow } from '@duizhang/model';

/** Instead of a date: it is over, or it never ends. Read as such, not as a misprint. */
const noDate: ReadonlySet<string> = new Set(['已完成', '完成', '已办结', '长期', '长期坚持', '持续推进', '常态化', '持续'].map(foldKey));

/** The fields of a row that can be read otherwise: those that findings are about. */
export const correctableFields = [
  'actual',
  'status',
  'unitOfMeasure',
  'basis',
  'expectedFinish',
  'progressNarrative',
  'difficulties',
  'nextSteps',
  'evidence',
  'previous',
  'target',
  'role',
] as const satisfies readonly Correction['field'][];

/**
 * The row with one field read from another text, exactly as its cell would be read: in the unit of its column, dates in the year of
 * its period. Everything else stays, the address of the cell too.
 */
export function reread(row: ReportRow, field: Correction['field'], to: string): ReportRow {
  switch (field) {
    case 'actual':
    case 'previous':
      return { ...row, [field]: quantity(row[field], to, row.unitOfMeasure.raw.trim()) };
    case 'status':
      return { ...row, status: { ...row.status, raw: to, value: readStatus(to).value } };
    case 'expectedFinish':
      return { ...row, expectedFinish: { ...row.expectedFinish, raw: to, value: day(to, yearOf(row)) } };
    case 'unitOfMeasure': {
      // A number that names no unit is read in that of its row.
      const actual = quantity(row.actual, row.actual.raw, to.trim());
      return {
        ...row,
        unitOfMeasure: { ...row.unitOfMeasure, raw: to, value: to.trim() || null },
        // A number that only its cell gave, not its text, stays.
        actual: actual.value === null ? row.actual : actual,
      };
    }
    default:
      return { ...row, [field]: { ...row[field], raw: to, value: to.trim() || null } };
  }
}

/** Why a text can't stand in a field, in words for the person who wrote it. */
export function correctionProblem({ field, from, to }: Correction): Bilingual[] {
  if (from.trim() === to.trim()) return [{ zh: `修正值与原文相同：“${to}”。`, en: `The corrected value is what the cell says: “${to}”.` }];
  const unread = { zh: `修正值“${to}”读不出`, en: `“${to}” can't be read as` };
  if (readAbsence(to) !== null) return [];
  if ((field === 'actual' || field === 'previous') && figure(to, '').value === null)
    return [{ zh: `${unread.zh}一个数。`, en: `${unread.en} a number.` }];
  if (field === 'status' && readStatus(to).value === null)
    return [{ zh: `${unread.zh}完成状态（未启动、推进中、已完成、滞后、本期无进展）。`, en: `${unread.en} a status.` }];
  if (field === 'expectedFinish' && !noDate.has(foldKey(to)) && day(to, undefined) === null && day(to, 2000) === null)
    return [{ zh: `${unread.zh}日期。`, en: `${unread.en} a date.` }];
  return [];
}

function quantity(cell: QuantityValue, raw: string, rowUnit: string): QuantityValue {
  return { ...cell, raw, ...figure(raw, cell.columnUnit ?? rowUnit) };
}

/** A cell of one figure: a range, a change (下降5%) and a list of figures are none. */
function figure(raw: string, unit: string): Pick<QuantityValue, 'value' | 'unitOfMeasure' | 'hedge' | 'interval' | 'steps'> {
  const { value, unitOfMeasure, hedge, interval, steps, kind, change, parts } = readQuantity(raw, { unitOfMeasure: unit });
  if (value === null || kind === 'range' || change !== null || parts.length > 0)
    return { value: null, unitOfMeasure: null, hedge: null, interval: null, steps };
  return { value, unitOfMeasure, hedge, interval, steps };
}

function day(raw: string, year: number | undefined): string | null {
  if (readAbsence(raw) !== null || noDate.has(foldKey(raw))) return null;
  return readDate(raw, year === undefined ? { lastDay: true } : { lastDay: true, year }).value;
}

function yearOf({ reportingPeriod }: ReportRow): number | undefined {
  return reportingPeriod === null ? undefined : Number(reportingPeriod.slice(0, 4));
}

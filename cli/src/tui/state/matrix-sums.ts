import type { Finding } from '@duizhang/model';
import type { Model } from './model.ts';
import { progressOf, type TuiState } from './types.ts';

/** How many units have sent all that they owe within their window. */
export interface UnitsOnTime {
  /** Units that owe anything. */
  count: number;
  onTime: number;
  /** Units of which it is not known, and why of the first. */
  unknown: number;
  reason: string | null;
}

const known = new WeakMap<Model, UnitsOnTime>();

/** Units on time, of those that owe anything. A unit that is late, or lacks a report, is not on time whatever else is unknown. */
export function unitsOnTime(model: Model): UnitsOnTime {
  let sums = known.get(model);
  if (!sums) {
    const owing = model.reconciliation.reporting.orgUnits.filter(({ expected }) => expected > 0);
    const open = owing.filter((unit) => unit.onTimeReason !== null && unit.reported === unit.expected && !unit.late);
    sums = {
      count: owing.length,
      onTime: owing.filter((unit) => unit.onTimeReason === null && unit.onTime === unit.expected).length,
      unknown: open.length,
      reason: open[0]?.onTimeReason ?? null,
    };
    known.set(model, sums);
  }
  return sums;
}

/** How far the indicators of the plan are as a whole. */
export interface IndicatorSums {
  count: number;
  /** Completed, ahead or on schedule. */
  good: number;
  behind: number;
  undetermined: number;
}

const indicators = new WeakMap<Model, IndicatorSums>();

/** Every indicator of the plan once, by its pace. */
export function indicatorSums(model: Model): IndicatorSums {
  let sums = indicators.get(model);
  if (!sums) {
    const wholes = model.reconciliation.attainments.filter(({ scope }) => scope === 'whole');
    const behind = wholes.filter(({ paceStatus }) => paceStatus === 'behind').length;
    const undetermined = wholes.filter(({ paceStatus }) => paceStatus === 'undetermined').length;
    sums = { count: wholes.length, good: wholes.length - behind - undetermined, behind, undetermined };
    indicators.set(model, sums);
  }
  return sums;
}

/** Findings by severity, and how many of them nobody has decided. */
export interface ItemSums extends Record<Finding['severity'], number> {
  count: number;
  undecided: number;
}

/** What some items of the model are. */
export function itemSums({ model, standings }: Pick<TuiState, 'model' | 'standings'>, items: readonly number[]): ItemSums {
  const sums: ItemSums = { count: items.length, undecided: 0, error: 0, warning: 0, info: 0 };
  for (const item of items) {
    const { severity } = model.items[item]!.finding;
    sums[severity] += 1;
    if (progressOf(standings[item]!) === 'undecided') sums.undecided += 1;
  }
  return sums;
}

import { foldKey } from '@duizhang/lexicon';
import type { Clause, Indicator } from '@duizhang/model';
import { isPercentage } from './figure.ts';
import type { PlanIndex } from './plan-index.ts';

/** Indicators that the plan says to be parts of another. */
export interface Parts {
  /** Ids, in the order of the plan. */
  parts: readonly string[];
  /** Listed behind one 其中, so that they may be added. */
  disjoint: boolean;
}

/**
 * Which indicators of a clause are parts of which, by the id of the whole: what stands behind 其中, and names that only add a bracket to
 * another's. Both count in one unit of measure, and the plan itself asks for no more of the part: names alone mislead
 * (5 应用场景, 14 县域层面应用场景).
 */
export function partsOfWholes({ clauses }: PlanIndex): Map<string, Parts> {
  const found = new Map<string, Parts>();
  for (const { clause } of clauses.values()) {
    if (clause.indicators.length > 1) ofClause(clause, found);
  }
  return found;
}

function ofClause(clause: Clause, found: Map<string, Parts>): void {
  let whole: Indicator | null = null;
  let listed: string[] = [];
  for (const [i, indicator] of clause.indicators.entries()) {
    const before = clause.indicators[i - 1];
    const text = before ? between(clause, before, indicator) : '';
    const continues = listed.length > 0 && !/[。；;]/.test(text);
    if (whole && fits(indicator, whole) && (saysOfWhich(indicator, text) || continues)) {
      listed.push(indicator.indicatorId);
      found.set(whole.indicatorId, { parts: [...listed], disjoint: true });
    } else {
      whole = indicator;
      listed = [];
    }
  }
  for (const bracketed of clause.indicators) {
    const parent = clause.indicators.find((one) => one !== bracketed && foldKey(bracketed.name).startsWith(`${foldKey(one.name)}(`));
    if (!parent || !fits(bracketed, parent)) continue;
    const known = found.get(parent.indicatorId);
    if (known?.parts.includes(bracketed.indicatorId)) continue;
    found.set(parent.indicatorId, { parts: [...(known?.parts ?? []), bracketed.indicatorId], disjoint: false });
  }
}

function saysOfWhich({ name, source }: Indicator, textBefore: string): boolean {
  return [name, source.quote, textBefore.slice(-4)].some((text, i) =>
    i < 2 ? text.trimStart().startsWith('其中') : text.includes('其中'),
  );
}

/** What the plan writes between two of its indicators. */
function between(clause: Clause, before: Indicator, indicator: Indicator): string {
  const from = before.source.end - clause.source.start;
  const to = indicator.source.start - clause.source.start;
  return from >= 0 && to >= from ? clause.source.quote.slice(from, to) : '';
}

function fits(part: Indicator, whole: Indicator): boolean {
  const [a, b] = [part.target.unitOfMeasure, whole.target.unitOfMeasure];
  return a !== null && b !== null && foldKey(a) === foldKey(b) && !isPercentage(part) && part.target.value <= whole.target.value;
}

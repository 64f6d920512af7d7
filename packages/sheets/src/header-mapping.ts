import { foldKey, periodRange, previousPeriod, type Matcher } from '@duizhang/lexicon';
import { columnEvidence, type ColumnEvidence, type EvidenceContext, type PlanFacts } from './column-evidence.ts';
import { columns, type Column } from './columns.ts';
import type { RawCell } from '@duizhang/model';
import type { HeaderCell } from './header-band.ts';
import { isOtherPeriod } from './header-period.ts';
import { headerSynonyms } from './header-synonyms.ts';
import { headerKey, type HeaderKey } from './headers.ts';

/** How a column came to be known; null where it is not. */
export type MappingHow = 'exact' | 'synonym' | 'pattern' | 'remembered' | 'template' | 'content';

/** A column of ours that a header may mean. */
export interface HeaderCandidate {
  key: HeaderKey;
  /** 0..1, never 1: a candidate is no match. */
  score: number;
  /** What it rests on: headerWord, quantities, statuses, prose, planTexts, targets, unitNames … */
  features: string[];
}

/** What is made of the header of one column. */
export interface HeaderMapping {
  column: number;
  /** Row of the column's own words; of the lowest header row where it has none. */
  row: number;
  /** As written, a group above it in front: 完成情况/本期. Empty where a column has no header. */
  text: string;
  /** Null where the column is not read. */
  key: HeaderKey | null;
  /** What it is where it is known and none of ours: responsibleUnit, deadline, remark … */
  other: string | null;
  how: MappingHow | null;
  /** Best first; only where the column is not read. */
  candidates: HeaderCandidate[];
  /** Rows, of those looked at, that hold something in this column. */
  filled: number;
  /** Other columns that claim the same key, whose words are as good. */
  duplicates: number[];
  /** The period in a header that is not the report's. */
  otherPeriod: string | null;
}

export interface MappingInput {
  cells: readonly HeaderCell[];
  /** First cells of each column in the rows of data. */
  samples: ReadonlyMap<number, readonly RawCell[]>;
  /** Last row of the header. */
  bottom: number;
  range: { left: number; right: number };
  reportingPeriod: string | null;
  matcher: Matcher | null;
  facts: PlanFacts | null;
  remembered: ReadonlyMap<string, HeaderKey | 'ignore'>;
  /** Columns of the template in its order, where the table is one of ours. */
  template: readonly HeaderKey[] | null;
}

interface Work extends HeaderMapping {
  cell: HeaderCell | null;
  evidence: () => ColumnEvidence;
}

const needed: readonly HeaderKey[] = columns.filter((column) => column.needed).map(({ key }) => key);
const kindOf: ReadonlyMap<HeaderKey, Column['kind']> = new Map(columns.map(({ key, kind }) => [key, kind]));
const reported: ReadonlySet<HeaderKey> = new Set(['actual', 'status', 'progressNarrative', 'difficulties']);
const fromPlan: readonly HeaderKey[] = ['indicatorName', 'taskTitle', 'clauseText', 'target'];

/** A share of cells that leaves no doubt, and one that leaves little. */
const nearlyAll = 0.8;
const most = 0.6;
const lowestScore = 0.5;

/**
 * Says of every column of a table what it is. In this order, each column and each key once: what a person confirmed; the header's
 * words; what the words may mean, decided by the cells; the place among the template's columns; cells that equal the plan's texts.
 * What the unit reports is never taken by its cells alone: nothing can prove it, so it is only proposed.
 */
export function mapHeaders(input: MappingInput): HeaderMapping[] {
  const work = columnsOf(input);
  const taken = new Map<HeaderKey, Work>();
  const take = (one: Work, key: HeaderKey, how: MappingHow) => {
    Object.assign(one, { key, how });
    taken.set(key, one);
  };
  for (const one of work) {
    const column = one.cell && input.remembered.get(headerKey(one.text));
    if (!column) continue;
    if (column === 'ignore') one.other = 'ignored';
    else if (!taken.has(column)) take(one, column, 'remembered');
  }
  byWords(input, work, taken, take);
  byCellsAmongMeanings(work, taken, take);
  if (input.template) byPlace(work, taken, take, input.template);
  if (input.facts) byPlanTexts(work, taken, take);
  propose(work, taken);
  return work.map(({ cell: _cell, evidence: _evidence, ...mapping }) => mapping);
}

type Take = (one: Work, key: HeaderKey, how: MappingHow) => void;
type Taken = ReadonlyMap<HeaderKey, Work>;

/** The named columns, and those without a name that hold something. */
function columnsOf({ cells, samples, bottom, range, matcher, facts }: MappingInput): Work[] {
  const named = new Set(cells.map(({ column }) => column));
  const nameless = [...samples.keys()].filter((column) => !named.has(column) && column >= range.left && column <= range.right);
  const indicators = new Map<number, string>();
  for (const { column, reading } of cells) {
    if (reading?.keys[0] !== 'indicatorName') continue;
    for (const { row, text } of samples.get(column) ?? []) indicators.set(row, foldKey(text));
  }
  const context: EvidenceContext = { matcher, facts, indicatorOf: (row) => indicators.get(row) ?? null };
  const work = (column: number, cell: HeaderCell | null): Work => {
    const sample = samples.get(column) ?? [];
    let evidence: ColumnEvidence | null = null;
    return {
      column,
      row: cell?.row ?? bottom,
      text: cell?.parts.join('/') ?? '',
      key: null,
      other: null,
      how: null,
      candidates: [],
      filled: sample.length,
      duplicates: [],
      otherPeriod: null,
      cell,
      evidence: () => (evidence ??= columnEvidence(sample, context)),
    };
  };
  return [...cells.map((cell) => work(cell.column, cell)), ...nameless.map((column) => work(column, null))].sort(
    (a, b) => a.column - b.column,
  );
}

interface Claim {
  one: Work;
  how: 'exact' | 'synonym' | 'pattern';
  /** Lower is better: the template's word, one that means the same, one of another period. */
  rank: number;
}

const rankOf = { exact: 0, synonym: 1, pattern: 1 } as const;
const otherPeriodRank = 2;

function byWords({ reportingPeriod }: MappingInput, work: readonly Work[], taken: Taken, take: Take): void {
  const claims = new Map<HeaderKey, Claim[]>();
  for (const one of work) {
    const reading = one.cell?.reading;
    if (!reading || one.key || one.other) continue;
    if (reading.other) one.other = reading.other.id;
    let [key] = reading.keys;
    if (key === undefined || !reading.usual) continue;
    let rank: number = rankOf[reading.how];
    if (reading.period && reportingPeriod !== null && reported.has(key) && isOtherPeriod(reading.period, periodRange(reportingPeriod))) {
      one.otherPeriod = reading.period.text;
      rank = otherPeriodRank;
      const before = periodRange(previousPeriod(reportingPeriod));
      if (key === 'actual' && !isOtherPeriod(reading.period, before)) key = 'previous';
    }
    const list = claims.get(key);
    const claim = { one, how: reading.how, rank };
    if (list) list.push(claim);
    else claims.set(key, [claim]);
  }
  // Last period's column counts as this period's only where the table has none of its own.
  const earlier = claims.get('previous')?.find(({ one }) => one.otherPeriod !== null);
  if (earlier && !claims.has('actual')) {
    claims.set('previous', claims.get('previous')!.filter((claim) => claim !== earlier));
    claims.set('actual', [earlier]);
  }
  for (const [key, list] of claims) settle(key, list, taken, take);
}

/** One column for one key; others of equal standing are said to be there twice, unless the cells show another meaning. */
function settle(key: HeaderKey, claims: readonly Claim[], taken: Taken, take: Take): void {
  const best = claims.toSorted((a, b) => a.rank - b.rank)[0];
  if (!best) return;
  const used = taken.get(key);
  if (!used) take(best.one, key, best.how);
  const holder = used ?? best.one;
  for (const { one, rank } of claims) {
    if (one === holder) continue;
    if (rank === otherPeriodRank) one.other = 'otherPeriod';
    else holder.duplicates.push(one.column);
    if (rank !== otherPeriodRank) one.other = 'duplicate';
  }
  // Where it names another period and is all there is, it is read, and that is said; a column of last period's is just that.
  if (key === 'previous') holder.otherPeriod = null;
}

/** Headers that mean different things in different tables: 完成情况 over numbers, 单位 over 个 and 家. */
function byCellsAmongMeanings(work: readonly Work[], taken: Taken, take: Take): void {
  for (const one of work) {
    const reading = one.cell?.reading;
    if (!reading || reading.keys.length === 0 || (reading.usual && reading.keys.length === 1)) continue;
    const own = one.key !== null && one.how !== 'remembered';
    if ((one.key !== null && !own) || one.other === 'ignored' || one.filled === 0) continue;
    const evidence = one.evidence();
    const usual = reading.usual ? reading.keys[0]! : null;
    const fits = reading.keys
      .filter((key) => key !== one.key && !taken.has(key) && key !== usual)
      .map((key) => ({ key, share: shareOf(key, evidence) }))
      .toSorted((a, b) => b.share - a.share)[0];
    if (!fits || fits.share < (usual ? nearlyAll : most) || (usual && shareOf(usual, evidence) > 1 - nearlyAll)) continue;
    if (own) {
      (taken as Map<HeaderKey, Work>).delete(one.key!);
      const next = one.duplicates.length > 0 ? work.find(({ column }) => column === one.duplicates[0]) : undefined;
      if (next) {
        next.other = null;
        next.duplicates = one.duplicates.slice(1);
        take(next, one.key!, next.cell!.reading!.how);
      }
      one.duplicates = [];
    } else {
      for (const holder of work) holder.duplicates = holder.duplicates.filter((column) => column !== one.column);
      one.other = null;
    }
    take(one, fits.key, 'content');
  }
}

/** The share of cells that look like a column's own. */
function shareOf(key: HeaderKey, evidence: ColumnEvidence): number {
  switch (key) {
    case 'actual':
    case 'previous':
      return evidence.quantity;
    case 'target':
      return Math.max(evidence.quantity, evidence.plan.get('target') ?? 0);
    case 'status':
      return evidence.status;
    case 'unitOfMeasure':
      return evidence.measureWord;
    case 'orgUnit':
      return evidence.orgUnit;
    case 'expectedFinish':
      return evidence.date;
    case 'role':
      return evidence.role;
    case 'basis':
      return evidence.basis;
    default:
      return evidence.prose;
  }
}

/**
 * The template's columns stand in a known order: between two that are known, as many unknown ones as there are keys missing are
 * those keys, whatever somebody made of their headers.
 */
function byPlace(work: readonly Work[], taken: Taken, take: Take, template: readonly HeaderKey[]): void {
  const placeOf = new Map(template.map((key, i) => [key, i]));
  for (let i = 0; i < work.length; ) {
    if (!isOpen(work[i]!)) {
      i++;
      continue;
    }
    let end = i;
    while (end < work.length && isOpen(work[end]!)) end++;
    const left = i === 0 ? -1 : (placeOf.get(work[i - 1]!.key!) ?? null);
    const right = end === work.length ? template.length : (placeOf.get(work[end]!.key!) ?? null);
    if (left !== null && right !== null && left < right) {
      const missing = template.slice(left + 1, right).filter((key) => !taken.has(key));
      const run = work.slice(i, end);
      if (missing.length === run.length && run.every((one, j) => !contradicts(missing[j]!, one))) {
        for (const [j, one] of run.entries()) take(one, missing[j]!, 'template');
      }
    }
    i = end;
  }
}

function isOpen({ key, other }: Work): boolean {
  return key === null && other === null;
}

/** Sentences are no numbers, whatever the place. */
function contradicts(key: HeaderKey, one: Work): boolean {
  return kindOf.get(key) !== 'text' && one.filled > 0 && one.evidence().prose > 1 - most;
}

function byPlanTexts(work: readonly Work[], taken: Taken, take: Take): void {
  for (const key of fromPlan) {
    if (taken.has(key)) continue;
    const fits = work
      .filter((one) => isOpen(one) && one.filled >= 2)
      .map((one) => ({ one, share: one.evidence().plan.get(key) ?? 0 }))
      .filter(({ share }) => share >= nearlyAll)
      .toSorted((a, b) => b.share - a.share);
    // Two that equal the plan as well leave it open which of them it is.
    if (fits.length === 1 || (fits.length > 1 && fits[0]!.share > fits[1]!.share)) take(fits[0]!.one, key, 'content');
  }
}

function propose(work: readonly Work[], taken: Taken): void {
  const asked = [...new Set([...needed, ...fromPlan])].filter((key) => !taken.has(key));
  for (const one of work) {
    if (!isOpen(one) || one.filled === 0) continue;
    const words = one.cell?.reading?.keys.filter((key) => !taken.has(key) && !asked.includes(key)) ?? [];
    one.candidates = [...asked, ...words]
      .map((key) => candidate(key, one))
      .filter(({ score }) => score >= lowestScore)
      .toSorted((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  }
}

/** How much of a score the cells carry; the header's words and its place in the plan carry the rest. */
const cellWeight: Readonly<Partial<Record<HeaderKey, number>>> = { status: 0.8, progressNarrative: 0.5, actual: 0.6, target: 0.4 };
const wordWeight = 0.25;

function candidate(key: HeaderKey, one: Work): HeaderCandidate {
  const evidence = one.evidence();
  const features: string[] = [];
  let score = 0;
  const plan = evidence.plan.get(key) ?? 0;
  if (plan > 0) {
    features.push(key === 'target' ? 'targets' : 'planTexts');
    score += 0.9 * plan;
  }
  const share = evidence.counting ? 0 : shareOf(key, evidence);
  const weight = cellWeight[key] ?? 0;
  if (share > 0 && weight > 0) {
    features.push(key === 'status' ? 'statuses' : key === 'progressNarrative' ? 'prose' : 'quantities');
    score += weight * share;
  }
  if (one.cell?.reading?.keys.includes(key) || holdsWord(foldKey(one.text), key)) {
    features.push('headerWord');
    score += wordWeight;
  }
  return { key, score: Math.min(0.99, Math.round(score * 100) / 100), features };
}

const wordsOf: ReadonlyMap<HeaderKey, readonly string[]> = new Map(
  (Object.entries(headerSynonyms) as [HeaderKey, readonly string[]][]).map(([key, words]) => [
    key,
    [...words, columns.find((column) => column.key === key)?.header.zh ?? ''].map(foldKey).filter((word) => word.length >= 2),
  ]),
);
const longestHeader = 60;

/** Whether a header holds one of a column's names as it stands. */
function holdsWord(header: string, key: HeaderKey): boolean {
  return header.length <= longestHeader && (wordsOf.get(key) ?? []).some((word) => header.includes(word));
}

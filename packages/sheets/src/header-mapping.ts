import { periodRange, previousPeriod, type Matcher } from '@duizhang/lexicon';
import { ColumnEvidence, targetShare, type PlanFacts } from './column-evidence.ts';
import { columns, type Column } from './columns.ts';
import type { RawCell } from '@duizhang/model';
import type { HeaderCell } from './header-band.ts';
import { isOtherPeriod } from './header-period.ts';
import { scoreCandidate, shareOf, type HeaderCandidate } from './header-candidates.ts';
import { headerKey, reportKeys, type HeaderKey } from './headers.ts';

/** How a column came to be known; null where it is not. */
export type MappingHow = 'exact' | 'synonym' | 'pattern' | 'remembered' | 'template' | 'content';

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

/** The columns of a table while it is found out what they are. */
interface Table extends MappingInput {
  work: readonly Work[];
  /** Each key once. */
  taken: Map<HeaderKey, Work>;
}

const needed: readonly HeaderKey[] = columns.filter((column) => column.needed).map(({ key }) => key);
const kindOf: ReadonlyMap<HeaderKey, Column['kind']> = new Map(columns.map(({ key, kind }) => [key, kind]));
/** Columns that hold what was so in one period. */
const ofPeriod: ReadonlySet<HeaderKey> = new Set([...reportKeys, 'difficulties']);
const fromPlan: readonly HeaderKey[] = ['indicatorName', 'taskTitle', 'clauseText', 'target'];

/** A share of cells that leaves no doubt, and one that leaves little. */
const nearlyAll = 0.8;
const most = 0.6;
const lowestScore = 0.5;
/** One cell that equals the plan may be chance. */
const fewestCells = 2;

/**
 * Says of every column of a table what it is. In this order, each column and each key once: what a person confirmed; the header's
 * words; what the words may mean, decided by the cells; the place among the template's columns; cells that equal the plan's texts.
 * What the unit reports is never taken by its cells alone: nothing can prove it, so it is only proposed.
 */
export function mapHeaders(input: MappingInput): HeaderMapping[] {
  const table: Table = { ...input, work: columnsOf(input), taken: new Map() };
  byMemory(table);
  byWords(table);
  byCellsAmongMeanings(table);
  if (input.template) byPlace(table, input.template);
  byPlanTexts(table);
  propose(table);
  return table.work.map(({ cell: _cell, evidence: _evidence, ...mapping }) => mapping);
}

function take({ taken }: Table, one: Work, key: HeaderKey, how: MappingHow): void {
  one.key = key;
  one.how = how;
  one.other = null;
  taken.set(key, one);
}

/** The named columns, and those without a name that hold something. */
function columnsOf({ cells, samples, bottom, range, matcher, facts }: MappingInput): Work[] {
  const named = new Set(cells.map(({ column }) => column));
  const nameless = [...samples.keys()].filter((column) => !named.has(column) && column >= range.left && column <= range.right);
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
      evidence: () => (evidence ??= new ColumnEvidence(sample, matcher, facts)),
    };
  };
  return [...cells.map((cell) => work(cell.column, cell)), ...nameless.map((column) => work(column, null))].sort(
    (a, b) => a.column - b.column,
  );
}

/** A column is never asked about twice: what was confirmed holds, also against the words. */
function byMemory(table: Table): void {
  for (const one of table.work) {
    const column = one.cell && table.remembered.get(headerKey(one.text));
    if (column === 'ignore') one.other = 'ignored';
    else if (column && !table.taken.has(column)) take(table, one, column, 'remembered');
  }
}

interface Claim {
  one: Work;
  how: 'exact' | 'synonym' | 'pattern';
  /** Lower is better: the template's word, one that means the same, one that may mean something else, one of another period. */
  rank: number;
}

const rankOf = { exact: 0, synonym: 1, pattern: 1 } as const;
const otherPeriodRank = 2;
/** 累计完成情况 may hold numbers, 进展 beside it does not. */
const ambiguity = 0.5;

function byWords(table: Table): void {
  const claims = new Map<HeaderKey, Claim[]>();
  for (const one of table.work) {
    const claim = one.key === null && one.other === null ? claimOf(one, table.reportingPeriod) : null;
    if (!claim) continue;
    const list = claims.get(claim.key);
    if (list) list.push(claim);
    else claims.set(claim.key, [claim]);
  }
  // Last period's column counts as this period's only where the table has none of its own.
  const earlier = claims.get('previous')?.find(({ one }) => one.otherPeriod !== null);
  if (earlier && !claims.has('actual') && !table.taken.has('actual')) {
    claims.set(
      'previous',
      claims.get('previous')!.filter((claim) => claim !== earlier),
    );
    claims.set('actual', [earlier]);
  }
  for (const [key, list] of claims) settle(table, key, list);
}

/** What the words of a header claim to be. A value of another year is never this period's; one of another period of the year may be. */
function claimOf(one: Work, reportingPeriod: string | null): (Claim & { key: HeaderKey }) | null {
  const reading = one.cell?.reading;
  if (!reading) return null;
  one.other = reading.other?.id ?? null;
  const [key] = reading.keys;
  if (key === undefined || !reading.usual) return null;
  const { how, period } = reading;
  const plain = { one, how, key, rank: rankOf[how] + (reading.keys.length > 1 ? ambiguity : 0) };
  if (!period || reportingPeriod === null || !ofPeriod.has(key) || !isOtherPeriod(period, periodRange(reportingPeriod))) return plain;
  if (period.year !== null && period.year !== Number(reportingPeriod.slice(0, 4))) return null;
  one.otherPeriod = period.text;
  const isPrevious = key === 'actual' && !isOtherPeriod(period, periodRange(previousPeriod(reportingPeriod)));
  return { ...plain, key: isPrevious ? 'previous' : key, rank: otherPeriodRank };
}

/** One column for one key: the best of its claims, of equal ones the first. The others are said to be there twice. */
function settle(table: Table, key: HeaderKey, claims: readonly Claim[]): void {
  const best = claims.toSorted((a, b) => a.rank - b.rank)[0];
  if (!best) return;
  if (!table.taken.has(key)) take(table, best.one, key, best.how);
  const holder = table.taken.get(key)!;
  for (const { one, rank } of claims) {
    if (one === holder) continue;
    one.other = rank === otherPeriodRank ? 'otherPeriod' : 'duplicate';
    if (rank < otherPeriodRank) holder.duplicates.push(one.column);
  }
  // A column of last period's that is read as just that is no cause for doubt.
  if (key === 'previous') holder.otherPeriod = null;
}

/**
 * Headers that mean different things in different tables: 完成情况 over numbers, 单位 over 个 and 家. What such a header usually
 * means it keeps, unless the cells are clearly something else that it may mean and that no other column is.
 */
function byCellsAmongMeanings(table: Table): void {
  for (const one of table.work) {
    const reading = one.cell?.reading;
    if (!reading || reading.keys.length < (reading.usual ? 2 : 1)) continue;
    if (one.filled === 0 || one.how === 'remembered' || one.other === 'ignored') continue;
    const usual = reading.usual ? reading.keys[0]! : null;
    const evidence = one.evidence();
    const [best] = reading.keys
      .filter((key) => key !== usual && !table.taken.has(key))
      .map((key) => ({ key, share: shareOf(key, evidence) }))
      .sort((a, b) => b.share - a.share);
    if (!best || best.share < (usual ? nearlyAll : most)) continue;
    if (usual && shareOf(usual, evidence) > 1 - nearlyAll) continue;
    release(table, one);
    take(table, one, best.key, 'content');
  }
}

/** Gives a column's key to the next that claimed it, and takes the column out of the claims of others. */
function release(table: Table, one: Work): void {
  const { key, duplicates } = one;
  for (const holder of table.work) holder.duplicates = holder.duplicates.filter((column) => column !== one.column);
  if (key === null) return;
  table.taken.delete(key);
  const next = table.work.find(({ column }) => column === duplicates[0]);
  if (next) {
    take(table, next, key, next.cell!.reading!.how);
    next.duplicates = duplicates.slice(1);
  }
}

/**
 * The template's columns stand in a known order: between two that are known, as many unknown ones as there are keys missing are
 * those keys, whatever somebody made of their headers.
 */
function byPlace(table: Table, template: readonly HeaderKey[]): void {
  const { work, taken } = table;
  const placeOf = new Map(template.map((key, i) => [key, i]));
  for (let i = 0; i < work.length;) {
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
        for (const [j, one] of run.entries()) take(table, one, missing[j]!, 'template');
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
  return kindOf.get(key) !== 'text' && one.filled > 0 && one.evidence().share('prose') > 1 - most;
}

/** What the plan says can be held against it: a column whose cells equal it is known, whatever its header. */
function byPlanTexts(table: Table): void {
  if (!table.facts) return;
  for (const key of fromPlan) {
    if (table.taken.has(key)) continue;
    const fits = table.work
      .filter((one) => isOpen(one) && one.filled >= fewestCells)
      .map((one) => ({ one, share: planShare(table, one, key) }))
      .filter(({ share }) => share >= nearlyAll)
      .sort((a, b) => b.share - a.share);
    // Two that equal the plan as well leave it open which of them it is.
    if (fits.length === 1 || (fits.length > 1 && fits[0]!.share > fits[1]!.share)) take(table, fits[0]!.one, key, 'content');
  }
}

function planShare({ facts, samples, taken }: Table, one: Work, key: HeaderKey): number {
  if (!facts) return 0;
  if (key !== 'target') return one.evidence().planShare(key);
  const indicators = taken.get('indicatorName');
  return indicators ? targetShare(samples.get(one.column) ?? [], samples.get(indicators.column) ?? [], facts) : 0;
}

/** For what is missing, the columns that are left: said to people, never read. */
function propose(table: Table): void {
  const { work, taken } = table;
  const asked = [...new Set([...needed, ...fromPlan])].filter((key) => !taken.has(key));
  for (const one of work) {
    if (!isOpen(one) || one.filled === 0) continue;
    const meant = one.cell?.reading?.keys.filter((key) => !taken.has(key) && !asked.includes(key)) ?? [];
    one.candidates = [...asked, ...meant]
      .map((key) =>
        scoreCandidate({ text: one.text, keys: one.cell?.reading?.keys ?? [], evidence: one.evidence() }, key, planShare(table, one, key)),
      )
      .filter(({ score }) => score >= lowestScore)
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  }
}

import { foldKey, foldSameLength } from '@duizhang/lexicon';
import { finding, type Catalogue, type Finding, type Indicator } from '@duizhang/model';
import { likelyShare } from './examine.ts';
import { indicatorScale } from './rules/indicator-scale-against-other-year.ts';

/** One indicator of one catalogue with its task. */
export interface ComparedIndicator {
  planId: string;
  taskId: string;
  taskTitle: string | null;
  indicator: Indicator;
}

/** An indicator in both plans, or in one of them. */
export interface ComparisonRow {
  kind: 'same' | 'changedWording' | 'onlyInFirst' | 'onlyInSecond';
  first: ComparedIndicator | null;
  second: ComparedIndicator | null;
  /** Second target over first; null where there is no pair, the units differ, or the first is 0. */
  ratio: number | null;
  /** The ratio is about a power of ten, or beyond what a year can bring. */
  suspicious: boolean;
}

export interface CatalogueComparison {
  first: string;
  second: string;
  /** Suspicious ratios first, then pairs by distance of the ratio from 1, then what is in one plan only. */
  rows: ComparisonRow[];
  /** One for each suspicious pair, with the likely value. */
  findings: Finding[];
}

/**
 * Sets the indicators of two plans side by side. Names are compared across scripts (`foldKey`) and without the words that only
 * introduce them. Look-alikes are not joined: a stock (保有量) is not an addition (新建), a rate of one thing (环节…率) is no
 * share of another (企业比例), and units of measure must agree.
 */
export function compareCatalogues(a: Catalogue, b: Catalogue): CatalogueComparison {
  const first = collect(a);
  const second = collect(b);
  const pairs = pair(first, second);
  const rows: ComparisonRow[] = [];
  for (const [one, other, kind] of pairs) {
    const ratio =
      sameMeasure(one, other) && one.indicator.target.value !== 0 ? other.indicator.target.value / one.indicator.target.value : null;
    rows.push({
      kind,
      first: one,
      second: other,
      ratio: ratio === null ? null : Number(ratio.toPrecision(4)),
      suspicious: ratio !== null && isSuspicious(ratio),
    });
  }
  for (const one of first)
    if (!pairs.some(([x]) => x === one)) rows.push({ kind: 'onlyInFirst', first: one, second: null, ratio: null, suspicious: false });
  for (const other of second)
    if (!pairs.some(([, y]) => y === other))
      rows.push({ kind: 'onlyInSecond', first: null, second: other, ratio: null, suspicious: false });
  rows.sort((x, y) => Number(y.suspicious) - Number(x.suspicious) || order(x) - order(y) || distance(y) - distance(x));
  return { first: a.planId, second: b.planId, rows, findings: rows.filter((r) => r.suspicious).map(scaleFinding) };
}

const order = (row: ComparisonRow) => (row.first && row.second ? 0 : row.first ? 1 : 2);
const distance = (row: ComparisonRow) => (row.ratio === null ? -1 : Math.abs(Math.log10(row.ratio)));

function collect(catalogue: Catalogue): ComparedIndicator[] {
  return catalogue.tasks.flatMap((task) =>
    task.clauses.flatMap((clause) =>
      clause.indicators.map((indicator) => ({ planId: catalogue.planId, taskId: task.taskId, taskTitle: task.title, indicator })),
    ),
  );
}

const introducing = /^(?:全市|全省|我市|本市|市级|全面|力争|实现|接入|开展线上医疗服务的)+/;
const generic = /(?:数量|总数|总量|数|个数|家数)$/;

/** What the name says without the words that introduce it and the 数量 behind it. */
function core(name: string): string {
  return foldKey(name)
    .replace(introducing, '')
    .replace(generic, '')
    .replace(/(?:增速|增长率)$/, '增长')
    .replace(/[,"()]/g, '');
}

type Kind = 'addition' | 'stock' | 'share' | 'plain';

/** What is measured: an addition of the year, a stock at its end, a share, or just a count. */
function measuredKind(item: ComparedIndicator): Kind {
  const name = foldSameLength(item.indicator.name);
  if (item.indicator.target.unitOfMeasure === '%') return 'share';
  if (item.indicator.target.basis === 'new') return 'addition';
  if (item.indicator.target.basis === 'cumulative' || /保有量|总数|总量/.test(name)) return 'stock';
  return 'plain';
}

function compatible(a: ComparedIndicator, b: ComparedIndicator): boolean {
  const kinds = [measuredKind(a), measuredKind(b)];
  if (kinds.includes('share')) return kinds[0] === kinds[1];
  if (kinds[0] === kinds[1]) return true;
  return !(kinds.includes('addition') && kinds.includes('stock')) && kinds.includes('plain') && !kinds.includes('addition');
}

function sameMeasure(a: ComparedIndicator, b: ComparedIndicator): boolean {
  const x = a.indicator.target.unitOfMeasure;
  const y = b.indicator.target.unitOfMeasure;
  // 个, 家, 项 count the same things in two years' wording.
  const counted = new Set(['个', '家', '项', '座', '所', '處', '处']);
  if (x === null || y === null) return x === y;
  const [p, q] = [foldSameLength(x), foldSameLength(y)];
  return p === q || (counted.has(p) && counted.has(q));
}

type Pair = [ComparedIndicator, ComparedIndicator, 'same' | 'changedWording'];

/** Equal cores first; then changed wordings, best first, each indicator once. */
function pair(first: readonly ComparedIndicator[], second: readonly ComparedIndicator[]): Pair[] {
  const pairs: Pair[] = [];
  const taken = new Set<ComparedIndicator>();
  const take = (a: ComparedIndicator, b: ComparedIndicator, kind: Pair[2]) => {
    pairs.push([a, b, kind]);
    taken.add(a).add(b);
  };
  for (const a of first) {
    const same = second.filter(
      (b) => !taken.has(b) && core(a.indicator.name) === core(b.indicator.name) && sameMeasure(a, b) && measuredKind(a) === measuredKind(b),
    );
    if (same.length > 0) take(a, same[0]!, foldKey(a.indicator.name) === foldKey(same[0]!.indicator.name) ? 'same' : 'changedWording');
  }
  const candidates = first.flatMap((a) =>
    second
      .filter(() => !taken.has(a))
      .filter((b) => !taken.has(b) && sameMeasure(a, b) && compatible(a, b))
      .map((b) => ({ a, b, score: likeness(core(a.indicator.name), core(b.indicator.name)) })),
  );
  for (const { a, b } of candidates.filter((c) => c.score >= 0.72).sort((x, y) => y.score - x.score)) {
    if (!taken.has(a) && !taken.has(b)) take(a, b, 'changedWording');
  }
  return pairs.sort((x, y) => first.indexOf(x[0]) - first.indexOf(y[0]));
}

/**
 * How alike two names are, 0 to 1: shared pairs of characters over all (Dice). The head (the last two characters: 企业, 率, 机架)
 * must agree but for 机柜/机架 and their like, because in Chinese the head says what is counted.
 */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (head(a) !== head(b)) return 0;
  const pairs = (s: string) => Array.from({ length: Math.max(0, s.length - 1) }, (_, i) => s.slice(i, i + 2));
  const rest = pairs(b);
  const all = pairs(a).length + rest.length;
  let shared = 0;
  for (const two of pairs(a)) {
    const at = rest.indexOf(two);
    if (at !== -1) {
      rest.splice(at, 1);
      shared++;
    }
  }
  return all === 0 ? 0 : (2 * shared) / all;
}

function head(name: string): string {
  return name.replace(/机柜$/, '机架').slice(-2);
}

/** About 10, 100, 1000 times (a lost point, a lost 万), or more than twentyfold either way. */
function isSuspicious(ratio: number): boolean {
  const power = Math.log10(ratio);
  const nearest = Math.round(power);
  return (nearest !== 0 && Math.abs(power - nearest) <= 0.12) || Math.abs(power) >= 1.3;
}

function scaleFinding(row: ComparisonRow): Finding {
  const { first, second } = row as { first: ComparedIndicator; second: ComparedIndicator; ratio: number };
  const value = second.indicator.target.value;
  const other = first.indicator.target.value;
  const suggestion =
    second.indicator.target.unitOfMeasure === '%'
      ? likelyShare(value)
      : Number((value / 10 ** Math.round(Math.log10(row.ratio!))).toPrecision(6));
  return finding(indicatorScale, {
    messageId: 'scale',
    data: { name: second.indicator.name, value, otherPlan: first.planId, other, ratio: row.ratio!, suggestion },
    taskId: second.taskId,
    indicatorId: second.indicator.indicatorId,
    related: [{ kind: 'plan', file: first.planId, sheet: null, cell: null, text: first.indicator.source.quote }],
    evidence: [second.indicator.source.quote, first.indicator.source.quote],
    suggestions: [String(suggestion)],
  });
}

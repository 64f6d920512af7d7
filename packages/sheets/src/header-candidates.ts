import { foldKey } from '@duizhang/lexicon';
import type { ColumnEvidence } from './column-evidence.ts';
import { columns } from './columns.ts';
import { headerSynonyms } from './header-synonyms.ts';
import type { HeaderKey } from './headers.ts';

/** A column of ours that a header may mean. */
export interface HeaderCandidate {
  key: HeaderKey;
  /** 0..1, never 1: a candidate is no match. */
  score: number;
  /** What it rests on: headerWord, quantities, statuses, prose, planTexts, targets. */
  features: string[];
}

/** The share of cells that look like a column's own. */
export function shareOf(key: HeaderKey, evidence: ColumnEvidence): number {
  switch (key) {
    case 'actual':
    case 'previous':
    case 'target':
      return evidence.share('quantity');
    case 'status':
      return evidence.share('status');
    case 'unitOfMeasure':
      return evidence.share('measureWord');
    case 'orgUnit':
      return evidence.share('orgUnit');
    case 'expectedFinish':
      return evidence.share('date');
    case 'role':
      return evidence.share('role');
    case 'basis':
      return evidence.share('basis');
    default:
      return evidence.share('prose');
  }
}

/** How much of a score each carries: the kind of the cells, their being the plan's own, the header's words. */
const cellWeight: Readonly<Partial<Record<HeaderKey, number>>> = { status: 0.8, progressNarrative: 0.5, actual: 0.6, target: 0.4 };
const planWeight = 0.9;
const wordWeight = 0.25;

/** A column whose header doesn't say what it is. */
export interface OpenColumn {
  /** Its header. */
  text: string;
  /** What the header may mean by its words. */
  keys: readonly HeaderKey[];
  evidence: ColumnEvidence;
}

/** How likely a column is ours under one key; `planShare` is the share of its cells that the plan has in that column. */
export function scoreCandidate({ text, keys, evidence }: OpenColumn, key: HeaderKey, planShare: number): HeaderCandidate {
  const features: string[] = [];
  let score = 0;
  if (planShare > 0) {
    features.push(key === 'target' ? 'targets' : 'planTexts');
    score += planWeight * planShare;
  }
  const share = evidence.counting ? 0 : shareOf(key, evidence);
  const weight = cellWeight[key] ?? 0;
  if (share > 0 && weight > 0) {
    features.push(key === 'status' ? 'statuses' : key === 'progressNarrative' ? 'prose' : 'quantities');
    score += weight * share;
  }
  if (keys.includes(key) || holdsWord(foldKey(text), key)) {
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

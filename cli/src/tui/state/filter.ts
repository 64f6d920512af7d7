import { foldKey } from '@duizhang/lexicon';
import type { Finding } from '@duizhang/model';
import { sentence, type Item, type Model } from './model.ts';
import { progressOf, type Progress, type Standing } from './types.ts';

/** Which findings are listed. Null stands for all. */
export interface Filter {
  severity: Finding['severity'] | null;
  progress: Progress | null;
  ruleId: string | null;
  /** `''` for the findings without a unit. */
  orgUnitId: string | null;
  taskId: string | null;
  query: string;
}

export const noFilter: Filter = { severity: null, progress: null, ruleId: null, orgUnitId: null, taskId: null, query: '' };

const haystacks = new WeakMap<Item, string>();

/** All that is searched of a finding, in both languages; case, width and script of letters do not matter. */
function haystack(item: Item): string {
  const known = haystacks.get(item);
  if (known !== undefined) return known;
  const { finding, rule, task, indicator, row } = item;
  const texts = [
    item.orgUnit,
    finding.ruleId,
    rule?.title.zh,
    rule?.title.en,
    task?.taskId,
    task?.title,
    indicator?.name,
    finding.at.file,
    finding.at.cell,
    row?.actual.raw,
    sentence(item, 'zh'),
    sentence(item, 'en'),
  ];
  const made = texts.map((text) => foldKey(text ?? '')).join('\n');
  haystacks.set(item, made);
  return made;
}

type Test = (item: Item, standing: Standing) => boolean;

function passes(filter: Filter): Test {
  const query = filter.query.normalize('NFKC').trim();
  const without = query.startsWith('!');
  const words = foldKey(without ? query.slice(1) : query);
  return (item, standing) =>
    (filter.severity === null || item.finding.severity === filter.severity) &&
    (filter.progress === null || progressOf(standing) === filter.progress) &&
    (filter.ruleId === null || item.finding.ruleId === filter.ruleId) &&
    (filter.orgUnitId === null || (item.finding.orgUnitId ?? '') === filter.orgUnitId) &&
    (filter.taskId === null || item.finding.taskId === filter.taskId) &&
    (words === '' || haystack(item).includes(words) !== without);
}

/** Indexes of the items that pass, in order. */
export function visibleItems(model: Model, standings: readonly Standing[], filter: Filter): number[] {
  const test = passes(filter);
  return model.items.filter((item) => test(item, standings[item.index]!)).map((item) => item.index);
}

export type FacetKey = Exclude<keyof Filter, 'query' | 'taskId'>;

/** One row of the filter screen. */
export interface FacetRow {
  key: FacetKey;
  value: string;
  /** How many findings choosing it would leave, given the other facets. */
  count: number;
  chosen: boolean;
}

export const severities: readonly Finding['severity'][] = ['error', 'warning', 'info'];
export const progresses: readonly Progress[] = ['undecided', 'deferred', 'decided'];

/** Every facet with its values and live counts. A value that no finding has is not listed. */
export function facetRows(model: Model, standings: readonly Standing[], filter: Filter): FacetRow[] {
  return [
    ...facet('severity', severities, (item) => item.finding.severity),
    ...facet('progress', progresses, (item) => progressOf(standings[item.index]!)),
    ...facet('ruleId', [...new Set(model.items.map((item) => item.finding.ruleId))].sort(), (item) => item.finding.ruleId),
    ...facet(
      'orgUnitId',
      model.orgUnits.map((unit) => unit.orgUnitId),
      (item) => item.finding.orgUnitId ?? '',
    ),
  ];

  function facet(key: FacetKey, values: readonly string[], valueOf: (item: Item) => string): FacetRow[] {
    const present = new Set(model.items.map(valueOf));
    const left = new Map<string, number>();
    const others = passes({ ...filter, [key]: null });
    for (const item of model.items) {
      if (others(item, standings[item.index]!)) left.set(valueOf(item), (left.get(valueOf(item)) ?? 0) + 1);
    }
    return values
      .filter((value) => present.has(value) || filter[key] === value)
      .map((value) => ({ key, value, count: left.get(value) ?? 0, chosen: filter[key] === value }));
  }
}

/** The filter with a facet value chosen, or cleared when it was chosen. */
export function toggleFacet(filter: Filter, row: Pick<FacetRow, 'key' | 'value'>): Filter {
  return { ...filter, [row.key]: filter[row.key] === row.value ? null : row.value };
}

export function isFiltered(filter: Filter): boolean {
  return (
    filter.severity !== null ||
    filter.progress !== null ||
    filter.ruleId !== null ||
    filter.orgUnitId !== null ||
    filter.taskId !== null ||
    filter.query.trim() !== ''
  );
}

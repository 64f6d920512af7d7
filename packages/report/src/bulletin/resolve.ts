import type { Bulletin, BulletinNumber, BulletinQuery } from '@duizhang/model';
import type { Fact, FactList, FactValue, Facts } from './facts.ts';

/** One thing that a number was counted from. */
export interface Counted {
  of: FactList;
  /** Of the entry, or what the entries share that count as one. */
  id: string;
  entries: readonly Fact[];
}

/** What a query finds, in the order of its list. Entries without the field that `per` names are none. */
export function find(query: BulletinQuery, facts: Facts): Counted[] {
  const { of, per } = query;
  const conditions = query.where.map(({ field, anyOf }) => ({ field, values: new Set(anyOf) }));
  const holds = (fact: Fact) => conditions.every(({ field, values }) => values.has(fact[field] ?? null));
  const found = candidates(query, facts[of]).filter(holds);
  if (per === null) return found.map((fact) => ({ of, id: fact.id, entries: [fact] }));
  const shared = new Map<string, Fact[]>();
  for (const fact of found) {
    const key = fact[per] ?? null;
    if (key === null) continue;
    const known = shared.get(String(key));
    if (known) known.push(fact);
    else shared.set(String(key), [fact]);
  }
  return [...shared].map(([id, entries]) => ({ of, id, entries }));
}

type Index = Map<FactValue, Fact[]>;

/** Lists by one of their fields, made when first asked for: a notice has a thousand numbers, a quarter may have 100,000 findings. */
const indexes = new WeakMap<readonly Fact[], Map<string, Index>>();

/** The entries that can fit a query: those of the one value that the fewest have, in the order of the list. */
function candidates({ where }: BulletinQuery, list: readonly Fact[]): readonly Fact[] {
  let fewest = list;
  for (const { field, anyOf } of where) {
    if (anyOf.length !== 1) continue;
    const found = indexOf(list, field).get(anyOf[0]!) ?? [];
    if (found.length < fewest.length) fewest = found;
  }
  return fewest;
}

function indexOf(list: readonly Fact[], field: string): Index {
  let fields = indexes.get(list);
  if (!fields) indexes.set(list, (fields = new Map()));
  let index = fields.get(field);
  if (index) return index;
  index = new Map();
  for (const fact of list) {
    const value = fact[field] ?? null;
    const known = index.get(value);
    if (known) known.push(fact);
    else index.set(value, [fact]);
  }
  fields.set(field, index);
  return index;
}

/**
 * What a number of a notice was counted from: as many entries as it says where it is a count, the one whose field it is, all that it adds
 * up, and for a rate what its upper number counts. Empty for a number that refers to one that is not there.
 */
export function resolve(number: BulletinNumber, numbers: NumbersById, facts: Facts): Counted[] {
  const { evidence } = number;
  if (evidence.kind !== 'rate') return find(evidence.query, facts);
  const part = numbers.get(evidence.part);
  return part && part.evidence.kind !== 'rate' ? resolve(part, numbers, facts) : [];
}

export type NumbersById = ReadonlyMap<string, BulletinNumber>;

/** The numbers of a notice by their ids. */
export function numbersById({ numbers }: Pick<Bulletin, 'numbers'>): NumbersById {
  return new Map(numbers.map((number) => [number.numberId, number]));
}

/** The value of a number, computed anew from facts; null where they don't yield it. */
export function recompute(number: BulletinNumber, numbers: NumbersById, facts: Facts): number | null {
  const { evidence } = number;
  if (evidence.kind === 'rate') {
    const [part, whole] = [evidence.part, evidence.whole].map((id) => {
      const one = numbers.get(id);
      return one && one.evidence.kind !== 'rate' ? recompute(one, numbers, facts) : null;
    });
    return part === null || part === undefined || !whole ? null : Math.round((part / whole) * 1000) / 10;
  }
  const found = find(evidence.query, facts);
  if (evidence.kind === 'count') return found.length;
  const values = found.flatMap(({ entries }) => entries.map((fact) => fact[evidence.field]));
  if (evidence.kind === 'sum') return values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
  return values.length === 1 && typeof values[0] === 'number' ? values[0] : null;
}

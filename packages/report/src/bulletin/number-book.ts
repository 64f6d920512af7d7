import type { BulletinEvidence, BulletinNumber, BulletinQuery } from '@duizhang/model';
import type { Fact, FactValue, Facts } from './facts.ts';
import { find } from './resolve.ts';

/** Conditions on the fields of a list: a value, or several of which one must hold. */
export type Where = Readonly<Record<string, FactValue | readonly FactValue[]>>;

/**
 * Numbers of a notice while it is written. Every number comes with its evidence or not at all: there is no way to put one into a
 * sentence that can't be opened.
 */
export class NumberBook {
  readonly #facts: Facts;
  readonly #numbers: BulletinNumber[] = [];

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** Every number that was taken, in the order in which it was. */
  get numbers(): BulletinNumber[] {
    return this.#numbers;
  }

  /** How many entries of a list there are of which all conditions hold; `per` counts those as one that share a field. */
  count(of: BulletinQuery['of'], where: Where = {}, per: string | null = null): BulletinNumber {
    const query = queryOf(of, where, per);
    return this.#add(find(query, this.#facts).length, { kind: 'count', query });
  }

  /** A field of these entries, added up. */
  sum(of: BulletinQuery['of'], field: string, where: Where = {}): BulletinNumber {
    const query = queryOf(of, where, null);
    const values = this.facts(of, where).map((fact) => fact[field]);
    return this.#add(
      values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
      { kind: 'sum', query, field },
    );
  }

  /** A field of one entry; null where it holds no number. */
  field(of: BulletinQuery['of'], id: string, field: string, after = ''): BulletinNumber | null {
    const query = queryOf(of, { id }, null);
    const value = find(query, this.#facts)[0]?.entries[0]?.[field];
    return typeof value === 'number' ? this.#add(value, { kind: 'field', query, field }, `${value}${after}`) : null;
  }

  /** A rate as reconcile has computed it, of two numbers of this notice; null where it is not known. */
  rate(value: number | null | undefined, part: BulletinNumber, whole: BulletinNumber): BulletinNumber | null {
    if (value === null || value === undefined) return null;
    return this.#add(value, { kind: 'rate', part: part.numberId, whole: whole.numberId }, `${value.toFixed(1)}%`);
  }

  /** The entries themselves, for what is listed and not counted. */
  facts(of: BulletinQuery['of'], where: Where = {}): Fact[] {
    return find(queryOf(of, where, null), this.#facts).flatMap(({ entries }) => entries);
  }

  #add(value: number, evidence: BulletinEvidence, text = String(value)): BulletinNumber {
    const number = { numberId: `n${this.#numbers.length + 1}`, value, text, evidence };
    this.#numbers.push(number);
    return number;
  }
}

function queryOf(of: BulletinQuery['of'], where: Where, per: string | null): BulletinQuery {
  const conditions = Object.entries(where).map(([field, value]) => ({
    field,
    anyOf: Array.isArray(value) ? [...value] : [value as FactValue],
  }));
  return { of, where: conditions, per };
}

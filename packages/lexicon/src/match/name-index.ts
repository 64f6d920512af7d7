import type { OrgUnit, OrgUnitRegister } from '@duizhang/model';
import { foldKey } from '../fold.ts';
import { stemWords } from './abbreviation.ts';
import { nameParts, type NameParts } from './name-parts.ts';

/** One name of a unit, ready to be compared. */
export interface NameForm {
  unit: OrgUnit;
  /** What the name is to the unit; a `typo` is never more than a candidate. */
  kind: 'fullName' | 'shortName' | 'abbreviation' | 'formerName' | 'scriptVariant' | 'typo';
  parts: NameParts;
  words: readonly string[];
}

/** The names of a register, by key and by the parts that make them up. */
export interface NameIndex {
  city: string;
  forms: readonly NameForm[];
  byKey: ReadonlyMap<string, readonly NameForm[]>;
  /** Under `partsKey`: names that differ only in how the prefix or suffix is written, or in 和. */
  byParts: ReadonlyMap<string, readonly NameForm[]>;
}

const aliasKinds = { abbreviation: 'abbreviation', former: 'formerName', script: 'scriptVariant', typo: 'typo' } as const;

/** Indexes every name of every unit of a register, in the register's order. */
export function indexNames(register: OrgUnitRegister): NameIndex {
  const city = foldKey(register.city);
  const forms: NameForm[] = [];
  const byKey = new Map<string, NameForm[]>();
  const byParts = new Map<string, NameForm[]>();
  for (const unit of register.orgUnits) {
    for (const [name, kind] of namesOf(unit)) {
      const key = foldKey(name);
      const parts = nameParts(key, city)[0]!;
      const form = { unit, kind, parts, words: stemWords(parts.stem) };
      forms.push(form);
      add(byKey, key, form);
      if (kind === 'typo' || unit.kind === 'collective') continue;
      for (const scope of scopesOf(parts)) add(byParts, partsKey({ ...parts, scope }), form);
    }
  }
  return { city, forms, byKey, byParts };
}

function namesOf(unit: OrgUnit): [string, NameForm['kind']][] {
  return [
    [unit.name, 'fullName'],
    [unit.shortName, 'shortName'],
    ...unit.aliases.map((alias): [string, NameForm['kind']] => [alias.name, aliasKinds[alias.kind]]),
  ];
}

/** The prefix may be left out (大数据局), unless nothing but 政府 or 检察院 would remain; a name without prefix may get the city's. */
function scopesOf(parts: NameParts): NameParts['scope'][] {
  if (parts.scope === null) return [null, 'city'];
  return parts.stem.length >= 2 ? [parts.scope, null] : [parts.scope];
}

/** Names with the same key are the same name. */
export function partsKey(parts: NameParts): string {
  return `${parts.scope ?? ''}|${parts.stem}|${parts.suffix}`;
}

function add(map: Map<string, NameForm[]>, key: string, form: NameForm): void {
  const list = map.get(key);
  if (list) list.push(form);
  else map.set(key, [form]);
}

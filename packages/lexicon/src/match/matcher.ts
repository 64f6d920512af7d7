import { compareText, type OrgUnit, type OrgUnitRegister } from '@duizhang/model';
import { foldKey } from '../fold.ts';
import { toSimplified } from '../to-simplified.ts';
import { isAbbreviation, isSubsequence } from './abbreviation.ts';
import { indexNames, partsKey, type NameForm, type NameIndex } from './name-index.ts';
import { nameParts, type NameParts } from './name-parts.ts';
import { similarity } from './similarity.ts';

/** A unit that a name may stand for. */
export interface MatchCandidate {
  orgUnitId: string;
  /** Full name of the unit. */
  name: string;
  /** 0..1; 1 only for an automatic match. */
  score: number;
  /** What the match rests on: shortName, abbreviation, script, oneCharacterMissing, suffixDiffers … */
  features: string[];
}

/** How a name is resolved. */
export interface MatchResult {
  name: string;
  /** Null unless the judgment is exact or alias. */
  orgUnitId: string | null;
  /**
   * exact: the full or short name as registered · alias: the same name in another form · candidate: a person must choose · none ·
   * notAUnit: a person has said that it means no unit (`withConfirmedNames` only).
   */
  judgment: 'exact' | 'alias' | 'candidate' | 'none' | 'notAUnit';
  /** Best first. */
  candidates: MatchCandidate[];
}

/** Resolves names against one register. */
export interface Matcher {
  match(name: string): MatchResult;
  unit(orgUnitId: string): OrgUnit | undefined;
  /** Units of a collective, collectives among them opened; empty for any other unit. */
  members(orgUnitId: string): string[];
}

/** A name of a body is shorter; longer text is not looked at. */
const longestName = 100;
const cacheSize = 10_000;
const mostCandidates = 5;
const lowestScore = 0.55;
/** Forms ask for the seal beside the name: 市财政局（盖章）. It is no part of the name. */
const sealMark = /\((?:加盖|盖)?公?章\)$/;

/**
 * Makes a matcher of a register; make it once, a repeated name costs a look into a map.
 *
 * Automatic are only: a registered name, in whatever script, width or spacing; the same name with its prefix written otherwise or left
 * out (青岛市…, 市…, …), its suffix long or short (委员会, 委), with or without 和; and an official short form that fits one unit while no
 * other unit could be meant. Misprints and everything that merely looks alike are candidates. Two registered names are never joined:
 * what is registered stands for its own unit only.
 */
export function createMatcher(register: OrgUnitRegister): Matcher {
  const index = indexNames(register);
  const units = new Map(register.orgUnits.map((unit) => [unit.orgUnitId, unit]));
  const cache = new Map<string, MatchResult>();
  return {
    match(name) {
      const known = cache.get(name);
      if (known) return known;
      if (cache.size >= cacheSize) cache.clear();
      const result = resolve(name, index);
      cache.set(name, result);
      return result;
    },
    unit: (orgUnitId) => units.get(orgUnitId),
    members: (orgUnitId) => openMembers(orgUnitId, units),
  };
}

function openMembers(orgUnitId: string, units: ReadonlyMap<string, OrgUnit>): string[] {
  const found = new Set<string>();
  const opened = new Set<string>();
  const open = (id: string): void => {
    if (opened.has(id)) return;
    opened.add(id);
    for (const member of units.get(id)?.members ?? []) {
      if (units.get(member)?.kind === 'collective') open(member);
      else found.add(member);
    }
  };
  open(orgUnitId);
  return [...found];
}

function resolve(name: string, index: NameIndex): MatchResult {
  const key = name.length > longestName ? '' : foldKey(name).replace(sealMark, '');
  if (key === '') return { name, orgUnitId: null, judgment: 'none', candidates: [] };
  const script = toSimplified(name) === name ? [] : ['script'];

  const registered = index.byKey.get(key)?.filter((form) => form.kind !== 'typo') ?? [];
  if (registered.length > 0) {
    // A unit's own name goes before another unit's alias.
    const own = registered.filter(isOwnName);
    const [form, ...others] = oneFormPerUnit(own.length > 0 ? own : registered);
    if (others.length > 0) return ambiguous(name, [form!, ...others], script);
    const judgment = isOwnName(form!) && script.length === 0 ? 'exact' : 'alias';
    return automatic(name, form!, judgment, [...script, form!.kind]);
  }

  const readings = nameParts(key, index.city);
  const typo = oneFormPerUnit(index.byKey.get(key) ?? []).map((form) => candidate(form, 0.95, ['knownMisprint', ...script]));
  if (typo.length === 0) {
    for (const reading of readings) {
      const same = oneFormPerUnit(index.byParts.get(partsKey(reading)) ?? []);
      const features = [...script, reading.scope ? 'sameStem' : 'elidedPrefix'];
      if (same.length > 1) return ambiguous(name, same, features);
      if (same.length === 1) return automatic(name, same[0]!, 'alias', features);
    }
    const short = shortFormOf(readings, index);
    if (short) return automatic(name, short, 'alias', [...script, 'abbreviation']);
  }
  const candidates = merge([...typo, ...alike(readings, index, script)]);
  return { name, orgUnitId: null, judgment: candidates.length > 0 ? 'candidate' : 'none', candidates };
}

/** The unit that a written short form stands for, when it is well formed for one unit and no other unit even loosely fits. */
function shortFormOf(readings: readonly NameParts[], index: NameIndex): NameForm | null {
  const comparable = (reading: NameParts, form: NameForm): boolean =>
    form.kind !== 'typo' &&
    form.unit.kind !== 'collective' &&
    reading.stem.length >= 2 &&
    reading.suffix !== '' &&
    reading.suffix === form.parts.suffix &&
    reading.area === form.parts.area &&
    (reading.scope === null || reading.scope === (form.parts.scope ?? 'city'));
  const fitting = (fits: (reading: NameParts, form: NameForm) => boolean): NameForm[] =>
    oneFormPerUnit(index.forms.filter((form) => readings.some((reading) => comparable(reading, form) && fits(reading, form))));

  const loosely = fitting((reading, form) => isSubsequence(reading.stem, form.parts.stem));
  if (loosely.length !== 1) return null;
  return fitting((reading, form) => isAbbreviation(reading.stem, form.words))[0] ?? null;
}

function alike(readings: readonly NameParts[], index: NameIndex, script: readonly string[]): MatchCandidate[] {
  const found: MatchCandidate[] = [];
  for (const form of index.forms) {
    if (form.kind === 'typo' || form.unit.kind === 'collective') continue;
    for (const reading of readings) {
      const like = similarity(reading, form);
      if (like && like.score >= lowestScore) found.push(candidate(form, like.score, [...like.features, ...script]));
    }
  }
  return found;
}

/** The best candidate of each unit, best first; equal scores in the order of the ids. */
function merge(candidates: readonly MatchCandidate[]): MatchCandidate[] {
  const best = new Map<string, MatchCandidate>();
  for (const item of candidates) {
    const known = best.get(item.orgUnitId);
    if (!known || item.score > known.score) best.set(item.orgUnitId, item);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || compareText(a.orgUnitId, b.orgUnitId)).slice(0, mostCandidates);
}

function candidate(form: NameForm, score: number, features: readonly string[]): MatchCandidate {
  return { orgUnitId: form.unit.orgUnitId, name: form.unit.name, score: Math.round(score * 100) / 100, features: [...features] };
}

function automatic(name: string, form: NameForm, judgment: 'exact' | 'alias', features: readonly string[]): MatchResult {
  return { name, orgUnitId: form.unit.orgUnitId, judgment, candidates: [candidate(form, 1, features)] };
}

function ambiguous(name: string, forms: readonly NameForm[], features: readonly string[]): MatchResult {
  const candidates = merge(forms.map((form) => candidate(form, 0.9, ['sameNameAsAnother', ...features])));
  return { name, orgUnitId: null, judgment: 'candidate', candidates };
}

function isOwnName(form: NameForm): boolean {
  return form.kind === 'fullName' || form.kind === 'shortName';
}

function oneFormPerUnit(forms: readonly NameForm[]): NameForm[] {
  const seen = new Map<string, NameForm>();
  for (const form of forms) if (!seen.has(form.unit.orgUnitId)) seen.set(form.unit.orgUnitId, form);
  return [...seen.values()];
}

import { holds, searchQuery, searchText, type SearchText, type SearchWord } from '@duizhang/lexicon';
import type { Finding } from '@duizhang/model';
import { listColumn, type ListColumn } from './column.ts';

/** Everything by which a finding can be found, as the screens show it: names in short, rules and messages in both languages. */
export interface FindingTexts {
  orgUnit(orgUnitId: string): readonly string[];
  rule(ruleId: string): readonly string[];
  /** Messages without what they fill in; that is found by itself. */
  message(ruleId: string, messageId: string): readonly string[];
  task(taskId: string): readonly string[];
  indicator(indicatorId: string): readonly string[];
  /** What the unit wrote where the finding stands, besides the values that the message names. */
  written(index: number): string | null;
}

/** Searches findings: a query is held against every distinct text once, a finding then looks up the numbers of its texts. */
export interface FindingSearch {
  /** A 1 for every finding that the query finds; null when it asks for nothing. */
  found(query: string): Uint8Array | null;
  /** Makes some more ready, a few milliseconds of it; false when all is. The first search makes ready what is left. */
  prepare(): boolean;
}

/** Texts of the findings that are searched alike. */
interface Field {
  column: ListColumn;
  /** By number of the value. */
  texts: (readonly SearchText[])[];
  /** Of all texts of a value together, so that most values need not be looked at. */
  bits: Uint32Array;
  isName: boolean;
}

/** Where the texts of a field come from. */
interface Origin {
  /** Names are short enough for scattered letters to say something. */
  isName: boolean;
  valuesOf(finding: Finding, index: number): Iterable<string>;
  textsOf(value: string): readonly string[];
}

/** Nothing is built before it is asked for: the first frame does not wait for what only a search needs. */
export function searchFindings(findings: readonly Finding[], texts: FindingTexts): FindingSearch {
  const fields: Field[] = [];
  const work = (function* () {
    for (const origin of originsOf(texts)) fields.push(yield* makeField(findings, origin));
  })();
  let last: { query: string; found: Uint8Array | null } = { query: '', found: null };

  function find(typed: string): Uint8Array | null {
    const query = searchQuery(typed);
    if (query.words.length === 0) return null;
    while (!work.next().done);
    const found = new Uint8Array(findings.length).fill(1);
    for (const word of query.words) keep(found, wordRows(word, fields, findings.length));
    return query.inverted ? found.map((one) => 1 - one) : found;
  }

  return {
    prepare: () => work.next().done !== true,
    found(query) {
      if (query !== last.query) last = { query, found: find(query) };
      return last.found;
    },
  };
}

function originsOf(texts: FindingTexts): Origin[] {
  const itself = (value: string) => [value];
  const name = (idOf: (finding: Finding) => string | null, textsOf: Origin['textsOf']): Origin => ({
    isName: true,
    valuesOf: (finding) => given(idOf(finding)),
    textsOf,
  });
  return [
    name(({ orgUnitId }) => orgUnitId, texts.orgUnit),
    name(({ ruleId }) => ruleId, texts.rule),
    name(({ taskId }) => taskId, texts.task),
    name(({ indicatorId }) => indicatorId, texts.indicator),
    {
      isName: false,
      valuesOf: ({ ruleId, messageId }) => [`${ruleId}/${messageId}`],
      textsOf: (value) => texts.message(value.slice(0, value.indexOf('/')), value.slice(value.indexOf('/') + 1)),
    },
    // The folder is mostly the same for all, and would be found by every other letter.
    { isName: false, valuesOf: ({ at }) => given(at.file?.slice(at.file.lastIndexOf('/') + 1) ?? null), textsOf: itself },
    { isName: false, valuesOf: ({ at }) => [...given(at.sheet), ...given(at.cell)], textsOf: itself },
    { isName: false, valuesOf: (finding, index) => dataTexts(finding, texts.written(index)), textsOf: itself },
  ];
}

const given = (text: string | null): readonly string[] => (text === null ? [] : [text]);

function* dataTexts({ data }: Finding, written: string | null): Generator<string> {
  yield* given(written);
  for (const value of Object.values(data)) {
    if (Array.isArray(value)) for (const one of value) yield String(one);
    else if (typeof value === 'string' || typeof value === 'number') yield String(value);
  }
}

/** Texts between two pauses: one or two milliseconds. */
const TEXTS_AT_ONCE = 500;

function* makeField(findings: readonly Finding[], { isName, valuesOf, textsOf }: Origin): Generator<void, Field> {
  const column = yield* listColumn(findings, valuesOf);
  const texts: (readonly SearchText[])[] = [];
  const bits = new Uint32Array(column.values.length);
  for (const [code, value] of column.values.entries()) {
    if (code % TEXTS_AT_ONCE === 0) yield;
    texts[code] = textsOf(value).map(searchText);
    for (const text of texts[code]) bits[code]! |= text.bits;
  }
  return { column, texts, bits, isName };
}

function keep(found: Uint8Array, wanted: Uint8Array): void {
  for (let row = 0; row < found.length; row += 1) found[row]! &= wanted[row]!;
}

/**
 * A 1 for every row of which some field holds the word. Scattered letters count only where nothing holds the word in one piece: who types
 * dsj wants 大数据局, and no other name whose letters happen to follow.
 */
function wordRows(word: SearchWord, fields: readonly Field[], count: number): Uint8Array {
  const rows = new Uint8Array(count);
  const mark = (field: Field, scattered: boolean): boolean => {
    const flags = valueFlags(word, field, scattered);
    if (flags === null) return false;
    const { codes, starts } = field.column;
    for (let row = 0; row < count; row += 1) for (let at = starts[row]!; at < starts[row + 1]!; at += 1) rows[row]! |= flags[codes[at]!]!;
    return true;
  };
  const whole = fields.filter((field) => mark(field, false)).length > 0;
  if (!whole) for (const field of fields) if (field.isName) mark(field, true);
  return rows;
}

/** Longer texts that are no names are only searched as they are written. */
const LONGEST_SPELT = 16;

/** A 1 for every value that holds the word, null where none does. */
function valueFlags(word: SearchWord, { texts, bits, isName }: Field, scattered: boolean): Uint8Array | null {
  const flags = new Uint8Array(texts.length);
  let any = false;
  for (let code = 0; code < texts.length; code += 1) {
    if ((word.bits & ~bits[code]!) !== 0) continue;
    for (const text of texts[code]!) {
      const spelt = isName || text.folded.length <= LONGEST_SPELT;
      if (holds(word, text, scattered ? 'scattered' : spelt ? 'spelt' : 'written') === null) continue;
      flags[code] = 1;
      any = true;
    }
  }
  return any ? flags : null;
}

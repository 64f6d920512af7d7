import { foldKey, listedNames, type MatchCandidate, type Matcher } from '@duizhang/lexicon';
import {
  compareText,
  parseCellAddress,
  type Decision,
  type SubmissionReading,
  type WrittenHeader,
  type WrittenName,
} from '@duizhang/model';
import type { AnyMapping } from './decide.ts';
import { mappingKey, nameMapping } from './mappings.ts';

/** Where something is written that people have to say the meaning of. */
export interface QuestionPlace {
  file: string;
  sheet: string;
  /** Null where it stands in no cell: in the name of the sheet or of the file. */
  cell: string | null;
  /** All that the cell says: a name may be one of a list. */
  text: string;
  /** Rows of data that hang on it. */
  rows: number;
}

interface Question {
  /** Fingerprint of the mapping that answers it. */
  key: string;
  /** As written, most often. */
  text: string;
  /** Every place, by file, sheet and cell; none where it was answered in an earlier period and is not written in this one. */
  places: readonly QuestionPlace[];
  /** open · confirmed: read as a person has said · excluded: said to mean no unit, or a column that is not to be read. */
  state: 'open' | 'confirmed' | 'excluded';
  /** The entry in force that answers it; also of an open one where what it says can't be done (the unit is in the register no more). */
  decision: Decision | null;
}

/** A name in the reports of a period that the register does not know. */
export interface NameQuestion extends Question {
  kind: 'orgUnitName';
  /** As a mapping remembers it. */
  name: string;
  /** The unit that it was said to mean. */
  orgUnitId: string | null;
  /** Best first, by likeness alone: a person chooses. */
  candidates: readonly MatchCandidate[];
}

/** A header in the forms of a unit that its words don't explain. */
export interface HeaderQuestion extends Question {
  kind: 'header';
  /** What a mapping is of. */
  header: string;
  orgUnitId: string | null;
  template: string;
  /** What the column is read as: as it was said, or as its cells or its place show; null where it is not read. */
  column: string | null;
  /** By what it is read so: content, template, remembered. */
  how: string | null;
  /** Best first. */
  candidates: WrittenHeader['candidates'];
}

export type MappingQuestion = NameQuestion | HeaderQuestion;

/** What the questions of a period are made of. */
export interface MappingQuestionsInput {
  /** As read with the mappings. */
  readings: readonly SubmissionReading[];
  /** In force: see `mappingsInForce`. */
  mappings: readonly { mapping: AnyMapping; decision: Decision }[];
  /** Of the register alone, without what people have said. */
  matcher: Matcher;
}

interface Asked {
  name: string;
  place: QuestionPlace;
  /** Units that a list in a head names: it can't be split, and may mean either. */
  listed: readonly MatchCandidate[];
}

/** A head that lists units: each is as likely as the other. */
const listedScore = 0.5;

/**
 * What people have to say the meaning of, or have said, in the reports of a period: names of units, then headers, the most frequent
 * first; answered ones keep their place among the others. What was said in earlier periods and is not written in this one follows with
 * no place. Nothing is resolved here and nothing left out; the order of the files makes no difference.
 */
export function mappingQuestions(input: MappingQuestionsInput): MappingQuestion[] {
  return [...nameQuestions(input), ...headerQuestions(input)];
}

function nameQuestions({ readings, mappings, matcher }: MappingQuestionsInput): NameQuestion[] {
  const said = new Map(
    mappings.flatMap(({ mapping, decision }) => (mapping.kind === 'orgUnitName' ? [[mapping.name, { mapping, decision }]] : [])),
  );
  const found = new Map<string, Asked[]>([...said.keys()].map((name) => [name, []]));
  for (const { submission, words } of readings) {
    for (const written of words?.names ?? []) {
      for (const asked of askedOf(written, submission.file, matcher, said)) {
        const name = foldKey(asked.name);
        const list = found.get(name);
        if (list) list.push(asked);
        else found.set(name, [asked]);
      }
    }
  }
  const questions = [...found].map(([name, asked]): NameQuestion => {
    const { mapping, decision } = said.get(name) ?? { mapping: null, decision: null };
    const text = mostOften(asked.map((one) => one.name)) ?? name;
    const known = mapping !== null && mapping.orgUnitId !== null && matcher.unit(mapping.orgUnitId) !== undefined;
    return {
      kind: 'orgUnitName',
      key: mappingKey(nameMapping(text, null)),
      text,
      places: inOrder(asked.map(({ place }) => place)),
      state: known ? 'confirmed' : mapping?.orgUnitId === null ? 'excluded' : 'open',
      decision,
      name,
      orgUnitId: mapping?.orgUnitId ?? null,
      candidates: merged([...matcher.match(text).candidates, ...asked.flatMap(({ listed }) => listed)], ({ orgUnitId }) => orgUnitId),
    };
  });
  return questions.sort(mostFrequentFirst);
}

/**
 * The names that a cell asks about. Of a list of units in a row (市教育局、市大树据局) each name that nobody knows is a question of its
 * own: once all are known, the row is one of each. Elsewhere, and where no part may be a unit (until each is answered somewhere), the
 * whole is the question.
 */
function askedOf(
  { text, from, sheet, cell, rows }: WrittenName,
  file: string,
  matcher: Matcher,
  said: ReadonlyMap<string, unknown>,
): Asked[] {
  const place = { file, sheet, cell, text, rows };
  const whole = (listed: readonly MatchCandidate[]): Asked[] => [{ name: text, place, listed }];
  const parts = [...new Map(listedNames(text).map((name) => [foldKey(name), name])).values()];
  if (parts.length < 2 || said.has(foldKey(text))) return whole([]);
  const matches = parts.map((name) => matcher.match(name));
  const mayBeUnits = matches.some(({ candidates }) => candidates.length > 0);
  const answered = matches.every(({ name, orgUnitId }) => orgUnitId !== null || said.has(foldKey(name)));
  if (!mayBeUnits && !answered) return whole([]);
  if (from !== 'column') {
    const named = matches.flatMap(({ orgUnitId, candidates }) => (orgUnitId === null ? [] : candidates.slice(0, 1)));
    return whole(named.map((one) => ({ ...one, score: listedScore, features: ['listed'] })));
  }
  return matches.filter(({ orgUnitId }) => orgUnitId === null).map(({ name }) => ({ name, place, listed: [] }));
}

function headerQuestions({ readings, mappings }: MappingQuestionsInput): HeaderQuestion[] {
  const said = new Map(
    mappings.flatMap(({ mapping, decision }) => (mapping.kind === 'header' ? [[mappingKey(mapping), { mapping, decision }]] : [])),
  );
  const found = new Map<string, { written: WrittenHeader; place: QuestionPlace }[]>([...said.keys()].map((key) => [key, []]));
  for (const { submission, words } of readings) {
    for (const written of words?.headers ?? []) {
      const { header, orgUnitId, template, text, sheet, cell, filled } = written;
      const key = mappingKey({ kind: 'header', header, orgUnitId, template, column: '' });
      const one = { written, place: { file: submission.file, sheet, cell, text, rows: filled } };
      const list = found.get(key);
      if (list) list.push(one);
      else found.set(key, [one]);
    }
  }
  const questions = [...found].map(([key, list]): HeaderQuestion => {
    const { mapping, decision } = said.get(key) ?? { mapping: null, decision: null };
    const { header, orgUnitId, template } = list[0]?.written ?? mapping!;
    const read = list.find(({ written }) => written.column !== null)?.written;
    // Whether what was said could be done shows in the reading; where nothing was read, it stands as said.
    const ignored = list.length > 0 ? list.every(({ written }) => written.ignored) : mapping!.column === 'ignore';
    const confirmed = list.length > 0 ? read?.how === 'remembered' : true;
    return {
      kind: 'header',
      key,
      text: mostOften(list.map(({ written }) => written.text)) ?? header,
      places: inOrder(list.map(({ place }) => place)),
      state: ignored ? 'excluded' : confirmed ? 'confirmed' : 'open',
      decision,
      header,
      orgUnitId,
      template,
      column: read?.column ?? (list.length > 0 || ignored ? null : mapping!.column),
      how: read?.how ?? null,
      candidates: merged(
        list.flatMap(({ written }) => written.candidates),
        ({ column }) => column,
      ),
    };
  });
  return questions.sort((a, b) => mostFrequentFirst(a, b) || compareText(a.orgUnitId, b.orgUnitId));
}

function mostFrequentFirst(a: MappingQuestion, b: MappingQuestion): number {
  return b.places.length - a.places.length || compareText(a.text, b.text) || compareText(a.key, b.key);
}

/** The text that is there most often; of several the first by its characters. */
function mostOften(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, times], [b, otherTimes]) => otherTimes - times || compareText(a, b))[0]?.[0];
}

/** The best candidate of each, best first. */
function merged<T extends { score: number }>(candidates: readonly T[], idOf: (one: T) => string): T[] {
  const best = new Map<string, T>();
  for (const one of candidates) {
    const known = best.get(idOf(one));
    if (!known || one.score > known.score) best.set(idOf(one), one);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || compareText(idOf(a), idOf(b)));
}

function inOrder(places: QuestionPlace[]): QuestionPlace[] {
  const at = ({ cell }: QuestionPlace) => parseCellAddress(cell ?? '') ?? { row: 0, column: 0 };
  return places.sort(
    (a, b) => compareText(a.file, b.file) || compareText(a.sheet, b.sheet) || at(a).row - at(b).row || at(a).column - at(b).column,
  );
}

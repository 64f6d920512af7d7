import type { Decision, OrgUnitRegister } from '@duizhang/model';
import { mappingsInForce, type AnyMapping, type MappingQuestion } from '@duizhang/reconcile';
import type { Units } from '../../mapping-words.ts';
import type { TuiState } from './types.ts';

/** What a log says of names and headers. */
interface Said {
  /** By the key of their questions. */
  inForce: ReadonlyMap<string, { mapping: AnyMapping; decision: Decision }>;
  /** Ids of all entries. */
  ids: ReadonlySet<string>;
  /** Id of the last entry about a name or header, revokes too; a file is read the same until it changes. */
  last: string;
}

/** Asked for every frame; a log is a value that nobody changes. */
const known = new WeakMap<readonly Decision[], Said>();

function saidBy(decisions: readonly Decision[]): Said {
  const found = known.get(decisions);
  if (found) return found;
  const keys = new Set(decisions.flatMap(({ mapping, fingerprint }) => (mapping ? [fingerprint] : [])));
  const said: Said = {
    inForce: new Map(mappingsInForce([decisions]).map((one) => [one.decision.fingerprint, one])),
    ids: new Set(decisions.map(({ decisionId }) => decisionId)),
    last: decisions.findLast(({ fingerprint }) => keys.has(fingerprint))?.decisionId ?? '',
  };
  known.set(decisions, said);
  return said;
}

/** What a person has answered, as far as it is known by now: the files may not have been read with it yet. */
export interface Answer {
  state: MappingQuestion['state'];
  /** A unit or a column; null: none. */
  value: string | null;
  decision: Decision | null;
}

/** The answer to a question: what the log says by now, else what was read with the answers of earlier periods. */
export function answerOf({ decisions, matching }: Pick<TuiState, 'decisions' | 'matching'>, question: MappingQuestion): Answer {
  const { inForce, ids } = saidBy(decisions);
  const said = inForce.get(question.key);
  const asRead = { state: question.state, value: valueOf(question), decision: question.decision };
  if (said) {
    if (said.decision.decisionId === question.decision?.decisionId) return asRead;
    const value = meaningOf(said.mapping);
    return { state: value === null ? 'excluded' : 'confirmed', value, decision: said.decision };
  }
  const id = question.decision?.decisionId;
  // What stands in this log and is not in force was taken back; what stands in an earlier one holds until it is.
  const holds = id === undefined || (!ids.has(id) && !matching.forgotten.has(id));
  return holds ? asRead : { state: 'open', value: null, decision: null };
}

function valueOf(question: MappingQuestion): string | null {
  return question.kind === 'orgUnitName' ? question.orgUnitId : question.column;
}

function meaningOf(mapping: AnyMapping): string | null {
  if (mapping.kind === 'orgUnitName') return mapping.orgUnitId;
  return mapping.column === 'ignore' ? null : mapping.column;
}

/** The mapping that gives a question an answer; null: no unit, or not read. */
export function mappingFor(question: MappingQuestion, value: string | null): AnyMapping {
  if (question.kind === 'orgUnitName') return { kind: question.kind, name: question.name, orgUnitId: value };
  const { kind, header, orgUnitId, template } = question;
  return { kind, header, column: value ?? 'ignore', orgUnitId, template };
}

/** Whether an entry is about a name or a header: then it changes how files are read, and no finding is decided by it. */
export function isOfMapping({ fingerprint }: Decision, decisions: readonly Decision[]): boolean {
  return decisions.some((one) => one.mapping !== undefined && one.fingerprint === fingerprint);
}

/** By what the files are to be read: another key is another reading. `elsewhere` counts what was taken back in logs of earlier periods. */
export function readingKey(decisions: readonly Decision[], elsewhere: number): string {
  return `${saidBy(decisions).last} ${elsewhere}`;
}

/** How many questions are in each state, names and headers apart. */
export function answerCounts(
  state: Pick<TuiState, 'decisions' | 'matching'>,
): Record<MappingQuestion['state'] | 'names' | 'headers', number> {
  const counts = { open: 0, confirmed: 0, excluded: 0, names: 0, headers: 0 };
  for (const question of state.matching.questions) {
    const answer = answerOf(state, question);
    counts[answer.state]++;
    if (answer.state === 'open') counts[question.kind === 'orgUnitName' ? 'names' : 'headers']++;
  }
  return counts;
}

const unitsByRegister = new WeakMap<OrgUnitRegister, Units>();

/** The units of a register by their ids. */
export function unitsOf(register: OrgUnitRegister): Units {
  const found = unitsByRegister.get(register);
  if (found) return found;
  const byId = new Map(register.orgUnits.map((unit) => [unit.orgUnitId, unit]));
  const units: Units = { unit: (orgUnitId) => byId.get(orgUnitId) };
  unitsByRegister.set(register, units);
  return units;
}

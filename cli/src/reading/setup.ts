import { memorySource, type ByteSource } from '@duizhang/bytes';
import { createMatcher, withConfirmedNames } from '@duizhang/lexicon';
import type { Catalogue, Finding, Inspection, OrgUnitRegister, SubmissionReading } from '@duizhang/model';
import { fileValidator, type AnyMapping, type Validation, type ValidateSetup } from '@duizhang/reconcile';
import {
  archiveEntries,
  inspectFile,
  isArchive,
  readNeighbourhood,
  readSubmissions,
  refusedInspection,
  unreadSubmission,
  type Limits,
  type NeighbourhoodInput,
  type NeighbourhoodReading,
} from '@duizhang/sheets';

/** What to read, and against what: plain data, so that it can be sent to a thread. */
export type Setup = SubmissionsSetup | ValidationSetup | InspectionSetup | NeighbourhoodSetup;

/** The reports in files, against a catalogue. */
export interface SubmissionsSetup {
  kind: 'submissions';
  limits: Limits;
  catalogue: Catalogue;
  register: OrgUnitRegister;
  /** What people have said of headers and names. */
  mappings: readonly AnyMapping[];
}

/** What can be said of files, each by itself: their rows are judged where they are read, and dropped. */
export interface ValidationSetup extends Omit<SubmissionsSetup, 'kind'>, ValidateSetup {
  kind: 'validation';
}

/** What files are and hold. */
export interface InspectionSetup {
  kind: 'inspection';
  limits: Limits;
  /** By which names of units are resolved. */
  register: OrgUnitRegister | null;
  /** What people have said of headers and names. */
  mappings: readonly AnyMapping[];
}

/** One cell of one file, which may lie in an archive, among its neighbours. */
export interface NeighbourhoodSetup {
  kind: 'neighbourhood';
  limits: Limits;
  wanted: Omit<NeighbourhoodInput, 'bytes' | 'limits'>;
}

/** What a setup gives for each file. */
export type ResultOf<S extends Setup> = {
  submissions: SubmissionReading;
  validation: Validation;
  inspection: Inspection;
  neighbourhood: NeighbourhoodReading;
}[S['kind']];

/** Reads one file, or every file of an archive; `name` is what findings are addressed to. Never throws for what stands in a file. */
export type ReadFile<S extends Setup> = (name: string, source: ByteSource) => Iterable<ResultOf<S>>;

/** Prepares the reading of many files: what they share is indexed once. */
export function prepareReading<S extends Setup>(setup: S): ReadFile<S> {
  const read = readerFor(setup) as ReadFile<S>;
  return function* (name, source) {
    if (!isArchive(source)) return yield* read(name, source);
    for (const entry of archiveEntries(name, source, setup.limits)) {
      if ('finding' in entry) yield unread(setup, entry.file, entry.finding);
      else yield* read(entry.file, memorySource(entry.bytes));
    }
  };
}

function readerFor(setup: Setup): ReadFile<Setup> {
  const { limits } = setup;
  if (setup.kind === 'neighbourhood') {
    const { wanted } = setup;
    return (file, bytes) => (file === wanted.file ? [readNeighbourhood({ ...wanted, bytes, limits })] : []);
  }
  const { register } = setup;
  const names = setup.mappings.filter((mapping) => mapping.kind === 'orgUnitName');
  const mappings = setup.mappings.filter((mapping) => mapping.kind === 'header');
  const matcher = register && withConfirmedNames(createMatcher(register), names);
  if (setup.kind === 'inspection') return (file, bytes) => [inspectFile({ file, bytes, limits, matcher, mappings })];
  const { catalogue } = setup;
  const readRows = (file: string, bytes: ByteSource) => readSubmissions({ file, bytes, limits, catalogue, matcher: matcher!, mappings });
  return setup.kind === 'submissions' ? readRows : (file, bytes) => [judgeOf(setup)(readRows(file, bytes))];
}

/** What a validation judges by is indexed once, and only where something is judged. */
const judges = new WeakMap<ValidationSetup, ReturnType<typeof fileValidator>>();

function judgeOf(setup: ValidationSetup): ReturnType<typeof fileValidator> {
  const known = judges.get(setup);
  if (known) return known;
  const judge = fileValidator(setup);
  judges.set(setup, judge);
  return judge;
}

/** The result of a file that could not even be read, with the finding that says why. */
export function unread<S extends Setup>(setup: S, name: string, finding: Finding): ResultOf<S>;
export function unread(setup: Setup, name: string, finding: Finding): ResultOf<Setup> {
  if (setup.kind === 'inspection') return refusedInspection(name, [finding]);
  if (setup.kind === 'neighbourhood') return { file: name, outcome: 'unreadable', finding };
  const reading = unreadSubmission(name, finding);
  return setup.kind === 'submissions' ? reading : judgeOf(setup)([reading]);
}

import { createMatcher } from '@duizhang/lexicon';
import type { ByteSource } from '@duizhang/bytes';
import type { Catalogue, Finding, OrgUnitRegister, SubmissionReading } from '@duizhang/model';
import { readSubmissions, unreadSubmission, type Limits } from '@duizhang/sheets';

/** What is read out of files, by what it is for. */
export interface Results {
  submissions: SubmissionReading;
}

/** What to read, and against what: plain data, so that it can be sent to a thread. */
export type Setup = SubmissionsSetup;

export interface SubmissionsSetup {
  kind: 'submissions';
  limits: Limits;
  catalogue: Catalogue;
  register: OrgUnitRegister;
}

/** What a setup gives for each file. */
export type ResultOf<S extends Setup> = Results[S['kind']];

/** Reads one file, or every file of an archive; `name` is what findings are addressed to. Never throws for what stands in a file. */
export type ReadFile<S extends Setup> = (name: string, source: ByteSource) => Iterable<ResultOf<S>>;

/** Prepares the reading of many files: what they share is indexed once. */
export function prepareReading<S extends Setup>({ catalogue, register, limits }: S): ReadFile<S> {
  const matcher = createMatcher(register);
  return (file, bytes) => readSubmissions({ file, bytes, catalogue, matcher, limits }) as ResultOf<S>[];
}

/** The result of a file that could not even be read, with the finding that says why. */
export function unread<S extends Setup>(_setup: S, name: string, finding: Finding): ResultOf<S> {
  return unreadSubmission(name, finding);
}

import type { Related } from '@duizhang/model';
import { reportKey } from './expected.ts';
import type { Judging, JudgedRow, JudgedSubmission } from './judging.ts';
import { fileName, identifyingPlace } from './places.ts';

/** A table in which two places name two units. */
export interface MixedUnits {
  /** What contradicts the head (or the rows, where there is no head). */
  how: 'template' | 'rows' | 'fileName';
  other: string;
  own: readonly string[];
  related: readonly Related[];
}

/** Several rules ask for it; what is judged does not change meanwhile. */
const known = new WeakMap<Judging, ReadonlyMap<JudgedSubmission, MixedUnits>>();

/** Tables whose head, template, rows and file name do not speak of one unit; those that several units share on purpose are left out. */
export function mixedUnits(context: Judging): ReadonlyMap<JudgedSubmission, MixedUnits> {
  let found = known.get(context);
  if (!found) known.set(context, (found = findMixed(context)));
  return found;
}

/**
 * Whether a row is no report of its unit's only because the table says whose it is in two ways: another unit that it names owes the
 * report. Then mixed-org-units says so once, and nobody is told of each row.
 */
export function isOfOtherUnitNamed(context: Judging, { owner, itemId, row }: JudgedRow): boolean {
  const mixed = mixedUnits(context).get(owner);
  if (!mixed || itemId === null) return false;
  return [mixed.other, ...mixed.own].some((orgUnitId) => orgUnitId !== row.orgUnitId && context.owed.has(reportKey(orgUnitId, itemId)));
}

function findMixed(context: Judging): Map<JudgedSubmission, MixedUnits> {
  const ofFile = new Map<string, Set<string>>();
  for (const { submission, rows } of context.submissions) {
    const units = ofFile.get(submission.file) ?? new Set();
    ofFile.set(submission.file, units);
    for (const id of [submission.orgUnitId, ...rows.map(({ row }) => row.orgUnitId)]) if (id !== null) units.add(id);
  }
  const named = new Set<string>();
  const mixed = new Map<JudgedSubmission, MixedUnits>();
  for (const judged of context.submissions) {
    const { file } = judged.submission;
    // A file name speaks of the whole file, however many tables it holds.
    const inName = named.has(file) ? null : unitInFileName(context, file);
    named.add(file);
    const found = judged.readable ? differenceOf(judged, ofFile.get(file)!, inName) : null;
    if (found) mixed.set(judged, found);
  }
  return mixed;
}

function differenceOf({ submission, rows }: JudgedSubmission, units: ReadonlySet<string>, inName: string | null): MixedUnits | null {
  const { orgUnitId, template } = submission;
  const nameDiffers = inName !== null && !units.has(inName);
  // Several units share it, or nobody knows whose it is: then only the file name can say something else.
  if (orgUnitId === null) return nameDiffers && units.size > 0 ? { how: 'fileName', other: inName, own: [...units], related: [] } : null;
  const own = [orgUnitId];
  if (template && template.orgUnitId !== null && template.orgUnitId !== orgUnitId)
    return { how: 'template', other: template.orgUnitId, own, related: [] };
  const ofRows = new Set(rows.map(({ row }) => row.orgUnitId));
  const [only] = ofRows;
  if (ofRows.size === 1 && only && only !== orgUnitId) {
    const { file, sheet, cell } = identifyingPlace(rows[0]!);
    return { how: 'rows', other: only, own, related: [{ kind: 'cell', file, sheet, cell, text: rows[0]!.row.orgUnitName }] };
  }
  return nameDiffers ? { how: 'fileName', other: inName, own, related: [] } : null;
}

const extension = /\.[a-z]{2,5}$/i;
/** A longer name of a file names no unit for sure. */
const longestName = 120;

/** The one registered unit that a file's name names outright, between whatever is no Chinese; null where none or several do. */
function unitInFileName(context: Judging, path: string): string | null {
  const name = fileName(path).replace(extension, '');
  if (name.length > longestName) return null;
  const found = new Set<string>();
  for (const word of name.split(/[^\p{Script=Han}]+/u)) {
    const { orgUnitId } = word.length < 3 ? { orgUnitId: null } : context.matcher.match(word);
    if (orgUnitId !== null && context.matcher.unit(orgUnitId)?.kind !== 'collective') found.add(orgUnitId);
  }
  const [only] = found;
  return found.size === 1 ? only! : null;
}

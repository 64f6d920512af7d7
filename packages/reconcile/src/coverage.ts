import { foldKey, periodRange } from '@duizhang/lexicon';
import { compareText, type ExpectedReport } from '@duizhang/model';
import { itemOf, reportKey } from './expected.ts';
import { addTo } from './grouping.ts';
import type { Judging, JudgedRow, JudgedSubmission } from './judging.ts';
import { mixedUnits } from './mixed-units.ts';
import type { Reason } from './verdict.ts';
import { windowOf } from './window.ts';

/** What came in for one expected report. */
export interface ItemCoverage {
  expected: ExpectedReport;
  /** The row that reports it, null when none does. */
  filled: JudgedRow | null;
  /** Its row as it came back from the template, untouched; null when there is none. */
  blank: JudgedRow | null;
  /** A report came, and was sent back: none that counts is there. */
  returned: boolean;
}

/** What came in from one unit. */
export interface UnitCoverage {
  orgUnitId: string;
  /** In the order of the plan. */
  items: readonly ItemCoverage[];
  submissions: readonly JudgedSubmission[];
  /** Why a report that is not there can't be called missing: a file that was not read or not counted, a period that still runs. */
  doubt: Reason | null;
}

/** Several rules ask for it; what is judged does not change meanwhile. */
const known = new WeakMap<Judging, UnitCoverage[]>();

/** Every unit that owes something, by id, with what it sent; reports that are exempt are not owed. Linear in expected reports and rows. */
export function coverage(context: Judging): readonly UnitCoverage[] {
  let units = known.get(context);
  if (!units) {
    units = cover(context);
    if (isRunning(context)) units = units.map((unit) => ({ ...unit, doubt: unit.doubt ?? 'periodRunning' }));
    known.set(context, units);
  }
  return units;
}

/** While a period runs, and no window says that its reports are due earlier, nobody is late with anything. */
function isRunning({ submissionWindow, reportingPeriod, asOf }: Judging): boolean {
  return submissionWindow === null && reportingPeriod !== null && asOf <= periodRange(reportingPeriod).to;
}

function cover(context: Judging): UnitCoverage[] {
  const filled = new Map<string, JudgedRow>();
  const blank = new Map<string, JudgedRow>();
  const returned = new Set<string>();
  const submissions = new Map<string, JudgedSubmission[]>();
  for (const submission of context.submissions) {
    for (const orgUnitId of sendersOf(submission, context)) addTo(submissions, orgUnitId, submission);
    if (submission.setAside) continue;
    for (const judged of submission.rows) {
      if (judged.itemId === null || judged.row.orgUnitId === null) continue;
      const key = reportKey(judged.row.orgUnitId, judged.itemId);
      if (judged.setAside === 'rejected') returned.add(key);
      else if (!judged.setAside) {
        const index = judged.filled ? filled : blank;
        if (!index.has(key)) index.set(key, judged);
      }
    }
  }
  // A table that names two units may be that of either; a file name alone excuses nobody.
  const doubtful = new Set([...mixedUnits(context).values()].flatMap(({ how, other, own }) => (how === 'fileName' ? [] : [other, ...own])));
  const owed = new Map<string, ExpectedReport[]>();
  for (const expected of context.expected) {
    if (!context.exempt.has(expected)) addTo(owed, expected.orgUnitId, expected);
  }
  return [...owed]
    .sort(([a], [b]) => compareText(a, b))
    .map(([orgUnitId, items]) => {
      const sent = submissions.get(orgUnitId) ?? [];
      // A file that went back as a whole is awaited with all that its unit owes.
      const counting = sent.filter((one) => one.setAside !== 'rejected');
      return {
        orgUnitId,
        submissions: sent,
        doubt: counting.some((one) => !one.readable)
          ? 'unreadable'
          : (counting.find((one) => one.setAside)?.setAside ?? (doubtful.has(orgUnitId) ? 'orgUnitsMixed' : null)),
        items: items.map((expected) => {
          const key = reportKey(orgUnitId, itemOf(expected));
          const row = filled.get(key) ?? null;
          const back = row === null && (returned.has(key) || counting.length < sent.length);
          return { expected, filled: row, blank: blank.get(key) ?? null, returned: back };
        }),
      };
    });
}

/** What is asked for, by `reportKey`: the unit that is asked, with all that came from it. */
export function askedFor(context: Judging): Map<string, UnitCoverage> {
  const asked = new Map<string, UnitCoverage>();
  for (const unit of coverage(context)) for (const { expected } of unit.items) asked.set(reportKey(unit.orgUnitId, itemOf(expected)), unit);
  return asked;
}

/** Why nothing of a unit can be called missing: doubt about its files, or its window is still open; null when it can. */
export function whyNotMissing(context: Judging, { orgUnitId, doubt }: UnitCoverage): Reason | null {
  const window = windowOf(context, orgUnitId);
  return doubt ?? (window && context.asOf <= window.to ? 'windowOpen' : null);
}

/**
 * Whose a table is: the unit of its head, or those of its rows. A file that could not be read is taken for the unit
 * that its template was made for, or that its name names outright (the longest name counts): enough for doubt, so
 * that a unit whose file is broken is not told that it has sent nothing.
 */
function sendersOf({ submission, rows, readable }: JudgedSubmission, context: Judging): Set<string> {
  const units = new Set(rows.flatMap(({ row }) => row.orgUnitId ?? []));
  if (submission.orgUnitId !== null) units.add(submission.orgUnitId);
  if (units.size === 0 && submission.template?.orgUnitId) units.add(submission.template.orgUnitId);
  if (units.size === 0 && !readable) {
    const file = foldKey(submission.file);
    let longest = 0;
    for (const orgUnitId of new Set(context.expected.map((expected) => expected.orgUnitId))) {
      const unit = context.matcher.unit(orgUnitId);
      for (const name of unit ? [unit.name, unit.shortName].map(foldKey) : []) {
        if (name.length <= longest || !file.includes(name)) continue;
        longest = name.length;
        units.clear();
        units.add(orgUnitId);
      }
    }
  }
  return units;
}

/** Expected reports with their state, in the order of the plan. */
export function withStates(context: Judging): ExpectedReport[] {
  const states = new Map<ExpectedReport, ExpectedReport['state']>();
  for (const unit of coverage(context)) {
    for (const { expected, filled, returned } of unit.items)
      states.set(expected, filled ? 'reported' : returned ? 'returned' : unit.doubt ? 'notEvaluated' : 'missing');
  }
  return context.expected.map((expected) => ({ ...expected, state: states.get(expected) ?? 'exempt' }));
}

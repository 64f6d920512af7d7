import type { Counts } from '@duizhang/model';
import { filterBy, noFilter, type Filter } from './filter.ts';
import { dispositions, severities } from './finding-index.ts';
import { moved } from './lists.ts';
import type { Model, OrgUnitSummary } from './model.ts';
import { showFindings, statesOf } from './queue-moves.ts';
import { remembered } from './remembered.ts';
import { scrollTo } from './scroll.ts';
import { only, progressOf, type ContextLogic, type Handler, type Movement, type Progress, type Standing } from './types.ts';
import { checksHeight } from './viewport.ts';

/** The two panes, checks and units: which one has the cursor, and cursor and first shown row of each. */
export interface ChecksState {
  pane: 0 | 1;
  cursors: readonly [number, number];
  tops: readonly [number, number];
}

const move: Handler = (state, { command }) => {
  const { pane, cursors, tops } = state.checks;
  const count = paneLengths(state.model)[pane];
  const height = checksHeight(state);
  const cursor = moved(cursors[pane], command as Movement, count, height);
  const top = scrollTo(tops[pane], cursor, height, count);
  return only({ ...state, checks: { pane, cursors: withAt(cursors, pane, cursor), tops: withAt(tops, pane, top) } });
};

const otherPane: Handler = (state, { command }) => only({ ...state, checks: { ...state.checks, pane: command === 'nextPane' ? 1 : 0 } });

function withAt(pair: readonly [number, number], at: 0 | 1, value: number): readonly [number, number] {
  return at === 0 ? [value, pair[1]] : [pair[0], value];
}

/** The screen of checks and units. */
export const checksLogic: ContextLogic = {
  commands: {
    up: move,
    down: move,
    pageUp: move,
    pageDown: move,
    first: move,
    last: move,
    nextPane: otherPane,
    previousPane: otherPane,
    open: (state) => {
      const { pane, cursors } = state.checks;
      const rows: readonly { filter: Filter }[] =
        pane === 0 ? checkRows(state.model, state.standings) : orgUnitRows(state.model, state.standings);
      const filter = rows[cursors[pane]]?.filter;
      return only(filter ? showFindings(state, filter) : state);
    },
  },
};

/** A row of the left pane: all findings, one severity, or one rule. */
export interface CheckRow {
  kind: 'all' | 'severity' | 'rule';
  id: string;
  /** How often it was checked, with what outcome; null for a severity, which only findings have. */
  checks: Counts | null;
  /** Findings: one may stand for many failed checks. */
  findings: number;
  undecided: number;
  filter: Filter;
}

/** A row of the right pane. */
export interface OrgUnitRow extends OrgUnitSummary {
  undecided: number;
  filter: Filter;
}

/** The left pane. */
export const checkRows = (model: Model, standings: readonly Standing[]): CheckRow[] => rowsOfChecks(standings, model);

const rowsOfChecks = remembered((standings: readonly Standing[], model: Model): CheckRow[] => {
  const tallies = new Map<string, { findings: number; undecided: number }>();
  for (const { finding, index } of model.items) {
    const open = progressOf(standings[index]!) === 'undecided' ? 1 : 0;
    for (const key of ['all', `severity ${finding.severity}`, `rule ${finding.ruleId}`]) {
      const tally = tallies.get(key) ?? { findings: 0, undecided: 0 };
      tallies.set(key, { findings: tally.findings + 1, undecided: tally.undecided + open });
    }
  }
  const tallyOf = (key: string) => tallies.get(key) ?? { findings: 0, undecided: 0 };
  return [
    { kind: 'all', id: '', checks: model.reconciliation.counts, ...tallyOf('all'), filter: noFilter },
    ...severities.map((severity): CheckRow => ({
      kind: 'severity',
      id: severity,
      checks: null,
      ...tallyOf(`severity ${severity}`),
      filter: filterBy({ severity }),
    })),
    ...model.ruleCounts.map(({ ruleId, ...checks }): CheckRow => ({
      kind: 'rule',
      id: ruleId,
      checks,
      ...tallyOf(`rule ${ruleId}`),
      filter: filterBy({ ruleId }),
    })),
  ];
});

/** The right pane. */
export const orgUnitRows = (model: Model, standings: readonly Standing[]): OrgUnitRow[] => rowsOfUnits(standings, model);

const rowsOfUnits = remembered((standings: readonly Standing[], model: Model): OrgUnitRow[] => {
  const open = new Map<string, number>();
  for (const { finding, index } of model.items) {
    if (progressOf(standings[index]!) === 'undecided') open.set(finding.orgUnitId ?? '', (open.get(finding.orgUnitId ?? '') ?? 0) + 1);
  }
  return model.orgUnits.map((unit) => ({
    ...unit,
    undecided: open.get(unit.orgUnitId) ?? 0,
    filter: filterBy({ orgUnitId: unit.orgUnitId }),
  }));
});

/** How many rows each pane has, without counting findings. */
export function paneLengths(model: Model): readonly [number, number] {
  return [1 + severities.length + model.ruleCounts.length, model.orgUnits.length];
}

export interface Totals {
  expected: number;
  reported: number;
  missing: number;
  orgUnitsExpected: number;
  /** Units that sent anything that was expected of them. */
  orgUnitsReported: number;
}

export function totals(model: Model): Totals {
  const { expectedReports } = model.reconciliation;
  const owing = model.orgUnits.filter((unit) => unit.expected > 0);
  return {
    expected: expectedReports.filter((report) => report.state !== 'exempt').length,
    reported: expectedReports.filter((report) => report.state === 'reported').length,
    missing: expectedReports.filter((report) => report.state === 'missing').length,
    orgUnitsExpected: owing.length,
    orgUnitsReported: owing.filter((unit) => unit.reported > 0).length,
  };
}

/** How many findings are in each state. */
export const progressCounts = remembered((standings: readonly Standing[]): Readonly<Record<Progress, number>> => {
  const { codes } = statesOf(standings);
  const rows = new Uint32Array(dispositions.length);
  for (let row = 0; row < codes.length; row += 1) rows[codes[row]!]! += 1;
  const counts = { undecided: 0, deferred: 0, decided: 0 };
  for (const [code, disposition] of dispositions.entries()) counts[progressOf({ disposition })] += rows[code]!;
  return counts;
});

import { finding, type Decision, type Finding } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { fixtureModel, fixturePorts, rules } from '../fixture.test.data.ts';
import { createSession } from '../session.ts';
import { scopesOf } from './dialog-scope.ts';
import { atPlace, placeOf } from './place.ts';
import { hasMarks, markedItems } from './queue-marks.ts';
import { progressOf, type TuiState } from './types.ts';

/** Twelve findings: two rules, three units and none, two of every cause. */
const units = ['city/data', 'city/education', 'city/health', null];
const findings: readonly Finding[] = Array.from({ length: 12 }, (_, at) =>
  finding(rules.get(at < 8 ? 'below-target' : 'status-conflict')!, {
    messageId: 'found',
    data: { actual: `${80 + at}%` },
    orgUnitId: units[at % 4]!,
    taskId: at % 2 === 0 ? 'city-2023/1' : null,
    evidence: [`${at}`],
    at: { file: 'a.xlsx', sheet: '填报', cell: `K${9 + at}`, row: 9 + at, column: 11 },
  }),
).map((item, at) => ({ ...item, groupingKey: `cause ${Math.floor(at / 2)}` }));

function open(columns = 120, shown: readonly Finding[] = findings) {
  const log: Decision[] = [];
  const session = createSession({
    model: fixtureModel({ findings: [...shown], rows: [] }),
    ports: { ...fixturePorts(log), after: () => () => {} },
    decisions: [],
    actor: '张三',
    logName: null,
    locale: 'zh',
    columns,
    rows: 40,
  });
  const press = (...names: string[]): TuiState => {
    for (const name of names) session.press({ name, text: [...name].length === 1 ? name : '' }, () => 0);
    return session.state();
  };
  press('2');
  return { log, press, session };
}

const visible = (state: TuiState) => [...state.queue.visible];
const marked = (state: TuiState) => [...markedItems(state)].sort((a, b) => a - b);
const decided = (state: TuiState) => state.standings.flatMap((standing, item) => (progressOf(standing) === 'decided' ? [item] : []));

describe('marking', () => {
  it.each([
    ['one, and goes on', ['space'], [0], 1],
    ['several', ['space', 'down', 'space'], [0, 2], 3],
    ['and unmarks', ['space', 'up', 'space'], [], 1],
    ['a range', ['down', 'v', 'down', 'down', 'v'], [1, 2, 3], 3],
    ['a range that is still open', ['v', 'down'], [0, 1], 1],
    ['a range upwards, besides others', ['space', 'G', 'v', 'up', 'v'], [0, 10, 11], 10],
    ['alike', ['down', 'down', ','], [2, 3], 2],
    ['nothing after Esc', ['space', 'space', 'esc'], [], 2],
    ['what was marked before a range that Esc gave up', ['space', 'v', 'down', 'esc'], [0], 2],
  ])('marks %s', (_name, keys, expected, current) => {
    const state = open().press(...keys);
    expect([marked(state), state.queue.current, state.screen]).toEqual([expected, current, 'findings']);
  });

  it('leaves the screen only when nothing is marked', () => {
    const { press } = open();
    expect(press('space', 'esc').screen).toBe('findings');
    expect(press('esc').screen).toBe('overview');
  });

  it('keeps marks through a filter', () => {
    expect(marked(open().press('space', 'space', '/', 'j', 'y', 'j', 'enter'))).toEqual([0, 1]);
  });
});

describe('deciding several', () => {
  const scopes = (state: TuiState) =>
    scopesOf(state, state.model.items[state.queue.current]!.finding.fingerprint).map(({ kind, targets, skipped }) => [
      kind,
      targets.length,
      skipped,
    ]);

  it('says how many before anything is written, and Esc writes nothing', () => {
    const { press, log } = open();
    const state = press('a', 'g', 'space', 'space', 'space', 'd');
    expect(state.overlay).toMatchObject({ kind: 'decision', action: 'defer', scope: 'marked' });
    // The first of the three was accepted before.
    expect(scopes(state)).toEqual([
      ['this', 1, 0],
      ['marked', 2, 1],
      ['cause', 2, 0],
      ['filtered', 11, 1],
    ]);
    press('esc');
    expect(log.map(({ action }) => action)).toEqual(['accept']);
  });

  it('is one entry, skips what is decided, takes the marks away, and is taken back as one', () => {
    const { press, log } = open();
    press('a', 'g', 'space', 'space', 'space', 'a');
    expect(decided(press('ctrl-s'))).toEqual([0, 1, 2]);
    expect(log).toHaveLength(2);
    expect(log[1]!.members!.map(({ fingerprint }) => fingerprint).sort()).toEqual(
      [findings[1]!.fingerprint, findings[2]!.fingerprint].sort(),
    );
    expect(hasMarks(press())).toBe(false);
    expect(press().notice).toMatchObject({ kind: 'decided', action: 'accept', count: 2 });
    const undone = press('u');
    expect(decided(undone)).toEqual([0]);
    // The first of them in the list, in whatever order the entry names them.
    expect(undone.queue.current).toBe(1);
    expect(undone.notice).toMatchObject({ kind: 'revoked', action: 'accept', count: 2 });
    expect(log.map(({ action }) => action)).toEqual(['accept', 'accept', 'revoke']);
  });

  const everything = findings.map((_, at) => at);
  it.each<[string, string[], number[]]>([
    ['all that is listed', ['/', 'j', 'y', 'j', 'enter', 'A', 'ctrl-s'], [1, 5, 9]],
    ['all, with Enter from row to row', ['A', 'enter', 'enter', 'enter'], everything],
    ['the same cause', ['=', 'ctrl-s'], [0, 1]],
    ['an open range', ['v', 'down', 'down', 'a', 'ctrl-s'], [0, 1, 2]],
    ['another scope', ['=', 'tab', 'down', 'ctrl-s'], everything],
    ['with a reason', ['A', '2', 'enter', 'enter', '错', 'enter'], everything],
    ['nothing without the reason that it needs', ['A', '2', 'ctrl-s'], []],
    ['nothing that is decided', ['a', 'up', '=', 'ctrl-s', 'A'], [0, 1]],
  ])('decides %s', (_name, keys, expected) => {
    expect(decided(open().press(...keys))).toEqual(expected);
  });

  it('counts a finding once that stands in two places, also where its first is not listed', () => {
    const { press } = open(120, [...findings, { ...findings[0]!, at: { ...findings[0]!.at, cell: 'Z99' } }]);
    const all = press('A');
    expect(scopes(all)).toContainEqual(['filtered', 12, 0]);
    expect(scopes(press('esc', '/', 'z', '9', 'enter', 'G'))).toContainEqual(['cause', 2, 0]);
  });
});

describe('moving', () => {
  it.each<[string, string[], number]>([
    ['by order of the units', ['s', 'g', 'down', 'down'], 8],
    ['to the next unit', ['s', 'g', '}'], 1],
    ['to the first of the unit before', ['s', 'g', '}', 'down', '{'], 0],
    ['to the next unit, from the detail too', ['s', 'g', 'enter', '}'], 1],
    ['to the next task', ['s', 's', 'g', ')'], 1],
    ['no further than the last unit', ['s', 'G', '}'], 11],
    ['to the next match, when the list is whole again', ['/', 'j', 'y', 'j', 'enter', 'x', 'g', 'n', 'n'], 5],
    ['to the match before, around the end', ['/', 'j', 'y', 'j', 'enter', 'x', 'g', 'N'], 9],
  ])('goes %s', (_name, keys, current) => {
    expect(open().press(...keys).queue.current).toBe(current);
  });

  it('says that nothing was searched', () => {
    expect(open().press('n').notice).toEqual({ kind: 'noSearch' });
  });

  it('keeps the cursor on its finding when the order changes', () => {
    const { press } = open();
    press('down', 'down', 'down');
    for (let turn = 0; turn < 4; turn += 1) expect(press('s').queue.current).toBe(3);
    expect(visible(press())).toEqual(findings.map((_, at) => at));
  });
});

describe('facets', () => {
  it.each<[string, string[], number[]]>([
    ['two values of one facet', ['f', 'enter', 'down', 'enter'], findings.map((_, at) => at)],
    ['values of two facets', ['f', 'down', 'down', 'enter', 'down', 'down', 'enter'], [0, 4]],
  ])('%s', (_name, keys, expected) => {
    expect(visible(open().press(...keys))).toEqual(expected);
  });

  it.each([80, 120])('lead to the list and back at %i columns', (columns) => {
    const { press } = open(columns);
    expect([press('tab').screen, press('tab').screen, press('f').screen, press('esc').screen]).toEqual([
      'filter',
      'findings',
      'filter',
      'findings',
    ]);
  });
});

it('finds filter, order and finding again', () => {
  const { press, session } = open();
  const left = press('t', '/', 'j', 'y', 'j', 'enter', 's', 'down');
  const fresh = { ...open().session.state(), screen: 'overview' as const };
  const found = atPlace(fresh, JSON.parse(JSON.stringify(placeOf(left))) as ReturnType<typeof placeOf>);
  expect([found.queue.filter, found.queue.sort, found.queue.current, found.screen]).toEqual([
    left.queue.filter,
    left.queue.sort,
    left.queue.current,
    'findings',
  ]);
  // A file that anything happened to.
  for (const kept of [null, 7, [], { finding: 7, filter: { severity: 'error', query: [] }, sort: 'x' }])
    expect(visible(atPlace(session.state(), { screen: 'findings', kept: { findings: kept } }))).toHaveLength(12);
});

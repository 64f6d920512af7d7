import type { Finding } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { findings as few } from '../fixture.test.data.ts';
import { dispositions, facetKeys, indexFindings, sortKeys, stateColumn, type FacetKey } from './finding-index.ts';
import { searchFindings, type FindingTexts } from './finding-search.ts';
import { select, type Chosen } from './finding-selection.ts';
import type { Disposition } from './types.ts';

const unitNames: Readonly<Record<string, string>> = {
  'city/data': '市大数据局',
  'city/education': '市教育局',
  'city/health': '市卫生健康委',
  'city/development': '市发展改革委',
};
const units = Object.keys(unitNames);
const ruleTitles: Readonly<Record<string, readonly string[]>> = {
  'below-target': ['低于目标', 'Below target'],
  // The letters of dsj follow each other in it, with a gap.
  'missing-report': ['应报未报', '多家单位数据不一致', 'Missing report'],
};

/** Numbers that look random and are the same every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => (state = (state * 48_271) % 2_147_483_647) % sides;
}

/** Findings of four units, two rules and three tasks, some about no unit or task. */
function many(count: number, seed = 7): Finding[] {
  const roll = dice(seed);
  return Array.from({ length: count }, (_, index) => {
    const unit = roll(5);
    return {
      ...few[0]!,
      fingerprint: `${index}`,
      severity: (['error', 'warning', 'info'] as const)[roll(3)]!,
      ruleId: Object.keys(ruleTitles)[roll(2)]!,
      orgUnitId: units[unit] ?? null,
      taskId: roll(4) === 0 ? null : `plan/${1 + roll(12)}`,
      data: { actual: `${roll(100)}%` },
      at: { file: `2023-Q2/${roll(3)}.xlsx`, sheet: '填报', cell: `K${1 + roll(90)}`, row: 1 + roll(90), column: 11 },
    };
  });
}

const ranks = { orgUnitId: (id: string) => units.indexOf(id), taskId: (id: string) => Number(id.split('/')[1]) };
const texts: FindingTexts = {
  orgUnit: (id) => [unitNames[id] ?? id],
  rule: (id) => ruleTitles[id] ?? [id],
  message: () => ['填报', '，低于目标', '。'],
  task: (id) => [id === 'plan/1' ? '一网通办' : id],
  indicator: () => ['掌上可办率'],
  written: () => null,
};

const none: Chosen = { severity: [], ruleId: [], orgUnitId: [], taskId: [], state: [] };

describe('select', () => {
  const findings = many(500);
  const roll = dice(99);
  const states = findings.map((): { disposition: Disposition } => ({ disposition: dispositions[roll(dispositions.length)]! }));
  const index = indexFindings(findings, ranks);
  const valueOf = (row: number, key: FacetKey): string => (key === 'state' ? states[row]!.disposition : (findings[row]![key] ?? ''));
  const passes = (row: number, chosen: Chosen, found: Uint8Array | null, left?: FacetKey) =>
    (found === null || found[row] === 1) &&
    facetKeys.every((key) => key === left || chosen[key].length === 0 || chosen[key].includes(valueOf(row, key)));

  const choices: readonly Partial<Chosen>[] = [
    {},
    { severity: ['error'] },
    { severity: ['error', 'info'], state: ['open', 'expired'] },
    { orgUnitId: ['', 'city/data'], ruleId: ['below-target'], taskId: ['plan/1', 'plan/2', ''] },
    { orgUnitId: ['city/nobody'] },
    { ruleId: [] },
  ];
  it.each(choices.map((chosen) => [{ ...none, ...chosen }]))('passes and counts what a plain loop does: %o', (chosen) => {
    for (const found of [null, Uint8Array.from(findings, (_, row) => (row % 3 === 0 ? 1 : 0))]) {
      for (const by of sortKeys) {
        const order = index.order(by);
        const { visible, counts } = select(index, stateColumn(states), chosen, found, order.rows);
        expect([...visible]).toEqual([...order.rows].filter((row) => passes(row, chosen, found)));
        for (const key of facetKeys) {
          const { values } = key === 'state' ? { values: dispositions } : index.facets[key];
          const expected = values.map(
            (value) => findings.filter((_, row) => valueOf(row, key) === value && passes(row, chosen, found, key)).length,
          );
          expect([key, [...counts[key]]]).toEqual([key, expected]);
        }
      }
    }
  });
});

describe('order', () => {
  const findings = many(300);
  const index = indexFindings(findings, ranks);
  const ordered = (by: (typeof sortKeys)[number]) => [...index.order(by).rows].map((row) => findings[row]!);

  it('is by severity, by the order of the units and tasks, by place; what is about none comes last', () => {
    const grouped = (values: readonly string[]) => values.filter((value, at) => value !== values[at - 1]);
    expect(grouped(ordered('severity').map(({ severity }) => severity))).toEqual(['error', 'warning', 'info']);
    expect(grouped(ordered('orgUnitId').map(({ orgUnitId }) => orgUnitId ?? ''))).toEqual([...units, '']);
    expect(grouped(ordered('taskId').map(({ taskId }) => taskId ?? ''))).toEqual([
      ...Array.from({ length: 12 }, (_, at) => `plan/${at + 1}`),
      '',
    ]);
    const places = ordered('place').map(({ at }) => `${at.file} ${String(at.row).padStart(3, '0')}`);
    expect(places).toEqual(places.toSorted());
  });

  it('keeps the order of the findings in what is equal, and tells where each stands', () => {
    for (const by of sortKeys) {
      const { rows, ranks } = index.order(by);
      expect([...rows].sort((a, b) => a - b)).toEqual(findings.map((_, row) => row));
      expect([...ranks].map((rank) => rows[rank])).toEqual(findings.map((_, row) => row));
    }
    const units = [...index.order('orgUnitId').rows];
    for (const [at, row] of units.entries())
      if (at > 0 && findings[row]!.orgUnitId === findings[units[at - 1]!]!.orgUnitId) expect(row).toBeGreaterThan(units[at - 1]!);
  });

  it('sorts keys of more than sixteen bits', () => {
    const far = many(50).map((finding, row) => ({ ...finding, at: { ...finding.at, file: 'a', row: (row * 65_537) % 700_001 } }));
    const rows = [...indexFindings(far, ranks).order('place').rows].map((row) => far[row]!.at.row);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  });
});

describe('search', () => {
  const findings = many(200);
  const found = (query: string) => {
    const flags = searchFindings(findings, texts).found(query);
    return flags && findings.filter((_, row) => flags[row] === 1);
  };

  it.each<[string, (finding: Finding) => boolean]>([
    ['大数据', ({ orgUnitId }) => orgUnitId === 'city/data'],
    ['dsj', ({ orgUnitId }) => orgUnitId === 'city/data'],
    ['fgw', ({ orgUnitId }) => orgUnitId === 'city/development'],
    ['低于目标', () => true],
    ['missing', ({ ruleId }) => ruleId === 'missing-report'],
    ['ywtb', ({ taskId }) => taskId === 'plan/1'],
    ['82%', ({ data }) => data['actual'] === '82%'],
    ['k12', ({ at }) => at.cell === 'K12'],
    ['1.xlsx', ({ at }) => at.file === '2023-Q2/1.xlsx'],
    // The folder is the same for all.
    ['2023-q2', () => false],
    // Words may be found in different columns.
    ['jyj wb', ({ orgUnitId, ruleId }) => orgUnitId === 'city/education' && ruleId === 'missing-report'],
    ['!dsj', ({ orgUnitId }) => orgUnitId !== 'city/data'],
    ['xyzxyz', () => false],
  ])('%s', (query, expected) => expect(found(query)).toEqual(findings.filter(expected)));

  it('of nothing is no search', () => {
    for (const query of ['', '  ', '!', '　']) expect(found(query)).toBeNull();
  });

  it('says the same when it was made ready piece by piece', () => {
    const search = searchFindings(findings, texts);
    let pieces = 1;
    while (search.prepare()) pieces += 1;
    expect(pieces).toBeGreaterThan(8);
    expect(search.found('dsj 8')).toEqual(searchFindings(findings, texts).found('dsj 8'));
  });
});

import { createMatcher } from '@duizhang/lexicon';
import { describe, expect, it } from 'vitest';
import { expectedReports, unresolvedAssignments } from './expected.ts';
import { catalogue, items, register } from './testing/small-world.test.data.ts';

const owed = expectedReports(catalogue, register);
const of = (slug: string) =>
  owed
    .filter((one) => one.orgUnitId === `town/${slug}`)
    .map(({ indicatorId, clauseId, role, via }) => [indicatorId ?? clauseId, role, via]);

describe('expectedReports', () => {
  it('asks each unit for each indicator, and for each clause without one', () => {
    expect(of('approval')).toEqual([
      [items.rate, 'responsible', null],
      [items.scenes, 'responsible', null],
      [items.hours, 'responsible', null],
    ]);
    expect(of('sports')).toEqual([
      [items.sport, 'responsible', null],
      [items.safety, 'responsible', null],
    ]);
  });

  it('opens collectives into their members, and asks nothing of the collective', () => {
    expect(of('east')).toEqual([[items.piles, 'responsible', 'town/districts']]);
    expect(of('west')).toEqual(of('east'));
    expect(of('districts')).toEqual([]);
  });

  it('asks once where a unit is named twice: in person, with the stronger role', () => {
    const twice = structuredClone(catalogue);
    const clause = twice.tasks[2]!.clauses[0];
    clause.assignments.push({
      ...clause.assignments[0]!,
      name: '东区政府',
      orgUnitId: 'town/east',
      role: 'cooperating',
      collective: false,
    });
    clause.assignments[0]!.role = 'lead';
    expect(expectedReports(twice, register).filter((one) => one.orgUnitId === 'town/east')).toMatchObject([{ role: 'lead', via: null }]);
    expect(expectedReports(twice, register).filter((one) => one.orgUnitId === 'town/west')).toMatchObject([
      { role: 'lead', via: 'town/districts' },
    ]);
  });

  it('asks nothing of a name that leads nowhere, and says which they are', () => {
    expect(owed.some(({ clauseId }) => clauseId === items.village)).toBe(false);
    expect(unresolvedAssignments(catalogue.tasks[7]!.clauses[0].assignments, createMatcher(register)).map(({ name }) => name)).toEqual([
      '市乡村办',
    ]);
  });

  it('claims nothing about what has come in', () => {
    expect(new Set(owed.map(({ state }) => state))).toEqual(new Set(['notEvaluated']));
  });
});

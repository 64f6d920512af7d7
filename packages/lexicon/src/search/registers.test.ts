import { check } from '@duizhang/model';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingsOf } from './readings.ts';
import { searchQuery } from './search-query.ts';
import { searchText } from './search-text.ts';
import { search } from './search.ts';

/** Short names of a city's units, and what a clerk types for them. */
function namesOf(city: string): string[] {
  const file = new URL(`../../../../seeds/org-units/${city}.json`, import.meta.url);
  const checked = check('orgUnitRegister', JSON.parse(readFileSync(file, 'utf8')));
  if (!checked.ok) throw new Error(checked.problems.map((each) => each.problem.en).join('\n'));
  return checked.value.orgUnits.map((unit) => unit.shortName);
}

const initials = (name: string): string => [...name].map((character) => (readingsOf(character.charCodeAt(0))[0] ?? '')[0] ?? '').join('');
const spelt = (name: string): string => [...name].map((character) => readingsOf(character.charCodeAt(0))[0] ?? '').join('');

/** What is found, the best first; of equals the order of the register. */
function found(typed: string, names: readonly string[]): string[] {
  const query = searchQuery(typed);
  return names
    .map((name) => ({ name, score: search(query, searchText(name))?.score ?? -1 }))
    .filter(({ score }) => score >= 0)
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);
}

describe.each(['qingdao', 'binzhou'])('%s', (city) => {
  const names = namesOf(city);

  it('finds every unit by its initials and by its pinyin', () => {
    for (const name of names) {
      expect([name, found(initials(name), names)]).toEqual([name, expect.arrayContaining([name])]);
      expect([name, found(spelt(name).slice(0, 30), names)]).toEqual([name, expect.arrayContaining([name])]);
    }
  });

  it('shows which units share their initials', () => {
    const shared = names.filter((name) => names.some((other) => other !== name && initials(other) === initials(name)));
    expect(shared).toMatchSnapshot();
  });
});

it.each([
  ['dsj', ['市大数据局', '市大数据中心']],
  ['fgw', ['市发展改革委']],
  ['rsj', ['市人力资源社会保障局']],
  ['wjw', ['市卫生健康委', '市委教育工委']],
  ['jyj', ['市教育局', '市交通运输局', '市委机要保密局']],
  ['xz', ['市行政审批局', '人民银行青岛市中心支行', '数字青岛建设领导小组办公室']],
])('%s in Qingdao is %j', (typed, expected) => expect(found(typed, namesOf('qingdao'))).toEqual(expected));

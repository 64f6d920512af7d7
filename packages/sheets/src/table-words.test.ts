import { withConfirmedNames, type ConfirmedName } from '@duizhang/lexicon';
import { describe, expect, it } from 'vitest';
import { catalogue, matcher } from './catalogue.test.support.ts';
import { reportRows, reportXlsx, type ReportSketch } from './rules/describe-reading.test.support.ts';
import { tableXlsx } from './formats/xlsx/make-xlsx.test.support.ts';
import type { RememberedHeader } from './header-memory.ts';
import { readSubmissions } from './submission.ts';

function read(sketch: ReportSketch, said: readonly ConfirmedName[] = [], mappings: readonly RememberedHeader[] = [], file = 'a.xlsx') {
  const [reading] = readSubmissions({ file, bytes: reportXlsx(sketch), catalogue, matcher: withConfirmedNames(matcher, said), mappings });
  return reading!;
}

const head = (unit: string) => [[`填报单位：${unit}`, '报告期：2023年第二季度']];
const namesOf = (...args: Parameters<typeof read>) =>
  read(...args).words?.names.map(({ text, from, cell, rows }) => [text, from, cell, rows]) ?? [];
const headersOf = (...args: Parameters<typeof read>) =>
  read(...args).words?.headers.map(({ text, cell, column, how, ignored }) => [text, cell, column, how, ignored]) ?? [];

describe('names that people have to tell the meaning of', () => {
  it.each<[string, ReportSketch, unknown[]]>([
    ['what the register knows is none', {}, []],
    ['nor is a list of what it knows', { more: { 填报单位: '市大数据局、市审计局' } }, []],
    ['the name of the head, with the rows that hang on it', { head: head('数字中心（盖章）') }, [['数字中心', 'headBlock', 'A1', 2]]],
    [
      'a name in a column, cell by cell',
      { more: { 填报单位: '数字中心' } },
      [
        ['数字中心', 'column', 'H3', 1],
        ['数字中心', 'column', 'H4', 1],
      ],
    ],
    [
      'a list one of whose names is unknown',
      { more: { 填报单位: '市审计局、数字中心' } },
      [
        ['市审计局、数字中心', 'column', 'H3', 1],
        ['市审计局、数字中心', 'column', 'H4', 1],
      ],
    ],
  ])('%s', (_, sketch, expected) => expect(namesOf(sketch)).toEqual(expected));

  it('what was said stays among them, and a file name may be the place', () => {
    const said = [{ name: '数字中心', orgUnitId: 'test/big-data' }];
    expect(namesOf({ head: head('数字中心') }, said)).toEqual([['数字中心', 'headBlock', 'A1', 2]]);
    expect(namesOf({ head: [] }, said, [], '数字中心-2023-Q2.xlsx')).toEqual([['数字中心', 'elsewhere', null, 2]]);
  });
});

describe('a name that means no unit', () => {
  const none = [
    { name: '合计', orgUnitId: null },
    { name: '数字公司', orgUnitId: null },
  ];
  const unitsOf = (unit: string) =>
    read({ more: { 填报单位: unit } }, none).rows.map(({ orgUnitId, orgUnitName, noOrgUnit }) => [
      orgUnitId,
      orgUnitName,
      noOrgUnit ?? false,
    ]);

  it.each([
    ['数字公司', [null, '数字公司', true]],
    ['数字公司、合计', [null, '数字公司、合计', true]],
    ['市审计局、数字公司', ['test/audit', '市审计局', false]],
    ['数字公司、水文站', [null, '数字公司、水文站', false]],
    ['市审计局、市审计局', [null, '市审计局、市审计局', false]],
  ])('a row of %s is %j', (unit, expected) => expect(unitsOf(unit)).toEqual([expected, expected]));

  it('what is wrong in such a row is nobody’s', () => {
    const spoilt = { more: { 填报单位: '数字公司' }, row: { 本期完成值: '若干' } };
    const rules = (said: readonly ConfirmedName[]) => read(spoilt, said).findings.map(({ ruleId }) => ruleId);
    expect(rules([])).toContain('invalid-number');
    expect(rules(none)).not.toContain('invalid-number');
  });

  it('in the head it is that of all rows that name none', () => {
    const { submission, rows } = read({ head: head('数字公司') }, none);
    expect(submission).toMatchObject({ orgUnitId: null, orgUnitName: '数字公司', noOrgUnit: true });
    expect(rows.map(({ noOrgUnit }) => noOrgUnit)).toEqual([true, true]);
  });

  it('beside one unit in a column it leaves the table that unit’s', () => {
    const [header, first, second] = reportRows({ head: [], more: { 填报单位: '市审计局' } });
    const bytes = tableXlsx([header!, first!, [...second!.slice(0, -1), '合计']]);
    const unitOf = (said: readonly ConfirmedName[]) =>
      readSubmissions({ file: 'a.xlsx', bytes, catalogue, matcher: withConfirmedNames(matcher, said) })[0]!.submission.orgUnitId;
    expect([unitOf([]), unitOf(none)]).toEqual([null, 'test/audit']);
  });
});

describe('headers that people have to tell the meaning of', () => {
  it.each<[string, ReportSketch, unknown[]]>([
    ['what the words explain is none', {}, []],
    ['a column of their own', { more: { 亮点做法: '首创' } }, [['亮点做法', 'H2', null, null, false]]],
    ['a column without anything is none', { more: { 亮点做法: '' } }, []],
    ['one that is proposed', { headers: { 本期完成值: '数目' } }, [['数目', 'D2', null, null, false]]],
    ['one that its cells show', { headers: { 指标名称: '事项' } }, [['事项', 'B2', 'indicatorName', 'content', false]]],
  ])('%s', (_, sketch, expected) => expect(headersOf(sketch)).toEqual(expected));

  it('what was said of it stays among them, whether it is read or not', () => {
    const sketch = { headers: { 本期完成值: '数目' }, more: { 亮点做法: '首创' } };
    const asked = read(sketch).words!.headers;
    const say = (column: (text: string) => string) =>
      asked.map(({ header, orgUnitId, template, text }) => ({ header, orgUnitId, template, column: column(text) }));
    expect(
      headersOf(
        sketch,
        [],
        say((text) => (text === '数目' ? 'actual' : 'ignore')),
      ),
    ).toEqual([
      ['数目', 'D2', 'actual', 'remembered', false],
      ['亮点做法', 'H2', null, null, true],
    ]);
  });
});

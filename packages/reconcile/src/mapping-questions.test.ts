import { createMatcher } from '@duizhang/lexicon';
import type { SubmissionReading, WrittenHeader, WrittenName } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { makeDecision, type AnyMapping } from './decide.ts';
import { mappingQuestions, type MappingQuestion } from './mapping-questions.ts';
import { mappingInput, nameMapping } from './mappings.ts';
import { reading, register } from './testing/small-world.test.data.ts';

const matcher = createMatcher(register);
const template = '0123456789abcdef';

const name = (text: string, cell: string | null, more: Partial<WrittenName> = {}): WrittenName => ({
  text,
  from: 'column',
  sheet: '表',
  cell,
  rows: 1,
  ...more,
});
const header = (text: string, cell: string, more: Partial<WrittenHeader> = {}): WrittenHeader => ({
  text,
  header: text,
  orgUnitId: 'town/data',
  template,
  sheet: '表',
  cell,
  column: null,
  how: null,
  ignored: false,
  candidates: [],
  filled: 3,
  ...more,
});

function file(path: string, names: WrittenName[], headers: WrittenHeader[] = []): SubmissionReading {
  return { ...reading({ unit: 'data', file: path }, '2023-Q2'), words: { names, headers } };
}

const said = (mapping: AnyMapping) => ({
  mapping,
  decision: makeDecision({ ...mappingInput(mapping), actor: '李四', at: '2023-07-12T01:00:00.000Z', reportingPeriod: '2023-Q2' }, []),
});

const asked = (readings: SubmissionReading[], mappings: AnyMapping[] = []) =>
  mappingQuestions({ readings, mappings: mappings.map(said), matcher });

const told = (question: MappingQuestion) => [question.text, question.places.length, question.state];

describe('questions of names', () => {
  it('a name is one question, however often and however it is written, with every place in order', () => {
    const readings = [
      file('b.xlsx', [name('市大树据局', 'B10'), name('市大树据局', 'B9')]),
      file('a.xlsx', [name('市 大樹據局', 'A1', { from: 'headBlock', rows: 7 }), name('数字中心', 'B3')]),
    ];
    const questions = asked(readings);
    expect(questions.map(told)).toEqual([
      ['市大树据局', 3, 'open'],
      ['数字中心', 1, 'open'],
    ]);
    expect(questions[0]!.places.map(({ file: path, cell, rows }) => [path, cell, rows])).toEqual([
      ['a.xlsx', 'A1', 7],
      ['b.xlsx', 'B9', 1],
      ['b.xlsx', 'B10', 1],
    ]);
    expect(questions[0]!.candidates).toMatchObject([{ orgUnitId: 'town/data', score: 0.95, features: ['knownMisprint'] }]);
    expect(questions[1]!.candidates).toEqual([]);
    expect(asked(readings.toReversed())).toEqual(questions);
  });

  it.each<[string, WrittenName, AnyMapping[], unknown[]]>([
    ['of a list in a row each unknown name is asked by itself', name('市审批局、市大树据局', 'B3'), [], [['市大树据局', 'open']]],
    [
      'both, where one of them may be a unit',
      name('水文站、市大树据局', 'B3'),
      [],
      [
        ['市大树据局', 'open'],
        ['水文站', 'open'],
      ],
    ],
    ['a list of which nothing may be a unit is one name', name('数字公司、某协会', 'B3'), [], [['数字公司、某协会', 'open']]],
    [
      'also where one of them was said to be none',
      name('数字公司、某协会', 'B3'),
      [nameMapping('某协会', null)],
      [
        ['数字公司、某协会', 'open'],
        ['某协会', 'excluded'],
      ],
    ],
    [
      'once each is answered there is nothing left to ask',
      name('数字公司、某协会', 'B3'),
      [nameMapping('某协会', null), nameMapping('数字公司', 'town/data')],
      [
        ['数字公司', 'confirmed'],
        ['某协会', 'excluded'],
      ],
    ],
    [
      'what was said of the whole list holds for it',
      name('市审批局、市大树据局', 'B3'),
      [nameMapping('市审批局、市大树据局', null)],
      [['市审批局、市大树据局', 'excluded']],
    ],
    ['a list in a head can’t be split', name('市审批局、数字中心', 'A1', { from: 'headBlock' }), [], [['市审批局、数字中心', 'open']]],
  ])('%s', (_, written, mappings, expected) => {
    expect(
      asked([file('a.xlsx', [written])], mappings)
        .map(({ text, state }) => [text, state])
        .sort(),
    ).toEqual(expected);
  });

  it('a list in a head offers each of its units, none more than the other', () => {
    const [question] = asked([file('a.xlsx', [name('市审批局、市体育局', 'A1', { from: 'headBlock' })])]);
    expect(question!.candidates).toMatchObject([
      { orgUnitId: 'town/approval', score: 0.5, features: ['listed'] },
      { orgUnitId: 'town/sports', score: 0.5, features: ['listed'] },
    ]);
  });

  it.each<[string, AnyMapping, unknown]>([
    ['a unit', nameMapping('数字中心', 'town/data'), { state: 'confirmed', orgUnitId: 'town/data' }],
    ['no unit', nameMapping('数字中心', null), { state: 'excluded', orgUnitId: null }],
    ['a unit that is no more in the register', nameMapping('数字中心', 'town/gone'), { state: 'open', orgUnitId: 'town/gone' }],
  ])('one that was said to mean %s says so, and who said it', (_, mapping, expected) => {
    const [question] = asked([file('a.xlsx', [name('数字中心', 'B3')])], [mapping]);
    expect(question).toMatchObject({ ...(expected as object), places: [{ cell: 'B3' }], decision: { actor: '李四' } });
  });

  it('what is not written in this period is there without a place', () => {
    expect(asked([], [nameMapping('数字中心', 'town/data')]).map(told)).toEqual([['数字中心', 0, 'confirmed']]);
  });
});

describe('questions of headers', () => {
  const mapping = (column: string): AnyMapping => ({ kind: 'header', header: '数目', column, orgUnitId: 'town/data', template });

  it('a header is one question in the forms of a unit that have the same headers', () => {
    const questions = asked([
      file('a.xlsx', [], [header('数目', 'D2'), header('数目', 'D9')]),
      file(
        'b.xlsx',
        [],
        [header('数目', 'C2', { orgUnitId: 'town/sports' }), header('事项', 'B2', { column: 'indicatorName', how: 'content' })],
      ),
    ]);
    expect(questions.map((question) => [...told(question), question.kind === 'header' && question.orgUnitId])).toEqual([
      ['数目', 2, 'open', 'town/data'],
      ['事项', 1, 'open', 'town/data'],
      ['数目', 1, 'open', 'town/sports'],
    ]);
    expect(questions[1]).toMatchObject({ column: 'indicatorName', how: 'content' });
  });

  it('of the candidates of several places the best remain, best first', () => {
    const likely = (column: string, score: number) => ({ column, score, features: ['quantities'] });
    const [question] = asked([
      file('a.xlsx', [], [header('数目', 'D2', { candidates: [likely('actual', 0.6), likely('target', 0.5)] })]),
      file('b.xlsx', [], [header('数目', 'D2', { candidates: [likely('target', 0.7)] })]),
    ]);
    expect(question!.candidates).toEqual([likely('target', 0.7), likely('actual', 0.6)]);
  });

  it.each<[string, Partial<WrittenHeader>, string, unknown]>([
    ['read as it was said', { column: 'actual', how: 'remembered' }, 'actual', { state: 'confirmed', column: 'actual' }],
    ['not read, as it was said', { ignored: true }, 'ignore', { state: 'excluded', column: null }],
    ['said to be what another column is', {}, 'actual', { state: 'open', column: null }],
  ])('%s', (_, more, column, expected) => {
    const [question] = asked([file('a.xlsx', [], [header('数目', 'D2', more)])], [mapping(column)]);
    expect(question).toMatchObject({ ...(expected as object), decision: { actor: '李四' } });
  });

  it('what this period’s forms don’t have is there without a place', () => {
    expect(asked([], [mapping('actual')])).toMatchObject([{ text: '数目', places: [], state: 'confirmed', column: 'actual' }]);
    expect(asked([], [mapping('ignore')])).toMatchObject([{ text: '数目', places: [], state: 'excluded', column: null }]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  catalogueHash,
  cellAddress,
  check,
  compareFindings,
  fill,
  finding,
  parseCellAddress,
  ruleIndex,
  wordFinding,
  type Catalogue,
  type RuleMeta,
} from './index.ts';

const rule: RuleMeta = {
  id: 'missing-report',
  family: 'task',
  severity: 'error',
  title: { zh: '未报', en: 'Missing report' },
  why: { zh: '方案要求', en: 'The plan asks for it' },
  remedy: { zh: '请补报。', en: 'Send the report.' },
  messages: { missing: { zh: '{orgUnit}未报{indicators}。', en: '{orgUnit} has not reported {indicators}.' } },
  examples: { bad: { zh: '未报', en: 'none' }, good: { zh: '已报', en: 'one' } },
};

describe('finding', () => {
  it('is worded last, in either language, with its remedy', () => {
    const item = finding(rule, { messageId: 'missing', data: { orgUnit: '市大数据局', indicators: ['甲', '乙'] } });
    expect(item.message).toBe('');
    expect(wordFinding(item, ruleIndex([rule]), 'zh').message).toBe('市大数据局未报甲、乙。请补报。');
    expect(wordFinding(item, ruleIndex([rule]), 'en').message).toBe('市大数据局 has not reported 甲, 乙. Send the report.');
    // From a report that somebody has edited.
    expect(wordFinding({ ...item, messageId: 'constructor' }, ruleIndex([rule]), 'zh').message).toBe('missing-report/constructor');
  });

  it('may ask for something of its own by message', () => {
    const two: RuleMeta = {
      ...rule,
      messages: { ...rule.messages, early: { zh: '未到期。', en: 'Not due.' } },
      remedies: { early: { zh: '不需处理。', en: 'Nothing to do.' } },
    };
    const words = (messageId: string) =>
      wordFinding(finding(two, { messageId, data: { orgUnit: '甲', indicators: ['乙'] } }), ruleIndex([two]), 'zh').message;
    expect([words('early'), words('missing')]).toEqual(['未到期。不需处理。', '甲未报乙。请补报。']);
  });

  it('keeps its fingerprint when the row or the file changes, not when the evidence does', () => {
    const at = (file: string, row: number, raw: string) =>
      finding(rule, { messageId: 'missing', at: { file, row }, orgUnitId: 'q/a', evidence: [raw] }).fingerprint;
    expect(at('a.xlsx', 3, '82%')).toBe(at('b.xlsx', 9, '82%'));
    expect(at('a.xlsx', 3, '82%')).not.toBe(at('a.xlsx', 3, '83%'));
  });

  it('has one order: severity, then place', () => {
    const make = (severity: 'error' | 'info', row: number) => finding(rule, { messageId: 'missing', severity, at: { file: 'a', row } });
    expect([make('info', 1), make('error', 10), make('error', 9)].sort(compareFindings).map((f) => [f.severity, f.at.row])).toEqual([
      ['error', 9],
      ['error', 10],
      ['info', 1],
    ]);
  });
});

it('refuses two rules with one id', () => {
  expect(() => ruleIndex([rule], [rule])).toThrow('missing-report');
});

it.each([
  [7, 3, 'C7'],
  [1, 26, 'Z1'],
  [1, 27, 'AA1'],
  [1048576, 16384, 'XFD1048576'],
])('row %i column %i is %s', (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address);
  expect(parseCellAddress(address)).toEqual({ row, column });
});

it.each(['', 'A', '1', 'A0', 'A01', 'A1B', 'A-1', 'A 1', '@1', '[1', '7C', 'XFE1', 'A1048577', 'AAAA1'])('%j is no address', (address) => {
  expect(parseCellAddress(address)).toBeNull();
});

it('leaves a missing name visible', () => {
  expect(fill({ zh: '{a}与{b}', en: '' }, { a: null }, 'zh')).toBe('无与{b}');
  const counted = { zh: '{n}项', en: '{n} {n|item is|items are} owed, on {tasks|task|tasks} {tasks}' };
  expect(fill(counted, { n: 1, tasks: ['1', '5'] }, 'en')).toBe('1 item is owed, on tasks 1, 5');
  expect(fill(counted, { n: 3, tasks: ['5'] }, 'en')).toBe('3 items are owed, on task 5');
  expect(fill(counted, {}, 'en')).toBe('{n} {n|item is|items are} owed, on {tasks|task|tasks} {tasks}');
});

it('shows the beginning of a text without end, and how long it is', () => {
  const text = { zh: '填的是“{raw}”。', en: 'it says “{raw}”.' };
  expect(fill(text, { raw: '1'.repeat(200) }, 'zh')).toBe(`填的是“${'1'.repeat(200)}”。`);
  expect(fill(text, { raw: `${'1'.repeat(199)}😀${'9'.repeat(30_000)}` }, 'zh')).toBe(`填的是“${'1'.repeat(199)}……（共30201字）”。`);
  expect(fill(text, { raw: '9'.repeat(30_000) }, 'en')).toBe(`it says “${'9'.repeat(200)}… (30000 characters)”.`);
});

it.each([
  ['“{a}”未达标', '“专精特新”企业', '“‘专精特新’企业”未达标'],
  ['“甲”和{a}', '“专精特新”企业', '“甲”和“专精特新”企业'],
  ['“甲”和“{a}”', '称“乙‘丙’丁”', '“甲”和“称‘乙“丙”丁’”'],
  ['“{a}”', '引号‘单’独', '“引号“单”独”'],
  ['“{a}”', 'Qingdao’s', '“Qingdao’s”'],
  ['“{a}”', '截断的“专精', '“截断的‘专精”'],
])('%s with %s is %s', (zh, a, filled) => {
  expect(fill({ zh, en: zh }, { a }, 'zh')).toBe(filled);
  expect(fill({ zh, en: zh }, { a }, 'en')).toBe(filled);
});

describe('check', () => {
  it('names the key, what was expected and an example', () => {
    const result = check('config', {
      planId: 'x',
      catalogue: 'c.json',
      orgUnitRegister: 'r.json',
      reportingPeriod: '二季度',
      lightScheme: 'pink',
    });
    expect(result.ok ? [] : result.problems.map((p) => p.problem.zh)).toEqual([
      expect.stringContaining('reportingPeriod（报告期）：格式不对，例如 "2023-Q2"'),
      expect.stringContaining('lightScheme（亮灯方案）：应为 "greenYellowRed"、"blueOrangeRed" 之一'),
    ]);
  });

  it('reports a missing key under its own name', () => {
    const result = check('config', { planId: 'x', orgUnitRegister: 'r.json', reportingPeriod: '2023' });
    expect(result.ok ? [] : result.problems).toEqual([
      {
        pointer: '/catalogue',
        problem: {
          zh: 'catalogue（任务目录）：缺少此项，例如 "catalogue.json"',
          en: 'catalogue: is missing, for example "catalogue.json"',
        },
      },
    ]);
  });

  it('takes a finding as made', () => {
    expect(check('finding', finding(rule, { messageId: 'missing' }))).toMatchObject({ ok: true });
  });
});

describe('catalogueHash', () => {
  const source = { quote: '', start: 0, end: 0 };
  const indicator = (value: number, confidence: number) => ({
    indicatorId: 'p/1.1#1',
    name: '基站',
    source,
    confidence,
    flags: [],
    target: { comparator: '=' as const, value, unitOfMeasure: '个', basis: null, deadline: null },
  });
  const catalogue = (value: number, confidence: number): Catalogue => ({
    planId: 'p',
    title: '',
    issuer: null,
    docNumber: null,
    issuedOn: null,
    year: 2023,
    script: 'hans',
    document: { fileName: '', mediaType: '', sha256: '', characters: 0 },
    parts: [],
    sections: [],
    findings: [],
    tasks: [
      {
        taskId: 'p/1',
        number: 1,
        title: null,
        part: 1,
        section: null,
        source,
        clauses: [{ clauseId: 'p/1.1', text: '', source, assignments: [], indicators: [indicator(value, confidence)] }],
      },
    ],
  });

  it('changes with a figure, not with the confidence of its reading', () => {
    expect(catalogueHash(catalogue(5, 0.9))).toBe(catalogueHash(catalogue(5, 0.98)));
    expect(catalogueHash(catalogue(5, 0.9))).not.toBe(catalogueHash(catalogue(6, 0.9)));
  });
});

import {
  finding,
  ruleIndex,
  type Catalogue,
  type Finding,
  type OrgUnitRegister,
  type Reconciliation,
  type ReportRow,
  type RuleMeta,
} from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { attainment, reporting } from './testing/attainment.test.data.ts';
import { printable, reporters, targetText, toJson, toJsonPieces, type ReportOptions } from './index.ts';

const rule: RuleMeta = {
  id: 'below-target',
  family: 'row',
  severity: 'error',
  title: { zh: '低于目标', en: 'Below target' },
  why: { zh: '方案', en: 'plan' },
  remedy: { zh: '请说明。', en: 'Explain.' },
  messages: {
    below: { zh: '{actual}低于目标。', en: '{actual} is below the target.' },
    noPreviousPeriod: { zh: '没有上期。', en: 'No previous period.' },
  },
  examples: { bad: { zh: '', en: '' }, good: { zh: '', en: '' } },
};

const options: ReportOptions = {
  locale: 'zh',
  rules: ruleIndex([rule]),
  reasons: new Map([['noPreviousPeriod', { zh: '没有上期数据', en: 'no previous period' }]]),
  color: false,
  verbose: false,
  passed: false,
};

const failing = (file: string | null, cell: string, actual: string, extra: Partial<Parameters<typeof finding>[1]> = {}): Finding =>
  finding(rule, {
    messageId: 'below',
    data: { actual },
    at: { file, sheet: file && '表1', cell: file && cell, row: 1, column: 1 },
    evidence: [actual],
    ...extra,
  });

const submission = (file: string) => ({
  submissionId: file,
  file,
  sha256: '0',
  format: 'xlsx',
  encoding: null,
  orgUnitId: 'q/edu',
  orgUnitName: '市教育局',
  reportingPeriod: '2023-Q2',
  template: null,
  rows: 4,
});

const result = (findings: Finding[], extra: Partial<Reconciliation> = {}): Reconciliation => ({
  planId: 'q',
  reportingPeriod: '2023-Q2',
  asOf: '2023-07-10',
  versions: { tool: '0', catalogueSha256: '0', registerId: 'q' },
  counts: { pass: 5, fail: findings.length, notEvaluated: 2 },
  rules: [{ ruleId: 'below-target', pass: 5, fail: findings.length, notEvaluated: 2, reasons: [{ reason: 'noPreviousPeriod', count: 2 }] }],
  expectedReports: [],
  reporting: reporting({}),
  exemptions: [],
  attainments: [],
  lights: [],
  rankings: [],
  submissions: [submission('a.xlsx')],
  findings,
  dispositions: findings.map((f) => ({ fingerprint: f.fingerprint, disposition: 'open', decisionId: null })),
  rows: [],
  ...extra,
});

it('lets no control character reach a terminal, in text or JSON', () => {
  expect(printable('a\u001b[2Jb\nc\u202ed\u009be')).toBe('a\\u001b[2Jb\\nc\\u202ed\\u009be');
  const json = toJson({ text: 'x\u001b\u009b\u202e' });
  expect(json).not.toMatch(/[\u001b\u009b\u202e]/);
  expect(JSON.parse(json)).toEqual({ text: 'x\u001b\u009b\u202e' });
});

/** A report that is written in pieces, whole. */
const validationText = (...given: Parameters<typeof reporters.validation.text>) => [...reporters.validation.text(...given)].join('');

describe('pieces', () => {
  it.each([
    ['nothing', {}],
    ['values', { a: 1, b: null, c: 'x\ny\u202e', d: { e: [1, [], {}] } }],
    ['lists', { none: [], some: [{ a: [1, 2] }, 'x\n', []], after: true }],
  ])('of JSON are the JSON: %s', (_, value) => {
    expect([...toJsonPieces(value)].join('')).toBe(toJson(value));
  });

  it('take each finding only when it is due', () => {
    let taken = 0;
    const findings = (function* () {
      for (; taken < 3; taken += 1) yield failing('a.xlsx', `C${taken}`, '甲');
    })();
    const { versions, ...whole } = result([]);
    const pinned = { ...versions, registerSha256: '0', rulesSha256: '0' };
    const report = { ...whole, versions: pinned, shard: null, suppressions: null, suppressed: [], findings };
    const pieces = reporters.validation.json(report, options);
    for (const piece of pieces) if (piece.includes('"submissions"')) break;
    expect(taken).toBe(0);
  });

  it('are the same where the findings are kept file by file', () => {
    const items = [failing('a.xlsx', 'C7', '甲'), failing('b.xlsx', 'C2', '乙'), failing(null, '', '丙')];
    const kept = {
      *[Symbol.iterator]() {
        yield* items;
      },
      byFile: () => items.map((item) => [item.at.file, [item]] as const),
    };
    expect(validationText({ ...result([]), findings: kept }, options)).toBe(validationText({ ...result([]), findings: items }, options));
  });
});

describe('text', () => {
  it('states the verdict first and groups by file, what is in no file last', () => {
    const text = validationText(result([failing(null, '', '丙'), failing('b.xlsx', 'C2', '乙'), failing('a.xlsx', 'C7', '甲')]), options);
    expect(text).toBe(
      [
        '不通过：2 个文件，4 行；错误 3，核实 0，提示 0；其中未评价 0',
        '检查 10 项：通过 5，不通过 3，未评价 2',
        '未评价的原因：没有上期数据 2',
        '',
        'a.xlsx（市教育局，2023-Q2，4 行）',
        '  错误    表1!C7  below-target  甲低于目标。请说明。',
        '',
        'b.xlsx',
        '  错误    表1!C2  below-target  乙低于目标。请说明。',
        '',
        '方案要求的（不在任何文件中）',
        '  错误    below-target  丙低于目标。请说明。',
        '',
      ].join('\n'),
    );
  });

  it('speaks English, and says when there is nothing', () => {
    const text = validationText(result([]), { ...options, locale: 'en', passed: true });
    expect(text.split('\n')[0]).toBe('PASS: 1 file(s), 4 row(s); 0 error(s), 0 warning(s), 0 info; 0 of all not evaluated');
  });

  it('never says that what nobody could judge has passed', () => {
    const open = result([], { counts: { pass: 0, fail: 0, notEvaluated: 7 } });
    const first = (given: typeof open, locale: 'zh' | 'en', passed = true) =>
      reporters.reconciliation.text(given, { ...options, locale, passed }).split(/[：:]/)[0];
    expect([first(open, 'zh'), first(open, 'en')]).toEqual(['未评价', 'NOT EVALUATED']);
    expect(first(result([], { counts: { pass: 0, fail: 0, notEvaluated: 0 } }), 'zh')).toBe('未评价');
    expect(first(result([], { counts: { pass: 1, fail: 0, notEvaluated: 7 } }), 'zh')).toBe('通过');
    expect(first(open, 'zh', false)).toBe('不通过');
    expect([...reporters.validation.text(open, { ...options, passed: true })].join('')).toMatch(
      /^未评价：.*\n检查 7 项：通过 0，不通过 0，未评价 7/,
    );
  });

  it('prints three findings of one cause and counts the others', () => {
    const many = ['1', '2', '3', '4', '5'].map((actual) => failing('a.xlsx', 'C1', actual, { groupingKey: 'one' }));
    const text = reporters.reconciliation.text(result(many), options);
    expect(text.match(/below-target/g)).toHaveLength(3);
    expect(text).toContain('另有 2 条同因问题');
    expect(reporters.reconciliation.text(result(many), { ...options, verbose: true }).match(/below-target/g)).toHaveLength(5);
  });

  it('puts remarks of a file that ask for nothing on one line, behind what is to be done, with all their cells', () => {
    const remark = (cell: string, reason = 'noPreviousPeriod') =>
      failing('a.xlsx', cell, cell, { messageId: 'noPreviousPeriod', severity: 'info', outcome: 'notEvaluated', data: { reason } });
    const mixed = result([remark('K1'), remark('K2'), remark('K3', 'another'), failing('a.xlsx', 'C9', '甲')]);
    const shown = validationText(mixed, options)
      .split('\n')
      .filter((line) => line.startsWith('  '));
    expect(shown).toEqual([
      '  错误    表1!C9  below-target  甲低于目标。请说明。',
      '  未评价  表1!K3  below-target  没有上期。请说明。',
      '  未评价  below-target  2 条：没有上期数据（K1、K2；--verbose 逐条列出）',
    ]);
    expect(validationText(mixed, { ...options, verbose: true }).match(/没有上期。/g)).toHaveLength(3);
  });

  it('shows the cell alone where a file has no named sheets', () => {
    const item = failing('a.csv', 'C7', '甲');
    expect(validationText(result([{ ...item, at: { ...item.at, sheet: '' } }]), options)).toContain('  错误    C7  below-target');
  });

  it('names the row where the file has no such cell', () => {
    const item = failing('a.xlsx', 'B2', '1', { at: { file: 'a.xlsx', sheet: '表1', cell: null, row: 7, column: null } });
    expect(reporters.reconciliation.text(result([item]), options)).toContain('错误    表1 第7行  below-target');
    expect(reporters.reconciliation.text(result([item]), { ...options, locale: 'en' })).toContain('表1 row 7  below-target');
  });

  it('says of a file of several tables whose they all are, and of which sheet a cell is', () => {
    const tables = [submission('a.xlsx'), { ...submission('a.xlsx'), submissionId: 'a#2', orgUnitName: '市审计局', rows: 2 }];
    const remark = (sheet: string) =>
      failing('a.xlsx', 'D3', sheet, {
        messageId: 'noPreviousPeriod',
        outcome: 'notEvaluated',
        severity: 'info',
        data: { reason: 'noPreviousPeriod' },
        at: { file: 'a.xlsx', sheet, cell: 'D3', row: 3, column: 4 },
      });
    const text = reporters.reconciliation.text(result([remark('表1'), remark('表2')], { submissions: tables }), options);
    expect(text).toContain('a.xlsx（市教育局、市审计局，2023-Q2，6 行）');
    expect(text).toContain('（表1!D3、表2!D3；');
  });

  it('marks what people have decided', () => {
    const item = failing('a.xlsx', 'C1', '甲');
    const decided = result([item], { dispositions: [{ fingerprint: item.fingerprint, disposition: 'waived', decisionId: 'd' }] });
    const text = reporters.reconciliation.text(decided, { ...options, passed: true });
    expect(text).toContain('[已豁免]');
    expect(text).toContain('待裁 0，已裁 1');
  });

  it('nothing has passed where nothing came in, whatever else was checked', () => {
    const counts = { pass: 23, fail: 0, notEvaluated: 333 };
    const passed = { ...options, passed: true };
    expect(reporters.reconciliation.text(result([], { counts, submissions: [] }), passed)).toMatch(/^未评价：/);
    expect(reporters.reconciliation.text(result([], { counts }), passed)).toMatch(/^通过：/);
  });

  it('counts decisions on findings that are there, and those put off by themselves', () => {
    const items = ['甲', '乙', '丙', '丁'].map((actual, at) => failing('a.xlsx', `C${at}`, actual));
    const states = ['open', 'expired', 'deferred', 'confirmed'] as const;
    const dispositions = [
      ...items.map(({ fingerprint }, at) => ({ fingerprint, disposition: states[at]!, decisionId: null })),
      { fingerprint: 'gone', disposition: 'superseded' as const, decisionId: 'd' },
    ];
    expect(reporters.reconciliation.text(result(items, { dispositions }), options)).toContain('待裁 2，已裁 1，暂缓 1');
  });

  it('marks what is suppressed, with why, by whom and until when, and counts it by itself', () => {
    const items = [failing('a.xlsx', 'C1', '甲'), failing('a.xlsx', 'C2', '乙')];
    const { fingerprint, ruleId } = items[0]!;
    const suppressed = [{ fingerprint, ruleId, reason: '核对中', owner: '李明', expiresAt: '2023-12-31' }];
    const text = validationText({ ...result(items), suppressed }, options);
    expect(text.split('\n')[0]).toBe('不通过：1 个文件，4 行；错误 1，核实 0，提示 0；其中未评价 0；另有 1 条已抑制');
    expect(text).toContain('甲低于目标。请说明。  [已抑制：核对中（李明，至 2023-12-31）]');
    const english = reporters.reconciliation.text(result(items, { suppressed }), { ...options, locale: 'en' });
    expect(english).toContain('1 error(s)');
    expect(english).toContain('[suppressed: 核对中 (李明, until 2023-12-31)]');
  });

  it('escapes what files say', () => {
    const text = validationText(result([failing('a\u001b[2J.xlsx', 'C1', '\u009b31m')]), options);
    expect(text).not.toMatch(/[\u001b\u009b]/);
  });
});

it('gives the reconciliation as JSON with worded findings and nothing lost', () => {
  const input = result([failing('a.xlsx', 'C7', '甲')]);
  const parsed = JSON.parse(reporters.reconciliation.json(input, { ...options, locale: 'en' })) as Reconciliation;
  expect(parsed).toEqual({ ...input, findings: [{ ...input.findings[0], message: '甲 is below the target. Explain.' }] });
});

describe('ledger', () => {
  const source = { quote: '', start: 0, end: 0 };
  const target = { comparator: '>=', value: 95, unitOfMeasure: '%', basis: 'rate', deadline: null } as const;
  const catalogue = {
    planId: 'q',
    title: '行动方案',
    tasks: [
      {
        taskId: 'q/5',
        number: 5,
        title: '一网通办',
        part: 1,
        section: 1,
        source,
        clauses: [
          {
            clauseId: 'q/5.1',
            text: '掌上可办',
            source,
            assignments: [],
            indicators: [{ indicatorId: 'q/5.1#1', name: '掌上可办率', target, source, confidence: 1, flags: [] }],
          },
          { clauseId: 'q/5.2', text: '推进改革', source, assignments: [], indicators: [] },
        ],
      },
    ],
  } as unknown as Catalogue;
  const register = {
    registerId: 'q',
    orgUnits: [
      { orgUnitId: 'q/edu', shortName: '市教育局' },
      { orgUnitId: 'q/data', shortName: '市大数据局' },
    ],
  } as unknown as OrgUnitRegister;
  const expected = (orgUnitId: string, clauseId: string, indicatorId: string | null, state: 'reported' | 'missing') =>
    ({ orgUnitId, taskId: 'q/5', clauseId, indicatorId, role: 'lead', via: null, state }) as const;
  const row = (actual: string) =>
    ({
      submissionId: 's',
      orgUnitId: 'q/edu',
      clauseId: 'q/5.1',
      indicatorId: 'q/5.1#1',
      actual: { raw: actual, value: 82 },
      status: { value: 'behind' },
    }) as unknown as ReportRow;
  const about = failing('a.xlsx', 'C7', '82%', { orgUnitId: 'q/edu', clauseId: 'q/5.1', indicatorId: 'q/5.1#1' });
  const input = {
    reconciliation: result([about], {
      expectedReports: [expected('q/data', 'q/5.2', null, 'missing'), expected('q/edu', 'q/5.1', 'q/5.1#1', 'reported')],
      rows: [row('82%'), row('82%'), row('83%')],
      attainments: [
        attainment({
          orgUnitId: 'q/edu',
          paceStatus: 'behind',
          attainmentRate: 86.8,
          statusLight: 'red',
          question: { zh: '其中新增多少？', en: 'how many are new?' },
        }),
      ],
      lights: [{ name: 'red', zh: '红灯', en: 'red' }],
    }),
    catalogue,
    register,
  };

  it('has one line per expected report, in the order of the register', () => {
    expect(reporters.ledger.text(input, options)).toBe(
      [
        '台账 · 行动方案 · 2023-Q2 · 截至 2023-07-10',
        '',
        '单位        任务        指标        目标值  完成值     完成状态  报送  完成率  进度    亮灯  问题',
        '市教育局    5 一网通办  掌上可办率  ≥95%    82% / 83%  滞后      已报  86.8%   欠进度  红灯  1',
        '市大数据局  5 一网通办  推进改革                                 未报',
        '',
        '须向单位问清的 1 项',
        '- 市教育局“掌上可办率”：其中新增多少？',
        '',
      ].join('\n'),
    );
  });

  it('keeps every report in JSON', () => {
    const made = JSON.parse(reporters.ledger.json(input, options)) as {
      lines: { reports: { actual: string }[]; orgUnit: string; openFindings: number }[];
    };
    expect(made.lines[0]).toMatchObject({ orgUnit: '市教育局', openFindings: 1 });
    expect(made.lines[0]!.reports.map((r) => r.actual)).toEqual(['82%', '82%', '83%']);
  });

  it.each([
    [target, '≥95%'],
    [{ ...target, comparator: '=', value: 30, valueMax: 50, unitOfMeasure: '个' }, '30–50个'],
    [{ ...target, comparator: '~', value: 20000, unitOfMeasure: null }, '≈20000'],
  ] as const)('writes a target', (given, text) => expect(targetText(given)).toBe(text));
});

import type { Decision, Finding, Reconciliation, SubmissionReading } from '@duizhang/model';
import { check } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { aboutFinding, aboutFindings, correctionOf } from './about.ts';
import { bulkOf, makeDecision, type DecisionInput } from './decide.ts';
import { decidedReadings, reconcile, type ReconcileInput } from './reconcile.ts';
import { catalogue, items, reading, register, type FileSketch } from './testing/small-world.test.data.ts';

type More = Partial<DecisionInput> & { to?: string; rowOf?: string };

/** A quarter that is judged and decided on, one entry after another, as a person does. */
class Quarter {
  decisions: Decision[] = [];
  files: readonly FileSketch[];
  readonly #more: Partial<ReconcileInput>;

  constructor(files: readonly FileSketch[], more: Partial<ReconcileInput> = {}) {
    this.files = files;
    this.#more = more;
  }

  input(decisions: readonly Decision[] = this.decisions): ReconcileInput {
    const readings = this.files.map((file) => reading(file, '2023-Q2'));
    const given = { catalogue, register, reportingPeriod: '2023-Q2', asOf: '2023-07-20', previous: [], toolVersion: '0.1.0' };
    return { ...given, readings, decisions, ...this.#more };
  }

  result(decisions?: readonly Decision[]): Reconciliation {
    const result = reconcile(this.input(decisions));
    const checked = check('reconciliation', JSON.parse(JSON.stringify(result)));
    expect(checked.ok ? [] : checked.problems).toEqual([]);
    return result;
  }

  /** The finding of a rule about an item. */
  finding(ruleId: string, item?: keyof typeof items, orgUnit?: string): Finding {
    const fits = (one: Finding) =>
      one.ruleId === ruleId &&
      (item === undefined || (one.indicatorId ?? one.clauseId) === items[item]) &&
      (orgUnit === undefined || one.orgUnitId === `town/${orgUnit}`);
    const found = this.result().findings.filter(fits);
    expect(found.map(({ messageId }) => messageId)).toHaveLength(1);
    return found[0]!;
  }

  decide(action: Decision['action'], on: Finding, { to, rowOf, ...more }: More = {}): this {
    const { rows } = this.result();
    const about = aboutFinding(on, rows, rowOf === undefined ? {} : { orgUnitId: `town/${rowOf}` });
    const correction = to === undefined ? null : correctionOf(on, rows, to);
    const who = { actor: '张三', at: `2023-07-20T00:00:${10 + this.decisions.length}Z`, reportingPeriod: '2023-Q2' };
    const input = { ...about, action, reason: '核实', ...(correction && { correction }), ...who, ...more };
    this.decisions = [...this.decisions, makeDecision(input, this.decisions)];
    return this;
  }

  disposition({ fingerprint }: Finding): string | undefined {
    return this.result().dispositions.find((one) => one.fingerprint === fingerprint)?.disposition;
  }

  state(item: keyof typeof items, orgUnit: string): string | undefined {
    return this.result().expectedReports.find(
      (one) => (one.indicatorId ?? one.clauseId) === items[item] && one.orgUnitId === `town/${orgUnit}`,
    )?.state;
  }

  rules(): string[] {
    return [...new Set(this.result().findings.map(({ ruleId }) => ruleId))];
  }

  stale(): string[] {
    return (this.result().staleDecisions ?? []).map(({ reason }) => reason);
  }
}

const conflict: FileSketch[] = [
  { unit: 'data', rows: [{ item: 'rate', actual: '88%', status: '已完成' }] },
  { unit: 'approval', rows: [{ item: 'rate', actual: '91%' }] },
];

describe('a rejected row', () => {
  it('counts in no figure: its report is returned, and what other units are held to no longer includes it', () => {
    const quarter = new Quarter(conflict);
    const found = quarter.finding('conflicting-actuals');
    expect(quarter.state('rate', 'approval')).toBe('reported');
    quarter.decide('reject', found);
    const result = quarter.result();
    expect(quarter.state('rate', 'approval')).toBe('returned');
    expect(quarter.state('rate', 'data')).toBe('reported');
    expect(quarter.disposition(found)).toBe('returned');
    expect(result.rules.find(({ ruleId }) => ruleId === 'conflicting-actuals')).toMatchObject({ fail: 0, notEvaluated: 1 });
    expect(result.rows.map(({ orgUnitId, returned }) => [orgUnitId, returned ?? null])).toEqual([
      ['town/approval', quarter.decisions[0]!.decisionId],
      ['town/data', null],
    ]);
    // It was not missing: nobody is told that nothing came.
    const missing = result.findings.filter(({ ruleId, orgUnitId }) => ruleId === 'missing-report' && orgUnitId === 'town/approval');
    expect(missing.map(({ indicatorId }) => indicatorId)).not.toContain(items.rate);
  });

  it('is that of the other unit where the entry says so', () => {
    const quarter = new Quarter(conflict);
    quarter.decide('reject', quarter.finding('conflicting-actuals'), { rowOf: 'data' });
    expect([quarter.state('rate', 'approval'), quarter.state('rate', 'data')]).toEqual(['reported', 'returned']);
    expect(quarter.rules()).toContain('conflicting-actuals');
  });

  it('goes back with everything that was found in it, and with nothing else', () => {
    const quarter = new Quarter([
      {
        unit: 'data',
        rows: [
          { item: 'total', actual: '300', status: '已完成' },
          { item: 'fresh', actual: '10', status: '已完成' },
        ],
      },
    ]);
    const [first, ...others] = quarter.result().findings.filter(({ indicatorId }) => indicatorId === items.total);
    expect(others.length).toBeGreaterThan(0);
    quarter.decide('reject', first!);
    for (const item of [first!, ...others]) expect(quarter.disposition(item)).toBe('returned');
    for (const item of quarter.result().findings.filter(({ indicatorId }) => indicatorId === items.fresh))
      expect(quarter.disposition(item)).toBe('open');
  });

  it('lets a second report of the same unit count', () => {
    const files = [{ unit: 'data', rows: [{ item: 'total', actual: '300' } as const, { item: 'total', actual: '410' } as const] }];
    const quarter = new Quarter(files);
    const found = quarter.finding('duplicate-row', 'total');
    expect(found.at.row).toBe(9);
    quarter.decide('reject', found);
    expect(quarter.state('total', 'data')).toBe('reported');
    expect(quarter.result().rules.find(({ ruleId }) => ruleId === 'duplicate-row')).toMatchObject({ fail: 0 });
  });

  it('is rejected in every copy of the file', () => {
    const rows = [{ item: 'hours', actual: '3小时', status: '已完成' } as const];
    const quarter = new Quarter([
      { unit: 'approval', rows, file: 'a.xlsx', sha256: 'same' },
      { unit: 'approval', rows, file: 'b.xlsx', sha256: 'same' },
    ]);
    quarter.decide('reject', quarter.finding('below-target', 'hours'));
    expect(quarter.state('hours', 'approval')).toBe('returned');
    expect(quarter.result().rows.every(({ returned }) => returned)).toBe(true);
  });

  it('counts again when the unit sends another value, not when it sends the same', () => {
    const quarter = new Quarter([{ unit: 'approval', rows: [{ item: 'hours', actual: '3小时', status: '已完成' }] }]);
    quarter.decide('reject', quarter.finding('below-target', 'hours'));
    quarter.files = [
      { unit: 'approval', file: '重报.xlsx', rows: [{ item: 'rate' }, { item: 'hours', actual: '3小时', status: '已完成' }] },
    ];
    expect([quarter.state('hours', 'approval'), quarter.stale()]).toEqual(['returned', []]);
    quarter.files = [{ unit: 'approval', rows: [{ item: 'hours', actual: '2.5小时', status: '已完成' }] }];
    expect([quarter.state('hours', 'approval'), quarter.stale()]).toEqual(['reported', ['evidenceChanged']]);
    quarter.files = [{ unit: 'approval', rows: [{ item: 'hours', actual: '1小时', status: '已完成' }] }];
    expect([quarter.state('hours', 'approval'), quarter.stale()]).toEqual(['reported', ['findingGone']]);
    expect(quarter.result().staleDecisions).toMatchObject([{ subject: { indicatorId: items.hours, orgUnitId: 'town/approval' } }]);
  });
});

describe('a rejected file', () => {
  it('is set aside as a whole', () => {
    const files = [{ unit: 'approval', period: null, rows: [{ item: 'hours', actual: '1小时' } as const] }];
    const quarter = new Quarter(files);
    const found = quarter.finding('wrong-period');
    quarter.decide('reject', found);
    expect([quarter.state('hours', 'approval'), quarter.disposition(found)]).toEqual(['returned', 'returned']);
    expect(quarter.result().submissions[0]!.returned).toBe(quarter.decisions[0]!.decisionId);
    // What it lacks goes back with it, and is not held against the unit a second time.
    const missing = quarter
      .result()
      .findings.filter(({ ruleId, orgUnitId }) => ruleId === 'missing-report' && orgUnitId === 'town/approval');
    expect(missing.map((item) => quarter.disposition(item))).toEqual(['returned', 'returned']);
    expect(quarter.state('rate', 'approval')).toBe('returned');
  });

  it('is not meant by a word on what is missing', () => {
    const quarter = new Quarter([{ unit: 'approval', rows: [{ item: 'hours', actual: '1小时' }] }]);
    const [missing] = quarter
      .result()
      .findings.filter(({ ruleId, orgUnitId }) => ruleId === 'missing-report' && orgUnitId === 'town/approval');
    expect(missing!.at.file).toBe('approval.xlsx');
    quarter.decide('reject', missing!);
    expect([quarter.state('hours', 'approval'), quarter.disposition(missing!)]).toEqual(['reported', 'returned']);
  });
});

describe('a corrected cell', () => {
  it('is read as a cell would be, and every figure uses it', () => {
    const quarter = new Quarter([{ unit: 'data', rows: [{ item: 'rate', actual: '0.82', status: '已完成' }] }]);
    const found = quarter.finding('fraction-for-percent');
    quarter.decide('correct', found, { to: '约82%' });
    const result = quarter.result();
    const [row] = result.rows;
    expect(row!.actual).toMatchObject({ raw: '约82%', value: 82, unitOfMeasure: '%', hedge: '约', at: { cell: 'K8' } });
    expect(row!.corrected).toEqual([{ field: 'actual', from: '0.82', decisionId: quarter.decisions[0]!.decisionId }]);
    expect(quarter.disposition(found)).toBe('corrected');
    // What the corrected value breaks is judged, and open.
    const below = quarter.finding('below-target', 'rate');
    expect([below.messageId, below.data['raw'], quarter.disposition(below)]).toEqual(['completed', '约82%', 'open']);
    expect(result.rules.find(({ ruleId }) => ruleId === 'fraction-for-percent')).toMatchObject({ pass: 1, fail: 0 });
  });

  it('may be corrected again on what was found then', () => {
    const quarter = new Quarter([{ unit: 'data', rows: [{ item: 'rate', actual: '0.82', status: '已完成' }] }]);
    quarter.decide('correct', quarter.finding('fraction-for-percent'), { to: '82%' });
    quarter.decide('correct', quarter.finding('below-target', 'rate'), { to: '96%' });
    const [row] = quarter.result().rows;
    expect([row!.actual.value, row!.corrected]).toMatchObject([96, [{ from: '0.82', decisionId: quarter.decisions[1]!.decisionId }]]);
    expect(quarter.rules()).toContain('below-target');
    expect(quarter.result().rules.find(({ ruleId }) => ruleId === 'below-target')).toMatchObject({ fail: 0 });
    expect(quarter.stale()).toEqual([]);
  });

  it('may be corrected otherwise: the later word on the finding takes the place of the earlier', () => {
    const quarter = new Quarter([{ unit: 'data', rows: [{ item: 'rate', actual: '0.82', status: '已完成' }] }]);
    const found = quarter.finding('fraction-for-percent');
    quarter.decide('correct', found, { to: '82%' });
    const correction = correctionOf(found, quarter.result().rows, '96%', undefined, quarter.decisions[0])!;
    expect(correction).toEqual({ field: 'actual', from: '0.82', to: '96%' });
    quarter.decide('correct', found, { correction });
    const [row] = quarter.result().rows;
    expect([row!.actual.value, row!.corrected]).toMatchObject([96, [{ from: '0.82', decisionId: quarter.decisions[1]!.decisionId }]]);
    expect([quarter.disposition(found), quarter.stale()]).toEqual(['corrected', []]);
  });

  it('there and back ends, and is what it was', () => {
    const quarter = new Quarter([{ unit: 'data', rows: [{ item: 'rate', actual: '80%', status: '已完成' }] }]);
    quarter.decide('correct', quarter.finding('below-target', 'rate'), { to: '81%' });
    const again = quarter.result().findings.find((item) => item.ruleId === 'below-target' && item.data['raw'] === '81%')!;
    quarter.decide('correct', again, { to: '80%' });
    expect(quarter.result().rows[0]!.actual.raw).toBe('80%');
  });

  it.each([
    ['status', 'status-contradicts-value', { item: 'hours', actual: '3小时', status: '未启动' }, '推进中', { value: 'inProgress' }],
    ['difficulties', 'behind-without-difficulties', { item: 'hours', actual: '3小时', status: '滞后' }, '人手不足', { value: '人手不足' }],
    ['evidence', 'completed-without-evidence', { item: 'hours', actual: '1小时', status: '已完成' }, '材料1.pdf', { value: '材料1.pdf' }],
  ] as const)('may be that of %s', (field, ruleId, row, to, expected) => {
    const quarter = new Quarter([{ unit: 'approval', rows: [row] }]);
    const found = quarter.finding(ruleId);
    const correction = correctionOf(found, quarter.result().rows, to, field)!;
    quarter.decide('correct', found, { correction });
    expect(quarter.result().rows[0]![field]).toMatchObject({ raw: to, ...expected });
    expect(quarter.disposition(found)).toBe('corrected');
    expect(quarter.result().rules.find((one) => one.ruleId === ruleId)).toMatchObject({ fail: 0 });
  });

  it('follows entries of old logs, which say only the value', () => {
    const quarter = new Quarter([{ unit: 'data', rows: [{ item: 'rate', actual: '0.82' }] }]);
    const { fingerprint, ruleId } = quarter.finding('fraction-for-percent');
    const old = {
      fingerprint,
      ruleId,
      action: 'correct',
      value: '82%',
      actor: '张三',
      at: '2023-07-20T00:00:00Z',
      reportingPeriod: '2023-Q2',
    } as const;
    quarter.decisions = [makeDecision(old, [])];
    expect(quarter.result().rows[0]!.actual.value).toBe(82);
  });

  it('is what later periods look back on; a rejected one they do not see', () => {
    const q1 = new Quarter([
      {
        unit: 'data',
        period: '2023-Q1',
        rows: [
          { item: 'total', actual: '4200', status: '已完成' },
          { item: 'stations', actual: '1.1万', status: '已完成' },
        ],
      },
    ]);
    const input = { ...q1.input(), reportingPeriod: '2023-Q1' };
    const found = reconcile(input).findings;
    const at = (item: string) => found.find(({ indicatorId, at: place }) => indicatorId === item && place.cell !== null)!;
    const who = { reason: '核实', actor: '张三', at: '2023-04-20T00:00:00Z', reportingPeriod: '2023-Q1' };
    const correction = { field: 'actual', from: '4200', to: '420' } as const;
    const corrected = makeDecision(
      { ...aboutFinding(at(items.total), input.readings[0]!.rows), action: 'correct', correction, ...who },
      [],
    );
    const rejected = makeDecision({ ...aboutFinding(at(items.stations), input.readings[0]!.rows), action: 'reject', ...who }, [corrected]);
    const next = (previous: readonly SubmissionReading[]) =>
      new Quarter(
        [
          {
            unit: 'data',
            rows: [
              { item: 'total', actual: '450' },
              { item: 'stations', actual: '9000' },
            ],
          },
        ],
        { previous },
      )
        .result()
        .findings.filter(({ ruleId }) => ruleId === 'cumulative-fell')
        .map(({ indicatorId }) => indicatorId);
    expect(next(input.readings)).toEqual([items.total, items.stations]);
    expect(next(decidedReadings({ ...input, decisions: [corrected, rejected] }))).toEqual([]);
  });
});

describe('other decisions', () => {
  it('let a value stand whose magnitude looks wrong: from then on it is judged like any other', () => {
    const quarter = new Quarter([{ unit: 'data', rows: [{ item: 'total', actual: '4050', status: '滞后' }] }]);
    const attained = () =>
      quarter.result().attainments.find(({ scope, indicatorId }) => scope === 'report' && indicatorId === items.total)!.reason;
    const contradicts = () => quarter.rules().includes('status-contradicts-value');
    expect([attained(), contradicts()]).toEqual(['scaleSlip', false]);
    const slip = quarter.finding('scale-slip');
    quarter.decide('defer', slip);
    expect([attained(), contradicts()]).toEqual(['scaleSlip', false]);
    quarter.decide('explain', slip);
    expect([attained(), contradicts()]).toEqual([null, true]);
    expect(quarter.disposition(slip)).toBe('explained');
  });

  it('let a file of another period count for this one', () => {
    const quarter = new Quarter([{ unit: 'east', period: '2023-Q1', rows: [{ item: 'piles', actual: '40' }] }]);
    const found = quarter.finding('wrong-period');
    expect(quarter.state('piles', 'east')).toBe('notEvaluated');
    quarter.decide('accept', found);
    expect([quarter.state('piles', 'east'), quarter.disposition(found)]).toEqual(['reported', 'admitted']);
    quarter.decide('revoke', found, { revokes: quarter.decisions[0]!.decisionId });
    expect(quarter.state('piles', 'east')).toBe('notEvaluated');
  });

  it('expire: a waiver holds on its last day, and on the next the finding is open again', () => {
    const on = (asOf: string) => {
      const quarter = new Quarter([{ unit: 'approval', rows: [{ item: 'hours', actual: '3小时', status: '已完成' }] }], { asOf });
      const found = quarter.finding('below-target', 'hours');
      quarter.decide('waive', found, { waiver: { requester: '市审批局', approver: '李四', expiresAt: '2023-07-20' } });
      return [quarter.disposition(found), quarter.stale()];
    };
    expect(on('2023-07-20')).toEqual(['waived', []]);
    expect(on('2023-07-21')).toEqual(['expired', ['expired']]);
  });

  it('in bulk are one entry that decides each of its members, and only those', () => {
    const quarter = new Quarter([
      {
        unit: 'data',
        rows: [
          { item: 'total', actual: '300', status: '已完成' },
          { item: 'fresh', actual: '10', status: '已完成' },
        ],
      },
    ]);
    const { findings, rows } = quarter.result();
    const chosen = findings.filter(({ ruleId }) => ruleId === 'completed-without-evidence');
    expect(chosen).toHaveLength(2);
    const bulk = bulkOf(aboutFindings(chosen, rows));
    expect(aboutFindings(chosen, rows)).toEqual(chosen.map((item) => aboutFinding(item, rows)));
    quarter.decide('reject', chosen[0]!, { ...bulk });
    expect(quarter.decisions).toHaveLength(1);
    expect([quarter.state('total', 'data'), quarter.state('fresh', 'data')]).toEqual(['returned', 'returned']);
    for (const item of chosen) expect(quarter.disposition(item)).toBe('returned');
    // A later word on one of them is about that one.
    quarter.decide('defer', chosen[0]!);
    expect(chosen.map((item) => quarter.disposition(item))).toEqual(['deferred', 'returned']);
  });

  it('pin the log that they stand in', () => {
    const quarter = new Quarter(conflict);
    quarter.decide('accept', quarter.finding('conflicting-actuals'));
    expect(quarter.result().versions.decisions).toEqual({ heads: [quarter.decisions[0]!.decisionId], entries: 1 });
    expect(quarter.result([]).versions.decisions).toEqual({ heads: [], entries: 0 });
  });
});

describe('how far units are', () => {
  const of = (quarter: Quarter, scope: 'report' | 'whole') =>
    quarter.result().attainments.find((one) => one.scope === scope && one.indicatorId === items.rate && one.orgUnitId !== 'town/approval')!;

  it('is measured on corrected values, and not on rejected ones', () => {
    const quarter = new Quarter([{ unit: 'data', rows: [{ item: 'rate', actual: '0.82', status: '已完成' }] }]);
    expect([of(quarter, 'report').value, of(quarter, 'whole').value]).toEqual([null, null]);
    quarter.decide('correct', quarter.finding('fraction-for-percent'), { to: '95%' });
    expect(of(quarter, 'report')).toMatchObject({ value: 95, attainmentRate: 100 });
    expect(of(quarter, 'whole')).toMatchObject({ value: 95 });
    quarter.decide('reject', quarter.finding('completed-without-evidence'));
    expect([of(quarter, 'report').value, of(quarter, 'whole').value]).toEqual([null, null]);
    expect(quarter.result().reporting.whole).toMatchObject({ returned: 1, reported: 0 });
  });
});

import { check, finding, type Decision, type Mapping, type RuleMeta } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { bulkOf, decisionProblems, makeDecision, type DecisionInput } from './decide.ts';
import { appendix, decisionLogBroken, formatDecision, readDecisionLog } from './log.ts';
import { mappingInput, mappingsInForce, nameMapping } from './mappings.ts';
import { applyDecisions } from './replay.ts';
import { reconcileRules } from './rules/registry.ts';
import { expectWorded } from './testing/describe-rule.test.data.ts';

const rule: RuleMeta = reconcileRules[0]!;
const [one, two, three] = ['甲', '乙', '丙'].map((evidence) => finding(rule, { messageId: 'missing', evidence: [evidence] }));

const input = (action: Decision['action'], more: Partial<DecisionInput> = {}): DecisionInput => ({
  fingerprint: one!.fingerprint,
  ruleId: rule.id,
  action,
  reason: '来函更正',
  value: 82,
  ...(action === 'waive' && { waiver: { requester: '市审计局', approver: '分管副主任', expiresAt: '2023-12-31' } }),
  actor: '张三',
  at: '2023-07-20T09:30:00Z',
  reportingPeriod: '2023-Q2',
  ...more,
});

/** A log of these entries, each following the one before. */
function chain(...inputs: ((log: readonly Decision[]) => DecisionInput)[]): Decision[] {
  const log: Decision[] = [];
  for (const make of inputs) log.push(makeDecision(make(log), log));
  return log;
}

describe('makeDecision', () => {
  it('makes an entry of the schema, chained to the one before', () => {
    const [first, second] = chain(
      () => input('accept'),
      () => input('correct'),
    );
    for (const decision of [first, second]) expect(check('decision', decision)).toMatchObject({ ok: true });
    expect(first!.previous).toBeNull();
    expect(second!.previous).toBe(first!.decisionId);
    expect([first!.value, second!.value]).toEqual([null, 82]);
  });

  it.each(['action', 'reason', 'value', 'actor', 'at', 'reportingPeriod', 'fingerprint', 'ruleId'] as const)(
    'has another id when %s differs',
    (key) => {
      const other = {
        action: 'explain',
        reason: '另一理由',
        value: '82',
        actor: '李四',
        at: '2023-07-21T09:30:00Z',
        reportingPeriod: '2023-Q3',
        fingerprint: 'x',
        ruleId: 'y',
      }[key];
      expect(makeDecision({ ...input('correct'), [key]: other }, []).decisionId).not.toBe(makeDecision(input('correct'), []).decisionId);
    },
  );

  it.each([
    ['reject', { reason: ' ' }, '理由'],
    ['explain', { reason: '' }, '理由'],
    ['waive', { reason: '' }, '理由'],
    ['waive', { waiver: { requester: ' ', approver: '李', expiresAt: '2023-12-31' } }, '申请人'],
    ['waive', { waiver: { requester: '张', approver: '', expiresAt: '2023-12-31' } }, '批准人'],
    ['waive', { waiver: { requester: '张', approver: '李', expiresAt: '年底' } }, '到期日'],
    ['correct', { value: null, correction: { field: 'actual', from: '0.82', to: '不少' } }, '读不出一个数'],
    ['correct', { value: null, correction: { field: 'status', from: '好', to: '很好' } }, '完成状态'],
    ['correct', { value: null, correction: { field: 'expectedFinish', from: '', to: '尽快' } }, '日期'],
    ['correct', { value: null, correction: { field: 'actual', from: '82%', to: '82% ' } }, '与原文相同'],
    ['accept', { members: [] }, '没有成员'],
    ['correct', { value: null }, '修正值'],
    ['correct', { value: ' ' }, '修正值'],
    ['revoke', { revokes: null }, '撤销'],
    ['accept', { actor: ' ' }, '裁定人'],
  ] as const)('%s with %j is not made', (action, more, word) => {
    expect(decisionProblems(input(action, more)).map(({ zh }) => zh)).toEqual([expect.stringContaining(word)]);
    expect(() => makeDecision(input(action, more), [])).toThrow(RangeError);
  });

  it.each(['accept', 'defer'] as const)('%s needs no reason', (action) => {
    expect(decisionProblems(input(action, { reason: '' }))).toEqual([]);
  });

  const subject = { taskId: 't', clauseId: 'c', indicatorId: null, orgUnitId: 'u' };
  it.each([
    ['subject', input('accept', { subject })],
    ['evidence', input('accept', { evidence: '0123456789abcdef' })],
    [
      'members',
      input(
        'reject',
        bulkOf([
          { fingerprint: 'b', ruleId: 'r', subject },
          { fingerprint: 'a', ruleId: 'q', subject, evidence: 'e' },
        ]),
      ),
    ],
    ['correction', input('correct', { value: null, correction: { field: 'actual', from: '0.82', to: '82%' } })],
    ['waiver', input('waive')],
    ['mapping', input('map', mappingInput(nameMapping('数据中心', 'test/data')))],
  ])('keeps %s, in the id too, and gives it back from the log', (key, given) => {
    const made = makeDecision(given, []);
    expect(check('decision', made)).toMatchObject({ ok: true });
    expect(readDecisionLog(formatDecision(made))).toEqual({ decisions: [made], findings: [] });
    const shuffled = Object.fromEntries(Object.entries(JSON.parse(formatDecision(made)) as object).reverse());
    expect(readDecisionLog(JSON.stringify(shuffled)).findings).toEqual([]);
    const { [key as 'subject']: _, ...without } = made;
    expect(readDecisionLog(JSON.stringify(without)).findings.map(({ messageId }) => messageId)).toEqual(['edited']);
  });

  it('has one entry for several findings, whatever their order', () => {
    const [a, b] = ['a', 'b'].map((fingerprint) => ({ fingerprint, ruleId: 'r', subject }));
    expect(bulkOf([b!, a!, b!])).toEqual(bulkOf([a!, b!]));
    expect(decisionProblems(input('correct', bulkOf([a!, b!]))).map(({ zh }) => zh)).toEqual([expect.stringContaining('逐条')]);
  });

  it('corrects to zero', () => expect(makeDecision(input('correct', { value: 0 }), []).value).toBe(0));
});

describe('readDecisionLog', () => {
  const log = chain(
    () => input('accept'),
    () => input('explain', { reason: '一行\n两行 "引号"' }),
    () => input('defer'),
  );
  const text = log.map(formatDecision).join('');
  const messages = (broken: string) => {
    const { decisions, findings } = readDecisionLog(broken, 'decisions/2023-Q2.jsonl');
    findings.forEach((item) => expectWorded({ meta: decisionLogBroken }, item));
    return [decisions.length, findings.map(({ messageId, severity, at }) => `${messageId} ${severity} ${at.row}`)];
  };

  it('gives back what was written', () => {
    expect(readDecisionLog(text)).toEqual({ decisions: log, findings: [] });
    expect(text.split('\n')).toHaveLength(4);
    expect(readDecisionLog('')).toEqual({ decisions: [], findings: [] });
    expect(readDecisionLog(`\uFEFF${text.replaceAll('\n', '\r\n')}\n\n`).decisions).toEqual(log);
  });

  const lines = log.map((decision) => formatDecision(decision).trim());
  it.each([
    ['cut anywhere in the last line', text.slice(0, -20), 2, ['halfWritten warning 3']],
    ['without the last line break', text.trimEnd(), 3, []],
    ['cut, then written on', `${text.slice(0, -20)}\n${lines[2]}\n`, 3, ['notJson warning 3']],
    ['an entry taken out', `${lines[0]}\n${lines[2]}\n`, 2, ['chain error 2']],
    ['an entry edited', [lines[0], lines[1]!.replace('张三', '李四'), lines[2]].join('\n'), 2, ['edited error 2']],
    ['an entry twice', [lines[0], lines[0], lines[1]].join('\n'), 2, ['repeated info 2']],
    [
      'something else',
      [lines[0], '{"action":"accept"}', '[]', '42'].join('\n'),
      1,
      ['invalid error 2', 'notJson error 3', 'notJson error 4'],
    ],
  ])('%s', (_, broken, count, expected) => {
    expect(messages(broken)).toEqual([count, expected]);
  });

  it('says when a revoke undoes nothing', () => {
    const [lost] = chain(() => input('revoke', { revokes: 'f'.repeat(16) }));
    expect(messages(formatDecision(lost!))).toEqual([1, ['revokesUnknown warning 1']]);
  });

  it('loses nothing at whatever byte the writing stops', () => {
    for (let length = 0; length <= text.length; length++) {
      const cut = text.slice(0, length);
      const before = readDecisionLog(cut).decisions;
      const next = makeDecision(input('accept', { fingerprint: two!.fingerprint }), before);
      const after = readDecisionLog(cut + appendix(cut, next));
      expect(after.decisions).toEqual([...before, next]);
      expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

describe('applyDecisions', () => {
  const state = (log: readonly Decision[], ...findings: (typeof one)[]) =>
    applyDecisions({ findings: findings.map((item) => item!) }, log).map(({ disposition }) => disposition);

  it.each([
    ['accept', 'confirmed'],
    ['reject', 'returned'],
    ['correct', 'corrected'],
    ['explain', 'explained'],
    ['waive', 'waived'],
    ['defer', 'deferred'],
  ] as const)('%s makes it %s', (action, disposition) => {
    expect(
      state(
        chain(() => input(action)),
        one,
        two,
      ),
    ).toEqual([disposition, 'open']);
  });

  it('lets the last decision count', () => {
    expect(
      state(
        chain(
          () => input('defer'),
          () => input('waive'),
        ),
        one,
      ),
    ).toEqual(['waived']);
  });

  it('takes back any single entry, not only the last', () => {
    const undoes = (index: number) => (log: readonly Decision[]) => input('revoke', { revokes: log[index]!.decisionId });
    const other = () => input('explain', { fingerprint: two!.fingerprint });
    expect(
      state(
        chain(() => input('accept'), other, undoes(0)),
        one,
        two,
      ),
    ).toEqual(['open', 'explained']);
    expect(
      state(
        chain(
          () => input('defer'),
          () => input('waive'),
          undoes(1),
        ),
        one,
      ),
    ).toEqual(['deferred']);
    expect(
      state(
        chain(
          () => input('defer'),
          () => input('waive'),
          undoes(0),
        ),
        one,
      ),
    ).toEqual(['waived']);
    // A revoke is an entry too.
    expect(
      state(
        chain(() => input('accept'), undoes(0), undoes(1)),
        one,
      ),
    ).toEqual(['confirmed']);
  });

  it('lists decisions whose finding is gone, and applies them to nothing', () => {
    const log = chain(
      () => input('accept'),
      () => input('waive', { fingerprint: three!.fingerprint }),
    );
    expect(applyDecisions({ findings: [two!] }, log)).toEqual([
      { fingerprint: two!.fingerprint, disposition: 'open', decisionId: null },
      { fingerprint: one!.fingerprint, disposition: 'superseded', decisionId: log[0]!.decisionId },
      { fingerprint: three!.fingerprint, disposition: 'superseded', decisionId: log[1]!.decisionId },
    ]);
  });
});

describe('mappings', () => {
  const mapping: Mapping = { kind: 'header', header: '数量', column: 'actual', orgUnitId: 'test/audit', template: '0123456789abcdef' };
  const map = (more: Partial<Mapping> = {}) => input('map', { ...mappingInput({ ...mapping, ...more }) });
  const columns = (...logs: Decision[][]) =>
    mappingsInForce(logs).map(({ mapping: said }) =>
      said.kind === 'header' ? `${said.header} ${said.column}` : `${said.name} ${said.orgUnitId}`,
    );

  it('are entries of the schema that come back from the log', () => {
    const log = chain(
      () => map(),
      () => input('accept'),
    );
    expect(check('decision', log[0])).toMatchObject({ ok: true, value: { mapping } });
    expect(readDecisionLog(log.map(formatDecision).join(''))).toEqual({ decisions: log, findings: [] });
    expect(formatDecision(log[1]!)).not.toContain('mapping');
  });

  it.each(['header', 'column', 'orgUnitId', 'template'] as const)('have another id when %s differs', (key) => {
    const [one, other] = [map(), map({ [key]: key === 'template' ? 'f'.repeat(16) : 'x' })].map((entry) => makeDecision(entry, []));
    expect(one!.decisionId).not.toBe(other!.decisionId);
  });

  it('leave the ids of other entries what they were', () => {
    const before = input('accept', { fingerprint: '07239f9cbc5272f9', ruleId: 'behind-without-difficulties' });
    expect(makeDecision(before, []).decisionId).toBe('9cb403455bdcf5a8');
  });

  it('are not made without a header', () => {
    const { mapping: _mapping, ...without } = map();
    expect(decisionProblems(without).map(({ zh }) => zh)).toEqual([expect.stringContaining('对应')]);
  });

  it('hold until the same header of the same form is said to be another, or the entry is revoked', () => {
    const first = chain(
      () => map(),
      () => map({ header: '事情', column: 'indicatorName' }),
    );
    expect(columns(first)).toEqual(['数量 actual', '事情 indicatorName']);
    expect(
      columns(
        first,
        chain(() => map({ column: 'ignore' })),
      ),
    ).toEqual(['数量 ignore', '事情 indicatorName']);
    expect(
      columns(
        first,
        chain(() => map({ orgUnitId: null, column: 'target' })),
      ),
    ).toEqual(['数量 actual', '事情 indicatorName', '数量 target']);
    const revoked = [...first, makeDecision(input('revoke', { revokes: first[0]!.decisionId }), first)];
    expect(columns(revoked)).toEqual(['事情 indicatorName']);
  });

  it('decide no finding', () => {
    expect(
      applyDecisions(
        { findings: [one!] },
        chain(() => map()),
      ),
    ).toEqual([{ fingerprint: one!.fingerprint, disposition: 'open', decisionId: null }]);
  });
});

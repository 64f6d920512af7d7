import type { Decision, Reconciliation } from '@duizhang/model';
import { aboutFinding, applyDecisions, bulkOf, makeDecision, type DecisionInput } from '@duizhang/reconcile';
import { describe, expect, it } from 'vitest';
import { lineText } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { findings, fixtureModel, fixturePorts, reconciliation } from '../fixture.test.data.ts';
import { createSession } from '../session.ts';
import { view } from './view.ts';

/** A log of everything that a log can hold, of which three entries no longer apply. */
const about = (index: number) => aboutFinding(findings[index]!, reconciliation.rows);
const log: Decision[] = [];
const add = (entry: Pick<DecisionInput, 'fingerprint' | 'ruleId'> & Partial<DecisionInput>, actor: string) =>
  log.push(
    makeDecision({ action: 'accept', actor, at: `2023-07-1${log.length}T08:00:00.000Z`, reportingPeriod: '2023-Q2', ...entry }, log),
  );
add({ ...about(3), fingerprint: 'f'.repeat(16) }, '李四');
add(
  { ...bulkOf([about(0), about(1), { ...about(2), fingerprint: 'e'.repeat(16) }]), action: 'reject', reason: '缺少佐证材料，请补充后重报' },
  '王小明',
);
add(
  { ...about(4), action: 'waive', reason: '经批准', waiver: { requester: '市大数据局', approver: '办公厅', expiresAt: '2023-07-10' } },
  '张三',
);
add({ ...about(2), action: 'defer' }, '张三');
const mapping = { kind: 'orgUnitName', name: '数字中心', orgUnitId: 'city/data' } as const;
add({ fingerprint: 'm'.repeat(16), ruleId: 'unknown-org-unit', action: 'map', mapping }, '张三');
add({ ...about(2), action: 'revoke', revokes: log[3]!.decisionId, reason: '看错行\u001b[2J' }, '李四');

type Stale = NonNullable<Reconciliation['staleDecisions']>[number];
const stale = (entry: number, fingerprint: string, reason: Stale['reason']): Stale => ({
  decisionId: log[entry]!.decisionId,
  fingerprint,
  ruleId: log[entry]!.ruleId,
  reason,
  subject: null,
});
const model = fixtureModel({
  dispositions: applyDecisions(reconciliation, log),
  staleDecisions: [
    stale(0, 'f'.repeat(16), 'evidenceChanged'),
    stale(1, 'e'.repeat(16), 'findingGone'),
    stale(2, findings[4]!.fingerprint, 'expired'),
  ],
});

function frameAfter(keys: readonly string[], columns: number, rows: number, locale: 'zh' | 'en' = 'zh') {
  const session = createSession({
    model,
    ports: { ...fixturePorts([...log]), after: () => () => {} },
    decisions: log,
    actor: '张三',
    logName: null,
    locale,
    columns,
    rows,
    timeZone: 'Asia/Shanghai',
  });
  for (const name of keys) session.press({ name, text: [...name].length === 1 ? name : '' }, () => 0);
  return view(session.state()).rows.map(lineText);
}

describe.each([
  [60, 16],
  [80, 24],
  [120, 40],
  [200, 50],
])('at %i x %i', (columns, rows) => {
  it.each(['', 'G', 'down', 'u'])('the log after %j fills the frame, in both languages', (key) => {
    for (const locale of ['zh', 'en'] as const) {
      const frame = frameAfter(['7', ...(key === '' ? [] : [key])], columns, rows, locale);
      expect(frame).toHaveLength(rows);
      for (const row of frame) expect([row, cells(row)]).toEqual([row, columns]);
    }
  });

  it('the first of a group is never without its heading', () => {
    for (let steps = 0; steps < log.length; steps += 1) {
      const frame = frameAfter(['7', 'G', ...Array.from({ length: steps }, () => 'up')], columns, rows);
      const cursor = frame.findIndex((row) => row.startsWith('|>'));
      expect(cursor).toBeGreaterThan(3);
      if (steps === log.length - 1) expect(frame[cursor - 1]).toContain('不再适用的 3 条');
    }
  });
});

it('says when, who, what, on what, and what became of it', () => {
  const body = frameAfter(['7', 'down'], 160, 24).slice(4, 12);
  expect(body.map((row) => row.slice(1, -1).trimEnd())).toEqual([
    expect.stringMatching(/^ 不再适用的 3 条/),
    expect.stringMatching(/^ 期 2023-07-12 16:00 张三 +豁免 提示 +市大数据局申请，办公厅批准，至 2023-07-10  经批准/),
    expect.stringMatching(/^>失 2023-07-11 16:00 王小明 +退回 3 条问题一并裁定 任务1 +缺少佐证材料，请补充后重报/),
    expect.stringMatching(/^ 失 2023-07-10 16:00 李四 +采纳 市大数据局 任务1 状态与数值矛盾/),
    expect.stringMatching(/^ 其余日志 3 条/),
    expect.stringMatching(/^ {4}2023-07-15 16:00 李四 +撤销 撤销 张三 07-13 16:00 的暂缓 +看错行<U\+001B>\[2J/),
    expect.stringMatching(/^ {4}2023-07-14 16:00 张三 +对应 名称的含义 +「数字中心」指 市大数据局/),
    expect.stringMatching(/^ 撤 2023-07-13 16:00 张三 +暂缓 市卫生健康委 任务1 低于目标/),
  ]);
});

it('tells of the entry under the cursor why it no longer applies, and who took it back', () => {
  expect(frameAfter(['7', 'down'], 120, 24).join('\n')).toContain('有效  问题已消失 1 条');
  expect(frameAfter(['7', 'G'], 120, 24).join('\n')).toContain('已由 李四 于 2023-07-15 16:00 撤销');
  expect(frameAfter(['7', 'G'], 120, 24).join('\n')).toContain(`编号 ${log[3]!.decisionId}`);
});

it('says before an entry is taken back whose it is and what comes of it', () => {
  const text = frameAfter(['7', 'down', 'u'], 100, 24).join('\n');
  for (const part of ['王小明  退回  3 条问题一并裁定', '涉及 3 条：2 条回到待裁，1 条所涉问题已不在。', '这是 王小明 的裁定'])
    expect(text).toContain(part);
});

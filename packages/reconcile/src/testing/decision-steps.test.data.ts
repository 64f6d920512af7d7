import { array, constantFrom, integer, record } from 'fast-check';
import type { Decision, Reconciliation } from '@duizhang/model';
import { expect } from 'vitest';
import { aboutFinding, correctionOf } from '../about.ts';
import { bulkOf, makeDecision } from '../decide.ts';
import { reconcile } from '../reconcile.ts';
import { wordsInForce } from '../replay.ts';
import type { PeriodInput } from '../workbench.ts';
import { catalogue, reading, register, type FileSketch } from './small-world.test.data.ts';

const files: FileSketch[] = [
  {
    unit: 'data',
    rows: [
      { item: 'rate', actual: '0.88', status: '已完成' },
      { item: 'total', actual: '300', status: '已完成' },
      { item: 'fresh', actual: '累计405个', status: '滞后' },
      { item: 'total', actual: '410' },
    ],
  },
  {
    unit: 'approval',
    rows: [
      { item: 'rate', actual: '91%' },
      { item: 'hours', actual: '3小时', status: '已完成' },
    ],
  },
  { unit: 'east', period: '2023-Q1', rows: [{ item: 'piles', actual: '40' }] },
  { unit: '数据中心', rows: [{ item: 'total', actual: '0' }] },
];

/** A quarter with something of everything that can be decided on. */
export const period: PeriodInput = {
  catalogue,
  register,
  reportingPeriod: '2023-Q2',
  asOf: '2023-07-20',
  readings: files.map((file) => reading(file, '2023-Q2')),
  previous: [],
  toolVersion: '0.1.0',
};

/** The same with the quarter before it, and with a value that looks ten times too large beside that. */
export const periodWithPast: PeriodInput = {
  ...period,
  readings: files
    .map((file) => (file.unit === 'data' ? { ...file, rows: [...file.rows!, { item: 'stations' as const, actual: '130000' }] } : file))
    .map((file) => reading(file, '2023-Q2')),
  previous: [
    reading(
      {
        unit: 'data',
        file: 'Q1.xlsx',
        rows: [
          { item: 'stations', actual: '11000' },
          { item: 'rate', actual: '90%' },
        ],
      },
      '2023-Q1',
    ),
  ],
};

/** The period after a log. */
export const judge = (input: PeriodInput, decisions: readonly Decision[]): Reconciliation => reconcile({ ...input, decisions });

/** What somebody does next, whatever stands in the log by then. */
export const steps = array(
  record({
    action: constantFrom('accept', 'reject', 'correct', 'explain', 'waive', 'defer', 'revoke', 'bulk'),
    which: integer({ min: 0, max: 999 }),
    to: constantFrom('82%', '0.5', '400', '已完成', '材料.pdf'),
    expiresAt: constantFrom('2023-07-01', '2023-12-31'),
    minute: integer({ min: 10, max: 59 }),
  }),
  { maxLength: 6 },
);
export type Step = { action: string; which: number; to: string; expiresAt: string; minute: number };

/** The log after a step, taken on the state that the log gives, as the terminal UI does. */
export function next(input: PeriodInput, log: readonly Decision[], step: Step, actor: string): Decision[] {
  const { findings, rows } = judge(input, log);
  const item = findings[step.which % findings.length]!;
  const who = { actor, at: `2023-07-20T09:${step.minute}:00Z`, reportingPeriod: '2023-Q2', reason: '核实' };
  const about = aboutFinding(item, rows);
  const waiver = { requester: '单位', approver: '主任', expiresAt: step.expiresAt };
  const add = (input: Omit<Parameters<typeof makeDecision>[0], keyof typeof who>) => [...log, makeDecision({ ...input, ...who }, log)];
  if (step.action === 'revoke') {
    const undone = log[step.which % Math.max(1, log.length)];
    return undone ? add({ ...about, action: 'revoke', revokes: undone.decisionId }) : [...log];
  }
  if (step.action === 'bulk') return add({ ...bulkOf(findings.slice(0, 3).map((one) => aboutFinding(one, rows))), action: 'reject' });
  if (step.action === 'correct') {
    const correction = correctionOf(item, rows, step.to, undefined, wordsInForce(log).get(item.fingerprint)?.decision);
    try {
      return correction ? add({ ...about, action: 'correct', correction }) : [...log];
    } catch (error) {
      // What can't be read in that cell is refused.
      expect(error).toBeInstanceOf(RangeError);
      return [...log];
    }
  }
  return add({ ...about, action: step.action as Decision['action'], ...(step.action === 'waive' && { waiver }) });
}

/** The log after several steps. */
export const grow = (input: PeriodInput, log: readonly Decision[], list: readonly Step[], actor: string): Decision[] =>
  list.reduce<Decision[]>((so, step) => next(input, so, step, actor), [...log]);

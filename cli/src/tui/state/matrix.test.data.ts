import type { ExpectedReport, Finding, ItemAttainment, LightLabel, Task } from '@duizhang/model';
import { catalogue, findings as someFindings, reconciliation, register, rules } from '../fixture.test.data.ts';
import { createModel, type Model } from './model.ts';

/** A period sketched by what every unit owes on every task, for tests of the overview. */

export type Owed =
  | ExpectedReport['state']
  /** Reported, and held against a target. */
  | { light: string | null; pace: ItemAttainment['paceStatus'] }
  | 'nil'
  /** Reported, without an indicator. */
  | 'plain';

export const lights: readonly LightLabel[] = [
  { name: 'green', zh: '绿灯', en: 'green' },
  { name: 'yellow', zh: '黄灯', en: 'yellow' },
  { name: 'red', zh: '红灯', en: 'red' },
];

export const green: Owed = { light: 'green', pace: 'onSchedule' };
export const yellow: Owed = { light: 'yellow', pace: 'behind' };
export const red: Owed = { light: 'red', pace: 'behind' };
export const open: Owed = { light: null, pace: 'undetermined' };

export const unitId = (index: number): string => `city/unit-${index}`;
export const taskId = (index: number): string => `city-2023/task-${index}`;

export interface Sketch {
  /** What each unit owes on each task: `owed[unit][task]`. */
  owed: readonly (readonly (readonly Owed[])[])[];
  /** Unit and task of findings; null for a finding that is about none. */
  findings?: readonly (readonly [number | null, number | null, Finding['severity']?])[];
  lights?: readonly LightLabel[];
}

/** The judged period of a sketch; tasks and units are named by their numbers. */
export function sketched({ owed, findings = [], lights: labels = lights }: Sketch): Model {
  const tasks = Math.max(1, ...owed.map((row) => row.length));
  const expectedReports: ExpectedReport[] = [];
  const attainments: ItemAttainment[] = [];
  for (const [unit, ofUnit] of owed.entries())
    for (const [task, ofTask] of ofUnit.entries())
      for (const [at, one] of ofTask.entries()) {
        const indicatorId = one === 'plain' ? null : `${taskId(task)}.1#${at + 1}`;
        const ids = { orgUnitId: unitId(unit), taskId: taskId(task), clauseId: `${taskId(task)}.1`, indicatorId };
        const state = one === 'plain' || one === 'nil' || typeof one === 'object' ? 'reported' : one;
        expectedReports.push({ ...ids, role: 'responsible', via: null, state, ...(one === 'nil' && { nilReturn: true }) });
        const { light, pace } = typeof one === 'object' ? one : { light: null, pace: 'undetermined' as const };
        if (indicatorId !== null) attainments.push({ ...attainment, ...ids, indicatorId, statusLight: light, paceStatus: pace });
      }
  const template = catalogue.tasks[0]!;
  const [clause] = template.clauses;
  return createModel({
    reconciliation: {
      ...reconciliation,
      expectedReports,
      attainments,
      lights: [...labels],
      findings: findings.map(([unit, task, severity = 'error'], index) => ({
        ...someFindings[0]!,
        severity,
        fingerprint: `finding-${index}`,
        orgUnitId: unit === null ? null : unitId(unit),
        taskId: task === null ? null : taskId(task),
      })),
    },
    catalogue: {
      ...catalogue,
      tasks: Array.from({ length: tasks }, (_, index): Task => {
        const clauseId = `${taskId(index)}.1`;
        const indicators = [1, 2, 3].map((number) => ({ ...clause.indicators[0]!, indicatorId: `${clauseId}#${number}` }));
        return {
          ...template,
          taskId: taskId(index),
          number: index + 1,
          title: `任务${index}`,
          clauses: [{ ...clause, clauseId, indicators }],
        };
      }),
    },
    register: {
      ...register,
      orgUnits: owed.map((_, index) => ({ ...register.orgUnits[0]!, orgUnitId: unitId(index), shortName: `单位${index}` })),
    },
    rules,
  });
}

const attainment: ItemAttainment = {
  scope: 'report',
  taskId: '',
  clauseId: '',
  indicatorId: '',
  indicatorName: '',
  orgUnitId: null,
  orgUnitName: null,
  method: 'reported',
  value: 82,
  attainmentRate: 86.3,
  shortfall: -13,
  verdict: 'below',
  dueOn: '2023-12-31',
  scheduledProgress: 50,
  againstSchedule: 90,
  paceStatus: 'undetermined',
  reason: null,
  statusLight: null,
  score: null,
  question: null,
  missingMembers: [],
};

import {
  finding,
  ruleIndex,
  type Catalogue,
  type Decision,
  type Finding,
  type OrgUnitRegister,
  type Reconciliation,
  type ReportRow,
  type RuleMeta,
  type TextValue,
} from '@duizhang/model';
import { applyDecisions, effectOf, makeDecision, type DecisionInput } from '@duizhang/reconcile';
import { entryOf } from './entry.ts';
import type { Ports } from './session.ts';
import { createModel, type Model } from './state/model.ts';

/** A plan of one task, three units and five findings: enough to tell every column, filter and state apart. */

const rule = (id: string, severity: RuleMeta['severity'], zh: string, en: string): RuleMeta => ({
  id,
  family: 'task',
  severity,
  title: { zh, en },
  why: { zh: '方案要求。', en: 'The plan asks for it.' },
  remedy: { zh: '请核实。', en: 'Please check.' },
  messages: { found: { zh: `${zh}：{actual}`, en: `${en}: {actual}` } },
  examples: { bad: { zh: '82%', en: '82%' }, good: { zh: '95%', en: '95%' } },
});

export const rules = ruleIndex([
  rule('below-target', 'error', '低于目标', 'Below target'),
  rule('missing-report', 'error', '未报', 'Missing report'),
  rule('status-conflict', 'warning', '状态与数值矛盾', 'Status contradicts value'),
  rule('note', 'info', '提示', 'Note'),
]);

const clauseText = '推動智慧燈桿建設，全市政務服務事項掌上可辦率達95%以上。';
const quote = '掌上可辦率達95%以上';

export const catalogue: Catalogue = {
  planId: 'city-2023',
  title: '数字城市2023年行动方案',
  issuer: null,
  docNumber: null,
  issuedOn: null,
  year: 2023,
  script: 'hant',
  document: { fileName: 'plan.txt', mediaType: 'text/plain', sha256: '0'.repeat(64), characters: 100 },
  parts: [{ number: 1, title: '重点任务', source: { quote: '重点任务', start: 0, end: 4 } }],
  sections: [],
  tasks: [
    {
      taskId: 'city-2023/1',
      number: 1,
      title: '一网通办',
      part: 1,
      section: null,
      source: { quote: '1.', start: 10, end: 12 },
      clauses: [
        {
          clauseId: 'city-2023/1.1',
          text: clauseText,
          source: { quote: clauseText, start: 20, end: 20 + clauseText.length },
          assignments: [
            {
              name: '市大數據局',
              orgUnitId: 'city/data',
              role: 'lead',
              collective: false,
              source: { quote: '市大數據局', start: 60, end: 65 },
            },
          ],
          indicators: [
            {
              indicatorId: 'city-2023/1.1#1',
              name: '掌上可辦率',
              confidence: 1,
              flags: [],
              target: { comparator: '>=', value: 95, unitOfMeasure: '%', basis: 'rate', deadline: null },
              source: { quote, start: 20 + clauseText.indexOf(quote), end: 20 + clauseText.indexOf(quote) + quote.length },
            },
          ],
        },
      ],
    },
  ],
  findings: [],
};

export const register: OrgUnitRegister = {
  registerId: 'city',
  title: '名录',
  city: '某',
  issuers: [],
  orgUnits: [
    { orgUnitId: 'city/data', name: '某市大数据局', shortName: '市大数据局', kind: 'governmentDepartment', aliases: [] },
    { orgUnitId: 'city/education', name: '某市教育局', shortName: '市教育局', kind: 'governmentDepartment', aliases: [] },
    { orgUnitId: 'city/health', name: '某市卫生健康委', shortName: '市卫生健康委', kind: 'governmentDepartment', aliases: [] },
  ],
};

const subjects = { taskId: 'city-2023/1', clauseId: 'city-2023/1.1', indicatorId: 'city-2023/1.1#1', reportingPeriod: '2023-Q2' };
const meta = (id: string): RuleMeta => rules.get(id)!;

export const findings: readonly Finding[] = [
  finding(meta('below-target'), {
    messageId: 'found',
    data: { actual: '82%' },
    orgUnitId: 'city/data',
    ...subjects,
    at: { file: 'a.xlsx', sheet: '填报', cell: 'K9', row: 9, column: 11 },
  }),
  finding(meta('missing-report'), { messageId: 'found', data: { actual: null }, orgUnitId: 'city/education', ...subjects }),
  finding(meta('below-target'), {
    messageId: 'found',
    data: { actual: '80%' },
    orgUnitId: 'city/health',
    ...subjects,
    at: { file: 'b.xlsx', sheet: '填报', cell: 'K9', row: 9, column: 11 },
  }),
  finding(meta('status-conflict'), { messageId: 'found', data: { actual: '已完成' }, orgUnitId: 'city/data', ...subjects }),
  finding(meta('note'), { messageId: 'found', data: { actual: '\u001b[31m红' }, outcome: 'notEvaluated' }),
];

const cell = (raw: string, at: string | null = null): TextValue => ({
  raw,
  value: raw === '' ? null : raw,
  at: at ? { file: 'a.xlsx', sheet: '填报', cell: at } : null,
});
const row: ReportRow = {
  submissionId: 'a',
  row: 9,
  orgUnitId: 'city/data',
  orgUnitName: '市大数据局',
  reportingPeriod: '2023-Q2',
  sequence: cell('1', 'A9'),
  taskId: 'city-2023/1',
  clauseId: 'city-2023/1.1',
  indicatorId: 'city-2023/1.1#1',
  taskCode: cell('1'),
  taskTitle: cell('一网通办'),
  clauseText: cell(''),
  indicatorName: cell('掌上可办率'),
  target: cell('95%'),
  unitOfMeasure: cell('%'),
  basis: cell(''),
  role: cell('牵头'),
  previous: { raw: '78%', value: 78, unitOfMeasure: '%', hedge: null, interval: null, steps: [], at: null },
  actual: {
    raw: '８２％',
    value: 82,
    unitOfMeasure: '%',
    hedge: null,
    interval: null,
    steps: ['全角转半角：82%'],
    at: { file: 'a.xlsx', sheet: '填报', cell: 'K9' },
  },
  status: { raw: '推进中', value: 'inProgress', at: null },
  progressNarrative: cell('正在推进'),
  difficulties: cell(''),
  nextSteps: cell(''),
  expectedFinish: cell(''),
  evidence: cell(''),
};

const expected = (orgUnitId: string, state: 'reported' | 'missing') =>
  ({
    orgUnitId,
    taskId: 'city-2023/1',
    clauseId: 'city-2023/1.1',
    indicatorId: 'city-2023/1.1#1',
    role: 'responsible',
    via: null,
    state,
  }) as const;

export const reconciliation: Reconciliation = {
  planId: 'city-2023',
  reportingPeriod: '2023-Q2',
  asOf: '2023-07-15',
  versions: { tool: '0', catalogueSha256: '0'.repeat(64), registerId: 'city' },
  counts: { pass: 40, fail: 4, notEvaluated: 1 },
  rules: [
    { ruleId: 'below-target', pass: 10, fail: 2, notEvaluated: 0 },
    { ruleId: 'missing-report', pass: 2, fail: 1, notEvaluated: 0 },
    { ruleId: 'status-conflict', pass: 28, fail: 1, notEvaluated: 0 },
  ],
  reporting: {
    whole: {
      expected: 3,
      reported: 2,
      missing: 1,
      notEvaluated: 0,
      exempt: 0,
      nilReturns: 0,
      onTime: null,
      late: null,
      reportingRate: 66.7,
      onTimeRate: null,
      onTimeReason: 'noWindow',
    },
    orgUnits: [],
    roles: [],
  },
  exemptions: [],
  attainments: [],
  lights: [],
  rankings: [],
  expectedReports: [expected('city/data', 'reported'), expected('city/education', 'missing'), expected('city/health', 'reported')],
  submissions: [],
  findings: [...findings],
  dispositions: [],
  rows: [row],
};

/** An entry as the ports would make it; it follows the log. */
export function decide(entry: Omit<DecisionInput, 'actor' | 'at' | 'reportingPeriod'>, log: readonly Decision[]): Decision {
  return makeDecision({ reportingPeriod: '2023-Q2', ...entry, actor: '张三', at: '2023-07-15T08:00:00.000Z' }, log);
}

/** Ports on a log in memory, and on figures that only know the decisions. */
export function fixturePorts(
  log: Decision[],
  judged: Reconciliation = reconciliation,
  write: (decision: Decision) => void = (decision) => log.push(decision),
): Ports {
  return {
    record(entry) {
      const decision = decide(entry, log);
      write(decision);
      return { decision, decisions: [...log] };
    },
    ask: (async (ask: Parameters<Ports['ask']>[0]) => {
      const after = (known: readonly Decision[]) => ({ ...judged, dispositions: applyDecisions(judged, known) });
      switch (ask.about) {
        case 'judging':
          return after(ask.decisions);
        case 'effect': {
          const entry = entryOf(ask.model, ask.intent, ask.decisions, 'zh');
          return effectOf(after(ask.decisions), after([...ask.decisions, decide(entry, ask.decisions)]));
        }
        case 'reading':
          return null;
        default:
          throw new Error(`nobody answers ${ask.about} here`);
      }
    }) as Ports['ask'],
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

export function fixtureModel(change: Partial<Reconciliation> = {}): Model {
  return createModel({ reconciliation: { ...reconciliation, ...change }, catalogue, register, rules });
}

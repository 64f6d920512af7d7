import {
  finding,
  ruleIndex,
  type Assignment,
  type Catalogue,
  type Clause,
  type Finding,
  type OrgUnitRegister,
  type QuantityValue,
  type Reconciliation,
  type ReportRow,
  type RuleMeta,
  type Task,
  type TextValue,
} from '@duizhang/model';

/** A quarter of a middle-sized city, made by counting: 24 units, 12 tasks, some seventy findings of six rules. Always the same. */

const PERIOD = '2023-Q2';
const orgUnitNames = [
  '市发展改革委',
  '市教育局',
  '市科技局',
  '市工业和信息化局',
  '市公安局',
  '市民政局',
  '市财政局',
  '市人力资源社会保障局',
  '市自然资源和规划局',
  '市生态环境局',
  '市住房城乡建设局',
  '市交通运输局',
  '市水务管理局',
  '市农业农村局',
  '市商务局',
  '市文化和旅游局',
  '市卫生健康委',
  '市应急局',
  '市市场监管局',
  '市医保局',
  '市行政审批局',
  '市大数据局',
  '市南区政府',
  '青岛西海岸新区管委会',
];
const things = [
  '学位数据共享率',
  '公共数据资源登记数',
  '掌上可办率',
  '智慧社区',
  '数字化车间',
  '5G基站',
  '高清探头',
  '电子证照种类',
  '数据目录编制率',
  '政务服务网办率',
  '无人零售终端',
  '智慧停车泊位',
];

const rule = (
  id: string,
  severity: RuleMeta['severity'],
  title: [string, string],
  message: [string, string],
  why: [string, string],
  remedy: [string, string],
): RuleMeta => ({
  id,
  family: 'task',
  severity,
  title: { zh: title[0], en: title[1] },
  why: { zh: why[0], en: why[1] },
  remedy: { zh: remedy[0], en: remedy[1] },
  messages: { found: { zh: message[0], en: message[1] } },
  examples: { bad: { zh: '82%', en: '82%' }, good: { zh: '95%', en: '95%' } },
});

const ruleList = [
  rule(
    'below-target',
    'error',
    ['低于目标', 'Below target'],
    ['“{indicator}”填报{actual}，低于目标{target}。', '{indicator} is {actual}, below the target of {target}.'],
    ['方案对每个指标写明目标值，完成值应达到目标值。', 'The plan states a target for every indicator.'],
    ['请核实数值；确未达到的，写明原因和下一步计划。', 'Check the figure; if it is right, state why and what is next.'],
  ),
  rule(
    'missing-report',
    'error',
    ['应报未报', 'Missing report'],
    ['任务{task}“{indicator}”本期没有收到报送。', 'No report on {indicator} of task {task} came in.'],
    ['方案把这项任务分给该单位，每季度应报送一次。', 'The plan gives the task to the unit; it owes a report every quarter.'],
    ['请按模板补报。', 'Send the report in the template.'],
  ),
  rule(
    'percent-out-of-range',
    'error',
    ['百分比超出范围', 'Percentage out of range'],
    ['“{actual}”超出0到100%的范围。', '{actual} is outside 0 to 100%.'],
    ['比率类指标不会小于0或大于100%。', 'A share lies between 0 and 100%.'],
    ['请检查小数点和百分号。', 'Check the decimal point and the percent sign.'],
  ),
  rule(
    'status-contradicts-value',
    'warning',
    ['状态与数值矛盾', 'Status contradicts value'],
    ['完成状态为“已完成”，但完成值{actual}未达到{target}。', 'The status says completed, but {actual} does not meet {target}.'],
    ['完成状态应与完成值一致。', 'Status and value must agree.'],
    ['请更正状态或数值。', 'Correct the status or the value.'],
  ),
  rule(
    'cumulative-fell',
    'warning',
    ['累计值下降', 'Cumulative value fell'],
    ['累计值由上期{previous}降为{actual}。', 'The cumulative value fell from {previous} to {actual}.'],
    ['累计值只增不减。', 'A cumulative value never falls.'],
    ['请核对两期数据，说明原因。', 'Compare both periods and explain.'],
  ),
  rule(
    'approximate-value',
    'info',
    ['约数', 'Approximate value'],
    ['填报“{actual}”为约数，按区间判断。', '{actual} is approximate and judged as an interval.'],
    ['填报应为确数。', 'Reports should be exact.'],
    ['可请单位提供确数。', 'The unit may be asked for the exact figure.'],
  ),
];
export const rules = ruleIndex(ruleList);

const unitId = (index: number) => `city/unit-${String(index + 1).padStart(2, '0')}`;
const source = (quote: string, start = 0) => ({ quote, start, end: start + quote.length });

export const register: OrgUnitRegister = {
  registerId: 'city',
  title: '单位名录',
  city: '某',
  issuers: [],
  orgUnits: orgUnitNames.map((shortName, index) => ({
    orgUnitId: unitId(index),
    name: shortName,
    shortName,
    kind: 'governmentDepartment',
    aliases: [],
  })),
};

const tasks: Task[] = things.map((thing, index) => {
  const number = index + 1;
  const quote = `${thing}达到95%以上`;
  const text = `加快推进数据归集共享和应用，完善配套制度标准，强化跨部门业务协同，到2023年底，${quote}，有关工作按季度报送进展。`;
  const assignment = (unit: number, role: Assignment['role']): Assignment => ({
    name: orgUnitNames[unit]!,
    orgUnitId: unitId(unit),
    role,
    collective: false,
    source: source(orgUnitNames[unit]!),
  });
  const clause: Clause = {
    clauseId: `city-2023/${number}.1`,
    text,
    source: source(text, 100),
    assignments: [assignment(2 * index, 'lead'), assignment(2 * index + 1, 'cooperating')],
    indicators: [
      {
        indicatorId: `city-2023/${number}.1#1`,
        name: thing,
        target: { comparator: '>=', value: 95, unitOfMeasure: '%', basis: 'rate', deadline: '2023年底' },
        source: source(quote, 100 + text.indexOf(quote)),
        confidence: 1,
        flags: [],
      },
    ],
  };
  return {
    taskId: `city-2023/${number}`,
    number,
    title: `${thing}提升工程`,
    part: 1,
    section: 1 + (index % 3),
    source: source(`${number}.`),
    clauses: [clause],
  };
});

export const catalogue: Catalogue = {
  planId: 'city-2023',
  title: '数字城市2023年行动方案',
  issuer: '某市人民政府办公室',
  docNumber: null,
  issuedOn: '2023-03-14',
  year: 2023,
  script: 'hans',
  document: { fileName: 'plan.txt', mediaType: 'text/plain', sha256: '0'.repeat(64), characters: 5000 },
  parts: [{ number: 1, title: '重点任务', source: source('重点任务') }],
  sections: ['数字政府', '数字经济', '数字社会'].map((title, index) => ({ number: index + 1, part: 1, title, source: source(title) })),
  tasks,
  findings: [],
};

const columns = [
  'below-target',
  'missing-report',
  'percent-out-of-range',
  'status-contradicts-value',
  'cumulative-fell',
  'approximate-value',
] as const;
const raws = ['82％', '', '１０３%', '88%', '61%', '约95%'];
const fileOf = (unit: number) => `submissions/${PERIOD}/${orgUnitNames[unit]}_二季度.xlsx`;

const findings: Finding[] = [];
const rows: ReportRow[] = [];
for (let unit = 0; unit < orgUnitNames.length; unit += 1) {
  for (let kind = 0; kind < columns.length; kind += 1) {
    // Some units are careful, some are not.
    if ((unit * 7 + kind * 5) % 4 > 1) continue;
    const task = tasks[(unit + kind) % tasks.length]!;
    const meta = rules.get(columns[kind]!)!;
    const rowNumber = 9 + kind;
    const raw = raws[kind]!;
    const missing = columns[kind] === 'missing-report';
    findings.push(
      finding(meta, {
        messageId: 'found',
        orgUnitId: unitId(unit),
        taskId: task.taskId,
        clauseId: task.clauses[0].clauseId,
        indicatorId: task.clauses[0].indicators[0]!.indicatorId,
        reportingPeriod: PERIOD,
        data: { indicator: task.clauses[0].indicators[0]!.name, task: task.number, actual: raw, target: '95%', previous: '78%' },
        evidence: [raw],
        outcome: kind === 5 && unit % 3 === 0 ? 'notEvaluated' : 'fail',
        ...(missing ? {} : { at: { file: fileOf(unit), sheet: '填报', cell: `K${rowNumber}`, row: rowNumber, column: 11 } }),
      }),
    );
    if (!missing) rows.push(reportRow(unit, task, rowNumber, raw));
  }
}
findings.sort((a, b) => ['error', 'warning', 'info'].indexOf(a.severity) - ['error', 'warning', 'info'].indexOf(b.severity));

function reportRow(unit: number, task: Task, rowNumber: number, raw: string): ReportRow {
  const at = (column: string) => ({ file: fileOf(unit), sheet: '填报', cell: `${column}${rowNumber}` });
  const text = (value: string, column: string): TextValue => ({ raw: value, value: value === '' ? null : value, at: at(column) });
  const quantity = (value: string, column: string, steps: string[]): QuantityValue => ({
    raw: value,
    value: Number(value.normalize('NFKC').replace(/[^\d.]/g, '')),
    unitOfMeasure: '%',
    hedge: null,
    interval: null,
    steps,
    at: at(column),
  });
  return {
    submissionId: `s${unit}`,
    row: rowNumber,
    orgUnitId: unitId(unit),
    orgUnitName: orgUnitNames[unit]!,
    reportingPeriod: PERIOD,
    sequence: text(String(rowNumber - 8), 'A'),
    taskId: task.taskId,
    clauseId: task.clauses[0].clauseId,
    indicatorId: task.clauses[0].indicators[0]!.indicatorId,
    taskCode: text(task.taskId, 'B'),
    taskTitle: text(task.title ?? '', 'C'),
    clauseText: text(task.clauses[0].text, 'D'),
    indicatorName: text(task.clauses[0].indicators[0]!.name, 'E'),
    target: text('95%', 'F'),
    unitOfMeasure: text('%', 'G'),
    basis: text('比率', 'H'),
    role: text('牵头', 'I'),
    previous: quantity('78%', 'J', []),
    actual: quantity(raw, 'K', [`全角转半角：${raw.normalize('NFKC')}`, `读作百分数：${raw.normalize('NFKC').replace(/[^\d.]/g, '')}%`]),
    status: { raw: '推进中', value: 'inProgress', at: at('L') },
    progressNarrative: text('已召开专题会议，完成接口改造。', 'M'),
    difficulties: text('', 'N'),
    nextSteps: text('三季度完成', 'O'),
    expectedFinish: text('', 'P'),
    evidence: text('附件1', 'Q'),
  };
}

export const reconciliation: Reconciliation = {
  planId: 'city-2023',
  reportingPeriod: PERIOD,
  asOf: '2023-07-15',
  versions: { tool: '0.1.0', catalogueSha256: '0'.repeat(64), registerId: 'city' },
  counts: {
    pass: 512,
    fail: findings.filter((item) => item.outcome === 'fail').length,
    notEvaluated: findings.filter((item) => item.outcome === 'notEvaluated').length,
  },
  rules: ruleList.map(({ id }, index) => ({
    ruleId: id,
    pass: 100 - 7 * index,
    fail: findings.filter((item) => item.ruleId === id && item.outcome === 'fail').length,
    notEvaluated: findings.filter((item) => item.ruleId === id && item.outcome === 'notEvaluated').length,
  })),
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
  expectedReports: orgUnitNames.flatMap((_, unit) =>
    [0, 1, 2].map((offset) => {
      const clause = tasks[(unit + offset) % tasks.length]!.clauses[0];
      return {
        orgUnitId: unitId(unit),
        taskId: tasks[(unit + offset) % tasks.length]!.taskId,
        clauseId: clause.clauseId,
        indicatorId: clause.indicators[0]!.indicatorId,
        role: 'responsible' as const,
        via: null,
        state: (unit + offset) % 5 === 0 ? ('missing' as const) : ('reported' as const),
      };
    }),
  ),
  submissions: [],
  findings,
  dispositions: findings.map(({ fingerprint }) => ({ fingerprint, disposition: 'open', decisionId: null })),
  rows,
};

// A period with as many findings as are wanted: real units, tasks, indicators and rules, values made by counting. Always the same.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareFindings, finding, ruleIndex } from '@duizhang/model';
import { reconcileRules } from '@duizhang/reconcile';

const json = (path) => JSON.parse(readFileSync(fileURLToPath(new URL(`../../seeds/${path}`, import.meta.url)), 'utf8'));
export const catalogue = json('plans/qingdao-2023/catalogue.json');
export const register = json('org-units/qingdao.json');
export const rules = ruleIndex(reconcileRules);

const PERIOD = '2023-Q2';
/** Rows that a unit's form has; more findings need more forms. */
const ROWS = 400;
const none = { pass: 0, fail: 0, notEvaluated: 0 };

/** A reconciliation with so many findings, sorted as `reconcile` sorts them. */
export function manyFindings(count) {
  const units = register.orgUnits;
  const known = [...rules.values()];
  const items = catalogue.tasks.flatMap((task) =>
    task.clauses.flatMap((clause) => clause.indicators.map((indicator) => ({ task, clause, indicator }))),
  );
  const findings = [];
  for (let at = 0; at < count; at += 1) {
    const rule = known[(at * 7) % known.length];
    const unit = units[at % units.length];
    const { task, clause, indicator } = items[(at * 13) % items.length];
    const row = 9 + (Math.floor(at / units.length) % ROWS);
    const form = Math.floor(at / units.length / ROWS);
    const messageIds = Object.keys(rule.messages);
    findings.push(
      finding(rule, {
        messageId: messageIds[at % messageIds.length],
        data: { indicator: indicator.name, task: task.number, actual: `${(at % 20_000) / 100}%`, target: `${indicator.target.value}` },
        orgUnitId: unit.orgUnitId,
        taskId: task.taskId,
        clauseId: clause.clauseId,
        indicatorId: indicator.indicatorId,
        reportingPeriod: PERIOD,
        evidence: [`${at}`],
        groupingKey: `${rule.id} ${task.number}`,
        at: { file: `submissions/${PERIOD}/${unit.shortName}_${form}.xlsx`, sheet: '填报表', cell: `K${row}`, row, column: 11 },
      }),
    );
  }
  findings.sort(compareFindings);
  return {
    planId: catalogue.planId,
    reportingPeriod: PERIOD,
    asOf: '2023-07-15',
    versions: { tool: '0', catalogueSha256: '0'.repeat(64), registerId: register.registerId },
    counts: { ...none, fail: count },
    rules: [],
    reporting: {
      whole: {
        expected: 0,
        reported: 0,
        missing: 0,
        notEvaluated: 0,
        exempt: 0,
        nilReturns: 0,
        onTime: null,
        late: null,
        reportingRate: null,
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
    expectedReports: [],
    submissions: [],
    findings,
    dispositions: findings.map(({ fingerprint }) => ({ fingerprint, disposition: 'open', decisionId: null })),
    rows: [],
  };
}

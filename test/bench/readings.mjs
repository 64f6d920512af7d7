import { createMatcher } from '@duizhang/lexicon';
import { expectedReports } from '@duizhang/reconcile';
import { readSubmissions } from '@duizhang/sheets';
import { answer, register } from './province.mjs';

const HEADER = '任务编号,任务名称,工作内容,指标名称,目标值,本期完成值,完成状态,进展情况,存在问题,下一步计划';
const cell = (text) => `"${text.replaceAll('"', '""')}"`;

/** What units of a plan report for a period, read from text tables; `turn` makes one report differ from another. */
export function readingsOf(catalogue, orgUnits, period, turn) {
  const matcher = createMatcher(register);
  const owed = Map.groupBy(expectedReports(catalogue, register), ({ orgUnitId }) => orgUnitId);
  const clauses = new Map(catalogue.tasks.flatMap((task) => task.clauses.map((clause) => [clause.clauseId, { task, clause }])));
  return orgUnits.flatMap((orgUnit, unit) => {
    const lines = owed.get(orgUnit.orgUnitId).map(({ clauseId, indicatorId }, row) => {
      const { task, clause } = clauses.get(clauseId);
      const indicator = clause.indicators.find((one) => one.indicatorId === indicatorId);
      const { actual, status, progressNarrative, difficulties, nextSteps } = answer(indicator, unit + turn, row);
      const target = indicator ? `${indicator.target.value}${indicator.target.unitOfMeasure ?? ''}` : '';
      const texts = [`${task.number}`, task.title ?? '', clause.text, indicator?.name ?? '', target];
      return [...texts, actual, status, progressNarrative, difficulties, nextSteps].map(cell).join(',');
    });
    const text = `填报单位：${orgUnit.shortName}\n报告期：${period}\n${HEADER}\n${lines.join('\n')}\n`;
    return readSubmissions({ file: `${period}/${orgUnit.shortName}.csv`, bytes: Buffer.from(text), catalogue, matcher });
  });
}

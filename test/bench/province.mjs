import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Rows of a form: items that each unit owes. */
export const ROWS = 60;
const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const json = (path) => JSON.parse(readFileSync(seeds + path, 'utf8'));
const city = json('plans/qingdao-2023/catalogue.json');
export const register = json('org-units/qingdao.json');
const units = register.orgUnits.filter(({ kind }) => kind !== 'collective');

/** A plan that asks so many units of the register for sixty reports each: clauses of a real plan, again for every unit. */
export function planFor(count) {
  const tasks = [];
  for (let unit = 0; unit < count; unit += 1) {
    let owed = 0;
    for (const task of city.tasks) {
      const number = tasks.length + 1;
      const clauses = [];
      for (const [i, clause] of task.clauses.entries()) {
        const items = Math.max(1, clause.indicators.length);
        if (owed + items > ROWS) continue;
        owed += items;
        const clauseId = `${city.planId}/${number}.${i + 1}`;
        const [first = { name: '', source: clause.source }] = clause.assignments;
        const assignment = {
          ...first,
          name: units[unit].shortName,
          orgUnitId: units[unit].orgUnitId,
          role: 'responsible',
          collective: false,
          flags: [],
        };
        clauses.push({
          ...clause,
          clauseId,
          assignments: [assignment],
          indicators: clause.indicators.map((indicator, j) => ({ ...indicator, indicatorId: `${clauseId}#${j + 1}` })),
        });
      }
      if (clauses.length > 0) tasks.push({ ...task, number, taskId: `${city.planId}/${number}`, clauses });
    }
    if (owed !== ROWS) throw new Error(`unit ${unit} owes ${owed} reports, not ${ROWS}`);
  }
  return { catalogue: { ...city, tasks }, orgUnits: units.slice(0, count) };
}

/** What unit number `unit` answers to an item: most report what is asked, every tenth less, every fiftieth what can't be read. */
export function answer(indicator, unit, row) {
  const turn = unit * 7 + row;
  const share = turn % 10 === 0 ? 0.6 : 1 + (turn % 5) / 100;
  const value = indicator && Number((indicator.target.value * share).toPrecision(4));
  return {
    actual: turn % 50 === 1 ? '见附件' : indicator ? `${value}${indicator.target.unitOfMeasure ?? ''}` : '',
    status: turn % 60 === 0 ? '滞后' : '推进中',
    progressNarrative: `已完成第${row % 9}批需求调研和方案评审，正在组织实施。`,
    difficulties: '无',
    nextSteps: '按计划推进。',
  };
}

import type { Catalogue } from '@duizhang/model';
import { bigData, catalogue, owedBy, register } from '../catalogue.test.support.ts';
import { writeTemplate } from '../template/write.ts';
import { describeReading } from './describe-reading.test.support.ts';
import { outdatedTemplate } from './outdated-template.ts';

/** The plan before its last clause was added. */
const earlier: Catalogue = {
  ...catalogue,
  tasks: catalogue.tasks.map((task) => ({ ...task, clauses: task.clauses.slice(0, 1) as typeof task.clauses })),
};

/** The template of a catalogue, as it went out. */
async function templateOf(asked: Catalogue): Promise<Uint8Array> {
  const clauses = new Set(asked.tasks.flatMap((task) => task.clauses.map(({ clauseId }) => clauseId)));
  const expected = owedBy(bigData.orgUnitId).filter(({ clauseId }) => clauses.has(clauseId));
  return writeTemplate({ catalogue: asked, register, orgUnit: bigData, expected, reportingPeriod: '2023-Q2', previous: new Map() });
}

describeReading(outdatedTemplate, { bad: templateOf(earlier), good: templateOf(catalogue) });

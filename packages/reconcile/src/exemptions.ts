import type { Exemption, ExpectedReport } from '@duizhang/model';
import { addTo } from './grouping.ts';

/**
 * The expected reports that nobody asks for in a period, each with the exemption that says so (of several the first). An
 * exemption names a unit, and a task, clause or indicator (null: all that the unit owes), for one period or (null) for all.
 * Where no period is asked for, those of any period hold: a file that is judged by itself is not told that something is missing.
 */
export function exemptReports(
  expected: readonly ExpectedReport[],
  exemptions: readonly Exemption[],
  reportingPeriod: string | null,
): Map<ExpectedReport, Exemption> {
  const ofUnit = new Map<string, Exemption[]>();
  for (const exemption of exemptions) {
    if (reportingPeriod === null || [null, reportingPeriod].includes(exemption.reportingPeriod))
      addTo(ofUnit, exemption.orgUnitId, exemption);
  }
  return new Map(
    expected.flatMap((report) => {
      const ids = [null, report.taskId, report.clauseId, report.indicatorId];
      const found = ofUnit.get(report.orgUnitId)?.find(({ itemId }) => ids.includes(itemId));
      return found ? [[report, found] as const] : [];
    }),
  );
}

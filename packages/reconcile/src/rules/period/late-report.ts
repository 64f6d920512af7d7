import { finding } from '@duizhang/model';
import { coverage, type UnitCoverage } from '../../coverage.ts';
import { unitName } from '../../describe.ts';
import { reportKey } from '../../expected.ts';
import type { Judging, JudgedSubmission } from '../../judging.ts';
import { fileName } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';
import { windowOf } from '../../window.ts';

/** Reports come within the submission window. */
export const lateReport: Rule = {
  meta: {
    id: 'late-report',
    family: 'period',
    severity: 'warning',
    title: { zh: '逾期报送', en: 'Late report' },
    why: {
      zh: '收件登记的日期晚于报送截止日（批准延期的按延期后的日子）为逾期，一家单位只列一条。按期报过的事项退回后再报，不算逾期。没有登记收到日期的不评价，不从文件时间推断：复制、解压都会改变它。依据：报送率、及时率分开统计的做法（DHIS2）；“按时报送”的报送要求。',
      en: 'A report is late when the day of its receipt lies after the last day of the window, or of the extension that the unit was given; one finding for a unit. What was reported in time and came again after it was sent back is not late. Without a receipt nothing is said, and never is a day taken from the time stamp of a file: copying and unpacking change it. Source: reporting rate and on-time rate, which DHIS2 keeps apart; the last day that requests for reports set.',
    },
    remedy: {
      zh: '请说明逾期原因；已批准延期的，把延期登记到 duizhang.json 的 extensions。',
      en: 'Explain the delay; where it was granted, enter it under extensions in duizhang.json.',
    },
    messages: {
      late: {
        zh: '{orgUnit}的“{file}”{receivedOn}收到，晚于截止日{until}，逾期{days}天，涉及{count}项。',
        en: '{orgUnit}: “{file}” was received on {receivedOn}, {days} {days|day|days} after {until}, with reports on {count} {count|item|items}.',
      },
    },
    examples: {
      bad: { zh: '7月10日截止，7月14日收到', en: 'Due on 10 July, received on 14 July' },
      good: { zh: '7月10日截止，7月10日收到', en: 'Due on 10 July, received on 10 July' },
    },
  },
  judgedOn: 'period',
  *judge(context) {
    for (const unit of coverage(context)) yield* judgeUnit(context, unit);
  },
};

/** What a unit first reported after its window was closed; files of which nothing counts are a finding elsewhere. */
function* judgeUnit(context: Judging, { orgUnitId, submissions }: UnitCoverage): Iterable<Verdict> {
  const window = windowOf(context, orgUnitId);
  const inTime = new Set<string>();
  const unknown = new Set<string>();
  for (const owner of submissions) {
    const { receivedOn } = owner.submission;
    if (owner.setAside || !window) continue;
    for (const key of reportedBy(owner, orgUnitId)) {
      if (!receivedOn) unknown.add(key);
      else if (receivedOn <= window.to) inTime.add(key);
    }
  }
  const late: JudgedSubmission[] = [];
  const items = new Set<string>();
  for (const owner of submissions) {
    const { receivedOn } = owner.submission;
    if (owner.setAside) yield skip(owner.setAside);
    else if (!owner.readable) yield skip('unreadable');
    else if (!receivedOn) yield skip('noReceipt');
    else if (!window) yield skip('noSubmissionWindow');
    else if (receivedOn <= window.to) yield pass;
    else {
      const first = reportedBy(owner, orgUnitId).filter((key) => !inTime.has(key));
      if (first.length === 0) yield pass;
      else if (first.every((key) => unknown.has(key))) yield skip('noReceipt');
      else {
        late.push(owner);
        for (const key of first) items.add(key);
      }
    }
  }
  if (late.length > 0) yield lateness(context, orgUnitId, late, items.size, window!.to);
}

function reportedBy({ rows }: JudgedSubmission, orgUnitId: string): string[] {
  return rows.flatMap(({ row, itemId, filled }) =>
    filled && itemId !== null && row.orgUnitId === orgUnitId ? [reportKey(orgUnitId, itemId)] : [],
  );
}

function lateness(context: Judging, orgUnitId: string, late: readonly JudgedSubmission[], items: number, until: string): Verdict {
  const [first] = [...late].sort((a, b) => (a.submission.receivedOn! < b.submission.receivedOn! ? -1 : 1));
  const { file, receivedOn } = first!.submission;
  return report(
    finding(lateReport.meta, {
      messageId: 'late',
      data: {
        orgUnit: unitName(context, orgUnitId),
        file: fileName(file),
        receivedOn,
        until,
        days: daysBetween(until, receivedOn!),
        count: items,
      },
      at: first!.at,
      related: late
        .filter((owner) => owner !== first)
        .map(({ submission }) => ({ kind: 'file', file: submission.file, sheet: null, cell: null, text: submission.receivedOn! })),
      orgUnitId,
      reportingPeriod: context.reportingPeriod,
      evidence: [until, ...late.map(({ submission }) => submission.receivedOn!)],
    }),
    late.length,
  );
}

/** Whole days from one ISO date to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

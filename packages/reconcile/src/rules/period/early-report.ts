import { periodRange } from '@duizhang/lexicon';
import { finding } from '@duizhang/model';
import { coverage, type UnitCoverage } from '../../coverage.ts';
import { unitName } from '../../describe.ts';
import type { Judging, JudgedSubmission } from '../../judging.ts';
import { fileName } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';
import { windowOf } from '../../window.ts';

/** A period is reported when it is over. */
export const earlyReport: Rule = {
  meta: {
    id: 'early-report',
    family: 'period',
    severity: 'warning',
    title: { zh: '提前报送', en: 'Early report' },
    why: {
      zh: '报告期还没有结束就收到的表，数据截止不到期末，须核实；期末已过、报送期未开始的，数据不受影响，只作提示。已有后来的表取代的不再列出；没有登记收到日期的不评价，不从文件时间推断。依据：报告期数据以期末为时点；报送时间的起止规定。',
      en: 'What was received before the period ended can’t hold its figures to the end and must be verified; what came after that but before the window opened is only pointed out. A file that a later one has superseded is left alone; without a receipt nothing is said, and no day is taken from the time stamp of a file. Source: figures of a period are those at its end; the first day of the submission window.',
    },
    remedy: {
      zh: '请按期末数据重报；数据确已截止到期末的，请说明。',
      en: 'Report again with the figures at the end of the period, or state that they are.',
    },
    remedies: { beforeWindow: { zh: '不需处理。', en: 'Nothing needs to be done.' } },
    messages: {
      beforePeriodEnd: {
        zh: '{orgUnit}的“{file}”{receivedOn}收到，报告期{period}到{until}才结束，数据没有截止到期末。',
        en: '{orgUnit}: “{file}” was received on {receivedOn}, but {period} ends on {until}: its figures are not those at the end.',
      },
      beforeWindow: {
        zh: '{orgUnit}的“{file}”{receivedOn}收到，早于报送时间{until}。',
        en: '{orgUnit}: “{file}” was received on {receivedOn}, before the window opened on {until}.',
      },
    },
    examples: {
      bad: { zh: '二季度的表6月20日收到', en: 'The file of the second quarter was received on 20 June' },
      good: { zh: '二季度的表7月3日收到', en: 'The file of the second quarter was received on 3 July' },
    },
  },
  judgedOn: 'period',
  *judge(context) {
    for (const unit of coverage(context)) {
      for (const owner of unit.submissions) yield judgeFile(context, unit, owner);
    }
  },
};

function judgeFile(context: Judging, { orgUnitId }: UnitCoverage, owner: JudgedSubmission): Verdict {
  const { receivedOn } = owner.submission;
  if (owner.setAside) return skip(owner.setAside);
  if (!owner.readable) return skip('unreadable');
  if (!receivedOn) return skip('noReceipt');
  const filled = owner.rows.filter((judged) => judged.filled && judged.row.orgUnitId === orgUnitId);
  if (filled.length > 0 && filled.every(({ setAside }) => setAside === 'superseded')) return skip('superseded');
  const end = periodRange(context.reportingPeriod!).to;
  const window = windowOf(context, orgUnitId);
  if (receivedOn < end) return early(context, orgUnitId, owner, 'beforePeriodEnd', end);
  if (!window) return skip('noSubmissionWindow');
  return receivedOn < window.from ? early(context, orgUnitId, owner, 'beforeWindow', window.from) : pass;
}

function early(
  context: Judging,
  orgUnitId: string,
  { submission, at }: JudgedSubmission,
  messageId: 'beforePeriodEnd' | 'beforeWindow',
  until: string,
): Verdict {
  const { file, receivedOn } = submission;
  return report(
    finding(earlyReport.meta, {
      messageId,
      ...(messageId === 'beforeWindow' ? { severity: 'info' as const } : {}),
      data: { orgUnit: unitName(context, orgUnitId), file: fileName(file), receivedOn, period: context.reportingPeriod, until },
      at,
      orgUnitId,
      reportingPeriod: context.reportingPeriod,
      evidence: [submission.sha256, receivedOn!, until],
    }),
  );
}

import { finding } from '@duizhang/model';
import { copiedFiles } from '../../copies.ts';
import { unitName } from '../../describe.ts';
import { addTo } from '../../grouping.ts';
import type { Judging, JudgedRow, JudgedSubmission } from '../../judging.ts';
import { fileName } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** A file that is sent again should say something new. */
export const unchangedResubmission: Rule = {
  meta: {
    id: 'unchanged-resubmission',
    family: 'file',
    severity: 'warning',
    title: { zh: '重报没有改动', en: 'Unchanged resubmission' },
    why: {
      zh: '同一单位同一报告期又报一份，填报内容与前一份完全相同（只是另存、改名或换了格式）：退回的问题没有改，或者重复发送。有收件登记、确知是后报的，须核实；没有登记的不知先后，只作提示。逐字节相同的文件由“重复填报”说明，本规则不重复；整份列一条，“重复填报”不再逐行列出。依据：退回须改正后重报的要求；资料重报以后一份为准的惯例。',
      en: 'A unit sends another file for the period whose reports are those of the earlier one (saved anew, renamed or in another format): what was sent back is not corrected, or it was sent twice. Where receipts show that it came later this must be verified; without receipts it is only pointed out. Files that are equal byte for byte are a matter of duplicate-row; here the file is one finding, and duplicate-row does not list its rows. Source: what is sent back must be corrected before it is sent again; the custom that of two files the later counts.',
    },
    remedy: {
      zh: '请核对退回的问题是否已改正，改正后重报；误发的请只保留一份。',
      en: 'Check whether what was sent back has been corrected; if the file was sent twice, keep one.',
    },
    remedies: { sameContent: { zh: '请只保留一份。', en: 'Keep one of them.' } },
    messages: {
      unchanged: {
        zh: '{orgUnit}{receivedOn}重报的“{file}”与“{other}”填报内容完全相同（{count}行），没有改动。',
        en: '{orgUnit}: “{file}”, received on {receivedOn}, reports exactly what “{other}” does ({count} {count|row|rows}); nothing was changed.',
      },
      sameContent: {
        zh: '{orgUnit}的“{file}”与“{other}”填报内容完全相同（{count}行）。',
        en: '{orgUnit}: “{file}” reports exactly what “{other}” does ({count} {count|row|rows}).',
      },
    },
    examples: {
      bad: { zh: '退回后把原表另存为CSV又报一次', en: 'Sent back, the workbook came again as CSV, unchanged' },
      good: { zh: '重报的表改正了数值', en: 'The file that came again has the value corrected' },
    },
  },
  judgedOn: 'period',
  *judge(context) {
    const copies = copiedFiles(context);
    const received = new Map(context.submissions.map(({ submission }) => [submission.file, submission.receivedOn ?? null]));
    const rows = new Map<string, JudgedRow[]>();
    for (const judged of context.rows) if (copies.has(judged.owner.submission.file)) addTo(rows, judged.owner.submission.file, judged);
    const told = new Set<string>();
    for (const owner of context.submissions) {
      const { file } = owner.submission;
      const copy = copies.get(file);
      if (told.has(file)) continue;
      told.add(file);
      if (owner.setAside) yield skip(owner.setAside);
      else if (!owner.readable) yield skip('unreadable');
      else if (!copy) yield pass;
      else if (copy.sameBytes) yield skip('sameContent');
      else {
        const [first, again] = [received.get(copy.original)!, received.get(file)!];
        yield repeated(context, owner, rows.get(file)!, copy.original, first !== null && again !== null && first < again);
      }
    }
  },
};

function repeated(
  context: Judging,
  { submission, at }: JudgedSubmission,
  rows: readonly JudgedRow[],
  other: string,
  later: boolean,
): Verdict {
  const orgUnitId = submission.orgUnitId ?? rows[0]!.row.orgUnitId;
  return report(
    finding(unchangedResubmission.meta, {
      ...(later ? { messageId: 'unchanged' } : { messageId: 'sameContent', severity: 'info' }),
      data: {
        orgUnit: orgUnitId === null ? (submission.orgUnitName ?? rows[0]!.row.orgUnitName) : unitName(context, orgUnitId),
        file: fileName(submission.file),
        other: fileName(other),
        count: rows.length,
        receivedOn: submission.receivedOn ?? null,
      },
      at,
      related: [{ kind: 'file', file: other, sheet: null, cell: null, text: submission.orgUnitName ?? '' }],
      orgUnitId,
      reportingPeriod: context.reportingPeriod,
      evidence: [submission.sha256],
    }),
  );
}

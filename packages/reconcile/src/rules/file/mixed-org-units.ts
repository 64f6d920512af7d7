import { finding } from '@duizhang/model';
import { unitName } from '../../describe.ts';
import type { Judging, JudgedSubmission } from '../../judging.ts';
import { mixedUnits, type MixedUnits } from '../../mixed-units.ts';
import { fileName } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { submissionPeriod } from '../../submission-period.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** Head, template, rows and file name speak of one unit, unless the table has a column for the units that share it. */
export const mixedOrgUnits: Rule = {
  meta: {
    id: 'mixed-org-units',
    family: 'file',
    severity: 'error',
    title: { zh: '一份表写了不同的单位', en: 'Different units in one file' },
    why: {
      zh: '表头、模板、单位列和文件名各写各的单位，就不知道是谁的数：借用别家模板填报的，行与任务可能整体错位。几个单位合用一张表、逐行写明单位的，不在此列。依据：模板按单位下发，每家只列本单位的任务；联合国数据报送（DHIS2）按“单位×期别”核对报送权限的做法。',
      en: 'Where head, template, unit column and file name tell of different units nobody knows whose figures these are; in the template of another unit all rows may be of other tasks. A table that several units share, with a column that says whose each row is, is fine. Source: templates are made per unit with the tasks of that unit; DHIS2 holds every value against the unit that may report it.',
    },
    remedy: {
      zh: '请核对是哪个单位的表，改正后用本单位的模板重报。',
      en: 'Find out whose report it is, correct it, and send it in the template of that unit.',
    },
    remedies: {
      fileName: {
        zh: '请核对表头的填报单位；只是文件名写错的，改名即可。',
        en: 'Check the unit in the head; if only the file name is wrong, rename the file.',
      },
    },
    messages: {
      template: {
        zh: '表头写的填报单位是{orgUnit}，用的却是{other}的模板。',
        en: 'The head names {orgUnit}, but the template is that of {other}.',
      },
      rows: {
        zh: '表头写的填报单位是{orgUnit}，单位列却都写{other}。',
        en: 'The head names {orgUnit}, but the unit column says {other} in every row.',
      },
      fileName: {
        zh: '表内写的填报单位是{orgUnit}，文件名“{file}”却写着{other}。',
        en: 'The table is that of {orgUnit}, but the file name {file} says {other}.',
      },
    },
    examples: {
      bad: { zh: '用市审批局的模板填报，表头改成市大数据局', en: 'The template of 市审批局 with 市大数据局 written into its head' },
      good: { zh: '表头、模板、文件名都是市大数据局', en: 'Head, template and file name all say 市大数据局' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    const mixed = mixedUnits(context);
    const units = new Set(context.submissions.flatMap((one) => (hasUnit(one) ? one.submission.file : [])));
    for (const judged of context.submissions) {
      const found = mixed.get(judged);
      if (!judged.readable) yield skip('unreadable');
      else if (found) yield differs(context, judged, found);
      else yield units.has(judged.submission.file) ? pass : skip('orgUnitUnknown');
    }
  },
};

function hasUnit({ submission, rows }: JudgedSubmission): boolean {
  return submission.orgUnitId !== null || rows.some(({ row }) => row.orgUnitId !== null);
}

function differs(context: Judging, { submission, at }: JudgedSubmission, { how, other, own, related }: MixedUnits): Verdict {
  const { orgUnitId } = submission;
  return report(
    finding(mixedOrgUnits.meta, {
      messageId: how,
      severity: how === 'fileName' ? 'warning' : 'error',
      data: { orgUnit: own.map((id) => unitName(context, id)).sort(), other: unitName(context, other), file: fileName(submission.file) },
      at,
      related,
      orgUnitId,
      reportingPeriod: context.reportingPeriod ?? submissionPeriod(submission),
      evidence: [other, ...(orgUnitId === null ? [...own].sort() : [])],
    }),
  );
}

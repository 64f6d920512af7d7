import { finding, type Finding, type Submission } from '@duizhang/model';
import type { JudgedRow, JudgedSubmission, Judging } from '../../judging.ts';
import type { Rule } from '../../rule.ts';
import { submissionPeriod } from '../../submission-period.ts';
import { pass, report, skip } from '../../verdict.ts';

/** Every submission must come from a unit of the register. */
export const unknownOrgUnit: Rule = {
  meta: {
    id: 'unknown-org-unit',
    family: 'file',
    severity: 'error',
    title: { zh: '填报单位未识别', en: 'Unknown reporting unit' },
    why: {
      zh: '认不出填报单位，就无法判断它该报什么、报了没有。依据：行动方案每项任务后括号内列明责任单位，应报名单由此算出。',
      en: 'Without the unit nobody can tell what it owes and whether it has reported. Source: the plan ends every clause in its responsible units; who owes what is computed from them.',
    },
    remedy: {
      zh: '请在表头“填报单位”填写名录中的全称或简称；确为新单位的，先登记到单位名录。核对人认得的，可用 duizhang map 确认一次，以后不再询问。',
      en: 'Write the full or short name of the register into 填报单位; register the unit first if it is new. Who knows what is meant says so once with duizhang map.',
    },
    remedies: {
      blank: {
        zh: '请在表头“填报单位”填写名录中的全称或简称。',
        en: 'Write the full or short name of the register into 填报单位.',
      },
    },
    messages: {
      unknown: { zh: '填报单位“{name}”不在单位名录中。', en: 'The reporting unit “{name}” is not in the register.' },
      candidates: {
        zh: '填报单位“{name}”不在单位名录中，可能是{candidates}。',
        en: 'The reporting unit “{name}” is not in the register; it may be {candidates}.',
      },
      blank: { zh: '表头没有填写填报单位。', en: 'No reporting unit is given.' },
    },
    examples: {
      bad: { zh: '填报单位写“数据中心”，名录中没有', en: 'The unit is given as 数据中心, which the register does not know' },
      good: { zh: '填报单位写“市大数据局”', en: 'The unit is given as 市大数据局' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const judged of context.submissions) {
      const { known, unknown, none } = namesIn(judged);
      if (!judged.readable && known === 0 && none === 0) {
        yield skip('unreadable');
        continue;
      }
      for (let rest = known; rest > 0; rest--) yield pass;
      for (let rest = none; rest > 0; rest--) yield skip('noOrgUnit');
      for (const [name, row] of unknown) yield report(unknownName(context, judged, name, row));
    }
  },
};

/** What names a table by unit. */
interface NamesOfTable {
  /** How many units of the register. */
  known: number;
  /** Names that nobody knows, each with its first row; null where it is that of the head. */
  unknown: Map<string, JudgedRow | null>;
  /** How many names that a person has said to mean no unit. */
  none: number;
}

/** Units of a table, each once: that of its head, or those that its rows name where several units share it. */
function namesIn({ submission, rows }: JudgedSubmission): NamesOfTable {
  const known = new Set<string>();
  const unknown = new Map<string, JudgedRow | null>();
  const none = new Set<string>();
  const note = ({ orgUnitId, noOrgUnit }: Pick<Submission, 'orgUnitId' | 'noOrgUnit'>, name: string, row: JudgedRow | null) => {
    if (orgUnitId !== null) known.add(orgUnitId);
    else if (noOrgUnit) none.add(name);
    else if (!unknown.has(name)) unknown.set(name, row);
  };
  const ofHead = submission.orgUnitName?.trim() ?? '';
  if (submission.orgUnitId !== null || rows.length === 0) note(submission, ofHead, null);
  for (const judged of rows) {
    const name = judged.row.orgUnitName.trim();
    note(judged.row, name, name === ofHead ? null : judged);
  }
  return { known: known.size, unknown, none: none.size };
}

function unknownName(context: Judging, { submission, at }: JudgedSubmission, name: string, row: JudgedRow | null): Finding {
  const candidates = name === '' ? [] : context.matcher.match(name).candidates.map((candidate) => candidate.name);
  return finding(unknownOrgUnit.meta, {
    messageId: name === '' ? 'blank' : candidates.length > 0 ? 'candidates' : 'unknown',
    data: { name, candidates },
    at: row ? { ...at, row: row.row.row } : at,
    reportingPeriod: context.reportingPeriod ?? submissionPeriod(submission),
    evidence: name === '' ? [submission.sha256] : [name],
    suggestions: candidates,
  });
}

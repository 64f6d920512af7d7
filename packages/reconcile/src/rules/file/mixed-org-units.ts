import { finding, type Related } from '@duizhang/model';
import { unitName } from '../../describe.ts';
import type { Judging, JudgedSubmission } from '../../judging.ts';
import { fileName, identifyingPlace } from '../../places.ts';
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
    const ofFile = new Map<string, Set<string>>();
    for (const { submission, rows } of context.submissions) {
      const units = ofFile.get(submission.file) ?? new Set();
      ofFile.set(submission.file, units);
      for (const id of [submission.orgUnitId, ...rows.map(({ row }) => row.orgUnitId)]) if (id !== null) units.add(id);
    }
    const named = new Set<string>();
    for (const judged of context.submissions) {
      const { file } = judged.submission;
      // A file name speaks of the whole file, however many tables it holds.
      const other = named.has(file) ? null : unitInFileName(context, file);
      named.add(file);
      yield judgeTable(context, judged, ofFile.get(file)!, other);
    }
  },
};

function judgeTable(context: Judging, judged: JudgedSubmission, units: ReadonlySet<string>, inName: string | null): Verdict {
  const { submission, rows, readable } = judged;
  const { orgUnitId, template } = submission;
  if (!readable) return skip('unreadable');
  if (orgUnitId === null) {
    // Several units share it, or nobody knows whose it is: then the file name alone says nothing against it.
    return units.size === 0
      ? skip('orgUnitUnknown')
      : inName === null || units.has(inName)
        ? pass
        : differs('fileName', inName, [...units]);
  }
  if (template && template.orgUnitId !== null && template.orgUnitId !== orgUnitId) return differs('template', template.orgUnitId);
  const ofRows = new Set(rows.map(({ row }) => row.orgUnitId));
  const [only] = ofRows;
  if (ofRows.size === 1 && only && only !== orgUnitId) {
    const first = rows[0]!;
    return differs('rows', only, [orgUnitId], [{ kind: 'cell', ...cellOf(identifyingPlace(first)), text: first.row.orgUnitName }]);
  }
  return inName === null || units.has(inName) ? pass : differs('fileName', inName);

  function differs(messageId: string, other: string, own: readonly string[] = [orgUnitId!], related: readonly Related[] = []): Verdict {
    return report(
      finding(mixedOrgUnits.meta, {
        messageId,
        severity: messageId === 'fileName' ? 'warning' : 'error',
        data: {
          orgUnit: own.map((id) => unitName(context, id)).sort(),
          other: unitName(context, other),
          file: fileName(submission.file),
        },
        at: judged.at,
        related,
        orgUnitId,
        reportingPeriod: context.reportingPeriod ?? submissionPeriod(submission),
        evidence: [other, ...(orgUnitId === null ? [...own].sort() : [])],
      }),
    );
  }
}

function cellOf({ file, sheet, cell }: { file: string | null; sheet: string | null; cell: string | null }) {
  return { file, sheet, cell };
}

const extension = /\.[a-z]{2,5}$/i;
/** A longer name of a file names no unit for sure. */
const longestName = 120;

/** The one registered unit that a file's name names outright, between whatever is no Chinese; null where none or several do. */
function unitInFileName(context: Judging, path: string): string | null {
  const name = fileName(path).replace(extension, '');
  if (name.length > longestName) return null;
  const found = new Set<string>();
  for (const word of name.split(/[^\p{Script=Han}]+/u)) {
    const { orgUnitId } = word.length < 3 ? { orgUnitId: null } : context.matcher.match(word);
    if (orgUnitId !== null && context.matcher.unit(orgUnitId)?.kind !== 'collective') found.add(orgUnitId);
  }
  const [only] = found;
  return found.size === 1 ? only! : null;
}

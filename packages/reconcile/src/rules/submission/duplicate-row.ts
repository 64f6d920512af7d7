import { finding } from '@duizhang/model';
import { agreement, round } from '../../attainment.ts';
import { content, copiedFiles } from '../../copies.ts';
import { identity, namesOf, subjectOf, valueGroup } from '../../describe.ts';
import { readValue } from '../../figure.ts';
import { addTo } from '../../grouping.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { fileName, identifyingField, identifyingPlace, placeName, placeOf, relatedCell } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** A unit reports on an item once. */
export const duplicateRow: Rule = {
  meta: {
    id: 'duplicate-row',
    family: 'submission',
    severity: 'error',
    title: { zh: '重复填报', en: 'Duplicate row' },
    why: {
      zh: '同一单位对同一事项报了两次，须知道以哪一行为准：完全相同的提示删除，数值一致而文字不同的须确认，数值或状态不一致的退回。依据：XBRL对重复事实的三分法（完全重复、一致重复、不一致重复）。',
      en: 'If a unit reports twice on one item somebody must say which row counts: complete duplicates are pointed out, consistent ones (same figure, other words) must be confirmed, inconsistent ones are sent back. Source: the three kinds of duplicate facts of XBRL.',
    },
    remedy: { zh: '请只保留应采用的一行。', en: 'Keep only the row that should count.' },
    remedies: { sameFile: { zh: '请只保留一份。', en: 'Keep one of them.' } },
    messages: {
      complete: {
        zh: '{orgUnit}任务{task}“{item}”重复填报：{place}与{other}内容完全相同。',
        en: '{orgUnit}, task {task}, “{item}” is reported twice: {place} is the same as {other}.',
      },
      consistent: {
        zh: '{orgUnit}任务{task}“{item}”重复填报：{place}与{other}数值、状态一致，但文字不同。',
        en: '{orgUnit}, task {task}, “{item}” is reported twice: {place} and {other} agree in value and status, not in words.',
      },
      inconsistent: {
        zh: '{orgUnit}任务{task}“{item}”重复填报且不一致：{place}为“{written}”，{other}为“{otherWritten}”。',
        en: '{orgUnit}, task {task}, “{item}” is reported twice and differently: {place} says “{written}”, {other} says “{otherWritten}”.',
      },
      sameFile: {
        zh: '“{file}”与“{other}”内容相同，{count}行重复。',
        en: '“{file}” is the same file as “{other}”; {count} {count|row is a duplicate|rows are duplicates}.',
      },
    },
    examples: {
      bad: { zh: '同一指标两行，一行82%，一行85%', en: 'Two rows for one indicator, 82% and 85%' },
      good: { zh: '每个指标一行', en: 'One row per indicator' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    const copies = copiedFiles(context);
    const first = new Map<string, JudgedRow>();
    const copied = new Map<string, JudgedRow[]>();
    for (const judged of context.rows) {
      const { row, owner, itemId, setAside } = judged;
      if (setAside) {
        yield skip(setAside);
      } else if (itemId === null) {
        continue;
      } else if (copies.has(owner.submission.file)) {
        if (copies.get(owner.submission.file)!.sameBytes) addTo(copied, owner.submission.file, judged);
        else yield skip('sameContent');
      } else {
        const key = JSON.stringify([
          row.orgUnitId ?? owner.submission.submissionId,
          itemId,
          context.acrossFiles ? null : owner.submission.file,
        ]);
        const other = first.get(key);
        if (other) yield duplicate(context, judged, other);
        else {
          first.set(key, judged);
          yield pass;
        }
      }
    }
    for (const [file, rows] of copied) yield copy(context, rows, file, copies.get(file)!.original);
  },
};

/** How two rows on one item relate. */
export function duplicateKind(a: JudgedRow, b: JudgedRow): 'complete' | 'consistent' | 'inconsistent' {
  if (content.every((field) => a.row[field].raw.trim() === b.row[field].raw.trim())) return 'complete';
  if (a.row.status.value !== b.row.status.value) return 'inconsistent';
  const x = readValue(a.row.actual);
  const y = readValue(b.row.actual);
  if (x && y) return agreement(x, y) === 'inconsistent' ? 'inconsistent' : 'consistent';
  return a.row.actual.raw.trim() === b.row.actual.raw.trim() ? 'consistent' : 'inconsistent';
}

function duplicate(context: Judging, judged: JudgedRow, other: JudgedRow): Verdict {
  const kind = duplicateKind(judged, other);
  // Both rows are evidence: what differs between them is what a person decides on.
  const told = content.filter((field) => field === 'actual' || field === 'status');
  const words = (one: JudgedRow) =>
    told
      .map((field) => one.row[field].raw.trim())
      .filter((raw) => raw !== '')
      .join(' ');
  const at = kind === 'complete' ? identifyingPlace(judged) : placeOf(judged, 'actual');
  const otherAt = kind === 'complete' ? identifyingPlace(other) : placeOf(other, 'actual');
  const compared = kind === 'complete' ? [identifyingField(other)] : told;
  const x = readValue(judged.row.actual);
  const y = readValue(other.row.actual);
  return report(
    finding(duplicateRow.meta, {
      messageId: kind,
      severity: ({ complete: 'info', consistent: 'warning', inconsistent: 'error' } as const)[kind],
      data: {
        ...namesOf(context, judged),
        written: words(judged),
        otherWritten: words(other),
        place: placeName(at),
        other: otherAt.file === at.file ? placeName(otherAt) : `${fileName(otherAt.file ?? '')} ${placeName(otherAt)}`,
        imbalance: x && y ? round(x.value - y.value) : null,
      },
      at,
      related: compared.flatMap((field) => relatedCell(other.row[field].at, other.row[field].raw)),
      ...subjectOf(context, judged),
      evidence: [...identity(judged), ...content.map((field) => other.row[field].raw), ...content.map((field) => judged.row[field].raw)],
      groupingKey: valueGroup(context, judged),
    }),
  );
}

function copy(context: Judging, rows: readonly JudgedRow[], file: string, other: string): Verdict {
  const { submission, at } = rows[0]!.owner;
  return report(
    finding(duplicateRow.meta, {
      messageId: 'sameFile',
      severity: 'info',
      data: { file: fileName(file), other: fileName(other), count: rows.length },
      at,
      related: [{ kind: 'file', file: other, sheet: null, cell: null, text: submission.orgUnitName ?? '' }],
      orgUnitId: submission.orgUnitId,
      reportingPeriod: context.reportingPeriod,
      evidence: [submission.sha256],
    }),
    rows.length,
  );
}

import { foldKey, readAbsence } from '@duizhang/lexicon';
import { finding } from '@duizhang/model';
import { identity, namesOf, subjectOf, unitName } from '../../describe.ts';
import { inPerson, reportKey } from '../../expected.ts';
import { figureOf } from '../../comparable.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { fileName, placeName, placeOf, relatedCell, relatedPlan } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';
import { conflictGroup } from './conflicting-actuals.ts';

/** Nothing happened, says one; others who share the work report progress. */
export const nilReturnAgainstOthers: Rule = {
  meta: {
    id: 'nil-return-against-others',
    family: 'task',
    severity: 'warning',
    title: { zh: '零报告与其他单位不符', en: 'Nil return against others' },
    why: {
      zh: '几家单位共同负责一项工作，一家报“本期无进展”“无”或0，别家却报了进展：可能是本单位没有参与，也可能是不知情、没有汇总。共同的指标只有一个数，须核实；没有指标的工作各单位分工不同，只作提示。数值0与别家数值的矛盾由“多家单位数据不一致”说明；集合单位的成员各报各的，不作比较。依据：零报告须经核实的制度；方案同一括号内各单位共同负责。',
      en: 'Of several units that answer for one item one reports 本期无进展, 无 or 0 while others report progress: it took no part, or does not know, or nobody has summed up. A shared indicator has one figure, so this must be verified; where a clause has no indicator the units may have different shares of the work, and it is only pointed out. A written 0 against other values is a matter of conflicting-actuals; members of a collective report their own parts and are not compared. Source: the rule that nil returns are verified; units in one bracket answer together.',
    },
    remedy: {
      zh: '请与已报进展的单位核对；本单位确未参与的，在“进展情况”中说明分工。',
      en: 'Check with those who report progress; where the unit really has no part in it, say so under 进展情况.',
    },
    remedies: {
      clause: {
        zh: '分工不同的不需处理；遗漏的请补报。',
        en: 'Nothing to do where the units have different shares of the work; else report it.',
      },
    },
    messages: {
      indicator: {
        zh: '{orgUnit}任务{task}“{item}”报“{said}”（{place}），{others}却报了进展（{otherRaw}，{other}）。',
        en: '{orgUnit}, task {task}, “{item}”: “{said}” ({place}), but progress is reported by {others} ({otherRaw}, {other}).',
      },
      clause: {
        zh: '{orgUnit}任务{task}“{item}”报“{said}”（{place}），共同负责的{others}报了进展（{other}）。',
        en: '{orgUnit}, task {task}, “{item}”: “{said}” ({place}), while progress is reported by {others} ({other}).',
      },
    },
    examples: {
      bad: {
        zh: '共同负责的指标，市大数据局报88%，市审批局报“本期无进展”',
        en: 'One indicator: 88% from 市大数据局, “no progress” from 市审批局',
      },
      good: { zh: '两家都报了进展，或都报“本期无进展”', en: 'Both report progress, or both report none' },
    },
  },
  judgedOn: 'period',
  *judge(context) {
    for (const [itemId, owed] of context.sharing) {
      const named = inPerson(owed);
      if (named.length < 2) continue;
      const rows = named.flatMap(({ orgUnitId }) => context.reports.get(reportKey(orgUnitId, itemId))?.[0] ?? []);
      const moving = rows.filter((judged) => reportsProgress(judged));
      for (const judged of rows) {
        const said = nilReturn(judged);
        if (said === null || moving.length === 0) yield rows.length < 2 ? skip('oneReportOnly') : pass;
        else if (judged.indicator && figureOf(context, judged, judged.indicator).usable) yield skip('conflictingActuals');
        else yield against(context, judged, said, moving);
      }
    }
  },
};

interface Said {
  text: string;
  field: 'status' | 'actual' | 'progressNarrative';
}

/** The words or the number by which a row says that nothing has happened; null when it says something else. */
function nilReturn({ row }: JudgedRow): Said | null {
  if (row.actual.value !== null && row.actual.value !== 0) return null;
  if (row.status.value === 'noProgress') return { text: row.status.raw.trim(), field: 'status' };
  // Any other status that was chosen says more than a 无 beside it.
  if (row.status.value !== null) return null;
  if (row.actual.value === 0 || isNil(row.actual.raw)) return { text: row.actual.raw.trim(), field: 'actual' };
  return isNil(row.progressNarrative.raw) ? { text: row.progressNarrative.raw.trim(), field: 'progressNarrative' } : null;
}

const setPhrases: ReadonlySet<string> = new Set(
  ['本期无进展', '本季度无进展', '本月无进展', '无进展', '暂无进展', '没有进展'].map(foldKey),
);

function isNil(raw: string): boolean {
  return readAbsence(raw) === 'nilReturn' || setPhrases.has(foldKey(raw).replace(/[.!]+$/, ''));
}

/** A status that says so, and for an indicator a value above zero. */
function reportsProgress({ row, indicator }: JudgedRow): boolean {
  const { value } = row.status;
  if (value === 'noProgress' || value === 'notStarted') return false;
  if (indicator) return row.actual.value !== null && row.actual.value > 0;
  return value === 'inProgress' || value === 'completed';
}

function against(context: Judging, judged: JudgedRow, said: Said, moving: readonly JudgedRow[]): Verdict {
  const [first] = moving;
  const { indicator, clause } = judged;
  const at = placeOf(judged, said.field);
  const field = indicator ? 'actual' : 'status';
  return report(
    finding(nilReturnAgainstOthers.meta, {
      ...(indicator ? { messageId: 'indicator' } : { messageId: 'clause', severity: 'info' }),
      data: {
        ...namesOf(context, judged),
        said: said.text,
        others: moving.map(({ row }) => unitName(context, row.orgUnitId!)),
        otherRaw: first!.row[field].raw.trim(),
        place: placeName(at),
        other: `${fileName(first!.owner.submission.file)} ${placeName(placeOf(first!, field))}`,
      },
      at,
      related: [
        ...moving.flatMap(({ row }) => relatedCell(row[field].at, row[field].raw)),
        ...relatedPlan(context.catalogue, (indicator ?? clause!).source),
      ],
      ...subjectOf(context, judged),
      evidence: [...identity(judged), said.text, ...moving.flatMap(({ row }) => [row.orgUnitId!, row[field].raw])],
      groupingKey: conflictGroup(judged.itemId!, context.reportingPeriod),
    }),
  );
}

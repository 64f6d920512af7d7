import { finding, type ReportRow } from '@duizhang/model';
import { basisWords, readBasis, reportedBasis, type Basis } from '../../basis.ts';
import { identity, namesOf, subjectOf, valueGroup } from '../../describe.ts';
import { reportKey } from '../../expected.ts';
import { figureOf } from '../../comparable.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { placeName, placeOf, relatedCell } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** A unit reports an indicator on one basis: new or cumulative, not now the one and now the other. */
export const basisMixed: Rule = {
  meta: {
    id: 'basis-mixed',
    family: 'submission',
    severity: 'warning',
    title: { zh: '新增、累计口径混用', en: 'New and cumulative mixed' },
    why: {
      zh: '同一指标一处填新增、一处填累计，前后期不能比，也不能相加；方案写明口径而填报口径不同的，由“未达到目标值”提出，本规则不再重复。依据：方案“累计、总数”“新增、新建”用语所定的口径；SDMX 区分流量与存量的做法。',
      en: 'An indicator that is reported as new here and as cumulative there can neither be compared between periods nor added. Where the plan states the basis and the row is on another, below-target says so and this rule does not. Source: the words 累计 and 新增 of the plan; SDMX tells flows from stocks.',
    },
    remedy: {
      zh: '请核实应按哪种口径填报，各处、各期保持一致。',
      en: 'Find out which basis is asked for, and report on it everywhere and in every period.',
    },
    messages: {
      column: {
        zh: '{orgUnit}“{item}”完成值填“{raw}”（{place}），“口径”列却是“{otherRaw}”。',
        en: '{orgUnit}, “{item}”: the value is {raw} ({place}), but the column 口径 says {otherRaw}.',
      },
      row: {
        zh: '{orgUnit}“{item}”一处按{basis}填“{raw}”（{place}），另一处按{otherBasis}填“{otherRaw}”（{otherPlace}）。',
        en: '{orgUnit}, “{item}”: {raw} on the basis {basis} ({place}), and {otherRaw} on the basis {otherBasis} ({otherPlace}).',
      },
      period: {
        zh: '{orgUnit}“{item}”本期按{basis}填“{raw}”（{place}），{otherPeriod}按{otherBasis}填“{otherRaw}”。',
        en: '{orgUnit}, “{item}”: {raw} on the basis {basis} this period ({place}), {otherRaw} on the basis {otherBasis} in {otherPeriod}.',
      },
    },
    examples: {
      bad: { zh: '一季度填“累计5个”，二季度填“新增3个”', en: '累计5个 in the first quarter, 新增3个 in the second' },
      good: { zh: '一季度填“累计5个”，二季度填“累计8个”', en: '累计5个 in the first quarter, 累计8个 in the second' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    const first = new Map<string, { judged: JudgedRow; basis: Basis }>();
    for (const judged of context.rows) {
      const { indicator, row, owner } = judged;
      if (!indicator) continue;
      const basis = flowOrStock(reportedBasis(row));
      // A row that names no basis contradicts none.
      if (basis === null) continue;
      const figure = figureOf(context, judged, indicator);
      if (judged.setAside) yield skip(judged.setAside);
      else if (!figure.usable && figure.reason === 'basisDiffers') yield skip('basisDiffers');
      else {
        const whose = row.orgUnitId ?? owner.submission.submissionId;
        const key = JSON.stringify([whose, indicator.indicatorId, context.acrossFiles ? null : owner.submission.file]);
        const known = first.get(key);
        if (!known) first.set(key, { judged, basis });
        yield judgeRow(context, judged, basis, known ?? null);
      }
    }
  },
};

/** Only these two exclude each other. */
function flowOrStock(basis: Basis | null): 'new' | 'cumulative' | null {
  return basis === 'new' || basis === 'cumulative' ? basis : null;
}

function judgeRow(context: Judging, judged: JudgedRow, basis: Basis, other: { judged: JudgedRow; basis: Basis } | null): Verdict {
  const { row } = judged;
  const ofColumn = flowOrStock(readBasis(row.basis.raw));
  if (ofColumn !== null && ofColumn !== basis) return mixed('column', ofColumn, { raw: row.basis.raw, at: row.basis.at });
  if (other && other.basis !== basis) {
    const otherPlace = placeName(placeOf(other.judged, 'actual'));
    return mixed('row', other.basis, other.judged.row.actual, { otherPlace });
  }
  const earlier = lastWithBasis(context, judged);
  if (earlier && earlier.basis !== basis) return mixed('period', earlier.basis, earlier.row.actual, { otherPeriod: earlier.period });
  return pass;

  function mixed(
    messageId: string,
    otherBasis: Basis,
    said: Pick<ReportRow['actual'], 'raw' | 'at'>,
    more: Record<string, string> = {},
  ): Verdict {
    const at = placeOf(judged, 'actual');
    return report(
      finding(basisMixed.meta, {
        messageId,
        data: {
          ...namesOf(context, judged),
          raw: row.actual.raw.trim(),
          basis: basisWords[basis],
          otherRaw: said.raw.trim(),
          otherBasis: basisWords[otherBasis],
          place: placeName(at),
          ...more,
        },
        at,
        related: relatedCell(said.at, said.raw),
        ...subjectOf(context, judged),
        evidence: [...identity(judged), row.actual.raw, row.basis.raw, said.raw],
        groupingKey: valueGroup(context, judged),
      }),
    );
  }
}

/** The latest earlier report of the unit on the indicator that names new or cumulative. */
function lastWithBasis(context: Judging, { row, indicator }: JudgedRow): { row: ReportRow; basis: Basis; period: string } | null {
  if (row.orgUnitId === null || !indicator) return null;
  for (const earlier of (context.history.get(reportKey(row.orgUnitId, indicator.indicatorId)) ?? []).toReversed()) {
    const basis = flowOrStock(reportedBasis(earlier.row));
    if (basis) return { row: earlier.row, basis, period: earlier.reportingPeriod };
  }
  return null;
}

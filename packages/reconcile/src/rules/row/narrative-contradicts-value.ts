import { periodRange } from '@duizhang/lexicon';
import { finding, type Indicator } from '@duizhang/model';
import { agreement } from '../../attainment.ts';
import { gapOf, identity, namesOf, periodOf, subjectOf, valueGroup } from '../../describe.ts';
import { figureOf } from '../../comparable.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { figuresAbout, themeOf, type Theme } from '../../narrative-figures.ts';
import { placeName, placeOf, relatedCell } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** What 进展情况 says of the figure is what 本期完成值 says. */
export const narrativeContradictsValue: Rule = {
  meta: {
    id: 'narrative-contradicts-value',
    family: 'row',
    severity: 'warning',
    title: { zh: '进展情况与完成值不符', en: 'Narrative and value disagree' },
    why: {
      zh: '同一行里文字写“建成智慧社区56个”、数值填65，必有一误。只比对明确说同一指标的数：计量单位相同、紧挨指标名称（或“截至…完成”），且不是目标、增幅、往期、其中的一部分；拿不准的不比。依据：模板“填报说明”要求进展情况中的数字与完成值一致。',
      en: 'Where a row says “56 communities were built” and the value is 65, one of them is wrong. Only numbers that clearly tell of the same thing are compared: in the same unit of measure, beside the name of the indicator (or behind 截至…完成), and no target, change, earlier state or part. Source: the instructions of the template ask for numbers in the narrative that agree with the value.',
    },
    remedy: { zh: '请核对两处，改正有误的一处。', en: 'Check both and correct the one that is wrong.' },
    messages: {
      differs: {
        zh: '{orgUnit}“{item}”完成值填“{raw}”，进展情况却写“{written}”（{place}），差额{gap}。',
        en: '{orgUnit}, “{item}”: the value is {raw}, but the narrative says {written} ({place}, difference {gapEn}).',
      },
    },
    examples: {
      bad: { zh: '完成值35，进展情况写“累计开放数据集405个”', en: 'The value is 35, the narrative says 累计开放数据集405个' },
      good: { zh: '完成值405，进展情况写“累计开放数据集405个”', en: 'The value is 405, and so says the narrative' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    const themes = new Map<string, Theme>();
    for (const judged of context.rows) {
      const { indicator } = judged;
      const unitOfMeasure = indicator?.target.unitOfMeasure ?? null;
      if (!indicator || unitOfMeasure === null || judged.row.progressNarrative.raw.trim() === '') continue;
      const theme = themes.get(indicator.indicatorId) ?? themeOf(indicator.name, unitOfMeasure);
      themes.set(indicator.indicatorId, theme);
      const verdict = judgeRow(context, judged, indicator, theme);
      if (verdict) yield verdict;
    }
  },
};

/** Null where the narrative names no such number. */
function judgeRow(context: Judging, judged: JudgedRow, indicator: Indicator, theme: Theme): Verdict | null {
  const { row } = judged;
  const period = periodOf(context, judged);
  const told = figuresAbout(row.progressNarrative.raw, theme, period === null ? null : periodRange(period).to);
  const [first] = told;
  if (!first) return null;
  const figure = figureOf(context, judged, indicator);
  if (!figure.usable) return skip(figure.reason);
  const { quantity } = figure;
  if (told.some((one) => agreement(quantity, one) !== 'inconsistent')) return pass;
  if (new Set(told.map(({ value }) => value)).size > 1) return skip('narrativeUnclear');
  const at = placeOf(judged, 'progressNarrative');
  return report(
    finding(narrativeContradictsValue.meta, {
      messageId: 'differs',
      data: {
        ...namesOf(context, judged),
        raw: row.actual.raw.trim(),
        value: quantity.value,
        written: first.raw,
        told: first.value,
        start: first.start,
        end: first.end,
        ...gapOf(quantity.value - first.value, indicator),
        place: placeName(at),
      },
      at,
      related: relatedCell(row.actual.at, row.actual.raw),
      ...subjectOf(context, judged),
      evidence: [...identity(judged), row.actual.raw, first.raw],
      groupingKey: valueGroup(context, judged),
      suggestions: [first.raw],
    }),
  );
}

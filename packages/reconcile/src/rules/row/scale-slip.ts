import { finding, type Indicator } from '@duizhang/model';
import { magnitudeOf, magnitudeOptions } from '../../comparable.ts';
import { identity, namesOf, subjectOf, targetText, valueGroup } from '../../describe.ts';
import { statedFigure } from '../../figure.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { placeName, placeOf, relatedCell, relatedPlan } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** A value of another order of magnitude than its target and its own history. */
export const scaleSlip: Rule = {
  meta: {
    id: 'scale-slip',
    family: 'row',
    severity: 'warning',
    title: { zh: '疑似数量级有误', en: 'Probably another order of magnitude' },
    why: {
      zh: '多写少写一个零、把“万”当“个”，一个数就能毁掉全市合计；与本单位往期、与目标相差约十倍及以上，换一个数量级正好对得上的，请填报人核对。对不上的、没有往期可比的不猜。依据：统计数据审核的数量级检查；DHIS2 的离群值检查以自身历史为据。',
      en: 'One zero too many, or 万 written as pieces, spoils the total of a city. Where a value is some ten times (or a tenth of) what the unit reported before or of what the plan asks for, and another magnitude fits, it is put to whoever wrote it; where none fits, or nothing is known from before, nobody guesses. Source: checks of magnitude in official statistics; DHIS2 finds outliers by a unit’s own history.',
    },
    remedy: {
      zh: '请核对小数点、零的个数和“万”“亿”；数值无误的，在“进展情况”说明。',
      en: 'Check the decimal point, the zeros and 万 or 亿; if the value is right, explain it under 进展情况.',
    },
    options: magnitudeOptions,
    messages: {
      before: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），上次为“{before}”，目标为{target}；疑为{likely}（差{factor}倍）。',
        en: '{orgUnit}, “{item}”: {raw} ({place}) after {before}, with a target of {target}; probably {likely} is meant ({factor} times off).',
      },
      target: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），目标为{target}；疑为{likely}（差{factor}倍）。',
        en: '{orgUnit}, “{item}”: {raw} ({place}) with a target of {target}; probably {likely} is meant ({factor} times off).',
      },
    },
    examples: {
      bad: {
        zh: '一季度2600个，二季度填54500个，目标12000个',
        en: '2600 in the first quarter, 54500 in the second, and the target is 12000',
      },
      good: {
        zh: '一季度2600个，二季度填5450个，目标12000个',
        en: '2600 in the first quarter, 5450 in the second, and the target is 12000',
      },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const judged of context.rows) {
      if (judged.indicator) yield judgeRow(context, judged, judged.indicator);
    }
  },
};

function judgeRow(context: Judging, judged: JudgedRow, indicator: Indicator): Verdict {
  const figure = statedFigure(judged, indicator);
  if (!figure.usable) return skip(figure.reason);
  const { quantity } = figure;
  const { magnitude, before } = magnitudeOf(context, judged, indicator, quantity);
  if (!magnitude.judged) return skip(magnitude.reason);
  const { slip } = magnitude;
  if (!slip) return pass;
  const at = placeOf(judged, 'actual');
  const likely = `${slip.likely}${indicator.target.unitOfMeasure ?? ''}`;
  return report(
    finding(scaleSlip.meta, {
      messageId: slip.against,
      data: {
        ...namesOf(context, judged),
        raw: judged.row.actual.raw.trim(),
        value: quantity.value,
        before: before?.raw.trim() ?? null,
        likely,
        factor: slip.factor,
        direction: slip.direction,
        target: targetText(indicator),
        place: placeName(at),
      },
      at,
      related: [
        ...(before && slip.against === 'before' ? relatedCell(before.at, before.raw) : []),
        ...relatedPlan(context.catalogue, indicator.source),
      ],
      ...subjectOf(context, judged),
      evidence: [...identity(judged), judged.row.actual.raw, ...(before ? [before.raw] : []), targetText(indicator)],
      groupingKey: valueGroup(context, judged),
      suggestions: [likely],
    }),
  );
}

import { finding } from '@duizhang/model';
import { identity, namesOf, subjectOf, targetText, valueGroup } from '../../describe.ts';
import { isFractionForPercent, isPercentage, whyNoValue } from '../../figure.ts';
import { placeName, placeOf, relatedPlan } from '../../places.ts';
import { round } from '../../attainment.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip } from '../../verdict.ts';

/** A percentage is written as a percentage: 95% or 95, not 0.95. */
export const fractionForPercent: Rule = {
  meta: {
    id: 'fraction-for-percent',
    family: 'row',
    severity: 'warning',
    title: { zh: '疑以小数填报百分比', en: 'Fraction for a percentage' },
    why: {
      zh: '目标以百分数表示而填报0.95，可能是95%，也可能确为0.95%，两者相差百倍，不能代为猜测，也不据以判断是否达标。依据：电子表格把95%存为0.95，粘贴为数值后百分号即丢失。',
      en: 'Where the target is a percentage, 0.95 may mean 95% or 0.95%, a hundredfold apart: nobody should guess, and no target is judged by it. Source: spreadsheets store 95% as 0.95, and pasting values drops the sign.',
    },
    remedy: { zh: '请按百分数填写并带百分号（例如95%）。', en: 'Write the percentage with its sign (for example 95%).' },
    messages: {
      fraction: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），目标为{target}，疑为{likely}。',
        en: '{orgUnit}, “{item}”: {raw} ({place}) with a target of {target} probably means {likely}.',
      },
    },
    examples: {
      bad: { zh: '目标95%以上，完成值填0.96', en: 'The target is 95% or more, the value is given as 0.96' },
      good: { zh: '目标95%以上，完成值填96%', en: 'The target is 95% or more, the value is given as 96%' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const judged of context.rows) {
      const { indicator, row, setAside } = judged;
      if (!indicator || !isPercentage(indicator)) continue;
      const { value, raw } = row.actual;
      if (setAside) yield skip(setAside);
      else if (value === null) yield skip(whyNoValue(row.actual));
      else if (!isFractionForPercent(judged, indicator)) yield pass;
      else {
        const at = placeOf(judged, 'actual');
        const likely = `${round(value * 100)}%`;
        yield report(
          finding(fractionForPercent.meta, {
            messageId: 'fraction',
            data: { ...namesOf(context, judged), raw, value, likely, target: targetText(indicator), place: placeName(at) },
            at,
            related: relatedPlan(context.catalogue, indicator.source),
            ...subjectOf(context, judged),
            evidence: [...identity(judged), raw],
            groupingKey: valueGroup(context, judged),
            suggestions: [likely, `${value}%`],
          }),
        );
      }
    }
  },
};

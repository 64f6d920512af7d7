import { finding } from '@duizhang/model';
import { identity, namesOf, subjectOf, valueGroup } from '../../describe.ts';
import { isOutOfRange, isPercentage, isUnlimited, whyNoValue } from '../../figure.ts';
import { placeName, placeOf, relatedPlan } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip } from '../../verdict.ts';

/** A share lies between 0 and 100 %. */
export const percentRange: Rule = {
  meta: {
    id: 'percent-range',
    family: 'row',
    severity: 'error',
    title: { zh: '百分比超出范围', en: 'Percentage out of range' },
    why: {
      zh: '覆盖率、占比等部分与整体之比只能在0到100%之间，超出多为漏写小数点。增长率、完成率不在此限。依据：比率的定义；2023年方案文本中67.1%因小数点丢失显示为671%即是一例。',
      en: 'A share of a whole lies between 0 and 100 %; beyond it a decimal point is usually lost. Growth and completion rates are exempt. Source: what a share is; in the plan of 2023 itself 67.1% shows as 671% where its decimal point got lost.',
    },
    remedy: { zh: '请核对小数点和百分号后改正。', en: 'Check decimal point and percent sign, and correct the value.' },
    messages: {
      above: { zh: '{orgUnit}“{item}”填报“{raw}”（{place}），超过100%。', en: '{orgUnit}, “{item}”: {raw} ({place}) exceeds 100%.' },
      negative: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），比率不能为负。',
        en: '{orgUnit}, “{item}”: {raw} ({place}) is negative, which a share cannot be.',
      },
    },
    examples: {
      bad: { zh: '掌上可办率填955%', en: 'A rate of mobile services of 955%' },
      good: { zh: '掌上可办率填95.5%', en: 'A rate of mobile services of 95.5%' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const judged of context.rows) {
      const { indicator, row, setAside } = judged;
      if (!indicator || !isPercentage(indicator) || (row.actual.unitOfMeasure ?? '%') !== '%') continue;
      const { value, raw } = row.actual;
      if (setAside) yield skip(setAside);
      else if (value === null) yield skip(whyNoValue(row.actual));
      else if (isUnlimited(indicator)) yield skip('mayExceedHundred');
      else if (!isOutOfRange(value, indicator)) yield pass;
      else {
        const at = placeOf(judged, 'actual');
        yield report(
          finding(percentRange.meta, {
            messageId: value > 100 ? 'above' : 'negative',
            data: { ...namesOf(context, judged), raw, value, place: placeName(at) },
            at,
            related: relatedPlan(context.catalogue, indicator.source),
            ...subjectOf(context, judged),
            evidence: [...identity(judged), raw],
            groupingKey: valueGroup(context, judged),
            suggestions: likelyReadings(value),
          }),
        );
      }
    }
  },
};

/** The value with its decimal point put back by one or two places, where that makes a share. */
function likelyReadings(value: number): string[] {
  return [10, 100]
    .map((factor) => value / factor)
    .filter((share) => share > 1 && share <= 100)
    .map((share) => `${share}%`);
}

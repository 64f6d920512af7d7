import { finding } from '@duizhang/model';
import { attain } from '../../attainment.ts';
import { amountText, identity, namesOf, periodOf, subjectOf, targetText, valueGroup } from '../../describe.ts';
import { dueDate, isDue } from '../../due.ts';
import { figureOf } from '../../comparable.ts';
import { placeName, placeOf, relatedPlan } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip } from '../../verdict.ts';
import { isShare } from '../../share.ts';

/** A value must be precise enough to tell whether its target is met, once that is asked. */
export const precisionHidesVerdict: Rule = {
  meta: {
    id: 'precision-hides-verdict',
    family: 'row',
    severity: 'warning',
    title: { zh: '精度不足以判断是否达标', en: 'Too little precision for a verdict' },
    why: {
      zh: '“约95%”对“95%以上”，可能达标也可能不达标，既不能算达标，也不能算未达标；只在应当判断时（到期，或填报“已完成”）才提出。依据：XBRL 按申报精度确定容许误差的做法；方案原文的目标值与比较词。',
      en: '“About 95%” against “95% or more” may be met or missed, and counts as neither. It is asked only when the verdict is: at the deadline, or where the work is called completed. Source: XBRL derives what is tolerated from the precision that is stated; target and comparator of the plan sentence.',
    },
    remedy: {
      zh: '请填报准确数值，不用“约”“余”等字，小数位数填足。',
      en: 'Give the exact value, without 约 or 余 and with all its decimals.',
    },
    messages: {
      hedged: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），有“{hedge}”字，可能是{low}至{high}，无法判断是否达到目标{target}。',
        en: '{orgUnit}, “{item}”: {raw} ({place}) is hedged by {hedge} and may be {low} to {high}, so nobody can tell whether the target {target} is met.',
      },
      rounded: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），按所写精度可能是{low}至{high}，无法判断是否达到目标{target}。',
        en: '{orgUnit}, “{item}”: {raw} ({place}) is rounded and may be {low} to {high}, so nobody can tell whether the target {target} is met.',
      },
    },
    examples: {
      bad: { zh: '填报“已完成”，掌上可办率“约95%”，目标95%以上', en: 'Completed, “about 95%”, and the target is 95% or more' },
      good: { zh: '填报“已完成”，掌上可办率95.3%，目标95%以上', en: 'Completed, 95.3%, and the target is 95% or more' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const judged of context.rows) {
      const { row, clause, indicator } = judged;
      if (!clause || !indicator) continue;
      const period = periodOf(context, judged);
      const final = period !== null && isDue(dueDate(context.catalogue, clause, indicator), period);
      if (!final && row.status.value !== 'completed') continue;
      const figure = figureOf(context, judged, indicator);
      if (!figure.usable) {
        yield skip(figure.reason);
        continue;
      }
      if (isShare(judged, indicator)) {
        yield skip('shareOfCollective');
        continue;
      }
      const attainment = attain(indicator, figure.quantity);
      if (attainment.verdict !== 'undetermined' || attainment.reason !== 'precisionHidesVerdict') {
        yield pass;
        continue;
      }
      const { hedge, interval, value } = figure.quantity;
      const [low, high] = interval ?? [value, value];
      const at = placeOf(judged, 'actual');
      yield report(
        finding(precisionHidesVerdict.meta, {
          messageId: hedge === null ? 'rounded' : 'hedged',
          data: {
            ...namesOf(context, judged),
            raw: row.actual.raw.trim(),
            value,
            hedge,
            low: amountText(low, indicator),
            high: amountText(high, indicator),
            target: targetText(indicator),
            place: placeName(at),
          },
          at,
          related: relatedPlan(context.catalogue, indicator.source),
          ...subjectOf(context, judged),
          evidence: [...identity(judged), row.actual.raw, targetText(indicator)],
          groupingKey: valueGroup(context, judged),
        }),
      );
    }
  },
};

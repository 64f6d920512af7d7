import { finding, type Indicator } from '@duizhang/model';
import { identity, namesOf, subjectOf, targetText, valueGroup } from '../../describe.ts';
import { readValue, reportedUnitOfMeasure, unitDiffers, whyNoValue } from '../../figure.ts';
import type { Judging, JudgedRow } from '../../judging.ts';
import { placeName, placeOf, relatedCell, relatedPlan } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { convertUnit } from '../../unit-conversion.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';

/** A value is given in the unit of measure of its target. */
export const unitOfMeasureMismatch: Rule = {
  meta: {
    id: 'unit-of-measure-mismatch',
    family: 'row',
    severity: 'warning',
    title: { zh: '计量单位与方案不同', en: 'Another unit of measure' },
    why: {
      zh: '单位不同的数不能与目标值相比，也不能相加：500家企业不等于500个项目，3万元不等于3元。换算确凿的（公里与米、个与家）给出建议值，但不代为改数。依据：方案原文中目标值的计量单位；SDMX、XBRL 的做法是数值连同计量单位一并申报，单位不同的不作比较。',
      en: 'Figures in different units can neither be compared with a target nor added: 500 firms are not 500 projects. Where the conversion is beyond doubt (kilometres and metres, 个 and 家) the converted value is suggested, never put in. Source: the unit of measure of the plan’s target; SDMX and XBRL report a value with its unit and compare nothing across units.',
    },
    remedy: { zh: '请换算成方案的计量单位后填报。', en: 'Report it in the unit of measure of the plan.' },
    remedies: {
      differs: {
        zh: '请按方案的计量单位（{asked}）重新统计填报；方案的计量单位有误的，请说明。',
        en: 'Give the figure in {asked}, as the plan counts; say so if the plan has the wrong unit of measure.',
      },
      sameCount: {
        zh: '数的是同一种事物的，把“{unitOfMeasure}”改为“{asked}”即可；不是的，请填方案要求的数。',
        en: 'If the same things are counted, write {asked} instead of {unitOfMeasure}; if not, give the figure that the plan asks for.',
      },
    },
    messages: {
      factor: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），单位是“{unitOfMeasure}”，方案目标为{target}；换算后为{likely}。',
        en: '{orgUnit}, “{item}”: {raw} ({place}) is in {unitOfMeasure}, the target is {target}; converted it is {likely}.',
      },
      sameCount: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），量词是“{unitOfMeasure}”，方案目标为{target}。',
        en: '{orgUnit}, “{item}”: {raw} ({place}) is counted in {unitOfMeasure}, the target is {target}.',
      },
      differs: {
        zh: '{orgUnit}“{item}”填报“{raw}”（{place}），单位是“{unitOfMeasure}”，方案目标为{target}，两者不能换算，未与目标比较。',
        en: '{orgUnit}, “{item}”: {raw} ({place}) is in {unitOfMeasure}, the target is {target}; the one can’t be turned into the other, so they were not compared.',
      },
    },
    examples: {
      bad: { zh: '目标400个数据集，填报“500家”', en: 'The target is 400 个, the value 500家' },
      good: { zh: '目标400个数据集，填报“405个”', en: 'The target is 400 个, the value 405个' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const judged of context.rows) {
      if (judged.indicator && judged.indicator.target.unitOfMeasure !== null) {
        yield judgeRow(context, judged, judged.indicator, judged.indicator.target.unitOfMeasure);
      }
    }
  },
};

function judgeRow(context: Judging, judged: JudgedRow, indicator: Indicator, asked: string): Verdict {
  const { row, owner, setAside } = judged;
  const quantity = readValue(row.actual);
  if (setAside) return skip(setAside);
  if (!quantity) return skip(whyNoValue(row.actual));
  if (!unitDiffers(judged, indicator)) return pass;
  const { at: column } = row.unitOfMeasure;
  if (quantity.unitOfMeasure === null && column && owner.flagged.has(`${column.sheet}!${column.cell}`)) return skip('foundOnReading');
  const unitOfMeasure = reportedUnitOfMeasure(judged)!;
  const conversion = convertUnit(quantity.value, unitOfMeasure, asked);
  const likely = conversion && `${conversion.value}${asked}`;
  const at = placeOf(judged, 'actual');
  return report(
    finding(unitOfMeasureMismatch.meta, {
      messageId: conversion?.kind ?? 'differs',
      data: {
        ...namesOf(context, judged),
        raw: row.actual.raw.trim(),
        value: quantity.value,
        unitOfMeasure,
        asked,
        likely,
        target: targetText(indicator),
        place: placeName(at),
      },
      at,
      related: [
        ...(quantity.unitOfMeasure === null ? relatedCell(column, row.unitOfMeasure.raw) : []),
        ...relatedPlan(context.catalogue, indicator.source),
      ],
      ...subjectOf(context, judged),
      evidence: [...identity(judged), row.actual.raw, unitOfMeasure, targetText(indicator)],
      groupingKey: valueGroup(context, judged),
      suggestions: likely === null ? [] : [likely],
    }),
  );
}

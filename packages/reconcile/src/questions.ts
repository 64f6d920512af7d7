import { fill, type Bilingual, type Indicator } from '@duizhang/model';
import { targetText } from './describe.ts';
import { reportedBasis } from './basis.ts';
import { reportedUnitOfMeasure } from './figure.ts';
import type { JudgedRow } from './judging.ts';

const texts = {
  newOfTotal: {
    zh: '所报“{raw}”是累计数，方案要求本年新增{target}：其中本年新增多少？',
    en: '“{raw}” is a total, and the plan asks for {target} new in the year: how many of them are new this year?',
  },
  totalOfNew: {
    zh: '所报“{raw}”是新增数，方案要求累计{target}：至本期末累计多少？',
    en: '“{raw}” is what was added, and the plan asks for {target} in total: how many are there at the end of the period?',
  },
  exactValue: {
    zh: '所报“{raw}”精度不够，不能判断是否达到{target}：准确数是多少？',
    en: '“{raw}” is not precise enough to be held against {target}: what is the exact value?',
  },
  unitOfMeasure: {
    zh: '所报“{raw}”的计量单位是“{unitOfMeasure}”，方案是“{asked}”：换算后是多少？',
    en: '“{raw}” is in “{unitOfMeasure}”, the plan asks for “{asked}”: how much is it in that?',
  },
  percentOrFraction: {
    zh: '所报“{raw}”，方案要求{target}：是{percent}%，还是{value}%？',
    en: '“{raw}” where the plan asks for {target}: is it {percent}%, or {value}%?',
  },
  whichMagnitude: {
    zh: '所报“{raw}”与目标{target}、往期相比疑差数量级：准确数是多少？',
    en: '“{raw}” seems to be in another order of magnitude than {target} and earlier values: what is the exact value?',
  },
  whichValue: {
    zh: '同一指标重复填报且数值不一：以哪个为准？',
    en: 'The indicator is reported twice with different values: which one holds?',
  },
  value: { zh: '方案要求{target}：至本期末完成多少？', en: 'The plan asks for {target}: how much has been done by the end of the period?' },
} as const satisfies Record<string, Bilingual>;

/** What to ask a unit whose value can't be judged for a reason; null where a question would not help. In both languages. */
export function questionFor(reason: string | null, { judged, indicator }: { judged: JudgedRow; indicator: Indicator }): Bilingual | null {
  const text = textFor(reason, judged);
  if (text === null) return null;
  const { actual } = judged.row;
  const data = {
    raw: actual.raw.trim(),
    target: targetText(indicator),
    unitOfMeasure: reportedUnitOfMeasure(judged),
    asked: indicator.target.unitOfMeasure,
    value: actual.value,
    percent: actual.value === null ? null : Number((actual.value * 100).toPrecision(12)),
  };
  return { zh: fill(text, data, 'zh'), en: fill(text, data, 'en') };
}

function textFor(reason: string | null, { row }: JudgedRow): Bilingual | null {
  switch (reason) {
    case 'basisDiffers':
      return reportedBasis(row) === 'cumulative' ? texts.newOfTotal : texts.totalOfNew;
    case 'precisionHidesVerdict':
      return texts.exactValue;
    case 'unitOfMeasureDiffers':
      return texts.unitOfMeasure;
    case 'fractionForPercent':
      return texts.percentOrFraction;
    case 'scaleSlip':
      return texts.whichMagnitude;
    case 'duplicateInconsistent':
      return texts.whichValue;
    case 'unreadableValue':
      return texts.value;
    default:
      return null;
  }
}

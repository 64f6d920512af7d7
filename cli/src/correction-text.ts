import { fill, type Bilingual, type LightLabel, type Locale } from '@duizhang/model';
import { paceReasonTexts, reasonTexts, type CorrectionReading } from '@duizhang/reconcile';
import { lightText } from './effect-text.ts';
import { statusWord } from './tui/words.ts';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const words = {
  read: say('读作 {value}', 'read as {value}'),
  hedged: say('{value}（{low} 至 {high}）', '{value} ({low} to {high})'),
  nothing: say('读作没有填', 'read as nothing'),
  rate: say('完成率 {rate}%', '{rate}% of the target'),
  met: say('达到目标', 'target met'),
  below: say('未达目标', 'below target'),
  undetermined: say('能否达标无法判断', 'undetermined'),
  notComparable: say('不能与目标比较：{reason}', 'not comparable: {reason}'),
};

/** Whether what was typed may stand, and what it would come to. */
export interface CorrectionText {
  ok: boolean;
  /** `读作 82%，完成率 86.3%，未达目标，黄灯`, or why it can't be read. */
  text: string;
}

/** A typed correction as it would be read: its value, beside the target, and the light of the report. Pure; ASCII and Chinese characters only. */
export function correctionText(reading: CorrectionReading, lights: readonly LightLabel[], locale: Locale): CorrectionText {
  const { problems, attainment } = reading;
  if (problems.length > 0) return { ok: false, text: problems.map((problem) => problem[locale]).join(locale === 'zh' ? '' : ' ') };
  const phrases = [valueText(reading, locale)];
  if (attainment && reading.quantity) phrases.push(...standing(attainment.after, lights, locale));
  return { ok: true, text: phrases.join(locale === 'zh' ? '，' : ', ') };
}

function standing(
  { verdict, attainmentRate, reason, statusLight }: NonNullable<CorrectionReading['attainment']>['after'],
  lights: readonly LightLabel[],
  locale: Locale,
): string[] {
  const light = lightText(statusLight, lights, locale);
  if (verdict === null) return [fill(words.notComparable, { reason: reasonText(reason, locale) }, locale), light];
  const rate = attainmentRate === null ? [] : [fill(words.rate, { rate: attainmentRate }, locale)];
  return [...rate, words[verdict][locale], light];
}

function valueText({ correction, quantity, text }: CorrectionReading, locale: Locale): string {
  if (!quantity) {
    if (text === null) return words.nothing[locale];
    const isStatus = correction.field === 'status' && Object.hasOwn(statusWord, text);
    return fill(words.read, { value: isStatus ? statusWord[text as keyof typeof statusWord][locale] : text }, locale);
  }
  const { value, unitOfMeasure, hedge, interval } = quantity;
  if (value === null) return words.nothing[locale];
  const unit = unitOfMeasure ?? '';
  const plain = `${value}${unit}`;
  const [low, high] = interval ?? [value, value];
  // 82% stands for 81.5 to 82.5 as every number does; only who writes 约 or 余 leaves more open than a reader takes for granted.
  const shown = hedge === null ? plain : fill(words.hedged, { value: plain, low, high }, locale);
  return fill(words.read, { value: shown }, locale);
}

function reasonText(reason: string | null, locale: Locale): string {
  const known: Readonly<Record<string, Bilingual>> = { ...reasonTexts, ...paceReasonTexts };
  return reason === null ? '-' : Object.hasOwn(known, reason) ? known[reason]![locale] : reason;
}

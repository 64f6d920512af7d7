import { fill, type ItemAttainment, type Locale, type QuantityValue, type ReportRow } from '@duizhang/model';
import { paceReasonTexts, reasonTexts, writtenIn, type Field } from '@duizhang/reconcile';
import { columns } from '@duizhang/sheets';
import { line, span, type Line } from '../components/line.ts';
import { statusWord, words } from '../words.ts';
import type { Block } from './detail-block.ts';
import type { Known } from './detail-known.ts';
import { detailWords, verdictWord } from './detail-words.ts';

/** From what is written over each step of reading to the value, and the value against the target. Nothing where no row is known. */
export function stepsBlock({ dossier: { row, field, attainment, plan }, locale }: Known): Block[] {
  if (!row) return [];
  const read = field ?? 'actual';
  const written = writtenIn(row, read);
  const text: Line[] = [[span(`${headerOf(read, locale)}  `, 'dim'), span(words.raw[locale]), span(quoted(written, locale), 'mark')]];
  const { raw } = row[read];
  if (raw !== written) text.push([span(detailWords.correctedTo[locale]), span(quoted(raw, locale), 'mark')]);
  if (isQuantity(row, read)) text.push(...quantityLines(row[read], locale));
  else if (raw !== '' && row[read].value !== raw) text.push([span(words.read[locale]), ...valueOf(row, read, locale)]);
  if (attainment && (read === 'actual' || read === 'status')) {
    text.push(...againstTarget(attainment, plan?.indicator?.target.unitOfMeasure ?? '', locale));
  }
  return [{ title: detailWords.stepsTitle[locale], text }];
}

/** A value as a person writes it: `~95%`, `1.3万` read is `13000个`. */
export function quantityText({ hedge, value, unitOfMeasure }: QuantityValue): string {
  return `${hedge ?? ''}${value}${unitOfMeasure ?? ''}`;
}

/** A difference of two values of one unit of measure: between percentages it is in points. */
export function differenceText(difference: number, unit: string, locale: Locale): string {
  return `${difference > 0 ? '+' : ''}${difference}${unit === '%' ? detailWords.points[locale] : unit}`;
}

function headerOf(field: Field, locale: Locale): string {
  return columns.find(({ key }) => key === field)?.header[locale] ?? field;
}

function quoted(raw: string, locale: Locale): string {
  return raw === '' ? words.blank[locale] : `"${raw}"`;
}

function isQuantity(row: ReportRow, field: Field): field is 'actual' | 'previous' {
  return 'steps' in row[field];
}

function quantityLines(quantity: QuantityValue, locale: Locale): Line[] {
  const { value, interval, steps, raw } = quantity;
  const numbered = steps.map((step, index) => line(`${index + 1} ${step}`, 'dim'));
  if (raw === '') return numbered;
  if (value === null) return [...numbered, [span(words.read[locale]), span(words.unread[locale], 'warning')]];
  const [low, high] = interval ?? [value, value];
  const range = low === value && high === value ? '' : fill(detailWords.interval, { low, high }, locale);
  return [...numbered, [span(words.read[locale]), span(quantityText(quantity), 'mark'), span(range, 'dim')]];
}

function valueOf(row: ReportRow, field: Field, locale: Locale): Line {
  const { value } = row[field];
  if (value === null) return [span(detailWords.unreadable[locale], 'warning')];
  return [span(field === 'status' ? statusWord[row.status.value!][locale] : String(value))];
}

/** Rate, difference and schedule, as far as the value counts. */
function againstTarget(attainment: ItemAttainment, unit: string, locale: Locale): Line[] {
  const { scope, value, attainmentRate, shortfall, verdict, scheduledProgress, dueOn, reason, question } = attainment;
  const reasons: Readonly<Record<string, { zh: string; en: string }>> = { ...reasonTexts, ...paceReasonTexts };
  const said = reason !== null && Object.hasOwn(reasons, reason) ? reasons[reason]![locale] : reason;
  const parts = [
    value === null ? null : `${value}${unit}`,
    verdict && verdictWord[verdict][locale],
    value === null ? fill(detailWords.notCounted, { reason: said }, locale) : said,
    attainmentRate === null ? null : fill(detailWords.rate, { rate: attainmentRate }, locale),
    shortfall === null || shortfall === 0
      ? null
      : fill(detailWords.shortfall, { shortfall: differenceText(shortfall, unit, locale) }, locale),
    scheduledProgress === null ? null : fill(detailWords.schedule, { scheduled: scheduledProgress }, locale),
    dueOn === null ? null : fill(detailWords.due, { due: dueOn }, locale),
  ].filter((part) => part !== null);
  const label = scope === 'whole' ? detailWords.ofWhole : detailWords.against;
  return [
    [span(label[locale], 'dim'), span(parts.join(locale === 'zh' ? '，' : ', '))],
    ...(question ? [line(question[locale], 'warning')] : []),
  ];
}

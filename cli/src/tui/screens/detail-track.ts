import { fill, type Locale } from '@duizhang/model';
import { reasonTexts, type TrackedReport, type UnitTrack } from '@duizhang/reconcile';
import { line, span, type Line } from '../components/line.ts';
import { addressOf } from '../state/detail.ts';
import { roleWord, statusWord, words } from '../words.ts';
import type { Block } from './detail-block.ts';
import type { Known } from './detail-known.ts';
import { differenceText, quantityText } from './detail-steps.ts';
import { detailWords, reportStateWord } from './detail-words.ts';

/** What the unit of the finding said of the item in earlier periods and now, each with its cell. */
export function trackBlock({ dossier: { finding, own, row }, locale }: Known): Block {
  const title = detailWords.trackTitle[locale];
  if (finding.indicatorId === null && finding.clauseId === null) return { title, text: [line(detailWords.noItem[locale], 'dim')] };
  const { earlier = [], reports = [] } = own ?? {};
  const before = earlier.map((report) => periodLine(report, locale));
  const now = reports.map((report): Line => [...periodLine(report, locale), span(setAside(report, locale), 'dim')]);
  const text: Line[] =
    before.length > 0 ? [...before, ...now, ...change(earlier, reports, locale)] : [line(detailWords.noTrack[locale], 'dim')];
  if (before.length === 0 && row && row.previous.raw !== '') text.push([span(detailWords.saidBefore[locale]), span(row.previous.raw)]);
  return { title, text };
}

/** What every other unit that shares the item says of it, and who is silent. */
export function othersBlock({ dossier: { finding, others }, nameOf, locale }: Known): Block[] {
  if (finding.indicatorId === null && finding.clauseId === null) return [];
  const text = others.flatMap((unit): Line[] => {
    const who = span(unit.orgUnitId === null ? (unit.orgUnitName ?? '') : nameOf(unit.orgUnitId));
    const part = span(`(${partOf(unit, nameOf, locale)})  `, 'dim');
    if (unit.reports.length === 0) return [[who, part, span(reportStateWord[unit.state ?? 'unasked'][locale], 'dim')]];
    return unit.reports.map((report) => [who, part, ...saidLine(report, locale), span(setAside(report, locale), 'dim')]);
  });
  return [{ title: detailWords.othersTitle[locale], text: text.length > 0 ? text : [line(detailWords.alone[locale], 'dim')] }];
}

function partOf({ role, via }: UnitTrack, nameOf: Known['nameOf'], locale: Locale): string {
  if (role === null) return reportStateWord.unasked[locale];
  return roleWord[role][locale] + (via === null ? '' : fill(detailWords.via, { collective: nameOf(via) }, locale));
}

function periodLine(report: TrackedReport, locale: Locale): Line {
  const { at } = report.row.actual;
  // The period is named already: the folders would only say it again.
  const place = at ? `  ${addressOf({ ...at, file: at.file.slice(at.file.lastIndexOf('/') + 1) })}` : '';
  return [span(`${report.reportingPeriod}  `, 'dim'), ...saidLine(report, locale), span(place, 'dim')];
}

/** The value as written, how it was read where that differs, and the status. */
function saidLine({ row: { actual, status } }: TrackedReport, locale: Locale): Line {
  const read = actual.value === null ? '' : quantityText(actual);
  return [
    span(actual.raw === '' ? words.blank[locale] : actual.raw, 'mark'),
    span(read === '' || read === actual.raw ? '' : ` = ${read}`),
    span(status.value === null ? '' : `  ${statusWord[status.value][locale]}`),
  ];
}

function setAside({ setAside: reason }: TrackedReport, locale: Locale): string {
  return reason === null ? '' : fill(detailWords.setAside, { reason: reasonTexts[reason][locale] }, locale);
}

/** How far the value has moved since the last period that has one, where both are read in one unit of measure. */
function change(earlier: readonly TrackedReport[], reports: readonly TrackedReport[], locale: Locale): Line[] {
  const [before, now] = [earlier.at(-1)?.row.actual, reports[0]?.row.actual];
  if (before?.value == null || now?.value == null || before.unitOfMeasure !== now.unitOfMeasure) return [];
  // What subtraction of decimals leaves behind the fifteenth digit was never written by anybody.
  const difference = Number((now.value - before.value).toPrecision(12));
  return [line(fill(detailWords.change, { change: differenceText(difference, now.unitOfMeasure ?? '', locale) }, locale), 'dim')];
}

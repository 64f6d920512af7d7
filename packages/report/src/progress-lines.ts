import { fill, type ItemAttainment, type Locale, type Ranking, type Reconciliation } from '@duizhang/model';
import { groupBy } from './group-by.ts';
import type { ReportOptions } from './options.ts';
import { printable } from './printable.ts';
import { words } from './words.ts';

const statuses = ['completed', 'ahead', 'onSchedule', 'behind', 'undetermined'] as const;

type Result = Pick<Reconciliation, 'reporting' | 'attainments' | 'lights' | 'rankings'>;

/** Reports owed, come and on time, with both rates; what is not known is said to be. */
export function reportingLines(
  { reporting, submissions }: Pick<Reconciliation, 'reporting' | 'submissions'>,
  options: ReportOptions,
): string[] {
  const { locale } = options;
  const { whole } = reporting;
  const files = new Set(submissions.map(({ file }) => file)).size;
  const { onTime, late, onTimeRate } = whole;
  const form = onTimeRate !== null ? words.timeKnown : onTime === null ? words.timeless : words.timeUnknown;
  const time = fill(form, { onTime, late, rate: `${onTimeRate}%`, reason: reasonText(whole.onTimeReason, options) }, locale);
  const returned = whole.returned ? fill(words.returned, { count: whole.returned }, locale) : '';
  return [
    fill(words.reporting, { ...whole, rate: whole.reportingRate === null ? '-' : `${whole.reportingRate.toFixed(1)}%`, files }, locale),
    `${time}${fill(words.nilAndExempt, { nil: whole.nilReturns, exempt: whole.exempt }, locale)}${returned}`,
  ];
}

/** How far the indicators are: all five outcomes, why some can't be judged, lights by group of units, and every unit that is behind. */
export function progressLines(result: Result, options: ReportOptions): string[] {
  const { locale } = options;
  const wholes = result.attainments.filter(({ scope }) => scope === 'whole');
  if (wholes.length === 0) return [];
  const counts = statuses.map((status) => `${words.paces[status][locale]} ${wholes.filter((one) => one.paceStatus === status).length}`);
  return [
    fill(words.progress, { total: wholes.length, counts: counts.join(locale === 'zh' ? '，' : ', ') }, locale),
    ...openLines(wholes, options),
    ...lightLines(result, locale),
    ...behindLines(result, locale),
  ];
}

function openLines(wholes: readonly ItemAttainment[], options: ReportOptions): string[] {
  const reasons = groupBy(
    wholes.filter(({ paceStatus }) => paceStatus === 'undetermined'),
    ({ reason }) => reason,
  );
  if (reasons.size === 0) return [];
  const listed = [...reasons]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, items]) => `${reasonText(reason, options)} ${items.length}`);
  return [fill(words.undetermined, { reasons: listed }, options.locale)];
}

function lightLines({ attainments, lights, rankings }: Result, locale: Locale): string[] {
  const groupOf = new Map(rankings.flatMap(({ group, entries }) => entries.map(({ orgUnitId }) => [orgUnitId, group] as const)));
  const groups = new Map<Ranking['group'], ItemAttainment[]>(rankings.map(({ group }) => [group, []]));
  for (const one of attainments) {
    const group = one.scope === 'report' && one.orgUnitId !== null ? groupOf.get(one.orgUnitId) : undefined;
    if (group) groups.get(group)!.push(one);
  }
  return [...groups].map(([group, items]) => {
    const counts = lights.map(
      (light) => `${printable(light[locale])} ${items.filter(({ statusLight }) => statusLight === light.name).length}`,
    );
    const dark = items.filter(({ statusLight }) => statusLight === null).length;
    const units = new Set(items.map(({ orgUnitId }) => orgUnitId)).size;
    return fill(
      words.lights,
      { group: words.groups[group][locale], units, items: items.length, counts: [...counts, `${words.noLight[locale]} ${dark}`] },
      locale,
    );
  });
}

/** One line for each unit that is behind on something, with all of it. */
function behindLines({ attainments, lights }: Result, locale: Locale): string[] {
  const behind = attainments.filter(({ scope, paceStatus }) => scope === 'report' && paceStatus === 'behind');
  if (behind.length === 0) return [];
  const units = [...groupBy(behind, ({ orgUnitName }) => orgUnitName ?? '')];
  return [
    fill(words.behind, { units: units.length, items: behind.length }, locale),
    ...units.map(([orgUnit, items]) => {
      const listed = items.map((item) => {
        const light = lightName(item.statusLight, lights, locale);
        const share = item.attainmentRate === null ? '-' : `${item.attainmentRate}%`;
        const data = {
          item: item.indicatorName,
          share,
          schedule: `${item.scheduledProgress ?? '-'}%`,
          light: light === '' ? '' : ` ${light}`,
        };
        return fill(words.behindItem, data, locale);
      });
      return printable(`- ${orgUnit}${locale === 'zh' ? '：' : ': '}${listed.join(locale === 'zh' ? '；' : '; ')}`);
    }),
  ];
}

/** What people read for a light; blank where none is lit. */
export function lightName(name: string | null, lights: Reconciliation['lights'], locale: Locale): string {
  return name === null ? '' : (lights.find((light) => light.name === name)?.[locale] ?? name);
}

function reasonText(reason: string | null, options: ReportOptions): string {
  return reason === null ? '-' : (options.reasons.get(reason)?.[options.locale] ?? reason);
}

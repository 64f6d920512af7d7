import { fill, type Locale, type Ranking } from '@duizhang/model';
import { palette } from './color.ts';
import type { ReportOptions } from './options.ts';
import { printable } from './printable.ts';
import { tableLines } from './table.ts';
import { words } from './words.ts';

type Entry = Ranking['entries'][number];

/**
 * The rankings of a period for people, one table for each group: rank with its ties, rank of the period before, score, how many items are
 * behind it (few are marked). Units that have no rank are named with the reason, never left out.
 */
export function rankingLines(rankings: readonly Ranking[], options: ReportOptions): string[] {
  return rankings.filter(({ entries }) => entries.length > 0).flatMap((ranking) => ['', ...groupLines(ranking, options)]);
}

function groupLines({ group, fewItems, entries }: Ranking, { locale, color }: ReportOptions): string[] {
  const { bold } = palette(color);
  const said = words.ranking;
  const ranked = entries.filter(({ rank }) => rank !== null);
  const counts = { group: words.groups[group][locale], units: ranked.length };
  const lines = [bold(fill(said.title, counts, locale))];
  if (ranked.length > 0) {
    const columns = [said.rank, said.previousRank, said.orgUnit, said.score, said.scored].map((head) => ({
      header: head[locale],
      maxWidth: 40,
    }));
    const [header, ...rows] = tableLines(
      columns,
      ranked.map((entry) => cells(entry, ranked, fewItems, locale)),
    );
    lines.push(bold(header!), ...rows);
  }
  return [
    ...lines,
    ...named(
      said.withoutScore,
      entries.filter(({ rank, exempt }) => rank === null && !exempt),
      locale,
    ),
    ...named(
      said.exempt,
      entries.filter(({ exempt }) => exempt),
      locale,
    ),
  ];
}

function cells(
  { rank, previousRank, orgUnitName, score, scored, fewItems: few }: Entry,
  ranked: readonly Entry[],
  least: number,
  locale: Locale,
): string[] {
  const shared = ranked.filter((other) => other.rank === rank).length > 1;
  return [
    `${rank}${shared ? words.ranking.tied[locale] : ''}`,
    previousRank === null ? '-' : `${previousRank}`,
    printable(orgUnitName),
    `${score}`,
    `${scored}${few ? fill(words.ranking.few, { least }, locale) : ''}`,
  ];
}

function named(form: { zh: string; en: string }, entries: readonly Entry[], locale: Locale): string[] {
  if (entries.length === 0) return [];
  return [printable(fill(form, { count: entries.length, units: entries.map(({ orgUnitName }) => orgUnitName) }, locale))];
}

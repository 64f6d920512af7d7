import type { BulletinNumber, Ranking } from '@duizhang/model';
import { words } from '../words.ts';
import { bulletinWords } from './bulletin-words.ts';
import { listed, type Said } from './weave.ts';
import type { Writing } from './writing.ts';

const said = bulletinWords.ranking;
type Entry = Ranking['entries'][number];

/** 二、排名情况: one table for each group of units; who has no rank is named with the reason, never left out. */
export function writeRanking(writing: Writing): void {
  const rankings = writing.reconciliation.rankings.filter(({ entries }) => entries.length > 0);
  writing.section(said.heading);
  if (!rankings.some(({ entries }) => entries.some(({ rank }) => rank !== null))) return writing.paragraph(writing.say(said.nobody));
  writing.paragraph(writing.say(said.how, { least: leastOf(writing, rankings[0]!) }));
  for (const ranking of rankings) writeGroup(writing, ranking);
}

/** How many scored items a rank needs to say something. */
function leastOf({ book }: Writing, { entries }: Ranking): BulletinNumber {
  return book.field('rankingEntries', entries[0]!.orgUnitId, 'least')!;
}

function writeGroup(writing: Writing, ranking: Ranking): void {
  const { book } = writing;
  const { group, entries } = ranking;
  writing.subsection(words.groups[group]);
  const ranked = entries.filter(({ rank }) => rank !== null);
  if (ranked.length > 0) {
    writing.paragraph(writing.say(said.ranked, { count: book.count('rankingEntries', { group, ranked: true }) }));
    const { columns } = bulletinWords;
    writing.table(
      { form: said.table, data: { group: writing.group(group) } },
      2,
      [
        writing.column(columns.rank),
        writing.column(columns.unit),
        writing.column(columns.score, true),
        writing.column(columns.scored, true),
        writing.column(columns.before, true),
        writing.column(columns.moved),
      ],
      ranked.map((entry) => {
        const field = (name: string) => book.field('rankingEntries', entry.orgUnitId, name);
        const tied = ranked.filter(({ rank }) => rank === entry.rank).length > 1 ? writing.word(words.ranking.tied) : '';
        const few = entry.fewItems ? writing.say(words.ranking.few, { least: leastOf(writing, ranking) }) : '';
        return [
          [field('rank')!, tied],
          [entry.orgUnitName, few],
          field('score'),
          field('scored'),
          field('previousRank') ?? '-',
          moved(writing, entry),
        ];
      }),
    );
  }
  const without = (exempt: boolean, form: typeof said.exempt | typeof said.withoutScore): void => {
    const left = entries.filter((entry) => entry.rank === null && entry.exempt === exempt);
    if (left.length === 0) return;
    const count = book.count('rankingEntries', { group, ranked: false, exempt });
    const units = listed(
      left.map(({ orgUnitName }) => orgUnitName),
      writing.locale,
    );
    writing.paragraph(writing.say(form, { count, units }));
  };
  without(false, said.withoutScore);
  without(true, said.exempt);
}

/** 升2位, 降1位, 持平; a dash where there was no rank before. */
function moved(writing: Writing, { orgUnitId, rank, previousRank }: Entry): Said {
  if (rank === null || previousRank === null) return writing.word(said.moves.none);
  if (rank === previousRank) return writing.word(said.moves.same);
  const places: BulletinNumber | null = writing.book.field('rankingEntries', orgUnitId, 'moved');
  return writing.say(rank < previousRank ? said.moves.up : said.moves.down, { places: places! });
}

import { parseCellAddress, wordFinding, type ReportRow } from '@duizhang/model';
import { line, span, type Line } from '../components/line.ts';
import { addressOf } from '../state/detail.ts';
import { words } from '../words.ts';
import { textWidth, type Block } from './detail-block.ts';
import type { Known } from './detail-known.ts';
import { neighbourhoodLines } from './detail-neighbourhood.ts';
import { detailWords } from './detail-words.ts';

/** Where the finding stands: the address, the cell among its neighbours, and what else it points to. */
export function sourceBlock(known: Known, width: number): Block {
  const { dossier, near, locale } = known;
  const { finding, source } = dossier;
  const title = words.sourceTitle[locale];
  const related = finding.related
    .filter(({ kind }) => kind !== 'plan')
    .map((other) => [span(words.related[locale], 'dim'), span(addressOf(other), 'dim'), span(` ${other.text}`)]);
  const { at } = finding;
  if (at.file === null) return { title, text: [line(words.noSource[locale], 'dim'), ...related] };
  const address: Line = [span(addressOf(source ?? at), 'mark')];
  return { title, text: [address, ...(near === null ? [] : nearLines(known, textWidth(width))), ...related] };
}

function nearLines({ near, rules, locale, dossier: { row } }: Known, width: number): Line[] {
  switch (near?.outcome) {
    case undefined:
      return [line(detailWords.reading[locale], 'dim')];
    case 'changed':
    case 'noPlace':
      return [line(detailWords[near.outcome][locale], 'warning')];
    case 'unreadable':
      return [line(wordFinding(near.finding, rules, locale).message, 'warning')];
    case 'read':
      return [
        ...(near.neighbourhood.hidden ? [line(detailWords.hiddenSheet[locale], 'warning')] : []),
        ...neighbourhoodLines(near.neighbourhood, namingColumn(row), width, locale),
      ];
  }
}

/** The column in which a row says what it is about. */
function namingColumn(row: ReportRow | null): number | null {
  const at =
    row && [row.indicatorName, row.clauseText, row.taskTitle, row.taskCode].find((cell) => cell.raw !== '' && cell.at !== null)?.at;
  return at ? (parseCellAddress(at.cell)?.column ?? null) : null;
}

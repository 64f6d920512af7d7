import type { EncodingChoice } from '@duizhang/bytes';
import { cellAddress, finding, type Finding, type RuleMeta } from '@duizhang/model';
import { damagedText } from '../rules/damaged-text.ts';
import { uncertainEncoding } from '../rules/uncertain-encoding.ts';
import type { CellRuns } from './cell-runs.ts';
import type { QuoteFaults } from './csv-records.ts';
import { lineNumbers, type TextFaults } from './csv-text.ts';
import { contentKey, type ReaderInput } from './reader.ts';

/** Addresses of cells whose characters can't all be trusted. */
export interface OddCells {
  /** Cells with U+FFFD, and how many there are of it. */
  lost: CellRuns;
  lostCharacters: number;
  /** Cells with private-use characters. */
  private: CellRuns;
}

export interface Noticed {
  text: TextFaults;
  quotes: QuoteFaults;
  odd: OddCells;
  /** Characters in front of the first record. */
  skipped: number;
}

/** The findings of a text table: one for each kind of fault, with every place that has it. */
export function textFindings(input: ReaderInput, choice: EncodingChoice, noticed: Noticed): Finding[] {
  return [...encodingFindings(input, choice, noticed), ...quoteFindings(input, choice, noticed)];
}

function encodingFindings({ file, source }: ReaderInput, choice: EncodingChoice, { text, odd }: Noticed): Finding[] {
  const findings: Finding[] = [];
  const say = (rule: RuleMeta, messageId: string, data: Finding['data'], cells?: CellRuns) => {
    const first = cells?.first;
    const place = first ? { cell: cellAddress(first.row, first.column), ...first } : {};
    const places = cells ? { cells: cells.addresses } : {};
    findings.push(finding(rule, { messageId, data: { ...data, ...places }, at: { file, ...place }, evidence: [contentKey(source)] }));
  };
  const { encoding, evidence, certain } = choice;
  const guess = { encoding, evidenceZh: evidence.zh, evidenceEn: evidence.en };
  const { lost, lostCharacters: count } = odd;
  // Where the encoding was given up, the lost characters are its consequence.
  if (encoding === 'ascii') say(uncertainEncoding, 'unknown', { ...guess, count }, lost);
  else if (!certain) say(uncertainEncoding, 'guessed', guess);
  if (text.nulBytes > 0) say(uncertainEncoding, 'nulBytes', { count: text.nulBytes });
  if (count > 0 && encoding !== 'ascii') say(damagedText, 'lostCharacters', { count }, lost);
  if (odd.private.count > 0) say(damagedText, 'privateCharacters', {}, odd.private);
  return findings;
}

function quoteFindings({ file, source }: ReaderInput, choice: EncodingChoice, { quotes, skipped }: Noticed): Finding[] {
  const say = (messageId: string, places: readonly { offset: number; row: number }[]): Finding[] => {
    if (places.length === 0) return [];
    const lines = lineNumbers(
      source,
      choice,
      places.map(({ offset }) => skipped + offset),
    );
    return [finding(damagedText, { messageId, data: { lines }, at: { file, row: places[0]!.row }, evidence: [contentKey(source)] })];
  };
  return [
    ...say('unclosedQuote', quotes.unclosed),
    ...say('cutOff', quotes.cutOff ? [quotes.cutOff] : []),
    ...say('quotesIgnored', quotes.givenUp ? [quotes.givenUp] : []),
    ...say('strayQuote', quotes.stray),
  ];
}

const delimiters = [',', '\t', ';', '，', '|'] as const;
type Delimiter = (typeof delimiters)[number];

/** How much of a text is looked at, in characters and in lines. */
export const delimiterSample = 64 * 1024;
const sampleLines = 200;

/** How the cells of a line are told apart. */
export interface Division {
  /** Null where nothing divides the lines: a table of one column, or no table. */
  delimiter: string | null;
  /** Characters in front of the table that only name the delimiter. */
  skip: number;
  /** Whether every line begins and ends with the delimiter, as Markdown writes tables (`| a | b |`). */
  framed: boolean;
}

/** The division of a text by its beginning, with line feeds only: as a `sep=` line names it, else by content. */
export function findDivision(sample: string): Division {
  const named = separatorLine(sample);
  if (named) return { ...named, framed: false };
  const delimiter = guessDelimiter(sample);
  return { delimiter, skip: 0, framed: delimiter === '|' && isFramed(sample) };
}

/** Excel's own line in front of the table: `sep=;` names the delimiter and is no row. */
function separatorLine(text: string): { delimiter: string; skip: number } | null {
  const match = /^"?sep=(\\t|[^\w\s"]|\t)"?(?:\n|$)/i.exec(text);
  return match ? { delimiter: match[1] === '\\t' ? '\t' : match[1]!, skip: match[0].length } : null;
}

interface Evidence {
  delimiter: Delimiter;
  /** Lines that hold something. */
  lines: number;
  /** Delimiters of a line, as most of those have it that have any; and how many have so many. */
  count: number;
  agreeing: number;
}

/**
 * The delimiter by content: the one that divides most lines into the same number of cells. Title lines and notes around the table
 * divide otherwise, so a part of them is enough; with equal evidence the first in the list. Null where the commas are those of
 * sentences. Columns that are only aligned by blanks are not told apart: a blank cell would shift all behind it unseen.
 */
function guessDelimiter(sample: string): Delimiter | null {
  let best: { delimiter: Delimiter | null; score: number } = { delimiter: null, score: 0 };
  for (const delimiter of delimiters) {
    const evidence = collect(sample, delimiter);
    // Lines count most, but one stray comma in every sentence must not beat sixteen tabs in most rows.
    const score = evidence.agreeing * Math.min(evidence.count, 8);
    if (score > best.score && isDividing(evidence, sample)) best = { delimiter, score };
  }
  return best.delimiter;
}

function isDividing({ delimiter, lines, agreeing }: Evidence, sample: string): boolean {
  // Chinese sentences are full of it, tables rarely divided by it.
  if (delimiter === '，') return lines >= 2 && agreeing >= lines * 0.6;
  if (delimiter === '\t' || agreeing >= lines * 0.5) return true;
  return delimiter === ',' ? !readsAsProse(sample) : agreeing >= lines * 0.2;
}

/** Commas of sentences have a blank behind them. */
function readsAsProse(sample: string): boolean {
  const commas = sample.split(',').length - 1;
  return (sample.split(', ').length - 1) * 1.25 >= commas;
}

function collect(sample: string, delimiter: Delimiter): Evidence {
  const counts = cellCounts(sample, delimiter);
  const byCount = new Map<number, number>();
  for (const count of counts) if (count > 0) byCount.set(count, (byCount.get(count) ?? 0) + 1);
  const evidence: Evidence = { delimiter, lines: counts.length, count: 0, agreeing: 0 };
  for (const [count, agreeing] of byCount) {
    if (agreeing * Math.min(count, 8) > evidence.agreeing * Math.min(evidence.count, 8)) Object.assign(evidence, { count, agreeing });
  }
  return evidence;
}

/** Delimiters outside quotes in each line that is not blank; a quote counts only where a cell begins, and if it is closed. */
function cellCounts(sample: string, delimiter: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let cellStart = true;
  let blank = true;
  let closing = true;
  for (let i = 0; i < sample.length && counts.length < sampleLines; i++) {
    const c = sample[i]!;
    if (c === '\n') {
      if (!blank) counts.push(count);
      count = 0;
      cellStart = blank = true;
      continue;
    }
    if (c === '"' && cellStart && closing) {
      const end: number = quotedEnd(sample, i);
      // No quote behind an unclosed one closes anything either.
      if (end < 0) closing = false;
      else i = end;
    }
    cellStart = c === delimiter;
    if (cellStart) count++;
    if (c !== ' ') blank = false;
  }
  if (!blank && counts.length < sampleLines) counts.push(count);
  return counts;
}

/** Index of the quote that closes the cell which opens at `start`, -1 where none does. */
function quotedEnd(sample: string, start: number): number {
  for (let at = sample.indexOf('"', start + 1); at >= 0; at = sample.indexOf('"', at + 2)) {
    if (sample[at + 1] !== '"') return at;
  }
  return -1;
}

function isFramed(sample: string): boolean {
  const lines = sample.split('\n', sampleLines).map((line) => line.trim());
  // The last line may be half a line.
  return lines
    .slice(0, Math.max(1, lines.length - 1))
    .every((line) => line === '' || (line.length > 1 && line.startsWith('|') && line.endsWith('|')));
}

const delimiters = [',', '\t', ';', '，', '|'] as const;

/** How much of the text is looked at. */
const sampleSize = 64 * 1024;
const sampleLines = 100;

/** Excel's own line in front of the table: `sep=;` names the delimiter and is no row. */
export function separatorLine(text: string): { delimiter: string | null; rest: string } {
  const match = /^"?sep=([,;|\t，])"?(?:\r\n|\n|\r)/i.exec(text);
  return match ? { delimiter: match[1]!, rest: text.slice(match[0].length) } : { delimiter: null, rest: text };
}

/**
 * The delimiter by content: the one that divides most lines into the same number of fields.
 * Title lines and notes around the table divide otherwise, so a majority is enough; with equal evidence the more frequent one.
 */
export function guessDelimiter(text: string): string {
  let best: { delimiter: string; lines: number; fields: number } = { delimiter: ',', lines: 0, fields: 0 };
  for (const delimiter of delimiters) {
    const counts = fieldCounts(text.slice(0, sampleSize), delimiter);
    const byCount = new Map<number, number>();
    for (const count of counts) if (count > 0) byCount.set(count, (byCount.get(count) ?? 0) + 1);
    for (const [fields, lines] of byCount) {
      // Lines count most, but one stray comma in every sentence must not beat sixteen tabs in most rows.
      if (lines * Math.min(fields, 8) > best.lines * Math.min(best.fields, 8)) best = { delimiter, lines, fields };
    }
  }
  return best.delimiter;
}

/** Delimiters outside quotes, line by line; a quote counts only where a field begins. */
function fieldCounts(sample: string, delimiter: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let fieldStart = true;
  for (let i = 0; i < sample.length && counts.length < sampleLines; i++) {
    const c = sample[i]!;
    if (c === '"' && fieldStart) {
      i = quotedEnd(sample, i);
      fieldStart = false;
    } else if (c === '\n') {
      counts.push(count);
      count = 0;
      fieldStart = true;
    } else {
      fieldStart = c === delimiter;
      if (fieldStart) count++;
    }
  }
  if (count > 0) counts.push(count);
  return counts;
}

/** Index of the quote that closes the field which opens at `start`; the end of the sample where none does. */
function quotedEnd(sample: string, start: number): number {
  for (let at = sample.indexOf('"', start + 1); at >= 0; at = sample.indexOf('"', at + 2)) {
    if (sample[at + 1] !== '"') return at;
  }
  return sample.length;
}

import type { Catalogue, Source } from '@duizhang/model';

/** A text without the line breaks that a PDF put into its sentences, and where each of its characters stands in the document. */
export interface Unwrapped {
  text: string;
  /** Offset in the document of every character of `text`; one more for its end. */
  offsets: Uint32Array;
}

/** Lines of this many characters and more may be hard-wrapped prose; shorter ones are headings. */
const SHORTEST = 20;
const WIDEST = 70;

/**
 * Joins hard-wrapped lines (text taken from a PDF): most lines are equally long, and a full line goes on in the next one
 * unless that is indented or blank. Null where the text is not wrapped.
 */
export function unwrap(text: string): Unwrapped | null {
  const lines = text.split('\n');
  const lengths = lines
    .map((line) => line.trim().length)
    .filter((n) => n >= SHORTEST)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.75)] ?? 0;
  const full = (line: string) => line.trim().length >= width * 0.88 && line.trim().length <= width * 1.15;
  if (width > WIDEST || lengths.length < 20 || lines.filter(full).length < lengths.length * 0.6) return null;

  const offsets = new Uint32Array(text.length + 1);
  let out = '';
  let at = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const goesOn = next !== undefined && full(line) && next.trim() !== '' && !/^\f?[ \t\u3000]/.test(next);
    const kept = goesOn ? line.replace(/[\s\u3000]+$/, '') : next === undefined ? line : `${line}\n`;
    for (let i = 0; i < kept.length; i++) offsets[out.length + i] = at + i;
    out += kept;
    at += line.length + 1;
  });
  offsets[out.length] = text.length;
  return { text: out, offsets: offsets.slice(0, out.length + 1) };
}

/** The same catalogue with every source in terms of the document: quotes hold its line breaks again. */
export function rewrap(catalogue: Catalogue, unwrapped: Unwrapped, text: string): void {
  const move = (source: Source) => {
    const start = unwrapped.offsets[source.start]!;
    const end = source.end > source.start ? unwrapped.offsets[source.end - 1]! + 1 : start;
    Object.assign(source, { quote: text.slice(start, end), start, end });
  };
  for (const heading of [...catalogue.parts, ...catalogue.sections]) move(heading.source);
  for (const task of catalogue.tasks) {
    move(task.source);
    for (const clause of task.clauses) {
      move(clause.source);
      for (const assignment of clause.assignments) move(assignment.source);
      for (const indicator of clause.indicators) move(indicator.source);
    }
  }
}

/** Words parted by blanks and line breaks as a list: tables of facts stay readable as paragraphs. */
export function wordList(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Finds the longest word of a table that stands at a place of a text, with what it means; null where none does. */
export type WordFinder<Meaning> = (text: string, at: number) => readonly [word: string, meaning: Meaning] | null;

/** A finder over a table of words. Of two lines for one word the first counts. */
export function wordFinder<Meaning>(table: Iterable<readonly [string, Meaning]>): WordFinder<Meaning> {
  const byFirst = new Map<string, (readonly [string, Meaning])[]>();
  for (const entry of table) {
    const list = byFirst.get(entry[0][0]!) ?? [];
    list.push(entry);
    byFirst.set(entry[0][0]!, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b[0].length - a[0].length);
  return (text, at) => byFirst.get(text[at] ?? '')?.find(([word]) => text.startsWith(word, at)) ?? null;
}

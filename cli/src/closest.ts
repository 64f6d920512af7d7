/** The known word that differs least from the one given, where they differ in no more than a third; null otherwise. */
export function closest(given: string, known: readonly string[]): string | null {
  let best: { word: string; distance: number } | null = null;
  for (const word of known) {
    const found = distance(given.slice(0, 64), word);
    if (found <= Math.max(given.length, word.length) / 3 && (best === null || found < best.distance)) best = { word, distance: found };
  }
  return best?.word ?? null;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row.push(Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    previous = row;
  }
  return previous[b.length]!;
}

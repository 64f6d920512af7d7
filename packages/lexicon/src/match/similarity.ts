import { isAbbreviation, isSubsequence } from './abbreviation.ts';
import type { NameForm } from './name-index.ts';
import type { NameParts } from './name-parts.ts';

/** How like two names are, 0..1, and in what: for people to choose by, never a reason to join them. */
export interface Similarity {
  score: number;
  features: string[];
}

/** Compares a written name with one form of a unit's name; null where they have too little in common or speak of different areas. */
export function similarity(written: NameParts, { parts: form, words }: Pick<NameForm, 'parts' | 'words'>): Similarity | null {
  if (written.area !== form.area || form.suffix === '') return null;
  // A body of 城阳区 is not its government.
  if (form.stem === form.area && written.suffix !== form.suffix) return null;
  const stems = compareStems(written.stem, form.stem, words);
  if (!stems) return null;
  let { score } = stems;
  const features = [...stems.features];
  if (written.suffix !== form.suffix) {
    score *= 0.8;
    features.push('suffixDiffers');
  }
  if (written.scope && form.scope && written.scope !== form.scope) {
    score *= 0.9;
    features.push('scopeDiffers');
  }
  return { score, features };
}

function compareStems(written: string, form: string, words: readonly string[]): Similarity | null {
  if (!shareTwoCharacters(written, form)) return null;
  if (written === form) return { score: 0.95, features: ['sameStem'] };
  const edit = oneEdit(written, form);
  if (edit) return { score: 0.9, features: [edit] };
  if (isAbbreviation(written, words)) return { score: 0.85, features: ['abbreviation'] };
  const common = commonCharacters(written, form);
  const share = (2 * common) / (written.length + form.length);
  if (isSubsequence(written, form) && share >= 0.5) return { score: 0.6 + 0.2 * share, features: ['shortened'] };
  // What stands in front would say whose it is: 国网某地供电 is not 供电.
  if (isSubsequence(form, written) && written[0] === form[0] && share >= 0.5) return { score: 0.6 + 0.2 * share, features: ['extended'] };
  return share >= 0.6 ? { score: 0.8 * share, features: ['commonCharacters'] } : null;
}

/** Without two characters in common nothing below is reached; most pairs end here. */
function shareTwoCharacters(written: string, form: string): boolean {
  let shared = 0;
  for (const character of written) if (form.includes(character) && ++shared === 2) return true;
  return false;
}

/**
 * The one slip of the pen that lies between two stems. Short stems get none: 统计 and 审计 differ by one character and are two bureaus.
 */
function oneEdit(written: string, form: string): string | null {
  if (Math.min(written.length, form.length) < 3 || Math.max(written.length, form.length) < 4) return null;
  let start = 0;
  while (start < written.length && start < form.length && written[start] === form[start]) start++;
  let end = 0;
  const longestEnd = Math.min(written.length, form.length) - start;
  while (end < longestEnd && written.at(-1 - end) === form.at(-1 - end)) end++;
  const here = written.slice(start, written.length - end);
  const there = form.slice(start, form.length - end);
  if (here.length === 0 && there.length === 1) return 'oneCharacterMissing';
  if (here.length === 1 && there.length === 0) return 'oneCharacterExtra';
  if (here.length === 1 && there.length === 1) return 'oneCharacterDifferent';
  if (here.length === 2 && there.length === 2 && here[0] === there[1] && here[1] === there[0]) return 'charactersSwapped';
  return null;
}

/** Length of the longest common subsequence. */
function commonCharacters(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const character of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++) next.push(character === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!));
    row = next;
  }
  return row[b.length]!;
}

import { foldKey } from '../fold.ts';
import { searchWord, type SearchWord } from './search-word.ts';

/** What a person typed into a search line. */
export interface SearchQuery {
  /** Wanted is what does not match. */
  inverted: boolean;
  /** All must be found; none at all is found everywhere. */
  words: readonly SearchWord[];
}

const INVERT = /^\s*[!！]/;

/** Words are parted by blanks of any width; `!` (or its full-width twin) at the front inverts the whole. */
export function searchQuery(typed: string): SearchQuery {
  const inverted = INVERT.test(typed);
  const words = (inverted ? typed.replace(INVERT, '') : typed)
    .split(/\s+/)
    .map(foldKey)
    .filter((word) => word !== '');
  return { inverted: inverted && words.length > 0, words: words.map(searchWord) };
}

import { holds, readingsOf, search, searchQuery, searchText } from '@duizhang/lexicon';
import { assert, boolean, constant, constantFrom, nat, oneof, pre, property, string, subarray, tuple } from 'fast-check';
import { expect, it } from 'vitest';

const anything = oneof(
  string({ unit: 'binary', maxLength: 30 }),
  string({ unit: constantFrom(...'市大数据局发展改革委行政銀網際網路 abdfghjsxz!　８２％%.'), maxLength: 30 }),
);

it('never throws, and ranges are parts of the text in order', () => {
  assert(
    property(anything, anything, (typed, text) => {
      let at = 0;
      for (const { start, end } of search(searchQuery(typed), searchText(text))?.ranges ?? []) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});

it('finds every part of a text that is a word', () => {
  assert(
    property(anything, nat(30), nat(30), (text, start, length) => {
      const part = searchText(text.slice(start, start + length)).folded;
      const query = searchQuery(part);
      // What folds otherwise cut out than in its place is another word; what is inverted is not looked for.
      pre(!query.inverted && query.words.length === 1 && searchText(text).folded.includes(part));
      pre(query.words[0]!.folded === part);
      expect(search(query, searchText(text))?.score).toBeGreaterThan(2000);
    }),
  );
});

it('says the same of a text whether it is asked how or where, and the opposite inverted', () => {
  assert(
    property(anything, anything, (typed, text) => {
      const query = searchQuery(typed);
      const prepared = searchText(text);
      const all = query.words.every((word) => holds(word, prepared, 'scattered') !== null);
      expect(search({ ...query, inverted: false }, prepared) !== null).toBe(all);
      expect(search({ ...query, inverted: true }, prepared) !== null).toBe(!all);
    }),
  );
});

it('ranks by the way a word is held', () => {
  const bounds = { written: [2001, 3000], spelt: [1001, 2000], scattered: [1, 1000] } as const;
  const seen = new Set<string>();
  // Some characters of a text, as they are or by their initials.
  const wordOf = string({ unit: constantFrom(...'市大数据局发展改革委行政a5'), minLength: 2, maxLength: 20 }).chain((text) =>
    tuple(constant(text), subarray([...text], { minLength: 1 }), boolean()),
  );
  assert(
    property(wordOf, ([text, characters, spelt]) => {
      const typed = characters.map((each) => (spelt ? (readingsOf(each.charCodeAt(0))[0]?.[0] ?? each) : each)).join('');
      const query = searchQuery(typed);
      const prepared = searchText(text);
      const hold = holds(query.words[0]!, prepared, 'scattered');
      if (hold === null) return;
      seen.add(hold);
      const score = search(query, prepared)!.score;
      expect(score).toBeGreaterThanOrEqual(bounds[hold][0]);
      expect(score).toBeLessThanOrEqual(bounds[hold][1]);
    }),
    { numRuns: 300 },
  );
  expect([...seen].sort()).toEqual(['scattered', 'spelt', 'written']);
});

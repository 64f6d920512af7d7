import { describe, expect, it } from 'vitest';
import { scrollAhead, scrollTo } from './scroll.ts';

describe.each([
  ['scrollTo', scrollTo],
  ['scrollAhead', scrollAhead],
])('%s', (_name, scroll) => {
  it('always shows the cursor, and never rows that are not there', () => {
    for (const height of [1, 2, 7, 30])
      for (const count of [1, 5, 31, 100])
        for (let top = 0; top < count; top += 3)
          for (let cursor = 0; cursor < count; cursor += 1) {
            const next = scroll(top, cursor, height, count);
            expect(next <= cursor && cursor < next + height).toBe(true);
            expect(next >= 0 && next <= Math.max(0, count - height)).toBe(true);
          }
  });

  it('moves nothing while the cursor is in view', () => {
    for (let cursor = 10; cursor < 20; cursor += 1) expect(scroll(10, cursor, 10, 100)).toBe(10);
  });
});

it.each([
  ['down', 0, 10, 4],
  ['up', 50, 49, 46],
  ['to the end', 0, 99, 90],
  ['to the start', 50, 0, 0],
])('leaves a third of the view ahead of a cursor that goes %s', (_name, top, cursor, expected) => {
  expect(scrollAhead(top, cursor, 10, 100)).toBe(expected);
});

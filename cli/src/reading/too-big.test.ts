import { expect, it } from 'vitest';
import { isTooBig } from './too-big.ts';

it.each([
  ['a text', () => 'x'.repeat(2 ** 30), true],
  ['a list', () => Array.from({ length: 2 ** 33 }), true],
  ['bytes', () => new Uint8Array(2 ** 53 - 1), true],
  ['a name of no encoding', () => new TextDecoder('no-encoding'), false],
  ['something that is missing', () => (null as unknown as string).length, false],
])('%s', (_what, fail, expected) => {
  let error: unknown;
  try {
    fail();
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(Error);
  expect(isTooBig(error)).toBe(expected);
});

import { expect, it } from 'vitest';
import { listedNames } from './listed-names.ts';

it.each([
  ['市教育局、市公安局', ['市教育局', '市公安局']],
  [' 市教育局\n\u200b市公安局；', ['市教育局', '市公安局']],
  ['市教育局, 市公安局;市审计局', ['市教育局', '市公安局', '市审计局']],
  ['市教育局', ['市教育局']],
  ['、，\n', []],
  ['', []],
  ['市教育局、'.repeat(100), []],
])('%j lists %j', (text, names) => expect(listedNames(text)).toEqual(names));

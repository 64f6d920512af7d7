import { expect, it } from 'vitest';
import { filterFrom, noFilter } from './filter.ts';
import { TEXT_LIMIT } from './text-field.ts';

const kept = { ...noFilter, severity: ['error'], ruleId: ['a-rule-of-another-version'], state: ['open'], query: '大数据局' };

it.each<[string, unknown, object]>([
  ['as it was', kept, kept],
  ['what the program has no word for', { ...kept, severity: ['error', 'fatal'], state: ['open', 'constructor'] }, kept],
  ['a value twice', { ...kept, severity: ['error', 'error'] }, kept],
  ['no texts', { severity: 'error', ruleId: [1, null], state: { open: true }, query: ['a'] }, noFilter],
  ['nothing', null, noFilter],
  [
    'a search that nobody could have typed',
    { query: `\u001b[2J${'长'.repeat(9_000)}` },
    { ...noFilter, query: `[2J${'长'.repeat(TEXT_LIMIT - 3)}` },
  ],
])('a filter from a file: %s', (_name, from, filter) => {
  expect(filterFrom(from)).toEqual(filter);
});

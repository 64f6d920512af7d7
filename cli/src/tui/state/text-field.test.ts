import { expect, it } from 'vitest';
import { editText, insertText, TEXT_LIMIT, textField, type Edit } from './text-field.ts';

it.each<[string, Edit[], string, number]>([
  ['局长', ['erase'], '局', 1],
  ['👨‍👩‍👧', ['erase'], '', 0],
  ['e\u0301x', ['caretLeft', 'erase'], 'x', 0],
  ['甲乙', ['caretStart', 'eraseNext'], '乙', 0],
  ['甲乙', ['caretStart', 'erase'], '甲乙', 0],
  ['甲乙', ['caretStart', 'caretRight', 'caretRight', 'caretRight'], '甲乙', 2],
  ['甲乙', ['caretLeft', 'caretEnd'], '甲乙', 2],
  ['甲乙', ['eraseAll'], '', 0],
])('%j after %j', (text, edits, left, caret) => {
  expect(edits.reduce(editText, textField(text))).toEqual({ text: left, caret });
});

it('inserts at the caret', () => {
  expect(insertText(editText(textField('甲丙'), 'caretLeft'), '乙')).toEqual({ text: '甲乙丙', caret: 2 });
});

it('stops at the limit without cutting a character', () => {
  const full = insertText(textField('a'.repeat(TEXT_LIMIT - 1)), '👍👍');
  expect(full.text).toBe('a'.repeat(TEXT_LIMIT - 1));
});

it.each([
  ['characters', 'x'],
  ['marks on one character', '\u0301'],
  ['joined emoji', '👩\u200d'],
])('of five million %s it looks at as many as it takes', (_name, repeated) => {
  const began = performance.now();
  expect(insertText(textField('因为'), `e${repeated.repeat(5_000_000)}`).text.length).toBeLessThanOrEqual(TEXT_LIMIT);
  expect(performance.now() - began).toBeLessThan(2_000);
});

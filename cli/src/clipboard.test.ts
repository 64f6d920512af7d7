import { expect, it } from 'vitest';
import { clipboardSequence } from './clipboard.ts';

const text = '市教育局.xlsx!填报表!K7';
const encoded = Buffer.from(text).toString('base64');

it('is one sequence of printable characters, whatever the text', () => {
  expect(clipboardSequence(text, {})).toBe(`\u001b]52;c;${encoded}\u0007`);
  expect(clipboardSequence('\u001b\u0007\\', {})).toMatch(/^\u001b\]52;c;[A-Za-z0-9+/=]*\u0007$/);
});

it('is told to tmux itself, and once more to be handed through', () => {
  expect(clipboardSequence(text, { TMUX: 'default,1,0' })).toBe(
    `\u001b]52;c;${encoded}\u0007\u001bPtmux;\u001b\u001b]52;c;${encoded}\u0007\u001b\\`,
  );
});

/** One line of editable text. The caret is a UTF-16 index that stands between characters as a person sees them. */
export interface TextField {
  text: string;
  caret: number;
}

/** Longer than any reason; keeps a paste by mistake from filling the log. */
export const TEXT_LIMIT = 500;

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

export function textField(text = ''): TextField {
  return { text, caret: text.length };
}

/** Puts text at the caret; line breaks become blanks, other control characters are left out, what is over the limit too. */
export function insertText(field: TextField, typed: string): TextField {
  const clean = typed.replace(/[\r\n\t]+/g, ' ').replace(/\p{Cc}/gu, '');
  const room = Math.max(0, TEXT_LIMIT - field.text.length);
  const added = clean.length <= room ? clean : wholeCharacters(clean, room);
  return { text: field.text.slice(0, field.caret) + added + field.text.slice(field.caret), caret: field.caret + added.length };
}

/** What is behind the limit is not looked at, but for the code point that may belong to the last character: a paste may be huge. */
function wholeCharacters(text: string, length: number): string {
  const ends = boundaries(text.slice(0, length + 2)).filter((end) => end <= length);
  return text.slice(0, ends.at(-1));
}

export type Edit = 'caretLeft' | 'caretRight' | 'caretStart' | 'caretEnd' | 'erase' | 'eraseNext' | 'eraseAll';

export function editText(field: TextField, edit: Edit): TextField {
  const { text, caret } = field;
  const stops = boundaries(text);
  const before = stops.filter((stop) => stop < caret).at(-1) ?? 0;
  const after = stops.find((stop) => stop > caret) ?? text.length;
  switch (edit) {
    case 'caretLeft':
      return { text, caret: before };
    case 'caretRight':
      return { text, caret: after };
    case 'caretStart':
      return { text, caret: 0 };
    case 'caretEnd':
      return { text, caret: text.length };
    case 'erase':
      return { text: text.slice(0, before) + text.slice(caret), caret: before };
    case 'eraseNext':
      return { text: text.slice(0, caret) + text.slice(after), caret };
    case 'eraseAll':
      return textField();
  }
}

/** Positions where a caret may stand. */
function boundaries(text: string): number[] {
  return [...Array.from(segmenter.segment(text), (part) => part.index), text.length];
}

/**
 * Controls that can move a cursor, recolour a screen or turn the reading direction: C0, DEL, C1, line and paragraph
 * separators, bidirectional marks, the byte-order mark. Text from files never reaches a terminal with them.
 */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Those that JSON leaves as they are; a line break in JSON text is its layout. */
const unsafeInJson = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The same text on one line, with every control character written as its escape (`\n`, `\u001b`). */
export function printable(text: string): string {
  return text.replace(unsafe, (character) => (character === '\n' ? '\\n' : character === '\t' ? '\\t' : escape(character)));
}

/**
 * JSON, indented by two and ended by a newline. Key order is that of the value: same input, same bytes.
 * Controls that JSON would leave as they are get escaped, which changes nothing for who parses it.
 */
export function toJson(value: unknown): string {
  return `${toJsonLine(value, 2)}\n`;
}

/** The same in pieces: what is iterable among the values of an object is written item by item, so that it need not be held. */
export function* toJsonPieces(value: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{\n';
  for (const [key, item] of Object.entries(value)) {
    yield `${before}  ${JSON.stringify(key)}: `;
    if (isIterable(item)) yield* listPieces(item);
    else yield indented(item, '  ');
    before = ',\n';
  }
  yield before === '{\n' ? '{}\n' : '\n}\n';
}

function* listPieces(items: Iterable<unknown>): Generator<string> {
  let empty = true;
  for (const item of items) {
    yield `${empty ? '[' : ','}\n    ${indented(item, '    ')}`;
    empty = false;
  }
  yield empty ? '[]' : '\n  ]';
}

/** A line break in JSON text is its layout: those of strings are escaped. */
function indented(value: unknown, indent: string): string {
  return toJsonLine(value, 2).replaceAll('\n', `\n${indent}`);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** JSON on one line, without newline, escaped as `toJson` does. */
export function toJsonLine(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(unsafeInJson, escape);
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

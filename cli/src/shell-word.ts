/** Characters that every shell takes as they are; Chinese ones are among them. */
const plain = /^[\p{L}\p{N}_./:=@%+,-]+$/u;

/** A text as one word of a command that can be pasted into a POSIX shell. */
export function shellWord(text: string): string {
  return plain.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

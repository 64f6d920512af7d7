/** Words parted by blanks and line breaks as a list: tables of facts stay readable as paragraphs. */
export function wordList(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Names that Windows gives to devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/**
 * A file name that every system takes, made of a text from a file: no separators, no controls, no leading dot, at most
 * 230 bytes (a Chinese character has three). `taken` (compared without case) makes it `name (2).ext`.
 */
export function safeFileName(text: string, extension: string, taken: readonly string[]): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  const stem = shortened(clean === '' || reserved.test(clean) ? `_${clean}` : clean, 230 - extension.length);
  const used = new Set(taken.map((name) => name.split(/[\\/]/).at(-1)!.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const name = `${stem}${n === 1 ? '' : ` (${n})`}${extension}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function shortened(text: string, bytes: number): string {
  let end = 0;
  let used = 0;
  for (const character of text) {
    used += Buffer.byteLength(character);
    if (used > bytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** What `ESC N` and a letter of these makes of the letter behind it (ISO 6937, whose codes SYLK uses without their eighth bit). */
const accents: ReadonlyMap<string, string> = new Map([
  ['A', '\u0300'],
  ['B', '\u0301'],
  ['C', '\u0302'],
  ['D', '\u0303'],
  ['H', '\u0308'],
  ['J', '\u030a'],
  ['K', '\u0327'],
]);

/** Other characters of ISO 6937, by their code without its eighth bit. */
const signs: ReadonlyMap<string, string> = new Map(
  ['!¡', '"¢', '#£', '%¥', "'§", '+«', '0°', '1±', '2²', '3³', '4×', '5µ', '6¶', '7·', '8÷', ';»', '<¼', '=½', '>¾', '?¿', 'R®', 'S©']
    .concat(['aÆ', 'iØ', 'jŒ', 'lÞ', 'qæ', 'sð', 'yø', 'zœ', '{ß', '|þ'])
    .map((pair) => [pair[0]!, pair[1]!]),
);

const windows1252 = new TextDecoder('windows-1252');

/** Escapes of SYLK as what they stand for: `ESC space :` is a line break, `ESC N B e` an é. */
export function unescapeSylk(text: string): string {
  if (!text.includes('\u001b')) return text;
  return text
    .replace(/\u001b([ -/])([0-?])/g, (_whole, high: string, low: string) => {
      const code = ((high.charCodeAt(0) - 0x20) << 4) | (low.charCodeAt(0) - 0x30);
      return windows1252.decode(Uint8Array.of(code));
    })
    .replace(/\u001bN([ABCDHJK])([A-Za-z])/g, (_whole, accent: string, letter: string) => (letter + accents.get(accent)!).normalize('NFC'))
    .replace(/\u001bN(.)/g, (whole, sign: string) => signs.get(sign) ?? whole);
}

/**
 * Fields of a record, each a letter and what belongs to it. `;;` is a semicolon; a quoted text ends at the quote that a field
 * or nothing follows, since some programs (LibreOffice among them) leave quotes within it as they are.
 */
export function sylkFields(record: string): string[] {
  const fields: string[] = [];
  let at = 0;
  while (at <= record.length) {
    const end = record.startsWith('K"', at) ? quotedEnd(record, at + 2) : fieldEnd(record, at);
    fields.push(record.slice(at, end).replaceAll(';;', ';'));
    at = end + 1;
  }
  return fields;
}

function fieldEnd(record: string, from: number): number {
  for (let at = record.indexOf(';', from); at >= 0; at = record.indexOf(';', at + 2)) {
    if (record[at + 1] !== ';') return at;
  }
  return record.length;
}

function quotedEnd(record: string, from: number): number {
  const quote = closingQuote(record, from);
  return quote < 0 ? record.length : quote + 1;
}

function closingQuote(record: string, from: number): number {
  for (let at = record.indexOf('"', from); at >= 0; at = record.indexOf('"', at + 1)) {
    if (at + 1 === record.length || (record[at + 1] === ';' && record[at + 2] !== ';')) return at;
  }
  return -1;
}

/** Whether a record of a cell ends within the quotes of its text. */
export function breaksOff(record: string): boolean {
  if (!record.startsWith('C;')) return false;
  const text = record.indexOf(';K"');
  return text >= 0 && closingQuote(record, text + 3) < 0;
}

/** Whether a line that goes on with a text ends it. */
export function closesText(line: string): boolean {
  return closingQuote(line, 0) >= 0;
}

import stringWidth from 'string-width';

/**
 * Characters whose width depends on the terminal (Unicode calls it East Asian “ambiguous”: curly quotes, dashes, arrows, circled digits)
 * take one cell in most terminals and two in some that are set up for Chinese. Ink reckons with one. Where the terminal takes two, such
 * a character is shown by others that read the same and take what they take everywhere; what has none is spelt out. Only what is shown
 * changes, never what is kept.
 */
const standIns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '“': '＂',
    '”': '＂',
    '‘': '＇',
    '’': '＇',
    '—': '－',
    '―': '－',
    '–': '-',
    '‐': '-',
    '…': '...',
    '‥': '..',
    '·': '・',
    '•': '・',
    '×': 'x',
    '÷': '/',
    '±': '+-',
    '→': '->',
    '←': '<-',
    '↑': '^',
    '↓': 'v',
    '≤': '<=',
    '≥': '>=',
    '≠': '!=',
    '≈': '~',
    '≡': '=',
    '∶': ':',
    '∕': '/',
    '√': 'v/',
    '‰': '%o',
    '°': 'ﾟ',
    '′': "'",
    '″': '"',
    '※': '*',
    '★': '*',
    '☆': '*',
    '●': '(*)',
    '○': '( )',
    '◎': '(o)',
    '■': '[*]',
    '□': '[ ]',
    '▲': '^',
    '△': '^',
    '▼': 'v',
    '▽': 'v',
    '◆': '<*>',
    '◇': '<>',
    '§': 'S.',
    '¤': '$',
  }),
);

let wide = false;

/** Says how the terminal shows such characters. A trait of the terminal, found out once when it is opened. */
export function setAmbiguousWide(isWide: boolean): void {
  wide = isWide;
}

/** A text with nothing in it whose width is in doubt; the text itself where nothing is. */
export function unambiguous(text: string): string {
  if (!wide || stringWidth(text) === stringWidth(text, { ambiguousIsNarrow: false })) return text;
  return Array.from(text, standInOf).join('');
}

function standInOf(character: string): string {
  if (!isAmbiguous(character)) return character;
  const known = standIns.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0)!;
  // ① to ⑳: as a plain digit it would run into the next number.
  if (code >= 0x2460 && code <= 0x2473) return `(${code - 0x245f})`;
  const plain = Array.from(character.normalize('NFKC'), (part) => standIns.get(part) ?? part).join('');
  return Array.from(plain).some(isAmbiguous) ? `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>` : plain;
}

function isAmbiguous(character: string): boolean {
  return stringWidth(character) !== stringWidth(character, { ambiguousIsNarrow: false });
}

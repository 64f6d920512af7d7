import { openZip } from './zip.ts';

export type ByteKind = 'xlsx' | 'docx' | 'zip' | 'ole' | 'pdf' | 'html' | 'xml' | 'text' | 'empty' | 'binary';

/** How much of a text is looked at. */
const sampleSize = 4096;

// Content types of main parts that the readers understand, in lower case; the binary .xlsb is none of them.
const workbookTypes = [
  'spreadsheetml.sheet.main',
  'spreadsheetml.template.main',
  'ms-excel.sheet.macroenabled.main',
  'ms-excel.template.macroenabledtemplate.main',
];
const documentTypes = ['wordprocessingml.document.main', 'wordprocessingml.template.main', 'ms-word.document.macroenabled.main'];

/** What the bytes are, by content; a file name proves nothing. `ole` is what .xls, .doc, .et and encrypted workbooks are stored in. */
export function sniff(bytes: Uint8Array): ByteKind {
  const starts = (...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) return zipKind(bytes);
  const sample = bytes.subarray(0, sampleSize);
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) {
    return textKind(new TextDecoder(starts(0xff, 0xfe) ? 'utf-16le' : 'utf-16be').decode(sample));
  }
  if (bytes.every(isBlank)) return 'empty';
  if (isBinary(sample)) return 'binary';
  // Markup is ASCII, so its tags show whatever the encoding; only UTF-16 needs its zero bytes taken out.
  return textKind(
    new TextDecoder('latin1')
      .decode(sample)
      .replace(/^\xEF\xBB\xBF/, '')
      .replaceAll('\0', ''),
  );
}

function isBlank(byte: number): boolean {
  return byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0xef || byte === 0xbb || byte === 0xbf;
}

function isBinary(sample: Uint8Array): boolean {
  const zeros: [number, number] = [0, 0];
  let controls = 0;
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[(i & 1) as 0 | 1]++;
    else if (byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b) || byte === 0x7f) controls++;
  });
  const [even, odd] = zeros;
  const utf16 = Math.min(even, odd) * 50 < Math.max(even, odd);
  return controls * 50 > sample.length || ((even + odd) * 10 > sample.length && !utf16);
}

function zipKind(bytes: Uint8Array): ByteKind {
  const opened = openZip(bytes);
  if (!opened.ok) return 'zip';
  const names = opened.archive.names.map((name) => name.toLowerCase());
  const types = opened.archive.names[names.indexOf('[content_types].xml')];
  const read = types === undefined ? null : opened.archive.read(types);
  const content = read?.ok ? new TextDecoder('latin1').decode(read.bytes).replaceAll('\0', '').toLowerCase() : '';
  const holds = (...types: string[]) => types.some((type) => content.includes(type));
  if (holds(...workbookTypes) || names.includes('xl/workbook.xml')) return 'xlsx';
  if (holds(...documentTypes) || names.includes('word/document.xml')) return 'docx';
  return 'zip';
}

function textKind(text: string): ByteKind {
  const start = text.trimStart().slice(0, 2048).toLowerCase();
  if (start === '') return 'empty';
  if (!start.startsWith('<')) return 'text';
  if (/<(?:!doctype\s+html|html|head|body|table|meta|div|style|script)[\s>]/.test(start)) return 'html';
  return /^<(?:\?xml|!--|!doctype|[a-z_])/.test(start) ? 'xml' : 'text';
}

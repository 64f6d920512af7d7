import { decodeText } from './decode.ts';
import { rootNames } from './ole-directory.ts';
import { allBytes, memorySource, pieces, type ByteSource } from './source.ts';
import { openZip } from './zip.ts';

/**
 * What bytes are. Workbooks: `xlsx` (also .xlsm, .xltx), `xlsb`, `ods`, `xls` (in an OLE container, also .et), `biff` (the bare
 * stream of Excel 2–5), `flatOds`, `spreadsheetml` (the XML of Excel 2003), `exchange` (our own, for systems that push data), `sylk`,
 * `dif`. `encrypted` is an OOXML file behind a password. `office` is a document of another office program (slides, Numbers) in a zip
 * archive. `ole` and `zip` are containers of something else; `xml` and `text` are told apart by nothing further.
 */
export type ByteKind =
  | 'xlsx'
  | 'xlsb'
  | 'ods'
  | 'xls'
  | 'biff'
  | 'flatOds'
  | 'spreadsheetml'
  | 'exchange'
  | 'sylk'
  | 'dif'
  | 'encrypted'
  | 'docx'
  | 'doc'
  | 'office'
  | 'zip'
  | 'ole'
  | 'archive'
  | 'pdf'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'text'
  | 'empty'
  | 'binary';

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

/** Parts by which the packages of office programs are known: OOXML, OpenDocument, iWork. */
const officeParts = /^(?:\[content_types\]\.xml|mimetype|meta-inf\/manifest\.xml|buildversionhistory\.plist|index\.zip|index\/[^/]+\.iwa)$/;

/** First bytes that tell what a file is. BOF records of BIFF2 to BIFF4 carry their version in the type, those of BIFF5 and BIFF8 in the record. */
const signatures: readonly (readonly [ByteKind, ...number[]])[] = [
  ['pdf', 0x25, 0x50, 0x44, 0x46],
  ['archive', 0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], // rar
  ['archive', 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], // 7z
  ['archive', 0x1f, 0x8b, 0x08], // gzip
  ['rtf', 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ['biff', 0x09, 0x00, 0x04, 0x00],
  ['biff', 0x09, 0x02, 0x06, 0x00],
  ['biff', 0x09, 0x04, 0x06, 0x00],
  ['biff', 0x09, 0x08, 0x08, 0x00],
  ['biff', 0x09, 0x08, 0x10, 0x00],
];

/** What a file is, by content; its name proves nothing. */
export function sniff(input: ByteSource | Uint8Array): ByteKind {
  const source = input instanceof Uint8Array ? memorySource(input) : input;
  const sample = source.read(0, sampleSize);
  const starts = (...signature: number[]) => signature.every((byte, i) => sample[i] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return oleKind(allBytes(source));
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) return zipKind(allBytes(source));
  for (const [kind, ...signature] of signatures) if (starts(...signature)) return kind;
  // A download script put a line end or a byte order mark in front of the archive.
  if (endsAsZip(source)) return zipKind(allBytes(source));
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) {
    return textKind(new TextDecoder(starts(0xff, 0xfe) ? 'utf-16le' : 'utf-16be').decode(sample));
  }
  if (isAllBlank(source)) return 'empty';
  if (isBinary(sample)) {
    const { encoding, text } = decodeText(sample);
    // The bytes of Chinese in UTF-16 or UTF-32 are controls and zeros as often as others.
    return /^utf-(?:16|32)/.test(encoding) ? textKind(text) : 'binary';
  }
  // Markup is ASCII, so its tags show whatever the encoding; only UTF-16 needs its zero bytes taken out.
  return textKind(
    new TextDecoder('latin1')
      .decode(sample)
      .replace(/^\xEF\xBB\xBF/, '')
      .replaceAll('\0', ''),
  );
}

/** Whether the last bytes are the end record of a zip archive without a comment. */
function endsAsZip(source: ByteSource): boolean {
  const [a, b, c, d] = source.read(Math.max(0, source.size - 22), source.size);
  return a === 0x50 && b === 0x4b && c === 5 && d === 6;
}

function isAllBlank(source: ByteSource): boolean {
  for (const piece of pieces(source, sampleSize)) if (!piece.every(isBlank)) return false;
  return true;
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

/**
 * What an OLE file holds, by the names of its streams; some writers put those in capitals. An object within a document has streams
 * of the same names, so only those at the top count, unless the directory is too damaged to tell.
 */
function oleKind(bytes: Uint8Array): ByteKind {
  const names = rootNames(bytes)?.map((name) => name.toLowerCase());
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const occurs = (stream: string) => [stream, stream.toUpperCase()].some((name) => buffer.includes(Buffer.from(`${name}\0`, 'utf16le')));
  const holds = (stream: string) => (names ? names.includes(stream.toLowerCase()) : occurs(stream));
  if (holds('EncryptedPackage')) return 'encrypted';
  if (holds('Workbook') || holds('Book')) return 'xls';
  return holds('WordDocument') ? 'doc' : 'ole';
}

function zipKind(bytes: Uint8Array): ByteKind {
  const opened = openZip(bytes);
  if (!opened.ok) return 'zip';
  const { archive } = opened;
  const names = archive.names.map((name) => name.toLowerCase());
  const textOf = (name: string): string => {
    const own = archive.names[names.indexOf(name)];
    const read = own === undefined ? null : archive.read(own);
    return read?.ok ? new TextDecoder('latin1').decode(read.bytes).replaceAll('\0', '').toLowerCase() : '';
  };
  // Where nearly every workbook has it: the name tells without a look into the parts.
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  const content = textOf('[content_types].xml');
  const holds = (...types: string[]) => types.some((type) => content.includes(type));
  if (holds(...workbookTypes)) return 'xlsx';
  if (names.some((name) => name === 'workbook.bin' || name.endsWith('/workbook.bin'))) return 'xlsb';
  if (holds(...documentTypes) || names.includes('word/document.xml')) return 'docx';
  // The first part of an OpenDocument package says what it is; where a careless writer left it out, the manifest does.
  if (['mimetype', 'meta-inf/manifest.xml'].some((name) => textOf(name).includes('opendocument.spreadsheet'))) return 'ods';
  return names.some((name) => officeParts.test(name)) ? 'office' : 'zip';
}

function textKind(text: string): ByteKind {
  const start = text.trimStart().slice(0, 2048).toLowerCase();
  if (start === '') return 'empty';
  if (start.startsWith('id;p')) return 'sylk';
  if (/^table\r?\n0,1\r?\n/.test(start)) return 'dif';
  if (!start.startsWith('<')) return 'text';
  // The tags of SpreadsheetML are named as those of HTML are: what the root is decides.
  const root = rootTag(start);
  if (isRoot(root, 'workbook') && root.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'spreadsheetml';
  if (isRoot(root, 'submission') && root.includes('urn:duizhang:submission:')) return 'exchange';
  if (/<(?:!doctype\s+html|html|head|body|table|meta|div|style|script)[\s>]/.test(start)) return 'html';
  if (!/^<(?:\?xml|!--|!doctype|[a-z_])/.test(start)) return 'text';
  return start.includes('opendocument') && start.includes('office:document') ? 'flatOds' : 'xml';
}

/** The first tag of markup and what follows it, behind declarations and comments; empty where there is none. */
function rootTag(markup: string): string {
  let rest = markup;
  while (rest.startsWith('<?') || rest.startsWith('<!')) {
    const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : '>';
    // A document type may declare entities, in tags of its own.
    const subset = end === '>' && rest.slice(0, rest.indexOf('>')).includes('[') ? rest.indexOf(']') : 0;
    const at = subset < 0 ? -1 : rest.indexOf(end, subset);
    if (at < 0) return '';
    rest = rest.slice(at + end.length).trimStart();
  }
  return rest;
}

/** Whether a root has a local name, with any prefix. */
function isRoot(tag: string, name: string): boolean {
  const full = /^<([\w.:-]{1,100})[\s>]/.exec(tag)?.[1] ?? '';
  return full === name || full.endsWith(`:${name}`);
}

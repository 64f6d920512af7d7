import { decodeText, sniff } from '@duizhang/bytes';
import { finding, type Finding } from '@duizhang/model';
import { docxText } from './formats/docx.ts';
import { htmlText } from './formats/html.ts';
import { markdownText } from './formats/markdown.ts';
import { uncertainEncoding } from './rules/uncertain-document-encoding.ts';
import { unreadableDocument } from './rules/unreadable-document.ts';

/** A document as plain text: what every offset of the catalogue refers to. */
export interface PlainDocument {
  text: string;
  mediaType: string;
  /** The file itself is the plain text, so none has to be kept beside the catalogue. */
  isPlainText: boolean;
  findings: Finding[];
}

export type DocumentReading = { ok: true; document: PlainDocument } | { ok: false; findings: Finding[] };

/** Reads .txt, .md, .html and .docx by what the bytes are, not by the name; anything else is one finding with the remedy. */
export function readDocument(fileName: string, bytes: Uint8Array): DocumentReading {
  const read = readKind(fileName, bytes);
  if (!read.ok || read.document.text.length <= LONGEST) return read;
  return {
    ok: false,
    findings: [
      finding(unreadableDocument, {
        messageId: 'tooLong',
        data: { fileName, characters: read.document.text.length, limit: LONGEST },
        at: { file: fileName },
        evidence: ['tooLong'],
      }),
    ],
  };
}

/** The longest plan seen has 25,000 characters; a book of a million is none. */
const LONGEST = 1_000_000;

function readKind(fileName: string, bytes: Uint8Array): DocumentReading {
  const kind = sniff(bytes);
  const refuse = (messageId: string, data: Finding['data'] = {}): DocumentReading => ({
    ok: false,
    findings: [finding(unreadableDocument, { messageId, data: { fileName, ...data }, at: { file: fileName }, evidence: [messageId] })],
  });
  switch (kind) {
    case 'docx': {
      const read = docxText(bytes);
      if (!read.ok) return refuse('broken', { reasonZh: read.reason.zh, reasonEn: read.reason.en });
      return {
        ok: true,
        document: {
          text: read.text,
          mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          isPlainText: false,
          findings: [],
        },
      };
    }
    case 'text':
    case 'sylk':
    case 'dif':
    case 'html':
    case 'xml': {
      const decoded = decodeText(bytes);
      const findings = decoded.certain
        ? []
        : [
            finding(uncertainEncoding, {
              messageId: 'uncertain',
              data: { fileName, encoding: decoded.encoding, evidenceZh: decoded.evidence.zh, evidenceEn: decoded.evidence.en },
              at: { file: fileName },
              evidence: [decoded.encoding],
            }),
          ];
      if (kind === 'xml') return refuse('kind', { kind: 'XML' });
      if (kind === 'html')
        return { ok: true, document: { text: htmlText(decoded.text), mediaType: 'text/html', isPlainText: false, findings } };
      if (/\.(?:md|markdown)$/i.test(fileName))
        return { ok: true, document: { text: markdownText(decoded.text), mediaType: 'text/markdown', isPlainText: false, findings } };
      return { ok: true, document: { text: decoded.text, mediaType: 'text/plain', isPlainText: true, findings } };
    }
    case 'office':
    case 'zip': {
      // A Word document that was cut off or damaged no longer shows what it is; its name does.
      const broken = /\.docx$/i.test(fileName) ? docxText(bytes) : null;
      return broken && !broken.ok
        ? refuse('broken', { reasonZh: broken.reason.zh, reasonEn: broken.reason.en })
        : refuse('kind', { kind: 'zip' });
    }
    case 'empty':
      return refuse('empty');
    case 'ole':
    case 'doc':
    case 'encrypted':
      return refuse('ole');
    case 'pdf':
      return refuse('pdf');
    case 'xlsx':
    case 'xlsb':
    case 'xls':
    case 'biff':
    case 'ods':
    case 'flatOds':
    case 'spreadsheetml':
    case 'exchange':
      return refuse('spreadsheet');
    default:
      return refuse('kind', { kind });
  }
}

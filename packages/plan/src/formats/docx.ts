import { openZip } from '@duizhang/bytes';
import type { Bilingual } from '@duizhang/model';
import { readNumbering, type Numbering } from './docx-numbering.ts';
import { element, parsePart, type XmlNode } from './docx-part.ts';

const limits = { entries: 5000, entrySize: 64 * 2 ** 20, totalSize: 96 * 2 ** 20, ratio: 200 };

/**
 * Text of a .docx: one line a paragraph, one line a table row with tabs between cells, automatic numbers written out.
 * Deleted text of tracked changes is left out. Entities and DTDs are refused; nothing outside the archive is read.
 */
export function docxText(bytes: Uint8Array): { ok: true; text: string } | { ok: false; reason: Bilingual } {
  const opened = openZip(bytes, limits);
  if (!opened.ok) return { ok: false, reason: opened.problem.detail };
  const main = opened.archive.names.find((name) => /^\/?word\/document\d*\.xml$/i.test(name));
  if (!main)
    return { ok: false, reason: { zh: '其中没有 Word 正文（word/document.xml）', en: 'it holds no Word document (word/document.xml)' } };
  const document = opened.archive.read(main);
  if (!document.ok) return { ok: false, reason: document.problem.detail };
  const body = parsePart(document.bytes);
  if (!body) return { ok: false, reason: { zh: '正文 XML 不完整或含有不允许的实体', en: 'its XML is broken or declares entities' } };
  const numberingName = opened.archive.names.find((name) => /^\/?word\/numbering\.xml$/i.test(name));
  const numberingPart = numberingName ? opened.archive.read(numberingName) : null;
  const numbering = readNumbering((numberingPart?.ok && parsePart(numberingPart.bytes)) || []);
  const lines: string[] = [];
  collect(body, lines, numbering, 0);
  return { ok: true, text: lines.join('\n') };
}

/** Deeper nesting than this is no document that a person wrote. */
const MAX_DEPTH = 200;

function collect(nodes: readonly XmlNode[], lines: string[], numbering: Numbering, depth: number): void {
  if (depth > MAX_DEPTH) return;
  for (const node of nodes) {
    const { name, children } = element(node);
    if (name === 'p') lines.push(numbering.label(children) + runText(children, 0));
    else if (name === 'tr')
      lines.push(
        children
          .filter((c) => element(c).name === 'tc')
          .map((cell) => cellText(cell, numbering, depth))
          .join('\t'),
      );
    else if (name !== '#text') collect(children, lines, numbering, depth + 1);
  }
}

function cellText(cell: XmlNode, numbering: Numbering, depth: number): string {
  const lines: string[] = [];
  collect(element(cell).children, lines, numbering, depth + 1);
  return lines.join(' ').trim();
}

function runText(nodes: readonly XmlNode[], depth: number): string {
  if (depth > MAX_DEPTH) return '';
  let text = '';
  for (const node of nodes) {
    const { name, children } = element(node);
    if (name === 't') text += children.map((c) => String(c['#text'] ?? '')).join('');
    else if (name === 'tab') text += '\t';
    else if (name === 'br' || name === 'cr') text += '\n';
    else if (name === 'noBreakHyphen') text += '-';
    else if (name === 'del' || name === 'moveFrom' || name === 'pPr' || name === 'rPr' || name === 'Fallback') continue;
    else if (name !== '#text') text += runText(children, depth + 1);
  }
  return text;
}

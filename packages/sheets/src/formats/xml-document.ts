import { allBytes, chooseEncoding, textPieces, type ByteSource } from '@duizhang/bytes';
import { finding, type Bilingual, type Finding, type RuleMeta } from '@duizhang/model';
import { XMLParser } from 'fast-xml-parser';
import { damagedText } from '../rules/damaged-text.ts';
import { uncertainEncoding } from '../rules/uncertain-encoding.ts';
import type { Limits } from './limits.ts';
import { ReadProblem } from './read-problem.ts';
import { contentKey, type ReaderInput } from './reader.ts';
import { utf8Of } from './xlsx/part-bytes.ts';
import { XmlScanner } from './xlsx/xml-scanner.ts';

/** An element as the parser gives it: its local name with its children, its attributes (local names) under `:@`; text under `#text`. */
export type XmlNode = Readonly<Record<string, unknown>>;

/** Order is kept; nothing is trimmed or taken for a number; entities are the five of XML and numeric ones, which were checked before. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  processEntities: true,
  // Otherwise every text is handed over with its path in words, for nobody.
  jPath: false,
});

/** The text of an XML document and how it was decoded. */
export interface XmlText {
  text: string;
  encoding: string;
  certain: boolean;
  evidence: Bilingual;
}

/**
 * The text of an XML document: by evidence where that is certain, else in the encoding that the document declares if all of it obeys
 * it, else by what evidence there is.
 */
export function xmlText(source: ByteSource): XmlText {
  const choice = chooseEncoding(source);
  const declared = choice.certain ? null : utf8Of(allBytes(source));
  if (declared) {
    const evidence = { zh: 'XML 声明的编码，全文符合', en: 'the encoding that the XML declares, which the whole text obeys' };
    return { text: new TextDecoder().decode(declared), encoding: declaredName(source), certain: true, evidence };
  }
  const text = Array.from(textPieces(source, choice), (piece) => piece.text).join('');
  return { text, encoding: choice.encoding, certain: choice.certain, evidence: choice.evidence };
}

/** `uncertain-encoding`, and `damaged-text` with the lines in which characters are lost. */
export function xmlTextFindings({ file, source }: ReaderInput, { text, encoding, certain, evidence }: XmlText): Finding[] {
  const lines: number[] = [];
  let lost = 0;
  let line = 1;
  for (let at = 0; text.includes('\uFFFD', at);) {
    const next = text.indexOf('\uFFFD', at);
    for (let feed = text.indexOf('\n', at); feed >= 0 && feed < next; feed = text.indexOf('\n', feed + 1)) line++;
    if (lines.at(-1) !== line) lines.push(line);
    lost++;
    at = next + 1;
  }
  const say = (rule: RuleMeta, messageId: string, data: Finding['data']): Finding =>
    finding(rule, { messageId, data, at: { file }, evidence: [contentKey(source)] });
  return [
    ...(certain ? [] : [say(uncertainEncoding, 'guessed', { encoding, evidenceZh: evidence.zh, evidenceEn: evidence.en })]),
    ...(lost === 0 ? [] : [say(damagedText, 'lostInLines', { count: lost, lines })]),
  ];
}

function declaredName(source: ByteSource): string {
  const start = new TextDecoder('latin1').decode(source.read(0, Math.min(400, source.size))).replaceAll('\0', '');
  return /encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/.exec(start)?.[1]?.toLowerCase() ?? 'utf-16';
}

/**
 * Throws where a text is no XML as we take it: a tag that is not closed, a document type declaration, an entity of its own or an `&`
 * that stands for itself, elements or attributes beyond the limits. The parser itself would let most of that pass.
 */
export function demandXml(text: string, limits: Limits): void {
  const scanner = new XmlScanner(Buffer.from(text), limits);
  // Asking for a text looks at its entities.
  while (scanner.next() !== null) void scanner.text;
}

/** The elements of a text that `demandXml` let pass. Throws ReadProblem for names that the parser refuses (`__proto__`). */
export function parseXml(text: string): XmlNode[] {
  try {
    return parser.parse(text) as XmlNode[];
  } catch {
    throw new ReadProblem({ code: 'damaged', detail: { zh: 'XML 中有不能接受的名称', en: 'its XML uses a name that is not accepted' } });
  }
}

/** Local name of an element, `#text` for text. */
export function nameOf(node: XmlNode): string {
  for (const key in node) if (key !== ':@') return key;
  return '';
}

/** What an element holds, in order. */
export function childrenOf(node: XmlNode): readonly XmlNode[] {
  const children = node[nameOf(node)];
  return Array.isArray(children) ? (children as XmlNode[]) : [];
}

/** Children of a name, in order. */
export function elements(node: XmlNode, name: string): XmlNode[] {
  return childrenOf(node).filter((child) => nameOf(child) === name);
}

/** The first child of a name. */
export function element(node: XmlNode, name: string): XmlNode | undefined {
  return childrenOf(node).find((child) => nameOf(child) === name);
}

/** An attribute by local name; undefined where the element has none. */
export function attribute(node: XmlNode, name: string): string | undefined {
  const attributes = node[':@'] as Record<string, string> | undefined;
  return attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

/** All text in an element, that of the elements in it included. Depth was limited when the document was checked. */
export function innerText(node: XmlNode): string {
  const own = node['#text'];
  if (typeof own === 'string') return own;
  let text = '';
  for (const child of childrenOf(node)) text += innerText(child);
  return text;
}

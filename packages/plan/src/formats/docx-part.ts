import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One element of a part: its name with its children, and its attributes under `:@`. */
export type XmlNode = Record<string, unknown> & { ':@'?: Record<string, string> };

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
});

/** The elements of one XML part of a .docx; null when it is broken or declares a DTD or entities. */
export function parsePart(bytes: Uint8Array): XmlNode[] | null {
  const xml = new TextDecoder().decode(bytes);
  if (/<!DOCTYPE|<!ENTITY/i.test(xml) || XMLValidator.validate(xml) !== true) return null;
  try {
    return parser.parse(xml) as XmlNode[];
  } catch {
    return null;
  }
}

/** Name and children of an element; text nodes have the name `#text`. */
export function element(node: XmlNode): { name: string; children: XmlNode[]; attributes: Record<string, string> } {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const children = node[name];
  return { name, children: Array.isArray(children) ? (children as XmlNode[]) : [], attributes: node[':@'] ?? {} };
}

import { XmlProblem } from './xml-problem.ts';

/** The five entities of XML; no file may declare others. */
const namedEntities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
/** `#x10FFFF` with a few zeros in front. */
const longestEntity = 12;

/** Character data or an attribute's value (UTF-8) as text: line ends and entities as what they stand for. Throws XmlProblem. */
export function decodeText(bytes: Buffer, start: number, end: number): string {
  if (start === end) return '';
  const raw = bytes.toString('utf8', start, end);
  const text = raw.includes('\r') ? raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : raw;
  let at = text.indexOf('&');
  if (at < 0) return text;
  let result = '';
  let from = 0;
  for (; at >= 0; at = text.indexOf('&', from)) {
    const semicolon = text.indexOf(';', at);
    if (semicolon < 0 || semicolon - at > longestEntity) throw new XmlProblem('entity');
    result += text.slice(from, at) + entity(text.slice(at + 1, semicolon));
    from = semicolon + 1;
  }
  return result + text.slice(from);
}

function entity(name: string): string {
  const named = namedEntities.get(name);
  if (named !== undefined) return named;
  const code = /^#x[0-9a-f]+$/i.test(name) ? parseInt(name.slice(2), 16) : /^#[0-9]+$/.test(name) ? Number(name.slice(1)) : 0;
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw new XmlProblem('entity');
  return String.fromCodePoint(code);
}

/** `_x000D_` is how OOXML writes characters that XML can't hold, `_x005F_` how it keeps such a text as it is (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}

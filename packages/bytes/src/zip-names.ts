import { isUtf8 } from 'node:buffer';
import type { ZipEntry } from './zip-directory.ts';

/**
 * Names of entries as text, `/` between folders and none in front. One that says it is UTF-8, and is, counts as such. The others come
 * from one program, and from Chinese Windows as often as not: they are UTF-8 where all of them can be, else GB18030.
 */
export function entryNames(entries: readonly ZipEntry[]): string[] {
  const isMarked = ({ name, utf8 }: ZipEntry) => utf8 && isUtf8(name);
  const unmarked = entries.filter((entry) => !isMarked(entry)).map(({ name }) => name);
  const encoding = unmarked.every((name) => isUtf8(name)) && !unmarked.some(readsAsChinese) ? 'utf-8' : 'gb18030';
  const decoders = { marked: new TextDecoder('utf-8'), unmarked: new TextDecoder(encoding) };
  return entries.map((entry) => {
    const text = decoders[isMarked(entry) ? 'marked' : 'unmarked'].decode(entry.name);
    // `\` is what careless writers put for `/`.
    return text.replaceAll('\\', '/').replace(/^\/+/, '');
  });
}

/**
 * One in thirty Chinese names of two characters in GBK is valid UTF-8 too, but then of two bytes a character: Latin with accents,
 * Greek, Cyrillic, where GB18030 gives Chinese characters only.
 */
function readsAsChinese(name: Uint8Array): boolean {
  if (name.every((byte) => byte < 0x80) || name.some((byte) => byte >= 0xe0)) return false;
  const text = new TextDecoder('gb18030').decode(name);
  return [...text].every((character) => character < '\x80' || /\p{Script=Han}/u.test(character));
}

import { isUtf8 } from 'node:buffer';

/** What a prolog may say before it names the encoding: more than any writer puts there. */
const prologSize = 200;

/**
 * The XML of a part as UTF-8 without a byte order mark, whatever its encoding: a byte order mark decides, then what the prolog
 * declares, then UTF-8. Null where the bytes don't obey it: text that may be wrong is no text.
 */
export function utf8Of(part: Uint8Array): Uint8Array | null {
  const [a, b, c, d] = part;
  if (a === 0xef && b === 0xbb && c === 0xbf) return isUtf8(part) ? part.subarray(3) : null;
  if (a === 0xff && b === 0xfe) return transcode(part.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return transcode(part.subarray(2), 'utf-16be');
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return transcode(part, 'utf-16le');
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return transcode(part, 'utf-16be');
  const declared = declaredEncoding(part);
  if (declared === null) return isUtf8(part) ? part : null;
  return transcode(part, declared) ?? (isUtf8(part) ? part : null);
}

/** Of `<?xml … encoding="…"?>`; null for UTF-8 and what may be read as such. A declaration in ASCII can't be one of UTF-16. */
function declaredEncoding(part: Uint8Array): string | null {
  const start = Buffer.from(part.buffer, part.byteOffset, Math.min(part.length, prologSize)).toString('latin1');
  const label = /^\s*<\?xml[^>]{0,120}\sencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  if (label === 'utf-8' || label === 'utf8' || label.startsWith('utf-16') || label === 'us-ascii') return null;
  return /^(?:gb2312|gbk|gb18030|x-gbk|cp936|windows-936|euc-cn)$/.test(label) ? 'gb18030' : label;
}

function transcode(part: Uint8Array, encoding: string): Uint8Array | null {
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(part));
  } catch {
    return null;
  }
}

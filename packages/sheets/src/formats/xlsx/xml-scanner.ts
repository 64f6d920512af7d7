import type { Limits } from '../limits.ts';
import { beyondLimit } from '../read-problem.ts';
import { XmlAttributes } from './xml-attributes.ts';
import { equals, isBlank } from './xml-bytes.ts';
import { decodeText } from './xml-text.ts';
import { XmlProblem } from './xml-problem.ts';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const AMPERSAND = 0x26;
const CR = 0x0d;

/**
 * One pass over the XML of a workbook part, tag by tag. It works on UTF-8 bytes, so that a sheet of a hundred megabytes never
 * becomes one text: only what a cell shows is decoded, and such a text keeps nothing of its part.
 * Names are local: whoever prefixes the namespace is read alike. Document type declarations and entities other than the five of
 * XML are refused; every tag must be closed. Throws XmlProblem, and ReadProblem where a limit is passed.
 */
export class XmlScanner {
  readonly bytes: Buffer;
  /** Elements that are open, the current one included. */
  depth = 0;
  /** Of the tag that was just opened. */
  readonly attributes: XmlAttributes;
  /** Where in `bytes` the content of the last `leaf` stands. */
  from = 0;
  to = 0;

  readonly #maxDepth: number;
  /** Of every open element: where its name starts, with the prefix and without, and where it ends. */
  readonly #nameStarts: number[] = [];
  readonly #localStarts: number[] = [];
  readonly #nameEnds: number[] = [];
  /** Of the tag that was just read. */
  #localStart = 0;
  #nameEnd = 0;
  #at = 0;
  #textStart = 0;
  #textEnd = 0;
  /** Text before a comment or CDATA section that interrupts it. */
  #textBefore = '';
  #isEmpty = false;
  #started = false;

  /** `bytes` are UTF-8 without a byte order mark. */
  constructor(bytes: Uint8Array, limits: Pick<Limits, 'xmlDepth' | 'attributes'>) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.attributes = new XmlAttributes(this.bytes, limits.attributes);
    this.#maxDepth = limits.xmlDepth;
  }

  /** Where in `bytes` the scanner stands; -1 within an empty element, where nothing stands. */
  get at(): number {
    return this.#isEmpty ? -1 : this.#at;
  }

  /** Goes on behind elements within the current one that were read without the scanner, to their end. */
  set at(at: number) {
    this.#at = at;
  }

  /** Goes to the next tag; an empty element opens and closes. Null at the end of a complete document. */
  next(): 'open' | 'close' | null {
    const bytes = this.bytes;
    let at = this.#at;
    this.#textBefore = '';
    this.#textStart = at;
    if (this.#isEmpty) {
      this.#textEnd = at;
      return this.#leave();
    }
    for (;;) {
      while (at < bytes.length && bytes[at] !== LT) at++;
      this.#textEnd = at;
      if (at >= bytes.length) {
        if (this.depth > 0 || !this.#started) throw new XmlProblem('not-well-formed');
        this.#at = at;
        return null;
      }
      const mark = bytes[at + 1];
      if (mark === SLASH) return this.#endTag(at + 2);
      if (mark !== 0x21 && mark !== 0x3f) return this.#startTag(at + 1);
      at = mark === 0x21 ? this.#declaration(at) : this.#skipTo('?>', at + 2);
    }
  }

  /** Goes to the next element that opens within the one at `depth`, at whatever level; false when that one was closed. */
  nextWithin(depth: number): boolean {
    for (;;) {
      if (this.next() === 'open') return true;
      if (this.depth < depth) return false;
    }
  }

  /** Whether the element that was just opened has this local name. */
  is(name: string): boolean {
    return equals(this.bytes, name, this.#localStart, this.#nameEnd);
  }

  /** Local name of the element that was just opened or closed. */
  get name(): string {
    return this.bytes.toString('utf8', this.#localStart, this.#nameEnd);
  }

  /** Character data between the tag before and this one. */
  get text(): string {
    return this.#textBefore + decodeText(this.bytes, this.#textStart, this.#textEnd);
  }

  /** Value of the current tag's attribute by local name, null where there is none. */
  attribute(name: string): string | null {
    const { attributes } = this;
    return attributes.find(name) ? decodeText(this.bytes, attributes.from, attributes.to) : null;
  }

  /**
   * Reads on behind the end of the current element if it holds nothing but plain characters; `from` and `to` say where they stand.
   * Otherwise nothing is read: what it holds then takes `innerText`.
   */
  leaf(): boolean {
    const bytes = this.bytes;
    let at = this.#at;
    this.from = this.to = at;
    if (!this.#isEmpty) {
      for (let byte = bytes[at]; byte !== LT; byte = bytes[++at]) {
        if (byte === AMPERSAND || byte === CR || at >= bytes.length) return false;
      }
      if (bytes[at + 1] !== SLASH) return false;
      this.to = at;
      this.#endTag(at + 2);
      return true;
    }
    this.#leave();
    return true;
  }

  /** Reads on to the end of the current element and gives all text in it. */
  innerText(): string {
    if (this.leaf()) return this.bytes.toString('utf8', this.from, this.to);
    const { depth } = this;
    let text = '';
    for (;;) {
      const event = this.next();
      text += this.text;
      if (event === 'close' && this.depth < depth) return text;
    }
  }

  /** Reads on behind the end of the current element. */
  skip(): void {
    const { depth } = this;
    while (!(this.next() === 'close' && this.depth < depth));
  }

  /** The same, but reads on within alternative content (`mc:AlternateContent`) and its fallback: what any program is to understand. */
  skipUnlessFallback(): void {
    if (!this.is('AlternateContent') && !this.is('Fallback')) this.skip();
  }

  #startTag(start: number): 'open' {
    const bytes = this.bytes;
    let at = start;
    let local = start;
    let byte = bytes[at]!;
    for (; byte > 0x20 && byte !== GT && byte !== SLASH; byte = bytes[++at]!) if (byte === COLON) local = at + 1;
    if (at === local || (this.#started && this.depth === 0)) throw new XmlProblem('not-well-formed');
    this.#localStart = local;
    this.#nameEnd = at;
    if (byte === GT) this.attributes.clear();
    else at = this.attributes.read(at);
    this.#isEmpty = bytes[at] === SLASH;
    this.#at = this.#isEmpty ? at + 2 : at + 1;
    this.#nameStarts[this.depth] = start;
    this.#localStarts[this.depth] = local;
    this.#nameEnds[this.depth] = this.#nameEnd;
    this.#started = true;
    if (++this.depth > this.#maxDepth) throw beyondLimit('xmlDepth', this.#maxDepth);
    return 'open';
  }

  /** The tag must be that of the element which is open. */
  #endTag(start: number): 'close' {
    const bytes = this.bytes;
    if (this.depth === 0) throw new XmlProblem('not-well-formed');
    const end = this.#nameEnds[this.depth - 1]!;
    let at = start;
    for (let own = this.#nameStarts[this.depth - 1]!; own < end; own++, at++) {
      if (bytes[own] !== bytes[at]) throw new XmlProblem('not-well-formed');
    }
    while (isBlank(bytes[at]!)) at++;
    if (bytes[at] !== GT) throw new XmlProblem('not-well-formed');
    this.#at = at + 1;
    return this.#leave();
  }

  #leave(): 'close' {
    this.depth--;
    this.#isEmpty = false;
    this.attributes.clear();
    this.#localStart = this.#localStarts[this.depth]!;
    this.#nameEnd = this.#nameEnds[this.depth]!;
    return 'close';
  }

  /** A comment or CDATA section interrupts the text; anything else that starts with `<!` is refused. Gives where to read on. */
  #declaration(lt: number): number {
    if (equals(this.bytes, '<!--', lt, lt + 4)) return this.#skipTo('-->', lt + 4);
    if (!equals(this.bytes, '<![CDATA[', lt, lt + 9)) throw new XmlProblem('doctype');
    const after = this.#skipTo(']]>', lt + 9);
    this.#textBefore += this.bytes.toString('utf8', lt + 9, after - 3);
    return after;
  }

  /** Keeps the text so far and goes on behind `mark`. */
  #skipTo(mark: string, from: number): number {
    if (this.depth > 0) this.#textBefore += decodeText(this.bytes, this.#textStart, this.#textEnd);
    const end = this.bytes.indexOf(mark, from, 'latin1');
    if (end < 0) throw new XmlProblem('not-well-formed');
    this.#textStart = end + mark.length;
    return this.#textStart;
  }
}

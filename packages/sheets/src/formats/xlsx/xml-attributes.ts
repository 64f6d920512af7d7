import { beyondLimit } from '../read-problem.ts';
import { equals, isBlank } from './xml-bytes.ts';
import { XmlProblem } from './xml-problem.ts';

const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;

/** The attributes of one tag, as places in the bytes of its part; one object for all tags of a scanner, which holds the last one. */
export class XmlAttributes {
  /** Where the value stands that was found last. */
  from = 0;
  to = 0;
  readonly #bytes: Buffer;
  readonly #limit: number;
  /** Of each: where the name starts, where it ends, where the value starts, where it ends. */
  readonly #places: number[] = [];
  #count = 0;

  /** `limit` is how many a tag may have. */
  constructor(bytes: Buffer, limit: number) {
    this.#bytes = bytes;
    this.#limit = limit;
  }

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#count = 0;
  }

  /** Notes the attributes behind the name of a tag; gives where the tag ends, at `>` or `/>`. */
  read(start: number): number {
    const bytes = this.#bytes;
    const places = this.#places;
    let count = 0;
    let at = start;
    for (;;) {
      while (isBlank(bytes[at]!)) at++;
      const key = at;
      let byte = bytes[at]!;
      if (byte === GT || (byte === SLASH && bytes[at + 1] === GT)) break;
      while (byte > 0x20 && byte !== EQUALS && byte !== GT) byte = bytes[++at]!;
      const keyEnd = at;
      while (isBlank(bytes[at]!)) at++;
      if (bytes[at] !== EQUALS || keyEnd === key) throw new XmlProblem('not-well-formed');
      at++;
      while (isBlank(bytes[at]!)) at++;
      const quote = bytes[at];
      if (quote !== 0x22 && quote !== 0x27) throw new XmlProblem('not-well-formed');
      const value = ++at;
      while (at < bytes.length && bytes[at] !== quote) at++;
      if (at >= bytes.length) throw new XmlProblem('not-well-formed');
      if (count >= this.#limit) throw beyondLimit('attributes', this.#limit);
      const place = count++ << 2;
      places[place] = key;
      places[place + 1] = keyEnd;
      places[place + 2] = value;
      places[place + 3] = at;
      at++;
    }
    this.#count = count;
    return at;
  }

  /** The name of the attribute at `index` where it is a single letter, else 0. Its value is the one found last. */
  letter(index: number): number {
    const start = this.#places[index << 2]!;
    this.#found(index);
    return this.#places[(index << 2) + 1]! - start === 1 ? this.#bytes[start]! : 0;
  }

  /** Whether there is an attribute of this local name. One without a prefix goes first. */
  find(name: string): boolean {
    let prefixed = -1;
    for (let index = 0; index < this.#count; index++) {
      const start = this.#places[index << 2]!;
      const end = this.#places[(index << 2) + 1]!;
      const local = end - name.length;
      if (local < start || !equals(this.#bytes, name, local, end)) continue;
      if (local === start) return this.#found(index);
      if (prefixed < 0 && this.#bytes[local - 1] === COLON) prefixed = index;
    }
    return prefixed >= 0 && this.#found(prefixed);
  }

  #found(index: number): true {
    this.from = this.#places[(index << 2) + 2]!;
    this.to = this.#places[(index << 2) + 3]!;
    return true;
  }
}

import { ownText } from '../own-text.ts';

/** Why a part can't be read; caught at the reader's boundary, where it becomes a finding. */
export class XmlProblem extends Error {
  readonly problem: 'not-well-formed' | 'doctype' | 'entity' | 'too-deep';

  constructor(problem: XmlProblem['problem']) {
    super(problem);
    this.problem = problem;
  }
}

/** No part of a workbook nests deeper than a dozen elements. */
const deepest = 100;

const namedEntities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * One pass over the XML of a workbook part, tag by tag. Names are local: whoever prefixes the namespace is read alike.
 * Document type declarations and entities other than the five of XML are refused; every tag must be closed.
 * Throws XmlProblem.
 */
export class XmlScanner {
  /** Local name of the element that was just opened or closed. */
  name = '';
  /** Elements that are open, the current one included. */
  get depth(): number {
    return this.#open.length;
  }

  readonly #xml: string;
  readonly #open: string[] = [];
  #at = 0;
  #attributesStart = 0;
  #attributesEnd = 0;
  #textStart = 0;
  #textEnd = 0;
  #textBefore = '';
  #closeNext = false;
  #started = false;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** Goes to the next tag; an empty element opens and closes. Null at the end of a complete document. */
  next(): 'open' | 'close' | null {
    this.#textBefore = '';
    this.#textStart = this.#textEnd = this.#at;
    if (this.#closeNext) {
      this.#closeNext = false;
      return this.#leave(this.#open.at(-1)!);
    }
    for (;;) {
      const lt = this.#xml.indexOf('<', this.#at);
      if (lt < 0) {
        if (this.#open.length > 0 || !this.#started) throw new XmlProblem('not-well-formed');
        return null;
      }
      this.#textEnd = lt;
      switch (this.#xml.charCodeAt(lt + 1)) {
        case 0x21: // <!
          this.#declaration(lt);
          break;
        case 0x3f: // <?
          this.#skipTo('?>', lt + 2);
          break;
        case 0x2f: {
          // </
          const end = this.#find('>', lt + 2);
          this.#at = end + 1;
          return this.#leave(this.#xml.slice(lt + 2, end).trimEnd());
        }
        default:
          return this.#enter(lt + 1);
      }
    }
  }

  /** Character data between the tag before and this one. */
  get text(): string {
    return this.#textBefore + decode(this.#xml.slice(this.#textStart, this.#textEnd));
  }

  /** Value of the current tag's attribute by local name, null where there is none. */
  attribute(name: string): string | null {
    const xml = this.#xml;
    const last = this.#attributesEnd;
    // Names and most values are a few characters long: stepping through them takes less than searching.
    for (let at = this.#attributesStart; at < last; at++) {
      while (isBlank(xml.charCodeAt(at))) at++;
      const key = at;
      while (at < last && xml.charCodeAt(at) !== 0x3d) at++; // =
      if (at >= last) return null;
      let keyEnd = at++;
      while (isBlank(xml.charCodeAt(keyEnd - 1))) keyEnd--;
      while (isBlank(xml.charCodeAt(at))) at++;
      const quote = xml.charCodeAt(at++);
      const start = at;
      while (at < last && xml.charCodeAt(at) !== quote) at++;
      if (at >= last) throw new XmlProblem('not-well-formed');
      const local = keyEnd - name.length;
      const named = local === key || (local > key && xml.charCodeAt(local - 1) === 0x3a); // :
      if (named && xml.startsWith(name, local)) return decode(xml.slice(start, at));
    }
    return null;
  }

  /** Reads on to the end of the current element and gives all text in it. */
  innerText(): string {
    const depth = this.depth;
    let text = '';
    for (;;) {
      const event = this.next();
      text += this.text;
      if (event === 'close' && this.depth < depth) return text;
    }
  }

  /** Reads on behind the end of the current element. */
  skip(): void {
    const depth = this.depth;
    while (!(this.next() === 'close' && this.depth < depth));
  }

  #enter(start: number): 'open' {
    const xml = this.#xml;
    let nameEnd = start;
    for (let c = xml.charCodeAt(nameEnd); nameEnd < xml.length && c !== 0x3e && c !== 0x2f && !isBlank(c); c = xml.charCodeAt(++nameEnd));
    let quote = 0;
    let end = nameEnd;
    for (; end < xml.length; end++) {
      const c = xml.charCodeAt(end);
      if (quote !== 0) quote = c === quote ? 0 : quote;
      else if (c === 0x22 || c === 0x27) quote = c;
      else if (c === 0x3e) break;
    }
    if (end >= xml.length || nameEnd === start || (this.#started && this.#open.length === 0)) throw new XmlProblem('not-well-formed');
    const empty = xml.charCodeAt(end - 1) === 0x2f;
    const full = xml.slice(start, nameEnd);
    this.#open.push(full);
    if (this.#open.length > deepest) throw new XmlProblem('too-deep');
    this.#started = true;
    this.#attributesStart = nameEnd;
    this.#attributesEnd = empty ? end - 1 : end;
    this.#at = end + 1;
    this.#closeNext = empty;
    this.name = localName(full);
    return 'open';
  }

  #leave(full: string): 'close' {
    if (this.#open.pop() !== full) throw new XmlProblem('not-well-formed');
    this.#attributesStart = this.#attributesEnd = 0;
    this.name = localName(full);
    return 'close';
  }

  /** A comment or CDATA section interrupts the text; anything else that starts with `<!` is refused. */
  #declaration(lt: number): void {
    if (this.#xml.startsWith('<!--', lt)) {
      this.#skipTo('-->', lt + 4);
    } else if (this.#xml.startsWith('<![CDATA[', lt)) {
      const end = this.#skipTo(']]>', lt + 9);
      this.#textBefore += this.#xml.slice(lt + 9, end);
    } else {
      throw new XmlProblem('doctype');
    }
  }

  /** Keeps the text so far and goes on behind `mark`; gives where the mark stands. */
  #skipTo(mark: string, from: number): number {
    this.#textBefore += decode(this.#xml.slice(this.#textStart, this.#textEnd));
    const end = this.#find(mark, from);
    this.#at = this.#textStart = this.#textEnd = end + mark.length;
    return end;
  }

  #find(mark: string, from: number): number {
    const end = this.#xml.indexOf(mark, from);
    if (end < 0) throw new XmlProblem('not-well-formed');
    return end;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function isBlank(c: number): boolean {
  return c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;
}

/** Line ends and entities as what they stand for. The text stands alone, so that a cell does not keep its part. */
function decode(raw: string): string {
  const text = ownText(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);
  let at = text.indexOf('&');
  if (at < 0) return text;
  let result = '';
  let from = 0;
  for (; at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end < 0 || end - at > 12) throw new XmlProblem('entity');
    result += text.slice(from, at) + entity(text.slice(at + 1, end));
    from = end + 1;
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

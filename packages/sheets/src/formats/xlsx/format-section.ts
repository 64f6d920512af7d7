/** What one section of a number format makes of a number. */
export type FormatKind = 'number' | 'percent' | 'date' | 'duration';

/** One section of a number format: `[>=100][Red]"约"0"家"`. */
export interface FormatSection {
  kind: FormatKind;
  /** Words in front of the number and behind it (`"约"0"家"` shows 35 as 约35家). Signs and currencies are no words. */
  prefix: string;
  suffix: string;
  /** `[>=100]`: the numbers that the section is for, where it says so. */
  condition: ((value: number) => boolean) | null;
  /** It is for text (`@`). */
  isText: boolean;
}

/** Words of a language that is read here; a currency or a dash in front of a number says nothing that the number does not. */
const word = /\p{Script=Han}/u;

/** The format that shows a number as it is, in the languages of Excel, WPS and LibreOffice: it stands for its digits. */
const general = ['general', 'g/通用格式', 'standard'];
const digit = /[0#?]/;
const halfDay = /am\/pm|a\/p|上午\/下午/g;

/** The sections of a number format, cut at the semicolons that stand outside literals. */
export function readSections(code: string): FormatSection[] {
  const sections: FormatSection[] = [];
  for (let at = 0; at <= code.length;) {
    const section = new SectionScan(code, at);
    sections.push(section.result());
    at = section.end + 1;
  }
  return sections;
}

/** One walk through one section: literals, escapes, colours and conditions are told from what formats the number. */
class SectionScan {
  /** Where the section ends: at a semicolon or the end of the code. */
  readonly end: number;
  /** What is left without literals and brackets. */
  #bare = '';
  /** Literals since the last placeholder, and those in front of the first one. */
  #words = '';
  #prefix = '';
  #condition: FormatSection['condition'] = null;
  #elapsed = false;
  /** A point that is a literal amid the digits shows the number divided: `0!.0000"万"`. */
  #falsePoint = false;

  constructor(code: string, start: number) {
    let at = start;
    for (; at < code.length && code[at] !== ';'; at++) {
      const c = code[at]!;
      if (c === '"') {
        const close = indexOrEnd(code, '"', at + 1);
        this.#literal(code.slice(at + 1, close));
        at = close;
      } else if (c === '\\' || c === '!') this.#literal(code[++at] ?? '');
      else if (c === '_' || c === '*') at++;
      else if (c === '[') {
        const close = indexOrEnd(code, ']', at + 1);
        this.#bracket(code.slice(at + 1, close));
        at = close;
      } else {
        const whole = general.find((name) => code.slice(at, at + name.length).toLowerCase() === name);
        this.#plain(whole === undefined ? c : '0');
        at += (whole?.length ?? 1) - 1;
      }
    }
    this.end = at;
  }

  result(): FormatSection {
    const bare = this.#bare;
    const kind = this.#elapsed ? 'duration' : isDate(bare) ? 'date' : bare.includes('%') ? 'percent' : 'number';
    // A comma behind the digits divides by a thousand, a false point by more: words behind it belong to what is shown, not to the number.
    const scaled = this.#falsePoint || /,\s{0,9}$/.test(bare);
    const worded = (kind === 'number' || kind === 'percent') && !scaled && digit.test(bare);
    return {
      kind,
      prefix: worded && word.test(this.#prefix) ? this.#prefix.trim() : '',
      suffix: worded ? this.#words.trim() : '',
      condition: this.#condition,
      isText: bare.includes('@'),
    };
  }

  #literal(text: string): void {
    this.#words += text;
  }

  #bracket(inside: string): void {
    if (/^(?:h{1,9}|m{1,9}|s{1,9})$/i.test(inside)) this.#elapsed = true;
    this.#condition ??= readCondition(inside);
  }

  #plain(c: string): void {
    if (digit.test(c)) {
      if (!digit.test(this.#bare)) this.#prefix = this.#words;
      else if (this.#words.includes('.')) this.#falsePoint = true;
    }
    this.#bare += c;
    if (/[0#?,.%@]/.test(c)) this.#words = '';
    else if (c.charCodeAt(0) >= 0x80) this.#words += c;
  }
}

function indexOrEnd(code: string, mark: string, from: number): number {
  const found = code.indexOf(mark, from);
  return found < 0 ? code.length : found;
}

function readCondition(inside: string): FormatSection['condition'] {
  const match = /^(<=|>=|<>|<|>|=)\s{0,9}(-?[0-9.]{1,30})$/.exec(inside);
  const bound = Number(match?.[2]);
  if (!match || Number.isNaN(bound)) return null;
  switch (match[1]) {
    case '<=':
      return (value) => value <= bound;
    case '>=':
      return (value) => value >= bound;
    case '<>':
      return (value) => value !== bound;
    case '<':
      return (value) => value < bound;
    case '>':
      return (value) => value > bound;
    default:
      return (value) => value === bound;
  }
}

/**
 * Year, month, day, hour, minute, second; `aaa` and `aaaa` are days of the week, `e` and `b` years, `g` an era.
 * `E+00` and units that stand unquoted behind digits hold the same letters.
 */
function isDate(bare: string): boolean {
  const code = bare
    .toLowerCase()
    .replace(halfDay, 'h')
    .replace(/s\.0{1,9}/g, 's');
  return !/[0#?@]/.test(code) && /[ymdhsebg]|aaa/.test(code);
}

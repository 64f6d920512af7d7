/** The two languages of everything that people read; Chinese first. */
export type Locale = 'zh' | 'en';

/** One sentence in both languages. `{name}` stands for `data.name`. */
export interface Bilingual {
  zh: string;
  en: string;
}

/**
 * Puts `data` into a sentence: `{name}` becomes `data.name`, a list becomes `a、b` (zh) or `a, b` (en),
 * null becomes 无 or "none". `{name|item|items}` is the word that goes with a number: one item, two items. An unknown name stays visible as `{name}`: a message never hides that data is missing.
 * A text of more than 200 characters is cut, and its length given: a cell may hold 32,767.
 * What is put between “ and ” has its own quotation marks changed to ‘ ’: “‘专精特新’企业”, never ““专精特新”企业”.
 */
export function fill(text: Bilingual, data: Readonly<Record<string, unknown>>, locale: Locale): string {
  const sentence = text[locale];
  return sentence.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one: string | undefined, many: string | undefined, at: number) => {
      if (!Object.hasOwn(data, name)) return whole;
      const value = data[name];
      if (one !== undefined) return (Array.isArray(value) ? value.length : value) === 1 ? one : many!;
      if (value === null || value === undefined) return locale === 'zh' ? '无' : 'none';
      const words = Array.isArray(value) ? value.join(locale === 'zh' ? '、' : ', ') : shortened(String(value), locale);
      return isQuoted(sentence, at) ? asInner(words) : words;
    },
  );
}

const longest = 200;

function shortened(words: string, locale: Locale): string {
  if (words.length <= longest) return words;
  const start = words.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  return locale === 'zh' ? `${start}……（共${words.length}字）` : `${start}… (${words.length} characters)`;
}

/** Whether a place in a sentence stands between “ and ”. */
export function isQuoted(sentence: string, at: number): boolean {
  return sentence.lastIndexOf('“', at) > sentence.lastIndexOf('”', at);
}

/** Marks alternate by depth: “…” becomes ‘…’, and a pair ‘…’ becomes “…”. A lone ’ is an apostrophe and stays. */
export function asInner(words: string): string {
  return words.replace(/‘([^‘’“”]*)’|[“”]/g, (mark, inner?: string) => (inner !== undefined ? `“${inner}”` : mark === '“' ? '‘' : '’'));
}

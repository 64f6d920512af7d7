/** The two languages of everything that people read; Chinese first. */
export type Locale = 'zh' | 'en';

/** One sentence in both languages. `{name}` stands for `data.name`. */
export interface Bilingual {
  zh: string;
  en: string;
}

/**
 * Puts `data` into a sentence: `{name}` becomes `data.name`, a list becomes `a、b` (zh) or `a, b` (en),
 * null becomes 无 or "none". An unknown name stays visible as `{name}`: a message never hides that data is missing.
 */
export function fill(text: Bilingual, data: Readonly<Record<string, unknown>>, locale: Locale): string {
  return text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(data, name)) return whole;
    const value = data[name];
    if (value === null || value === undefined) return locale === 'zh' ? '无' : 'none';
    return Array.isArray(value) ? value.join(locale === 'zh' ? '、' : ', ') : String(value);
  });
}

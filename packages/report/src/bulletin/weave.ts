import { asInner, isQuoted, type Bilingual, type BulletinInline, type BulletinNumber, type Locale } from '@duizhang/model';

/** What is put into a sentence: words, a number with its evidence, words of a unit, or several of these in a row. */
export type Said = BulletinInline | BulletinNumber | readonly Said[];

/**
 * A sentence of a notice, as `fill` makes one of text: `{name}` becomes what it names, `{name|item|items}` the word that goes with a number,
 * and what stands between “ and ” has its own marks changed to ‘ ’. Nothing is cut: who signs a notice sees all of it. Numbers and quotes
 * stay what they are.
 */
export function weave(form: Bilingual, data: Readonly<Record<string, Said>>, locale: Locale): BulletinInline[] {
  const sentence = form[locale];
  const out: BulletinInline[] = [];
  let from = 0;
  for (const match of sentence.matchAll(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g)) {
    const [whole, name, one, many] = match;
    if (!Object.hasOwn(data, name!)) continue;
    const said = data[name!]!;
    put(out, sentence.slice(from, match.index));
    if (one === undefined) put(out, typeof said === 'string' && isQuoted(sentence, match.index) ? asInner(said) : said);
    else put(out, isNumber(said) && said.value === 1 ? one : many!);
    from = match.index + whole.length;
  }
  put(out, sentence.slice(from));
  return out;
}

/** What is said as it stands in a notice: neighbouring texts are one. */
export function inlines(said: Said): BulletinInline[] {
  const out: BulletinInline[] = [];
  put(out, said);
  return out;
}

/** Several things as a list: 甲、乙 or “a, b”. */
export function listed(items: readonly Said[], locale: Locale, separator = { zh: '、', en: ', ' }): Said {
  return items.flatMap((item, index) => (index === 0 ? [item] : [separator[locale], item]));
}

function isNumber(said: Said): said is BulletinNumber {
  return typeof said === 'object' && 'evidence' in said;
}

function put(out: BulletinInline[], said: Said): void {
  if (typeof said === 'string') {
    if (said === '') return;
    const last = out.at(-1);
    if (typeof last === 'string') out[out.length - 1] = last + said;
    else out.push(said);
  } else if (isNumber(said)) out.push({ numberId: said.numberId });
  else if (isSeveral(said)) for (const item of said) put(out, item);
  else out.push(said);
}

function isSeveral(said: Said): said is readonly Said[] {
  return Array.isArray(said);
}

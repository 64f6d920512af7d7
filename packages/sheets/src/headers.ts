import { foldKey, foldSameLength } from '@duizhang/lexicon';
import { columns, orgUnitHeaders, type ColumnKey } from './columns.ts';
import { takePeriod, type HeaderPeriod } from './header-period.ts';
import { ambiguousHeaders, headerSynonyms, otherColumns, type OtherColumn } from './header-synonyms.ts';

/** A column of a report row, or the one that names the unit row by row. */
export type HeaderKey = ColumnKey | 'orgUnit';

/** Columns by which a row says what it is about; a report has one of them at least. */
export const namingKeys: ReadonlySet<HeaderKey> = new Set(['taskCode', 'taskTitle', 'clauseText', 'indicatorName']);
/** Columns that make a table a report: what the unit says of its tasks. */
export const reportKeys: ReadonlySet<HeaderKey> = new Set(['actual', 'status', 'progressNarrative']);

/** What a header says by its words alone. */
export interface HeaderReading {
  /** Ours that it may mean, the usual one first; several where the cells must decide, none where it is known to be something else. */
  keys: readonly HeaderKey[];
  /** Whether the first of `keys` counts unless the cells say otherwise. */
  usual: boolean;
  /** What it is where it is none of ours. */
  other: OtherColumn | null;
  /** By the template's own word, one that means the same, or one with a period in it. */
  how: 'exact' | 'synonym' | 'pattern';
  period: HeaderPeriod | null;
}

type Meaning = Omit<HeaderReading, 'period'>;

const byText = meanings();

function meanings(): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Meaning>();
  const note = (texts: readonly string[], meaning: Meaning) => {
    for (const text of texts) found.set(foldKey(text), meaning);
  };
  const one = (key: HeaderKey, how: Meaning['how']): Meaning => ({ keys: [key], usual: true, other: null, how });
  for (const other of otherColumns) note(other.headers, { keys: [], usual: true, other, how: 'synonym' });
  for (const [key, texts] of Object.entries(headerSynonyms) as [HeaderKey, readonly string[]][]) note(texts, one(key, 'synonym'));
  for (const { keys, usual, headers } of ambiguousHeaders) note(headers, { keys, usual, other: null, how: 'synonym' });
  for (const { key, header } of columns) note([header.zh, header.en], one(key, 'exact'));
  note(orgUnitHeaders.slice(0, 1), one('orgUnit', 'exact'));
  return found;
}

const periodTarget = otherColumns.find(({ id }) => id === 'periodTarget')!;
const baseline = otherColumns.find(({ id }) => id === 'baseline')!;

/** Headers are short; a paragraph is none. */
const longestHeader = 60;

/** Cells of a sheet repeat each other; what was read once is known. Emptied when full: a sheet may hold a million texts. */
const cache = new Map<string, HeaderReading | null>();
const cacheSize = 20_000;

/** Every character that a Chinese header may be made of, those of a remark in brackets left aside. */
const alphabet: ReadonlySet<string> = new Set(
  [...byText.keys(), '年月日季度上下半前截至止到底末份第一二三四五六七八九十零〇全的之'].flatMap((text) => [...text]),
);
/** By UTF-16 unit: 0 not looked at yet, 1 may stand in a header, 2 does not. */
const units = new Uint8Array(2 ** 16);
const firstHan = 0x3400;
const brackets: ReadonlySet<number> = new Set([0x28, 0xff08]);

/**
 * Whether a text may be a header, at a glance: sheets hold millions of texts, and nearly all of them have a character that no header
 * has. True says nothing yet.
 */
export function mayBeHeader(text: string): boolean {
  if (text.length > longestHeader) return false;
  let [han, digits] = [false, false];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (brackets.has(code)) return han || !digits;
    if (code < firstHan) {
      digits ||= code >= 0x30 && code <= 0x39;
      continue;
    }
    han = true;
    if (units[code] === 0) units[code] = isInAlphabet(text[i]!) ? 1 : 2;
    if (units[code] === 2) return false;
  }
  // English headers have no numbers in them; numbers and dates have nothing else.
  return han || !digits;
}

function isInAlphabet(unit: string): boolean {
  const folded = foldSameLength(unit);
  return !/\p{Script=Han}/u.test(folded) || alphabet.has(folded);
}

/**
 * What a header means: exactly after folding, if need be without numbering in front, marks around it (`*`), a remark in brackets
 * behind it (`（必填）`) and a period in it (`2023年二季度完成值`). Null for words that nobody knows. Never by likeness: 目标值 and
 * 完成值 are two characters apart, as are 牵头单位 and 责任单位.
 */
export function readHeader(text: string): HeaderReading | null {
  if (!mayBeHeader(text)) return null;
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size >= cacheSize) cache.clear();
  const reading = read(foldKey(text));
  cache.set(text, reading);
  return reading;
}

/** Ends of a group's name that add nothing to it. */
const vague = /(?:基本)?(?:情况|信息)\s*$/;

/**
 * What a header of several rows means, from the group down to the column's own: 完成情况 over 本期 is 本期完成情况, 指标 over 名称 is
 * 指标名称 (as 指标情况 is), 上期 over 完成值 is not 完成值. Where group and column together say nothing, the column's own words count.
 */
export function readHeaderParts(parts: readonly string[]): HeaderReading | null {
  const own = parts.at(-1) ?? '';
  for (const group of parts.slice(0, -1).reverse()) {
    const together = readHeader(group + own) ?? readHeader(own + group) ?? readHeader(group.replace(vague, '') + own);
    if (together) return together;
  }
  return readHeader(own);
}

/** The column that a header means by its words alone; null where only the cells below could tell. */
export function matchHeader(text: string): HeaderKey | null {
  const reading = readHeader(text);
  return reading?.usual ? (reading.keys[0] ?? null) : null;
}

/** The header as a mapping remembers it: folded, without the period, so that next quarter's form has the same one. */
export function headerKey(text: string): string {
  const key = foldKey(text);
  return takePeriod(key)?.rest || key;
}

function read(key: string): HeaderReading | null {
  const plain = byText.get(key) ?? byText.get(trimMarks(key));
  if (plain) return { ...plain, period: null };
  const taken = takePeriod(key);
  const without = taken ? null : lookUp(key);
  if (!taken) return without && { ...without, period: null };
  const { rest, period } = taken;
  const meaning = lookUp(rest) ?? lookUp(rest.replace(/^[的之:,-]+|[的之:,-]+$/g, ''));
  if (!meaning) return null;
  const is = (wanted: HeaderKey) => meaning.keys[0] === wanted;
  // A year's target is the plan's; that of a quarter is not.
  if (is('target') && period.months !== null) return { keys: [], usual: true, other: periodTarget, how: 'pattern', period };
  if (meaning.other === baseline) return { ...meaning, how: 'pattern', period: null };
  return { ...meaning, how: 'pattern', period };
}

/** A remark may follow another: 单位(计量)(必填) is 单位(计量) first. */
function lookUp(key: string): Meaning | null {
  const bare = trimMarks(key);
  const found = byText.get(key) ?? byText.get(bare);
  if (found || !bare.endsWith(')')) return found ?? null;
  const cut = (at: number) => (at > 0 ? (byText.get(bare.slice(0, at)) ?? byText.get(trimMarks(bare.slice(0, at)))) : undefined);
  return cut(bare.lastIndexOf('(')) ?? cut(bare.indexOf('(')) ?? null;
}

const leading = new Set('*※★☆·:.,-');

/** Without marks on either side and a number in front (`1.`, `(2)`, `3、`). By hand: a header may be any text. */
function trimMarks(key: string): string {
  let [start, end] = [0, key.length];
  while (start < end && leading.has(key[start]!)) start++;
  while (end > start && leading.has(key[end - 1]!)) end--;
  const bare = key.slice(start, end);
  const numbered = /^(?:\(\d{1,2}\)|\d{1,2}[.,)]?)(?=\p{Script=Han})/u.exec(bare);
  return numbered ? bare.slice(numbered[0].length) : bare;
}

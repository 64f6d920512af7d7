import type { UnitBracket } from './unit-brackets.ts';

/** What a heading mark says about its place in the outline, from the outermost inwards. */
export type Level = 'part' | 'section' | 'item' | 'subitem' | 'dash';

/** A heading or numbered item of the document, with the stretch of text up to the next one. */
export interface Mark {
  level: Level;
  number: number;
  /** As written, without the bracket and the dot that follow: 三, (一), 1. */
  label: string;
  /** Offset of the mark itself. */
  start: number;
  /** Offset after the mark. */
  contentStart: number;
  /** Offset where the next mark begins. */
  end: number;
  /** The number does not follow the one before. */
  gap: boolean;
}

const hanDigits = '零一二三四五六七八九';
const han = '[一二三四五六七八九十百]{1,4}';

/** 十二 is 12; only what outlines use. */
export function hanNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const character of text) {
    if (character === '百') {
      total += (digit || 1) * 100;
      digit = 0;
    } else if (character === '十') {
      total += (digit || 1) * 10;
      digit = 0;
    } else digit = hanDigits.indexOf(character);
  }
  return total + digit;
}

const patterns: readonly (readonly [Level, RegExp])[] = [
  ['part', new RegExp(`^第(${han})(?:部分|章)[ 、:]?`)],
  ['part', new RegExp(`^(${han})、`)],
  ['section', new RegExp(`^第(${han})节[ 、:]?`)],
  // The opening bracket is lost in places: `二)面临形势`.
  ['section', new RegExp(`^\\(?(${han})\\)[、.]?`)],
  ['item', /^第([一二三四五六七八九十百]{1,4}|\d{1,3})条[ :]?/],
  ['item', /^(\d{1,3}) ?[.、](?!\d{1,3}[%.万亿个家项])/],
  ['subitem', /^\((\d{1,2})\)[、.]?/],
  ['subitem', /^(\d{1,2})\)/],
  ['dash', /^(--|——)(?=[^\s\-—])/],
  ['dash', /^(–|—|•|·|●|◆|-)(?=[ \u4e00-\u9fff“])/],
];

/** Longest line that can be a heading of a part or section. */
const HEADING_LENGTH = 60;

/**
 * The outline of a folded document. A mark counts at the beginning of a line, or where it is glued to the unit bracket
 * before it (`…部门单位)16.提升…`); an item also behind a full stop when its number is the next one.
 * Numbers must run on or start again at 1, so 二、三级医院 and 7.9万个 are no marks.
 */
export function readOutline(text: string, brackets: readonly UnitBracket[]): Mark[] {
  const marks: Mark[] = [];
  const last: Record<Level, number> = { part: 0, section: 0, item: 0, subitem: 0, dash: 0 };
  for (const [at, glued] of candidates(text, brackets)) {
    if (marks.length > 0 && at < marks.at(-1)!.contentStart) continue;
    const mark = markAt(text, at, last, glued);
    if (!mark) continue;
    if (marks.length > 0) marks.at(-1)!.end = at;
    marks.push(mark);
    last[mark.level] = mark.number;
    if (mark.level === 'part') {
      last.subitem = 0;
      last.dash = 0;
    }
    if (mark.level === 'section' || mark.level === 'item') {
      last.subitem = 0;
      last.dash = 0;
    }
  }
  if (marks.length > 0) marks.at(-1)!.end = text.length;
  return marks;
}

type Glue = 'line' | 'bracket' | 'sentence';

/** Offsets at which a mark may stand, in order. */
function candidates(text: string, brackets: readonly UnitBracket[]): [number, Glue][] {
  const out: [number, Glue][] = [];
  const skipBlanks = (at: number) => {
    while (at < text.length && (text[at] === ' ' || text[at] === '\t' || text[at] === '\r' || text[at] === '\u200b')) at++;
    return at;
  };
  out.push([skipBlanks(0), 'line']);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) out.push([skipBlanks(at + 1), 'line']);
  for (const bracket of brackets) out.push([skipBlanks(text[bracket.end] === '。' ? bracket.end + 1 : bracket.end), 'bracket']);
  for (const match of text.matchAll(/[。;](?=\d{1,3}[.、])/g)) out.push([match.index + 1, 'sentence']);
  return out.sort((a, b) => a[0] - b[0]);
}

/** A line of a table of contents: a heading, then dots or a tab, then its page. */
function inContents(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  const line = text.slice(at, Math.min(end === -1 ? text.length : end, at + 120));
  return /(?:\.{3,}|…{1,}|·{3,}|\t| {4,})\s*-?\s*\d{1,3}\s*-?\s*$/.test(line);
}

function markAt(text: string, at: number, last: Readonly<Record<Level, number>>, glue: Glue): Mark | null {
  if (glue === 'line' && inContents(text, at)) return null;
  const head = text.slice(at, at + 12);
  for (const [level, pattern] of patterns) {
    const match = pattern.exec(head);
    if (!match) continue;
    const number = level === 'dash' ? last.dash + 1 : hanNumber(match[1]!);
    const follows = number === last[level] + 1;
    const restarts = number === 1;
    if (level === 'dash' && glue !== 'line') return null;
    if (glue === 'sentence' && !(level === 'item' && follows)) return null;
    const skips = glue === 'line' && last[level] > 0 && number > last[level] && number <= last[level] + 3;
    if (!follows && !restarts && !skips) continue;
    // 10.5G产业 is item 10 whose title begins with 5G; 4.2021年启动… is item 4: only where the number is the next one.
    if (level === 'item' && /^\d/.test(text.slice(at + match[0].length)) && !follows && !restarts) continue;
    if ((level === 'part' || level === 'section') && !looksLikeHeading(text, at + match[0].length, follows)) continue;
    if (!follows && !restarts && (level === 'subitem' || !looksLikeHeading(text, at + match[0].length, false))) continue;
    return {
      level,
      number,
      label: level === 'section' ? `(${match[1]})` : level === 'subitem' ? `(${number})` : match[1]!,
      start: at,
      contentStart: at + match[0].length,
      end: text.length,
      gap: !follows && !restarts,
    };
  }
  return null;
}

/** A heading's first sentence is short; one whose number jumps must also stand alone on its line. */
function looksLikeHeading(text: string, from: number, follows: boolean): boolean {
  const end = firstBreak(text, from);
  const length = text.slice(from, end).trim().length;
  if (length === 0 || length > HEADING_LENGTH) return false;
  return follows || text[end] !== ',';
}

function firstBreak(text: string, from: number): number {
  const match = /[。\n]/.exec(text.slice(from, from + HEADING_LENGTH + 20));
  return match ? from + match.index : Math.min(text.length, from + HEADING_LENGTH + 20);
}

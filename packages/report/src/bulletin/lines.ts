import type { Bulletin, BulletinBlock, BulletinInline, BulletinTable } from '@duizhang/model';
import { printable } from '../printable.ts';
import { displayWidth } from '../width.ts';
import { bulletinWords } from './bulletin-words.ts';
import { numbersById, type NumbersById } from './resolve.ts';
import { tableLines } from './table-lines.ts';
import { lineWidth, plain, wrapped, type Line, type Segment } from './wrapped.ts';

/**
 * A notice as lines of at most `width` columns, laid out as official notices are: title in the middle, paragraphs indented by two
 * characters, issuer and date to the right, annexes at the end. Numbers are segments of their own, so that a screen can lead from one to
 * the next. What comes from files stands on one line and without control characters.
 */
export function bulletinLines(made: Bulletin, width: number): Line[] {
  const numbers = numbersById(made);
  const { locale, annexes } = made;
  const indent = locale === 'zh' ? '　　' : '';
  const layout = { numbers, width, indent };
  const right = (text: string) => aligned(text, width, (blank) => Math.max(0, blank - (locale === 'zh' ? 8 : 4)));
  const middle = (text: string) => aligned(text, width, (blank) => Math.floor(blank / 2));
  const { lead, name } = bulletinWords.annexes;
  return withoutGaps([
    ...middle(made.documentNumber),
    [],
    ...middle(made.title),
    [],
    ...wrapped([plain(oneLine(made.addressees))], width),
    ...(locale === 'zh' ? [] : [[] as Line]),
    ...made.body.flatMap((block) => blockLines(block, layout)),
    [],
    ...annexes.flatMap(({ title }, index) =>
      wrapped(
        [
          plain(
            `${index === 0 ? `${indent}${lead[locale]}` : `${indent}${' '.repeat(displayWidth(lead[locale]))}`}${locale === 'zh' ? `${index + 1}.` : ` ${index + 1}. `}${title}`,
          ),
        ],
        width,
      ),
    ),
    [],
    ...right(made.issuer),
    ...right(made.date),
    ...annexes.flatMap(({ title, blocks }, index) => [
      [],
      beforeAnnex,
      ...wrapped([plain(name[locale].replace('{number}', String(index + 1)))], width),
      [],
      ...middle(title),
      [],
      ...blocks.flatMap((block) => blockLines(block, layout)),
    ]),
  ]);
}

/** Two blank lines in a row stand before an annex and nowhere else. */
function withoutGaps(lines: readonly Line[]): Line[] {
  return lines.filter((line, index) => line.length > 0 || lines[index - 1]?.length !== 0 || line === beforeAnnex);
}

const beforeAnnex: Line = [];

interface Layout {
  numbers: NumbersById;
  width: number;
  indent: string;
}

function blockLines(block: BulletinBlock, layout: Layout): Line[] {
  const { width, indent } = layout;
  // English sets paragraphs apart by a blank line, Chinese by the indent.
  const after: Line[] = indent === '' ? [[]] : [];
  if (block.kind === 'heading') {
    const before: Line[] = block.level === 1 && indent !== '' ? [[]] : [];
    return [...before, ...wrapped([plain(`${indent}${block.numbering}${oneLine(block.text)}`)], width), ...after];
  }
  if (block.kind === 'paragraph') {
    const segments = [plain(`${indent}${block.numbering ?? ''}`), ...block.content.map((inline) => segmentOf(inline, layout.numbers))];
    return [...wrapped(segments, width), ...after];
  }
  return [[], ...tableBlock(block, layout), []];
}

function tableBlock({ caption, headColumns, columns, rows }: BulletinTable, { numbers, width }: Layout): Line[] {
  const cells = rows.map((row) => row.map((cell) => cell.map((inline) => segmentOf(inline, numbers))));
  const heads = columns.map((column) => ({ ...column, title: oneLine(column.title) }));
  return [
    ...(caption === null ? [] : wrapped([plain(oneLine(caption))], width)),
    ...tableLines({ headColumns, columns: heads, rows: cells }, width),
  ];
}

function segmentOf(inline: BulletinInline, numbers: NumbersById): Segment {
  if (typeof inline === 'string') return plain(oneLine(inline));
  if ('quote' in inline) return plain(oneLine(inline.quote.trim()));
  return { text: numbers.get(inline.numberId)?.text ?? '?', numberId: inline.numberId };
}

/** Line breaks of a cell become blanks, other controls are shown as what they are. */
export function oneLine(text: string): string {
  return printable(text.replace(/[\r\n\t]+/g, ' '));
}

function aligned(text: string, width: number, place: (blank: number) => number): Line[] {
  return wrapped([plain(oneLine(text))], width).map((line) => [plain(' '.repeat(place(Math.max(0, width - lineWidth(line))))), ...line]);
}

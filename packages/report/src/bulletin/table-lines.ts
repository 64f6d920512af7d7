import type { BulletinColumn } from '@duizhang/model';
import { displayWidth } from '../width.ts';
import { lineWidth, plain, wrapped, type Line, type Segment } from './wrapped.ts';

/** A table whose cells are segments. */
export interface SegmentTable {
  headColumns: number;
  columns: readonly BulletinColumn[];
  rows: readonly (readonly (readonly Segment[])[])[];
}

/** A column of text is narrowed to this many columns before a table is cut. */
const narrowest = 12;
/** In a table that is cut anyway, names stand on one line up to this many columns. */
const roomiest = 24;

/** How a table is set: the columns of its parts, and what stands between two. */
interface Setting {
  widths: readonly number[];
  gap: number;
}

/**
 * A table as lines of at most `width` columns. Wide columns of text are narrowed and their cells broken; a table that is still too wide is
 * cut into several, each beginning with the head columns, so that nothing is left out.
 */
export function tableLines(table: SegmentTable, width: number): Line[] {
  const { headColumns, columns } = table;
  const natural = columns.map(({ title }, index) =>
    table.rows.reduce((widest, row) => Math.max(widest, lineWidth(row[index] ?? [])), displayWidth(title)),
  );
  const setting = fitting(natural, columns, headColumns, width);
  const { widths, gap } = setting;
  const head = columns.slice(0, headColumns).map((_, index) => index);
  const parts: number[][] = [];
  let used = Infinity;
  for (let index = headColumns; index < columns.length; index += 1) {
    const own = gap + widths[index]!;
    if (used + own > width) {
      parts.push([...head]);
      used = head.reduce((sum, one) => sum + widths[one]! + gap, -gap);
    }
    parts.at(-1)!.push(index);
    used += own;
  }
  if (parts.length === 0) parts.push(head);
  return parts.flatMap((part, index) => [...(index === 0 ? [] : [[]]), ...partLines(table, part, setting)]);
}

/** As wide as the cells where that fits, else narrowed, else closer together, else to be cut, with head columns in the left half. */
function fitting(natural: readonly number[], columns: readonly BulletinColumn[], headColumns: number, width: number): Setting {
  for (const gap of [2, 1]) {
    const widths = narrowed(natural, columns, width - gap * (columns.length - 1));
    if (widths) return { widths, gap };
  }
  const gap = 2;
  const ofHead = Math.max(2, Math.min(roomiest, Math.floor(width / 2 / headColumns) - gap));
  const heads = natural.slice(0, headColumns).map((own) => Math.min(own, ofHead));
  const room = width - heads.reduce((sum, own) => sum + own + gap, 0);
  return { widths: [...heads, ...natural.slice(headColumns).map((own) => Math.min(own, room))], gap };
}

/** Widths that add up to `room`: the widest columns give way first, those of numbers never. Null where that is not enough. */
function narrowed(natural: readonly number[], columns: readonly BulletinColumn[], room: number): number[] | null {
  const widths = [...natural];
  const total = () => widths.reduce((sum, own) => sum + own, 0);
  for (let excess = total() - room; excess > 0; excess = total() - room) {
    let widest = -1;
    for (const [index, own] of widths.entries())
      if (!columns[index]!.numeric && own > narrowest && (widest === -1 || own > widths[widest]!)) widest = index;
    if (widest === -1) return null;
    const others = widths.filter((own, index) => !columns[index]!.numeric && own < widths[widest]!);
    const next = Math.max(narrowest, ...others);
    widths[widest] = Math.max(widths[widest]! - excess, Math.min(next, widths[widest]! - 1));
  }
  return widths;
}

function partLines({ columns, rows }: SegmentTable, part: readonly number[], setting: Setting): Line[] {
  const heads = part.map((index) => [plain(columns[index]!.title)]);
  const rule = part.map((index) => [plain('-'.repeat(setting.widths[index]!))]);
  return [heads, rule, ...rows.map((row) => part.map((index) => row[index] ?? []))].flatMap((row) => rowLines(row, part, columns, setting));
}

function rowLines(
  row: readonly (readonly Segment[])[],
  part: readonly number[],
  columns: readonly BulletinColumn[],
  { widths, gap }: Setting,
): Line[] {
  const cells = row.map((cell, at) => wrapped(cell, widths[part[at]!]!));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const out: Segment[] = [];
    let due = 0;
    for (const [at, lines] of cells.entries()) {
      const index = part[at]!;
      const own = lines[line] ?? [];
      const blank = widths[index]! - lineWidth(own);
      if (own.length > 0) {
        const before = due + (columns[index]!.numeric ? blank : 0);
        if (before > 0) out.push(plain(' '.repeat(before)));
        out.push(...own);
        due = (columns[index]!.numeric ? 0 : blank) + gap;
      } else due += widths[index]! + gap;
    }
    return out;
  });
}

import { readPeriod, type Matcher } from '@duizhang/lexicon';
import type { Bilingual } from '@duizhang/model';
import type { Draft } from './draft.ts';
import { trimText, type Grid } from './grid.ts';
import { readHeadBlock, withoutFilledOn, type HeadBlock } from './head-block.ts';
import type { HeaderKey } from './headers.ts';
import { monthOfDay, periodInText } from './period-in-text.ts';
import { inferredHead } from './rules/inferred-head.ts';
import type { TemplateMeta } from './template-meta.ts';

const placeWords = {
  headBlock: { zh: '表头', en: 'the head of the table' },
  column: { zh: '表中的单位列', en: 'the unit column' },
  foot: { zh: '表尾', en: 'the foot of the table' },
  template: { zh: '模板', en: 'the template' },
  title: { zh: '标题', en: 'the title' },
  sheetName: { zh: '工作表名', en: 'the sheet’s name' },
  fileName: { zh: '文件名', en: 'the file name' },
} satisfies Record<string, Bilingual>;

/** Where something was said of a whole table, and the cell where it stands in one. */
export interface SaidAt {
  /** As written, or what was made of it. */
  value: string;
  from: keyof typeof placeWords;
  cell: string | null;
}

/** Whose report it is. */
export interface UnitReading {
  orgUnitId: string | null;
  /** As written; null where nothing says it. */
  name: string | null;
  said: SaidAt | null;
  /** Not in the head block, where it should stand. */
  inferred: boolean;
  /** A person has said that the name means no unit. */
  noOrgUnit?: true;
}

/** For which period it is. */
export interface PeriodReading {
  value: string | null;
  said: SaidAt | null;
  inferred: boolean;
}

/** What a table and its surroundings say. */
export interface ProvenanceContext {
  grid: Grid;
  head: HeadBlock;
  /** Rows over the header. */
  above: readonly number[];
  /** Rows below it that hold no data: a foot may name the unit. */
  foot: readonly number[];
  range: { left: number; right: number };
  meta: TemplateMeta | null;
  /** Null: names are read, and not resolved. */
  matcher: Matcher | null;
  /** Year of the plan, for a period written without one. */
  year: number | null;
}

/** Drafts of findings for what had to be taken from elsewhere than the head block. */
export function inferredDrafts(grid: Grid, unit: UnitReading, period: PeriodReading): Draft[] {
  const inferred = (messageId: string, { said, inferred: elsewhere }: UnitReading | PeriodReading): Draft[] => {
    if (!said || !elsewhere) return [];
    const { value, from, cell } = said;
    const place = placeWords[from];
    const at = { file: grid.file, sheet: grid.sheet.name, ...(cell !== null && { cell }) };
    const data = { value, fromZh: place.zh, fromEn: place.en };
    return [{ rule: inferredHead, input: { messageId, data, at, evidence: [place.zh, value] } }];
  };
  return [...inferred('orgUnit', unit), ...inferred('reportingPeriod', period)];
}

/** The unit as the head block writes it, without the remark that a seal goes there. */
export function writtenUnit(head: HeadBlock): string | null {
  const text = head.get('orgUnit')?.text.replace(/[(（](?:加盖|盖)?(?:盖章|公章|签章|章)[)）]/g, '');
  return (text && trimText(text)) || null;
}

/**
 * Whose report a table is: by the head block, else a column of one unit, else the foot of the table, else the template, else a title,
 * else the sheet's name, else the file's. A name in the head block counts even if no unit has it: the report says whose it claims to be.
 */
export function readUnit(context: ProvenanceContext, columns: ReadonlyMap<HeaderKey, number>, dataRows: readonly number[]): UnitReading {
  const { grid, head, matcher, meta, foot, range } = context;
  const resolve = (name: string) => matcher?.match(name).orgUnitId ?? null;
  const written = writtenUnit(head);
  if (written !== null) {
    const said: SaidAt = { value: written, from: 'headBlock', cell: head.get('orgUnit')!.at.cell };
    const noOrgUnit = matcher?.match(written).judgment === 'notAUnit';
    return { orgUnitId: resolve(written), name: written, said, inferred: false, ...(noOrgUnit && { noOrgUnit }) };
  }
  const column = columns.get('orgUnit');
  // What is known to be no unit (合计) makes no table one of several units.
  const names = (column === undefined ? [] : namesIn(grid, column, dataRows)).filter(
    ({ name }) => matcher?.match(name).judgment !== 'notAUnit',
  );
  if (names.length === 1) {
    const [{ name, cell }] = names as [(typeof names)[0]];
    return { orgUnitId: resolve(name), name, said: { value: name, from: 'column', cell }, inferred: true };
  }
  // Several units share the table: each row says its own, the file none.
  if (names.length > 1) return { orgUnitId: null, name: null, said: null, inferred: false };
  const below = readHeadBlock(grid, { rows: foot, ...range });
  const signed = writtenUnit(below);
  if (signed !== null && resolve(signed) !== null) {
    const said: SaidAt = { value: signed, from: 'foot', cell: below.get('orgUnit')!.at.cell };
    return { orgUnitId: resolve(signed), name: signed, said, inferred: true };
  }
  const made = meta?.template.orgUnitId ? matcher?.unit(meta.template.orgUnitId) : undefined;
  if (made) {
    return { orgUnitId: made.orgUnitId, name: made.name, said: { value: made.name, from: 'template', cell: null }, inferred: true };
  }
  for (const place of matcher ? placesOf(context) : []) {
    const found = unitIn(place.value, matcher!);
    if (found) return { orgUnitId: found.orgUnitId, name: found.name, said: { ...place, value: found.name }, inferred: true };
  }
  return { orgUnitId: null, name: null, said: null, inferred: false };
}

/** The different names in a column, each with its first cell. */
function namesIn(grid: Grid, column: number, dataRows: readonly number[]): { name: string; cell: string }[] {
  const found = new Map<string, string>();
  for (const row of dataRows) {
    const cell = grid.filled(row, column);
    const name = cell ? trimText(cell.text) : '';
    if (name !== '' && !found.has(name)) found.set(name, grid.at(cell!.row, cell!.column).cell);
  }
  return [...found].map(([name, cell]) => ({ name, cell }));
}

/** Words of a file name that are no part of a unit's name. */
const fileWords =
  /填报表|报送表|上报表|统计表|情况表|进展表|台账|模板|汇总|填报|报送|上报|反馈|重点任务|任务|进展|完成情况|情况|工作|数字青岛|行动方案|最终版|修改稿|终稿|[0-9]+年?|第?[一二三四]季度|[上下]半年|月份?/g;

/** The one registered unit that a file or sheet name names outright; likeness is not enough here. */
function unitIn(label: string, matcher: Matcher): { orgUnitId: string; name: string } | null {
  if (label.length > longestTitle) return null;
  const found = new Map<string, string>();
  for (const name of label.replace(fileWords, ' ').split(/[^\p{Script=Han}]+/u)) {
    if (name.length < 3) continue;
    const { orgUnitId } = matcher.match(name);
    if (orgUnitId !== null) found.set(orgUnitId, name);
  }
  const [only] = found;
  return found.size === 1 && only ? { orgUnitId: only[0], name: only[1] } : null;
}

/** The registered unit that the name of a file names outright. */
export function unitOfFile(file: string, matcher: Matcher): { orgUnitId: string; name: string } | null {
  return unitIn(baseName(file), matcher);
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]{2,5}$/i, '');
}

/** A longer text is no title. */
const longestTitle = 200;
/** Nor does one stand further down, or further right. */
const mostTitleRows = 40;

/** Titles over the table, from the top, those of its own columns first; then the names of sheet and file. */
function placesOf({ grid, above, range }: ProvenanceContext): SaidAt[] {
  const titles = above
    .slice(0, mostTitleRows)
    .flatMap((row) => grid.cells(row).slice(0, mostTitleRows))
    .filter(({ kind, text }) => kind === 'text' && text.length <= longestTitle);
  const isOwn = ({ column }: { column: number }) => column >= range.left && column <= range.right;
  return [
    ...[...titles.filter(isOwn), ...titles.filter((cell) => !isOwn(cell))].map(({ row, column, text }): SaidAt => ({
      value: text,
      from: 'title',
      cell: grid.at(row, column).cell,
    })),
    { value: grid.sheet.name, from: 'sheetName', cell: null },
    { value: baseName(grid.file), from: 'fileName', cell: null },
  ];
}

/**
 * For which period a table is: by the head block, else the template, else a title over it, else the sheet's name, else the file's.
 * What the head block says, even unreadable, is not overruled; only blank is.
 */
export function readReportingPeriod(context: ProvenanceContext): PeriodReading {
  const { head, meta, year } = context;
  const written = head.get('reportingPeriod');
  if (written) {
    const { text, at } = written;
    const value = readPeriod(text).value ?? (year === null ? null : readPeriod(`${year}年${text}`).value) ?? monthOfDay(text);
    return { value, said: { value: text, from: 'headBlock', cell: at.cell }, inferred: false };
  }
  const made = meta?.template.reportingPeriod;
  if (made) return { value: made, said: { value: made, from: 'template', cell: null }, inferred: true };
  const filledOn = head.get('filledOn')?.at.cell;
  for (const place of placesOf(context)) {
    // The day on which a form was filled in is no period.
    const value = place.from === 'title' && place.cell === filledOn ? null : periodInText(withoutFilledOn(place.value), year);
    if (value) return { value, said: { ...place, value }, inferred: true };
  }
  return { value: null, said: null, inferred: false };
}

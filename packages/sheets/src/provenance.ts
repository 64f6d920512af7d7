import { foldKey, readPeriod, type Matcher } from '@duizhang/lexicon';
import type { CellRef } from '@duizhang/model';
import type { Draft } from './draft.ts';
import type { Grid } from './grid.ts';
import type { Layout } from './layout.ts';
import { inferredHead } from './rules/file-rules.ts';
import type { TemplateMeta } from './template-meta.ts';

/** Whose report it is and for which period, with drafts of findings where that was taken from elsewhere than the head block. */
export interface Provenance {
  orgUnitId: string | null;
  /** As written; null where nothing says it. */
  orgUnitName: string | null;
  reportingPeriod: string | null;
  drafts: Draft[];
}

interface Source {
  value: string;
  zh: string;
  en: string;
  at: Partial<CellRef>;
}

interface Context {
  grid: Grid;
  layout: Layout;
  meta: TemplateMeta | null;
  matcher: Matcher;
  /** Year of the plan, for a period written without one. */
  year: number | null;
}

/**
 * Unit: head block, else a column of one unit, else the template's own, else the sheet's name, else the file's.
 * Period: head block, else the template's own, else a title above the table, else the sheet's name, else the file's.
 */
export function readProvenance(context: Context): Provenance {
  const { grid } = context;
  const unit = headUnit(context) ?? inferredUnit(context);
  const period = headPeriod(context) ?? inferredPeriod(context);
  const inferred = (messageId: string, source: Source | undefined): Draft[] => {
    if (!source) return [];
    const at = { file: grid.file, sheet: grid.sheet.name, ...source.at };
    return [
      {
        rule: inferredHead,
        input: { messageId, data: { value: source.value, fromZh: source.zh, fromEn: source.en }, at, evidence: [source.zh, source.value] },
      },
    ];
  };
  return {
    orgUnitId: unit.orgUnitId,
    orgUnitName: unit.name,
    reportingPeriod: period.value,
    drafts: [...inferred('orgUnit', unit.source), ...inferred('reportingPeriod', period.source)],
  };
}

interface Unit {
  orgUnitId: string | null;
  name: string | null;
  source?: Source;
}

/** A name in the head block counts even if no unit has it: the report says whose it claims to be. */
function headUnit({ layout, matcher }: Context): Unit | null {
  const name = layout.head
    .get('orgUnit')
    ?.text.replace(/[(（](?:盖章|公章|签章)[)）]/g, '')
    .trim();
  return name ? { orgUnitId: matcher.match(name).orgUnitId, name } : null;
}

function inferredUnit(context: Context): Unit {
  const { grid, layout, meta, matcher } = context;
  const column = layout.columns.get('orgUnit');
  const names =
    column === undefined
      ? []
      : [...new Set(layout.dataRows.map((row) => grid.filled(row, column)?.text.trim() ?? ''))].filter((name) => name !== '');
  if (names.length === 1) {
    const source: Source = {
      value: names[0]!,
      zh: '表中的单位列',
      en: 'the unit column',
      at: { cell: grid.at(layout.headerRow, column!).cell },
    };
    return { orgUnitId: matcher.match(names[0]!).orgUnitId, name: names[0]!, source };
  }
  // Several units share the table: each row says its own, the file none.
  if (names.length > 1) return { orgUnitId: null, name: null };
  const made = meta?.template.orgUnitId ? matcher.unit(meta.template.orgUnitId) : undefined;
  if (made) return { orgUnitId: made.orgUnitId, name: made.name, source: { value: made.name, zh: '模板', en: 'the template', at: {} } };
  for (const place of labelsOf(grid)) {
    const found = unitIn(place.value, matcher);
    if (found) return { orgUnitId: found.orgUnitId, name: found.name, source: { ...place, value: found.name } };
  }
  return { orgUnitId: null, name: null };
}

/** Words of a file name that are no part of a unit's name. */
const fileWords =
  /填报表|报送表|上报表|统计表|情况表|进展表|台账|模板|汇总|填报|报送|上报|反馈|重点任务|任务|进展|完成情况|情况|工作|数字青岛|行动方案|最终版|修改稿|终稿|[0-9]+年?|第?[一二三四]季度|[上下]半年|月份?/g;

/** The one registered unit that a file or sheet name names outright; likeness is not enough here. */
function unitIn(label: string, matcher: Matcher): { orgUnitId: string; name: string } | null {
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

function labelsOf(grid: Grid): Source[] {
  return [
    { value: grid.sheet.name, zh: '工作表名', en: 'the sheet’s name', at: {} },
    { value: baseName(grid.file), zh: '文件名', en: 'the file name', at: {} },
  ];
}

interface Period {
  value: string | null;
  source?: Source;
}

/** What the head block says, even unreadable, is not overruled by a title or a file name; only blank is. */
function headPeriod({ layout, year }: Context): Period | null {
  const text = layout.head.get('reportingPeriod')?.text;
  if (!text) return null;
  return { value: readPeriod(text).value ?? (year === null ? null : readPeriod(`${year}年${text}`).value) };
}

function inferredPeriod({ grid, layout, meta }: Context): Period {
  if (meta?.template.reportingPeriod)
    return {
      value: meta.template.reportingPeriod,
      source: { value: meta.template.reportingPeriod, zh: '模板', en: 'the template', at: {} },
    };
  const titles = grid.sheet.cells
    .filter(({ row, kind }) => row < layout.headerRow && kind === 'text')
    .map(({ row, column, text }): Source => ({ value: text, zh: '标题', en: 'the title', at: grid.at(row, column) }));
  for (const place of [...titles, ...labelsOf(grid)]) {
    const value = periodIn(place.value);
    if (value) return { value, source: { ...place, value } };
  }
  return { value: null };
}

const periodInText =
  /(?:(?:19|20)\d\d|二[零〇]二[零〇一二三四五六七八九])(?:年?-?第?[1-4一二三四]季度|年?-?[qh][1-4]|年?[上下]半年|年(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月份?)/;

/** The period that a longer text names with its year; a bare year in a title is the plan's, not a period. */
function periodIn(text: string): string | null {
  const match = text.length > 200 ? null : periodInText.exec(foldKey(text));
  return match ? readPeriod(match[0]).value : null;
}

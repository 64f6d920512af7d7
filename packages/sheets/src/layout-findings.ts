import { cellAddress, type Finding } from '@duizhang/model';
import { columns } from './columns.ts';
import type { Draft } from './draft.ts';
import type { Grid } from './grid.ts';
import type { HeaderCandidate } from './header-candidates.ts';
import type { HeaderMapping } from './header-mapping.ts';
import type { HeaderKey } from './headers.ts';
import type { Layout } from './layout.ts';
import { duplicateColumn } from './rules/duplicate-column.ts';
import { hiddenContent } from './rules/hidden-content.ts';
import { missingColumn } from './rules/missing-column.ts';
import { uncertainHeader } from './rules/uncertain-header.ts';
import { unreadColumns } from './rules/unread-columns.ts';

const names = new Map<HeaderKey, string>([['orgUnit', '填报单位'], ...columns.map(({ key, header }) => [key, header.zh] as const)]);

/** A column by the header that the template gives it. */
export function columnName(key: HeaderKey): string {
  return names.get(key)!;
}

/** Drafts of findings on how a table is laid out; where it is a question of whose it is, `provenance.ts` has them. */
export function layoutDrafts(grid: Grid, layout: Layout): Draft[] {
  const { mapping, period } = layout;
  return [
    ...missing(grid, layout),
    ...mapping.flatMap((one) => [...repeated(grid, one, mapping), ...uncertain(grid, one, period.value)]),
    ...unread(grid, layout),
    ...hidden(grid, layout),
  ];
}

/** `missing-column` once per needed column, with the columns that may be it. */
function missing(grid: Grid, { header, columns: found, mapping }: Layout): Draft[] {
  return columns
    .filter(({ key, needed }) => needed && !found.has(key))
    .map(({ key, header: { zh: column } }) => {
      const candidates = mapping.flatMap((one) =>
        one.candidates.filter((candidate) => candidate.key === key).map(({ score }) => ({ one, score })),
      );
      candidates.sort((a, b) => b.score - a.score);
      const texts = candidates.map(({ one, score }) => `${addressOf(one)}“${one.text}”（${score.toFixed(2)}）`);
      return {
        rule: missingColumn,
        input: {
          messageId: texts.length > 0 ? 'candidates' : 'missing',
          data: { column, ...(texts.length > 0 && { candidates: texts }) },
          at: { file: grid.file, sheet: grid.sheet.name, row: header.bottom },
          evidence: [column],
          suggestions: texts,
        },
      };
    });
}

function addressOf({ row, column }: HeaderMapping): string {
  return cellAddress(row, column);
}

function repeated(grid: Grid, { key, row, column, duplicates }: HeaderMapping, mapping: readonly HeaderMapping[]): Draft[] {
  if (key === null || duplicates.length === 0) return [];
  // In a header of several rows each column has its words in a row of its own.
  const rowOf = (wanted: number) => mapping.find((one) => one.column === wanted)?.row ?? row;
  const cells = [column, ...duplicates].sort((a, b) => a - b).map((each) => cellAddress(rowOf(each), each));
  const first = Math.min(...duplicates);
  const data = { column: columnName(key), cells, read: cellAddress(row, column) };
  return [
    {
      rule: duplicateColumn,
      input: { messageId: 'repeated', data, at: grid.place(rowOf(first), first), evidence: [data.column, ...cells] },
    },
  ];
}

/** `uncertain-header` where a column was taken, or might be taken, for what its header doesn't say. */
function uncertain(grid: Grid, one: HeaderMapping, reportingPeriod: string | null): Draft[] {
  const { key, how, row, column, text: header, candidates, otherPeriod } = one;
  const cell = addressOf(one);
  const say = (messageId: string, data: Finding['data'], suggestions: string[] = []): Draft[] => [
    {
      rule: uncertainHeader,
      input: { messageId, data: { cell, header, ...data }, at: grid.place(row, column), evidence: [header, cell], suggestions },
    },
  ];
  if (key === null) {
    const texts = candidates.map(candidateText);
    return texts.length > 0 ? say('candidates', { candidates: texts }, texts) : [];
  }
  if (how === 'content' || how === 'template') return say(how, { column: columnName(key) });
  return otherPeriod === null ? [] : say('otherPeriod', { named: otherPeriod, period: reportingPeriod, column: columnName(key) });
}

const featureWords: Readonly<Record<string, string>> = {
  headerWord: '表头用词',
  planTexts: '与方案原文相同',
  targets: '与方案目标相同',
  quantities: '多为数值',
  statuses: '多为状态词',
  prose: '多为文字说明',
};

/** 本期完成值（0.85：多为数值、表头用词） */
function candidateText({ key, score, features }: HeaderCandidate): string {
  return `${columnName(key)}（${score.toFixed(2)}：${features.map((feature) => featureWords[feature] ?? feature).join('、')}）`;
}

/** One finding for all columns that hold something and are neither read, nor known, nor proposed. */
function unread(grid: Grid, { header, mapping, range }: Layout): Draft[] {
  const columnsUnread = mapping
    .filter(({ key, other, candidates, filled }) => key === null && other === null && candidates.length === 0 && filled > 0)
    .filter(({ column }) => column >= range.left && column <= range.right)
    .map((one) => (one.text === '' ? addressOf(one) : `${addressOf(one)}“${one.text}”`));
  if (columnsUnread.length === 0) return [];
  const at = { file: grid.file, sheet: grid.sheet.name, row: header.bottom };
  return [{ rule: unreadColumns, input: { messageId: 'unread', data: { columns: columnsUnread }, at, evidence: columnsUnread } }];
}

function hidden(grid: Grid, { rows, columns: found, header }: Layout): Draft[] {
  const { sheet, file } = grid;
  const hiddenRows = new Set(sheet.hiddenRows);
  const read = rows.data.filter((row) => hiddenRows.has(row));
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const texts = columns.filter(({ key }) => hiddenColumns.has(found.get(key) ?? 0)).map(({ key }) => columnName(key));
  const say = (messageId: string, data: Finding['data'], row: number | null): Draft => ({
    rule: hiddenContent,
    input: { messageId, data, at: { file, sheet: sheet.name, row }, evidence: [sheet.name] },
  });
  return [
    ...(sheet.hidden ? [say('sheet', { sheet: sheet.name }, null)] : []),
    ...(read.length > 0 ? [say('rows', { rows: read }, read[0]!)] : []),
    ...(texts.length > 0 ? [say('columns', { columns: texts }, header.bottom)] : []),
  ];
}

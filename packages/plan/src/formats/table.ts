import { foldKey } from '@duizhang/lexicon';
import type { RawSheet, RawWorkbook } from '@duizhang/model';

/** A row of a task table (任务分解表), with the columns that a plan needs. */
export interface TaskTableRow {
  number: string;
  title: string;
  text: string;
  target: string;
  lead: string;
  responsible: string;
  cooperating: string;
  deadline: string;
}

type Column = keyof TaskTableRow;

/** Header variants, compared after folding. Exact only: a header that merely looks alike is somebody else's column. */
const headers: Readonly<Record<Column, readonly string[]>> = {
  number: ['序号', '编号', '任务编号', '任务序号'],
  title: [
    '任务',
    '任务名称',
    '重点任务',
    '工作任务',
    '主要任务',
    '事项',
    '工作事项',
    '项目',
    '项目名称',
    '任务事项',
    '任务和项目',
    '重点任务和项目',
    '重点工作',
    '工作名称',
  ],
  text: ['工作内容', '任务内容', '主要内容', '具体内容', '重点内容', '工作措施', '具体任务', '具体措施', '建设内容', '任务分句'],
  target: ['目标', '工作目标', '年度目标', '目标要求', '目标任务', '预期目标', '任务目标', '完成目标', '量化指标', '年度目标任务'],
  lead: ['牵头单位', '牵头部门', '主办单位', '牵头责任单位'],
  responsible: ['责任单位', '责任部门', '责任(配合)单位', '承办单位', '落实单位', '责任主体'],
  cooperating: ['配合单位', '配合部门', '参与单位', '参加单位', '协办单位', '协同单位'],
  deadline: ['完成时限', '完成时间', '时限', '时间节点', '时限要求', '完成期限', '时间进度', '时间安排'],
};

/** A task table with the lines above its header, which name the plan. */
export interface TaskTable {
  preface: string[];
  rows: TaskTableRow[];
}

/** The first sheet that has the header of a task table and rows under it; null where no sheet has one. */
export function readTaskTable(workbook: RawWorkbook): TaskTable | null {
  for (const sheet of workbook.sheets) {
    const table = readSheet(sheet);
    if (table && table.rows.length > 0) return table;
  }
  return null;
}

function readSheet(sheet: RawSheet): TaskTable | null {
  const grid = toGrid(sheet);
  const lastRow = Math.max(0, ...grid.keys());
  for (let row = 1; row <= Math.min(lastRow, 30); row++) {
    const columns = headerColumns(grid.get(row));
    // A table without units or without tasks is some other table.
    if (
      (columns.has('title') || columns.has('text')) &&
      (columns.has('lead') || columns.has('responsible') || columns.has('cooperating'))
    ) {
      const preface = Array.from({ length: row - 1 }, (_, above) => [...new Set(grid.get(above + 1)?.values())].join(' ').trim());
      return { preface: preface.filter((line) => line !== ''), rows: dataRows(grid, columns, row + 1, lastRow) };
    }
  }
  return null;
}

/** Cells by row and column; every cell of a merged range has the text of its first. */
function toGrid(sheet: RawSheet): Map<number, Map<number, string>> {
  const grid = new Map<number, Map<number, string>>();
  const put = (row: number, column: number, text: string) => {
    const cells = grid.get(row) ?? new Map<number, string>();
    grid.set(row, cells.set(column, text));
  };
  for (const cell of sheet.cells) put(cell.row, cell.column, cell.text.trim());
  for (const { top, left, bottom, right } of sheet.merges) {
    const text = grid.get(top)?.get(left);
    if (text === undefined || (bottom - top + 1) * (right - left + 1) > 10_000) continue;
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) put(row, column, text);
  }
  return grid;
}

function headerColumns(cells: ReadonlyMap<number, string> | undefined): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const [at, text] of cells ?? []) {
    const key = foldKey(text);
    for (const [column, names] of Object.entries(headers) as [Column, readonly string[]][]) {
      if (!found.has(column) && names.some((name) => foldKey(name) === key)) found.set(column, at);
    }
  }
  return found;
}

function dataRows(
  grid: ReadonlyMap<number, Map<number, string>>,
  columns: ReadonlyMap<Column, number>,
  from: number,
  to: number,
): TaskTableRow[] {
  const rows: TaskTableRow[] = [];
  for (let row = from; row <= to; row++) {
    const cells = grid.get(row);
    const value = (column: Column) => cells?.get(columns.get(column) ?? -1) ?? '';
    const read: TaskTableRow = {
      number: value('number'),
      title: value('title'),
      text: value('text'),
      target: value('target'),
      lead: value('lead'),
      responsible: value('responsible'),
      cooperating: value('cooperating'),
      deadline: value('deadline'),
    };
    // A line merged over the whole width is a heading between the tasks; notes have no units.
    if (
      (read.title === '' && read.text === '') ||
      (read.lead === '' && read.responsible === '' && read.cooperating === '') ||
      read.title === read.responsible
    )
      continue;
    rows.push(read);
  }
  return rows;
}

/**
 * The table as a plan in plain text, in the form that plans have anyway: `1.任务。内容。目标。(牵头单位:A;责任单位:B;完成时限:年底)`.
 * So a table goes through the same reader as a document, and every offset has a text that it refers to.
 */
export function taskTableText({ preface, rows }: TaskTable): string {
  const tasks = rows.map((row, index) => {
    const number = /^\d{1,3}$/.test(row.number) ? row.number : String(index + 1);
    const title = sentence(flat(row.title));
    const body = [row.text, row.target]
      .map(flat)
      .filter((text) => text !== '')
      .map(sentence)
      .join('');
    const units = [
      row.lead && `牵头单位:${flat(row.lead)}`,
      row.responsible && `责任单位:${flat(row.responsible)}`,
      row.cooperating && `配合单位:${flat(row.cooperating)}`,
      row.deadline && `完成时限:${flat(row.deadline)}`,
    ]
      .filter(Boolean)
      .join(';');
    return `${number}.${title}${body}(${units})`;
  });
  return [...preface.map(flat), ...tasks].join('\n');
}

const flat = (text: string) =>
  text
    .split(/\s*\n\s*/)
    .filter((line) => line !== '')
    .join('、')
    .replace(/、、+/g, '、')
    .replace(/([。;；])、/g, '$1');
const sentence = (text: string) => (text === '' || /[。；;]$/.test(text) ? text : `${text}。`);

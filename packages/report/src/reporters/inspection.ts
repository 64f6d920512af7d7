import {
  fieldText,
  fill,
  wordFinding,
  type Bilingual,
  type InspectedColumn,
  type InspectedSheet,
  type InspectedTable,
  type Inspection,
  type Locale,
  type SaidValue,
} from '@duizhang/model';
import { palette } from '../color.ts';
import { findingLines, severityCounts, verdictWord } from '../finding-lines.ts';
import type { ReportOptions } from '../options.ts';
import { printable, toJsonLine } from '../printable.ts';
import { displayWidth } from '../width.ts';
import { inspectionWords as words } from './inspection-words.ts';

/** What is counted over all inspected files. */
export interface InspectionTotals {
  files: number;
  read: number;
  refused: number;
  /** Files that were read, by format. */
  formats: Record<string, number>;
  tables: number;
  dataRows: number;
  error: number;
  warning: number;
  info: number;
}

export const noInspections: InspectionTotals = {
  files: 0,
  read: 0,
  refused: 0,
  formats: {},
  tables: 0,
  dataRows: 0,
  error: 0,
  warning: 0,
  info: 0,
};

/** Totals with one more file. */
export function addInspection(totals: InspectionTotals, { outcome, format, sheets, findings }: Inspection): InspectionTotals {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const { error, warning, info } = severityCounts(findings);
  return {
    files: totals.files + 1,
    read: totals.read + (outcome === 'read' ? 1 : 0),
    refused: totals.refused + (outcome === 'read' ? 0 : 1),
    formats: format === null ? totals.formats : { ...totals.formats, [format]: (totals.formats[format] ?? 0) + 1 },
    tables: totals.tables + tables.length,
    dataRows: totals.dataRows + tables.reduce((sum, table) => sum + table.dataRows, 0),
    error: totals.error + error,
    warning: totals.warning + warning,
    info: totals.info + info,
  };
}

/** A report that is written file by file: thousands of files need no more memory than one. */
export interface InspectionReporter {
  begin: string;
  /** `at` counts the files from 0. */
  file(inspection: Inspection, at: number, options: ReportOptions): string;
  end(totals: InspectionTotals, options: ReportOptions): string;
}

/** One JSON document, `{ files: […], passed, totals }`: a line for each file (schemas/inspection.schema.json). */
export const inspectionJson: InspectionReporter = {
  begin: '{"files":[',
  file: (inspection, at, { rules, locale }) => {
    const findings = inspection.findings.map((item) => wordFinding(item, rules, locale));
    return `${at === 0 ? '' : ','}\n${toJsonLine({ ...inspection, findings })}`;
  },
  end: (totals, { passed }) => `\n],"passed":${passed},"totals":${toJsonLine(totals)}}\n`,
};

/** For people: what each file is, its tables with what each column is read as, its findings; totals and verdict at the end. */
export const inspectionText: InspectionReporter = {
  begin: '',
  file: (inspection, _at, options) => {
    const { locale, color } = options;
    const { file, outcome, format, encoding, sheets, findings } = inspection;
    const what =
      outcome === 'read'
        ? [format, encoding === null ? null : inOneLanguage(encoding, locale)].filter((part) => part !== null).join(', ')
        : words.refused[locale];
    const lines = [
      `${palette(color).bold(printable(file))}  ${printable(what)}`,
      ...sheets.flatMap((sheet) => sheetLines(sheet, locale)),
      // The file's name stands above already.
      ...findingLines(findings, [], options).slice(2),
    ];
    return `${lines.join('\n')}\n\n`;
  },
  end: (totals, options) => {
    const { locale } = options;
    const formats = Object.entries(totals.formats).map(([format, count]) => `${format} ${count}`);
    return `${verdictWord(options, null)}${locale === 'zh' ? '：' : ': '}${fill(formats.length > 0 ? words.totals : words.noneRead, { ...totals, formats }, locale)}\n`;
  },
};

/** An encoding's evidence stands in both languages, `gb18030: … / …`; people read one of them. */
function inOneLanguage(encoding: string, locale: Locale): string {
  const [name, evidence] = [encoding.split(': ', 1)[0]!, encoding.slice(encoding.indexOf(': ') + 2)];
  const parts = evidence.split(' / ');
  return parts.length === 2 ? `${name}: ${parts[locale === 'zh' ? 0 : 1]}` : encoding;
}

function sheetLines({ name, hidden, rows, columns, cells, rowsExamined, tables }: InspectedSheet, locale: Locale): string[] {
  const data = { name: printable(name) || words.unnamed[locale], rows, columns, cells, rowsExamined };
  return [
    `  ${fill(words.sheet, data, locale)}${hidden ? words.hidden[locale] : ''}${rowsExamined < rows ? fill(words.examined, data, locale) : ''}`,
    ...(tables.length === 0 && cells > 0 ? [`    ${words.noTable[locale]}`] : tables.flatMap((table) => tableLines(table, locale))),
  ];
}

function tableLines(
  { range, headerRows, columns, dataRows, skippedRows, orgUnit, reportingPeriod }: InspectedTable,
  locale: Locale,
): string[] {
  const skipped = Object.entries(skippedRows).map(([reason, count]) => `${word(words.skippedRows, reason, locale)} ${count}`);
  const read = columns.filter(({ column }) => column !== null);
  const row = orgUnit.value === null ? read.find(({ column }) => column === 'orgUnit') : undefined;
  const unread = columns.filter(({ column }) => column === null);
  return [
    `    ${fill(words.table, { range, headerRows, dataRows }, locale)}${skipped.length > 0 ? fill(words.skipped, { skipped }, locale) : ''}`,
    `      ${fill(words.said, { unit: row ? fill(words.rowByRow, { cell: row.cell }, locale) : said(orgUnit, locale), period: said(reportingPeriod, locale) }, locale)}`,
    ...(read.length > 0
      ? listLines(
          words.columns[locale],
          read.map((column) => readAs(column, locale)),
          locale,
        )
      : []),
    ...unread.map((column) => `      ${notRead(column, locale)}`),
  ];
}

/** What is said and where; what it resolves to where that is something else. */
function said({ value, resolution, from, cell }: SaidValue, locale: Locale): string {
  if (value === null) return words.nowhere[locale];
  const place = [word(words.from, from ?? '', locale), cell].filter(Boolean).join(' ');
  const reading = resolution === null || resolution === value ? '' : `${resolution}${locale === 'zh' ? '，' : ', '}`;
  return fill(words.saidAt, { value: printable(value), reading, place }, locale);
}

function readAs({ cell, header, column, how }: InspectedColumn, locale: Locale): string {
  const title = columnTitle(column!, locale);
  const written = printable(header);
  return `${cell} ${written === title ? title : `${written}→${title}`}${how === 'exact' || how === 'template' ? '' : fill(words.remark, { text: word(words.how, how ?? '', locale) }, locale)}`;
}

function notRead({ cell, header, candidates }: InspectedColumn, locale: Locale): string {
  const data = {
    cell,
    header: printable(header) || words.noHeader[locale],
    candidates: candidates.map(({ column, score }) => `${columnTitle(column, locale)} ${score}`),
  };
  return fill(candidates.length > 0 ? words.unsure : words.notRead, data, locale);
}

/** A list under its label, broken between its items where a terminal of 80 columns ends. */
function listLines(label: string, items: readonly string[], locale: Locale): string[] {
  const [indent, between] = [' '.repeat(6), locale === 'zh' ? '、' : ', '];
  const hanging = `${indent}${' '.repeat(displayWidth(label))}`;
  const lines = [`${indent}${label}`];
  for (const [i, item] of items.entries()) {
    const text = i < items.length - 1 ? `${item}${between}` : item;
    if (displayWidth(`${lines.at(-1)!}${text.trimEnd()}`) <= 80 || i === 0) lines.push(`${lines.pop()!}${text}`);
    else lines.push(`${lines.pop()!.trimEnd()}`, `${hanging}${text}`);
  }
  return lines;
}

function columnTitle(column: string, locale: Locale): string {
  return column === 'orgUnit' ? words.orgUnit[locale] : fieldText('reportRow', column).title[locale];
}

function word(list: Readonly<Record<string, Bilingual>>, key: string, locale: Locale): string {
  return Object.hasOwn(list, key) ? list[key]![locale] : key;
}

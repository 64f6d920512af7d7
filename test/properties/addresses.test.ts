import { readFileSync } from 'node:fs';
import { cellAddress, fill, remedyOf, ruleIndex, type CellRef, type Finding } from '@duizhang/model';
import { fileValidator, reconcileRules } from '@duizhang/reconcile';
import { columns, readWorkbook, sheetRules } from '@duizhang/sheets';
import { describe, expect, it } from 'vitest';
import { catalogue, readings, reconciled, register, sample } from '../scenarios/quarter-sample.ts';

const rules = ruleIndex(sheetRules, reconcileRules);
const current = readings('2023-Q2');
const previous = readings('2023-Q1');
const period = reconciled(current, previous);
const alone = fileValidator({ catalogue, register, reportingPeriod: '2023-Q2', asOf: '2023-07-11' })(current);
const findings: readonly Finding[] = [...period.findings, ...alone.findings];

/** Texts of the cells of a file as its reader gives them, before anybody looks for tables, headers or values in it. */
const cells = new Map<string, ReadonlyMap<string, string>>();
function textAt({ file, sheet, cell }: CellRef): string {
  let known = cells.get(file);
  if (!known) {
    const read = readWorkbook(file, readFileSync(`${sample}/${file}`));
    const sheets = read.ok ? read.workbook.sheets : [];
    known = new Map(sheets.flatMap((one) => one.cells.map(({ row, column, text }) => [`${one.name}!${cellAddress(row, column)}`, text])));
    cells.set(file, known);
  }
  return known.get(`${sheet}!${cell}`) ?? '';
}

/** Columns by which a row says what it is about: there the plan's words are quoted, in the plan's script. */
const naming = new Set(['taskCode', 'taskTitle', 'clauseText', 'indicatorName']);
/** Values of rows by where they stand. */
const values = new Map(
  [...current, ...previous].flatMap(({ rows }) =>
    rows.flatMap((row) =>
      columns.flatMap(({ key }) => {
        const { at, raw } = row[key];
        return at === null ? [] : [[JSON.stringify([at.file, at.sheet, at.cell]), { key, raw }] as const];
      }),
    ),
  ),
);
const placed = findings.flatMap((item) => {
  const { file, sheet, cell } = item.at;
  return file !== null && sheet !== null && cell !== null ? [{ item, at: { file, sheet, cell } }] : [];
});

describe('what is said of the quarter stands where it says', () => {
  it('every value of every row is what its cell holds', () => {
    expect(values.size).toBeGreaterThan(5000);
    const wrong = [...values].filter(([key, { raw }]) => {
      const [file, sheet, cell] = JSON.parse(key) as [string, string, string];
      return textAt({ file, sheet, cell }).trim() !== raw.trim();
    });
    expect(wrong).toEqual([]);
  });

  it('every finding about what a unit filled in quotes what its cell holds', () => {
    expect(placed.length).toBeGreaterThan(60);
    for (const { item, at } of placed) {
      const text = textAt(at).trim();
      const { data, ruleId } = item;
      // A finding quotes its own cell as one of these, the value together with its status; a blank has nothing to quote.
      const quoted = ['raw', 'status', 'said', 'written', 'found', 'excerpt'].flatMap((name) => {
        const value = data[name];
        return typeof value === 'string' && value.trim() !== '' ? [value.trim().replace(/…$/, '')] : [];
      });
      const of = values.get(JSON.stringify([at.file, at.sheet, at.cell]))?.key;
      const told =
        text === '' || of === undefined || naming.has(of) || quoted.some((one) => text.includes(one) || one.startsWith(`${text} `));
      expect(told, `${ruleId} ${at.file} ${at.cell}: “${text}” ${JSON.stringify(data)}`).toBe(true);
    }
  });

  it('every cell that a finding points to besides its own holds the text that is given with it', () => {
    const related = findings.flatMap((item) => item.related).filter(({ kind, cell }) => kind === 'cell' && cell !== null);
    expect(related.length).toBeGreaterThan(20);
    for (const { file, sheet, cell, text } of related) {
      if (text === '') continue;
      expect(text, `${file} ${sheet}!${cell}`).toBe(textAt({ file: file!, sheet: sheet!, cell: cell! }));
    }
  });

  it('every sentence is whole in both languages', () => {
    for (const { ruleId, messageId, data } of findings) {
      const meta = rules.get(ruleId)!;
      for (const locale of ['zh', 'en'] as const)
        for (const text of [meta.messages[messageId]!, remedyOf(meta, messageId)])
          expect(fill(text, data, locale)).not.toMatch(/[{}]|undefined|NaN|\[object|Infinity|\d\.\d{7}|“”|（）|\(\)|。。|，。/);
    }
  });

  it('reconciled again it is the same, byte for byte', () => {
    expect(JSON.stringify(reconciled(current, previous))).toBe(JSON.stringify(period));
  });
});

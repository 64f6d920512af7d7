import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCellAddress, type ReportRow, type SubmissionReading } from '@duizhang/model';
import { columns, readSubmissions } from '@duizhang/sheets';
import { afterAll, describe, expect, it } from 'vitest';
import { requireProgram } from '../support/system-program.ts';
import { catalogue, matcher, planted, sample } from './quarter-sample.ts';

const schema = fileURLToPath(new URL('../../schemas/submission.xsd', import.meta.url));
const fixture = fileURLToPath(new URL('../fixtures/exchange/submission.xml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'duizhang-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string, bytes: Uint8Array) => readSubmissions({ file, bytes, catalogue, matcher });
const escaped = (text: string) =>
  text.replace(/[&<>"\n]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' })[c]!);

/** What a system would push in place of a file that it could have sent. */
function exchangeOf({ submission, rows }: SubmissionReading): string {
  const { template } = submission;
  const attributes = (values: Record<string, string | null | undefined>) =>
    Object.entries(values)
      .map(([name, value]) => (value == null ? '' : ` ${name}="${escaped(value)}"`))
      .join('');
  const root = attributes({
    reportingPeriod: submission.reportingPeriod,
    planId: template?.planId,
    catalogueSha256: template?.catalogueSha256,
  });
  const lines = rows.map((row) => {
    const ids = attributes({ taskId: row.taskId, clauseId: row.clauseId, indicatorId: row.indicatorId });
    return `  <row${ids}>${columns.map(({ key }) => `<${key}>${escaped(row[key].raw)}</${key}>`).join('')}</row>`;
  });
  const unit = `<orgUnit${attributes({ id: submission.orgUnitId })}>${escaped(submission.orgUnitName!)}</orgUnit>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<submission xmlns="urn:duizhang:submission:1"${root}>\n  ${unit}\n${lines.join('\n')}\n</submission>\n`;
}

/** A row without where it stands. */
const contentOf = (row: ReportRow) => ({
  ...Object.fromEntries(columns.map(({ key }) => [key, { ...row[key], at: null }])),
  ids: [row.taskId, row.clauseId, row.indicatorId, row.orgUnitId, row.orgUnitName, row.reportingPeriod],
});

const clean = planted.clean.filter((file) => file.endsWith('.xlsx'));

describe('a submission pushed by a system reads as the workbook does', () => {
  it('has something to compare', () => expect(clean.length).toBeGreaterThan(0));

  it.each(clean)('%s', (file) => {
    const [workbook] = read(file, readFileSync(`${sample}/${file}`));
    const [pushed, ...others] = read('a.xml', Buffer.from(exchangeOf(workbook!)));
    expect(others).toEqual([]);
    expect(pushed!.findings.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`)).toEqual([]);
    expect(pushed!.rows.map(contentOf)).toEqual(workbook!.rows.map(contentOf));
    expect(pushed!.submission).toMatchObject({ format: 'exchange', template: workbook!.submission.template });
    // Row n of the file is row n + 3 of the table, columns as in the schema.
    for (const [i, row] of pushed!.rows.entries()) {
      for (const [j, { key }] of columns.entries()) {
        const at = row[key].at;
        if (at) expect(parseCellAddress(at.cell)).toEqual({ row: i + 4, column: j + 1 });
      }
    }
  });

  it.skipIf(!requireProgram('xmllint'))('and is valid', () => {
    const paths = clean.map((file, i) => {
      const path = join(folder, `${i}.xml`);
      writeFileSync(path, exchangeOf(read(file, readFileSync(`${sample}/${file}`))[0]!));
      return path;
    });
    expect(() => execFileSync('xmllint', ['--noout', '--schema', schema, fixture, ...paths], { stdio: 'pipe' })).not.toThrow();
  });
});

describe('the sample of the format', () => {
  it('is read whole', () => {
    const [reading] = read('submission.xml', readFileSync(fixture));
    expect(reading!.findings).toEqual([]);
    expect(reading!.submission).toMatchObject({ orgUnitId: 'qingdao/big-data', reportingPeriod: '2023-Q2', rows: 2 });
    expect(reading!.rows.map(({ taskId, actual, status }) => [taskId, actual.value, status.value])).toEqual([
      ['qingdao-2023/5', 82, 'inProgress'],
      ['qingdao-2023/5', null, 'inProgress'],
    ]);
  });

  it.skipIf(!requireProgram('xmllint'))('breaks the schema once it is spoilt', () => {
    const text = readFileSync(fixture, 'utf8');
    const spoilt: [string, string][] = [
      ['推进中', '快了'],
      ['2023-Q2', '二季度'],
      ['<actual>', '<actuel>'],
      ['urn:duizhang:submission:1', 'urn:duizhang:submission:2'],
    ];
    for (const [from, to] of spoilt) {
      const path = join(folder, 'spoilt.xml');
      writeFileSync(path, text.replaceAll(from, to).replaceAll('</actual>', from === '<actual>' ? '</actuel>' : '</actual>'));
      expect(() => execFileSync('xmllint', ['--noout', '--schema', schema, path], { stdio: 'pipe' })).toThrow('validat');
    }
  });
});

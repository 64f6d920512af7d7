import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDate } from '../date.ts';
import { lex, type Lexeme } from '../lex.ts';
import { readPeriod } from '../period.ts';

/** A line of a table: a written form and what it means. */
interface Form {
  text: string;
  expected: Partial<Lexeme>;
  line: string;
}

const tables = ['numbers', 'units', 'comparators', 'shares', 'several', 'nothing'] as const;

/** Groups of a table: `# ` and a name, then lines; what stands above the first blank line explains the columns. */
function readTable<Line>(name: string, readLine: (line: string) => Line): { name: string; forms: Line[] }[] {
  const [, ...blocks] = readFileSync(new URL(`${name}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n\n');
  return blocks.map((block) => {
    const [heading, ...lines] = block.split('\n');
    return { name: heading!.replace(/^# /, ''), forms: lines.map(readLine) };
  });
}

function unescaped(written: string): string {
  return written
    .replace(/^\\e$/, '')
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll('\\\\', '\\');
}

const absences: readonly string[] = ['silence', 'nilReturn', 'notApplicable'];

function readLine(line: string): Form {
  const [written = '', kind = '', value = '', unit = '', comparator = '', hedge = '', basis = '', interval = ''] = line.split('\t');
  const text = unescaped(written);
  const nothing = {
    value: null,
    unitOfMeasure: null,
    unitMultiplier: 1,
    comparator: null,
    hedge: null,
    basis: null,
    interval: null,
    change: null,
  };
  if (absences.includes(kind)) return { text, line, expected: { ...nothing, kind: 'text', absence: kind as Lexeme['absence'] } };
  if (kind === 'text') return { text, line, expected: { ...nothing, kind, absence: null } };
  if (kind === 'status' || kind === 'date' || kind === 'period') return { text, line, expected: { ...nothing, kind, value } };
  const [low, high = null] = value.split('..').map(Number);
  const expected: Partial<Lexeme> = {
    kind: kind as Lexeme['kind'],
    value: low!,
    valueMax: high,
    unitOfMeasure: unit || null,
    comparator: (comparator || '=') as Lexeme['comparator'],
    hedge: hedge || null,
    basis: (basis || (kind === 'percent' ? 'rate' : null)) as Lexeme['basis'],
    interval: interval === '' ? precision(value, kind) : (interval.split('..').map(Number) as [number, number]),
    absence: null,
  };
  return { text, line, expected };
}

function precision(value: string, kind: string): [number, number] {
  const [low, high = low] = value.split('..').map(Number) as [number, number?];
  if (kind !== 'percent') return [low, high];
  const half = Number(`5e${-1 - (value.split('.')[1]?.length ?? 0)}`);
  const round = (end: number) => Number(end.toPrecision(12));
  return [round(low - half), round(high + half)];
}

const all = tables.map((name) => ({ name, groups: readTable(name, readLine) }));
const forms = all.flatMap(({ groups }) => groups.flatMap((group) => group.forms));

describe.each(all)('$name', ({ groups }) => {
  it.each(groups)('$name', ({ forms }) => {
    const wrong = forms.filter(({ text, expected }) => {
      const read = lex(text);
      return Object.entries(expected).some(([key, value]) => JSON.stringify(read[key as keyof Lexeme]) !== JSON.stringify(value));
    });
    // What was read stands beside what was meant.
    expect(wrong.map(({ text }) => ({ text, ...pick(lex(text), wrong[0]!.expected) }))).toEqual(
      wrong.map(({ text, expected }) => ({ text, ...expected })),
    );
  });
});

function pick(read: Lexeme, keys: Partial<Lexeme>): Partial<Lexeme> {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, read[key as keyof Lexeme]]));
}

it('holds at least a thousand forms, none twice', () => {
  const texts = forms.map(({ text }) => text);
  expect(texts.length).toBeGreaterThanOrEqual(1000);
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});

it('reads no form as 0 but a written zero, and gives steps for every one', () => {
  for (const { text, line } of forms) {
    const { value, steps } = lex(text);
    if (value === 0) expect(text, line).toMatch(/[0０零〇]/);
    expect(steps.length, line).toBeGreaterThan(0);
    expect(value === null || text.trim() !== '', line).toBe(true);
  }
});

/** A day or a period with what the reader is told. */
function readCalendarLine(line: string): { text: string; year: string; value: string | null; flag: string } {
  const [written = '', year = '', value = '', flag = ''] = line.split('\t');
  return { text: unescaped(written), year, value: value === '-' ? null : value, flag };
}

describe('dates', () => {
  it.each(readTable('dates', readCalendarLine))('$name', ({ forms }) => {
    const read = ({ text, year, flag }: (typeof forms)[0]) =>
      readDate(text, { ...(year !== '' && { year: Number(year) }), ...(flag === 'D' && { lastDay: true }) });
    expect(forms.map((form) => ({ ...form, value: read(form).value }))).toEqual(forms);
    expect(forms.filter((form) => read(form).steps.length === 0)).toEqual([]);
  });
});

describe('periods', () => {
  it.each(readTable('periods', readCalendarLine))('$name', ({ forms }) => {
    const read = ({ text, year }: (typeof forms)[0]) => readPeriod(text, year === '' ? {} : { year: Number(year) });
    expect(forms.map((form) => ({ ...form, value: read(form).value }))).toEqual(forms);
    expect(forms.filter((form) => read(form).steps.length === 0)).toEqual([]);
  });
});

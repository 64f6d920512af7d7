// One unit's report of one quarter: the rows of its template with what the unit writes into them, ready to be spoilt by
// a recipe and written in any shape.
import { expectedReports } from '@duizhang/reconcile';
import { columns, headFields, readSubmissions, readWorkbook, writeTemplate } from '@duizhang/sheets';
import { cellAddress } from '@duizhang/model';
import { figureOf } from './figures.mjs';
import { columnOf, csvText, fillTemplate, headCells, serial, tableWorkbook } from './forms.mjs';
import { chance, signatures, wordsFor } from './words.mjs';

const quarters = [
  { period: '2023-Q1', end: '3月底', filledOn: '2023-04-06', inWords: '2023年第一季度' },
  { period: '2023-Q2', end: '6月底', filledOn: '2023-07-05', inWords: '2023年第二季度' },
];
const entered = columns.filter(({ locked }) => !locked).map(({ key }) => key);
const shortKey = (id) => id.slice(id.indexOf('/') + 1);

/** The report of `orgUnit` for a quarter (0 or 1) with nothing wrong in it. `previous` is what it reported before, by id. */
export async function makeReport({ catalogue, register, matcher }, orgUnit, quarter, previous = new Map()) {
  const { period, end, filledOn } = quarters[quarter];
  const random = chance(`${orgUnit.orgUnitId} ${period}`);
  const all = expectedReports(catalogue, register);
  const expected = all.filter(({ orgUnitId }) => orgUnitId === orgUnit.orgUnitId);
  const template = await writeTemplate({ catalogue, register, orgUnit, expected, reportingPeriod: period, previous });
  const [reading] = readSubmissions({ file: 'template.xlsx', bytes: template, catalogue, matcher });
  const indicators = new Map(
    catalogue.tasks.flatMap((task) => task.clauses.flatMap((clause) => clause.indicators.map((one) => [one.indicatorId, one]))),
  );
  const rows = reading.rows.map((printed, i) => {
    const indicator = indicators.get(printed.indicatorId) ?? null;
    const report = expected.find((one) => (one.indicatorId ?? one.clauseId) === (printed.indicatorId ?? printed.clauseId));
    const sharing = all.filter((one) => (one.indicatorId ?? one.clauseId) === (printed.indicatorId ?? printed.clauseId));
    const turn = sharing.indexOf(report);
    return {
      key: shortKey(printed.indicatorId ?? printed.clauseId),
      number: printed.row,
      ...fill(printed, indicator, { via: report.via, turn, quarter, quarterEnd: end }, chance(`${orgUnit.orgUnitId} ${period} ${i}`)),
    };
  });
  return new Report(orgUnit, period, template, rows, { orgUnit: orgUnit.name, reportingPeriod: period, ...signatures(random, filledOn) });
}

function fill(printed, indicator, { via, turn, quarter, quarterEnd }, random) {
  const texts = Object.fromEntries(columns.filter(({ locked }) => locked).map(({ key }) => [key, printed[key].raw]));
  const actual =
    indicator === null ? null : figureOf(indicator.indicatorId, quarter, { via, unitOfMeasure: indicator.target.unitOfMeasure }, random);
  // A share of the city's target is never all of it; a clause in words is rarely finished by the middle of the year.
  const whole = via === null || indicator?.target.unitOfMeasure === '%';
  const done = indicator === null ? quarter === 1 && random.below(8) === 0 : whole && actual >= indicator.target.value;
  const unitOfMeasure = indicator?.target.unitOfMeasure ?? null;
  const words = wordsFor(printed.clauseId, { actual, unitOfMeasure, done, quarter, quarterEnd, turn }, random);
  const value = actual !== null && indicator.target.unitOfMeasure === '%' ? `${actual}%` : actual;
  return { printed: texts, entry: { actual: value ?? '', status: done ? '已完成' : '推进中', ...words } };
}

class Report {
  constructor(orgUnit, period, template, rows, head) {
    Object.assign(this, { orgUnit, period, template, rows, head });
  }

  /** What the unit enters into a row; change it to spoil it. */
  row(key) {
    return this.#find(key).entry;
  }

  /** Puts a value into the number column, and `inWords` into the sentence that repeats it (null: the sentence names none). */
  value(key, actual, inWords = `${actual}`) {
    const { entry } = this.#find(key);
    const sentence = inWords === null ? '' : `${entry.progressNarrative.slice(0, entry.progressNarrative.indexOf('完成'))}完成${inWords}。`;
    Object.assign(entry, { actual, progressNarrative: entry.progressNarrative.replace(/^截至[^。]*。/, sentence) });
    return entry;
  }

  /** Texts of the plan in a row, which nobody should change. */
  printed(key) {
    return this.#find(key).printed;
  }

  mark(key, mark) {
    this.#find(key)[mark] = true;
  }

  /** A row below the last, under a key of its own; by default a copy of another one. */
  add(key, { like, printed = {}, entry = {} }) {
    const model = like === undefined ? { printed: {}, entry: {} } : this.#find(like);
    const number = Math.max(...this.rows.map((row) => row.number)) + 1;
    this.rows.push({ key, number, added: true, printed: { ...model.printed, ...printed }, entry: { ...model.entry, ...entry } });
  }

  remove(key) {
    this.rows = this.rows.filter((row) => row.key !== key);
  }

  #find(key) {
    const row = this.rows.find((one) => one.key === key);
    if (!row) throw new Error(`${this.orgUnit.shortName} has no row ${key}`);
    return row;
  }

  /** As filled into the template. */
  asTemplate() {
    const { workbook } = readWorkbook('template.xlsx', this.template);
    const sheet = workbook.sheets[0];
    const headerRow = sheet.cells.find(({ text }) => text === columns[0].header.zh).row;
    const columnAt = new Map(columns.map(({ key, header }) => [key, columnOf(addressOf(sheet, headerRow, header.zh))]));
    const cell = (row, column) => cellAddress(row.number, columnAt.get(column));
    const values = new Map();
    const heads = headCells(sheet, headFields);
    for (const [key, address] of heads) values.set(address, this.head[key]);
    for (const row of this.rows.filter(({ added }) => !added)) {
      for (const key of entered) values.set(cell(row, key), inCell(key, row.entry[key]));
      for (const key of Object.keys(row.printed)) values.set(cell(row, key), row.printed[key]);
    }
    const added = this.rows
      .filter((row) => row.added)
      .map(
        (row) =>
          new Map(
            [...columnAt].map(([key, column]) => [column, key in row.entry ? inCell(key, row.entry[key]) : (row.printed[key] ?? '')]),
          ),
      );
    const marked = (mark) => this.rows.filter((row) => row[mark]).map((row) => row.number);
    const bytes = fillTemplate(this.template, { values, blankRows: marked('blank'), hiddenRows: marked('hidden'), added });
    return { bytes, place: this.#placer(sheet.name, cell, new Map(heads)) };
  }

  /**
   * As lines of somebody's own table: title lines, header texts by column key in an order of their own, the rows.
   * `headers` is a list of [key, text].
   */
  asLines({ titles, headers, tail = [] }) {
    const first = titles.length + 2;
    const rows = this.rows.map((row) => headers.map(([key]) => inCell(key, row.entry[key] ?? row.printed[key] ?? '')));
    const cell = (row, column) => cellAddress(first + this.rows.indexOf(row), headers.findIndex(([key]) => key === column) + 1);
    return { lines: [...titles, headers.map(([, text]) => text), ...rows, ...tail], cell, headerRow: first - 1 };
  }

  asWorkbook(layout, options = {}) {
    const { lines, cell } = this.asLines(layout);
    return { bytes: tableWorkbook(lines, options), place: this.#placer(options.sheet ?? 'Sheet1', cell, new Map()) };
  }

  asText(layout, encode) {
    const { lines, cell } = this.asLines(layout);
    const plain = lines.map((cells) => cells.map((value) => (value?.serial === undefined ? value : { text: isoDate(value.serial) })));
    return { bytes: encode(csvText(plain)), place: this.#placer('', cell, new Map()) };
  }

  /** Turns what a recipe says of a place into sheet and cell: a row and column, a head field, the sheet or the file alone. */
  #placer(sheet, cell, heads) {
    return (place) => {
      if (Array.isArray(place)) return { sheet: sheet || null, cell: cell(this.#find(place[0]), place[1]) };
      if (heads.has(place)) return { sheet, cell: heads.get(place) };
      return { sheet: place === 'sheet' && sheet !== '' ? sheet : null, cell: null };
    };
  }
}

function addressOf(sheet, row, text) {
  const found = sheet.cells.find((cell) => cell.row === row && cell.text === text);
  return cellAddress(found.row, found.column);
}

/** A date typed into a date column becomes a date. */
function inCell(key, value) {
  return key === 'expectedFinish' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { serial: serial(value) } : value;
}

const isoDate = (days) => new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10);

/** What a report says, as the next quarter's template repeats it: by indicator or clause id. */
export function previousOf(report, planId) {
  return new Map(report.rows.filter((row) => row.key.includes('#')).map((row) => [`${planId}/${row.key}`, String(row.entry.actual)]));
}

export { quarters };

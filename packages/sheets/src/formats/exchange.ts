import { cellAddress, finding, type Finding, type RawCell } from '@duizhang/model';
import { columns, headFields, type HeadKey } from '../columns.ts';
import { damagedText } from '../rules/damaged-text.ts';
import { metaRows, templateVersion } from '../template-meta.ts';
import { ReadProblem } from './read-problem.ts';
import { contentKey, type ReaderInput, type ReadOutcome, type SheetReader, type SheetSink } from './reader.ts';
import {
  attribute,
  childrenOf,
  demandXml,
  element,
  elements,
  innerText,
  nameOf,
  parseXml,
  xmlText,
  xmlTextFindings,
  type XmlNode,
} from './xml-document.ts';

/**
 * Our own format for systems that push data, `schemas/submission.xsd`. It is read into a table that looks like a filled template, so
 * that everything behind the readers treats it like one: head block in rows 1 and 2, headers in row 3, the n-th `row` in row n + 3,
 * columns in the order of the template. Findings name cells of that table; the schema says which element each column is.
 */
export const exchangeReader: SheetReader = { format: 'exchange', accepts: (kind) => kind === 'exchange', read };

/** Name of the table, and of the sheet beside it that says what it was made for, as in a template. */
const sheetName = 'submission';
const metaName = 'plan';
const version = '1';

const headRow: readonly (readonly HeadKey[])[] = [
  ['orgUnit', 'reportingPeriod', 'filledOn'],
  ['preparedBy', 'phone', 'reviewedBy'],
];
const firstRow = headRow.length + 2;

function read(input: ReaderInput, sink: SheetSink): ReadOutcome {
  const document = xmlText(input.source);
  demandXml(document.text, input.limits);
  const found = /urn:duizhang:submission:([\w.-]{0,20})/.exec(document.text)?.[1];
  if (found !== version) {
    const detail = {
      zh: `交换格式的版本是 ${found}，只支持 ${version}`,
      en: `it has version ${found} of the format, only ${version} is known`,
    };
    throw new ReadProblem({ code: 'damaged', detail });
  }
  const root = parseXml(document.text).find((node) => nameOf(node) === 'submission')!;
  const table = new ExchangeTable(input, root);
  sink.sheet({ name: sheetName, hidden: false });
  table.write(sink);
  writeMeta(root, sink);
  const { encoding, evidence } = document;
  return {
    ok: true,
    encoding: `${encoding}: ${evidence.zh} / ${evidence.en}`,
    findings: [...xmlTextFindings(input, document), ...table.findings()],
  };
}

class ExchangeTable {
  readonly #input: ReaderInput;
  readonly #root: XmlNode;
  readonly #rows: XmlNode[];
  /** Elements that the schema doesn't know, or knows once: names with the first row that has them. */
  readonly #unknown = new Map<string, number>();
  readonly #repeated = new Map<string, { row: number; column: number }>();

  constructor(input: ReaderInput, root: XmlNode) {
    this.#input = input;
    this.#root = root;
    this.#rows = elements(root, 'row');
  }

  write(sink: SheetSink): void {
    headRow.forEach((keys, i) => {
      const texts = keys.flatMap((key) => [headFields.find((field) => field.key === key)!.label.zh, this.#head(key)]);
      sink.row(i + 1, cellsOf(i + 1, texts));
    });
    sink.row(
      firstRow - 1,
      cellsOf(
        firstRow - 1,
        columns.map(({ header }) => header.zh),
      ),
    );
    this.#rows.forEach((node, i) => {
      const cells = cellsOf(firstRow + i, this.#values(node, firstRow + i));
      if (cells.length > 0) sink.row(firstRow + i, cells);
    });
    for (const node of childrenOf(this.#root)) {
      const name = nameOf(node);
      if (name !== '#text' && name !== 'row' && !headFields.some(({ key }) => key === name)) this.#unknown.set(name, 1);
    }
    sink.end({ merges: [], hiddenRows: [], hiddenColumns: [] });
  }

  /** The period is an attribute, as the plan is; the other fields are elements. */
  #head(key: HeadKey): string {
    if (key === 'reportingPeriod') return attribute(this.#root, key) ?? '';
    const node = element(this.#root, key);
    return node ? innerText(node).trim() : '';
  }

  #values(node: XmlNode, row: number): string[] {
    const values = new Map<string, string>();
    for (const child of childrenOf(node)) {
      const name = nameOf(child);
      const column = columns.findIndex(({ key }) => key === name) + 1;
      if (name === '#text') continue;
      if (column === 0) this.#unknown.set(name, this.#unknown.get(name) ?? row);
      else if (values.has(name)) this.#repeated.set(name, this.#repeated.get(name) ?? { row, column });
      else values.set(name, innerText(child));
    }
    // An id names the task as well as its number does.
    if (!values.has('taskCode')) values.set('taskCode', attribute(node, 'taskId') ?? '');
    return columns.map(({ key }) => values.get(key) ?? '');
  }

  findings(): Finding[] {
    const { file, source } = this.#input;
    const say = (messageId: string, names: string[], at: Partial<Finding['at']>): Finding =>
      finding(damagedText, { messageId, data: { names }, at: { file, sheet: sheetName, ...at }, evidence: [contentKey(source), ...names] });
    const [unknown] = this.#unknown.values();
    const [repeated] = this.#repeated.values();
    return [
      ...(unknown === undefined ? [] : [say('unknownElements', [...this.#unknown.keys()], { row: unknown })]),
      ...(repeated === undefined
        ? []
        : [say('repeatedElements', [...this.#repeated.keys()], { ...repeated, cell: cellAddress(repeated.row, repeated.column) })]),
    ];
  }
}

/** What the template's hidden sheet says, for a sender that knows it: which plan and catalogue, and what each row is about. */
function writeMeta(root: XmlNode, sink: SheetSink): void {
  const planId = attribute(root, 'planId');
  const catalogueSha256 = attribute(root, 'catalogueSha256');
  if (!planId || !catalogueSha256) return;
  const orgUnit = element(root, 'orgUnit');
  const textOf = (node: XmlNode, name: string) => innerText(element(node, name) ?? {});
  const rowKeys = elements(root, 'row').flatMap((node) => {
    const [taskId, clauseId] = [attribute(node, 'taskId'), attribute(node, 'clauseId')];
    const sequence = textOf(node, 'sequence').trim();
    if (!taskId || !clauseId || sequence === '') return [];
    const key = { taskId, clauseId, indicatorId: attribute(node, 'indicatorId') ?? null };
    return [[sequence, { ...key, role: textOf(node, 'role'), previous: textOf(node, 'previous') }] as const];
  });
  const template = {
    planId,
    catalogueSha256,
    templateVersion,
    reportingPeriod: attribute(root, 'reportingPeriod') ?? null,
    orgUnitId: (orgUnit && attribute(orgUnit, 'id')) ?? null,
  };
  sink.sheet({ name: metaName, hidden: true });
  // Its elements say which value is which: no place among columns does.
  metaRows({ template, columns: [], rowKeys: new Map(rowKeys) }).forEach((texts, i) => {
    const cells = cellsOf(i + 1, texts);
    if (cells.length > 0) sink.row(i + 1, cells);
  });
  sink.end({ merges: [], hiddenRows: [], hiddenColumns: [] });
}

function cellsOf(row: number, texts: readonly string[]): RawCell[] {
  return texts.flatMap((text, i): RawCell[] => (text === '' ? [] : [{ row, column: i + 1, text, kind: 'text' }]));
}

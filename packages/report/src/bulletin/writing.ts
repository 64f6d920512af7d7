import type {
  Bilingual,
  BulletinBlock,
  BulletinColumn,
  BulletinInline,
  Indicator,
  Locale,
  Reconciliation,
  ReportRow,
  Task,
} from '@duizhang/model';
import { countingRows } from '../counting-rows.ts';
import { groupBy } from '../group-by.ts';
import { words } from '../words.ts';
import { bulletinWords } from './bulletin-words.ts';
import { chineseNumeral } from './calendar-words.ts';
import { bulletinFacts, type Facts } from './facts.ts';
import type { BulletinInput, BulletinOptions } from './input.ts';
import { NumberBook, type Where } from './number-book.ts';
import { inlines, listed, weave, type Said } from './weave.ts';

/** A cell of a table: nothing where nothing is said. */
export type Cell = Said | null;

/**
 * A notice while it is written: the names of what it speaks of, its numbers, and its blocks, numbered 一、（一）1. as they come. One for the
 * body and one for each annex, over the same numbers.
 */
export class Writing {
  readonly blocks: BulletinBlock[] = [];
  readonly input: BulletinInput;
  readonly options: BulletinOptions;
  readonly facts: Facts;
  readonly book: NumberBook;
  readonly #names: Names;
  #section = 0;
  #subsection = 0;
  #table = 0;

  constructor(input: BulletinInput, options: BulletinOptions, shared?: Writing) {
    this.input = input;
    this.options = options;
    this.facts = shared?.facts ?? bulletinFacts(input);
    this.book = shared?.book ?? new NumberBook(this.facts);
    this.#names = shared ? shared.#names : namesOf(input);
  }

  get locale(): Locale {
    return this.options.locale;
  }

  get reconciliation(): Reconciliation {
    return this.input.reconciliation;
  }

  /** A sentence with what belongs into it. */
  say(form: Bilingual, data: Readonly<Record<string, Said>> = {}): BulletinInline[] {
    return weave(form, data, this.locale);
  }

  word(text: Bilingual): string {
    return text[this.locale];
  }

  section(title: Bilingual): void {
    this.#section += 1;
    this.#subsection = 0;
    const numbering = this.locale === 'zh' ? `${chineseNumeral(this.#section)}、` : `${this.#section}. `;
    this.blocks.push({ kind: 'heading', level: 1, numbering, text: this.word(title) });
  }

  subsection(title: Bilingual): void {
    this.#subsection += 1;
    const numbering = this.locale === 'zh' ? `（${chineseNumeral(this.#subsection)}）` : `(${this.#subsection}) `;
    this.blocks.push({ kind: 'heading', level: 2, numbering, text: capital(this.word(title)) });
  }

  /** Sentences in one paragraph. */
  paragraph(...sentences: BulletinInline[][]): void {
    const said = sentences.filter((sentence) => sentence.length > 0);
    this.blocks.push({ kind: 'paragraph', numbering: null, content: inlines(listed(said, this.locale, { zh: '', en: ' ' })) });
  }

  /** A list, numbered from 1. */
  items(items: readonly BulletinInline[][]): void {
    items.forEach((content, index) => {
      this.blocks.push({ kind: 'paragraph', numbering: this.locale === 'zh' ? `${index + 1}.` : `${index + 1}. `, content });
    });
  }

  /** A table; its caption gets the next number of the notice, where it has one. */
  table(
    caption: BilingualCaption | null,
    headColumns: number,
    columns: readonly BulletinColumn[],
    rows: readonly (readonly Cell[])[],
  ): void {
    if (caption !== null) this.#table += 1;
    const text = caption === null ? null : textOf(this.say(caption.form, { table: String(this.#table), ...caption.data }));
    const cells = rows.map((row) => row.map((cell) => (cell === null ? [] : inlines(cell))));
    this.blocks.push({ kind: 'table', caption: text, headColumns, columns: [...columns], rows: cells });
  }

  /** A column head; `numeric` sets it flush right. */
  column(title: Bilingual | string, numeric = false): BulletinColumn {
    return { title: capital(typeof title === 'string' ? title : this.word(title)), numeric };
  }

  /** Name of a unit, as the register has it. */
  unit(orgUnitId: string): string {
    return this.#names.units.get(orgUnitId) ?? orgUnitId;
  }

  /** 任务5“一网通办”. */
  task(taskId: string): BulletinInline[] {
    const task = this.#names.tasks.get(taskId);
    const number = String(task?.number ?? taskId.slice(taskId.lastIndexOf('/') + 1));
    const { task: titled, taskUntitled } = bulletinWords.problems;
    return task?.title ? this.say(titled, { number, title: this.spell(task.title) }) : this.say(taskUntitled, { number });
  }

  taskNumber(taskId: string): string {
    return String(this.#names.tasks.get(taskId)?.number ?? taskId);
  }

  indicator(indicatorId: string): Indicator | null {
    return this.#names.indicators.get(indicatorId) ?? null;
  }

  /** Counting rows of a unit on an indicator or clause, in the order read. */
  rowsOf(orgUnitId: string, itemId: string): readonly ReportRow[] {
    return this.#names.rows.get(`${orgUnitId} ${itemId}`) ?? [];
  }

  spell(text: string): string {
    return this.input.spell(text);
  }

  /** Why something could not be judged. */
  reason(reason: string | null): string {
    if (reason === null) return this.word(bulletinWords.problems.noReason);
    return this.options.reasons.get(reason)?.[this.locale] ?? reason;
  }

  light(name: string): string {
    return this.reconciliation.lights.find((light) => light.name === name)?.[this.locale] ?? name;
  }

  group(group: keyof typeof words.groups): string {
    return this.word(words.groups[group]);
  }

  /** （待核2条） where findings like these are undecided, else nothing. */
  pending(where: Where): BulletinInline[] {
    const count = this.book.count('findings', { standing: 'undecided', ...where });
    return count.value === 0 ? [] : this.say(bulletinWords.pending, { count });
  }
}

/** A caption that counts the tables: `{table}` is the number. */
export interface BilingualCaption {
  form: Bilingual;
  data?: Readonly<Record<string, string>>;
}

/** The text with a capital letter, as headings have it; Chinese stays as it is. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function textOf(content: readonly BulletinInline[]): string {
  return content.map((one) => (typeof one === 'string' ? one : '')).join('');
}

interface Names {
  units: ReadonlyMap<string, string>;
  tasks: ReadonlyMap<string, Task>;
  indicators: ReadonlyMap<string, Indicator>;
  rows: ReadonlyMap<string, readonly ReportRow[]>;
}

function namesOf({ register, catalogue, reconciliation }: BulletinInput): Names {
  const indicators = catalogue.tasks.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.indicators));
  return {
    units: new Map(register.orgUnits.map(({ orgUnitId, shortName }) => [orgUnitId, shortName])),
    tasks: new Map(catalogue.tasks.map((task) => [task.taskId, task])),
    indicators: new Map(indicators.map((indicator) => [indicator.indicatorId, indicator])),
    rows: groupBy(countingRows(reconciliation), ({ orgUnitId, indicatorId, clauseId }) => `${orgUnitId} ${indicatorId ?? clauseId}`),
  };
}

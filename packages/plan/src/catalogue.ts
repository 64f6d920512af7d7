import { createHash } from 'node:crypto';
import { foldSameLength } from '@duizhang/lexicon';
import { finding, type Catalogue, type Clause, type Finding, type RawWorkbook, type Task } from '@duizhang/model';
import { firstIsLeadFrom, maskRemarks } from './assignments.ts';
import { readClauses } from './clauses.ts';
import { readDocument, type PlainDocument } from './document.ts';
import { examine } from './examine.ts';
import { readTaskTable, taskTableText } from './formats/table.ts';
import { textTables } from './formats/text-table.ts';
import { readMetadata } from './metadata.ts';
import { readOutline } from './outline.ts';
import { notAPlan } from './rules/not-a-plan.ts';
import { readTargets } from './targets/targets.ts';
import { pathNumbers, readStructure, type Structure, type TaskDraft } from './tasks.ts';
import { rewrap, unwrap } from './unwrap.ts';
import { findUnitBrackets, type UnitBracket } from './unit-brackets.ts';

export interface PlanInput {
  fileName: string;
  bytes: Uint8Array;
  /** Id of the plan; without it the city (if `cityOf` knows it) and the year make one, else the file's name. */
  planId?: string | undefined;
  /** Id of a city's register from what the document says of itself (issuer and title). */
  cityOf?: ((issuer: string, title: string) => string | null) | undefined;
}

export type PlanImport = { ok: true; catalogue: Catalogue; plainText: string } | { ok: false; findings: Finding[] };

/**
 * Reads a plan document (.txt, .md, .html, .docx) into a catalogue. Units are not resolved yet (`resolveOrgUnits`).
 * A document that can't be read, or is no plan, gives findings and no catalogue; what was doubtful is in `catalogue.findings`.
 */
export function importPlan(input: PlanInput): PlanImport {
  const read = readDocument(input.fileName, input.bytes);
  return read.ok ? fromDocument(input, read.document) : read;
}

/**
 * Reads a task table (任务分解表: 序号/任务/目标/牵头单位/责任单位/完成时限) whose workbook somebody else has read.
 * The plain text is the table written out as a plan; offsets refer to that.
 */
export function importPlanTable(input: PlanInput & { workbook: RawWorkbook }): PlanImport {
  const table = readTaskTable(input.workbook);
  if (!table) {
    return {
      ok: false,
      findings: [
        finding(notAPlan, {
          messageId: 'noColumns',
          data: { fileName: input.fileName },
          at: { file: input.fileName },
          evidence: ['noColumns'],
        }),
      ],
    };
  }
  const mediaType = input.workbook.format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return fromDocument(input, { text: taskTableText(table), mediaType, isPlainText: false, findings: [] });
}

function fromDocument(input: PlanInput, document: PlainDocument): PlanImport {
  const { mediaType, isPlainText, findings } = document;
  const unwrapped = unwrap(document.text);
  const text = unwrapped?.text ?? document.text;
  const folded = foldDocument(text);
  const brackets = findUnitBrackets(folded);
  const marks = readOutline(folded, brackets);
  const structure = readStructure(text, folded, marks, brackets);
  const refuse = (messageId: string, data: Finding['data'] = {}): PlanImport => ({
    ok: false,
    findings: [
      ...findings,
      finding(notAPlan, { messageId, data: { fileName: input.fileName, ...data }, at: { file: input.fileName }, evidence: [messageId] }),
    ],
  });
  if (structure.tasks.length === 0) {
    // No numbered task, but perhaps a task table: in tab-separated text, Markdown, a page or a Word document.
    const tables = textTables(document.text);
    const table = tables && readTaskTable(tables);
    return table ? fromDocument(input, { ...document, text: taskTableText(table), isPlainText: false }) : refuse('noTasks');
  }

  const metadata = readMetadata(text, folded, structure.tasks[0]!.start);
  const planId = input.planId ?? derivePlanId(input, metadata);
  const tasks = readTasks(planId, text, folded, structure, brackets);
  if (brackets.length === 0 && !/方案|计划|规划|要点|意见|措施|清单|分解/.test(foldSameLength(metadata.title)))
    return refuse('noOrgUnits', { tasks: tasks.length });

  const catalogue: Catalogue = {
    $schema: 'https://duizhang.dev/schemas/catalogue.schema.json',
    planId,
    ...metadata,
    title: metadata.title || input.fileName,
    document: {
      fileName: input.fileName,
      mediaType,
      sha256: createHash('sha256').update(input.bytes).digest('hex'),
      characters: document.text.length,
      plainText: isPlainText ? null : `${input.fileName.replace(/\.[^.]+$/, '')}.plain.txt`,
    },
    parts: structure.parts,
    sections: structure.sections,
    tasks,
    findings: [],
  };
  if (unwrapped) rewrap(catalogue, unwrapped, document.text);
  catalogue.findings = [
    ...findings,
    ...examine(
      catalogue,
      text,
      marks.filter((m) => m.gap),
      brackets.filter((b) => !b.closed),
    ),
  ];
  return { ok: true, catalogue, plainText: document.text };
}

/** Some sites leave `&quot;` in their text: a quotation mark for every pattern, still `&quot;` in every quote. A bare CR ends a line. Offsets stay. */
function foldDocument(text: string): string {
  return foldSameLength(text)
    .replace(/\r(?!\n)/g, '\n')
    .replace(/&(?:quot|amp|lt|gt|nbsp);/g, (entity) => (entity === '&quot;' ? '"' : ' ').repeat(entity.length));
}

/** `qingdao-2023` from city and year, else the file's name in lower-case ASCII, else `plan`. */
function derivePlanId(input: PlanInput, metadata: ReturnType<typeof readMetadata>): string {
  const years = [...foldSameLength(metadata.title).matchAll(/20\d\d/g)].map((m) => m[0]);
  const city = input.cityOf?.(metadata.issuer ?? '', metadata.title) ?? null;
  if (city && years.length > 0) return [city, ...new Set(years)].join('-');
  const slug = input.fileName
    .replace(/\.[^.]+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? (years.length > 0 ? `plan-${years[0]}` : 'plan') : slug;
}

function readTasks(planId: string, text: string, folded: string, structure: Structure, brackets: readonly UnitBracket[]): Task[] {
  const ids = taskIds(planId, structure.tasks);
  const leadFrom = firstIsLeadFrom(folded);
  const masked = maskRemarks(folded);
  // Tasks and brackets are both in the order of the document: one walk gives each task its own.
  let next = 0;
  const bracketsOf = (draft: TaskDraft): UnitBracket[] => {
    while (next < brackets.length && brackets[next]!.start < draft.start) next++;
    const own: UnitBracket[] = [];
    for (let at = next; at < brackets.length && brackets[at]!.start < draft.end; at++) own.push(brackets[at]!);
    return own;
  };
  return structure.tasks.map((draft, index): Task => {
    const taskId = ids[index]!;
    const clauses = readClauses(text, folded, masked, draft, bracketsOf(draft), leadFrom, index === structure.tasks.length - 1).map(
      (clause, at): Clause => {
        const clauseId = `${taskId}.${at + 1}`;
        return {
          clauseId,
          text: text.slice(clause.start, clause.end),
          source: { quote: text.slice(clause.start, clause.end), start: clause.start, end: clause.end },
          ...(clause.deadline === null ? {} : { deadline: clause.deadline }),
          assignments: clause.assignments,
          indicators: readTargets(text, folded, clause.start, clause.end).map((indicator, number) => ({
            indicatorId: `${clauseId}#${number + 1}`,
            ...indicator,
            target: { ...indicator.target, deadline: indicator.target.deadline ?? clause.deadline },
          })),
        };
      },
    );
    let end = draft.end;
    while (end > draft.start && /\s/.test(text[end - 1]!)) end--;
    const last = clauses.at(-1)!;
    // Navigation behind the last task is no part of it.
    if (index === structure.tasks.length - 1) {
      const lastBracket = brackets.findLast((b) => b.start >= draft.start && b.end <= draft.end);
      end = Math.max(last.source.end, lastBracket?.end ?? 0);
    }
    return {
      taskId,
      number: draft.number,
      title: draft.title ? text.slice(draft.title.start, draft.title.end).trim() : null,
      part: draft.part,
      section: draft.section,
      ...(draft.path ? { path: draft.path } : {}),
      source: { quote: text.slice(draft.start, end), start: draft.start, end },
      // A task always has at least one clause: see readClauses.
      clauses: clauses as Task['clauses'],
    };
  });
}

/** `<planId>/5` where numbers run through the plan; else the numbers from the part down: `<planId>/3-1-5`. */
function taskIds(planId: string, drafts: readonly TaskDraft[]): string[] {
  const unique = new Set(drafts.map((d) => d.number)).size === drafts.length;
  if (unique) return drafts.map((d) => `${planId}/${d.number}`);
  const seen = new Map<string, number>();
  const several = drafts.some((d) => d.group !== drafts[0]!.group);
  return drafts.map((d) => {
    const numbers = d.path ? [...pathNumbers(d.path.slice(0, -1)), d.number] : [d.part, d.section, d.number].filter((n) => n !== null);
    const id = `${planId}/${[...(several ? [`g${d.group}`] : []), ...numbers].join('-')}`;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}~${times}`;
  });
}

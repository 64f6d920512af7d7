import type { Part, Section, Source } from '@duizhang/model';
import { hanNumber, type Mark } from './outline.ts';
import type { UnitBracket } from './unit-brackets.ts';

/** A task before its clauses are read: where it stands and which text is its own. */
export interface TaskDraft {
  number: number;
  title: Span | null;
  part: number | null;
  section: number | null;
  /** Which of several plans in one document (1 for the first that has tasks). */
  group: number;
  /** Numbering marks from the part down; only for tasks that stand deeper than part, section, item. */
  path: string[] | null;
  start: number;
  bodyStart: number;
  end: number;
  gap: boolean;
}

export interface Span {
  start: number;
  end: number;
}

export interface Structure {
  parts: Part[];
  sections: Section[];
  tasks: TaskDraft[];
}

interface Node {
  mark: Mark | null;
  children: Node[];
}

const rank = { part: 0, section: 1, item: 2, subitem: 3, dash: 4 } as const;
/** Headings under which a plan describes, and asks nothing; unless a bracket of units stands there. */
const describing =
  /^(?:发展)?(?:现状|基础|形势|背景|总体要求|指导思想|基本原则|总体思路|工作思路|主要原则|工作原则|总体目标|发展目标|工作目标|主要目标|奋斗目标|试验目标|目标任务)|(?:现状|形势)(?:与|和|及|$)|面临形势/;
const HEADING_PHRASE = 42;

/** Arranges the marks into parts, sections and tasks. Text is folded; spans and quotes are of the document. */
export function readStructure(text: string, folded: string, marks: readonly Mark[], brackets: readonly UnitBracket[]): Structure {
  const groups = splitGroups(marks);
  const parts: Part[] = [];
  const sections: Section[] = [];
  const tasks: TaskDraft[] = [];
  const context: Context = { text, folded, brackets, titles: false };
  context.titles = writesTitles(context, marks);
  let group = 0;
  for (const nodes of groups) {
    const found = leaves(context, nodes);
    // A group whose tasks have no text is a table of contents; one without tasks, a body that only introduces the annex with the plan.
    const hollow = found.every((task) => folded.slice(task.bodyStart, task.end).trim() === '');
    if (hollow && groups.length > 1) continue;
    group++;
    for (const task of found) tasks.push({ ...task, group });
    for (const part of nodes) {
      if (part.mark?.level !== 'part') continue;
      parts.push({ number: part.mark.number, ...heading(context, part) });
    }
    for (const { node, part } of sectionsOf(nodes)) {
      if (found.some((task) => task.start === node.mark!.start)) continue;
      sections.push({ number: node.mark!.number, part: part?.mark?.level === 'part' ? part.mark.number : null, ...heading(context, node) });
    }
  }
  return { parts, sections, tasks };
}

interface Context {
  text: string;
  folded: string;
  brackets: readonly UnitBracket[];
  /** Whether the plan has the habit of a heading phrase behind the number of a task. */
  titles: boolean;
}

/** Part 一 begins a plan anew: a notice may carry several, or an annex its own. */
function splitGroups(marks: readonly Mark[]): Node[][] {
  const groups: Node[][] = [[]];
  let stack: Node[] = [];
  for (const mark of marks) {
    const node: Node = { mark, children: [] };
    if (mark.level === 'part' && mark.number === 1 && groups.at(-1)!.some((n) => n.mark?.level === 'part')) groups.push([]);
    if (mark.level === 'part') stack = [];
    while (stack.length > 0 && rank[stack.at(-1)!.mark!.level] >= rank[mark.level]) stack.pop();
    (stack.at(-1)?.children ?? groups.at(-1)!).push(node);
    stack.push(node);
  }
  return groups;
}

function* sectionsOf(nodes: readonly Node[], part: Node | null = null): Generator<{ node: Node; part: Node | null }> {
  for (const node of nodes) {
    if (node.mark?.level === 'section') yield { node, part };
    yield* sectionsOf(node.children, node.mark?.level === 'part' ? node : part);
  }
}

function endOf(node: Node): number {
  return node.children.length > 0 ? endOf(node.children.at(-1)!) : node.mark!.end;
}

function bracketsIn(context: Context, start: number, end: number): UnitBracket[] {
  return context.brackets.filter((b) => b.start >= start && b.start < end);
}

type Draft = Omit<TaskDraft, 'group'>;

function leaves(context: Context, nodes: readonly Node[]): Draft[] {
  const hasBrackets = context.brackets.length > 0;
  const out: Draft[] = [];
  const visit = (node: Node, ancestors: readonly Node[], siblings: readonly Node[]): void => {
    const mark = node.mark!;
    const end = endOf(node);
    const own = bracketsIn(context, mark.start, end);
    const title = firstSentence(context.folded, mark.contentStart, mark.end);
    if ((mark.level === 'part' || mark.level === 'section') && own.length === 0 && describing.test(title)) return;
    const items = node.children.filter((child) => child.mark!.level === 'item' || child.mark!.level === 'section');
    if (mark.level === 'part' || (mark.level === 'section' && items.length > 0)) {
      if (node.children.length === 0) out.push(...paragraphTasks(context, node, ancestors));
      else for (const child of node.children) visit(child, [...ancestors, node], node.children);
      return;
    }
    if (mark.level === 'section') {
      const paragraphs = paragraphTasks(context, node, ancestors);
      if (paragraphs.length > 0) out.push(...paragraphs);
      else if (node.children.length > 0 && bracketsIn(context, mark.start, mark.end).length === 0 && own.length > 0) {
        for (const child of node.children) visit(child, [...ancestors, node], node.children);
      } else if (own.length > 0 || (leafSectionsAreTasks(context, siblings, ancestors, hasBrackets) && hasText(context, mark)))
        out.push(draft(context, node, ancestors));
      return;
    }
    // Articles of general provisions (为…制定本政策, 由…负责解释) ask nothing of anybody.
    if (context.folded[mark.start] === '第' && own.length === 0 && hasBrackets && !context.folded.startsWith('【', mark.contentStart))
      return;
    // Bullets ask something of somebody only where they name units.
    if (mark.level === 'dash' && own.length === 0) return;
    // An item that is only a heading gives its sub-items as tasks; any other keeps them as text.
    if (node.children.length > 0 && isHeadingOnly(context, mark) && nests(context, node)) {
      for (const child of node.children) out.push(draft(context, child, [...ancestors, node]));
    } else out.push(draft(context, node, ancestors));
  };
  for (const node of nodes) visit(node, [], nodes);
  return out;
}

function nests(context: Context, node: Node): boolean {
  if (node.children.some((child) => child.mark!.level === 'dash')) {
    return node.children.some((child) => bracketsIn(context, child.mark!.start, endOf(child)).length > 0);
  }
  return true;
}

/** Run-in sections, (一)…。text(责任单位:…), are tasks where at least one of the part's leaf sections names units. */
function leafSectionsAreTasks(context: Context, siblings: readonly Node[], ancestors: readonly Node[], hasBrackets: boolean): boolean {
  const part = ancestors[0]?.mark;
  if (!hasBrackets && part && /保障|组织实施|工作要求/.test(firstSentence(context.folded, part.contentStart, part.end))) return false;
  const leafSections = siblings.filter((s) => s.mark!.level === 'section' && s.children.length === 0);
  return !hasBrackets || leafSections.some((s) => bracketsIn(context, s.mark!.start, s.mark!.end).length > 0);
}

function hasText(context: Context, mark: Mark): boolean {
  const line = firstSentence(context.folded, mark.contentStart, mark.end);
  return context.folded.slice(mark.contentStart, mark.end).trim().length > line.length + 20;
}

function isHeadingOnly(context: Context, mark: Mark): boolean {
  const own = context.folded.slice(mark.contentStart, mark.end).trim();
  return bracketsIn(context, mark.start, mark.end).length === 0 && own.length <= HEADING_PHRASE + 20 && !/[。].+/s.test(own);
}

function draft(context: Context, node: Node, ancestors: readonly Node[]): Draft {
  const mark = node.mark!;
  const part = ancestors.find((a) => a.mark!.level === 'part');
  const section = ancestors.find((a) => a.mark!.level === 'section');
  const deep = ancestors.some((a) => a.mark!.level === 'item');
  const title = context.titles || mark.level === 'section' ? titleSpan(context, mark.contentStart, endOf(node)) : null;
  return {
    number: mark.number,
    title,
    part: part?.mark!.number ?? null,
    section: section?.mark!.number ?? null,
    path: deep ? [...ancestors, node].map((n) => n.mark!.label) : null,
    start: mark.start,
    bodyStart: title ? afterTitle(context.folded, title.end) : mark.contentStart,
    end: endOf(node),
    gap: mark.gap,
  };
}

/** Paragraphs without numbers that each end in a bracket of units: tasks in their order. */
function paragraphTasks(context: Context, node: Node, ancestors: readonly Node[]): Draft[] {
  const mark = node.mark!;
  if (node.children.length > 0) return [];
  const lineEnd = context.folded.indexOf('\n', mark.contentStart);
  if (lineEnd === -1 || lineEnd > mark.end) return [];
  const own = bracketsIn(context, lineEnd, mark.end);
  if (own.length === 0 || bracketsIn(context, mark.start, lineEnd).length > 0) return [];
  const out: Draft[] = [];
  let start = lineEnd + 1;
  for (const bracket of own) {
    const end = bracket.end;
    while (start < end && /\s/.test(context.folded[start]!)) start++;
    const title = titleSpan(context, start, end);
    // A paragraph without a heading phrase goes on with the task before it; the first one belongs to the heading itself.
    if (!title) return out.length === 0 ? [] : extendLast(out, end);
    out.push({
      number: out.length + 1,
      title,
      part: mark.level === 'part' ? mark.number : (ancestors.find((a) => a.mark!.level === 'part')?.mark!.number ?? null),
      section: mark.level === 'section' ? mark.number : null,
      path: null,
      start,
      bodyStart: afterTitle(context.folded, title.end),
      end,
      gap: false,
    });
    start = context.folded[end] === '。' ? end + 1 : end;
  }
  return out;
}

function extendLast(drafts: Draft[], end: number): Draft[] {
  drafts.at(-1)!.end = end;
  return drafts;
}

/** Most tasks of the plan open with a short sentence without a comma: the plan writes headings. Binzhou does not. */
function writesTitles(context: Context, marks: readonly Mark[]): boolean {
  const items = marks.filter((m) => m.level === 'item' || m.level === 'subitem' || m.level === 'dash');
  const withTitle = items.filter((m) => titleSpan(context, m.contentStart, m.end) !== null);
  return withTitle.length * 2 > items.length;
}

/**
 * The heading phrase at the beginning of a task: a short first sentence without a comma, more text behind it.
 * A sentence that begins with a date is content (2021年启动…试点活动。).
 */
function titleSpan(context: Context, from: number, end: number): Span | null {
  let start = from;
  while (start < end && /\s/.test(context.folded[start]!)) start++;
  const article = /^【([^】\n]{1,40})】/.exec(context.folded.slice(start, start + 44));
  if (article) return { start: start + 1, end: start + article[0].length - 1 };
  const sentence = firstSentence(context.folded, start, end);
  if (sentence === '' || sentence.length > HEADING_PHRASE || /[,;?!]/.test(sentence) || /^(?:到|在)?20\d\d年/.test(sentence)) return null;
  const stop = start + sentence.length;
  const rest = context.folded.slice(stop, end).replace(/^[。:\s]+/, '');
  if (rest === '') return null;
  // A single sentence right in front of its bracket is what has to be done, no heading of it.
  const next = end - rest.length;
  if (context.brackets.some((b) => b.start === next)) return null;
  return context.folded[stop] === '。' || context.folded[stop] === '\n' || context.folded[stop] === ':' ? { start, end: stop } : null;
}

function afterTitle(folded: string, end: number): number {
  let at = end;
  while (at < folded.length && /[。】:\s]/.test(folded[at]!)) at++;
  return at;
}

/** Up to the first full stop or line end, trimmed at the right; a unit bracket or a colon ends it too. */
function firstSentence(folded: string, from: number, end: number): string {
  let at = from;
  while (at < end && !'。\n'.includes(folded[at]!) && !(folded[at] === ':' && at - from <= HEADING_PHRASE)) at++;
  return folded.slice(from, at).trimEnd();
}

function heading(context: Context, node: Node): { title: string; source: Source } {
  const mark = node.mark!;
  let start = mark.contentStart;
  let stop = start;
  while (stop < mark.end && !'。\n'.includes(context.folded[stop]!)) stop++;
  while (start < stop && /[\s、.:]/.test(context.folded[start]!)) start++;
  while (stop > start && /[\s。,、;:.!]/.test(context.folded[stop - 1]!)) stop--;
  return { title: context.text.slice(start, stop), source: { quote: context.text.slice(mark.start, stop), start: mark.start, end: stop } };
}

/** Numbers of a path such as 三, (一), 1, (1) for ids: 3-1-1-1. */
export function pathNumbers(path: readonly string[]): number[] {
  return path.map((label) => hanNumber(label.replace(/[()]/g, ''))).map((n) => (Number.isFinite(n) ? n : 0));
}

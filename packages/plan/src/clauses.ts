import type { Assignment } from '@duizhang/model';
import { readAssignments } from './assignments.ts';
import type { TaskDraft } from './tasks.ts';
import type { UnitBracket } from './unit-brackets.ts';

/** Text up to one bracket of units, with what the bracket says. */
export interface ClauseDraft {
  start: number;
  end: number;
  bracket: UnitBracket | null;
  assignments: Assignment[];
  deadline: string | null;
}

/**
 * Cuts a task at its brackets of units. Text behind the last bracket is a clause without assignments;
 * lines of site navigation and imprint behind the last task are none.
 * @param lastOfDocument whether nothing but the end of the document follows the task
 */
export function readClauses(
  text: string,
  folded: string,
  masked: string,
  task: TaskDraft,
  brackets: readonly UnitBracket[],
  firstIsLeadFrom: number,
  lastOfDocument: boolean,
): ClauseDraft[] {
  const out: ClauseDraft[] = [];
  let from = task.bodyStart;
  for (const bracket of brackets) {
    if (bracket.start < task.bodyStart || bracket.start >= task.end) continue;
    const firstIsLead = firstIsLeadFrom !== -1 && bracket.start >= firstIsLeadFrom;
    const { assignments, deadline } = readAssignments(text, masked, bracket.innerStart, bracket.innerEnd, firstIsLead);
    out.push({ ...trimmed(folded, from, bracket.start), bracket, assignments, deadline });
    from = bracket.end;
  }
  const rest = trimmed(folded, from, lastOfDocument ? endOfText(folded, from, task.end, out.length > 0) : task.end);
  // Marks left over between a bracket and the next task are no clause.
  if (out.length === 0 || rest.end - rest.start >= 4) out.push({ ...rest, bracket: null, assignments: [], deadline: null });
  return out;
}

function trimmed(folded: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && /[\s。;,)\]]/.test(folded[start]!)) start++;
  while (end > start && /\s/.test(folded[end - 1]!)) end--;
  return { start, end };
}

const imprint = /^(?:附件|附表|附:|抄送|主办|打印|关闭|分享|上一篇|下一篇|扫一扫|相关|来源|编辑|责任编辑|\S{2,20}办公[厅室] *\d{4}年)/;

/**
 * Where the text of a document's last task ends: a paragraph that closes no sentence and has none after it is navigation.
 * Behind a bracket the paragraph that begins there must be on a new line to be dropped.
 */
function endOfText(folded: string, from: number, end: number, behindBracket: boolean): number {
  const lines: { start: number; text: string }[] = [];
  let start = from;
  for (const line of folded.slice(from, end).split('\n')) {
    lines.push({ start, text: line.trim() });
    start += line.length + 1;
  }
  let keep = 0;
  for (const [index, line] of lines.entries()) {
    if (imprint.test(line.text)) break;
    if (/[。;!]["”’)]?$/.test(line.text) || (index === 0 && !behindBracket && line.text !== '')) keep = index + 1;
  }
  return keep === 0 ? from : Math.min(end, (lines[keep]?.start ?? end + 1) - 1);
}

import { foldSameLength, PRIVATE_USE_POINT } from '@duizhang/lexicon';
import { finding, type Catalogue, type Finding, type Indicator } from '@duizhang/model';
import type { Mark } from './outline.ts';
import { unreadTaskTable } from './formats/text-table.ts';
import { collectivesOnly } from './rules/clause-with-collectives-only.ts';
import { doubtfulIndicator } from './rules/doubtful-indicator.ts';
import { numberingGap } from './rules/numbering-gap.ts';
import { shareAbove100 } from './rules/share-above-100.ts';
import { suspiciousCharacter } from './rules/suspicious-character.ts';
import { taskTableNotRead } from './rules/task-table-not-read.ts';
import { taskWithoutOrgUnit } from './rules/task-without-org-unit.ts';
import { unclosedBracket } from './rules/unclosed-unit-bracket.ts';
import type { UnitBracket } from './unit-brackets.ts';

/** Everything about a fresh catalogue that a person should look at again, in the order of the document. */
export function examine(catalogue: Catalogue, text: string, gaps: readonly Mark[], unclosed: readonly UnitBracket[]): Finding[] {
  const at = { file: catalogue.document.fileName };
  return [
    ...gaps.map((mark) =>
      finding(numberingGap, {
        messageId: 'gap',
        data: { number: mark.label, context: text.slice(mark.start, mark.start + 24) },
        at,
        evidence: [String(mark.start)],
      }),
    ),
    ...unclosed.map((b) =>
      finding(unclosedBracket, {
        messageId: 'unclosed',
        data: { context: text.slice(b.start, b.start + 24) },
        at,
        evidence: [String(b.start)],
      }),
    ),
    ...unreadTable(text, at),
    ...suspiciousCharacters(text, catalogue),
    ...catalogueFindings(catalogue),
  ];
}

/** An annex with a task table is not read into tasks: better said than lost. */
function unreadTable(text: string, at: { file: string }): Finding[] {
  const offset = unreadTaskTable(foldSameLength(text));
  if (offset === -1) return [];
  const context = text
    .slice(offset, offset + 60)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 6)
    .join(' ');
  return [finding(taskTableNotRead, { messageId: 'table', data: { context }, at, evidence: [context] })];
}

/** What can be said of a catalogue without its document. */
export function catalogueFindings(catalogue: Catalogue): Finding[] {
  const at = { file: catalogue.document.fileName };
  const out: Finding[] = [];
  for (const task of catalogue.tasks) {
    const named = task.clauses.filter((clause) => clause.assignments.length > 0);
    if (named.length === 0) {
      out.push(
        finding(taskWithoutOrgUnit, {
          messageId: 'task',
          data: { number: task.number, title: task.title ?? clip(task.clauses[0]?.text ?? '') },
          at,
          taskId: task.taskId,
          evidence: [task.source.quote],
        }),
      );
    }
    for (const clause of task.clauses) {
      const place = { at, taskId: task.taskId, clauseId: clause.clauseId };
      if (named.length > 0 && clause.assignments.length === 0) {
        out.push(
          finding(taskWithoutOrgUnit, {
            messageId: 'clause',
            data: { number: task.number, context: clip(clause.text) },
            ...place,
            evidence: [clause.text],
          }),
        );
      }
      if (clause.assignments.length > 0 && clause.assignments.every((a) => a.collective)) {
        out.push(
          finding(collectivesOnly, {
            messageId: 'only',
            data: { number: task.number, context: clip(clause.text), names: clause.assignments.map((a) => a.name) },
            ...place,
            evidence: [clause.text],
          }),
        );
      }
      for (const indicator of clause.indicators)
        out.push(...indicatorFindings(indicator, { ...place, indicatorId: indicator.indicatorId }));
    }
  }
  return out;
}

function indicatorFindings(
  indicator: Indicator,
  place: Pick<Finding, 'taskId' | 'clauseId' | 'indicatorId'> & { at: { file: string } },
): Finding[] {
  const { name, target, source, flags } = indicator;
  const evidence = [source.quote];
  if (flags.includes('shareAbove100')) {
    const suggestion = likelyShare(target.value);
    return [
      finding(shareAbove100, {
        messageId: 'above',
        data: { name, value: target.value, suggestion },
        ...place,
        evidence,
        suggestions: [`${suggestion}%`],
      }),
    ];
  }
  if (flags.includes('unpairedRespectively'))
    return [finding(doubtfulIndicator, { messageId: 'unpaired', data: { quote: source.quote }, ...place, evidence })];
  if (indicator.confidence >= 0.8) return [];
  return [finding(doubtfulIndicator, { messageId: 'doubt', data: { quote: source.quote, name, value: target.value }, ...place, evidence })];
}

/** 671 is likely 67.1: the first power of ten that brings a share to 100 or below. */
export function likelyShare(value: number): number {
  let likely = value;
  while (likely > 100) likely /= 10;
  return Number(likely.toPrecision(6));
}

const clip = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

/** Private-use, control and replacement characters, each with its surroundings; U+E010 between digits with its reading. */
function suspiciousCharacters(text: string, catalogue: Catalogue): Finding[] {
  const out: Finding[] = [];
  for (const match of text.matchAll(/[\uE000-\uF8FF\uFFFD\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g)) {
    const index = match.index;
    const code = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const context = text.slice(Math.max(0, index - 10), index + 6).replaceAll('\n', ' ');
    // The character itself shows as nothing in most fonts.
    const shown = context.replaceAll(match[0], '□');
    const place = placeOf(catalogue, index);
    const decimal = match[0] === PRIVATE_USE_POINT && /\d/.test(text[index - 1] ?? '') && /\d/.test(text[index + 1] ?? '');
    if (decimal) {
      const reading = foldSameLength(/\d+$/.exec(text.slice(0, index))![0] + text.slice(index, index + 8)).match(
        /^\d+\.\d+[万亿千]?%?/,
      )![0];
      out.push(
        finding(suspiciousCharacter, {
          messageId: 'decimalPoint',
          data: { context: shown, code, reading },
          ...place,
          evidence: [context],
          suggestions: [reading],
        }),
      );
      continue;
    }
    const kind =
      match[0] === '\uFFFD'
        ? ['替换字符', 'a replacement character']
        : match[0] >= '\uE000'
          ? ['私有区字符', 'the private-use character']
          : ['控制字符', 'the control character'];
    out.push(
      finding(suspiciousCharacter, {
        messageId: 'character',
        data: { context: shown, code, kindZh: kind[0]!, kindEn: kind[1]! },
        ...place,
        evidence: [context],
      }),
    );
  }
  return out;
}

function placeOf(
  catalogue: Catalogue,
  index: number,
): { at: { file: string }; taskId: string | null; clauseId: string | null; indicatorId: string | null } {
  const within = (s: { start: number; end: number }) => index >= s.start && index < s.end;
  const task = catalogue.tasks.find((t) => within(t.source));
  const clause = task?.clauses.find((c) => within(c.source));
  const indicator = clause?.indicators.find((i) => within(i.source));
  return {
    at: { file: catalogue.document.fileName },
    taskId: task?.taskId ?? null,
    clauseId: clause?.clauseId ?? null,
    indicatorId: indicator?.indicatorId ?? null,
  };
}

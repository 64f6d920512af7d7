import { fill, remedyOf, wordFinding, type Decision, type Locale, type ReportRow } from '@duizhang/model';
import { fit, fitLine, line, span, type Line, type Style } from '../components/line.ts';
import { wrap } from '../components/wrap.ts';
import { rowCells, sentence, type Item, type Model } from '../state/model.ts';
import type { TuiState } from '../state/types.ts';
import { actionWord, dispositionWord, roleWord, severityWord, statusWord, words } from '../words.ts';
import { planSentence, relatedQuotes } from './plan-sentence.ts';
import { targetText } from './target.ts';

/** A labelled paragraph; every entry of `text` starts on its own row. */
interface Block {
  title: string;
  text: readonly Line[];
}

/** Cells from which plan and source stand side by side. */
const TWO_COLUMNS = 118;
/** Rows from which there is room for blank ones. */
const TALL = 30;

/** All that is known of one finding: the plan's sentence beside the cell, the rule, and what was decided. Any height. */
export function detailScreen(state: TuiState, width: number): Line[] {
  const { model } = state;
  const item = model.items[state.queue.current];
  if (!item) return [fitLine(line(` ${words.noFindings[state.locale]}`), width)];
  const { locale } = state;
  const about = [findingBlock(item, state), planBlock(model, item, locale)];
  const source = [sourceBlock(item, locale), ...rowBlock(item.row, locale)];
  const rest = [ruleBlock(item, locale), remedyBlock(model, item, locale), historyBlock(item, state)];
  const airy = state.rows >= TALL;
  if (width < TWO_COLUMNS) return [...about, ...source, ...rest].flatMap((block) => drawBlock(block, width, airy));
  const leftWidth = Math.floor((width - 1) / 2);
  const rightWidth = width - 1 - leftWidth;
  const left = [...about, rest[0]!].flatMap((block) => drawBlock(block, leftWidth, airy));
  const right = [...source, ...rest.slice(1)].flatMap((block) => drawBlock(block, rightWidth, airy));
  const blank = (cells: number) => line(' '.repeat(cells));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...(left[index] ?? blank(leftWidth)),
    span('|'),
    ...(right[index] ?? blank(rightWidth)),
  ]);
}

/** Cells of the labels with the blank after them. */
const LABEL = 13;

/** The label on the left, the text beside it; a blank row between blocks where the terminal is tall. */
function drawBlock(block: Block, width: number, airy: boolean): Line[] {
  const rows = block.text.flatMap((text) => wrap(text, width - LABEL));
  const drawn = rows.map((row, index) =>
    fitLine([span(fit(index === 0 ? ` ${block.title}` : '', LABEL - 1) + ' ', 'title'), ...row], width),
  );
  return airy ? [...drawn, fitLine([], width)] : drawn;
}

function findingBlock(item: Item, state: TuiState): Block {
  const { locale } = state;
  const { finding } = item;
  const standing = state.standings[item.index]!;
  const outcome = finding.outcome === 'notEvaluated' ? `  ? ${words.notEvaluated[locale]}` : '';
  const style: Style = standing.decision ? 'good' : 'warning';
  return {
    title: words.findingTitle[locale],
    text: [
      [
        span(item.orgUnit ?? words.noOrgUnit[locale], 'title'),
        span('  '),
        span(severityWord[finding.severity][locale], finding.severity),
        span(`  ${item.rule?.title[locale] ?? ''} (${finding.ruleId})${outcome}  `),
        span(dispositionWord[standing.disposition][locale], style),
      ],
      [span(sentence(item, locale), finding.severity)],
    ],
  };
}

function planBlock(model: Model, item: Item, locale: Locale): Block {
  const { task, clause, indicator } = item;
  const title = words.planTitle[locale];
  const related = relatedQuotes(item).map((quote) => line(`- ${quote}`));
  if (!task) return { title, text: related.length > 0 ? related : [line(words.noPlan[locale], 'dim')] };
  const part = model.catalogue.parts.find(({ number }) => number === task.part);
  const section = model.catalogue.sections.find((each) => each.part === task.part && each.number === task.section);
  const path = [part?.title, section?.title, `${fill(words.task, { number: task.number }, locale)} ${task.title ?? ''}`.trim()].filter(
    (step) => step !== undefined,
  );
  const text: Line[] = [line(path.join(' / '), 'dim'), planSentence(item)];
  if (indicator) text.push([span(words.target[locale]), span(indicator.name), span(' '), span(targetText(indicator, locale), 'mark')]);
  else if (clause) text.push(line(words.targetless[locale], 'dim'));
  if (clause && clause.assignments.length > 0) {
    text.push(
      line(
        words.assigned[locale] +
          clause.assignments.map(({ name, role }) => `${name}(${roleWord[role][locale]})`).join(locale === 'zh' ? '、' : ', '),
      ),
    );
  }
  return { title, text: [...text, ...related] };
}

function sourceBlock(item: Item, locale: Locale): Block {
  const { at, related } = item.finding;
  const title = words.sourceTitle[locale];
  const others = related
    .filter((other) => other.kind !== 'plan')
    .map((other): Line => [
      span(words.related[locale], 'dim'),
      span([other.file, other.sheet, other.cell].filter((part) => part !== null).join('!'), 'dim'),
      span(` ${other.text}`),
    ]);
  if (at.file === null) return { title, text: [line(words.noSource[locale], 'dim'), ...others] };
  const cell =
    item.row && at.cell
      ? rowCells(item.row).find((each) => each.at?.file === at.file && each.at.sheet === at.sheet && each.at.cell === at.cell)
      : undefined;
  const actual = item.row?.actual;
  const text: Line[] = [line([at.file, at.sheet, at.cell].filter((part) => part !== null).join('!'), 'mark')];
  if (cell) text.push([span(words.raw[locale]), span(cell.raw === '' ? words.blank[locale] : `"${cell.raw}"`, 'mark')]);
  else if (at.cell !== null) text.push(line(words.raw[locale] + words.unknownRaw[locale], 'dim'));
  if (cell && actual?.at?.cell === at.cell) text.push(...readingOf(actual, locale));
  return { title, text: [...text, ...others] };
}

/** How the raw text became a number. */
function readingOf(actual: ReportRow['actual'], locale: Locale): Line[] {
  const value = actual.value === null ? words.unread[locale] : `${actual.hedge ?? ''}${actual.value}${actual.unitOfMeasure ?? ''}`;
  return [
    [span(words.read[locale]), span(value, actual.value === null ? 'warning' : 'plain')],
    ...actual.steps.map((step, index) => line(`  ${index + 1} ${step}`, 'dim')),
  ];
}

function rowBlock(row: ReportRow | null, locale: Locale): Block[] {
  if (!row) return [];
  const shown = (raw: string) => (raw === '' ? words.blank[locale] : raw);
  const status = row.status.value === null ? shown(row.status.raw) : statusWord[row.status.value][locale];
  const text: Line[] = [
    [
      span(words.previous[locale], 'dim'),
      span(shown(row.previous.raw)),
      span(`   ${words.actual[locale]}`, 'dim'),
      span(shown(row.actual.raw), 'mark'),
      span(`   ${words.status[locale]}`, 'dim'),
      span(status),
    ],
  ];
  for (const [label, cell] of [
    [words.narrative, row.progressNarrative],
    [words.difficulties, row.difficulties],
    [words.evidence, row.evidence],
  ] as const) {
    if (cell.raw !== '') text.push([span(label[locale], 'dim'), span(cell.raw)]);
  }
  return [{ title: words.rowTitle[locale], text }];
}

function ruleBlock(item: Item, locale: Locale): Block {
  return { title: words.ruleTitle[locale], text: [line(item.rule?.why[locale] ?? item.finding.ruleId)] };
}

/** The remedy with the finding's own data, then the likely readings. */
function remedyBlock(model: Model, item: Item, locale: Locale): Block {
  const remedy = item.rule
    ? fill(remedyOf(item.rule, item.finding.messageId), item.finding.data, locale)
    : wordFinding(item.finding, model.rules, locale).message;
  const { suggestions } = item.finding;
  return {
    title: words.remedyTitle[locale],
    text: [line(remedy), ...suggestions.map((suggestion) => line(words.suggestions[locale] + suggestion))],
  };
}

/** Every entry about the finding, the revoked ones too, in the order of the log. */
function historyBlock(item: Item, state: TuiState): Block {
  const { locale } = state;
  const entries = state.decisions.filter((decision) => decision.fingerprint === item.finding.fingerprint);
  const revoked = new Set(entries.map((entry) => entry.revokes));
  const text = entries.map((entry) =>
    line(
      entryText(entry, locale) + (revoked.has(entry.decisionId) ? words.revoked[locale] : ''),
      revoked.has(entry.decisionId) ? 'dim' : 'plain',
    ),
  );
  return { title: words.historyTitle[locale], text: text.length === 0 ? [line(words.noHistory[locale], 'dim')] : text };
}

function entryText(entry: Decision, locale: Locale): string {
  const value = entry.value === null ? '' : ` ${fill(words.correctedTo, { value: entry.value }, locale)}`;
  return `${entry.at.slice(0, 16).replace('T', ' ')} ${entry.actor} ${actionWord[entry.action][locale]}${value} ${entry.reason}`.trimEnd();
}

import { fill } from '@duizhang/model';
import type { MappingQuestion } from '@duizhang/reconcile';
import { choicesOf, featureText, forgetCommand, mapCommand, meaningText, ownerText, type MappingChoice } from '../../mapping-words.ts';
import { fitLine, line, span, type Line } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { answerCounts, answerOf, unitsOf, type Answer } from '../state/matching-answers.ts';
import { currentQuestion, matchingRows, readingNeeded, type MatchingRow } from '../state/matching.ts';
import type { Notice, TuiState } from '../state/types.ts';
import { matchingHeights } from '../state/viewport.ts';
import { answerMark, matchingWords as words } from '../words/matching.ts';
import { tableRow, tableWidth, type Column } from './table.ts';

/** Names and headers on the left, what the one under the cursor may mean on the right, where it is written below. */
export function matchingScreen(state: TuiState, width: number): Line[] {
  const { locale, matching } = state;
  const heights = matchingHeights(state);
  const question = currentQuestion(state);
  const title = fitLine(line(` ${fill(words.title, answerCounts(state), locale)}`, 'title'), width);
  if (!question) return [title, fitLine(line(` ${words.none[locale]}`, 'good'), width)];

  const leftWidth = Math.min(48, Math.floor((width - 1) * 0.42));
  const rightWidth = width - 1 - leftWidth;
  const rows = matchingRows(matching.questions).slice(matching.top, matching.top + heights.list);
  const left = rows.map((row) => fitLine(listRow(row, state, leftWidth), leftWidth));
  const right = answerPane(question, state, heights.list).map((row) => fitLine(row, rightWidth));
  const blank = (wide: number) => line(' '.repeat(wide));
  const panes = Array.from({ length: heights.list }, (_, i): Line => [
    ...(left[i] ?? blank(leftWidth)),
    span('|'),
    ...(right[i] ?? blank(rightWidth)),
  ]);
  const places = placeLines(question, state, heights.places).map((row) => fitLine(row, width));
  while (places.length < heights.places) places.push(blank(width));
  return [
    title,
    ...panes,
    placesDivider(question, state, width, heights.places),
    ...places,
    ...(heights.command ? [fitLine(line(` ${commandText(question, state)}`, 'dim'), width)] : []),
  ];
}

function listRow(row: MatchingRow, state: TuiState, width: number): Line {
  const { locale, matching } = state;
  if ('heading' in row) return line(` ${words[row.heading][locale]}`, 'title');
  const question = matching.questions[row.question]!;
  const { state: stage } = answerOf(state, question);
  const fixed: Column[] = [{ width: 2 }, { width: 4, align: 'right' }];
  const columns: Column[] = [fixed[0]!, { width: width - tableWidth(fixed) - 2 }, fixed[1]!];
  return tableRow(
    columns,
    [
      { text: answerMark[stage][locale], style: stage === 'open' ? 'warning' : 'good' },
      { text: question.text },
      { text: String(question.places.length), style: 'dim' },
    ],
    row.question === matching.cursor,
  );
}

/** What the question is, what was answered, and what it may be answered with. */
function answerPane(question: MappingQuestion, state: TuiState, height: number): Line[] {
  const { locale } = state;
  const isName = question.kind === 'orgUnitName';
  const choices = choicesOf(question);
  const others = [
    line(` n  ${(isName ? words.otherUnit : words.otherColumn)[locale]}`),
    line(` 0  ${(isName ? words.noUnit : words.notRead)[locale]}`),
  ];
  const head = headOf(question, state);
  const room = height - head.length;
  const rows = choices.map((choice, index) => choiceLine(index, choice, question, state));
  if (rows.length === 0) rows.push(line(`    ${words.noCandidates[locale]}`, 'dim'));
  // The candidates go before what the footer says as well; none is left out without a word.
  if (rows.length > room) {
    const shown = rows.slice(0, Math.max(0, room - 1));
    return [...head, ...shown, line(`    ${fill(words.more, { count: choices.length - shown.length }, locale)}`, 'warning')].slice(
      0,
      height,
    );
  }
  return [...head, ...rows, ...others].slice(0, height);
}

function headOf(question: MappingQuestion, state: TuiState): Line[] {
  const { locale, model } = state;
  const answer = answerOf(state, question);
  const owner =
    question.kind === 'header'
      ? `  ${fill(words.formOf, { unit: ownerText(question.orgUnitId, unitsOf(model.register), locale) }, locale)}`
      : '';
  return [[span(` ${question.text}`, 'title'), span(owner, 'dim')], answerLine(question, answer, state)];
}

function answerLine(question: MappingQuestion, { state: stage, value, decision }: Answer, state: TuiState): Line {
  const { locale, model } = state;
  if (stage === 'open') return line(` ${words.open[locale]}`, 'warning');
  const meaning = meaningText(question, value, unitsOf(model.register), locale);
  const text = fill(stage === 'confirmed' ? words.confirmedAs : words.excludedAs, { meaning }, locale);
  const who = decision ? `  ${decision.actor} ${decision.at.slice(0, 16).replace('T', ' ')}` : '';
  return [span(` ${text}`, 'good'), span(who, 'dim')];
}

/** 1  青岛市教育局  0.86  简称 */
function choiceLine(index: number, { value, score, features }: MappingChoice, question: MappingQuestion, state: TuiState): Line {
  const { locale, model } = state;
  const number = index < 9 ? `${index + 1}` : ' ';
  const rests = features.map((feature) => featureText(feature, locale)).join(locale === 'zh' ? '、' : ', ');
  const chosen = answerOf(state, question).value === value;
  return [
    span(` ${number}${chosen ? '*' : ' '} ${meaningText(question, value, unitsOf(model.register), locale)}`, chosen ? 'good' : 'plain'),
    span(`  ${[score?.toFixed(2) ?? '', rests].filter((part) => part !== '').join('  ')}`, 'dim'),
  ];
}

function placesDivider({ places }: MappingQuestion, state: TuiState, width: number, height: number): Line {
  const { locale, matching } = state;
  const from = matching.placesTop + 1;
  const to = Math.min(places.length, matching.placesTop + height);
  const text = places.length === 0 ? words.noPlaces[locale] : fill(words.places, { from, to, count: places.length }, locale);
  const reading = readingNeeded(state).length > 0 || state.reading !== null ? ` ${words.rereading[locale]} ` : '';
  return fitLine(
    [span(`-- ${text} `, 'title'), span(reading, 'warning'), span('-'.repeat(Math.max(0, width - cells(text) - cells(reading) - 4)))],
    width,
  );
}

/** 汇总表!B4  "教体局"  教体局_Q3.xlsx */
function placeLines(question: MappingQuestion, { locale, matching }: TuiState, height: number): Line[] {
  return question.places.slice(matching.placesTop, matching.placesTop + height).map(({ file, sheet, cell, text, rows }): Line => {
    const where = [sheet, cell ?? words.inName[locale]].filter((part) => part !== '').join('!');
    return [
      span(` ${where}  `),
      span(`"${text}"`, 'mark'),
      span(`  ${fill(words.rowsOf, { rows }, locale)}  ${file.split('/').at(-1)!}`, 'dim'),
    ];
  });
}

/** The command line that answers, or takes back what was answered. */
function commandText(question: MappingQuestion, state: TuiState): string {
  const units = unitsOf(state.model.register);
  if (answerOf(state, question).state !== 'open') return forgetCommand(question, units);
  return mapCommand(question, choicesOf(question)[0]?.value ?? null, units);
}

/** What was answered, or taken back, and how much is left. */
export function matchingNotice({ kind, key }: Extract<Notice, { key: string }>, state: TuiState): string {
  const { locale, matching, model } = state;
  const question = matching.questions.find((one) => one.key === key);
  const text = question?.text ?? '';
  if (kind === 'unmapped' || !question) return fill(words.unmapped, { text }, locale);
  const meaning = meaningText(question, answerOf(state, question).value, unitsOf(model.register), locale);
  return fill(words.mapped, { text, meaning, open: answerCounts(state).open }, locale);
}

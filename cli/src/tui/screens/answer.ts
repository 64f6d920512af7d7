import type { Lexeme, MatchResult } from '@duizhang/lexicon';
import type { Bilingual, RuleMeta } from '@duizhang/model';
import { ruleLines } from '../../rule-text.ts';
import { fit, fitLine, line, span, type Line } from '../components/line.ts';
import { wrap } from '../components/wrap.ts';
import type { TuiState } from '../state/types.ts';
import { basisWord, statusWord } from '../words.ts';
import { judgmentWord, lexKindWord, paletteWords } from '../words/palette.ts';

/** What the palette was asked for, as a text. Any height. */
export function answerScreen(state: TuiState, width: number): Line[] {
  const { answer } = state.palette;
  const lines = answer === null ? [] : linesOf(state, answer, width - 2);
  return lines.map((row) => fitLine([span(' '), ...row], width));
}

function linesOf(state: TuiState, answer: NonNullable<TuiState['palette']['answer']>, width: number): Line[] {
  switch (answer.kind) {
    case 'rule': {
      const rule = state.model.rules.get(answer.ruleId);
      return rule ? ruleRows(rule, state, width) : [];
    }
    case 'lex':
      return lexRows(answer.lexeme, state, width);
    case 'match':
      return matchRows(answer.result, state, width);
  }
}

function ruleRows(rule: RuleMeta, { locale }: TuiState, width: number): Line[] {
  return ruleLines(rule, locale).flatMap(({ heading, text }) =>
    wrap([...(heading === '' ? [] : [span(heading, 'title')]), span(text)], width),
  );
}

const LABEL = 12;

function field(label: Bilingual, text: string, { locale }: TuiState, width: number): Line[] {
  return wrap(line(text), width - LABEL).map((row, index) => [span(fit(index === 0 ? label[locale] : '', LABEL), 'title'), ...row]);
}

function lexRows(lexeme: Lexeme, state: TuiState, width: number): Line[] {
  const { locale } = state;
  const { raw, kind, value, valueMax, unitOfMeasure, comparator, hedge, basis, interval, steps } = lexeme;
  const status = kind === 'status' ? statusWord[value as keyof typeof statusWord] : undefined;
  const read = value === null ? paletteWords.unread[locale] : `${status?.[locale] ?? value}${valueMax === null ? '' : ` - ${valueMax}`}`;
  const fields: [Bilingual, string | null][] = [
    [paletteWords.raw, raw],
    [paletteWords.kind, lexKindWord[kind][locale]],
    [paletteWords.value, read],
    [paletteWords.unitOfMeasure, unitOfMeasure],
    [paletteWords.comparator, comparator],
    [paletteWords.hedge, hedge],
    [paletteWords.basis, basis && basisWord[basis][locale]],
    [paletteWords.interval, interval ? interval.map((end) => end ?? '').join(' .. ') : null],
    ...steps.map((step, index): [Bilingual, string] => [index === 0 ? paletteWords.steps : blank, step]),
  ];
  return [
    line(paletteWords.lexTitle[locale], 'title'),
    ...fields.flatMap(([label, text]) => (text === null ? [] : field(label, text, state, width))),
  ];
}

const blank: Bilingual = { zh: '', en: '' };

function matchRows({ name, judgment, orgUnitId, candidates }: MatchResult, state: TuiState, width: number): Line[] {
  const { locale } = state;
  const listed = candidates.map((one) => `${one.name}  ${one.score.toFixed(2)}  ${one.features.join(', ')}  ${one.orgUnitId}`);
  return [
    line(paletteWords.matchTitle[locale], 'title'),
    ...field(paletteWords.name, name, state, width),
    ...field(paletteWords.judgment, `${judgmentWord[judgment][locale]}${orgUnitId === null ? '' : `  ${orgUnitId}`}`, state, width),
    ...(listed.length === 0 ? [paletteWords.noCandidate[locale]] : listed).flatMap((text, index) =>
      field(index === 0 ? paletteWords.candidates : blank, text, state, width),
    ),
  ];
}

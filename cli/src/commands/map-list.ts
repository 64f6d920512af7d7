import type { Locale } from '@duizhang/model';
import type { MappingQuestion } from '@duizhang/reconcile';
import { printable, toJson } from '@duizhang/report';
import type { Run } from '../command.ts';
import { loadInputs, requiredPeriod, type Inputs } from '../inputs.ts';
import { periodQuestions } from '../mapping-questions.ts';
import { choicesOf, featureText, mapCommand, forgetCommand, meaningText, ownerText } from '../mapping-words.ts';

/**
 * `duizhang map`: the names of units and the headers of a period that only people can say the meaning of, with numbered candidates,
 * every place, and the command that answers; then those that were answered, by whom and when.
 */
export const run: Run = async (context, _args, options) => {
  const inputs = await loadInputs(context.io, options, options.file === undefined ? [] : [options.file]);
  const period = requiredPeriod(options, inputs.project);
  const questions = await periodQuestions(context, inputs, options, period);
  if (options.format === 'json') {
    context.io.out(toJson({ reportingPeriod: period, questions }));
    return 0;
  }
  const open = questions.filter(({ state }) => state === 'open');
  const answered = questions.filter(({ state }) => state !== 'open');
  const zh = context.locale === 'zh';
  const lines = [
    zh ? `${period}：待确认 ${open.length}，已确认 ${answered.length}` : `${period}: ${open.length} open, ${answered.length} answered`,
    ...open.flatMap((question) => ['', ...questionLines(question, inputs, context.locale)]),
    ...(answered.length > 0 ? ['', zh ? '已确认：' : 'Answered:'] : []),
    ...answered.flatMap((question) => answeredLines(question, inputs, context.locale)),
  ];
  context.io.out(lines.map((line) => `${printable(line)}\n`).join(''));
  return 0;
};

function questionLines(question: MappingQuestion, { matcher }: Inputs, locale: Locale): string[] {
  const zh = locale === 'zh';
  const choices = choicesOf(question).map(({ value, score, features }, index) => {
    const rests = features.map((feature) => featureText(feature, locale)).join(zh ? '、' : ', ');
    return `  ${index + 1}) ${[meaningText(question, value, matcher, locale), score?.toFixed(2) ?? '', rests].filter((part) => part !== '').join('  ')}`;
  });
  const [answer, none] = zh ? ['确认', '没有候选'] : ['answer', 'no candidate'];
  const excluded = question.kind === 'orgUnitName' ? (zh ? '不是单位' : 'no unit') : zh ? '不读' : 'not read';
  return [
    headline(question, matcher, locale),
    ...(choices.length > 0 ? choices : [`  ${none}`]),
    ...placeLines(question, locale),
    `  ${answer}: ${mapCommand(question, choices.length > 0 ? '1' : placeholder(question, locale), matcher)}`,
    `  ${excluded}: ${mapCommand(question, null, matcher)}`,
  ];
}

/** 单位名称 教体局  31 处 */
function headline(question: MappingQuestion, matcher: Inputs['matcher'], locale: Locale): string {
  const zh = locale === 'zh';
  const times = zh ? `${question.places.length} 处` : `${question.places.length} ${question.places.length === 1 ? 'place' : 'places'}`;
  if (question.kind === 'orgUnitName') return `${zh ? '单位名称' : 'name'} ${question.text}  ${times}`;
  return `${zh ? '表头' : 'header'} ${question.text}  ${ownerText(question.orgUnitId, matcher, locale)}  ${times}`;
}

function placeholder({ kind }: MappingQuestion, locale: Locale): string {
  if (kind === 'header') return locale === 'zh' ? '<列>' : '<column>';
  return locale === 'zh' ? '<单位>' : '<unit>';
}

/** Every place, those of one sheet on a line. */
function placeLines({ places, text }: MappingQuestion, locale: Locale): string[] {
  const bySheet = new Map<string, { file: string; sheet: string; cells: string[] }>();
  for (const { file, sheet, cell, text: whole } of places) {
    const key = JSON.stringify([file, sheet]);
    const known = bySheet.get(key) ?? { file, sheet, cells: [] };
    bySheet.set(key, known);
    if (cell !== null) known.cells.push(whole === text ? cell : `${cell}“${whole}”`);
  }
  const zh = locale === 'zh';
  return [...bySheet.values()].map(({ file, sheet, cells }) => {
    const where = cells.length > 0 ? cells.join(zh ? '、' : ', ') : zh ? '（文件名或表名）' : '(name of file or sheet)';
    return `  - ${file}  ${sheet === '' ? where : `${sheet}!${where}`}`;
  });
}

/** 教体局 → 青岛市教育局  31 处  李四 2023-07-12 09:30 */
function answeredLines(question: MappingQuestion, { matcher }: Inputs, locale: Locale): string[] {
  const zh = locale === 'zh';
  const value = question.kind === 'orgUnitName' ? question.orgUnitId : question.column;
  const { actor = '', at = '' } = question.decision ?? {};
  const said = `${headline(question, matcher, locale)} → ${meaningText(question, value, matcher, locale)}`;
  return [
    `  ${said}  ${actor} ${at.slice(0, 16).replace('T', ' ')}`,
    `    ${zh ? '收回' : 'take back'}: ${forgetCommand(question, matcher)}`,
  ];
}

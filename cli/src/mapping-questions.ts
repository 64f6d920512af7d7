import { foldKey } from '@duizhang/lexicon';
import { mappingQuestions, type MappingQuestion } from '@duizhang/reconcile';
import { headerKey } from '@duizhang/sheets';
import { CannotRun } from './cannot-run.ts';
import type { Context, Options } from './command.ts';
import { loggedMappings } from './decision-log.ts';
import type { Inputs } from './inputs.ts';
import { choicesOf } from './mapping-words.ts';
import { filesOfPeriod, readSubmissionFiles } from './pipeline.ts';

/** What people have to say, or have said, of names and headers in the files of a period: those of the project, or the one of `--file`. */
export async function periodQuestions(context: Context, inputs: Inputs, options: Options, period: string): Promise<MappingQuestion[]> {
  const files = await filesOfPeriod(context.io, inputs.project, period, options.file === undefined ? [] : [options.file]);
  const mappings = await loggedMappings(context.io, options, inputs.project, period);
  const readings = await readSubmissionFiles(
    context,
    inputs,
    files,
    mappings.map(({ mapping }) => mapping),
  );
  return mappingQuestions({ readings, mappings, matcher: inputs.matcher });
}

/** Whether an answer is the number of a candidate. */
export function isChoiceNumber(answer: string | undefined): answer is string {
  return answer !== undefined && /^[1-9]\d?$/.test(answer);
}

/**
 * The answer that has a number in the list of `duizhang map`, of the question that a text asks (of a header: in the forms of that unit,
 * where one is named). Throws `CannotRun` where there is no such number, or several questions whose numbers mean different things.
 */
export function numberedChoice(
  questions: readonly MappingQuestion[],
  { kind, text, orgUnitId }: { kind: MappingQuestion['kind']; text: string; orgUnitId?: string | undefined },
  number: string,
): string {
  const asked = questions.filter((one) => {
    if (one.kind === 'orgUnitName') return kind === one.kind && one.name === foldKey(text);
    return kind === one.kind && one.header === headerKey(text) && (orgUnitId === undefined || one.orgUnitId === orgUnitId);
  });
  const values = new Set(asked.map((one) => choicesOf(one)[Number(number) - 1]?.value));
  const [value] = values;
  if (values.size === 1 && value !== undefined) return value;
  if (values.size > 1) {
    throw new CannotRun(
      `几个单位的表都有“${text}”，候选 ${number} 各不相同，请用 --org-unit 指定。`,
      `The forms of several units have "${text}", and their candidates ${number} differ: name one with --org-unit.`,
    );
  }
  throw new CannotRun(
    `“${text}”没有编号为 ${number} 的候选；duizhang map 列出各自的候选。`,
    `"${text}" has no candidate ${number}; duizhang map lists the candidates of each.`,
  );
}

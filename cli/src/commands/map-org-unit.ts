import type { OrgUnitNameMapping } from '@duizhang/model';
import { mappingInput, nameMapping } from '@duizhang/reconcile';
import { printable, toJson } from '@duizhang/report';
import { CannotRun } from '../cannot-run.ts';
import type { Run } from '../command.ts';
import { loggedMappings, record, writableLog } from '../decision-log.ts';
import { forgetMappings } from '../forget-mappings.ts';
import { loadInputs, namedUnit, requiredPeriod } from '../inputs.ts';
import { isChoiceNumber, numberedChoice, periodQuestions } from '../mapping-questions.ts';
import { meaningText } from '../mapping-words.ts';

/**
 * `duizhang map org-unit [name] [unit]`: says once which unit a written name means (by name, id, or number of a candidate), or with
 * `--not-a-unit` that it means none, in the decision log; from then on it is read so, this period and later. Without a name it lists
 * what was said; with `--forget` it takes the last word back.
 */
export const run: Run = async (context, [name, unit], options) => {
  const { io, locale } = context;
  const inputs = await loadInputs(io, options);
  const { matcher } = inputs;
  const period = requiredPeriod(options, inputs.project);
  const known = (await loggedMappings(io, options, inputs.project, period)).flatMap((entry) =>
    entry.mapping.kind === 'orgUnitName' ? [{ ...entry, mapping: entry.mapping }] : [],
  );
  const tell = (mappings: readonly OrgUnitNameMapping[]) => {
    if (options.format === 'json') return io.out(toJson({ mappings }));
    for (const { kind, name: written, orgUnitId } of mappings)
      io.out(`${printable(`${written} → ${meaningText({ kind }, orgUnitId, matcher, locale)}`)}\n`);
  };
  if (name === undefined) {
    if (known.length === 0) context.say({ zh: '还没有确认过的单位名称。', en: 'Nothing was said of any name yet.' });
    tell(known.map(({ mapping }) => mapping));
    return 0;
  }
  if (options.forget) {
    const taken = known.filter(({ mapping }) => mapping.name === nameMapping(name, null).name);
    if (taken.length === 0) throw new CannotRun(`没有确认过名称“${name}”。`, `Nothing was said of the name "${name}".`);
    forgetMappings(io, taken, period);
    tell(taken.map(({ mapping }) => mapping));
    return 0;
  }
  if ((unit === undefined) === !options.notAUnit) {
    throw new CannotRun(
      '请写明这个名称指哪个单位；不是单位的，用 --not-a-unit（二者取一）。',
      'Say which unit the name means, or --not-a-unit where it means none: one of the two.',
    );
  }
  const registered = matcher.match(name).orgUnitId;
  if (registered !== null) {
    const { name: its } = matcher.unit(registered)!;
    throw new CannotRun(
      `“${name}”在单位名录中就是${its}，不必也不能另指。`,
      `The register knows "${name}" as ${its}: it can't mean anything else.`,
    );
  }
  const orgUnitId = isChoiceNumber(unit)
    ? numberedChoice(await periodQuestions(context, inputs, options, period), { kind: 'orgUnitName', text: name }, unit)
    : unit === undefined
      ? null
      : namedUnit(inputs, unit);
  const mapping = nameMapping(name, orgUnitId);
  const log = await writableLog(io, options, inputs.project, period);
  record(io, log, [{ ...mappingInput(mapping), reportingPeriod: period }]);
  tell([mapping]);
  return 0;
};

import { mappingInput, nameMapping } from '@duizhang/reconcile';
import { printable, toJson } from '@duizhang/report';
import { CannotRun } from '../cannot-run.ts';
import type { Run } from '../command.ts';
import { loggedMappings, record, writableLog } from '../decision-log.ts';
import { loadInputs, namedUnit, requiredPeriod } from '../inputs.ts';
import { forgetMappings } from '../forget-mappings.ts';

/**
 * `duizhang map org-unit [name] [unit]`: says once which unit a written name means, in the decision log; from then on it is read so,
 * this period and later. Without a name it lists what was said; with `--forget` it takes the last word back.
 */
export const run: Run = async (context, [name, unit], options) => {
  const { io } = context;
  const inputs = await loadInputs(io, options);
  const period = requiredPeriod(options, inputs.project);
  const all = (await loggedMappings(io, options, inputs.project, period)).filter(({ mapping }) => mapping.kind === 'orgUnitName');
  const tell = (mappings: readonly { mapping: ReturnType<typeof nameMapping> }[]) => {
    if (options.format === 'json') return io.out(toJson({ mappings: mappings.map(({ mapping }) => mapping) }));
    for (const { mapping } of mappings)
      io.out(`${printable(`${mapping.name} → ${inputs.matcher.unit(mapping.orgUnitId)?.name ?? mapping.orgUnitId}`)}\n`);
  };
  const known = all.flatMap((entry) => (entry.mapping.kind === 'orgUnitName' ? [{ ...entry, mapping: entry.mapping }] : []));
  if (name === undefined) {
    if (known.length === 0) context.say({ zh: '还没有确认过的单位名称。', en: 'Nothing was said of any name yet.' });
    tell(known);
    return 0;
  }
  if (options.forget) {
    const taken = known.filter(({ mapping }) => mapping.name === nameMapping(name, '').name);
    if (taken.length === 0) throw new CannotRun(`没有确认过名称“${name}”。`, `Nothing was said of the name "${name}".`);
    forgetMappings(io, taken, period);
    tell(taken);
    return 0;
  }
  if (unit === undefined) throw new CannotRun('请写明这个名称指哪个单位。', 'Say which unit the name means.');
  const registered = inputs.matcher.match(name);
  const orgUnitId = namedUnit(inputs, unit);
  if (registered.orgUnitId !== null) {
    throw new CannotRun(
      `“${name}”在单位名录中就是${inputs.matcher.unit(registered.orgUnitId)?.name ?? registered.orgUnitId}，不必也不能另指。`,
      `The register knows "${name}" as ${inputs.matcher.unit(registered.orgUnitId)?.name ?? registered.orgUnitId}: it can't mean another unit.`,
    );
  }
  const mapping = nameMapping(name, orgUnitId);
  const log = await writableLog(io, options, inputs.project, period);
  record(io, log, [{ ...mappingInput(mapping), reportingPeriod: period }]);
  tell([{ mapping }]);
  return 0;
};

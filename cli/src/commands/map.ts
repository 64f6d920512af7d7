import { foldKey } from '@duizhang/lexicon';
import type { Locale, Mapping } from '@duizhang/model';
import { mappingInput } from '@duizhang/reconcile';
import { printable, toJson } from '@duizhang/report';
import { columns, headerKey, isMappable, matchHeader } from '@duizhang/sheets';
import { CannotRun } from '../cannot-run.ts';
import type { Context, Options, Run } from '../command.ts';
import { loggedMappings, record, writableLog } from '../decision-log.ts';
import { forgetMappings } from '../forget-mappings.ts';
import { isChoiceNumber, numberedChoice, periodQuestions } from '../mapping-questions.ts';
import { columnTitle, ownerText } from '../mapping-words.ts';
import { loadInputs, namedUnit, requiredPeriod, type Inputs } from '../inputs.ts';
import { filesOfPeriod } from '../pipeline.ts';
import { readEach } from '../reading/read-files.ts';

/**
 * `duizhang map header [header] [column]`: says once what a header of a unit's form means, in the decision log; from then on it is
 * read so, this period and later. Without a header it lists what was said; with `--forget` it takes the last word back, and what was
 * said before holds again.
 */
export const run: Run = async (context, [header, column], options) => {
  const { io } = context;
  const inputs = await loadInputs(io, options, options.file === undefined ? [] : [options.file]);
  const period = requiredPeriod(options, inputs.project);
  const known = (await loggedMappings(io, options, inputs.project, period)).flatMap((entry) =>
    entry.mapping.kind === 'header' ? [{ ...entry, mapping: entry.mapping }] : [],
  );
  const orgUnitId = options.orgUnit === undefined ? undefined : namedUnit(inputs, options.orgUnit);
  if (header === undefined) {
    if (known.length === 0) context.say({ zh: '还没有确认过的表头。', en: 'Nothing was said of any header yet.' });
    say(
      context,
      inputs,
      known.map(({ mapping }) => mapping).filter((mapping) => orgUnitId === undefined || mapping.orgUnitId === orgUnitId),
      options,
    );
    return 0;
  }
  const log = await writableLog(io, options, inputs.project, period);
  if (options.forget) {
    const taken = known.filter(
      ({ mapping }) => mapping.header === headerKey(header) && (orgUnitId === undefined || mapping.orgUnitId === orgUnitId),
    );
    if (taken.length === 0) throw new CannotRun(`没有确认过表头“${header}”。`, `Nothing was said of a header "${header}".`);
    forgetMappings(io, taken, period);
    say(
      context,
      inputs,
      taken.map(({ mapping }) => mapping),
      options,
    );
    return 0;
  }
  const key = isChoiceNumber(column)
    ? numberedChoice(await periodQuestions(context, inputs, options, period), { kind: 'header', text: header, orgUnitId }, column)
    : chosenColumn(column);
  const forms = oneUnit(inputs, header, await formsWith(context, inputs, options, period, header), orgUnitId);
  const mappings = forms.map((form): Mapping => ({ kind: 'header', header: headerKey(header), column: key, ...form }));
  record(
    io,
    log,
    mappings.map((mapping) => ({ ...mappingInput(mapping), reportingPeriod: period })),
  );
  say(context, inputs, mappings, options);
  return 0;
};

/** A column by its key, by any header that means it, or 不读. */
function chosenColumn(column: string | undefined): string {
  if (column !== undefined) {
    if (isMappable(column)) return column;
    if (foldKey(column) === '不读') return 'ignore';
    const meant = matchHeader(column);
    if (meant !== null) return meant;
  }
  const names = columns.map(({ header }) => header.zh).join('、');
  throw new CannotRun(
    `${column === undefined ? '请写明这个表头是哪一列' : `没有“${column}”这一列`}：${names}，或 不读。`,
    `${column === undefined ? 'Say which column the header means' : `There is no column "${column}"`}: ${columns.map(({ key }) => key).join(', ')}, or ignore.`,
  );
}

type Form = Pick<Mapping, 'orgUnitId' | 'template'>;

/** The forms that have the header, each once. */
async function formsWith(context: Context, inputs: Inputs, options: Options, period: string, header: string): Promise<Form[]> {
  const { project, register, limits, threads } = inputs;
  const files = await filesOfPeriod(context.io, project, period, options.file === undefined ? [] : [options.file]);
  const wanted = headerKey(header);
  const found = new Map<string, Form>();
  for await (const inspections of readEach(context, { kind: 'inspection', limits, register, mappings: [] }, files, threads)) {
    for (const { orgUnit, templateKey, columns: headers } of inspections.flatMap(({ sheets }) => sheets.flatMap(({ tables }) => tables))) {
      if (!headers.some((one) => headerKey(one.header) === wanted)) continue;
      found.set(`${orgUnit.resolution} ${templateKey}`, { orgUnitId: orgUnit.resolution, template: templateKey });
    }
  }
  return [...found.values()];
}

/** The forms of one unit: the one that was asked for, else the only one that has the header. */
function oneUnit({ matcher }: Inputs, header: string, forms: readonly Form[], orgUnitId: string | undefined): Form[] {
  const own = forms.filter((form) => orgUnitId === undefined || form.orgUnitId === orgUnitId);
  if (own.length === 0) throw new CannotRun(`填报表中没有表头“${header}”。`, `No form has a header "${header}".`);
  const units = [...new Set(own.map((form) => form.orgUnitId))];
  if (units.length === 1) return own;
  const names = units.map((id) => (id === null ? null : (matcher.unit(id)?.name ?? id)));
  throw new CannotRun(
    `几个单位的表都有表头“${header}”，请用 --org-unit 指定：${names.map((name) => name ?? '（单位未识别）').join('、')}。`,
    `The forms of several units have a header "${header}": name one with --org-unit: ${names.map((name) => name ?? '(unknown unit)').join(', ')}.`,
  );
}

function say({ io, locale }: Context, inputs: Inputs, mappings: readonly Mapping[], options: Options): void {
  if (options.format === 'json') io.out(toJson({ mappings }));
  else io.out(mappings.map((mapping) => `${printable(sentence(inputs, mapping, locale))}\n`).join(''));
}

function sentence({ matcher }: Inputs, { orgUnitId, header, column }: Mapping, locale: Locale): string {
  return `${ownerText(orgUnitId, matcher, locale)}  ${header} → ${columnTitle(column, locale)}`;
}

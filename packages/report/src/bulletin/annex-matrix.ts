import type { ExpectedReport } from '@duizhang/model';
import { groupBy } from '../group-by.ts';
import { bulletinWords } from './bulletin-words.ts';
import type { Fact } from './facts.ts';
import { listed, type Said } from './weave.ts';
import type { Cell, Writing } from './writing.ts';

const said = bulletinWords.annexes.matrix;
const { columns } = bulletinWords;

/** 附件1: reports and lights of each unit, then each unit against each task. */
export function writeMatrix(writing: Writing): void {
  const { book } = writing;
  const units = book.facts('orgUnits');
  if (units.length === 0) return writing.paragraph(writing.say(said.nobody));
  const { lights, reporting } = writing.reconciliation;
  const rates = new Map(reporting.orgUnits.map(({ orgUnitId, reportingRate }) => [orgUnitId, reportingRate]));
  writing.paragraph(writing.say(said.units));
  const heads = [columns.expected, columns.reported, columns.missing, columns.returned, columns.unjudged, columns.rate];
  writing.table(
    null,
    1,
    [
      writing.column(columns.unit),
      ...heads.map((head) => writing.column(head, true)),
      ...lights.map((light) => writing.column(light, true)),
      writing.column(columns.dark, true),
      writing.column(columns.pending, true),
    ],
    units.map(({ id: orgUnitId }): Cell[] => {
      const of = (state: ExpectedReport['state']) => book.count('expectedReports', { orgUnitId, state });
      const expected = book.count('expectedReports', { orgUnitId, owed: true });
      const reported = of('reported');
      // A unit whose files could not be read has no rate of nothing: whether it has reported is not known.
      const unjudged = of('notEvaluated');
      return [
        writing.unit(orgUnitId),
        expected,
        reported,
        of('missing'),
        of('returned'),
        unjudged,
        unjudged.value > 0 && reported.value === 0 ? '-' : (book.rate(rates.get(orgUnitId), reported, expected) ?? '-'),
        ...[...lights.map(({ name }) => name), null].map((statusLight) =>
          book.count('attainments', { scope: 'report', orgUnitId, statusLight }),
        ),
        book.count('findings', { orgUnitId, standing: 'undecided' }),
      ];
    }),
  );
  writing.paragraph(writing.say(said.cells));
  writeCells(writing, units);
  const legend = lights.map((light) =>
    writing.say(said.legendLight, { sign: lightSign(writing, light.name), light: light[writing.locale] }),
  );
  writing.paragraph(writing.say(said.legend, { lights: listed(legend, writing.locale) }));
}

function writeCells(writing: Writing, units: readonly Fact[]): void {
  const { book, input } = writing;
  const reports = groupBy(book.facts('expectedReports'), ({ orgUnitId, taskId }) => `${orgUnitId} ${taskId}`);
  const owed = new Set(book.facts('expectedReports').map(({ taskId }) => taskId));
  const tasks = input.catalogue.tasks.filter(({ taskId }) => owed.has(taskId));
  writing.table(
    null,
    1,
    [writing.column(columns.unit), ...tasks.map(({ taskId }) => writing.column(writing.taskNumber(taskId)))],
    units.map(({ id: orgUnitId }) => [
      writing.unit(orgUnitId),
      ...tasks.map(({ taskId }): Cell => {
        const here = reports.get(`${orgUnitId} ${taskId}`) ?? [];
        return here.length === 0 ? null : signs(writing, here, { orgUnitId, taskId });
      }),
    ]),
  );
}

/** 绿, or 绿2黄1 where a unit has several items in one task: lights in the order of the scheme, then what has none. */
function signs(writing: Writing, reports: readonly Fact[], place: { orgUnitId: string; taskId: string }): Said {
  const { lights } = writing.reconciliation;
  const kinds = [
    ...lights.map(({ name }) => ({ sign: lightSign(writing, name), where: { statusLight: name } as Record<string, string | null> })),
    ...Object.entries(bulletinWords.signs).map(([state, sign]) => ({ sign: writing.word(sign), where: { state, statusLight: null } })),
  ];
  return kinds.flatMap(({ sign, where }): Said[] => {
    const fitting = reports.filter((report) => Object.entries(where).every(([field, value]) => report[field] === value));
    if (fitting.length < 2) return fitting.length === 0 ? [] : [sign];
    return [sign, writing.book.count('expectedReports', { ...place, ...where })];
  });
}

/** 绿 of 绿灯; the whole name where two lights begin alike. */
function lightSign(writing: Writing, name: string): string {
  const first = (text: string) => [...text][0] ?? '';
  const begins = writing.reconciliation.lights.map((light) => first(light[writing.locale]));
  const own = writing.light(name);
  return begins.filter((begin) => begin === first(own)).length > 1 ? own : first(own).toUpperCase();
}

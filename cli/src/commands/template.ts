import { printable, toJson } from '@duizhang/report';
import { join, relative, resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Run } from '../command.ts';
import { loadInputs, namedUnit, requiredPeriod } from '../inputs.ts';
import type { Io } from '../io.ts';
import { makeTemplates, owingUnits, readPrevious, rememberedMappings } from '../pipeline.ts';
import { layout, type Project } from '../project.ts';
import { startProgress } from '../progress.ts';
import { safeFileName } from '../safe-file-name.ts';

/** `duizhang template [--period 2023-Q2] [--out dir]`: one workbook per unit that owes reports. */
export const run: Run = async (context, _args, options) => {
  const { io } = context;
  const inputs = await loadInputs(io, options);
  const period = requiredPeriod(options, inputs.project);
  const folder = options.out ?? projectFolder(io, inputs.project, layout.templates(period));
  const only = options.orgUnit === undefined ? null : namedUnit(inputs, options.orgUnit);
  const wanted = owingUnits(inputs).filter((orgUnitId) => only === null || orgUnitId === only);
  const previous = await readPrevious(context, inputs, period, await rememberedMappings(io, options, inputs.project, period));
  const progress = startProgress(context, { zh: '生成', en: 'writing' }, wanted.length);
  const made: { orgUnitId: string; orgUnit: string; file: string; rows: number }[] = [];
  for await (const { orgUnit, expected, bytes } of makeTemplates(inputs, period, previous, wanted)) {
    const file = join(
      folder,
      safeFileName(
        `${orgUnit.shortName}-${period}`,
        '.xlsx',
        made.map((one) => one.file),
      ),
    );
    await io.write(resolve(io.cwd, file), bytes);
    made.push({ orgUnitId: orgUnit.orgUnitId, orgUnit: orgUnit.name, file, rows: expected.length });
    progress.step();
  }
  progress.end();
  if (made.length === 0) {
    throw only === null
      ? new CannotRun(
          '方案没有要求名录中的任何单位填报，没有生成模板；请检查任务目录和单位名录。',
          'The plan asks no report of any unit of the register: no template was made. Check catalogue and register.',
        )
      : new CannotRun('方案没有要求此单位填报，没有生成模板。', 'The plan asks no report of this unit: no template was made.');
  }
  io.out(
    options.format === 'json'
      ? toJson({ reportingPeriod: period, templates: made })
      : `${made.map((one) => printable(one.file)).join('\n')}\n`,
  );
  return 0;
};

/** A folder of the project as it is seen from here. */
function projectFolder(io: Io, project: Project | null, name: string): string {
  if (project !== null) return relative(io.cwd, join(project.root, name));
  throw new CannotRun('请用 --out 指定写入的文件夹。', 'Name the folder to write into: --out <path>.');
}

import { isLeftover, isLock } from '@duizhang/sheets';
import { addInspection, noInspections, reporters } from '@duizhang/report';
import { resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Run } from '../command.ts';
import { projectRegister } from '../inputs.ts';
import { readDocument } from '../json-file.ts';
import { chosenLimits, chosenThreads } from '../limits.ts';
import { failOn, passes, reportOptions } from '../outcome.ts';
import { rememberedMappings } from '../pipeline.ts';
import { findProject } from '../project.ts';
import { readEach } from '../reading/read-files.ts';
import { submissionFiles } from '../submission-files.ts';

/** `duizhang inspect <paths…>`: what files are and hold, without a catalogue; each is printed when it has been read. */
export const run: Run = async (context, paths, options) => {
  const { io } = context;
  const project = await findProject(io, options.project, paths);
  const register =
    options.register === undefined
      ? await projectRegister(io, project)
      : await readDocument(io, resolve(io.cwd, options.register), 'orgUnitRegister');
  // A lock says that its workbook was open, perhaps unsaved: worth a line where files are looked at.
  const files = await submissionFiles(io, paths, io.cwd, (path) => isLeftover(path) && !isLock(path));
  if (files.length === 0) throw new CannotRun(`${paths.join('、')} 中没有文件。`, `There is no file in ${paths.join(', ')}.`);
  const limits = chosenLimits(options, project);
  const mappings = await rememberedMappings(io, options, project, null);
  const reporter = reporters.inspection[options.format ?? 'text'];
  const reporting = reportOptions(context, true, options.verbose);
  let totals = noInspections;
  let passed = true;
  io.out(reporter.begin);
  for await (const inspections of readEach(context, { kind: 'inspection', limits, register, mappings }, files, chosenThreads(options))) {
    for (const inspection of inspections) {
      io.out(reporter.file(inspection, totals.files, reporting));
      totals = addInspection(totals, inspection);
      passed &&= passes(inspection.findings, failOn(options, project));
    }
  }
  io.out(reporter.end(totals, { ...reporting, passed }));
  return passed ? 0 : 1;
};

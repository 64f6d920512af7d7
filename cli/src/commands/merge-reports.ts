import { ShardUnion } from '@duizhang/reconcile';
import { reporters } from '@duizhang/report';
import { resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Run } from '../command.ts';
import { readDocument } from '../json-file.ts';
import { failOn, passes, reportOptions } from '../outcome.ts';
import { inChunks, printPieces } from '../print-pieces.ts';
import { findProject } from '../project.ts';

/** `duizhang merge-reports <reports…>`: the JSON reports of all shards of a batch as one, and its exit code. */
export const run: Run = async (context, paths, options) => {
  const { io } = context;
  const union = new ShardUnion();
  for (const path of paths) {
    const report = await readDocument(io, resolve(io.cwd, path), 'validation');
    // Sentences are this version's, made anew: they must say what the shards said.
    if (report.versions.tool !== io.version) throw otherVersion(path, report.versions.tool, io.version);
    const problem = union.add(path, report);
    if (problem) throw new CannotRun(problem.zh, problem.en);
  }
  const merged = union.result();
  if (!merged.ok) throw new CannotRun(merged.problem.zh, merged.problem.en);
  const { validation } = merged;
  const passed = passes(validation.findings, failOn(options, await findProject(io, options.project)));
  const color = context.color && options.out === undefined;
  const pieces = reporters.validation[options.format ?? 'text'](validation, reportOptions({ ...context, color }, passed, options.verbose));
  if (options.out === undefined) printPieces(io, pieces);
  else await io.write(resolve(io.cwd, options.out), inChunks(pieces));
  return passed ? 0 : 1;
};

function otherVersion(path: string, theirs: string, ours: string): CannotRun {
  return new CannotRun(
    `${path} 由 duizhang ${theirs} 生成，本程序为 ${ours}，请用同一版本。`,
    `${path} was made by duizhang ${theirs}, this is ${ours}: use one version.`,
  );
}

import { ShardUnion } from '@duizhang/reconcile';
import { resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Run } from '../command.ts';
import { writeValidation } from '../finish-validation.ts';
import { readDocument } from '../json-file.ts';
import { failOn } from '../outcome.ts';
import { chosenOutputs, refuseOverwriting } from '../outputs.ts';
import { findProject } from '../project.ts';

/** `duizhang merge-reports <reports…>`: the JSON reports of all shards of a batch as one, in any format, and its exit code. */
export const run: Run = async (context, paths, options) => {
  const { io } = context;
  const outputs = await chosenOutputs(io, options, 'validation');
  await refuseOverwriting(
    io,
    outputs,
    paths.map((path) => resolve(io.cwd, path)),
  );
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
  if (merged.validation.files === undefined && outputs.some(({ format }) => format === 'junit')) throw withoutFiles();
  const project = await findProject(io, options.project);
  return writeValidation(context, outputs, merged.validation, failOn(options, project), { verbose: options.verbose, base: io.cwd });
};

function withoutFiles(): CannotRun {
  return new CannotRun(
    'JUnit 报告需要每个文件的结果：校验各片时请加上 --format junit=文件，例如 --format json=1.json,junit=1.xml。',
    'A JUnit report needs the results of each file: validate the shards with --format junit=file, too, as in --format json=1.json,junit=1.xml.',
  );
}

function otherVersion(path: string, theirs: string, ours: string): CannotRun {
  return new CannotRun(
    `${path} 由 duizhang ${theirs} 生成，本程序为 ${ours}，请用同一版本。`,
    `${path} was made by duizhang ${theirs}, this is ${ours}: use one version.`,
  );
}

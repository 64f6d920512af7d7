import { printable } from '@duizhang/report';
import { relative } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Context, Options } from '../command.ts';
import { requiredPeriod, type Inputs } from '../inputs.ts';
import { filesOfPeriod } from '../pipeline.ts';
import { layout } from '../project.ts';
import type { SubmissionFile } from '../submission-files.ts';
import { changedBasis } from './basis.ts';
import { changesSince } from './changed-since.ts';
import { isInShard, readShard } from './shard.ts';

/**
 * The files that a run is for: those that were named, else those of the project's period; of these what has changed since
 * `--changed-since`, and of that the part of `--shard`. Throws `CannotRun` where there was no file before anything was left out.
 */
export async function selectedFiles(
  context: Context,
  inputs: Inputs,
  options: Options,
  paths: readonly string[],
): Promise<SubmissionFile[]> {
  const files = await filesToValidate(context, inputs, options, paths);
  if (files.length === 0) {
    const where = paths.length > 0 ? paths.join('、') : layout.submissions(requiredPeriod(options, inputs.project));
    throw new CannotRun(
      `${where} 中没有可校验的文件。请把填报表放进去；其他报告期的文件用 --period 指定，如 --period 2023-Q2。`,
      `There is no file to validate in ${where}. Put the workbooks there; for those of another period use --period, e.g. --period 2023-Q2.`,
    );
  }
  const shard = readShard(options.shard);
  const changed = options.changedSince === undefined ? files : await changedFiles(context, inputs, options, files, options.changedSince);
  return shard === null ? changed : changed.filter((file) => isInShard(file, shard));
}

/**
 * How to find, again and again, the files that `--watch` is for. Throws `CannotRun` where they can't be found now, and where only a part
 * of them is asked for.
 */
export async function watchedFiles(
  context: Context,
  inputs: Inputs,
  options: Options,
  paths: readonly string[],
): Promise<() => Promise<SubmissionFile[]>> {
  if (options.shard !== undefined || options.changedSince !== undefined) {
    throw new CannotRun('--watch 不能与 --shard、--changed-since 同用。', '--watch goes neither with --shard nor with --changed-since.');
  }
  const find = () => filesToValidate(context, inputs, options, paths);
  await find();
  return find;
}

function filesToValidate({ io }: Context, { project }: Inputs, options: Options, paths: readonly string[]): Promise<SubmissionFile[]> {
  return filesOfPeriod(io, project, paths.length > 0 ? '' : requiredPeriod(options, project), paths);
}

/** What all files are judged by may itself have changed: then all of them are looked at again. */
async function changedFiles(
  { io, say }: Context,
  { project }: Inputs,
  options: Options,
  files: readonly SubmissionFile[],
  ref: string,
): Promise<SubmissionFile[]> {
  const changes = await changesSince(io, ref, project?.root ?? io.cwd);
  const basis = await changedBasis(io, options, project, changes);
  if (basis.length > 0) {
    const shown = basis.map((path) => printable(relative(project?.root ?? io.cwd, path)));
    say({
      zh: `自 ${ref} 以来 ${shown.join('、')} 有改动，校验全部 ${files.length} 个文件。`,
      en: `${shown.join(', ')} changed since ${ref}: all ${files.length} files are validated.`,
    });
    return [...files];
  }
  const changed = files.filter(({ path }) => changes.hasChanged(path));
  say({
    zh: `自 ${ref} 以来，${files.length} 个文件中有 ${changed.length} 个改动，只校验这些。`,
    en: `${changed.length} of ${files.length} files changed since ${ref}: only these are validated.`,
  });
  return changed;
}

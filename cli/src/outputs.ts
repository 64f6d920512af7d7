import { printable, type CiOptions } from '@duizhang/report';
import type { Finding } from '@duizhang/model';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { Context, Options } from './command.ts';
import { formatsOf, type Format, type Reported } from './formats.ts';
import type { Io } from './io.ts';
import { inChunks } from './in-chunks.ts';
import { reportOptions } from './outcome.ts';
import { projectInputs, type Project } from './project.ts';

/** One report that a run writes. */
export interface Output<R extends Reported> {
  format: Format<R>;
  /** As the person typed it; null for standard output. */
  file: string | null;
}

/** Names of files in a folder of reports: no two formats share one, none is that of a configuration. */
const endings: Readonly<Record<Format, string>> = {
  text: 'txt',
  json: 'json',
  junit: 'junit.xml',
  sarif: 'sarif',
  github: 'github.txt',
  'gitlab-codequality': 'gitlab-codequality.json',
  markdown: 'md',
};

/**
 * What `--format` and `--out` ask for: `--format text --format junit=reports/junit.xml`. A format with `=file` goes into that file. Of
 * the others one may go to standard output; with `--out` they go there: one into the file of that name, several, or any where it names a
 * folder, into `<reported>.<ending>` in that folder. Throws `CannotRun` on what can't be.
 */
export async function chosenOutputs<R extends Reported>(io: Io, options: Options, reported: R): Promise<Output<R>[]> {
  const asked = (options.formats ?? [options.format ?? 'text']).flatMap((value) => value.split(','));
  const outputs = asked.map((value) => parse(value, reported));
  const free = outputs.filter(({ file }) => file === null);
  if (options.out !== undefined) {
    const folder = free.length > 1 || /[\\/]$/.test(options.out) || (await io.kind(resolve(io.cwd, options.out))) === 'folder';
    for (const output of free)
      output.file = folder ? join(options.out, `${reported}.${endings[output.format]}`).replaceAll('\\', '/') : options.out;
  } else if (free.length > 1) {
    const names = free.map(({ format }) => format);
    throw new CannotRun(
      `标准输出只能有一种格式，而 ${names.join('、')} 都没有写明文件。请写成 --format ${names[1]}=文件，或用 --out 指定文件夹。`,
      `Standard output takes one format, but ${names.join(' and ')} name no file. Write --format ${names[1]}=file, or name a folder with --out.`,
    );
  }
  const files = new Set<string>();
  for (const { file } of outputs) {
    const path = file === null ? '' : resolve(io.cwd, file);
    if (files.has(path)) throw new CannotRun(`两种格式写到同一个文件 ${file}。`, `Two formats would go into one file, ${file}.`);
    if (path !== '') files.add(path);
  }
  return outputs;
}

/**
 * Throws `CannotRun` where an output would go over a file that the run reads (a unit's report would be lost), by whatever name or link, or
 * among the submissions or decisions of its project (it would be taken for one). Paths are absolute.
 */
export async function refuseOverwriting<R extends Reported>(
  io: Io,
  outputs: readonly Output<R>[],
  read: readonly string[],
  project: Project | null = null,
): Promise<void> {
  const written = outputs.flatMap(({ file }) => file ?? []);
  if (written.length === 0) return;
  const { files, folders } = project ? projectInputs(project) : { files: [], folders: [] };
  const reading = new Set(await Promise.all([...read, ...files].map((path) => io.realPath(path))));
  const taken = await Promise.all(folders.map((path) => io.realPath(path)));
  for (const file of written) {
    const path = await io.realPath(resolve(io.cwd, file));
    const named = printable(file);
    if (reading.has(path)) {
      throw new CannotRun(
        `${named}：本次运行要读这个文件，不能把结果写到它上面；请换一个文件名。`,
        `${named}: this run reads it, so the result can't be written over it; take another name.`,
      );
    }
    if (taken.some((folder) => path.startsWith(join(folder, sep)))) {
      throw new CannotRun(
        `${named}：这个文件夹里的文件会当作报送文件或裁定日志来读，不能把结果写在这里；请换一个文件夹，如 reports。`,
        `${named}: what lies in this folder is read as a submission or decision log; write into another one, such as reports.`,
      );
    }
  }
}

function parse<R extends Reported>(value: string, reported: R): Output<R> {
  const at = value.indexOf('=');
  const name = at === -1 ? value : value.slice(0, at);
  const file = at === -1 ? null : value.slice(at + 1);
  const known: readonly string[] = formatsOf[reported];
  if (!known.includes(name)) {
    throw new CannotRun(
      `选项 --format 不接受取值 ${printable(value)}（可选：${known.join('、')}；写入文件时如 json=a.json，文件名中不能有逗号）。`,
      `option --format does not take ${printable(value)}. Allowed choices are ${known.join(', ')}; into a file as in json=a.json, without a comma in its name.`,
    );
  }
  if (file === '') throw new CannotRun(`--format ${value}：等号后缺少文件名。`, `--format ${value}: the name of the file is missing.`);
  return { format: name as Format<R>, file };
}

/** What a run has come to, as far as reporters are told. */
export interface RunVerdict {
  passed: boolean;
  fails: (item: Finding) => boolean;
  verbose: boolean | undefined;
  /** Absolute folder that the names of files in the result start from. */
  base: string;
}

/** A report, or its pieces where it may be too long for one text. */
export type Render<R extends Reported> = (format: Format<R>, options: CiOptions, limit?: number) => string | Iterable<string>;

/**
 * Writes every output: files first, so that a full disk or a wrong path is told before anything is printed. Names of written files go to
 * standard output where nothing else does, else to standard error. Markdown also goes into the summary of the job, where there is one.
 */
export async function writeOutputs<R extends Reported>(
  context: Context,
  outputs: readonly Output<R>[],
  verdict: RunVerdict,
  render: Render<R>,
): Promise<void> {
  const { io } = context;
  const files = outputs.flatMap(({ file }) => file ?? []);
  const optionsFor = (own: string | null): CiOptions => ({
    ...reportOptions(own === null ? context : { ...context, color: false }, verdict.passed, verdict.verbose),
    fails: verdict.fails,
    locate: locator(io, verdict.base),
    otherOutputs: files.filter((file) => file !== own),
  });
  for (const { format, file } of outputs)
    if (file !== null) await io.write(resolve(io.cwd, file), inChunks(render(format, optionsFor(file))));
  if (outputs.some(({ format }) => format === 'markdown'))
    await addToSummary(context, (limit) => render('markdown' as Format<R>, { ...optionsFor(null), color: false }, limit));
  const printed = outputs.find(({ file }) => file === null);
  if (printed) for (const chunk of inChunks(render(printed.format, optionsFor(null)))) io.out(chunk);
  for (const file of files) (printed ? io.err : io.out)(`${printable(file)}\n`);
}

/** What GitHub takes as the summary of a step; a larger one is dropped whole. */
const largestSummary = 1024 * 1024;

/** The summary comes besides: where it can't be written that is said, and the outputs that were asked for are written all the same. */
async function addToSummary(context: Context, render: (limit: number) => string | Iterable<string>): Promise<void> {
  try {
    await appendSummary(context, render);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    context.say({
      zh: `作业摘要（GITHUB_STEP_SUMMARY）没有写成：${printable(error.text.zh)}`,
      en: `The summary of the job (GITHUB_STEP_SUMMARY) was not written: ${printable(error.text.en)}`,
    });
  }
}

async function appendSummary({ io, say }: Context, render: (limit: number) => string | Iterable<string>): Promise<void> {
  const path = io.env['GITHUB_STEP_SUMMARY'];
  if (!path) return;
  const size = (await io.kind(path)) === null ? 0 : await io.size(path);
  const text = [...inChunks(render(largestSummary - size))].join('');
  if (size + Buffer.byteLength(text) <= largestSummary) return io.append(path, text, size);
  say({ zh: '作业摘要已满，校验结果未写入。', en: 'The summary of the job is full: the result was not added to it.' });
}

/**
 * Files as the platform names them. Where the environment says which folder the repository is (GitHub, GitLab), they are relative to it,
 * wherever in it the run stood; files outside, and all where it says nothing, keep the name that the report has for them.
 */
function locator(io: Io, base: string): (file: string) => string {
  const root = io.env['GITHUB_WORKSPACE'] || io.env['CI_PROJECT_DIR'];
  if (!root) return (file) => file;
  return (file) => {
    const path = relative(root, resolve(base, file)).replaceAll('\\', '/');
    return path === '' || path.startsWith('../') || isAbsolute(path) ? file : path;
  };
}

import type { Config } from '@duizhang/model';
import { dirname, join, resolve } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { Io } from './io.ts';
import { readDocument } from './json-file.ts';
import { checkChoices } from './project-choices.ts';

/** A project folder: `duizhang init` makes one. */
export interface Project {
  /** Absolute path of the folder. */
  root: string;
  config: Config;
}

/** Where things lie in a project folder. */
export const layout = {
  config: 'duizhang.json',
  suppressions: 'suppressions.json',
  submissions: (period: string) => `submissions/${period}`,
  templates: (period: string) => `templates/${period}`,
  decisionFolder: 'decisions',
  decisions: (period: string) => `decisions/${period}.jsonl`,
};

/** What a project rests on, absolute: files, and folders in which every file is read. A result written there would be lost work, or be read. */
export function projectInputs({ root, config }: Project): { files: string[]; folders: string[] } {
  return {
    files: [layout.config, layout.suppressions, config.catalogue, config.orgUnitRegister].map((name) => resolve(root, name)),
    folders: [dirname(layout.submissions(config.reportingPeriod)), layout.decisionFolder].map((name) => join(root, name)),
  };
}

/**
 * The project that a run stands in: `--project`, else the nearest folder with a duizhang.json at or above the working
 * folder, else at or above the first path given. Null when there is none; a broken duizhang.json is `CannotRun`.
 */
export async function findProject(io: Io, asked: string | undefined, paths: readonly string[] = []): Promise<Project | null> {
  if (asked !== undefined) {
    const root = resolve(io.cwd, asked);
    if ((await io.kind(join(root, layout.config))) !== 'file') throw missingConfig(root, false);
    return openProject(io, root);
  }
  for (const start of [io.cwd, ...paths.slice(0, 1).map((path) => resolve(io.cwd, path))]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if ((await io.kind(join(folder, layout.config))) === 'file') return openProject(io, folder);
      if (dirname(folder) === folder) break;
    }
  }
  return null;
}

async function openProject(io: Io, root: string): Promise<Project> {
  const path = join(root, layout.config);
  const config = await readDocument(io, path, 'config');
  checkChoices(path, config);
  return { root, config };
}

/** Says what a duizhang.json must hold, with an example that can be pasted. */
export function missingConfig(folder: string, searchedUp: boolean): CannotRun {
  const example =
    '{ "planId": "qingdao-2023", "catalogue": "catalogue.json", "orgUnitRegister": "org-units.json", "reportingPeriod": "2023-Q2" }';
  return new CannotRun(
    [
      `${folder}${searchedUp ? ' 及其上级文件夹' : ''}中没有 ${layout.config}。`,
      '它必须写明 planId（方案编号）、catalogue（任务目录）、orgUnitRegister（单位名录）、reportingPeriod（报告期），例如：',
      `  ${example}`,
      'duizhang init 可以新建；也可以不用项目文件夹，改用 --catalogue 和 --period 指定。',
    ].join('\n'),
    [
      `There is no ${layout.config} in ${folder}${searchedUp ? ' or above it' : ''}.`,
      'It must name planId, catalogue, orgUnitRegister and reportingPeriod, for example:',
      `  ${example}`,
      '`duizhang init` makes one; without a project folder use --catalogue and --period.',
    ].join('\n'),
  );
}

import { join, resolve } from 'node:path';
import type { Options } from '../command.ts';
import { cataloguePath } from '../inputs.ts';
import type { Io } from '../io.ts';
import { layout, type Project } from '../project.ts';
import type { ChangesSince } from './changed-since.ts';

/**
 * Which of the files have changed that all others are judged by: catalogue, register, configuration, what people have said of headers,
 * suppressions. What lies outside the repository (the data that comes with the program) has no history there.
 */
export async function changedBasis(io: Io, options: Options, project: Project | null, changes: ChangesSince): Promise<string[]> {
  const { catalogue, register, decisions, suppressions } = options;
  const basis = [register, suppressions, ...(decisions ?? [])].flatMap((path) => (path === undefined ? [] : [resolve(io.cwd, path)]));
  if (catalogue !== undefined) basis.push(await cataloguePath(io, catalogue));
  if (project !== null) {
    const { root, config } = project;
    if (catalogue === undefined) basis.push(resolve(root, config.catalogue), resolve(root, config.orgUnitRegister));
    basis.push(...[layout.config, layout.decisionFolder, layout.suppressions].map((name) => join(root, name)));
  }
  const changed = new Set<string>();
  for (const path of basis.filter((one) => changes.isInside(one))) {
    for (const gone of changes.differing(path)) changed.add(gone);
    for (const file of await filesAt(io, path)) if (changes.hasChanged(file)) changed.add(file);
  }
  return [...changed].sort();
}

async function filesAt(io: Io, path: string): Promise<string[]> {
  const kind = await io.kind(path);
  return kind === null ? [] : kind === 'file' ? [path] : (await io.list(path)).map((file) => file.path);
}

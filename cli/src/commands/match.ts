import { createMatcher } from '@duizhang/lexicon';
import { toJsonLine } from '@duizhang/report';
import { join, resolve } from 'node:path';
import type { Run } from '../command.ts';
import { readDocument } from '../json-file.ts';
import { findProject } from '../project.ts';
import { argumentsOrLines } from '../standard-input.ts';

/** `duizhang match -- <name…>`: how a unit's name is resolved, one JSON object a line, in order. */
export const run: Run = async ({ io }, args, options) => {
  const names = await argumentsOrLines(io, args);
  const project = options.register === undefined ? await findProject(io, options.project) : null;
  const path =
    options.register !== undefined
      ? resolve(io.cwd, options.register)
      : project !== null
        ? resolve(project.root, project.config.orgUnitRegister)
        : join(io.seeds, 'org-units', 'qingdao.json');
  const matcher = createMatcher(await readDocument(io, path, 'orgUnitRegister'));
  for (const name of names) io.out(`${toJsonLine(matcher.match(name))}\n`);
  return 0;
};

import { decodeText } from '@duizhang/bytes';
import { compareFindings, wordFinding } from '@duizhang/model';
import { checkCatalogue } from '@duizhang/plan';
import { findingLines, printable, toJson } from '@duizhang/report';
import { dirname, join, relative, resolve } from 'node:path';
import { schemaFindings } from '../catalogue-schema.ts';
import type { Run } from '../command.ts';
import { cataloguePath } from '../inputs.ts';
import type { Io } from '../io.ts';
import { readJson } from '../json-file.ts';
import { findProject, missingConfig } from '../project.ts';
import { allRules, passes, reportOptions } from '../outcome.ts';

/** `duizhang catalogue check [f]`: schema, plausibility, and the quotes against the plan's text where that lies beside. */
export const run: Run = async (context, [asked], options) => {
  const { io, locale } = context;
  const path = asked === undefined ? await projectCatalogue(io, options.project) : await cataloguePath(io, asked);
  const reference = asked ?? relative(io.cwd, path);
  const value = await readJson(io, path);
  const checked = checkCatalogue(value, await plainTextBeside(io, path, value));
  const findings = checked.ok ? [...checked.findings].sort(compareFindings) : schemaFindings(reference, checked.problems);
  const passed = passes(findings, options.failOn ?? 'error');
  if (options.format === 'json') {
    io.out(toJson({ catalogue: reference, findings: findings.map((item) => wordFinding(item, allRules, locale)) }));
    return passed ? 0 : 1;
  }
  const head =
    locale === 'zh'
      ? `${passed ? '通过' : '不通过'}：${reference}，问题 ${findings.length} 条`
      : `${passed ? 'PASS' : 'FAIL'}: ${reference}, ${findings.length} finding(s)`;
  io.out(`${[printable(head), ...findingLines(findings, [], reportOptions(context, passed, options.verbose))].join('\n')}\n`);
  return passed ? 0 : 1;
};

async function projectCatalogue(io: Io, asked: string | undefined): Promise<string> {
  const project = await findProject(io, asked);
  if (project === null) throw missingConfig(io.cwd, true);
  return resolve(project.root, project.config.catalogue);
}

/** The text that the catalogue's offsets count in: the file that it names, else its document where that is plain text. */
async function plainTextBeside(io: Io, path: string, catalogue: unknown): Promise<string | undefined> {
  const document = (catalogue as { document?: { plainText?: unknown; fileName?: unknown; mediaType?: unknown } } | null)?.document;
  const name = document?.plainText ?? (document?.mediaType === 'text/plain' ? document.fileName : undefined);
  // Only a bare name: a catalogue from elsewhere must not lead to other folders.
  if (typeof name !== 'string' || /[\\/]|^\.\.?$/.test(name)) return undefined;
  const file = join(dirname(path), name);
  return (await io.kind(file)) === 'file' ? decodeText(await io.read(file)).text : undefined;
}

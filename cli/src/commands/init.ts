import { createMatcher, isPeriod } from '@duizhang/lexicon';
import type { Catalogue, Config, OrgUnitRegister } from '@duizhang/model';
import { printable, toJson } from '@duizhang/report';
import { join, resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Context, Options, Run } from '../command.ts';
import { cataloguePath, chosenRegister, seedFile } from '../inputs.ts';
import { readDocument } from '../json-file.ts';
import { importDocument, resolveUnits } from '../pipeline.ts';
import { layout } from '../project.ts';
import { sayFindings } from '../outcome.ts';

/** `duizhang init [dir]`: a project folder from a plan. Exit code 2 where one is already. */
export const run: Run = async (context, [folder = '.'], options) => {
  const { io, locale } = context;
  const root = resolve(io.cwd, folder);
  if (!options.force && (await io.kind(join(root, layout.config))) !== null) {
    throw new CannotRun(
      `${root} 中已有 ${layout.config}；--force 覆盖它。`,
      `${root} has a ${layout.config} already; --force overwrites it.`,
    );
  }
  const { catalogue, register, plainText } = await plan(context, options);
  const config: Config = {
    planId: catalogue.planId,
    catalogue: 'catalogue.json',
    orgUnitRegister: 'org-units.json',
    reportingPeriod: period(options, catalogue, io.now()),
    locale,
    failOn: 'error',
  };
  const files: [string, string][] = [
    [layout.config, toJson(config)],
    ['catalogue.json', toJson(catalogue)],
    ['org-units.json', toJson(register)],
  ];
  if (plainText !== null) files.push(['plan.txt', plainText]);
  for (const [name, content] of files) await io.write(join(root, name), content);
  const folders = [layout.submissions(config.reportingPeriod), 'decisions', 'reports'];
  for (const name of folders) await io.makeFolder(join(root, name));

  const made = [...files.map(([name]) => name), ...folders.map((name) => `${name}/`)];
  if (options.format === 'json') io.out(toJson({ root, config, made }));
  else {
    io.out(`${made.map((name) => printable(join(folder, name))).join('\n')}\n`);
    const inbox = printable(join(folder, folders[0]!));
    context.say({
      zh: `项目已建好。把填报表放进 ${inbox}，再在其中运行 duizhang reconcile。`,
      en: `The project is ready. Put the submissions into ${inbox}, then run duizhang reconcile in it.`,
    });
  }
  return 0;
};

/** The plan as a catalogue with its register: a document is imported, a catalogue or a built-in plan is taken as it is. */
async function plan(
  context: Context,
  options: Options,
): Promise<{ catalogue: Catalogue; register: OrgUnitRegister; plainText: string | null }> {
  const { io } = context;
  const path = await cataloguePath(io, options.plan!);
  if (path.endsWith('.json')) {
    const catalogue = await readDocument(io, path, 'catalogue');
    const text = seedFile(io, options.plan!, 'plan.txt');
    const plainText = text !== null && (await io.kind(text)) === 'file' ? new TextDecoder().decode(await io.read(text)) : null;
    return { catalogue, register: await register(context, options, catalogue), plainText };
  }
  const imported = await importDocument(io, path, undefined);
  if (!imported.ok) {
    sayFindings(context, imported.findings);
    throw new CannotRun(`${options.plan}：未能读出方案。`, `${options.plan}: no plan could be read from it.`);
  }
  const units = await register(context, options, imported.catalogue);
  const catalogue = await resolveUnits(imported.catalogue, createMatcher(units));
  return {
    catalogue: { ...catalogue, document: { ...catalogue.document, plainText: 'plan.txt' } },
    register: units,
    plainText: imported.plainText,
  };
}

async function register({ io }: Context, options: Options, catalogue: Catalogue): Promise<OrgUnitRegister> {
  const found = await chosenRegister(io, options, null, catalogue);
  if (found) return found;
  throw new CannotRun(
    `没有与方案“${catalogue.title}”发文机关相符的内置单位名录，请用 --register 指定。`,
    `No built-in register fits the issuer of "${catalogue.title}": name one with --register.`,
  );
}

/** `--period`, else the current quarter if the plan is of this year, else the first quarter of the plan's year. */
function period(options: Options, catalogue: Catalogue, now: Date): string {
  if (options.period !== undefined) {
    if (isPeriod(options.period)) return options.period;
    throw new CannotRun(
      `--period：不是报告期：${options.period}，例如 2023-Q2。`,
      `--period: ${options.period} is no reporting period, for example 2023-Q2.`,
    );
  }
  const year = catalogue.year ?? now.getFullYear();
  return `${year}-Q${year === now.getFullYear() ? Math.floor(now.getMonth() / 3) + 1 : 1}`;
}

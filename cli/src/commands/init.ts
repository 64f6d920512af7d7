import { createMatcher, isPeriod } from '@duizhang/lexicon';
import type { Catalogue, Config, OrgUnitRegister } from '@duizhang/model';
import { printable, toJson } from '@duizhang/report';
import { join, resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Context, Options, Run } from '../command.ts';
import { cataloguePath, chosenRegister, seedFile } from '../inputs.ts';
import { readDocument } from '../json-file.ts';
import { importDocument, resolveUnits } from '../pipeline.ts';
import { withPeriod } from '../next-period.ts';
import { checkChoices, windowOfPeriod } from '../project-choices.ts';
import { layout } from '../project.ts';
import { sayFindings } from '../outcome.ts';

/**
 * `duizhang init [dir]`: a project folder from a plan. Where one is already, `--period` takes it on to that period, and anything else is
 * exit code 2.
 */
export const run: Run = async (context, [folder = '.'], options) => {
  const { io, locale } = context;
  const root = resolve(io.cwd, folder);
  if (!options.force && (await io.kind(join(root, layout.config))) !== null) {
    if (options.period !== undefined) return goOn(context, root, folder, options);
    throw new CannotRun(
      `${root} 中已有 ${layout.config}；转到另一报告期用 --period，--force 覆盖它。`,
      `${root} has a ${layout.config} already; --period takes it to another period, --force overwrites it.`,
    );
  }
  const { catalogue, register, plainText } = await plan(context, options);
  const reportingPeriod = askedPeriod(options) ?? currentPeriod(catalogue, io.now());
  const config = withPeriod(
    { planId: catalogue.planId, catalogue: 'catalogue.json', orgUnitRegister: 'org-units.json', reportingPeriod, locale, failOn: 'error' },
    reportingPeriod,
    options.due,
  );
  const files: [string, string][] = [
    [layout.config, toJson(config)],
    ['catalogue.json', toJson(catalogue)],
    ['org-units.json', toJson(register)],
  ];
  if (plainText !== null) files.push(['plan.txt', plainText]);
  for (const [name, content] of files) await io.write(join(root, name), content);
  const folders = [layout.submissions(config.reportingPeriod), 'decisions', 'reports'];
  for (const name of folders) await io.makeFolder(join(root, name));

  report(context, { root, folder, config, made: [...files.map(([name]) => name), ...folders.map((name) => `${name}/`)] }, options);
  return 0;
};

/** Takes a project on to another period: what it sets stays, files and decisions of earlier periods lie where they are. */
async function goOn(context: Context, root: string, folder: string, options: Options): Promise<number> {
  const { io } = context;
  const path = join(root, layout.config);
  const config = withPeriod(await readDocument(io, path, 'config'), askedPeriod(options)!, options.due);
  checkChoices(path, config);
  const inbox = layout.submissions(config.reportingPeriod);
  await io.write(path, toJson(config));
  await io.makeFolder(join(root, inbox));
  report(context, { root, folder, config, made: [layout.config, `${inbox}/`] }, options);
  return 0;
}

interface Made {
  root: string;
  /** As the person wrote it. */
  folder: string;
  config: Config;
  made: readonly string[];
}

/** What was made, and what to do next. */
function report({ io, say }: Context, { root, folder, config, made }: Made, options: Options): void {
  if (options.format === 'json') {
    io.out(toJson({ root, config, made }));
    return;
  }
  io.out(`${made.map((name) => printable(join(folder, name))).join('\n')}\n`);
  const { reportingPeriod } = config;
  const inbox = layout.submissions(reportingPeriod);
  say({
    zh: `${reportingPeriod} 已就绪。在该文件夹中：duizhang template 发表；收到的填报表放进 ${inbox}；duizhang reconcile 核对。`,
    en: `${reportingPeriod} is ready. In that folder: duizhang template makes the workbooks; submissions go into ${inbox}; duizhang reconcile.`,
  });
  if (windowOfPeriod(config, reportingPeriod) !== undefined) return;
  say({
    zh: `报送截止日未定，逾期和及时率将不作评价；定了用 duizhang init --period ${reportingPeriod} --due <日期> 写入。`,
    en: `No last day to report is set, so lateness is not evaluated; set it with duizhang init --period ${reportingPeriod} --due <date>.`,
  });
}

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

/** `--period`; undefined without it. */
function askedPeriod({ period }: Options): string | undefined {
  if (period === undefined || isPeriod(period)) return period;
  throw new CannotRun(
    `--period：不是报告期：${period}，例如 2023-Q2。`,
    `--period: ${period} is no reporting period, for example 2023-Q2.`,
  );
}

/** The current quarter if the plan is of this year, else the first quarter of the plan's year. */
function currentPeriod(catalogue: Catalogue, now: Date): string {
  const year = catalogue.year ?? now.getFullYear();
  return `${year}-Q${year === now.getFullYear() ? Math.floor(now.getMonth() / 3) + 1 : 1}`;
}

import { createMatcher } from '@duizhang/lexicon';
import type { Catalogue } from '@duizhang/model';
import { printable, toJson } from '@duizhang/report';
import { dirname, join, resolve } from 'node:path';
import type { Context, Run } from '../command.ts';
import { chosenRegister } from '../inputs.ts';
import type { Io } from '../io.ts';
import { passes, sayFindings } from '../outcome.ts';
import { importDocument, resolveUnits } from '../pipeline.ts';
import { findProject } from '../project.ts';

/** `duizhang catalogue import <document>`: plan document → catalogue.json. Exit code 2 where the document is no plan. */
export const run: Run = async (context, [document], options) => {
  const { io } = context;
  const imported = await importDocument(io, resolve(io.cwd, document!), options.planId);
  if (!imported.ok) {
    sayFindings(context, imported.findings);
    return 2;
  }
  let { catalogue } = imported;
  const register = await chosenRegister(io, options, await findProject(io, options.project), catalogue);
  if (register) catalogue = await resolveUnits(catalogue, createMatcher(register));
  else
    context.say({
      zh: '没有与发文机关相符的单位名录，单位未识别；可用 --register 指定。',
      en: 'No register fits the issuer, so no unit was resolved; name one with --register.',
    });

  if (options.out === undefined) {
    if (catalogue.document.plainText) {
      context.say({
        zh: '出处的位置以提取的纯文本为准；用 --out 时会把它一并写出。',
        en: 'Offsets count in the extracted plain text; with --out it is written too.',
      });
    }
    io.out(toJson({ ...catalogue, document: { ...catalogue.document, plainText: null } }));
  } else await write(io, resolve(io.cwd, options.out), catalogue, imported.plainText);
  summarise(context, catalogue);
  return passes(catalogue.findings, options.failOn ?? 'never') ? 0 : 1;
};

/** The catalogue, and beside it the text that its offsets count in, where the document itself isn't that text. */
async function write(io: Io, path: string, catalogue: Catalogue, plainText: string): Promise<void> {
  const { plainText: textName } = catalogue.document;
  if (textName) await io.write(join(dirname(path), textName), plainText);
  await io.write(path, toJson(catalogue));
}

function summarise(context: Context, catalogue: Catalogue): void {
  const clauses = catalogue.tasks.flatMap((task) => task.clauses);
  const indicators = clauses.reduce((sum, clause) => sum + clause.indicators.length, 0);
  const counts = [catalogue.tasks.length, clauses.length, indicators, catalogue.findings.length] as const;
  const title = printable(catalogue.title);
  context.say({
    zh: `《${title}》：任务 ${counts[0]}，分句 ${counts[1]}，指标 ${counts[2]}，问题 ${counts[3]}`,
    en: `${title}: ${counts[0]} tasks, ${counts[1]} clauses, ${counts[2]} indicators, ${counts[3]} findings`,
  });
  if (catalogue.findings.length > 0) sayFindings(context, catalogue.findings);
}

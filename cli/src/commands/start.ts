import { reporters, toJson } from '@duizhang/report';
import { join, relative } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Context, Run } from '../command.ts';
import { loadInputs, registerOf, builtInRegisters, requiredPeriod, seedFile } from '../inputs.ts';
import { createMatcher } from '@duizhang/lexicon';
import { failOn, passes, reportOptions, sayFindings } from '../outcome.ts';
import { importDocument, makeTemplates, reconcilePeriod, readPrevious, resolveUnits } from '../pipeline.ts';
import { layout } from '../project.ts';
import { safeFileName } from '../safe-file-name.ts';
import { canOpenTerminal, openTerminal, preloadTerminal } from '../terminal.ts';

const planId = 'qingdao-2023';
const shownUnit = '市大数据局';

/**
 * `duizhang start` (`npm start`): the whole flow on the sample that comes with the clone. Everything that it writes,
 * decisions too, goes to .cache/start in the clone; the sample stays as it is.
 */
export const run: Run = async (context, _args, options) => {
  const { io } = context;
  if (io.clone === null) {
    throw new CannotRun(
      'start 用的示例在源代码仓库中；已安装的 duizhang 请用 duizhang init 新建项目。',
      'start works on the sample of a clone; with an installed duizhang make a project by `duizhang init`.',
    );
  }
  const sample = join(io.clone, 'samples', 'qingdao-2023-q2');
  const work = join(io.clone, '.cache', 'start');

  preloadTerminal(context, options);
  const tasks = await importPlan(context, join(work, 'catalogue.json'));
  const inputs = await loadInputs(io, { project: sample });
  const reportingPeriod = requiredPeriod({}, inputs.project);
  const template = await makeTemplate(context, inputs, reportingPeriod, work);
  const ownLog = await ownDecisionLog(context, sample, work, reportingPeriod);
  const reconcileOptions = { decisions: [ownLog] };
  const period = await reconcilePeriod(context, inputs, reconcileOptions, []);
  const { reconciliation, logFindings, decisionLog } = period;
  await io.write(join(work, 'reconciliation.json'), reporters.reconciliation.json(reconciliation, reportOptions(context, true)));

  const shown = (path: string) => relative(io.clone!, path).replaceAll('\\', '/');
  const files = new Set(reconciliation.submissions.map((submission) => submission.file)).size;
  context.say({
    zh: `已导入方案（${tasks} 项任务），为${shownUnit}生成模板 ${shown(template)}，读取 ${shown(sample)} 的 ${files} 份报送件并完成 ${reportingPeriod} 核对。`,
    en: `Imported the plan (${tasks} tasks), wrote the template ${shown(template)} for ${shownUnit}, read ${files} submissions of ${shown(sample)} and reconciled ${reportingPeriod}.`,
  });
  context.say({
    zh: `分步命令（前加 npm run --silent duizhang --）：catalogue import ${shown(seedFile(io, planId, 'plan.txt')!)} · template --period ${reportingPeriod} --org-unit ${shownUnit} --out 目录 · validate 文件 · reconcile，均可加 --project ${shown(sample)}`,
    en: `Step by step (after npm run --silent duizhang --): catalogue import ${shown(seedFile(io, planId, 'plan.txt')!)} · template --period ${reportingPeriod} --org-unit ${shownUnit} --out dir · validate files · reconcile, each with --project ${shown(sample)}`,
  });
  sayFindings(context, logFindings);
  if (decisionLog !== null && canOpenTerminal(io, options)) {
    return openTerminal(context, { inputs, options: reconcileOptions, paths: [] }, period, decisionLog);
  }
  const passed = passes([...reconciliation.findings, ...logFindings], failOn({}, inputs.project), reconciliation.dispositions);
  io.out(reporters.reconciliation[options.format ?? 'text'](reconciliation, reportOptions(context, passed, options.verbose)));
  return passed ? 0 : 1;
};

/** Imports the plan afresh, so that the step is seen to work; gives the number of tasks. */
async function importPlan({ io }: Context, out: string): Promise<number> {
  const imported = await importDocument(io, seedFile(io, planId, 'plan.txt')!, planId);
  if (!imported.ok) throw new Error(`the built-in plan ${planId} could not be imported`);
  const register = registerOf(await builtInRegisters(io), imported.catalogue)!;
  await io.write(out, toJson(await resolveUnits(imported.catalogue, createMatcher(register))));
  return imported.catalogue.tasks.length;
}

async function makeTemplate(
  context: Context,
  inputs: Awaited<ReturnType<typeof loadInputs>>,
  period: string,
  work: string,
): Promise<string> {
  const { orgUnitId } = inputs.matcher.match(shownUnit);
  const previous = await readPrevious(context, inputs, period, []);
  for await (const { orgUnit, bytes } of makeTemplates(inputs, period, previous, [orgUnitId!])) {
    const path = join(work, 'templates', safeFileName(`${orgUnit.shortName}-${period}`, '.xlsx', []));
    await context.io.write(path, bytes);
    return path;
  }
  throw new Error(`the plan asks nothing of ${shownUnit}`);
}

/** The log that this clone's own decisions go to: begun as a copy of the sample's, then left alone. */
async function ownDecisionLog({ io }: Context, sample: string, work: string, period: string): Promise<string> {
  const own = join(work, layout.decisions(period));
  const given = join(sample, layout.decisions(period));
  if ((await io.kind(own)) === null && (await io.kind(given)) === 'file') await io.write(own, await io.read(given));
  return own;
}

import type { Decision } from '@duizhang/model';
import { readDecisionLog, type SourceCell } from '@duizhang/reconcile';
import { openBulletin } from '@duizhang/report';
import { bulletinInput } from './bulletin-input.ts';
import { writeBulletin, type BulletinToWrite } from './bulletin-file.ts';
import { join, sep } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import { clipboardSequence } from './clipboard.ts';
import type { Context, Options } from './command.ts';
import { loggedMappings, recordBehind, type DecisionLog, type SeenLog } from './decision-log.ts';
import { forgetMappings } from './forget-mappings.ts';
import type { Inputs } from './inputs.ts';
import { namedInputs, requiredPeriod } from './inputs.ts';
import { judgingDesk } from './judging-desk.ts';
import { reportOptions } from './outcome.ts';
import { writePlace } from './place-file.ts';
import { filesOfPeriod, reconcilePeriod, type ReconciledPeriod } from './pipeline.ts';
import { openFile } from './open-file.ts';
import { readSourceCell } from './reading/source-cell.ts';
import { entryOf } from './tui/entry.ts';
import type { AskOf, Ports, FileChanges } from './tui/open.ts';
import { watchWorld } from './watch-world.ts';

/** What a reconciliation was asked for with: it is asked for in the same way again. */
export interface Asked {
  inputs: Inputs;
  options: Options;
  paths: readonly string[];
}

/** So many findings or decisions are listed one by one on the screen: more would be waited for, and have a screen of their own. */
const LISTED = 1000;

/** The questions of the terminal UI, answered by the same functions as those of the commands. */
export async function terminalPorts(context: Context, asked: Asked, opened: ReconciledPeriod, log: DecisionLog): Promise<Ports> {
  const { io, locale } = context;
  let period = opened;
  let desk = judgingDesk(io, period);
  let seen: SeenLog = { text: log.text, decisions: opened.decisions };
  const files = () => filesOfPeriod(io, asked.inputs.project, requiredPeriod(asked.options, asked.inputs.project), asked.paths);
  const world = watchWorld(io, { files, log: log.path }, period.stamps);
  let progressed: (done: number, total: number) => void = () => {};
  const folder = join(asked.inputs.project?.root ?? io.cwd, sep);

  /** It is said on one line: a long path would leave no room for what is wrong with it. */
  const worded = (error: unknown): unknown => (error instanceof CannotRun ? new Error(error.text[locale].replaceAll(folder, '')) : error);
  const inWords = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw worded(error);
    }
  };

  const answers: { [K in Parameters<Ports['ask']>[0]['about']]: (ask: never) => Promise<unknown> } = {
    judging: async ({ decisions }: AskOf<'judging'>) => {
      // Files that were read again meanwhile have other figures.
      for (;;) {
        const on = desk;
        const figures = await on.judge(decisions);
        if (on === desk) return figures;
      }
    },
    effect: async ({ intent, model, decisions }: AskOf<'effect'>) => {
      const who = { actor: io.env['DUIZHANG_ACTOR'] || io.user, at: io.now().toISOString() };
      return desk.effect(decisions, { ...entryOf(model, intent, decisions, locale), ...who });
    },
    reading: async ({ model, on, field, text }: AskOf<'reading'>) => {
      const item = model.items[model.itemsOf(on)[0] ?? -1];
      return item ? desk.read(model.reconciliation, item.finding, field, text) : null;
    },
    reload: async () => {
      // In threads, so that the keys go on; a threshold of the command line stays what it was.
      const inputs = { ...asked.inputs, threads: asked.inputs.threads ?? 1 };
      period = await reconcilePeriod(
        { ...context, onProgress: (done, total) => progressed(done, total) },
        inputs,
        asked.options,
        asked.paths,
      );
      world.settle(period.stamps);
      desk = judgingDesk(io, period);
      const { reconciliation, previous, questions, decisions, logFindings } = period;
      return { reconciliation, previous, questions, decisions, logFindings };
    },
    forgetMapping: async ({ decision }: { decision: Decision }) => {
      const { reportingPeriod } = period.reconciliation;
      const said = await loggedMappings(io, asked.options, asked.inputs.project, reportingPeriod);
      forgetMappings(
        io,
        said.filter((one) => one.decision.decisionId === decision.decisionId),
        reportingPeriod,
      );
      return null;
    },
    neighbourhood: ({ source }: { source: SourceCell }) => readSourceCell(io, asked.inputs.limits, period.files, source),
    openFile: ({ file }: { file: string }) => openFile(io, period.files, file),
    copy: async ({ text }: { text: string }) => {
      // A script that is played into a file or a pipe has no clipboard to write to.
      if (io.stdoutTty) io.out(clipboardSequence(text, io.env));
      return null;
    },
    bulletin: async (source: Omit<BulletinToWrite, 'format' | 'path' | 'overwrite'>) =>
      openBulletin(bulletinInput(asked.inputs, source), {
        ...reportOptions({ ...context, locale: source.locale }, true),
        listUpTo: LISTED,
      }),
    writeBulletin: async (wanted: BulletinToWrite) => {
      const read = [...(await files()).map(({ path }) => path), log.path, ...namedInputs(io, asked.options)];
      return writeBulletin(context, asked.inputs, wanted, read);
    },
  };

  return {
    record(entry) {
      return inWords(() => {
        const written = recordBehind(io, log, seen, [entry]);
        seen = written.seen;
        return { decision: written.made[0]!, decisions: seen.decisions };
      });
    },
    ask: (async (ask: Parameters<Ports['ask']>[0]) => {
      try {
        return await (answers[ask.about] as (ask: unknown) => Promise<unknown>)(ask);
      } catch (error) {
        throw worded(error);
      }
    }) as Ports['ask'],
    after: io.after,
    keepPlace: (place) => writePlace(io, log, place),
    watch(tell) {
      const began = new Map<number, number>();
      progressed = (done, total) => {
        const now = io.now().getTime();
        const since = done <= 1 ? now : (began.get(total) ?? now);
        began.set(total, since);
        tell({ kind: 'reading', progress: { done, total, milliseconds: now - since } });
      };
      return world.watch({
        files: (changes: FileChanges | null) => tell({ kind: 'files', changes }),
        log(text) {
          if (text === seen.text) return;
          seen = { text, decisions: readDecisionLog(text).decisions };
          tell({ kind: 'log', decisions: seen.decisions });
        },
      });
    },
  };
}

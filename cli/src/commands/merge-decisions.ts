import { formatDecision, headsOf, mergeDecisions, readDecisionLog, wordsInForce } from '@duizhang/reconcile';
import { resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Run } from '../command.ts';
import { checkIsLog } from '../decision-log.ts';
import { passes, sayFindings } from '../outcome.ts';

/**
 * `duizhang merge-decisions <log…>`: several logs as one, every entry once, in the one order that any machine gives them. The logs
 * stay as they are unless `--out` names one of them. Exit code 1 where a log is broken: what can't be read is not in the result.
 */
export const run: Run = async (context, names, options) => {
  const { io } = context;
  const logs = await Promise.all(
    names.map(async (name) => ({
      path: resolve(io.cwd, name),
      ...readDecisionLog(new TextDecoder().decode(await io.read(resolve(io.cwd, name))), name),
    })),
  );
  logs.forEach(({ decisions, findings: broken }, index) => checkIsLog(names[index]!, decisions, broken));
  const findings = logs.flatMap((log) => log.findings);
  sayFindings(context, findings);
  const merged = mergeDecisions(logs.map(({ decisions }) => decisions));
  const text = merged.map(formatDecision).join('');
  const sound = passes(findings, 'error');
  if (options.out === undefined) io.out(text);
  else {
    const out = resolve(io.cwd, options.out);
    if (!sound) {
      throw new CannotRun(
        '日志有损，未写出：请先处理上面的问题；或不用 --out，从标准输出取可读的条目。',
        'A log is broken, so nothing was written: see to it first, or take what can be read from standard output, without --out.',
      );
    }
    await keepsEverything(out, new Set(merged.map(({ decisionId }) => decisionId)));
    await io.write(out, text);
  }
  const contrary = new Set([...wordsInForce(merged).values()].filter(({ against }) => against.length > 0));
  const heads = headsOf(merged).length;
  context.say({
    zh: `合并 ${merged.length} 条裁定，末条 ${heads} 个${contrary.size === 0 ? '' : `；${contrary.size} 个问题的裁定互相矛盾，须会商后重新裁定`}。`,
    en: `Merged ${merged.length} decision(s), ${heads} end(s)${contrary.size === 0 ? '' : `; ${contrary.size} finding(s) are decided in contradictory ways and must be decided anew`}.`,
  });
  return sound ? 0 : 1;

  /** Nobody's entries may be lost under the result, nor a file that is no log. */
  async function keepsEverything(path: string, known: ReadonlySet<string>): Promise<void> {
    if ((await io.kind(path)) === null) return;
    const there = readDecisionLog(new TextDecoder().decode(await io.read(path)));
    const strange = there.findings.filter(({ messageId }) => messageId === 'invalid' || messageId === 'edited').length;
    if (strange > 0 || (there.decisions.length === 0 && there.findings.length > 0)) {
      throw new CannotRun(
        `${options.out}：其中有不是裁定记录或被改动过的行，覆盖会丢失；请换一个文件名。`,
        `${options.out}: has lines that are no decisions, or were edited, and would be lost; take another name.`,
      );
    }
    const lost = there.decisions.filter(({ decisionId }) => !known.has(decisionId)).length;
    if (lost === 0) return;
    throw new CannotRun(
      `${options.out}：其中有 ${lost} 条裁定不在所给的日志里，覆盖会丢失；请把它也列入要合并的日志。`,
      `${options.out}: ${lost} of its decisions are in none of the logs and would be lost; name it among the logs to merge, too.`,
    );
  }
};

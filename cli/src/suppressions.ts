import { fill, type Finding, type Locale, type Suppression, type SuppressionsInForce } from '@duizhang/model';
import { addSuppressions } from '@duizhang/reconcile';
import { printable, toJson } from '@duizhang/report';
import { join, resolve } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { Context, Options } from './command.ts';
import { askedDate } from './inputs.ts';
import type { Io } from './io.ts';
import { isIsoDate } from './iso-date.ts';
import { documentOf } from './json-file.ts';
import { allRules } from './outcome.ts';
import { layout, type Project } from './project.ts';

/**
 * The suppressions of a run: `--suppressions`, else those of the project; null where there are none. They expire by `--as-of`, else by
 * today: unlike a quarter, which is judged as it was at its end, a promise ends on the calendar. `whole` says whether the run looks at all
 * that the list is for: not where only some of a project's files were named, unless the list was named with them.
 */
export async function findSuppressions(
  io: Io,
  options: Options,
  project: Project | null,
  whole: boolean,
): Promise<SuppressionsInForce | null> {
  const named = options.suppressions;
  const path = named !== undefined ? resolve(io.cwd, named) : project && join(project.root, layout.suppressions);
  if (path === null || (named === undefined && (await io.kind(path)) !== 'file')) return null;
  return {
    file: named ?? layout.suppressions,
    asOf: askedDate(io, options),
    whole: whole || named !== undefined,
    entries: entriesOf(path, await io.read(path)),
  };
}

function entriesOf(path: string, bytes: Uint8Array): Suppression[] {
  const { suppressions } = documentOf(path, bytes, 'suppressions');
  const undated = suppressions.findIndex(({ expiresAt }) => !isIsoDate(expiresAt));
  if (undated === -1) return suppressions;
  const { expiresAt } = suppressions[undated]!;
  throw new CannotRun(
    `${path}：suppressions.${undated}.expiresAt（到期）：没有 ${expiresAt} 这一天，应为日期，例如 "2023-12-31"。`,
    `${path}: suppressions.${undated}.expiresAt: there is no day ${expiresAt}, a date is expected, for example "2023-12-31".`,
  );
}

/** What `--write-suppressions` is asked to write; null where it isn't. Throws `CannotRun` when something is lacking. */
export function askedSuppressions(
  io: Io,
  options: Options,
): ({ file: string } & Pick<Suppression, 'owner' | 'reason' | 'expiresAt'>) | null {
  const { writeSuppressions: file, owner = '', reason = '', expiresAt = '' } = options;
  if (file === undefined) return null;
  const lacking = Object.entries({ '--owner': owner, '--reason': reason, '--expires-at': expiresAt })
    .filter(([, value]) => value.trim() === '')
    .map(([flag]) => flag);
  if (lacking.length > 0) {
    throw new CannotRun(
      `--write-suppressions 还需要 ${lacking.join('、')}：放过一个问题须写明由谁负责、为何、到何时。`,
      `--write-suppressions also needs ${lacking.join(', ')}: whoever passes over a finding says who answers for it, why, and until when.`,
    );
  }
  const today = askedDate(io, options);
  if (!isIsoDate(expiresAt) || expiresAt < today) {
    throw new CannotRun(
      `--expires-at：应为 ${today} 或以后的日期，例如 ${today}；收到 ${expiresAt}。`,
      `--expires-at: ${expiresAt} is no date from ${today} on.`,
    );
  }
  return { file, owner, reason, expiresAt };
}

/**
 * Writes an entry for each of these findings into the list asked for, and says how many were added. What the list holds is kept, and
 * findings that an entry in force suppresses already get no second one; of two who write at once neither loses an entry. Gives the list as
 * it stands now.
 */
export function writeSuppressions(
  { io, locale, say }: Context,
  asked: NonNullable<ReturnType<typeof askedSuppressions>>,
  findings: Iterable<Finding>,
  options: Options,
): SuppressionsInForce {
  const path = resolve(io.cwd, asked.file);
  const asOf = askedDate(io, options);
  let entries: Suppression[] = [];
  let added = 0;
  io.rewrite(path, (content) => {
    const before = content === null ? [] : entriesOf(path, content);
    entries = addSuppressions({ asOf, entries: before }, findings, asked, (item) => sentenceOf(item, locale));
    added = entries.length - before.length;
    return toJson({ $schema: 'https://duizhang.dev/schemas/suppressions.schema.json', suppressions: entries });
  });
  say({
    zh: `${printable(asked.file)}：新增 ${added} 项抑制，共 ${entries.length} 项。`,
    en: `${printable(asked.file)}: ${added} suppression(s) added, ${entries.length} in all.`,
  });
  return { file: asked.file, asOf, whole: true, entries };
}

/** What a finding says, without what is to be done about it. */
function sentenceOf({ ruleId, messageId, data }: Finding, locale: Locale): string {
  const message = allRules.get(ruleId)?.messages[messageId];
  return message ? printable(fill(message, data, locale)) : ruleId;
}

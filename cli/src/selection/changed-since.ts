import { join, relative, resolve, sep } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Io, Ran } from '../io.ts';

/**
 * Which paths differ from a commit of the git repository that a folder lies in: those whose content git knows to be the same there and
 * here have not changed, all others have. So a file counts as changed that git does not know or ignores, and a renamed one.
 */
export interface ChangesSince {
  hasChanged(path: string): boolean;
  /** Whether a path lies in the repository at all. */
  isInside(path: string): boolean;
  /** What differs at a path or below it, or was there and is gone. */
  differing(path: string): string[];
}

/** Throws `CannotRun` where there is no git, no repository or no such commit. `ref` is what git takes for a commit: main, v1, HEAD~3. */
export async function changesSince(io: Io, ref: string, folder: string): Promise<ChangesSince> {
  const up = await git(io, folder, ['rev-parse', '--show-cdup']);
  if (up.code !== 0) {
    const { zh, en } = up.stderr.includes('dubious ownership')
      ? {
          zh: 'git 因所有者不同而拒绝读取，请按 git 的提示设置 safe.directory',
          en: 'git refuses it because it belongs to somebody else: set safe.directory as git says',
        }
      : { zh: '不是 git 仓库', en: 'is no git repository' };
    throw new CannotRun(`--changed-since：${folder} ${zh}。`, `--changed-since: ${folder} ${en}.`);
  }
  const top = resolve(folder, up.stdout.trim());
  const commit = await git(io, top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (commit.code !== 0) {
    throw new CannotRun(
      `--changed-since ${ref}：仓库中没有这个提交。在 CI 中可能只取了最近的历史，请取回更多（如 fetch-depth: 0）。`,
      `--changed-since ${ref}: the repository has no such commit. CI may have fetched only the latest history: fetch more of it (such as fetch-depth: 0).`,
    );
  }
  // A renamed file is one that went and one that came; of what went nothing is left to validate. To look into a submodule git would start
  // itself there, by the configuration of that one.
  const settings = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=dirty'];
  const different = await names(io, top, ['diff', ...settings, commit.stdout.trim(), '--'], await withoutFilters(io, top));
  const known = await names(io, top, ['ls-files', '-z']);
  const inTop = (path: string) => relative(top, path).split(sep).join('/');
  return {
    hasChanged: (path) => !known.has(inTop(path)) || different.has(inTop(path)),
    differing: (path) => {
      const at = inTop(path);
      return [...different].filter((name) => name === at || name.startsWith(`${at}/`)).map((name) => join(top, name));
    },
    isInside: (path) => !/^\.\.(?:\/|$)|^\/|^[A-Za-z]:/.test(inTop(path)),
  };
}

/** Between names stands NUL: so git quotes none, whatever characters it has. */
async function names(io: Io, folder: string, args: readonly string[], env?: Environment): Promise<Set<string>> {
  const { code, stdout, stderr } = await git(io, folder, args, env);
  if (code !== 0) throw new CannotRun(`git ${args[0]}：${stderr.trim()}`, `git ${args[0]}: ${stderr.trim()}`);
  return new Set(stdout.split('\0'));
}

type Environment = Readonly<Record<string, string>>;

/**
 * Settings by which git compares files as they are: a repository may name programs to pass them through (`filter.lfs.process`), and one
 * that came in an archive may name any. So files kept by git-lfs count as changed unless git knows from their size and time that they are not.
 */
async function withoutFilters(io: Io, folder: string): Promise<Environment> {
  const { stdout } = await git(io, folder, ['config', '--list', '--name-only', '-z']);
  const drivers = new Set(stdout.split('\0').flatMap((key) => /^filter\.(.*)\.[^.]*$/s.exec(key)?.[1] ?? []));
  const settings = [...drivers].flatMap((name) => [
    [`filter.${name}.clean`, ''],
    [`filter.${name}.process`, ''],
    [`filter.${name}.required`, 'false'],
  ]);
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', `${settings.length}`],
    ...settings.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ]) as Environment;
}

/** Where a clone lacks objects git would fetch them, through whatever program the repository names for that. */
const noFetching: Environment = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };

/** No program runs that the repository may name, and nothing is written into it, but that a diff notes in the index what is unchanged. */
const harmless = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

async function git(io: Io, folder: string, args: readonly string[], env: Environment = {}): Promise<Ran> {
  const ran = await io.run('git', [...harmless, ...args], folder, { ...noFetching, ...env });
  if (ran) return ran;
  throw new CannotRun('--changed-since 需要 git，但没有找到。', '--changed-since needs git, which is not there.');
}

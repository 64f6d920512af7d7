import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifest, read, repositoryFiles, root } from './house/workspace.ts';

interface Published {
  name: string;
  version: string;
  license?: string;
  engines?: { node?: string };
  exports?: Record<string, unknown>;
  dependencies?: Record<string, string>;
}

/** Folder of every package that is published, by its name. */
const published = new Map(
  repositoryFiles()
    .filter((path) => /^((packages\/)?[^/]+)\/package\.json$/.test(path) && !path.startsWith('cli/scripts/'))
    .map((path) => path.replace(/\/package\.json$/, ''))
    .filter((folder) => manifest(folder).private !== true)
    .map((folder) => [manifest(folder).name, folder]),
);

let folder = '';
const unpacked = (name: string): string => join(folder, 'packages', name.replace('@', '').replace('/', '-'));
const packed = (name: string): Published => JSON.parse(readFileSync(join(unpacked(name), 'package.json'), 'utf8')) as Published;
const filesOf = (name: string): string[] =>
  readdirSync(unpacked(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(unpacked(name).length + 1)
        .replaceAll('\\', '/'),
    );

// One packing and one installation for all tests: cli/scripts/pack.mjs does what a release and its user do.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhang-packaging-'));
  const done = spawnSync(process.execPath, [join(root, 'cli/scripts/pack.mjs'), folder], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`pack.mjs exited with ${done.status}:\n${done.stderr.slice(-4000)}`);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([...published.keys()])('%s', (name) => {
  it('holds what it should and nothing else', () => {
    const files = filesOf(name);
    expect(files).toContain('LICENSE');
    expect(readFileSync(join(unpacked(name), 'LICENSE'), 'utf8')).toBe(read('LICENSE'));
    expect(
      files.filter(
        (path) => /\.test\.|tsbuildinfo|(^|\/)src\/.*\.tsx?$|node_modules|\.d\.ts\.map$/.test(path) && !path.startsWith('dist/src/'),
      ),
    ).toEqual([]);
  });

  it('has no compiled file whose source is gone', () => {
    const source = published.get(name)!;
    const orphans = filesOf(name)
      .filter((path) => /^dist\/.*\.js$/.test(path))
      .filter((path) => {
        const inside = path.replace(/^dist\/(src\/)?/, '').replace(/\.js$/, '');
        return !['.ts', '.tsx'].some((end) => existsSync(join(root, source, 'src', inside + end)));
      });
    expect(orphans).toEqual([]);
  });

  it('names real versions, its licence and its Node', () => {
    const { version, license, engines, exports, dependencies = {} } = packed(name);
    expect({ license, node: engines?.node }).toEqual({ license: 'MIT', node: '>=22.13' });
    expect(version).toBe(packed('duizhang').version);
    expect(exports).toBeDefined();
    expect(Object.entries(dependencies).filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
  });

  it('satisfies publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: unpacked(name), pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });
});

describe('installed in an empty folder', () => {
  const node = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: join(folder, 'app'), encoding: 'utf8' });

  it.each([...published].filter(([name]) => name !== 'duizhang' && name !== '@duizhang/seeds').map(([name]) => name))(
    '%s can be imported',
    (name) => {
      expect(Number(node('--input-type=module', '-e', `console.log(Object.keys(await import('${name}')).length)`))).toBeGreaterThan(0);
    },
  );

  it('the seeds are found by their path', () => {
    const script = `import { readFileSync } from 'node:fs'; import { fileURLToPath } from 'node:url';
      console.log(JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('@duizhang/seeds/org-units/qingdao.json')), 'utf8')).orgUnits.length)`;
    expect(Number(node('--input-type=module', '-e', script))).toBeGreaterThan(0);
  });

  it.each([
    ['--locale', 'zh', '用法'],
    ['--locale', 'en', 'Usage'],
  ])('duizhang %s %s --help', (option, locale, word) => {
    expect(node('node_modules/duizhang/dist/main.js', option, locale, '--help')).toContain(word);
    expect(existsSync(join(folder, 'app/node_modules/.bin/duizhang'))).toBe(true);
  });
});

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importsOf, manifest, packageName, read, repositoryFiles, root } from './house/workspace.ts';

/** Who may import whom: the one table that package.json files, project references and sources are held against. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  seeds: [],
  'packages/model': ['schemas'],
  'packages/bytes': ['model'],
  'packages/lexicon': ['model'],
  'packages/plan': ['model', 'bytes', 'lexicon'],
  'packages/sheets': ['model', 'bytes', 'lexicon'],
  'packages/reconcile': ['model', 'lexicon'],
  'packages/report': ['model'],
  cli: ['schemas', 'seeds', 'model', 'bytes', 'lexicon', 'plan', 'sheets', 'reconcile', 'report'],
  test: ['schemas', 'seeds', 'model', 'bytes', 'lexicon', 'plan', 'sheets', 'reconcile', 'report', 'duizhang'],
};
const scoped = (name: string): string => (name === 'duizhang' ? name : `@duizhang/${name}`);
const ours = (name: string): boolean => name === 'duizhang' || name.startsWith('@duizhang/');

/** Node's own modules that pure packages may use: they compute, they don't reach out. */
const pureBuiltins = ['node:buffer', 'node:crypto', 'node:module', 'node:zlib'];

const files = repositoryFiles();
const sources = files.filter((path) => /\.tsx?$/.test(path));
/** Tests and what only they use (`x.test.ts`, `x.test.data.ts`): packages don't ship them. */
const isTest = (path: string): boolean => /\.test\.([a-z]+\.)?tsx?$/.test(path) || path.startsWith('test/');
const folderOf = (path: string): string => Object.keys(mayImport).find((folder) => path.startsWith(`${folder}/`)) ?? '';

describe('import directions', () => {
  it.each(Object.entries(mayImport))('%s depends on nothing of ours but %j', (folder, allowed) => {
    const names = Object.keys(manifest(folder).dependencies ?? {}).filter(ours);
    expect(names.filter((name) => !allowed.map(scoped).includes(name))).toEqual([]);
  });

  it.each(Object.keys(mayImport).filter((folder) => files.includes(`${folder}/tsconfig.json`)))(
    '%s refers to the projects that it depends on',
    (folder) => {
      const { references } = JSON.parse(read(`${folder}/tsconfig.json`)) as { references: { path: string }[] };
      const referred = references.map(({ path }) => manifest(posix.join(folder, path)).name).sort();
      const depended = Object.keys(manifest(folder).dependencies ?? {})
        .filter((name) => ours(name) && name !== '@duizhang/seeds')
        .sort();
      expect(referred).toEqual(depended);
    },
  );

  it('every source imports only what its package declares, and no file of another package by path', () => {
    const development = Object.keys(manifest('.').devDependencies ?? {});
    const offences = sources.flatMap((path) => {
      const folder = folderOf(path);
      const { name, dependencies = {}, devDependencies = {} } = manifest(folder);
      const declared = [name, ...Object.keys(dependencies), ...(isTest(path) ? [...Object.keys(devDependencies), ...development] : [])];
      return importsOf(read(path)).flatMap(({ specifier, line }) => {
        const wanted = packageName(specifier);
        const fits = specifier.startsWith('.')
          ? posix.join(dirname(path), specifier).startsWith(`${folder}/`) && /\.(tsx?|json|mjs)$/.test(specifier)
          : wanted === null || declared.includes(wanted);
        return fits ? [] : [`${path}:${line} ${specifier}`];
      });
    });
    expect(offences).toEqual([]);
  });

  it('packages use only those modules of Node that compute', () => {
    const offences = sources
      .filter((path) => /^(packages\/[^/]+|schemas)\/src\//.test(path) && !isTest(path))
      .flatMap((path) =>
        importsOf(read(path))
          .filter(({ specifier }) => specifier.startsWith('node:') && !pureBuiltins.includes(specifier))
          .map(({ specifier, line }) => `${path}:${line} ${specifier}`),
      );
    expect(offences).toEqual([]);
  });

  it('packages and cli read no clock but in io.ts and its part that locks logs', () => {
    const offences = sources
      .filter((path) => /^(packages\/[^/]+|schemas|cli)\/src\//.test(path) && !isTest(path) && !/^cli\/src\/io(?:-append)?\.ts$/.test(path))
      .filter((path) => /new Date\(\s*\)|\bDate\(\s*\)|\bDate\.now\b/.test(read(path)));
    expect(offences).toEqual([]);
  });

  it('every declared dependency is used', () => {
    const offences = Object.keys(mayImport)
      .filter((folder) => folder !== 'test')
      .flatMap((folder) => {
        const used = new Set(
          sources
            .filter((path) => path.startsWith(`${folder}/`))
            .flatMap((path) => importsOf(read(path)).map(({ specifier }) => packageName(specifier))),
        );
        const { dependencies = {}, devDependencies = {} } = manifest(folder);
        return Object.keys({ ...dependencies, ...devDependencies })
          .filter((name) => !name.startsWith('@types/') && !used.has(name))
          .map((name) => `${folder}: ${name}`);
      });
    expect(offences).toEqual([]);
  });
});

describe('lint fences', () => {
  const { overrides } = JSON.parse(read('.oxlintrc.json').replace(/(^|\s)\/\/ .*$/gm, '$1')) as { overrides: { files: string[] }[] };

  it.each(overrides.flatMap(({ files: globs }) => globs))('%s still guards something', (glob) => {
    expect(files.some((path) => posix.matchesGlob(path, glob))).toBe(true);
  });

  it.each([...Object.keys(mayImport).filter((folder) => folder !== 'seeds' && folder !== 'test'), 'cli/src/tui', 'cli/src/tui/state'])(
    '%s has one',
    (folder) => {
      const glob = folder.includes('/src/') ? `${folder}/**` : `${folder}/src/**`;
      expect(overrides.some(({ files: globs }) => globs.includes(glob))).toBe(true);
    },
  );

  // The same configuration over sources that break it: a fence that no longer bites would go unnoticed otherwise.
  const offenders: readonly [path: string, code: string, expected: RegExp][] = [
    ['schemas/src/a.ts', `import { x } from '@duizhang/model'; export const y = x;`, /they import nothing of ours/],
    ['packages/model/src/a.ts', `import { x } from '@duizhang/lexicon'; export const y = x;`, /nouns that everybody shares/],
    ['packages/bytes/src/a.ts', `import { x } from '@duizhang/lexicon'; export const y = x;`, /no language, no plan/],
    ['packages/lexicon/src/a.ts', `import { x } from '@duizhang/bytes'; export const y = x;`, /whatever file it stood in/],
    ['packages/plan/src/a.ts', `import { x } from '@duizhang/sheets'; export const y = x;`, /siblings/],
    ['packages/sheets/src/a.ts', `import { x } from '@duizhang/plan'; export const y = x;`, /siblings/],
    ['packages/reconcile/src/a.ts', `import { x } from '@duizhang/bytes'; export const y = x;`, /judges values only/],
    ['packages/report/src/a.ts', `import { x } from '@duizhang/reconcile'; export const y = x;`, /they never read or judge/],
    ['packages/plan/src/b.ts', `import { readFileSync } from 'node:fs'; export const y = readFileSync;`, /Packages are pure/],
    ['packages/plan/src/c.ts', `import { render } from 'ink'; export const y = render;`, /know nothing of a terminal/],
    ['packages/plan/src/d.ts', `export const y = Date.now();`, /Time is an argument/],
    ['packages/plan/src/e.ts', `export const y = process.env;`, /touches the process/],
    ['packages/plan/src/f.ts', `export const y = Math.random();`, /No chance/],
    ['packages/plan/src/g.ts', `console.log('x');\nexport const y = 1;`, /console/],
    ['packages/plan/src/h.ts', `const y = 1;\nexport default y;`, /default export/i],
    ['packages/plan/src/someThing.ts', `export const y = 1;`, /kebab/i],
    ['packages/plan/src/i.ts', `export const y = 1;\n${'\n'.repeat(401)}`, /too many lines/],
    ['cli/src/commands/a.ts', `import { readFile } from 'node:fs/promises'; export const y = readFile;`, /touches the world/],
    ['cli/src/commands/b.ts', `import { render } from 'ink'; export const y = render;`, /must start fast/],
    ['cli/src/tui/state/a.ts', `import { useState } from 'react'; export const y = useState;`, /pure reducer/],
  ];
  const innocent: readonly [path: string, code: string][] = [
    [
      'packages/plan/src/z.ts',
      `import { createHash } from 'node:crypto';\nimport { x } from '@duizhang/bytes';\nexport const y = [x, createHash];`,
    ],
    ['packages/plan/src/z.test.ts', `import { readFileSync } from 'node:fs'; export const y = readFileSync;`],
    ['cli/src/io.ts', `import { readFileSync } from 'node:fs'; export const y = [readFileSync, process.env, Date.now()];`],
    ['cli/src/tui/app.tsx', `import { render } from 'ink'; export const y = render;`],
  ];

  let said: { filename: string; message: string; help?: string }[] = [];
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duizhang-fences-'));
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const [path, code] of [...offenders, ...innocent]) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    said = lint(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(offenders)('%s: %s', (path, _code, expected) => {
    const about = said
      .filter(({ filename }) => filename.replaceAll('\\', '/') === path)
      .map(({ message, help }) => `${message} ${help ?? ''}`);
    expect(about.join('\n')).toMatch(expected);
  });

  it.each(innocent)('%s is let through', (path) => {
    expect(said.filter(({ filename }) => filename.replaceAll('\\', '/') === path)).toEqual([]);
  });
});

function lint(cwd: string): { filename: string; message: string; help?: string }[] {
  const command = [join(root, 'node_modules/oxlint/bin/oxlint'), '-f', 'json', '.'];
  let output: string;
  try {
    output = execFileSync(process.execPath, command, { cwd, encoding: 'utf8' });
  } catch (error) {
    output = (error as { stdout: string }).stdout; // exits 1 when it finds something
  }
  return (JSON.parse(output) as { diagnostics: { filename: string; message: string; help?: string }[] }).diagnostics;
}

describe('files', () => {
  it('are named in kebab-case, and none is called utils', () => {
    const named = sources.map((path) => posix.basename(path));
    expect(named.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(config|test(\.[a-z]+)?))?\.tsx?$/.test(name))).toEqual([]);
    expect(named.filter((name) => /^(utils?|helpers?|misc|common)\.tsx?$/.test(name))).toEqual([]);
  });

  it('have at most 400 lines, unless generated', () => {
    const code = files.filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.includes('/generated/'));
    expect(code.filter((path) => read(path).trimEnd().split('\n').length > 400)).toEqual([]);
  });

  it('say nothing of the machine that they were written on', () => {
    // A letter in brackets keeps these patterns from finding themselves.
    const telltale = [
      /(?<![\w.])\/(?:wor[k]|roo[t]|hom[e]\/\w+|User[s]\/\w+|tm[p])\//,
      /[A-Z]:\\User[s]\\/,
      /registr[y]\.(?:npmjs|npmmirror|yarnpkg)|npmmirro[r]\.com|localhos[t]:\d|"resolve[d]":|^\s*tarbal[l]:/m,
    ];
    const offences = files.flatMap((path) => {
      const bytes = readFileSync(join(root, path));
      if (bytes.includes(0)) return [];
      const text = bytes.toString('utf8');
      return telltale.flatMap((pattern) => pattern.exec(text)?.map((found) => `${path}: ${found}`) ?? []);
    });
    expect(offences).toEqual([]);
  });
});

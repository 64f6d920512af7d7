import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the clone, with a slash at the end; the compiled copy of this file lies one folder deeper. */
export const root = ['../../', '../../../']
  .map((up) => fileURLToPath(new URL(up, import.meta.url)))
  .find((folder) => existsSync(join(folder, 'pnpm-workspace.yaml')))!;

/** Text of a file of the clone. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/**
 * Every file that is in the repository or about to be (not ignored, not deleted), with `/` between folders.
 * Git is asked, so that build output and installed packages never count.
 */
export function repositoryFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path))).sort();
}

export interface Manifest {
  name: string;
  private?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

export const manifest = (folder: string): Manifest => JSON.parse(read(join(folder, 'package.json'))) as Manifest;

/** What a source imports, re-exports, loads or resolves by name, with the line; comments left out. */
export function importsOf(source: string): { specifier: string; line: number }[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/^\s*\/\/.*$/gm, '');
  const pattern =
    /(?:^|[\s;}])(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"$]+)['"]|import\.meta\.resolve\(\s*['"]([^'"]+)['"]/gm;
  return [...code.matchAll(pattern)].map((match) => ({
    specifier: (match[1] ?? match[2] ?? match[3] ?? match[4])!,
    line: code.slice(0, match.index).split('\n').length,
  }));
}

/** `@scope/name` or `name` of an import, null for a relative one and for Node's own. */
export function packageName(specifier: string): string | null {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return null;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

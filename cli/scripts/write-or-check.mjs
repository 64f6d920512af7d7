import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Writes a generated file; with `--check` on the command line it only compares, names a stale file and makes the exit code 1. */
export function writeOrCheck(path, content) {
  let current = '';
  try {
    current = readFileSync(path, 'utf8');
  } catch {
    // Not generated yet.
  }
  if (current === content) return;
  if (process.argv.includes('--check')) {
    console.error(`${relative(process.cwd(), path)} is stale: run \`npm run generate\`.`);
    process.exitCode = 1;
  } else writeFileSync(path, content);
}

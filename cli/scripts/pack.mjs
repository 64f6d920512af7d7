// Packs every package as it would be published and installs the tarballs in an empty folder, as a user would:
//   node cli/scripts/pack.mjs <folder>   →   <folder>/tarballs, <folder>/packages/<name> (unpacked), <folder>/app
// test/packaging.test.ts looks at what came out. All output of npm and pnpm goes to stderr.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCommand, PNPM, setupEnv } from './go-lib.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = resolve(process.argv[2] ?? '');
const [tarballs, packages, app] = ['tarballs', 'packages', 'app'].map((name) => join(folder, name));
for (const path of [tarballs, packages, app]) mkdirSync(path, { recursive: true });

function run(command, args, cwd, shell = false) {
  const { status } = spawnSync(command, args, { cwd, shell, stdio: ['ignore', 2, 2], env: setupEnv(process.env) });
  if (status !== 0) process.exit(status ?? 1);
}
const npm = (args, cwd) => {
  const { command, args: program, shell } = npmCommand(process.env, process.execPath, process.platform);
  run(command, [...program, ...args], cwd, shell);
};

// pnpm writes real versions for workspace:* and catalog:, and puts the licence of the workspace into every package.
npm(['exec', '--yes', '--prefer-offline', '--', `pnpm@${PNPM}`, '--recursive', 'pack', '--pack-destination', tarballs], root);

const dependencies = {};
for (const tarball of readdirSync(tarballs).sort()) {
  const unpacked = join(packages, tarball.replace(/-\d.*$/, ''));
  mkdirSync(unpacked);
  run('tar', ['-xzf', join(tarballs, tarball), '-C', unpacked, '--strip-components=1'], folder);
  const manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
  if (manifest.private) {
    for (const path of [unpacked, join(tarballs, tarball)]) rmSync(path, { recursive: true });
  } else dependencies[manifest.name] = `file:${join(tarballs, tarball)}`;
}

// Ours come from the tarballs wherever they are asked for; nothing of that name is looked for in the registry.
writeFileSync(
  join(app, 'package.json'),
  JSON.stringify({ name: 'app', private: true, type: 'module', dependencies, overrides: dependencies }),
);
npm(['install', '--prefer-offline', '--ignore-scripts'], app);

// `npm run walk`: a clerk's way through the sample quarter, from the first key to the bulletin, played from the keys that are written down
// in samples/qingdao-2023-q2/walk.keys. The screens are printed as text. Everything is done in a copy (.cache/walk), so the sample stays
// as it is; other keys can be named: `npm run walk -- my.keys`.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sample = join(root, 'samples', 'qingdao-2023-q2');
const copy = process.env.DUIZHANG_WALK_FOLDER || join(root, '.cache', 'walk');

rmSync(copy, { recursive: true, force: true });
cpSync(sample, copy, { recursive: true });
const config = JSON.parse(readFileSync(join(sample, 'duizhang.json'), 'utf8'));
for (const key of ['catalogue', 'orgUnitRegister']) config[key] = resolve(sample, config[key]);
writeFileSync(join(copy, 'duizhang.json'), `${JSON.stringify(config, null, 2)}\n`);

const keys = process.argv[2] ? resolve(process.argv[2]) : join(sample, 'walk.keys');
const { status } = spawnSync(
  process.execPath,
  [join(root, 'cli', 'dist', 'main.js'), 'reconcile', '--project', copy, '--play', keys, '--locale', 'zh'],
  { stdio: 'inherit', env: { DUIZHANG_ACTOR: '张三', ...process.env } },
);
process.exitCode = status ?? 1;

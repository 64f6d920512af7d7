import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openZip } from '@duizhang/bytes';
import { writeForms } from './filled-forms.mjs';
import { compare, main, node } from './measure.mjs';
import { ROWS } from './province.mjs';

const FILES = 300;

/** `duizhang validate` over 300 filled templates of 60 rows, the whole process, beside opening and inflating the same files. */
export async function validateFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'duizhang-bench-'));
  try {
    const forms = join(folder, 'forms');
    const plan = await writeForms(forms, FILES);
    const paths = readdirSync(forms).map((name) => join(forms, name));
    const inflate = () => {
      for (const path of paths) {
        const opened = openZip(readFileSync(path));
        if (!opened.ok) throw new Error(`${path} is no zip archive`);
        for (const name of opened.archive.names) opened.archive.read(name);
      }
    };
    const validate = () => node([main, 'validate', forms, '--catalogue', plan, '--period', '2023-Q2', '--format', 'json'], [0, 1]);
    const whole = JSON.parse(validate()).submissions.filter(({ rows }) => rows === ROWS).length;
    if (whole !== FILES) throw new Error(`only ${whole} of ${FILES} files were read whole`);
    const [time, baseline] = compare(3, validate, inflate);
    const what = `validate ${FILES} files of ${ROWS} rows, ${(time / FILES).toFixed(1)} ms each (open and inflate)`;
    return [{ what, time, baseline, bound: '< 30 s', kept: time < 30_000 }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

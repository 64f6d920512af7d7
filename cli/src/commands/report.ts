import { printable, reporters } from '@duizhang/report';
import { extname, resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Run } from '../command.ts';
import { loadInputs } from '../inputs.ts';
import { reportOptions, sayFindings } from '../outcome.ts';
import { reconcilePeriod } from '../pipeline.ts';

/** `duizhang report ledger`: one line per expected report. A report is no check: exit code 0 whatever it says. */
export const run: Run = async (context, _kind, options) => {
  const { io } = context;
  const format = options.format ?? 'text';
  checkExtension(options.out, format);
  const inputs = await loadInputs(io, options);
  const { reconciliation, logFindings } = await reconcilePeriod(context, inputs, options, []);
  sayFindings(context, logFindings);
  const input = { reconciliation, catalogue: inputs.catalogue, register: inputs.register };
  const toFile = options.out !== undefined;
  const settings = reportOptions(toFile ? { ...context, color: false } : context, true);
  const bytes = reporters.ledger[format](input, settings);
  if (!toFile) io.out(bytes);
  else {
    await io.write(resolve(io.cwd, options.out!), bytes);
    io.out(`${printable(options.out!)}\n`);
  }
  return 0;
};

const extensions = { text: ['', '.txt'], json: ['', '.json'] } as const satisfies Record<string, readonly string[]>;

/** A name that promises another format than is written would open as a broken file. */
function checkExtension(out: string | undefined, format: keyof typeof extensions): void {
  const extension = out === undefined ? '' : extname(out).toLowerCase();
  const fit: readonly string[] = extensions[format];
  if (fit.includes(extension)) return;
  const other = (Object.keys(extensions) as (keyof typeof extensions)[]).find((name) =>
    (extensions[name] as readonly string[]).includes(extension),
  );
  const remedy = other
    ? {
        zh: `请加 --format ${other}，或把文件名改为以 ${fit.at(-1)} 结尾`,
        en: `add --format ${other}, or let the name end in ${fit.at(-1)}`,
      }
    : {
        zh: `台账现有 text（.txt）和 json（.json）两种格式，请改文件名`,
        en: 'the ledger is written as text (.txt) or json (.json): take one of these names',
      };
  throw new CannotRun(
    `--out ${out}：格式为 ${format}，与扩展名 ${extension} 不符；${remedy.zh}。`,
    `--out ${out}: the format is ${format}, which the extension ${extension} contradicts; ${remedy.en}.`,
  );
}

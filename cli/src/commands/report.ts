import { printable, reporters } from '@duizhang/report';
import { extname, resolve } from 'node:path';
import { bulletinInput } from '../bulletin-input.ts';
import { CannotRun } from '../cannot-run.ts';
import type { Run } from '../command.ts';
import { loadInputs, namedInputs, requiredPeriod } from '../inputs.ts';
import { reportOptions, sayFindings } from '../outcome.ts';
import { refuseOverwriting } from '../outputs.ts';
import { filesOfPeriod, reconcilePeriod } from '../pipeline.ts';
import { formatsOfReport, type ReportFormat, type ReportKind } from '../formats.ts';

/**
 * `duizhang report ledger|bulletin`: one line per expected report, or the notice on the period. A report is no check: exit code 0 whatever it
 * says.
 */
export const run: Run = async (context, [kind], options) => {
  const { io } = context;
  const reported = kind as ReportKind;
  // The parser takes what the command table offers this command.
  const format = (options.format ?? 'text') as ReportFormat;
  checkFormat(reported, format);
  checkExtension(reported, options.out, format);
  const inputs = await loadInputs(io, options);
  const files = await filesOfPeriod(io, inputs.project, requiredPeriod(options, inputs.project), []);
  const read = [...files.map(({ path }) => path), ...namedInputs(io, options)];
  await refuseOverwriting(io, [{ format: 'text', file: options.out ?? null }], read, inputs.project);
  const period = await reconcilePeriod(context, inputs, options, []);
  sayFindings(context, period.logFindings);
  const toFile = options.out !== undefined;
  const settings = reportOptions(toFile ? { ...context, color: false } : context, true);
  const { reconciliation } = period;
  const bytes =
    reported === 'bulletin'
      ? reporters.bulletin[format](bulletinInput(inputs, period), settings)
      : reporters.ledger[format as ReportFormat<'ledger'>](
          { reconciliation, catalogue: inputs.catalogue, register: inputs.register },
          settings,
        );
  if (!toFile) io.out(bytes);
  else {
    await io.write(resolve(io.cwd, options.out!), bytes);
    io.out(`${printable(options.out!)}\n`);
  }
  return 0;
};

const kindNames: Readonly<Record<ReportKind, { zh: string; en: string }>> = {
  ledger: { zh: '台账', en: 'the ledger' },
  bulletin: { zh: '通报', en: 'the bulletin' },
};

function checkFormat(kind: ReportKind, format: ReportFormat): void {
  const known: readonly string[] = formatsOfReport[kind];
  if (known.includes(format)) return;
  throw new CannotRun(
    `--format ${format}：${kindNames[kind].zh}没有这种格式（可选：${known.join('、')}）。`,
    `--format ${format}: ${kindNames[kind].en} has no such format (choose from ${known.join(', ')}).`,
  );
}

const extensions: Readonly<Record<ReportFormat, readonly string[]>> = {
  text: ['', '.txt'],
  markdown: ['', '.md', '.markdown'],
  json: ['', '.json'],
};

/** A name that promises another format than is written would open as a broken file. */
function checkExtension(kind: ReportKind, out: string | undefined, format: ReportFormat): void {
  const extension = out === undefined ? '' : extname(out).toLowerCase();
  if (extensions[format].includes(extension)) return;
  const { zh, en } = kindNames[kind];
  const known = formatsOfReport[kind];
  const other = known.find((name) => extensions[name].includes(extension));
  const names = (locale: 'zh' | 'en') =>
    known.map((name) => (locale === 'zh' ? `${name}（${extensions[name][1]}）` : `${name} (${extensions[name][1]})`));
  const remedy = other
    ? {
        zh: `请加 --format ${other}，或把文件名改为以 ${extensions[format][1]} 结尾`,
        en: `add --format ${other}, or let the name end in ${extensions[format][1]}`,
      }
    : {
        zh: `${zh}现有 ${names('zh').join('、')}等格式，请改文件名`,
        en: `${en} is written as ${names('en').join(', ')}: take one of these names`,
      };
  throw new CannotRun(
    `--out ${out}：格式为 ${format}，与扩展名 ${extension} 不符；${remedy.zh}。`,
    `--out ${out}: the format is ${format}, which the extension ${extension} contradicts; ${remedy.en}.`,
  );
}

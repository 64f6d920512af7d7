import type { Bilingual, Locale } from '@duizhang/model';
import { CommanderError } from 'commander';
import { CannotRun } from './cannot-run.ts';
import type { Context, Options } from './command.ts';
import { commands } from './commands.ts';
import type { Io } from './io.ts';
import { makeProgram } from './program.ts';

/** Parses a command line and runs its command; gives the exit code (see `run`). */
export async function runCommand(argv: readonly string[], locale: Locale, io: Io): Promise<number> {
  const context: Context = {
    io,
    locale,
    color: wantsColor(io),
    say: (text: Bilingual) => io.err(`${text[locale]}\n`),
  };
  let code = 0;
  const program = makeProgram(commands, locale, io, async (spec, args, options) => {
    const { run: command } = await spec.load();
    code = await command(context, args, withFormats(options));
  });
  io.onOutputLost((problem) => io.err(errorLine(problem.text, locale)));
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, context);
  }
}

/** `--json` is one more `--format`; where that may be repeated its values are a list. */
function withFormats({ format, ...options }: Options & { format?: Options['format'] | readonly string[] }): Options {
  if (typeof format === 'object') return { ...options, formats: options.json ? [...format, 'json'] : format };
  return { ...options, ...(options.json ? { format: 'json' as const } : format === undefined ? {} : { format }) };
}

/** What went wrong, on standard error; gives the exit code. */
async function explain(error: unknown, { locale, io }: Context): Promise<number> {
  const write = (text: Bilingual) => io.err(errorLine(text, locale));
  if (error instanceof CommanderError) {
    if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version') return 0;
    if (error.code === 'commander.help') return 2; // no command given, help is on stderr
    const { usageError } = await import('./usage.ts');
    write(usageError(error));
    return 2;
  }
  const { printable } = await import('@duizhang/report');
  if (error instanceof CannotRun) {
    write({ zh: lines(error.text.zh, printable), en: lines(error.text.en, printable) });
    return 2;
  }
  write({
    zh: '程序内部出错，这是 duizhang 的缺陷，请连同下面的内容反馈。',
    en: 'Something broke inside duizhang. This is a bug: please report it with what follows.',
  });
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err(`${lines(trace, printable)}\n`);
  return 3;
}

function errorLine(text: Bilingual, locale: Locale): string {
  return `${locale === 'zh' ? '错误：' : 'Error: '}${text[locale]}\n`;
}

/** Line breaks of our own stay; controls inside a line are escaped. */
function lines(text: string, printable: (line: string) => string): string {
  return text.split('\n').map(printable).join('\n');
}

/** https://no-color.org; FORCE_COLOR as other programs read it. */
function wantsColor(io: Io): boolean {
  if ((io.env['NO_COLOR'] ?? '') !== '') return false;
  const forced = io.env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return io.stdoutTty && io.env['TERM'] !== 'dumb';
}

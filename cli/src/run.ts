import { commands } from './commands.ts';
import type { Io } from './io.ts';
import { chooseLocale } from './locale.ts';

/**
 * Runs one command line in a world and gives the exit code: 0 nothing at or above `--fail-on`, 1 findings at or above
 * it, 2 could not run (usage, configuration, unreadable input), 3 a bug of ours.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const locale = await chooseLocale(argv, io);
  if (asksForHelp(argv)) {
    const { rootHelp } = await import('./root-help.ts');
    io.out(rootHelp(commands, locale));
    return 0;
  }
  // The parser is loaded only where there is something to parse.
  const { runCommand } = await import('./run-command.ts');
  return runCommand(argv, locale, io);
}

/** `--help` of the program itself, with or without a valid `--locale`; everything else is the parser's. */
function asksForHelp(argv: readonly string[]): boolean {
  const rest = argv.filter(
    (arg, at) =>
      !/^--locale=(?:zh|en)$/.test(arg) &&
      !(arg === '--locale' && /^(?:zh|en)$/.test(argv[at + 1] ?? '')) &&
      !(argv[at - 1] === '--locale' && /^(?:zh|en)$/.test(arg)),
  );
  return rest.length === 1 && (rest[0] === '--help' || rest[0] === '-h');
}

import type { Locale } from '@duizhang/model';
import { dirname, join } from 'node:path';
import type { Io } from './io.ts';

/**
 * The language of a run: `--locale`, else LC_ALL, LC_MESSAGES, LANG where they name Chinese or English, else `locale`
 * of the project that the run stands in, else Chinese.
 */
export async function chooseLocale(argv: readonly string[], io: Io): Promise<Locale> {
  const asked = localeOption(argv);
  if (asked !== null) return asked;
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const named = /^(zh|en)(?![a-z])/i.exec(io.env[name] ?? '')?.[1];
    if (named) return named.toLowerCase() as Locale;
  }
  return (await projectLocale(io)) ?? 'zh';
}

function localeOption(argv: readonly string[]): Locale | null {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  if (at < 0) return null;
  const value = options[at]!.includes('=') ? options[at]!.slice('--locale='.length) : options[at + 1];
  return value === 'zh' || value === 'en' ? value : null;
}

/** Only this one key is looked at, leniently: what is wrong with the configuration is told when a command needs it. */
async function projectLocale(io: Io): Promise<Locale | null> {
  for (let folder = io.cwd; ; folder = dirname(folder)) {
    const path = join(folder, 'duizhang.json');
    if ((await io.kind(path)) === 'file') {
      const content = await io.read(path).catch(() => new Uint8Array());
      const found = /"locale"\s*:\s*"(zh|en)"/.exec(new TextDecoder().decode(content));
      return (found?.[1] as Locale | undefined) ?? null;
    }
    if (dirname(folder) === folder) return null;
  }
}

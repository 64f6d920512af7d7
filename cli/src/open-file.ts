import { isAbsolute, relative } from 'node:path';
import type { Io } from './io.ts';
import { fileOnDisk } from './reading/source-cell.ts';
import type { SubmissionFile } from './submission-files.ts';
import type { Opened } from './tui/open.ts';

/** What opens files as a person does, without a shell: path in, arguments out. */
interface Opener {
  program: string;
  args(path: string): string[];
}

/**
 * Opens a file that findings name in the program that the person has for it; of a file in an archive the archive. Paths are absolute, so that
 * none is taken for an option or an address. Over a remote login the program would open on another screen, or none.
 */
export async function openFile(
  io: Pick<Io, 'cwd' | 'env' | 'platform' | 'kind' | 'launch'>,
  files: readonly SubmissionFile[],
  name: string,
): Promise<Opened> {
  const file = fileOnDisk(files, name);
  if (file === undefined) return { outcome: 'fileGone', path: name };
  const below = relative(io.cwd, file.path);
  // As short as it can be typed from here: a long path is cut where it is shown.
  const path = below.startsWith('..') || isAbsolute(below) ? file.path : below;
  if ((await io.kind(file.path)) === null) return { outcome: 'fileGone', path };
  const opener = openerOf(io);
  if (typeof opener === 'string') return { outcome: opener, path };
  const code = await io.launch(opener.program, opener.args(file.path));
  if (code === null) return { outcome: 'noProgram', path };
  if (code !== 0) return { outcome: 'programFailed', path };
  return { outcome: file.name === name ? 'opened' : 'openedArchive', path };
}

function openerOf({ env, platform }: Pick<Io, 'env' | 'platform'>): Opener | 'remote' | 'noDesktop' {
  if (env['SSH_CONNECTION'] || env['SSH_TTY'] || env['SSH_CLIENT']) return 'remote';
  if (platform === 'darwin') return { program: 'open', args: (path) => [path] };
  // `start` is a word of the shell; this is what it comes to, and the path is not read for commands.
  if (platform === 'win32') return { program: 'rundll32.exe', args: (path) => ['url.dll,FileProtocolHandler', path] };
  // Without a desktop xdg-open falls back on programs that would write into this terminal.
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? { program: 'xdg-open', args: (path) => [path] } : 'noDesktop';
}

import type { Decision, Locale, Reconciliation } from '@duizhang/model';
import { printable, reporters } from '@duizhang/report';
import { resolve } from 'node:path';
import { bulletinInput } from './bulletin-input.ts';
import { CannotRun } from './cannot-run.ts';
import type { Context } from './command.ts';
import type { ReportFormat } from './formats.ts';
import type { Inputs } from './inputs.ts';
import { reportOptions } from './outcome.ts';
import { refuseOverwriting } from './outputs.ts';

/** A notice that is to be written to a file. */
export interface BulletinToWrite {
  reconciliation: Reconciliation;
  decisions: readonly Decision[];
  locale: Locale;
  format: ReportFormat<'bulletin'>;
  /** From the project folder, or from where the program stands without one. */
  path: string;
  overwrite: boolean;
}

/**
 * Writes the notice, the file whole or not at all. A file that is there is left alone unless `overwrite` says so, and what the run reads
 * (`read`, absolute) in any case. Gives where it was written, as people name it. Throws `CannotRun`.
 */
export async function writeBulletin(
  context: Context,
  inputs: Inputs,
  wanted: BulletinToWrite,
  read: readonly string[],
): Promise<{ written: boolean; path: string }> {
  const { io } = context;
  const path = resolve(inputs.project?.root ?? io.cwd, wanted.path);
  const named = printable(wanted.path);
  await refuseOverwriting(io, [{ format: 'text', file: path }], read, inputs.project);
  const kind = await io.kind(path);
  if (kind === 'folder') throw new CannotRun(`${named} 是文件夹，请写明文件名。`, `${named} is a folder: name a file.`);
  if (kind !== null && !wanted.overwrite) return { written: false, path: wanted.path };
  const settings = reportOptions({ ...context, locale: wanted.locale, color: false }, true);
  await io.write(path, reporters.bulletin[wanted.format](bulletinInput(inputs, wanted), settings));
  return { written: true, path: named };
}

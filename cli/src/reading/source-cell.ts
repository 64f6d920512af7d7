import type { SourceCell } from '@duizhang/reconcile';
import type { Limits, NeighbourhoodReading } from '@duizhang/sheets';
import type { Io } from '../io.ts';
import type { SubmissionFile } from '../submission-files.ts';
import { closedFile } from './read-one.ts';
import { readAlone } from './read-files.ts';

/** The file on disk that holds a file that findings name: itself, or the archive that it lies in; undefined where neither was read. */
export function fileOnDisk(files: readonly SubmissionFile[], name: string): SubmissionFile | undefined {
  return files.find((file) => file.name === name) ?? files.find((file) => name.startsWith(`${file.name}/`));
}

/**
 * A cell among its neighbours, read anew from the file that was judged; three rows above and below. What can't be shown says why. Large
 * and foreign files are read in a thread, within the limits of any reading.
 */
export async function readSourceCell(
  io: Io,
  limits: Limits,
  files: readonly SubmissionFile[],
  { file, sheet, cell, sha256 }: SourceCell,
): Promise<NeighbourhoodReading> {
  const onDisk = fileOnDisk(files, file);
  const missing = { zh: '文件已不在本次读取的文件之中。', en: 'it is none of the files that were read.' };
  if (onDisk === undefined) return { file, outcome: 'unreadable', finding: closedFile(file, file, missing) };
  const results = await readAlone(io, { kind: 'neighbourhood', limits, wanted: { file, sheet, cell, sha256 } }, onDisk);
  // An archive that can't be opened speaks for all that lies in it; one that lost the file is not what was judged.
  return results.find((one) => one.file === file) ?? results.find((one) => one.file === onDisk.name) ?? { file, outcome: 'changed' };
}

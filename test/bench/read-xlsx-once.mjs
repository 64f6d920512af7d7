import { fileURLToPath } from 'node:url';
import { node } from './measure.mjs';

const child = fileURLToPath(new URL('./read-xlsx-child.mjs', import.meta.url));

/** One reader over a file or a folder, in a fresh process: milliseconds, peak memory in MiB, cells. */
export function readOnce(reader, path) {
  return JSON.parse(node([child, reader, path]));
}

import { createRequire } from 'node:module';
import type * as Library from '@e965/xlsx';
import { builtInFormats } from './xlsx/built-in-formats.ts';

export type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';

const require = createRequire(import.meta.url);
let library: typeof Library | undefined;

/** How to ask, in turn, where a file is refused: formulas and colours that the library can't read should not cost the values. */
export const leniences = [
  { cellStyles: true },
  { cellStyles: true, cellFormula: false },
  { cellNF: true, cellFormula: false },
] as const satisfies readonly Library.ParsingOptions[];

/**
 * Reads a workbook with SheetJS CE, or gives its words for why it can't: whatever it stumbles over it throws, be it a text, a type
 * error of its own or a range error of a cut buffer. It also talks to the console, which is not for a reader to do.
 */
export function readQuietly(bytes: Uint8Array, options: Library.ParsingOptions): Library.WorkBook | string {
  const { read } = freshLibrary();
  const { error } = console;
  console.error = () => undefined; // oxlint-disable-line no-console -- silenced, not used
  try {
    return read(bufferOf(bytes), { ...options, type: 'buffer', dense: true, cellHTML: false });
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  } finally {
    console.error = error; // oxlint-disable-line no-console -- given back
  }
}

/** A stream at the top of an OLE container, null where the library can't find it. */
export function oleStream(bytes: Uint8Array, name: string): Uint8Array | null {
  const { CFB } = freshLibrary() as {
    CFB: { read(data: Buffer, options: object): object; find(container: object, path: string): unknown };
  };
  try {
    const found = CFB.find(CFB.read(bufferOf(bytes), { type: 'buffer' }), `/${name}`) as { content?: Uint8Array } | null;
    return found?.content ?? null;
  } catch {
    return null;
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * SheetJS CE, loaded at the first workbook that needs it: it costs a tenth of a second, and most runs read none.
 * Its table of number formats is put back to the built-in ones, those of Chinese Excel among them: it lives as long as the
 * library, so that a file would otherwise be read with the formats of the one before.
 */
function freshLibrary(): typeof Library {
  library ??= require('@e965/xlsx') as typeof Library;
  const table = library.SSF.get_table() as Record<number, string>;
  for (const id of Object.keys(table)) delete table[Number(id)];
  for (const [id, code] of builtInFormats) table[id] = code;
  return library;
}

/**
 * What one file may ask of the reader. Hostile and broken files claim much more than any submission has; whoever really
 * has larger ones raises a limit (`limits` in duizhang.json), and the finding says which.
 */
export interface Limits {
  /** Of the file as it is sent. */
  fileMegabytes: number;
  /** Of everything in a workbook or archive, unzipped. */
  unzippedMegabytes: number;
  /** Of one part of it, unzipped: what is held in memory at once. */
  partMegabytes: number;
  /** Unzipped to zipped, for each part of more than a mebibyte and for all that are read. */
  ratio: number;
  /** Files in an archive, parts in a workbook. */
  entries: number;
  /** Archives within archives. */
  archiveDepth: number;
  sheets: number;
  /** Of one sheet; a spreadsheet has 1,048,576. */
  rows: number;
  /** Of one sheet; a spreadsheet has 16,384. */
  columns: number;
  /** Of one file: twenty times what the largest submission has. */
  cells: number;
  sharedStrings: number;
  /** Characters of one cell: what every spreadsheet program holds. Longer texts are cut, and the finding says where. */
  textLength: number;
  /** Characters of all cells of one file, forty for each cell: a small file may name one long text in every cell. */
  characters: number;
  /** Elements within elements. */
  xmlDepth: number;
  /** Of one element. */
  attributes: number;
  /** For one file, read in a worker. */
  seconds: number;
  /** Of one worker that reads files. */
  memoryMegabytes: number;
}

export const defaultLimits: Limits = {
  fileMegabytes: 64,
  unzippedMegabytes: 512,
  partMegabytes: 256,
  ratio: 400,
  entries: 10_000,
  archiveDepth: 2,
  sheets: 1_000,
  rows: 1_048_576,
  columns: 16_384,
  cells: 5_000_000,
  sharedStrings: 5_000_000,
  textLength: 32_767,
  characters: 500_000_000,
  xmlDepth: 100,
  attributes: 200,
  seconds: 60,
  memoryMegabytes: 2_048,
};

/** Bytes of a limit in mebibytes. */
export function bytesOf(megabytes: number): number {
  return megabytes * 2 ** 20;
}

import { fill, type Finding, type Locale } from '@duizhang/model';
import { printable } from './printable.ts';
import { words } from './words.ts';

/** Where in its file a finding is: `填报表!C7`, a sheet with a row that has no such cell, or nothing for the whole file. */
export function placeText({ file, sheet, cell, row }: Finding['at'], locale: Locale): string {
  const ofRow = file !== null && cell === null && row !== null ? fill(words.row, { row }, locale) : '';
  return printable([[sheet, cell].filter(Boolean).join('!'), ofRow].filter(Boolean).join(' '));
}

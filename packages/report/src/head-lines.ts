import { fill } from '@duizhang/model';
import type { Checked, CiOptions } from './ci-options.ts';
import type { ReportOptions } from './options.ts';
import { printable } from './printable.ts';
import { reconciliationHead, validationHead } from './reporters/text.ts';
import { words } from './words.ts';

/** The lines that every report begins with: the verdict, then what was checked, what was not, and why. */
export function headLines(result: Checked, options: ReportOptions): string[] {
  return 'expectedReports' in result ? reconciliationHead(result, options) : validationHead(result, options);
}

/** Where the findings are that an output has no room for. */
export function whereElse({ otherOutputs, locale }: Pick<CiOptions, 'otherOutputs' | 'locale'>): string {
  return otherOutputs.length === 0 ? words.noOutput[locale] : fill(words.elsewhere, { outputs: otherOutputs.map(printable) }, locale);
}

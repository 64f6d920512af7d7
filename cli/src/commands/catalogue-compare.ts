import { wordFinding, type Locale } from '@duizhang/model';
import { compareCatalogues, type ComparedIndicator, type ComparisonRow } from '@duizhang/plan';
import { palette, printable, tableLines, targetText, toJson } from '@duizhang/report';
import { displayWidth } from '@duizhang/report/width';
import type { Run } from '../command.ts';
import { loadCatalogue } from '../inputs.ts';
import { allRules } from '../outcome.ts';

const kinds = {
  same: { zh: '相同', en: 'same' },
  changedWording: { zh: '改写', en: 'reworded' },
  onlyInFirst: { zh: '仅前者', en: 'first only' },
  onlyInSecond: { zh: '仅后者', en: 'second only' },
} as const;

/** `duizhang catalogue compare <f> <g>`: indicators of two years side by side. Looking is no check: exit code 0. */
export const run: Run = async ({ io, locale, color }, [before, after], options) => {
  const comparison = compareCatalogues(await loadCatalogue(io, before!), await loadCatalogue(io, after!));
  const findings = comparison.findings.map((item) => wordFinding(item, allRules, locale));
  if (options.format === 'json') {
    io.out(toJson({ ...comparison, findings }));
    return 0;
  }
  const zh = locale === 'zh';
  const columns = [
    { header: zh ? '对应' : 'Match', maxWidth: 12 },
    { header: zh ? '倍数' : 'Ratio', maxWidth: 9 },
    { header: printable(comparison.first), maxWidth: SIDE },
    { header: printable(comparison.second), maxWidth: SIDE },
  ];
  const [header, ...rows] = tableLines(
    columns,
    comparison.rows.map((row) => cells(row, locale)),
  );
  const { bold, yellow } = palette(color);
  const lines = [bold(header!), ...rows.map((line, index) => (comparison.rows[index]!.suspicious ? yellow(line) : line))];
  if (findings.length > 0) lines.push('', bold(zh ? `倍数可疑 ${findings.length} 处` : `${findings.length} suspicious ratio(s)`));
  lines.push(...findings.map((item) => `  ${printable(item.message)}`));
  io.out(`${lines.join('\n')}\n`);
  return 0;
};

function cells(row: ComparisonRow, locale: Locale): string[] {
  const ratio = row.ratio === null ? '' : `×${row.ratio}${row.suspicious ? ' !' : ''}`;
  return [kinds[row.kind][locale], ratio, side(row.first), side(row.second)];
}

/** Columns of one plan's side. */
const SIDE = 44;

/** Task, name and target; a long name is cut, a number never: cut off, it would read as another number. */
function side(item: ComparedIndicator | null): string {
  if (item === null) return '';
  const number = item.taskId.slice(item.taskId.lastIndexOf('/') + 1);
  const target = printable(targetText(item.indicator.target));
  const whole = printable(item.indicator.name);
  const line = (name: string) => `${number} ${name} ${target}`;
  if (displayWidth(line(whole)) <= SIDE) return line(whole);
  let name = whole;
  while (name !== '' && displayWidth(line(`${name}…`)) > SIDE) name = [...name].slice(0, -1).join('');
  return line(`${name}…`);
}

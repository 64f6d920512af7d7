import { fit, fitLine, line, span, type Line } from '../components/line.ts';
import { wrap } from '../components/wrap.ts';
import { groupTitles } from '../keymap.ts';
import { helpEntries, type HelpEntry } from '../state/help.ts';
import type { TuiState } from '../state/types.ts';
import { helpWords } from '../words/help.ts';
import { overviewLegend } from './overview-words.ts';

const KEYS = 20;
/** Cells from which the command line stands beside the key. */
const WIDE = 118;

/** The key table as text, by groups; with every action the command line that does the same. Any height. */
export function helpScreen(state: TuiState, width: number): Line[] {
  const { locale } = state;
  const filtered = state.help.text.trim() !== '';
  const entries = helpEntries(state);
  const rows: Line[] = filtered ? [] : [...wrap(line(helpWords.intro[locale], 'dim'), width - 2), []];
  for (const [index, entry] of entries.entries()) {
    if (entry.group !== entries[index - 1]?.group) {
      if (index > 0) rows.push([]);
      rows.push([span(groupTitles[entry.group][locale], 'title')]);
    }
    rows.push(...entryRows(entry, state, width - 2));
  }
  if (entries.length === 0) rows.push(line(helpWords.nothing[locale], 'dim'));
  if (!filtered) rows.push(...legend(state, width - 2));
  return rows.map((row) => fitLine([span(' '), ...row], width));
}

function entryRows({ binding, keys, cli }: HelpEntry, { locale }: TuiState, width: number): Line[] {
  const keyText = keys.length > 6 ? `${keys[0]}-${keys.at(-1)}` : keys.join(' ');
  const head: Line = [span(`  ${fit(keyText, KEYS)}`, 'mark')];
  const label = binding.label[locale];
  if (cli === null) return [[...head, span(label)]];
  if (width < WIDE) {
    const indent = span(' '.repeat(2 + KEYS));
    return [[...head, span(label)], ...wrap(line(cli, 'dim'), width - KEYS - 2).map((row) => [indent, ...row])];
  }
  const room = Math.floor((width - KEYS - 2) / 2);
  const beside = span(' '.repeat(2 + KEYS + room));
  return wrap(line(cli, 'dim'), room).map((row, index) => [
    ...(index === 0 ? [...head, span(fit(label, room - 2)), span('  ')] : [beside]),
    ...row,
  ]);
}

/** What the letters in the lists stand for. */
function legend(state: TuiState, width: number): Line[] {
  const { locale } = state;
  const { severities, decisions, log } = helpWords;
  return [
    [],
    line(helpWords.marksTitle[locale], 'title'),
    ...[...[severities, decisions, log].map((text) => text[locale]), overviewLegend(state)].flatMap((text) =>
      wrap(line(`  ${text}`), width),
    ),
  ];
}

import { fit, fitLine, line, span, type Line } from '../components/line.ts';
import { wrap } from '../components/wrap.ts';
import { bindings, groupTitles, keyLabel, type KeyGroup } from '../keymap.ts';
import type { TuiState } from '../state/types.ts';
import { words } from '../words.ts';
import { overviewLegend } from './overview-words.ts';

const order: readonly KeyGroup[] = ['decide', 'move', 'find', 'screens', 'other', 'dialog'];
const KEYS_WIDTH = 22;

/** The key table as text, grouped; a command that has several keys is listed once. Any height. */
export function helpScreen(state: TuiState, width: number): Line[] {
  const { locale } = state;
  const rows: Line[] = wrap([span(words.helpTitle[locale], 'title')], width - 2);
  for (const group of order) {
    rows.push([], [span(groupTitles[group][locale], 'title')]);
    const listed = new Map<string, string[]>();
    for (const binding of bindings.filter((each) => each.group === group)) {
      const label = binding.label[locale];
      listed.set(label, [...new Set([...(listed.get(label) ?? []), ...binding.keys.map((key) => keyLabel(key, locale))])]);
    }
    for (const [label, keys] of listed) rows.push([span(`  ${fit(keysText(keys), KEYS_WIDTH)}`, 'mark'), span(` ${label}`)]);
  }
  for (const marks of [words.helpMarks[locale], overviewLegend(state)]) rows.push([], ...wrap(line(marks, 'dim'), width - 2));
  return rows.map((row) => fitLine([span(' '), ...row], width));
}

function keysText(keys: readonly string[]): string {
  return keys.length > 6 ? `${keys[0]}-${keys.at(-1)}` : keys.join(' ');
}

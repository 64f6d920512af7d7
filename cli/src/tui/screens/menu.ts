import { fill } from '@duizhang/model';
import { fit, span, type Line } from '../components/line.ts';
import { groupTitles, keyLabel } from '../keymap.ts';
import { menuPage } from '../state/menu.ts';
import type { TuiState } from '../state/types.ts';
import { words } from '../words.ts';
import { boxed, type Dialog } from './dialogs.ts';

/** Cells of the group's name before the first item of it, and of the key at the end. */
const GROUP = 8;
const KEY = 8;

/** One page of what can be done here, with the digit that picks each item. */
export function menuDialog(state: TuiState, cursor: number): Dialog {
  const { locale } = state;
  const page = menuPage(state, cursor);
  const width = Math.min(76, state.columns - 4);
  const rows = page.items.map((binding, index): Line => {
    const chosen = index === page.cursor;
    const group = binding.group === page.items[index - 1]?.group ? '' : groupTitles[binding.group][locale];
    const label = fit(binding.label[locale], width - 4 - 4 - GROUP - KEY);
    const text = `${chosen ? '>' : ' '}${index + 1}  ${fit(group, GROUP)}${label}${fit(keyLabel(binding.keys[0]!, locale), KEY, 'right')}`;
    return [span(text, chosen ? 'selected' : 'plain')];
  });
  const title = page.count > 1 ? fill(words.menuPage, { number: page.number, count: page.count }, locale) : words.menuTitle[locale];
  return { rows: boxed(title, rows, width), width, caret: null };
}

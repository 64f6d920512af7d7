import { fill } from '@duizhang/model';
import { fit, line, span, type Line } from '../components/line.ts';
import { wrap } from '../components/wrap.ts';
import { exportFormats, type ExportDialog } from '../state/report-export.ts';
import type { TuiState } from '../state/types.ts';
import { formatWord, reportWords as words } from '../words/report.ts';
import { boxed, fieldText, type Dialog } from './dialogs.ts';

const LABEL = 6;

/** Form and file of the notice, and whether a file would be gone over. */
export function exportDialog({ locale, columns }: TuiState, dialog: ExportDialog): Dialog {
  const width = Math.min(columns - 8, 90);
  const inner = width - 4;
  const formats = exportFormats.map(({ format }, index): Line => {
    const chosen = index === dialog.format;
    const label = fit(index === 0 ? words.format[locale] : '', LABEL);
    return [span(label, 'title'), span(`${chosen ? '(x)' : '( )'} ${formatWord[format][locale]}`, chosen ? 'mark' : 'plain')];
  });
  const drawn = fieldText(dialog.path, inner - LABEL - 4);
  const field: Line = [span(fit(words.path[locale], LABEL), 'title'), span('[ '), span(drawn.text, 'mark'), span(' ]')];
  const hint =
    dialog.exists === null
      ? line(words.exportHint[locale], 'dim')
      : line(`! ${fill(words.exists, { path: dialog.exists }, locale)}`, 'warning');
  const rows = [...formats, [], field, [], ...wrap(hint, inner)];
  // One row of border above, two cells of border, the label and the bracket before the text.
  const caret = { x: 2 + LABEL + 2 + drawn.caret, y: 1 + formats.length + 1 };
  return { rows: boxed(words.exportTitle[locale], rows, width), width, caret };
}

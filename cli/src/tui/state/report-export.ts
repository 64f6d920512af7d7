import type { AnswerOf, AskOf } from './asks.ts';
import { isCurrent, noticeNeeded } from './report-notice.ts';
import { textField, type TextField } from './text-field.ts';
import { only, type ContextLogic, type Handler, type Step, type TuiState } from './types.ts';

/** Forms in which a notice is written, with the ending of their files. */
export const exportFormats = [
  { format: 'text', ending: 'txt' },
  { format: 'markdown', ending: 'md' },
  { format: 'json', ending: 'json' },
] as const;

export type ExportFormat = (typeof exportFormats)[number]['format'];

/** The dialog that asks in which form and where the notice is written. */
export interface ExportDialog {
  kind: 'export';
  /** Among `exportFormats`. */
  format: number;
  path: TextField;
  /** A file that is there already: Enter once more goes over it. */
  exists: string | null;
}

/** Where a notice goes unless somebody says otherwise: into the reports of its period. */
function usualPath({ model }: TuiState, format: number): string {
  return `reports/${model.period}/bulletin.${exportFormats[format]!.ending}`;
}

/** Opens the dialog, as soon as there is a notice. */
export const openExport: Handler = (state) =>
  state.report.shown
    ? only({ ...state, overlay: { kind: 'export', format: 0, path: textField(usualPath(state, 0)), exists: null } })
    : only({ ...state, notice: { kind: 'noticeNotReady' } });

/** Another form; the name of the file goes with it, unless it was typed. */
const choose: Handler = (state, { command }) => {
  const dialog = state.overlay;
  if (dialog?.kind !== 'export') return only(state);
  const format = (dialog.format + (command === 'nextFormat' ? 1 : -1) + exportFormats.length) % exportFormats.length;
  const { text } = dialog.path;
  const ending = `.${exportFormats[dialog.format]!.ending}`;
  const path = text.endsWith(ending) ? textField(`${text.slice(0, -ending.length)}.${exportFormats[format]!.ending}`) : dialog.path;
  return only({ ...state, overlay: { ...dialog, format, path, exists: null } });
};

function submit(state: TuiState): Step {
  const dialog = state.overlay;
  const { shown } = state.report;
  if (dialog?.kind !== 'export' || shown === null) return only(state);
  // Figures that are judged anew are waited for: what is written knows every decision.
  if (!isCurrent(state)) return only({ ...state, notice: { kind: 'noticeNotReady' } });
  const path = dialog.path.text.trim() || usualPath(state, dialog.format);
  const { format } = exportFormats[dialog.format]!;
  const overwrite = dialog.exists === path;
  const { reconciliation, decisions, locale } = shown;
  const ask: AskOf<'writeBulletin'> = {
    about: 'writeBulletin',
    key: `${format} ${path} ${overwrite}`,
    path,
    format,
    overwrite,
    reconciliation,
    decisions,
    locale,
  };
  return { state, effects: [{ kind: 'ask', ask }] };
}

/** What became of a notice that was to be written: said, or asked for once more where a file would be lost. */
export function afterExport(state: TuiState, answer: AnswerOf<'writeBulletin'>): TuiState {
  const dialog = state.overlay;
  if (answer.written)
    return { ...state, overlay: dialog?.kind === 'export' ? null : dialog, notice: { kind: 'exported', path: answer.path } };
  return dialog?.kind === 'export' ? { ...state, overlay: { ...dialog, exists: answer.path } } : state;
}

/** The dialog of the export. */
export const exportLogic: ContextLogic = {
  commands: { nextFormat: choose, previousFormat: choose, submit },
  needs: noticeNeeded,
  type(state, change) {
    const dialog = state.overlay;
    return only(dialog?.kind === 'export' ? { ...state, overlay: { ...dialog, path: change(dialog.path), exists: null } } : state);
  },
};

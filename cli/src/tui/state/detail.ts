import type { Dossier, SourceCell } from '@duizhang/reconcile';
import type { NeighbourhoodReading } from '@duizhang/sheets';
import type { Answered } from './asks.ts';
import { decidingCommands } from './deciding.ts';
import { moved } from './lists.ts';
import { groupCommands } from './queue-jumps.ts';
import { moveTo, positionOf, toUndecided } from './queue-moves.ts';
import { scrollCommands } from './text-screen.ts';
import { only, type ContextLogic, type FileChanges, type Handler, type TuiState } from './types.ts';

/** Cells that were read lately, with their neighbours. */
export interface DetailState {
  /** The latest last. */
  near: readonly Near[];
}

interface Near {
  key: string;
  reading: NeighbourhoodReading;
  /** What was known of changed files when it was read: whatever changes later makes it worthless. */
  seen: FileChanges | null;
}

/** Cells that are kept: going back and forth between findings reads nothing twice. */
const KEPT = 16;

/** All that is known of the finding under the cursor; null where there is none. */
export function currentDossier({ model, queue, decisions }: TuiState): Dossier | null {
  const item = model.items[queue.current];
  return item ? model.dossierOf(item.finding, decisions, model.reconciliation) : null;
}

/** The cell of a finding among its neighbours: null where it has none, undefined while it is read. */
export function nearOf({ detail, fileChanges }: TuiState, { source }: Dossier): NeighbourhoodReading | null | undefined {
  if (source === null) return null;
  const key = keyOf(source);
  return detail.near.findLast((one) => one.key === key && one.seen === fileChanges)?.reading;
}

/** The state with a cell that was read. */
export function withNear(state: TuiState, { ask, answer }: Extract<Answered, { ask: { about: 'neighbourhood' } }>): TuiState {
  const others = state.detail.near.filter(({ key }) => key !== ask.key);
  return { ...state, detail: { near: [...others, { key: ask.key, reading: answer, seen: ask.seen }].slice(-KEPT) } };
}

function keyOf({ file, sheet, cell, sha256 }: SourceCell): string {
  return JSON.stringify([file, sheet, cell, sha256]);
}

/** How a place is written, and copied: `file!sheet!cell`, without what it lacks. */
export function addressOf(at: { file: string | null; sheet: string | null; cell: string | null }): string {
  return [at.file, at.sheet, at.cell].filter((part) => part !== null && part !== '').join('!');
}

const neighbour: Handler = (state, { command }) => {
  const { visible } = state.queue;
  const at = moved(positionOf(state), command === 'nextFinding' ? 'down' : 'up', visible.length, 1);
  return only(moveTo(state, visible[at] ?? -1));
};

const openSource: Handler = (state) => {
  const file = currentDossier(state)?.finding.at.file ?? null;
  if (file === null) return only({ ...state, notice: { kind: 'noSource' } });
  return { state, effects: [{ kind: 'ask', ask: { about: 'openFile', key: file, file } }] };
};

const copyAddress: Handler = (state) => {
  const dossier = currentDossier(state);
  const text = dossier === null ? '' : addressOf(dossier.source ?? dossier.finding.at);
  if (text === '') return only({ ...state, notice: { kind: 'noSource' } });
  return { state, effects: [{ kind: 'ask', ask: { about: 'copy', key: text, text } }] };
};

/** The file and the address of the finding under the cursor: in its detail, and in the list. */
export const sourceCommands = { openSource, copyAddress };

/** The screen of one finding. */
export const detailLogic: ContextLogic = {
  commands: {
    ...decidingCommands,
    ...scrollCommands,
    nextFinding: neighbour,
    previousFinding: neighbour,
    nextUndecided: toUndecided,
    previousUndecided: toUndecided,
    ...groupCommands,
    ...sourceCommands,
  },
  needs(state) {
    const dossier = currentDossier(state);
    if (!dossier?.source || nearOf(state, dossier) !== undefined) return [];
    return [{ about: 'neighbourhood', key: keyOf(dossier.source), source: dossier.source, seen: state.fileChanges }];
  },
};

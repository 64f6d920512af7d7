import { hash } from '@duizhang/model';
import { join } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { DecisionLog } from './decision-log.ts';
import type { Io } from './io.ts';
import type { Place } from './tui/open.ts';

/**
 * Where a person was in the terminal UI is a thing of this person and this machine: it lies in the folder for such states
 * (XDG_STATE_HOME, ~/.local/state; on Windows LOCALAPPDATA), one file per decision log, and never in the project, which several share.
 */
function placePath(io: Io, { path }: Pick<DecisionLog, 'path'>): string | null {
  const { XDG_STATE_HOME: state, LOCALAPPDATA: local, HOME: home } = io.env;
  const folder = state || local || (home && join(home, '.local', 'state'));
  return folder ? join(folder, 'duizhang', 'places', `${hash([path])}.json`) : null;
}

/** Far more bytes than a place takes: what is larger is not ours, and would be waited for. */
const LARGEST = 1024 * 1024;

/** Where the last session on this log was left; null where there was none, or where the file is none of ours. */
export async function readPlace(io: Io, log: Pick<DecisionLog, 'path'>): Promise<Place | null> {
  const path = placePath(io, log);
  try {
    if (path === null || (await io.kind(path)) !== 'file' || (await io.size(path)) > LARGEST) return null;
    const read: unknown = JSON.parse(new TextDecoder().decode(await io.read(path)));
    return isPlace(read) ? read : null;
  } catch (error) {
    if (error instanceof CannotRun || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Keeps it; a folder that can't be written costs the place and nothing else. */
export async function writePlace(io: Io, log: Pick<DecisionLog, 'path'>, place: Place): Promise<void> {
  const path = placePath(io, log);
  if (path === null) return;
  try {
    await io.write(path, `${JSON.stringify(place)}\n`);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
  }
}

function isPlace(read: unknown): read is Place {
  if (typeof read !== 'object' || read === null) return false;
  const { screen, kept } = read as Partial<Record<keyof Place, unknown>>;
  return typeof screen === 'string' && typeof kept === 'object' && kept !== null;
}

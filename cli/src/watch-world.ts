import { CannotRun } from './cannot-run.ts';
import type { Io } from './io.ts';
import { stampsOf, type Stamps, type SubmissionFile } from './submission-files.ts';
import type { FileChanges } from './tui/open.ts';

/**
 * How often is looked, in milliseconds; as with `validate --watch`, since shared drives tell nothing of changes by themselves. A look
 * takes some milliseconds.
 */
const lookEvery = 1000;

/** What is watched. */
export interface Watched {
  /** The files of the period, as they are now. */
  files(): Promise<readonly SubmissionFile[]>;
  /** Path of the decision log. */
  log: string;
}

/** Who is told. */
export interface Listener {
  /** Null when everything is again as it was read. */
  files(changes: FileChanges | null): void;
  /** The log as it is now; empty where there is none. */
  log(text: string): void;
}

export interface World {
  /** Looks from now on, until the function that it gives is called. */
  watch(listener: Listener): () => void;
  /** The files were read again: what has changed since these stamps is news. */
  settle(stamps: Stamps): void;
}

/**
 * Watches the files of a period and its decision log. A file is told of when it looks the same twice in a row: whoever copies it has
 * finished. What can't be looked at for a while (a drive that is gone) is no change. `stamps` are those from before the files were read;
 * the log is told at the first look, whatever it was: both may have changed while the files were read.
 */
export function watchWorld(io: Io, watched: Watched, stamps: Stamps): World {
  const nothing = JSON.stringify(changesBetween(stamps, stamps, stamps));
  let read = stamps;
  let before = stamps;
  let told = nothing;
  let logStamp: string | null | undefined;

  async function look(listener: Listener): Promise<void> {
    const stamp = await io.stamp(watched.log);
    if (stamp !== logStamp) {
      // A log that is gone is told as an empty one: nothing of it is on disk any more.
      const text = stamp === null ? '' : new TextDecoder().decode(await io.read(watched.log));
      logStamp = stamp;
      listener.log(text);
    }
    const now = await stampsOf(io, await watched.files());
    const changes = changesBetween(read, now, before);
    before = now;
    const text = JSON.stringify(changes);
    if (text === told) return;
    told = text;
    listener.files(changes.added.length + changes.changed.length + changes.gone.length === 0 ? null : changes);
  }

  return {
    watch(listener) {
      let over = false;
      let callOff: () => void = () => {};
      const again = (): void => {
        if (!over) callOff = io.after(lookEvery, turn);
      };
      const turn = (): void => {
        look(listener).then(again, (error: unknown) => {
          if (!(error instanceof CannotRun)) throw error;
          again();
        });
      };
      again();
      return () => {
        over = true;
        callOff();
      };
    },
    settle(stamps) {
      read = stamps;
      told = nothing;
    },
  };
}

function changesBetween(read: Stamps, now: Stamps, before: Stamps): FileChanges {
  const rests = (path: string) => now.get(path)?.stamp === before.get(path)?.stamp;
  const settled = [...now].filter(([path]) => rests(path));
  return {
    added: settled.filter(([path]) => !read.has(path)).map(([, { name }]) => name),
    changed: settled.filter(([path, { stamp }]) => read.has(path) && read.get(path)!.stamp !== stamp).map(([, { name }]) => name),
    gone: [...read].filter(([path]) => !now.has(path)).map(([, { name }]) => name),
  };
}

import type { Bilingual } from '@duizhang/model';
import type { Context } from './command.ts';

/** Below this many steps a bar would only flicker. */
const worthShowing = 20;
const redrawEvery = 80; // milliseconds
const cells = 24;

export interface Progress {
  step(): void;
  /** Takes the bar away. */
  end(): void;
}

/** A bar on standard error, where that is a terminal, somebody looks at it and the work is long; otherwise nothing. */
export function startProgress({ io, locale, onProgress }: Context, label: Bilingual, total: number): Progress {
  if (onProgress) {
    let done = 0;
    return { step: () => onProgress((done += 1), total), end: () => {} };
  }
  const { CI, TERM, INK_SCREEN_READER } = io.env;
  // A bar that is drawn over and over is noise to who listens.
  if (!io.stderrTty || total < worthShowing || CI !== undefined || TERM === 'dumb' || INK_SCREEN_READER === 'true') {
    return { step: () => {}, end: () => {} };
  }
  let done = 0;
  let drawn = 0;
  const began = io.now().getTime();
  return {
    step: () => {
      done += 1;
      const now = io.now().getTime();
      if (now - drawn < redrawEvery && done < total) return;
      drawn = now;
      const full = Math.round((done / total) * cells);
      io.err(`\r${label[locale]} [${'#'.repeat(full)}${'.'.repeat(cells - full)}] ${done}/${total}  ${secondsOf(now - began)}`);
    },
    end: () => io.err('\r\u001b[K'),
  };
}

/** How long it has taken, in whole seconds. */
function secondsOf(milliseconds: number): string {
  return `${Math.floor(milliseconds / 1000)} s`;
}

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

/** A bar on standard error, where that is a terminal and the work is long; otherwise nothing. */
export function startProgress({ io, locale }: Context, label: Bilingual, total: number): Progress {
  if (!io.stderrTty || total < worthShowing || io.env['CI'] !== undefined || io.env['TERM'] === 'dumb') {
    return { step: () => {}, end: () => {} };
  }
  let done = 0;
  let drawn = 0;
  return {
    step: () => {
      done += 1;
      const now = io.now().getTime();
      if (now - drawn < redrawEvery && done < total) return;
      drawn = now;
      const full = Math.round((done / total) * cells);
      io.err(`\r${label[locale]} [${'#'.repeat(full)}${'.'.repeat(cells - full)}] ${done}/${total}`);
    },
    end: () => io.err('\r\u001b[K'),
  };
}

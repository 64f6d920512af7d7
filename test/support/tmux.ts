import { spawnSync } from 'node:child_process';

/** A real terminal for a program under test: a tmux server of its own, without anybody's configuration. */
export interface Terminal {
  /** Types keys as tmux names them (`Enter`, `Down`, `C-l`); text that is no key name is typed as it is. */
  press(...keys: string[]): void;
  /** The rows that a person sees, without trailing blanks; with colours as escape sequences if asked for. */
  rows(options?: { colors?: boolean }): string[];
  /** Waits until the screen contains a text, and gives the screen; fails with the screen that it waited on. */
  until(text: string | RegExp): Promise<string>;
  resize(columns: number, rows: number): void;
  close(): void;
}

let servers = 0;

/** Starts a command of the shell in a terminal of a size. `requireProgram('tmux')` has to be asked before. */
export function openTerminal(command: string, columns: number, rows: number): Terminal {
  const server = `duizhang-${process.pid}-${(servers += 1)}`;
  // A person's terminal is no build server: what CI says about colours doesn't hold here.
  const { CI: _ci, NO_COLOR: _noColor, FORCE_COLOR: _forceColor, ...inherited } = process.env;
  const environment = { ...inherited, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color' };
  const tmux = (...args: string[]): string => {
    const run = spawnSync('tmux', ['-u', '-L', server, '-f', '/dev/null', ...args], { encoding: 'utf8', env: environment });
    if (run.status !== 0) throw new Error(`tmux ${args.join(' ')}: ${run.stderr}`);
    return run.stdout;
  };
  tmux(
    'new-session',
    '-d',
    '-s',
    'test',
    '-x',
    String(columns),
    '-y',
    String(rows),
    command,
    ';',
    'set-option',
    '-g',
    'status',
    'off',
    ';',
    'set-option',
    '-g',
    'escape-time',
    '0',
  );
  tmux('resize-window', '-t', 'test', '-x', String(columns), '-y', String(rows));

  const screen = () => tmux('capture-pane', '-p', '-t', 'test').trimEnd();
  return {
    press(...keys) {
      for (const key of keys) tmux('send-keys', '-t', 'test', key);
    },
    rows: (options) =>
      tmux('capture-pane', '-p', ...(options?.colors ? ['-e'] : []), '-t', 'test')
        .split('\n')
        .slice(0, -1),
    async until(text) {
      let seen = '';
      for (let waited = 0; waited < 20_000; waited += 50) {
        seen = screen();
        if (typeof text === 'string' ? seen.includes(text) : text.test(seen)) return seen;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`the screen never showed ${String(text)}:\n${seen}`);
    },
    resize: (wide, high) => void tmux('resize-window', '-t', 'test', '-x', String(wide), '-y', String(high)),
    close: () => void tmux('kill-server'),
  };
}

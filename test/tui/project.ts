import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@duizhang/model';
import { main, root, temporaryFolder } from '../cli/spawn.ts';
import { openTerminal, type Terminal } from '../support/tmux.ts';

/** A copy of the sample quarter that a test may spoil, and the real program on it in real terminals. */
export interface Quarter {
  folder: string;
  submissions: string;
  log: string;
  /** A shell that stands in the project, with job control; `duizhang` is the program. */
  shell(columns: number, rows: number): Terminal;
  remove(): void;
}

export function openQuarter(): Quarter {
  const { path, remove } = temporaryFolder();
  const sample = join(root, 'samples/qingdao-2023-q2');
  const folder = join(path, 'project');
  cpSync(sample, folder, { recursive: true });
  const config = JSON.parse(readFileSync(join(sample, 'duizhang.json'), 'utf8')) as Config;
  writeFileSync(
    join(folder, 'duizhang.json'),
    JSON.stringify({
      ...config,
      catalogue: join(root, 'seeds/plans/qingdao-2023/catalogue.json'),
      orgUnitRegister: join(root, 'seeds/org-units/qingdao.json'),
    }),
  );
  const terminals: Terminal[] = [];
  return {
    folder,
    submissions: join(folder, 'submissions/2023-Q2'),
    log: join(folder, 'decisions/2023-Q2.jsonl'),
    shell(columns, rows) {
      const settings = `cd '${folder}'; export XDG_STATE_HOME='${path}/state' DUIZHANG_ACTOR=张三 LANG=zh_CN.UTF-8 PS1='ready> '`;
      const terminal = openTerminal(
        `${settings}; duizhang() { '${process.execPath}' '${main}' "$@"; }; export -f duizhang; exec bash --norc -i`,
        columns,
        rows,
      );
      terminals.push(terminal);
      return terminal;
    },
    remove() {
      for (const terminal of terminals) terminal.close();
      remove();
    },
  };
}

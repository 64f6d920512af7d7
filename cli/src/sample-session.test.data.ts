import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '@duizhang/model';
import type { Context } from './command.ts';
import { loadInputs } from './inputs.ts';
import { nodeIo, type Io } from './io.ts';
import { allRules } from './outcome.ts';
import { reconcilePeriod, type ReconciledPeriod } from './pipeline.ts';
import { terminalPorts } from './terminal-ports.ts';
import { createSession, type Ports, type Session } from './tui/session.ts';
import { createModel } from './tui/state/model.ts';

/** Root of the clone. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the sample quarter that a test may spoil. */
export function sampleCopy(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'duizhang-sample-'));
  cpSync(join(root, 'samples/qingdao-2023-q2'), folder, { recursive: true });
  const config = JSON.parse(readFileSync(join(folder, 'duizhang.json'), 'utf8')) as object;
  const seeds = {
    catalogue: join(root, 'seeds/plans/qingdao-2023/catalogue.json'),
    orgUnitRegister: join(root, 'seeds/org-units/qingdao.json'),
  };
  writeFileSync(join(folder, 'duizhang.json'), JSON.stringify({ ...config, ...seeds }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A project that was read once, for as many sessions as a test wants. */
export interface SampleQuarter {
  period: ReconciledPeriod;
  logPath: string;
  /** The terminal UI with its real ports, but for the clock, other programs and the terminal. */
  open(look?: { locale?: Locale; columns?: number; rows?: number }, change?: (ports: Ports) => Ports): Promise<Session>;
}

export async function readQuarter(folder: string): Promise<SampleQuarter> {
  let seconds = 0;
  const io: Io = {
    ...nodeIo(),
    cwd: folder,
    env: { DUIZHANG_ACTOR: '张三', XDG_STATE_HOME: join(folder, 'state') },
    now: () => new Date(Date.UTC(2023, 6, 18, 1, 30, seconds++)),
    err: () => {},
    run: async () => null,
  };
  const context: Context = { io, locale: 'zh', color: false, say: () => {} };
  const options = { project: folder };
  const inputs = await loadInputs(io, options);
  const period = await reconcilePeriod(context, inputs, options, []);
  const log = period.decisionLog!;
  const { catalogue, register } = inputs;
  const model = createModel({ reconciliation: period.reconciliation, catalogue, register, rules: allRules });
  return {
    period,
    logPath: log.path,
    async open({ locale = 'zh', columns = 80, rows = 24 } = {}, change = (ports) => ports) {
      const {
        keepPlace: _place,
        watch: _news,
        ...ports
      } = await terminalPorts({ ...context, locale }, { inputs, options, paths: [] }, period, log);
      return createSession({
        model,
        decisions: period.decisions,
        questions: period.questions,
        actor: '张三',
        logName: 'decisions/2023-Q2.jsonl',
        locale,
        columns,
        rows,
        ports: change(ports),
      });
    },
  };
}

import { checksLogic } from './checks.ts';
import { detailLogic } from './detail.ts';
import { decisionLogic } from './dialog.ts';
import { facetsLogic } from './facets.ts';
import { menuLogic } from './menu.ts';
import { overviewLogic } from './overview.ts';
import { queueLogic } from './queue.ts';
import { evidenceLogic } from './report-evidence.ts';
import { exportLogic } from './report-export.ts';
import { reportLogic } from './report.ts';
import { searchLogic } from './search.ts';
import { sharedCommands } from './shared.ts';
import { textScreenLogic } from './text-screen.ts';
import { only, type Context, type ContextLogic, type Handler } from './types.ts';

/** What every screen and every overlay does. A new one is a line here, beside its member of `Screen` or `Overlay`. */
export const contexts: Readonly<Record<Context, ContextLogic>> = {
  overview: overviewLogic,
  checks: checksLogic,
  findings: queueLogic,
  detail: detailLogic,
  filter: facetsLogic,
  help: textScreenLogic,
  menu: menuLogic((state, press) => perform(state.screen)(state, press)),
  search: searchLogic,
  decision: decisionLogic,
  quit: { commands: {} },
  report: reportLogic,
  evidence: evidenceLogic,
  export: exportLogic,
};

/** What a command does in a context: what the context says, else what it does everywhere. */
export function perform(context: Context): Handler {
  return (state, press) => (contexts[context].commands[press.command] ?? sharedCommands[press.command] ?? only)(state, press);
}

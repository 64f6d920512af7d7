import { checksLogic } from './checks.ts';
import { detailLogic } from './detail.ts';
import { decisionLogic } from './dialog.ts';
import { facetsLogic } from './facets.ts';
import { helpLogic } from './help.ts';
import { historyLogic, historySearchLogic, revokingLogic } from './history.ts';
import { aliasLogic } from './matching-alias.ts';
import { matchingLogic } from './matching.ts';
import { menuLogic } from './menu.ts';
import { overviewLogic } from './overview.ts';
import { paletteLogic } from './palette.ts';
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
  matching: matchingLogic,
  filter: facetsLogic,
  history: historyLogic,
  help: helpLogic,
  answer: textScreenLogic,
  menu: menuLogic((state, press) => perform(state.screen)(state, press)),
  search: searchLogic,
  decision: decisionLogic,
  alias: aliasLogic,
  quit: { commands: {} },
  report: reportLogic,
  evidence: evidenceLogic,
  export: exportLogic,
  historySearch: historySearchLogic,
  revoking: revokingLogic,
  palette: paletteLogic({ perform, typing: (context) => contexts[context].type }),
};

/** What a command does in a context: what the context says, else what it does everywhere. */
export function perform(context: Context): Handler {
  return (state, press) => (contexts[context].commands[press.command] ?? sharedCommands[press.command] ?? only)(state, press);
}

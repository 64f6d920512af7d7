/** Everything that a key can do, by the place where it is first met. What a command does is in the `commands` of a context. */
export type Command = Shared | Moving | Queue | Deciding | Detail | Overview | Checks | Matching | Report | History | Dialog;

type Shared =
  | 'overview'
  | 'findings'
  | 'detail'
  | 'checks'
  | 'matching'
  | 'filter'
  | 'report'
  | 'history'
  | 'help'
  | 'palette'
  | 'menu'
  | 'back'
  | 'quit'
  | 'confirmQuit'
  | 'language'
  | 'redraw'
  | 'suspend'
  | 'reload';

/** In lists and texts. */
export type Movement = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last';
type Moving = Movement | 'left' | 'right' | 'open';

type Queue =
  | 'nextUndecided'
  | 'previousUndecided'
  | 'nextFinding'
  | 'previousFinding'
  | 'search'
  | 'undecidedOnly'
  | 'clearFilter'
  | 'mark'
  | 'markRange'
  | 'markAlike'
  | 'actOnFiltered'
  | 'actOnAlike'
  | 'nextMatch'
  | 'previousMatch'
  | 'nextUnit'
  | 'previousUnit'
  | 'nextTask'
  | 'previousTask'
  | 'sort'
  | 'toggle';

type Deciding = Judgement | 'decide' | 'undo' | 'redo' | 'revoke';

/** What is decided on a finding; a mapping is made on the screen of names, a revocation by `undo` and `revoke`. */
export type Judgement = 'accept' | 'reject' | 'explain' | 'correct' | 'waive' | 'defer';

type Overview =
  | 'firstRow'
  | 'lastRow'
  | 'firstColumn'
  | 'lastColumn'
  | 'pageLeft'
  | 'pageRight'
  | 'sortMatrix'
  | 'transpose'
  | 'alarmingOnly'
  | 'nextAlarming'
  | 'previousAlarming';

type Detail = 'openSource' | 'copyAddress';

type Checks = 'nextPane' | 'previousPane';

type Report = 'nextNumber' | 'previousNumber' | 'export' | 'nextFormat' | 'previousFormat';

type Matching = 'exclude' | 'newAlias';

type History = 'revokeEntry';

type Dialog =
  | 'choose'
  | 'chooseNumber'
  | 'nextPage'
  | 'previousPage'
  | 'complete'
  | 'older'
  | 'newer'
  | 'submit'
  | 'decideNow'
  | 'nextField'
  | 'previousField'
  | 'previousPreset'
  | 'nextPreset'
  | 'caretLeft'
  | 'caretRight'
  | 'caretStart'
  | 'caretEnd'
  | 'erase'
  | 'eraseNext'
  | 'eraseAll';

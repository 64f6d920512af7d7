import { createMatcher, lex, type Lexeme, type Matcher, type MatchResult } from '@duizhang/lexicon';
import type { Bilingual, OrgUnitRegister } from '@duizhang/model';
import { say } from '../bindings/binding.ts';
import { filterVerbs } from './palette-filter.ts';
import { goTo } from './navigate.ts';
import { moveTo } from './queue-moves.ts';
import type { TuiState } from './types.ts';

/** One thing that a verb can be said of. */
export interface Choice {
  id: string;
  /** What is typed. */
  value: string;
  label: string;
}

/** A verb of the palette that is no key: it takes words. */
export interface Verb {
  /** The first is what Tab writes. */
  names: readonly string[];
  label: Bilingual;
  /** What follows the name; null where nothing does. */
  usage: Bilingual | null;
  /** What it can be said of, where that is a list. */
  choices?(state: TuiState): readonly Choice[];
  /** The state after it was said of a choice (its id) or of what was typed; null where that makes no sense. */
  run(state: TuiState, argument: string): TuiState | null;
}

/** What the palette was asked and answers with a text. */
export type Answer = { kind: 'rule'; ruleId: string } | { kind: 'lex'; lexeme: Lexeme } | { kind: 'match'; result: MatchResult } | null;

const matchers = new WeakMap<OrgUnitRegister, Matcher>();

function matcherOf(register: OrgUnitRegister): Matcher {
  let matcher = matchers.get(register);
  if (!matcher) matchers.set(register, (matcher = createMatcher(register)));
  return matcher;
}

/** Shows a text over the screen. */
function answering(state: TuiState, answer: Answer): TuiState {
  return { ...goTo(state, 'answer'), scroll: 0, palette: { ...state.palette, answer } };
}

export const paletteVerbs: readonly Verb[] = [
  {
    names: ['goto', '跳到'],
    label: say('跳到第几条问题', 'go to the finding of that number in the list'),
    usage: say('<第几条>', '<number>'),
    run(state, argument) {
      const item = state.queue.visible[Number(argument.normalize('NFKC')) - 1];
      if (item === undefined) return null;
      return moveTo(state.screen === 'detail' ? state : goTo(state, 'findings'), item);
    },
  },
  ...filterVerbs,
  {
    names: ['explain', '规则'],
    label: say('一条规则的理由和例子', 'why a rule exists, with examples'),
    usage: say('<规则>', '<rule>'),
    choices: ({ model, locale }) => [...model.rules.values()].map(({ id, title }) => ({ id, value: id, label: title[locale] })),
    run: (state, ruleId) => (state.model.rules.has(ruleId) ? answering(state, { kind: 'rule', ruleId }) : null),
  },
  {
    names: ['lex', '读数'],
    label: say('一个数量写法如何读', 'how a written quantity is read'),
    usage: say('<写法>', '<text>'),
    run: (state, text) => answering(state, { kind: 'lex', lexeme: lex(text) }),
  },
  {
    names: ['match', '认单位'],
    label: say('一个单位名称如何识别', 'how the name of a unit is resolved'),
    usage: say('<名称>', '<name>'),
    run: (state, name) => answering(state, { kind: 'match', result: matcherOf(state.model.register).match(name) }),
  },
];

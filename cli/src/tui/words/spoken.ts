import type { Bilingual } from '@duizhang/model';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** What a screen reader is told beside the words that are on the screen. */
export const spokenWords = {
  opening: say(
    '对账，报告期 {period}，{plan}，待裁 {undecided} 条，共 {total} 条。按 Ctrl-L 再听一遍。',
    'duizhang, period {period}, {plan}: {undecided} of {total} findings undecided. Ctrl-L says it again.',
  ),
  keys: say('按键：{keys}', 'Keys: {keys}'),
  chosen: say('已选', 'chosen'),
  notChosen: say('未选', 'not chosen'),
  afterCaret: say('{before}（光标后：{after}）', '{before} (after the caret: {after})'),
  nothing: say('没有内容', 'nothing here'),
  finding: say('第 {position} 条，共 {count} 条：{severity}，{state}', '{position} of {count}: {severity}, {state}'),
  listed: say('列出 {count} 条', '{count} listed'),
  checkRow: say(
    '{name}：通过 {pass}，不通过 {fail}，未评价 {notEvaluated}，问题 {findings} 条，待裁 {undecided}',
    '{name}: {pass} passed, {fail} failed, {notEvaluated} not evaluated, {findings} findings, {undecided} undecided',
  ),
  severityRow: say('{name}：问题 {findings} 条，待裁 {undecided}', '{name}: {findings} findings, {undecided} undecided'),
  orgUnitRow: say(
    '{name}：应报 {expected} 项，已报 {reported}，错误 {errors}，核实 {warnings}，待裁 {undecided}',
    '{name}: {expected} owed, {reported} reported, {errors} errors, {warnings} warnings, {undecided} undecided',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;

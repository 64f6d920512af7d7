import type { Lexeme, MatchResult } from '@duizhang/lexicon';
import type { Bilingual } from '@duizhang/model';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

export const paletteWords = {
  title: say('命令', 'Command'),
  hint: say(
    '输入命令、中文或拼音首字母；Tab 补全，回车执行，上键为用过的命令',
    'Type a command; Tab completes, Enter does it, Up: commands of before',
  ),
  nothing: say('没有这样的命令。', 'There is no such command.'),
  recent: say('用过', 'before'),
  unknownVerb: say('没有命令 {typed}。', 'There is no command {typed}.'),
  unknownNear: say('没有命令 {typed}；是否要 {near}？', 'There is no command {typed}; did you mean {near}?'),
  notHere: say(
    '{typed} 在这个屏幕上不能用；先到问题清单（2）或详情（3）。',
    '{typed} does nothing on this screen; go to the list (2) or the detail (3).',
  ),
  cursorOnly: say(
    '此处裁定的是光标所在的问题，名称后面写理由，不写编号和选项（{typed}）。',
    'What is decided here is the finding under the cursor; a reason follows, no fingerprint and no option ({typed}).',
  ),
  noSuchValue: say('没有 {typed}。', 'There is no {typed}.'),
  /** Answers. */
  lexTitle: say('一个写法如何读', 'How a text is read'),
  matchTitle: say('一个名称如何识别', 'How a name is resolved'),
  ruleTitle: say('规则', 'Rule'),
  raw: say('原文', 'Text'),
  kind: say('种类', 'Kind'),
  value: say('读作', 'Value'),
  unitOfMeasure: say('单位', 'Unit'),
  comparator: say('比较', 'Comparator'),
  hedge: say('约数', 'Hedge'),
  basis: say('口径', 'Basis'),
  interval: say('范围', 'Interval'),
  steps: say('步骤', 'Steps'),
  unread: say('读不出数值', 'no value could be read'),
  name: say('名称', 'Name'),
  judgment: say('结论', 'Judgment'),
  candidates: say('候选', 'Candidates'),
  noCandidate: say('没有相近的单位', 'no unit is near'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export const lexKindWord: Readonly<Record<Lexeme['kind'], Bilingual>> = {
  quantity: say('数量', 'quantity'),
  percent: say('百分数', 'percent'),
  date: say('日期', 'date'),
  period: say('时期', 'period'),
  status: say('完成状态', 'status'),
  range: say('区间', 'range'),
  text: say('文字（不是数量）', 'text, no quantity'),
};

export const judgmentWord: Readonly<Record<MatchResult['judgment'], Bilingual>> = {
  exact: say('就是名录中的单位', 'as registered'),
  alias: say('名录中单位的另一写法', 'another form of a registered name'),
  candidate: say('须由人选定', 'a person must choose'),
  notAUnit: say('已确认不是单位', 'said to be no unit'),
  none: say('不是名录中的单位', 'no unit of the register'),
};

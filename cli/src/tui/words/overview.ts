import type { Bilingual, ItemAttainment, Locale } from '@duizhang/model';
import { graphemes } from '../components/width.ts';
import type { Kind, KindName, Kinds } from '../state/matrix-kinds.ts';
import type { MatrixSort } from '../state/matrix-order.ts';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

type Unlit = Exclude<KindName, 'light'>;

/** What a cell is that has no light. */
const kindWord: Readonly<Record<Unlit, Bilingual>> = {
  missing: say('未报', 'missing'),
  returned: say('已退回', 'returned'),
  notEvaluated: say('未评价', 'not evaluated'),
  reported: say('已报', 'reported'),
  nilReturn: say('零报告', 'nil return'),
  exempt: say('免报', 'exempt'),
  none: say('无须报送', 'nothing owed'),
};

/** Two cells each. */
const kindMark: Readonly<Record<Unlit, Bilingual>> = {
  missing: say('未', 'x '),
  returned: say('退', 'b '),
  notEvaluated: say('? ', '? '),
  reported: say('报', 's '),
  nilReturn: say('无', '0 '),
  exempt: say('免', 'e '),
  none: say('--', '--'),
};

/** What a kind of cell is called. */
export function kindName({ name, light }: Kind, locale: Locale): string {
  return light ? light[locale] : kindWord[name as Unlit][locale];
}

const marked = new WeakMap<Kinds, Record<Locale, string[]>>();

/** The letter or Hanzi of every kind, by its index; no two are the same, so that they can be told apart without colour. */
export function kindMarks(kinds: Kinds, locale: Locale): readonly string[] {
  const known = marked.get(kinds) ?? { zh: lettersOf(kinds, 'zh'), en: lettersOf(kinds, 'en') };
  marked.set(kinds, known);
  return known[locale];
}

/** A light has the first character of its name that is still free, else a number. */
function lettersOf({ all }: Kinds, locale: Locale): string[] {
  const taken = new Set(Object.values(kindMark).map((mark) => mark[locale].trim()));
  return all.map(({ name, light }) => {
    if (!light) return kindMark[name as Unlit][locale];
    const letters = graphemes(light[locale]).map((letter) => (locale === 'en' ? letter.toUpperCase() : letter));
    const numbers = Array.from({ length: all.length }, (_, number) => String(number + 1));
    const free = [...letters, ...numbers].find((letter) => letter.trim() !== '' && !taken.has(letter))!;
    taken.add(free);
    return free;
  });
}

export const paceWord: Readonly<Record<ItemAttainment['paceStatus'], Bilingual>> = {
  completed: say('已完成', 'completed'),
  ahead: say('超进度', 'ahead'),
  onSchedule: say('达进度', 'on schedule'),
  behind: say('欠进度', 'behind'),
  undetermined: say('无法判断', 'undetermined'),
};

export const matrixSortWord: Readonly<Record<MatrixSort, Bilingual>> = {
  plan: say('方案次序', 'order of the plan'),
  alarming: say('红灯、未报多的在前', 'most red and missing first'),
  rate: say('报送率低的在前', 'lowest reporting rate first'),
  name: say('名称', 'name'),
};

export const overviewWords = {
  corner: say('单位 / 任务', 'Unit / task'),
  cornerTransposed: say('任务 / 单位', 'Task / unit'),
  rateHead: say('报送率', 'sent'),
  noRate: say('--', '--'),
  outside: say('还有：{sides}', 'more: {sides}'),
  above: say('上 {count} 行', '{count} above'),
  below: say('下 {count} 行', '{count} below'),
  before: say('左 {count} 列', '{count} left'),
  after: say('右 {count} 列', '{count} right'),
  sortedBy: say('排序：{sort}', 'sort: {sort}'),
  alarmingOnly: say('只看红灯、未报、退回', 'only red, missing, returned'),
  nothingOwed: say('方案没有分给任何单位的任务。', 'The plan gives no task to any unit.'),
  nothingAlarming: say('没有红灯、未报或退回：再按 r 看全部。', 'Nothing is red, missing or returned: r shows everything.'),
  task: say('任务{number}「{title}」', 'task {number} "{title}"'),
  untitled: say('任务{number}', 'task {number}'),
  cell: say('{orgUnit}，{task}：{kind}', '{orgUnit}, {task}: {kind}'),
  whole: say(
    '{name}（整{axis}）：应报 {owed} 项，已报 {reported}，报送率 {rate}',
    '{name} (whole {axis}): {owed} owed, {reported} reported, rate {rate}',
  ),
  row: say('行', 'row'),
  column: say('列', 'column'),
  findings: say('问题 {count} 条，待裁 {undecided}：{severities}', '{count} {count|finding|findings}, {undecided} undecided: {severities}'),
  unitFindings: say(
    '单位整体的问题 {count} 条，待裁 {undecided}：{severities}',
    '{count} {count|finding|findings} on the unit as a whole, {undecided} undecided: {severities}',
  ),
  noFindings: say('没有问题', 'no findings'),
  value: say('报送 {value}', 'reported {value}'),
  noValue: say('没有可用的数', 'no value that counts'),
  corrected: say('（已修正）', ' (corrected)'),
  target: say('目标 {target}', 'target {target}'),
  rate: say('完成率 {rate}%', '{rate}% of the target'),
  schedule: say('序时进度 {rate}%', 'scheduled {rate}%'),
  because: say('{kind}：{reason}', '{kind}: {reason}'),
  noIndicator: say('（没有量化指标）', ' (no indicator)'),
  cellCounts: say('各格', 'Cells'),
  reporting: say('应报 {expected} 项，已报 {reported}（{rate}）', '{expected} owed, {reported} reported ({rate})'),
  onTime: say('按时 {onTime}/{count} 个单位', 'units on time {onTime}/{count}'),
  timeUnknown: say('（{unknown} 个未评价：{reason}）', ' ({unknown} not evaluated: {reason})'),
  progress: say(
    '指标 {count} 项：达进度 {good}，欠 {behind}，未评价 {undetermined}',
    '{count} indicators: {good} on schedule, {behind} behind, {undetermined} not evaluated',
  ),
  legend: say(
    '总览：{lights}；! 有强制性问题待裁  . 有其他问题待裁',
    'Overview: {lights}; ! an error is undecided, . another finding is undecided',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;

import { foldKey } from './fold.ts';
import { withoutInvisible } from './invisible.ts';
import { wordList } from './word-list.ts';

/**
 * What a cell without a value says. `nilReturn` 零报告: on purpose, that there is nothing (无, 暂无). `notApplicable`: that it
 * need not be answered (不涉及, —, /). `silence`: nothing at all, blank. None of them is the number 0.
 */
export type Absence = 'nilReturn' | 'notApplicable' | 'silence';

const nilReturn = wordList(`
  无 暂无 没有 尚无 均无 全无 暂时没有 暂时无 目前无 目前没有 目前暂无 当前无 当前没有 暂未有 本期无 本季无 本季度无 本月无 本年无 本年度无
  本期没有 本季度没有 本月没有 本期暂无 本季度暂无 无新增 本期无新增 本季度无新增 本月无新增 暂无新增 未新增 没有新增 零报告 零申报 零上报 零报送
  零填报 无此情况 无此类情况 无该情况 无该类情况 无相关情况 无上述情况 无情况 无内容 暂无内容 无上报内容 无可报 无可上报 无报送内容 无相关内容 none nil
`);
const notApplicable = wordList(`
  不涉及 未涉及 不涉 不适用 不需填报 无需填报 无须填报 不用填报 不填报 不填 免填 免报 不用填 无需填写 无须填写 不需填写 不涉及此项 不涉及该项
  不涉及本单位 本单位不涉及 我单位不涉及 我局不涉及 本局不涉及 我委不涉及 我区不涉及 本单位未涉及 我单位未涉及 未涉及此项 未涉及该项
  不涉及此项工作 不涉及该项工作 不涉及本项工作 不涉及该任务 不涉及此任务 不涉及该指标 不涉及此指标 与本单位无关 与我单位无关 与我局无关 无关 非本单位职责
  非我单位职责 非我局职责 不属于本单位职责 不属于我单位职责 不属于我局职责 无此项 无此项工作 无此任务 无此项任务 无该项工作 无该项任务 无该任务 无此职能
  无相关职能 无此项职能 无此业务 无此项业务 无相关业务 无相关任务 无相关工作 不承担 未承担 不承担此项任务 不承担该项任务 不在职责范围 不在职责范围内
  n/a na n.a n.a. n\\a notapplicable
`);
const words = new Map<string, Absence>([
  ...nilReturn.map((word) => [foldKey(word), 'nilReturn'] as const),
  ...notApplicable.map((word) => [foldKey(word), 'notApplicable'] as const),
]);
/** No word above is longer. */
const longest = 16;

/**
 * Reads a cell that gives no value: which kind of nothing it says; null where it says something else. Zeros are values.
 * Only whole words count (无线网覆盖 is not 无); brackets and stops around them don't matter.
 */
export function readAbsence(text: string): Absence | null {
  const visible = withoutInvisible(text).trim();
  if (visible === '' || /^[_＿\s]{1,100}$/.test(visible)) return 'silence';
  // Digits say something, and most cells have some.
  if (visible.length > longest || /\d/.test(visible)) return null;
  const key = foldKey(visible);
  if (/^[-ー─━/\\]+$/.test(key)) return 'notApplicable';
  return words.get(key) ?? words.get(key.replace(/^[("]+/, '').replace(/[)".,;!]+$/, '')) ?? null;
}

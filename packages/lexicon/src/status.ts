import type { ReportRow } from '@duizhang/model';
import { foldKey } from './fold.ts';

export type Status = NonNullable<ReportRow['status']['value']>;

/** A completion status as read; null where the word says none of the five for certain. */
export interface StatusReading {
  value: Status | null;
  raw: string;
}

/** The words of the template first, then what people write instead. A word that may mean two of them (未完成, 基本完成, 正常, ×) is left out. */
const words: Readonly<Record<Status, readonly string[]>> = {
  notStarted: ['未启动', '尚未启动', '还未启动', '未开始', '尚未开始', '未开展', '尚未开展', '待启动', 'notStarted', 'not started'],
  inProgress: [
    '推进中',
    '正在推进',
    '正在推进中',
    '进行中',
    '正在进行',
    '正在进行中',
    '实施中',
    '正在实施',
    '办理中',
    '建设中',
    '开展中',
    '正常推进',
    '有序推进',
    '稳步推进',
    '持续推进',
    '按计划推进',
    '按序时推进',
    '推进',
    'inProgress',
    'in progress',
    'ongoing',
  ],
  completed: [
    '已完成',
    '完成',
    '全部完成',
    '已全部完成',
    '均已完成',
    '按期完成',
    '已按期完成',
    '提前完成',
    '已办结',
    '办结',
    'completed',
    'complete',
    'done',
  ],
  behind: ['滞后', '已滞后', '进度滞后', '进展滞后', '推进滞后', '欠进度', '逾期未完成', '未按期完成', 'behind', 'behind schedule'],
  noProgress: ['本期无进展', '本季度无进展', '本月无进展', '无进展', '暂无进展', '没有进展', '尚无进展', 'noProgress', 'no progress'],
};

const byWord = new Map(
  (Object.entries(words) as [Status, readonly string[]][]).flatMap(([status, list]) =>
    list.map((word) => [word.toLowerCase().replaceAll(' ', ''), status] as const),
  ),
);
const longest = 60;
const tick = /^[√✓✔☑]+$/;

/**
 * Reads the 完成状态 of a row. Only whole words count, never a part of a sentence (未完成 is not 完成), and a tick is 已完成;
 * marks around the word (“已完成。”, √已完成) don't matter.
 */
export function readStatus(text: string): StatusReading {
  const key = foldKey(text);
  // No status is longer; marks at the end of a longer text would be looked for from every place of it.
  if (key.length > longest) return { value: null, raw: text };
  if (tick.test(key)) return { value: 'completed', raw: text };
  const word = key.replace(/^[("√✓✔☑]+/, '').replace(/[)".,;!√✓✔☑]+$/, '');
  const value = byWord.get(word) ?? null;
  // A tick beside any other word contradicts it.
  if (value !== 'completed' && /[√✓✔☑]/.test(key)) return { value: null, raw: text };
  return { value, raw: text };
}

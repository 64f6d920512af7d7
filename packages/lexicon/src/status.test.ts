import { describe, expect, it } from 'vitest';
import { readStatus } from './status.ts';

describe('readStatus', () => {
  it.each([
    ['未启动', 'notStarted'],
    ['尚未开始', 'notStarted'],
    ['推进中', 'inProgress'],
    ['進行中', 'inProgress'],
    ['正在推进。', 'inProgress'],
    [' 已 完 成 ', 'completed'],
    ['完成', 'completed'],
    ['（已完成）', 'completed'],
    ['√', 'completed'],
    ['✔已完成', 'completed'],
    ['滞后', 'behind'],
    ['滯後', 'behind'],
    ['本期无进展', 'noProgress'],
    ['暂无进展', 'noProgress'],
    ['In progress', 'inProgress'],
    ['notStarted', 'notStarted'],
  ])('%s is %s', (text, value) => {
    expect(readStatus(text)).toEqual({ value, raw: text });
  });

  it.each(['', '未完成', '基本完成', '完成80%', '100%', '已完成/推进中', '正常', '×', '√未启动', '是', '已完成方案起草，正在推进'])(
    '%j is none for certain',
    (text) => {
      expect(readStatus(text)).toEqual({ value: null, raw: text });
    },
  );
});

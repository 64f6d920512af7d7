import { expect, it } from 'vitest';
import { columns, statusWords } from './columns.ts';

it('has the columns of the contract, in their order, locked up to 上期完成值', () => {
  expect(columns.map(({ header }) => header.zh).join(' · ')).toBe(
    '序号 · 任务编号 · 任务名称 · 工作内容 · 指标名称 · 目标值 · 计量单位 · 口径 · 责任角色 · 上期完成值 · 本期完成值 · 完成状态 · 进展情况 · 存在问题 · 下一步计划 · 预计完成时间 · 佐证材料',
  );
  expect(columns.filter(({ locked }) => locked).at(-1)!.header.zh).toBe('上期完成值');
});

it('words the help of 完成状态 with exactly the states of its list', () => {
  const { help } = columns.find(({ key }) => key === 'status')!;
  expect(help.zh).toContain(statusWords.map(({ zh }) => zh).join('、'));
});

it('explains every column in both languages', () => {
  for (const { header, help } of columns) expect([header.zh, header.en, help.zh, help.en].every((text) => text.length > 0)).toBe(true);
});

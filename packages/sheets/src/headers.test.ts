import { foldKey } from '@duizhang/lexicon';
import { expect, it } from 'vitest';
import { columns, headFields, orgUnitHeaders } from './columns.ts';
import { matchHeader } from './headers.ts';

it.each(columns.flatMap(({ key, header, synonyms }) => [header.zh, header.en, ...synonyms].map((text) => [text, key] as const)))(
  '%s is %s',
  (text, key) => {
    expect(matchHeader(text)).toBe(key);
  },
);

it('no header means two columns, no label two fields', () => {
  for (const words of [
    [...columns.flatMap(({ header, synonyms }) => [header.zh, header.en, ...synonyms]), ...orgUnitHeaders],
    headFields.flatMap(({ label, synonyms }) => [label.zh, ...synonyms]),
  ]) {
    const keys = words.map(foldKey);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  }
});

it.each([
  ['本期完成值（必填）', 'actual'],
  ['* 本期\n完成值', 'actual'],
  ['本　期 完 成 值：', 'actual'],
  ['任務編號', 'taskCode'],
  ['指標名稱', 'indicatorName'],
  ['目标值(2023年)', 'target'],
  ['填报单位', 'orgUnit'],
] as const)('%j is %s', (text, key) => expect(matchHeader(text)).toBe(key));

it.each([
  '',
  '单位',
  '进度',
  '完成时间',
  '完成时限',
  '责任单位',
  '牵头单位',
  '目标完成值',
  '完成值目标',
  '值',
  '（必填）',
  '备注',
  '本'.repeat(100),
])('%j is no column', (text) => {
  expect(matchHeader(text)).toBeNull();
});

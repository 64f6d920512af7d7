import type { Ranking } from '@duizhang/model';
import { expect, it } from 'vitest';
import type { ReportOptions } from './options.ts';
import { rankingLines } from './ranking-lines.ts';

const entry = (orgUnitName: string, more: Partial<Ranking['entries'][number]> = {}): Ranking['entries'][number] => ({
  orgUnitId: orgUnitName,
  orgUnitName,
  rank: 1,
  previousRank: 1,
  score: 100,
  scored: 4,
  notScored: 0,
  exemptItems: 0,
  exempt: false,
  fewItems: false,
  ...more,
});
const lines = (entries: Ranking['entries'], locale: 'zh' | 'en' = 'zh') =>
  rankingLines([{ group: 'departments', fewItems: 3, entries }], { locale, color: false } as ReportOptions);

it('shows ties, the rank before, few items, and who has no rank', () => {
  const entries = [
    entry('市大数据局'),
    entry('市教育局', { previousRank: 3, scored: 1, fewItems: true }),
    entry('市科技局', { rank: 3, previousRank: null, score: 74.5 }),
    entry('市审计局', { rank: null, score: null, scored: 0 }),
    entry('市税务局', { rank: null, score: null, scored: 0, exempt: true }),
  ];
  expect(lines(entries)).toEqual([
    '',
    '排名 · 部门（有计分项的 3 家）',
    '名次       上期  单位        得分  计分项',
    '1（并列）  1     市大数据局  100   4',
    '1（并列）  3     市教育局    100   1（不足3项，仅供参考）',
    '3          -     市科技局    74.5  4',
    '没有计分项、不排名的 1 家：市审计局',
    '免报、不排名的 1 家：市税务局',
  ]);
  expect(lines(entries, 'en')[4]).toContain('1 (fewer than 3: little to go by)');
});

it('a group that nobody is ranked in has no table, one without units nothing', () => {
  expect(lines([entry('市南区政府', { rank: null, score: null })])).toEqual([
    '',
    '排名 · 部门（有计分项的 0 家）',
    '没有计分项、不排名的 1 家：市南区政府',
  ]);
  expect(lines([])).toEqual([]);
});

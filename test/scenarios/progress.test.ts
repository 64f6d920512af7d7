import type { ItemAttainment } from '@duizhang/model';
import { paceReasonTexts, reasonTexts } from '@duizhang/reconcile';
import { expect, it } from 'vitest';
import { readings, reconciled } from './quarter-sample.ts';

const result = reconciled(readings('2023-Q2'), readings('2023-Q1'));
const paces = { completed: '已完成', ahead: '超进度', onSchedule: '达进度', behind: '欠进度', undetermined: '无法判断' } as const;
const reasons: Readonly<Record<string, { zh: string }>> = { ...reasonTexts, ...paceReasonTexts };

it('how far the quarter is comes out as the page that was read by eye', async () => {
  await expect(page()).toMatchFileSnapshot('../golden/progress.txt');
});

it('says nothing about reports that did not come or do not count', () => {
  const silent = new Set(
    result.expectedReports.filter(({ state }) => state !== 'reported').map(({ orgUnitId, indicatorId }) => `${orgUnitId} ${indicatorId}`),
  );
  const said = result.attainments.filter((one) => one.scope === 'report' && silent.has(`${one.orgUnitId} ${one.indicatorId}`));
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter(({ value, paceStatus }) => value !== null || paceStatus !== 'undetermined')).toEqual([]);
});

/** Rates, every indicator as a whole, what units are behind on, and ranks: the figures that a bulletin would print. */
function page(): string {
  const { whole } = result.reporting;
  const lines = [
    `${result.planId} ${result.reportingPeriod}：应报 ${whole.expected}，已报 ${whole.reported}，未报 ${whole.missing}，未评价 ${whole.notEvaluated}，零报告 ${whole.nilReturns}；报送率 ${whole.reportingRate}%，及时率 ${whole.onTimeRate ?? `未评价（${reasons[whole.onTimeReason!]!.zh}）`}`,
    '',
    '指标总体',
    ...result.attainments.filter(({ scope }) => scope === 'whole').map(line),
    '',
    '欠进度的应报项',
    ...result.attainments.filter(({ scope, paceStatus }) => scope === 'report' && paceStatus === 'behind').map(line),
    '',
    '要问单位的',
    ...result.attainments.flatMap(({ scope, orgUnitName, indicatorName, question }) =>
      scope === 'report' && question ? [`  ${orgUnitName} ${indicatorName}：${question.zh}`] : [],
    ),
  ];
  for (const { group, entries } of result.rankings) {
    lines.push('', `排名 ${group}`);
    for (const one of entries)
      lines.push(
        `  ${one.rank ?? '—'}（上期 ${one.previousRank ?? '—'}）${one.orgUnitName} ${one.score ?? '—'}，计分 ${one.scored} 项，未计分 ${one.notScored} 项${one.fewItems ? '，项数过少' : ''}`,
      );
  }
  return `${lines.join('\n')}\n`;
}

function line(one: ItemAttainment): string {
  const rate = one.attainmentRate === null ? '—' : `${one.attainmentRate}%`;
  const why = one.reason === null ? '' : `（${reasons[one.reason]!.zh}）`;
  const whose = one.method === 'sum' ? '合计' : (one.orgUnitName ?? '—');
  return `  ${paces[one.paceStatus]}${why} ${one.indicatorName}：${whose} ${one.value ?? '—'}，完成率 ${rate}，序时 ${one.scheduledProgress}%，${one.statusLight ?? '不亮灯'}`;
}

import type { LightLabel } from '@duizhang/model';
import type { DecisionEffect, Position } from '@duizhang/reconcile';
import { describe, expect, it } from 'vitest';
import { effectDetails, effectPhrases, effectSentence } from './effect-text.ts';

const lights: LightLabel[] = [
  { name: 'green', zh: '绿灯', en: 'green' },
  { name: 'yellow', zh: '黄灯', en: 'yellow' },
  { name: 'red', zh: '红灯', en: 'red' },
];
const zh = { lights, locale: 'zh' } as const;
const en = { lights, locale: 'en' } as const;
const none: DecisionEffect = {
  figures: [],
  attainments: [],
  expectedReports: [],
  reporting: [],
  rankings: [],
  findings: { gone: [], come: [] },
  dispositions: [],
  staleDecisions: { come: [], gone: [] },
};

function position(statusLight: string | null, value: number | null): Position {
  const pace = {
    paceStatus: 'undetermined',
    verdict: null,
    reason: null,
    attainmentRate: null,
    againstSchedule: null,
    score: null,
  } as const;
  return { orgUnitId: 'town/a', statusLight, value, ...pace };
}

function turned(scope: 'report' | 'whole', from: string | null, to: string | null): DecisionEffect['attainments'][number] {
  const about = { scope, taskId: 't', clauseId: 'c', indicatorId: 'i', indicatorName: '掌上可办率' };
  const unit = scope === 'report' ? { orgUnitId: 'town/a', orgUnitName: '市教育局' } : { orgUnitId: null, orgUnitName: null };
  return { ...about, ...unit, from: position(from, null), to: position(to, 96) };
}

describe('what a decision changes, in words', () => {
  it.each<[string, Partial<DecisionEffect>, string, string]>([
    ['nothing', {}, '灯和各项数字都不变', 'no light and no figure changes'],
    [
      'a light and a count',
      { attainments: [turned('report', 'red', 'yellow')], figures: [{ figure: 'attained', from: 88, to: 89 }] },
      '灯 红灯->黄灯；达标 88->89',
      'light red->yellow; targets met 88->89',
    ],
    [
      'many lights: how many turned how, the most first',
      {
        attainments: [
          turned('report', null, 'green'),
          turned('report', 'red', 'yellow'),
          turned('report', 'red', 'yellow'),
          turned('whole', 'red', 'green'),
        ],
      },
      '灯 红灯->黄灯（2 项）、不亮灯->绿灯；全市的灯 红灯->绿灯',
      'light red->yellow (2), no light->green; light of the whole city red->green',
    ],
    [
      'a value under the same light',
      { attainments: [turned('report', 'red', 'red'), turned('whole', 'red', 'red')] },
      '完成值 未计入->96',
      'value not counted->96',
    ],
    [
      'several of them',
      { attainments: [turned('report', 'red', 'red'), turned('report', 'green', 'green')] },
      '完成值变动 2 项',
      '2 values change',
    ],
    [
      'a light that is as it was is none',
      { attainments: [{ ...turned('report', 'red', 'red'), from: position('red', 96) }] },
      '灯和各项数字都不变',
      'no light and no figure changes',
    ],
    [
      'rates',
      {
        figures: [
          { figure: 'reportingRate', from: 94, to: 93.7 },
          { figure: 'onTimeRate', from: null, to: 50 },
        ],
      },
      '报送率 94.0%->93.7%；及时率 无->50.0%',
      'reporting rate 94.0%->93.7%; on-time rate none->50.0%',
    ],
    [
      'findings, ranks, decisions that apply no more',
      {
        rankings: [1, 2].map((rank) => ({
          group: 'departments' as const,
          orgUnitId: `${rank}`,
          orgUnitName: '',
          from: { rank, score: 80 },
          to: { rank: 3 - rank, score: 80 },
        })),
        staleDecisions: {
          come: [{ decisionId: 'd', fingerprint: 'f', ruleId: 'r', reason: 'findingGone', subject: null }],
          gone: [],
        },
      },
      '名次变动 2 家；因此不再适用的裁定 1 条',
      '2 units change rank; 1 decision applies to nothing any more',
    ],
  ])('%s', (_, effect, chinese, english) => {
    expect(effectSentence({ ...none, ...effect }, zh)).toBe(chinese);
    expect(effectSentence({ ...none, ...effect }, en)).toBe(english);
  });

  it('a score that moves without the rank is no change of rank', () => {
    const rankings = [
      { group: 'departments' as const, orgUnitId: 'a', orgUnitName: '', from: { rank: 1, score: 80 }, to: { rank: 1, score: 81 } },
    ];
    expect(effectPhrases({ ...none, rankings }, zh)).toEqual(['灯和各项数字都不变']);
  });

  it('in detail: each report with its value and light', () => {
    const effect = { ...none, attainments: [turned('report', 'red', 'green'), turned('whole', 'red', 'green')] };
    expect(effectDetails(effect, zh, () => '')).toEqual([
      '市教育局“掌上可办率”：未计入->96、红灯->绿灯',
      '全市“掌上可办率”：未计入->96、红灯->绿灯',
    ]);
    expect(effectDetails(effect, en, () => '')[0]).toBe('市教育局 “掌上可办率”: not counted->96, red->green');
  });
});

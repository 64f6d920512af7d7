import { finding, type ReportRow } from '@duizhang/model';
import { Dossiers } from '@duizhang/reconcile';
import type { Neighbourhood, NeighbourhoodReading } from '@duizhang/sheets';
import { describe, expect, it } from 'vitest';
import { lineText } from '../components/line.ts';
import { cells } from '../components/width.ts';
import { catalogue, decide, findings, reconciliation, register, rules } from '../fixture.test.data.ts';
import type { Known } from './detail-known.ts';
import { detailLines } from './detail-layout.ts';
import { neighbourhoodLines } from './detail-neighbourhood.ts';
import { detailWords, kindWord, reportStateWord, verdictWord } from './detail-words.ts';

type Cells = Readonly<Record<number, string>>;

/** Rows of texts by column; the cell that is asked for is named by its row and column. */
function near(rows: Readonly<Record<number, Cells>>, at: [row: number, column: number], more: Partial<Neighbourhood> = {}): Neighbourhood {
  const columns = [...new Set([at[1], ...Object.values(rows).flatMap((cells) => Object.keys(cells).map(Number))])].sort((a, b) => a - b);
  return {
    sheet: '填报',
    hidden: false,
    at: { cell: 'K9', row: at[0], column: at[1] },
    rows: Object.entries(rows).map(([row, texts]) => ({
      row: Number(row),
      hidden: false,
      cells: Object.entries(texts).map(([column, text]) => ({
        column: Number(column),
        text,
        characters: text.length,
        kind: 'text',
        format: null,
        formula: null,
      })),
    })),
    columns: columns.map((column) => ({ column, letters: `C${column}`, header: null, hidden: false })),
    header: null,
    merges: [],
    ...more,
  };
}
const picture = (table: Neighbourhood, width: number, naming: number | null = null) =>
  neighbourhoodLines(table, naming, width, 'zh').map((row) => lineText(row).trimEnd());

describe('a cell among its neighbours', () => {
  it('stands in brackets in its row, under the letters of the columns', () => {
    const table = near(
      { 8: { 4: '学位共享', 5: '95%', 6: '80%' }, 9: { 4: '学位共享率', 5: '95%', 6: '82％' }, 10: { 6: '含民办' } },
      [9, 6],
    );
    expect(picture(table, 60)).toEqual([
      '      C4          C5   C6',
      '  8   学位共享    95%  80%',
      '> 9   学位共享率  95% [82％]',
      ' 10                    含民办',
      '类型：文本',
    ]);
  });

  it('has the header of its table over it, unless that is in sight', () => {
    const rows = { 8: { 1: '5' }, 9: { 1: '6' } };
    const columns = [{ column: 1, letters: 'A', header: '本期完成值', hidden: false }];
    expect(picture(near(rows, [9, 1], { columns, header: { top: 3, bottom: 4 } }), 40)[1]).toContain('本期完成值');
    expect(picture(near(rows, [9, 1], { columns, header: { top: 8, bottom: 8 } }), 40).join('')).not.toContain('本期完成值');
  });

  it('keeps the column that names the rows, and says how many columns are out of sight', () => {
    const wide: Cells = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [i + 1, `值${i + 1}`]));
    const lines = picture(near({ 9: { ...wide, 2: '学位共享率' } }, [9, 30]), 44, 2);
    expect(lines[1]).toMatch(/^>9 {3}学位共享率 .*值29 \[值30\] {1,2}值31/);
    expect(lines.join('\n')).toMatch(/左侧另有 2\d 列，右侧另有 \d 列有内容。/);
  });

  it('shows where merged ranges go on, and the text of one that begins out of sight', () => {
    const merges = [
      { top: 1, left: 1, bottom: 20, right: 1, text: '一网通办' },
      { top: 9, left: 2, bottom: 9, right: 3, text: '82%' },
    ];
    const columns = [1, 2, 3].map((column) => ({ column, letters: `C${column}`, header: null, hidden: false }));
    const lines = picture(near({ 8: {}, 9: { 2: '82%' } }, [9, 2], { merges, columns }), 60);
    expect(lines.slice(1, 3)).toEqual([' 8   ^ 一网通办', '>9   ^          [82%] <']);
    expect(lines[3]).toContain('A1:A20、B9:C9');
  });

  it('says what is hidden, what is not known, and how the cell is stored', () => {
    const table = near({ 9: { 1: '82%' } }, [9, 1], { merges: null });
    const [row] = table.rows;
    const cell = { ...row!.cells[0]!, kind: 'number', format: '0.0%', formula: 'A2/A3' } as const;
    const lines = picture({ ...table, rows: [{ ...row!, hidden: true, cells: [cell] }] }, 60);
    expect(lines[1]).toBe('>9* [82%]');
    expect(lines.slice(2)).toEqual([detailWords.mergesUnknown.zh, detailWords.hiddenRows.zh, '类型：数值  格式：0.0%  公式：A2/A3']);
  });

  it('lets nothing from a file reach the terminal as a command', () => {
    const lines = picture(near({ 9: { 1: '\u001b[2J\r\n下行\u202e' } }, [9, 1]), 60);
    expect(lines[1]).toBe('>9  [<U+001B>[2J 下行<U+202E>]');
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u202e]/);
  });

  const odd = ['', ' ', '8', '全市政务服务事项掌上可办率', '82％', '👨‍👩‍👧', 'e\u0301', '\u200b', '\ufeff', '长'.repeat(300), '\ud800', ']'];
  it.each(odd.map((text) => [text]))('is never wider than its place, and never without its cell: %j', (text) => {
    for (const width of [24, 25, 31, 47, 60, 78, 98, 118, 198]) {
      for (const [column, step] of [
        [1, 1],
        [7, 3],
        [16_384, 1_170],
      ] as const) {
        // The odd text stands in the cell, beside it and below it in turn, between texts of any other width.
        const texts = (from: number): Cells =>
          Object.fromEntries(odd.map((_text, i) => [1 + i * step, odd[(from + i + width) % odd.length]!]));
        const rows = { 99: texts(0), 100: { ...texts(3), [column]: text }, 101: texts(5) };
        const merges = [{ top: 99, left: 2, bottom: 100, right: 4, text }];
        const drawn = neighbourhoodLines(near(rows, [100, column], { merges }), 4, width, 'zh').map(lineText);
        for (const line of drawn.slice(0, 4)) expect(cells(line)).toBeLessThanOrEqual(width);
        expect(drawn[2]).toMatch(/^>100 .*\[.*\]/);
      }
    }
  });
});

const table = near(
  {
    8: { 1: '7', 5: '学位共享', 11: '80%', 13: '按月推进' },
    9: { 1: '8', 5: '掌上可办率', 11: '８２％', 12: '推进中', 13: '正在推进，'.repeat(20) },
    10: { 1: '9', 11: '附注：含民办' },
  },
  [9, 11],
);
const readings: Readonly<Record<string, NeighbourhoodReading | null | undefined>> = {
  read: { file: 'a.xlsx', outcome: 'read', neighbourhood: table },
  'read, of a hidden sheet': { file: 'a.xlsx', outcome: 'read', neighbourhood: { ...table, hidden: true } },
  'being read': undefined,
  'not to be read': null,
  changed: { file: 'a.xlsx', outcome: 'changed' },
  'no longer there': { file: 'a.xlsx', outcome: 'noPlace' },
  unreadable: {
    file: 'a.xlsx',
    outcome: 'unreadable',
    finding: finding(rules.get('note')!, { messageId: 'found', data: { actual: '\u001b[2J坏' } }),
  },
};

const [row] = reconciliation.rows as [ReportRow];
const submission = {
  submissionId: 'a',
  file: 'a.xlsx',
  sha256: 'aa',
  format: 'xlsx',
  encoding: null,
  orgUnitId: 'city/data',
  orgUnitName: null,
};
const state = {
  ...reconciliation,
  submissions: [{ ...submission, reportingPeriod: '2023-Q2', template: null, rows: 1 }],
};
const before = {
  submission: { ...submission, submissionId: 'before', file: 'Q1/a.xlsx', reportingPeriod: '2023-Q1', template: null, rows: 1 },
  rows: [
    { ...row, submissionId: 'before', actual: { ...row.actual, raw: '78%', value: 78, at: { ...row.actual.at!, file: 'Q1/a.xlsx' } } },
  ],
  findings: [],
};
const dossiers = new Dossiers({ catalogue, register, reconciliation: state, previous: [before] });
const accepted = decide({ fingerprint: findings[0]!.fingerprint, ruleId: 'below-target', action: 'explain', reason: '电话核实' }, []);
const log = [
  accepted,
  decide({ fingerprint: accepted.fingerprint, ruleId: 'below-target', action: 'revoke', reason: '有误', revokes: accepted.decisionId }, [
    accepted,
  ]),
];

function known(item: number, more: Partial<Known> = {}): Known {
  const names = new Map(register.orgUnits.map(({ orgUnitId, shortName }) => [orgUnitId, shortName]));
  return {
    dossier: dossiers.of(findings[item]!, log),
    near: readings['read'],
    rules,
    disposition: 'open',
    nameOf: (orgUnitId) => names.get(orgUnitId) ?? orgUnitId,
    locale: 'zh',
    timeZone: 'UTC',
    ...more,
  };
}

describe.each([60, 80, 120, 200])('at %i cells', (width) => {
  it.each(Object.keys(readings))('every row is as wide as asked: %s', (name) => {
    for (const locale of ['zh', 'en'] as const) {
      for (const item of findings.keys()) {
        for (const airy of [true, false]) {
          const lines = detailLines(known(item, { near: readings[name], locale }), width, airy).map(lineText);
          expect(lines.filter((line) => cells(line) !== width)).toEqual([]);
          expect(lines.join('')).not.toMatch(/[\u0000-\u001f]/);
        }
      }
    }
  });

  it.each(['zh', 'en'] as const)('is as it was (%s)', async (locale) => {
    const text = detailLines(known(0, { locale }), width, false).map((line) => lineText(line).trimEnd());
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot(`../../../../test/golden/tui/detail.${width}.${locale}.txt`);
  });
});

it('plan and cell stand side by side from 118 cells, one below the other under that', () => {
  const isBeside = (width: number) =>
    detailLines(known(0), width, false).some((line) => /方案原文.*来源单元格|问题.*来源单元格/.test(lineText(line)));
  expect([isBeside(117), isBeside(118)]).toEqual([false, true]);
});

it.each<[string, keyof typeof readings, string]>([
  ['being read', 'being read', detailWords.reading.zh],
  ['changed', 'changed', detailWords.changed.zh.slice(0, 20)],
  ['without its place', 'no longer there', detailWords.noPlace.zh],
  ['unreadable', 'unreadable', '<U+001B>[2J坏'],
])('a file that is %s says so, and shows no cells', (_what, name, said) => {
  const text = detailLines(known(0, { near: readings[name] }), 200, false)
    .map(lineText)
    .join('\n');
  expect(text).toContain(said);
  expect(text).not.toContain('>9');
});

it('what was decided and taken back stays in sight, and what was said before', () => {
  const text = detailLines(known(0), 80, false).map(lineText).join('\n');
  for (const part of ['张三 说明 电话核实  [已撤销]', '张三 撤销 有误  [有效]', '2023-Q1  78%', 'a.xlsx!填报!K9', '较上期 +4个百分点'])
    expect(text).toContain(part);
});

it('no word of ours has a width that depends on the terminal', () => {
  const ours = Object.values({ ...detailWords, ...reportStateWord, ...verdictWord, ...kindWord }).flatMap(({ zh, en }) => [zh, en]);
  // Middle dot, dashes, dots, quotes, arrows, circled digits, lines and shapes.
  expect(ours.filter((word) => /[\u00b7\u00d7\u2010-\u2027\u2190-\u21ff\u2460-\u25ff]/u.test(word))).toEqual([]);
});

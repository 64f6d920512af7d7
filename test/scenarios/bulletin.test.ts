import { check, type Catalogue, type Decision, type OrgUnitRegister, type Reconciliation } from '@duizhang/model';
import { aboutFinding, makeDecision, reconcile } from '@duizhang/reconcile';
import { bulletin, reporters, type BulletinInput } from '@duizhang/report';
import { describe, expect, it } from 'vitest';
import { bulletinOf, bulletinOptions } from './bulletin-sample.ts';
import { catalogue, readings, reconciled, register } from './quarter-sample.ts';

const current = readings('2023-Q2');
const previous = readings('2023-Q1');
const whole = reconciled(current, previous);
const { text, markdown, json } = reporters.bulletin;

describe('the notice of the sample quarter', () => {
  it.each(['zh', 'en'] as const)('reads as the page that was read by eye (%s)', async (locale) => {
    await expect(text(bulletinOf(whole), bulletinOptions(locale))).toMatchFileSnapshot(`../golden/bulletin.${locale}.txt`);
  });

  it('is Markdown, too', async () => {
    await expect(markdown(bulletinOf(whole), bulletinOptions('zh'))).toMatchFileSnapshot('../golden/bulletin.zh.md');
  });

  it.each(['zh', 'en'] as const)('is JSON by its schema (%s)', (locale) => {
    expect(check('bulletin', JSON.parse(json(bulletinOf(whole), bulletinOptions(locale))))).toMatchObject({ ok: true });
  });
});

describe('the notice of a quarter', () => {
  const paragraphs = (input: BulletinInput) =>
    text(input, bulletinOptions('zh'), 4000)
      .split('\n')
      .map((line) => line.trim());

  it('in which nothing came in says so, and names all who owe something', () => {
    const said = paragraphs(bulletinOf(reconciled([], previous)));
    expect(said).toContain('截至2023年7月11日，尚未收到本期报送件。');
    expect(said).toContainEqual(expect.stringMatching(/^已报0项，未报333项，报送率0\.0%。/));
    expect(said).toContainEqual(expect.stringMatching(/^1\.全部未报的63家：/));
    expect(said).toContain('本期没有可以计分的指标，不作排名。');
    expect(said).toContain('本期能够判断的指标均未欠进度。');
  });

  it('without a submission window says nothing about time but why', () => {
    const result = reconcile({
      catalogue,
      register,
      readings: current,
      previous,
      decisions: [],
      toolVersion: 'test',
      reportingPeriod: '2023-Q2',
      asOf: '2023-07-11',
    });
    expect(paragraphs(bulletinOf(result))).toContainEqual(expect.stringContaining('是否按时报送未能评价（未定报送时间）；零报告'));
  });

  it('of a plan that asks nothing of anybody is a notice all the same', () => {
    const bare: Catalogue = { ...catalogue, tasks: [], parts: [], sections: [] };
    const result = reconcile({
      catalogue: bare,
      register,
      readings: [],
      previous: [],
      decisions: [],
      toolVersion: 'test',
      reportingPeriod: '2023-Q2',
      asOf: '2023-07-11',
    });
    const said = paragraphs({ ...bulletinOf(result), catalogue: bare });
    expect(said).toContain('各有关单位：');
    expect(said).toContain('方案没有量化指标，不作进度判断。');
    expect(said).toContain('应报事项没有未报、退回和逾期的情况。');
    expect(said).toContain('本期没有应报事项。');
  });

  it('lists every finding, or for a preview says that it does not', () => {
    const page = (listUpTo: number) => text(bulletinOf(whole), { ...bulletinOptions('zh'), listUpTo });
    expect(page(whole.findings.length)).toBe(text(bulletinOf(whole), bulletinOptions('zh')));
    expect(page(100)).toContain('问题共101条，预览不逐条列出；写出的通报中全部列出。');
  });

  it('counts decisions, and marks what is still undecided', () => {
    const below = whole.findings.find(({ ruleId, orgUnitId }) => ruleId === 'cumulative-fell' && orgUnitId === 'qingdao/big-data')!;
    const decision: Decision = makeDecision(
      {
        ...aboutFinding(below, whole.rows),
        action: 'explain',
        reason: '一季度把测试数据也算进去了',
        actor: '张三',
        at: '2023-07-12T09:30:00Z',
        reportingPeriod: '2023-Q2',
      },
      [],
    );
    const result: Reconciliation = reconcile({
      catalogue,
      register,
      readings: current,
      previous,
      decisions: [decision],
      toolVersion: 'test',
      reportingPeriod: '2023-Q2',
      asOf: '2023-07-11',
      submissionWindow: { from: '2023-07-01', to: '2023-07-10' },
    });
    const said = paragraphs(bulletinOf(result, [decision]));
    expect(said).toContainEqual(expect.stringContaining('已裁定1条，暂缓0条，待核100条。本期裁定记录1条'));
    expect(said).toContainEqual(expect.stringMatching(/^2\.市大数据局“具有影响力的数据创新应用成果”：.*亮黄灯（待核1条）/));
    expect(said).toContainEqual(expect.stringMatching(/2023-07-12 09:30 +张三 +说明 +市大数据局.*一季度把测试数据也算进去了 +有效$/));
  });
});

describe('what files and registers say', () => {
  const hostile = '\u001b[2J\u202e<b>|`*_[x](http://x)\r\n# x\n--- @everyone {count}';
  const named: OrgUnitRegister = {
    ...register,
    orgUnits: register.orgUnits.map((unit) => ({ ...unit, shortName: `${unit.shortName}${hostile}` })),
  };
  const spoilt: Catalogue = structuredClone({ ...catalogue, title: hostile });
  for (const part of spoilt.parts) part.title = hostile;
  for (const task of spoilt.tasks) {
    task.title = hostile;
    for (const indicator of task.clauses.flatMap(({ indicators }) => indicators)) indicator.name = hostile;
  }
  const rows = whole.rows.map((row) => ({ ...row, difficulties: { ...row.difficulties, raw: hostile } }));
  const attainments = whole.attainments.map((one) => ({ ...one, indicatorName: hostile, orgUnitName: hostile }));
  const rankings = whole.rankings.map((one) => ({ ...one, entries: one.entries.map((entry) => ({ ...entry, orgUnitName: hostile })) }));
  const lights = whole.lights.map((light) => ({ ...light, zh: hostile }));
  const input = { ...bulletinOf({ ...whole, rows, attainments, rankings, lights }), catalogue: spoilt, register: named };

  it('moves no cursor, starts no line and no markup', () => {
    const pages = [text(input, bulletinOptions('zh')), markdown(input, bulletinOptions('zh')), json(input, bulletinOptions('zh'))];
    // oxlint-disable-next-line no-control-regex
    for (const page of pages) expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    const marked = pages[1]!;
    expect(marked.split('\n').filter((line) => /^(#+ x|---)/.test(line))).toEqual([]);
    expect(marked).not.toMatch(/<b>|[^\\]`|[^\\]\[x\]|[^\\]:\/\/|[^\\]@everyone/);
    const tables = marked.split('\n\n').map((block) => block.split('\n').filter((line) => line.startsWith('|')));
    for (const table of tables) expect(new Set(table.map((line) => line.match(/(?<!\\)\|/g)!.length)).size).toBeLessThanOrEqual(1);
  });

  it('is kept in the document as it is', () => {
    const quotes = bulletin(input, bulletinOptions('zh')).body.flatMap((block) => (block.kind === 'paragraph' ? block.content : []));
    expect(quotes).toContainEqual({ quote: hostile, at: expect.objectContaining({ sheet: expect.any(String) }) });
  });
});

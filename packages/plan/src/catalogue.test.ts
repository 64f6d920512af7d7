import { writeZip } from '@duizhang/bytes';
import type { Catalogue, RawWorkbook } from '@duizhang/model';
import { check } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { importPlan, importPlanTable } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function plan(text: string | Uint8Array, fileName = 'plan.txt'): Catalogue {
  const result = importPlan({ fileName, bytes: typeof text === 'string' ? utf8(text) : text, planId: 'p' });
  if (!result.ok) throw new Error(`refused: ${result.findings.map((f) => `${f.ruleId}/${f.messageId}`).join()}`);
  expect(check('catalogue', result.catalogue)).toMatchObject({ ok: true });
  for (const task of result.catalogue.tasks) {
    for (const source of [
      task.source,
      ...task.clauses.flatMap((c) => [c.source, ...c.assignments.map((a) => a.source), ...c.indicators.map((i) => i.source)]),
    ]) {
      expect(result.plainText.slice(source.start, source.end)).toBe(source.quote);
    }
  }
  return result.catalogue;
}

/** `1 title | clause ⇒ units` of every task. */
const outline = (catalogue: Catalogue) =>
  catalogue.tasks.map(
    (t) =>
      `${t.path?.join('') ?? [t.part, t.section].map((n) => n ?? '-').join('.')} ${t.number} ${t.title ?? '-'} | ${t.clauses.map((c) => `${c.text} ⇒ ${c.assignments.map((a) => a.name).join('+') || '∅'}`).join(' | ')}`,
  );

describe('structure', () => {
  it('reads parts, sections, tasks and clauses; parts without sections; headings glued to a bracket', () => {
    const catalogue = plan(`关于印发某市工作要点的通知
某政办发〔2023〕7号
各区、市人民政府：
一、数字政府
(一)优化服务
1.一网通办。推动事项上网。(责任单位:市大数据局)扩大覆盖。(责任单位:市财政局)
2.推动共享,打通数据。(责任单位:市大数据局)(二)优化治理
3.一网统管。建设平台。(责任单位:市公安局)4.智慧监管。加强监管。(责任单位:市司法局)
二、保障
5.加强统筹。统筹推进。(责任单位:市大数据局)
相关链接
联系我们`);
    expect(outline(catalogue)).toEqual([
      '1.1 1 一网通办 | 推动事项上网。 ⇒ 市大数据局 | 扩大覆盖。 ⇒ 市财政局',
      '1.1 2 - | 推动共享,打通数据。 ⇒ 市大数据局',
      '1.2 3 一网统管 | 建设平台。 ⇒ 市公安局',
      '1.2 4 智慧监管 | 加强监管。 ⇒ 市司法局',
      '2.- 5 加强统筹 | 统筹推进。 ⇒ 市大数据局',
    ]);
    expect(catalogue.sections.map((s) => [s.part, s.number, s.title])).toEqual([
      [1, 1, '优化服务'],
      [1, 2, '优化治理'],
    ]);
    expect([catalogue.docNumber, catalogue.tasks[3]!.taskId]).toEqual(['某政办发〔2023〕7号', 'p/4']);
  });

  it('takes no number or bracket inside a sentence for a heading', () => {
    const catalogue = plan(`一、任务
1.优化流程。实现“六个一”(一次告知、一窗受理)。推动二、三级医院远程服务,端口数达到
7.9万个。(责任单位:市卫生健康委)
2.扩面。扩大覆盖。(责任单位:市医保局)`);
    expect(outline(catalogue).map((line) => line.slice(0, 9))).toEqual(['1.- 1 优化流', '1.- 2 扩面 ']);
    expect(catalogue.tasks[0]!.clauses[0]!.indicators.map((i) => i.target.value)).toEqual([79000]);
  });

  it('reads a heading that lost its opening bracket, and full-width dots', () => {
    const catalogue = plan('一、任务\n(一)甲\n１．子一。内容。(责任单位:市财政局)\n二)乙\n２．子二。内容。(责任单位:市财政局)');
    expect(catalogue.tasks.map((t) => [t.number, t.section])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('gives the leaves of a deeper plan, numbered within their parent, with their path', () => {
    const catalogue = plan(
      '某市数字化规划\n三、主要任务\n'.replace('三', '一') +
        '(一)新底座\n1.推动信息基础设施超前部署\n(1)算力设施。部署算力。\n(2)网络设施。部署网络。\n2.融合基础设施\n(1)交通设施。建设交通。\n(2)能源设施。建设能源。',
    );
    expect(catalogue.tasks.map((t) => [t.taskId, t.path?.join(''), t.title])).toEqual([
      ['p/1-1-1-1', '一(一)1(1)', '算力设施'],
      ['p/1-1-1-2', '一(一)1(2)', '网络设施'],
      ['p/1-1-2-1', '一(一)2(1)', '交通设施'],
      ['p/1-1-2-2', '一(一)2(2)', '能源设施'],
    ]);
  });

  it('reads units on a line of their own, and unnumbered paragraphs with a bracket', () => {
    expect(
      outline(plan('一、任务\n1．甲事。做好甲事。\n责任单位：市财政局，各县（市、区）人民政府\n2．乙事。做好乙事。\n责任单位：市审计局')),
    ).toEqual(['1.- 1 甲事 | 做好甲事。 ⇒ 市财政局+各县（市、区）人民政府', '1.- 2 乙事 | 做好乙事。 ⇒ 市审计局']);
    expect(
      outline(
        plan(
          '一、任务\n（一）网络\n完善网络。推进光纤。（牵头单位：市工信局；配合单位：市发改委）\n搭建平台。建设枢纽。（牵头单位：市工信局）',
        ),
      ),
    ).toEqual(['1.1 1 完善网络 | 推进光纤。 ⇒ 市工信局+市发改委', '1.1 2 搭建平台 | 建设枢纽。 ⇒ 市工信局']);
  });

  it('passes over a table of contents', () => {
    const catalogue = plan(
      '某市工作方案\n目录\n一、任务........1\n二、保障........3\n一、任务\n1.甲事。做好甲事。(责任单位:市财政局)\n二、保障\n2.乙事。做好。(责任单位:市财政局)',
    );
    expect([catalogue.parts.length, catalogue.tasks.length]).toEqual([2, 2]);
  });

  it('joins the lines that a PDF wrapped, and quotes them as they stand', () => {
    const body =
      '发挥各区在科创、区位、人才等方面的优势，培育壮大本市企业，打造产业引领区，支持各区搭建通用平台，满足不同场景的需求，鼓励各地结合实际开展试点示范工作，新建示范平台25个。';
    const wrap = (t: string) => t.match(/.{1,30}/gs)!.join('\n');
    const text = [
      '某市实施方案',
      '  一、任务',
      ...Array.from({ length: 12 }, (_, i) =>
        wrap(
          `  （${'一二三四五六七八九十'[i] ?? ['十一', '十二'][i - 10]}）事项。${body}（责任单位：市经信局、市发展改革委〔列第一位的为牵头单位，下同〕）`,
        ),
      ),
    ].join('\n');
    const catalogue = plan(text);
    expect(catalogue.tasks).toHaveLength(12);
    expect(catalogue.tasks[4]!.clauses[0]!.assignments.map((a) => `${a.role} ${a.name}`)).toEqual([
      'lead 市经信局',
      'responsible 市发展改革委',
    ]);
    expect(catalogue.tasks[4]!.clauses[0]!.indicators.map((i) => [i.name, i.target.value])).toEqual([['示范平台', 25]]);
    expect(catalogue.tasks[4]!.source.quote).toContain('\n');
  });

  it('reports a task without units, text behind the last bracket, a bracket that is not closed, a gap, collectives alone', () => {
    const catalogue = plan(
      '一、任务\n1.甲事。做好甲事。(责任单位:市财政局)还要做别的事情。\n2.乙事。做好乙事。\n4.丁事。做好丁事。(责任单位:市直相关部门单位)\n5.戊事。做好戊事。(责任单位:市审计局',
    );
    expect(catalogue.findings.map((f) => `${f.ruleId}/${f.messageId} ${f.taskId ?? ''}`)).toEqual([
      'numbering-gap/gap ',
      'unclosed-unit-bracket/unclosed ',
      'task-without-org-unit/clause p/1',
      'task-without-org-unit/task p/2',
      'clause-with-collectives-only/only p/4',
    ]);
  });
});

it('gives no date that does not exist, and reads bare carriage returns as lines', () => {
  expect(plan('某市工作方案\n2023年2月31日\n一、任务\n1.甲事。做好。(责任单位:市财政局)').issuedOn).toBeNull();
  expect(plan('某市工作方案\r2023年2月28日\r一、任务\r1.甲事。做好。(责任单位:市财政局)')).toMatchObject({
    issuedOn: '2023-02-28',
    tasks: [{ number: 1, title: '甲事' }],
  });
});

describe('formats', () => {
  const text = '某市数字化行动方案\n一、任务\n1.甲事。新建平台5个。(责任单位:市财政局)\n2.乙事。做好乙事。(责任单位:市审计局)';
  const expected = outline(plan(text));

  it('gives the same tasks from .md, .html and .docx', () => {
    expect(
      outline(
        plan(
          '# 某市数字化行动方案\n\n## 一、任务\n\n1. **甲事。**新建平台5个。(责任单位:市财政局)\n\n2. 乙事。做好乙事。(责任单位:市审计局)\n',
          'plan.md',
        ),
      ),
    ).toEqual(expected);
    expect(
      outline(
        plan(
          `<!doctype html><html><head><title>x</title><script>1.假。(责任单位:市假局)</script></head><body><nav>首页</nav><h1>某市数字化行动方案</h1><p>一、任务</p><p>1.甲事。新建平台<b>5</b>个。(责任单位:市财政局)</p><p>2.乙事。做好乙事。(责任单位:市审计局)</p></body></html>`,
          'plan.html',
        ),
      ),
    ).toEqual(expected);
    expect(outline(plan(`<!doctype html><html><body><pre>${text}</pre></body></html>`, 'plan.html'))).toEqual(expected);
    expect(
      outline(
        plan(
          '<!doctype html><html><body><p>某市数字化\n    行动方案</p><p>一、任务</p><p>1.甲事。新建\n  平台5个。(责任单位:市财政局)</p><p>2.乙事。做好乙事。(责任单位:市审计局)</p></body></html>',
          'plan.html',
        ),
      ),
    ).toEqual(expected);
    const paragraph = (t: string) => `<w:p><w:r><w:t xml:space="preserve">${t}</w:t></w:r></w:p>`;
    const docx = (body: string, extra: { name: string; content: Uint8Array }[] = []) =>
      writeZip([
        {
          name: '[Content_Types].xml',
          content: utf8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
        },
        {
          name: 'word/document.xml',
          content: utf8(
            `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
          ),
        },
        ...extra,
      ]);
    expect(outline(plan(docx(text.split('\n').map(paragraph).join('')), 'plan.docx'))).toEqual(expected);

    const numbered = (id: number, t: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr><w:r><w:t>${t}</w:t></w:r></w:p>`;
    const level = (format: string, t: string) =>
      `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${t}"/></w:lvl>`;
    const numbering = `<?xml version="1.0"?><w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="0">${level('chineseCounting', '%1、')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level('decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const auto = docx(
      paragraph('某市数字化行动方案') +
        numbered(1, '任务') +
        numbered(2, '甲事。新建平台5个。(责任单位:市财政局)') +
        numbered(2, '乙事。做好乙事。(责任单位:市审计局)'),
      [{ name: 'word/numbering.xml', content: utf8(numbering) }],
    );
    expect(outline(plan(auto, 'plan.docx'))).toEqual(expected);
  });

  it('decodes GB18030 and says so only when it is not certain', () => {
    const gb = new Uint8Array([0xd2, 0xbb, 0xa1, 0xa2, 0xc8, 0xce, 0xce, 0xf1, 0x0a]); // 一、任务
    const result = importPlan({ fileName: 'x.txt', bytes: gb });
    expect(result).toMatchObject({ ok: false });
  });

  it('reads a task table, merged cells and all', () => {
    const cell = (row: number, column: number, t: string) => ({ row, column, text: t, kind: 'text' as const });
    const workbook: RawWorkbook = {
      format: 'xlsx',
      encoding: null,
      sheets: [
        {
          name: '任务分解表',
          hidden: false,
          merges: [{ top: 3, left: 2, bottom: 4, right: 2 }],
          cells: [
            cell(1, 1, '某市数字化任务分解表'),
            ...['序号', '任务', '目标', '牵头单位', '责任单位', '完成时限'].map((h, i) => cell(2, i + 1, h)),
            cell(3, 1, '1'),
            cell(3, 2, '一网通办'),
            cell(3, 3, '可办率达到95%以上'),
            cell(3, 4, '市大数据局'),
            cell(3, 5, '市财政局\n市审计局'),
            cell(3, 6, '2023年12月底'),
            cell(4, 1, '2'),
            cell(4, 3, '新建窗口20个'),
            cell(4, 4, '市大数据局'),
            cell(4, 5, '各区、市政府'),
            cell(4, 6, ''),
          ],
        },
      ],
    };
    const result = importPlanTable({ fileName: 't.xlsx', bytes: utf8('x'), planId: 'p', workbook });
    if (!result.ok) throw new Error('refused');
    expect(
      result.catalogue.tasks.map((t) => [
        t.number,
        t.title,
        t.clauses[0]!.deadline ?? null,
        t.clauses[0]!.assignments.map((a) => `${a.role} ${a.name}`),
        t.clauses[0]!.indicators.map((i) => [i.name, i.target.comparator, i.target.value]),
      ]),
    ).toEqual([
      [1, '一网通办', '2023年12月底', ['lead 市大数据局', 'responsible 市财政局', 'responsible 市审计局'], [['可办率', '>=', 95]]],
      [2, '一网通办', null, ['lead 市大数据局', 'responsible 各区、市政府'], [['窗口', '=', 20]]],
    ]);
    expect(importPlanTable({ fileName: 't.xlsx', bytes: utf8('x'), workbook: { ...workbook, sheets: [] } })).toMatchObject({
      ok: false,
      findings: [{ messageId: 'noColumns' }],
    });
  });

  it.each([
    ['t.txt', '某市任务清单\n序号\t任务\t牵头单位\t配合单位\n1\t一网通办\t市大数据局\t市财政局\n2\t一网统管\t市公安局\t市审计局'],
    [
      't.md',
      '# 某市任务清单\n\n| 序号 | 任务 | 牵头单位 | 配合单位 |\n|---|---|---|---|\n| 1 | 一网通办 | 市大数据局 | 市财政局 |\n| 2 | 一网统管 | 市公安局 | 市审计局 |',
    ],
    [
      't.html',
      '<!doctype html><html><body><h1>某市任务清单</h1><table><tr><th>序号</th><th>任务</th><th>牵头单位</th><th>配合单位</th></tr><tr><td>1</td><td>一网通办</td><td>市大数据局</td><td>市财政局</td></tr><tr><td>2</td><td>一网统管</td><td>市公安局</td><td>市审计局</td></tr></table></body></html>',
    ],
  ])('reads a task table in %s', (fileName, content) => {
    expect(
      plan(content, fileName).tasks.map((t) => [
        t.number,
        t.title ?? t.clauses[0]!.text,
        t.clauses[0]!.assignments.map((a) => `${a.role} ${a.name}`),
      ]),
    ).toEqual([
      [1, '一网通办。', ['lead 市大数据局', 'cooperating 市财政局']],
      [2, '一网统管。', ['lead 市公安局', 'cooperating 市审计局']],
    ]);
  });

  it('says so where a flattened table behind the tasks is not read', () => {
    const catalogue = plan(
      '一、任务\n1.甲事。做好甲事。(责任单位:市财政局)\n附件\n序号\n任务名称\n完成时间\n责任单位\n1\n一网通办\n6月底\n市大数据局',
    );
    expect(catalogue.findings.map((f) => f.ruleId)).toContain('task-table-not-read');
  });
});

describe('bad input', () => {
  it.each<[string, Uint8Array, string]>([
    ['empty.txt', new Uint8Array(), 'unreadable-document/empty'],
    ['scan.pdf', utf8('%PDF-1.7\n…'), 'unreadable-document/pdf'],
    ['old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'unreadable-document/ole'],
    ['book.txt', utf8('字'.repeat(1_000_001)), 'unreadable-document/tooLong'],
    ['news.txt', utf8('今日要闻\n我市召开会议，部署工作。'), 'not-a-plan/noTasks'],
    ['report.txt', utf8('上半年工作汇报\n一、推进情况\n1.平台。建成平台3个。\n2.数据。汇聚数据5亿条。'), 'not-a-plan/noOrgUnits'],
  ])('%s gives one clear finding and no catalogue', (fileName, bytes, expected) => {
    const result = importPlan({ fileName, bytes });
    expect(result.ok ? [] : result.findings.map((f) => `${f.ruleId}/${f.messageId}`)).toEqual([expected]);
  });

  it('refuses a docx that is cut off or declares entities', () => {
    const whole = writeZip([
      {
        name: 'word/document.xml',
        content: utf8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><w:document><w:body>&a;</w:body></w:document>'),
      },
    ]);
    for (const bytes of [whole, whole.slice(0, whole.length - 30)]) {
      const result = importPlan({ fileName: 'x.docx', bytes });
      expect(result.ok ? [] : result.findings.map((f) => `${f.ruleId}/${f.messageId}`)).toEqual(['unreadable-document/broken']);
    }
  });

  it('never throws and stays quick on whatever text', () => {
    const pieces = [
      '一、',
      '(一)',
      '1.',
      '10.5G',
      '(责任单位:',
      ')',
      '，',
      '。',
      '\n',
      '分别达到60%、70%',
      '不少于',
      '5个',
      '万',
      '“',
      '”',
      '《',
      '\uE010',
      '\uFFFD',
      '各区、市政府',
      '牵头',
      '--',
      '\t',
      '各'.repeat(50),
      '(',
      '1'.repeat(30),
      '、',
    ];
    let seed = 7;
    const next = () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
    for (let run = 0; run < 300; run++) {
      const text = Array.from({ length: 60 }, () => pieces[Math.floor(next() * pieces.length)]).join('');
      const result = importPlan({ fileName: 'x.txt', bytes: utf8(text) });
      if (result.ok)
        for (const t of result.catalogue.tasks) expect(result.plainText.slice(t.source.start, t.source.end)).toBe(t.source.quote);
    }
  });

  it.each(['(', '(责任单位:', '“', '各', '一、', '1.', '分别', '9', ',', '等', '不少于', '各区、'])(
    'comes to an end on a megabyte of %j',
    { timeout: 60_000 },
    (piece) => {
      const result = importPlan({
        fileName: 'x.txt',
        bytes: utf8(`一、任务\n1.甲。${piece.repeat(350_000 / piece.length)}\n2.乙。内容。(责任单位:市财政局)`),
      });
      expect(result.ok && result.catalogue.tasks.length).toBe(2);
    },
  );
});

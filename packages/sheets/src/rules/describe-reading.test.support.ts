import { fill, remedyOf, type Finding, type RuleMeta } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { catalogue, matcher } from '../catalogue.test.support.ts';
import { tableXlsx } from '../formats/xlsx/make-xlsx.test.support.ts';
import { readSubmissions } from '../submission.ts';

type Cells = readonly (string | number | null)[];

/** A file as it was sent; without a name it is `a.xlsx`. */
export type Sent = Uint8Array | { file: string; bytes: Uint8Array };

/** A small report that is as it should be, to be spoilt by whoever names its parts. */
export interface ReportSketch {
  head?: readonly Cells[];
  /** Instead of the usual header with this text, or behind the last one. */
  headers?: Readonly<Record<string, string>>;
  without?: readonly string[];
  /** Columns behind the usual ones. */
  more?: Readonly<Record<string, string | number>>;
  /** Other texts of the first row, by the usual header. */
  row?: Readonly<Record<string, string | number>>;
}

const usual: Readonly<Record<string, string | number>> = {
  任务编号: '5',
  指标名称: '新建自助服务点',
  目标值: '120个',
  本期完成值: 35,
  完成状态: '推进中',
  进展情况: '选址完成',
  预计完成时间: '2023-11-30',
};
const second = ['18', '上云企业', '13000家', 11_000, '推进中', '宣讲四场', '2023-12-20'];

/** Its rows, title lines included. */
export function reportRows({ head, headers = {}, without = [], more = {}, row = {} }: ReportSketch = {}): Cells[] {
  const kept = Object.keys(usual).filter((name) => !without.includes(name));
  const secondByName = Object.fromEntries(Object.keys(usual).map((name, i) => [name, second[i]!]));
  return [
    ...(head ?? [['填报单位：市大数据局', '报告期：2023年第二季度']]),
    [...kept.map((name) => headers[name] ?? name), ...Object.keys(more)],
    [...kept.map((name) => row[name] ?? usual[name]!), ...Object.values(more)],
    [...kept.map((name) => secondByName[name]!), ...Object.values(more)],
  ];
}

/** The same as a workbook. */
export function reportXlsx(sketch: ReportSketch = {}): Uint8Array {
  return tableXlsx(reportRows(sketch));
}

/** The same as CSV. */
export function reportCsv(sketch: ReportSketch = {}): string {
  return reportRows(sketch)
    .map((cells) => cells.map((cell) => cell ?? '').join(','))
    .join('\r\n');
}

/** What reading a file finds. */
export function findingsOf(sent: Sent): Finding[] {
  const { file, bytes } = sent instanceof Uint8Array ? { file: 'a.xlsx', bytes: sent } : sent;
  return readSubmissions({ file, bytes, catalogue, matcher }).flatMap(({ findings }) => findings);
}

/**
 * The test of a rule of reading: its two examples go through the real reader. The bad one gives findings of this rule, complete in both
 * languages, the good one none whatever; further cases name the messages of this rule that a file leads to. Every sentence stands on a
 * page (`test/golden/rules/`) that is to be read by eye.
 */
export function describeReading(
  rule: RuleMeta,
  examples: { bad: Sent | Promise<Sent>; good: Sent | Promise<Sent> },
  cases: readonly (readonly [name: string, sent: Sent, messages: readonly string[]])[] = [],
): void {
  const ofRule = (sent: Sent) => findingsOf(sent).filter(({ ruleId }) => ruleId === rule.id);
  const sentences = ({ messageId, severity, data, at }: Finding) => [
    `  ${severity} ${messageId} · ${[at.file, at.sheet, at.cell].filter((part) => part !== null).join(' ')}`,
    ...(['zh', 'en'] as const).map(
      (locale) =>
        `    ${[rule.messages[messageId]!, remedyOf(rule, messageId)].map((text) => fill(text, data, locale)).join(locale === 'zh' ? '' : ' ')}`,
    ),
  ];

  describe(rule.id, () => {
    it(`finds: ${rule.examples.bad.zh}`, async () => {
      const found = ofRule(await examples.bad);
      expect(found.length).toBeGreaterThan(0);
      found.forEach((item) => expectWorded(rule, item));
    });

    it(`has nothing against: ${rule.examples.good.zh}`, async () => {
      expect(findingsOf(await examples.good)).toEqual([]);
    });

    it('reads like its page', async () => {
      const all = [[rule.examples.bad.zh, await examples.bad], ...cases] as const;
      const page = [`${rule.id} ${rule.title.zh}`, ...all.flatMap(([name, sent]) => ['', name, ...ofRule(sent).flatMap(sentences)])];
      await expect(`${page.join('\n')}\n`).toMatchFileSnapshot(`../../../../test/golden/rules/${rule.id}.txt`);
    });

    if (cases.length === 0) return;
    it.each(cases)('%s', (_, sent, messages) => {
      const found = ofRule(sent);
      expect(found.map(({ messageId }) => messageId)).toEqual(messages);
      found.forEach((item) => expectWorded(rule, item));
    });
  });
}

function expectWorded(rule: RuleMeta, { messageId, data, severity }: Finding): void {
  expect(rule.messages[messageId], `${rule.id} has no message ${messageId}`).toBeDefined();
  expect(severity).toBe(rule.severity);
  for (const locale of ['zh', 'en'] as const)
    for (const text of [rule.messages[messageId]!, remedyOf(rule, messageId)])
      expect(fill(text, data, locale)).not.toMatch(/[{}]|undefined|NaN|\[object/);
}

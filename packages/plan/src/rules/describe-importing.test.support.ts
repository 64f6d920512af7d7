import { createMatcher } from '@duizhang/lexicon';
import { fill, remedyOf, type Finding, type OrgUnitRegister, type RuleMeta } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { importPlan } from '../catalogue.ts';
import { resolveOrgUnits } from '../resolve.ts';

const unit = (slug: string, name: string): OrgUnitRegister['orgUnits'][number] => ({
  orgUnitId: `town/${slug}`,
  name,
  shortName: name,
  kind: slug === 'districts' ? 'collective' : 'governmentDepartment',
  aliases: [],
});

const register: OrgUnitRegister = {
  registerId: 'town',
  title: '某市单位名录',
  city: '某',
  issuers: [],
  orgUnits: [unit('data', '市大数据局'), unit('industry', '市工业和信息化局'), unit('districts', '各区、市政府')],
};

/** A plan of three tasks, the second of which says what `task` says. */
export function planOf(task: string): string {
  return `数字某市2023年行动方案\n一、数字政府\n1.一网通办。推动事项上网。(责任单位:市大数据局)\n${task}\n3.数据开放。开放数据集40个。(责任单位:市大数据局)\n`;
}

/** What importing a document finds, units resolved. */
export function importFindings(document: string | Uint8Array, fileName = 'plan.txt'): Finding[] {
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document;
  const result = importPlan({ fileName, bytes, planId: 'p' });
  return result.ok ? resolveOrgUnits(result.catalogue, createMatcher(register)).findings : result.findings;
}

/**
 * The test of a rule of the catalogue: what its bad example leads to has findings of this rule, complete in both languages, what its good
 * example leads to has none of them. The sentences stand on a page (`test/golden/rules/`) that is to be read by eye.
 */
export function describeImporting(rule: RuleMeta, findings: { bad: readonly Finding[]; good: readonly Finding[] }): void {
  describe(rule.id, () => {
    it(`finds: ${rule.examples.bad.zh}`, () => {
      const found = findings.bad.filter(({ ruleId }) => ruleId === rule.id);
      expect(found.length).toBeGreaterThan(0);
      for (const { messageId, data } of found) {
        expect(rule.messages[messageId], `${rule.id} has no message ${messageId}`).toBeDefined();
        for (const locale of ['zh', 'en'] as const)
          for (const text of [rule.messages[messageId]!, remedyOf(rule, messageId)])
            expect(fill(text, data, locale)).not.toMatch(/[{}]|undefined|NaN|\[object/);
      }
    });

    it('reads like its page', async () => {
      const found = findings.bad.filter(({ ruleId }) => ruleId === rule.id);
      const page = found.flatMap(({ messageId, severity, data }) => [
        `  ${severity} ${messageId}`,
        ...(['zh', 'en'] as const).map(
          (locale) =>
            `    ${[rule.messages[messageId]!, remedyOf(rule, messageId)].map((text) => fill(text, data, locale)).join(locale === 'zh' ? '' : ' ')}`,
        ),
      ]);
      const lines = [`${rule.id} ${rule.title.zh}`, '', rule.examples.bad.zh, ...page];
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../../../../test/golden/rules/${rule.id}.txt`);
    });

    it(`has nothing against: ${rule.examples.good.zh}`, () => {
      expect(findings.good.filter(({ ruleId }) => ruleId === rule.id)).toEqual([]);
    });
  });
}

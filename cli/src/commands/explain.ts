import { padEnd, palette, toJson } from '@duizhang/report';
import type { Bilingual, Locale, RuleMeta } from '@duizhang/model';
import { CannotRun } from '../cannot-run.ts';
import type { Run } from '../command.ts';
import { allRules } from '../outcome.ts';
import { closest } from '../closest.ts';

const severities: Readonly<Record<RuleMeta['severity'], Bilingual>> = {
  error: { zh: '强制性（错误）', en: 'error' }, warning: { zh: '核实性', en: 'warning' }, info: { zh: '提示性', en: 'info' },
};

/** `duizhang explain [rule]`: why a rule exists, what to do, and cases that fail and pass; without a rule, the list. */
export const run: Run = async ({ io, locale, color }, [id], options) => {
  const json = options.format === 'json';
  if (id === undefined) {
    const rules = [...allRules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    io.out(json ? toJson(rules) : `${rules.map((rule) => `${padEnd(rule.id, 32)}${rule.title[locale]}`).join('\n')}\n`);
    return 0;
  }
  const rule = allRules.get(id);
  if (!rule) {
    const similar = closest(id, [...allRules.keys()]);
    throw new CannotRun(
      `没有规则 ${id}${similar === null ? '' : `（您是否要输入 ${similar}？）`}；duizhang explain 列出全部。`,
      `There is no rule ${id}${similar === null ? '' : ` (did you mean ${similar}?)`}; duizhang explain lists all.`,
    );
  }
  io.out(json ? toJson(rule) : explained(rule, locale, color));
  return 0;
};

function explained(rule: RuleMeta, locale: Locale, color: boolean): string {
  const { bold } = palette(color);
  const zh = locale === 'zh';
  const field = (name: string, text: string) => `${bold(name)}${zh ? '：' : ': '}${text}`;
  const messages = Object.values(rule.messages).map((message) => `  ${message[locale]}`);
  return `${[
    bold(`${rule.id}  ${rule.title[locale]}`),
    field(zh ? '级别' : 'Severity', severities[rule.severity][locale]),
    field(zh ? '理由' : 'Why', rule.why[locale]),
    field(zh ? '怎么办' : 'What to do', rule.remedy[locale]),
    field(zh ? '不通过的例子' : 'Fails', rule.examples.bad[locale]),
    field(zh ? '通过的例子' : 'Passes', rule.examples.good[locale]),
    field(zh ? '提示语' : 'Messages', ''),
    ...messages,
  ].join('\n')}\n`;
}

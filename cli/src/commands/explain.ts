import { padEnd, palette, toJson } from '@duizhang/report';
import { severityWords, type Locale, type RuleMeta } from '@duizhang/model';
import { CannotRun } from '../cannot-run.ts';
import type { Run } from '../command.ts';
import { allRules } from '../outcome.ts';
import { closest } from '../closest.ts';
import { ruleLines } from '../rule-text.ts';

/** `duizhang explain [rule]`: why a rule exists, what to do, and cases that fail and pass; without a rule, the list. */
export const run: Run = async ({ io, locale, color }, [id], options) => {
  const json = options.format === 'json';
  if (id === undefined) {
    const idWidth = Math.max(...[...allRules.keys()].map((each) => each.length)) + 2;
    const rules = [...allRules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    io.out(
      json
        ? toJson(rules)
        : `${rules.map((rule) => `${padEnd(rule.id, idWidth)}${padEnd(severityWords[rule.severity].short[locale], locale === 'zh' ? 6 : 9)}${rule.title[locale]}`).join('\n')}\n`,
    );
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
  return ruleLines(rule, locale)
    .map(({ heading, text }) => `${heading === '' ? '' : bold(heading)}${text}\n`)
    .join('');
}

import { padEnd, palette, toJson } from '@duizhang/report';
import { severityWords, type Locale, type RuleMeta } from '@duizhang/model';
import { CannotRun } from '../cannot-run.ts';
import type { Run } from '../command.ts';
import { allRules } from '../outcome.ts';
import { closest } from '../closest.ts';

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
  const zh = locale === 'zh';
  const field = (name: string, text: string) => `${bold(name)}${zh ? '：' : ': '}${text}`;
  const { name, short, duty } = severityWords[rule.severity];
  const severity = zh ? `${name.zh}（“${short.zh}”，${duty.zh}）` : `${name.en} (${duty.en})`;
  const messages = Object.entries(rule.messages).flatMap(([id, message]) => {
    const own = rule.remedies?.[id];
    return [`  ${message[locale]}`, ...(own ? [`    → ${own[locale]}`] : [])];
  });
  return `${[
    bold(`${rule.id}  ${rule.title[locale]}`),
    field(zh ? '级别' : 'Severity', severity),
    field(zh ? '理由' : 'Why', rule.why[locale]),
    field(zh ? '怎么办' : 'What to do', rule.remedy[locale]),
    field(zh ? '不通过的例子' : 'Fails', rule.examples.bad[locale]),
    field(zh ? '通过的例子' : 'Passes', rule.examples.good[locale]),
    field(
      zh ? '措辞（{…}处为实际内容，→ 后是该情形另有的办法）' : 'Messages ({…} stands for what was found, → for what to do in that case)',
      '',
    ).trimEnd(),
    ...messages,
    ...optionsOf(rule, locale).map((line, i) => (i === 0 ? bold(line) : line)),
  ].join('\n')}\n`;
}

/** What a project may set, under a heading; nothing where the rule has no options. */
function optionsOf({ id, options }: RuleMeta, locale: Locale): string[] {
  const zh = locale === 'zh';
  const lines = Object.entries(options ?? {}).map(([name, { default: value, minimum, maximum, title }]) =>
    zh
      ? `  ${name}  ${title.zh}；默认 ${value}，可设 ${minimum} 至 ${maximum}`
      : `  ${name}  ${title.en}; ${value} by default, from ${minimum} to ${maximum}`,
  );
  if (lines.length === 0) return [];
  const example = JSON.stringify({ rules: { [id]: { [Object.keys(options!)[0]!]: Object.values(options!)[0]!.default } } });
  return [
    zh ? '参数（在 duizhang.json 中设置）：' : 'Options (set in duizhang.json):',
    ...lines,
    zh ? `  例如 ${example}` : `  for example ${example}`,
  ];
}

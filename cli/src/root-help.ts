import type { Bilingual, Locale } from '@duizhang/model';
import type { CommandSpec, OptionSpec } from './command.ts';

/** What the program says of itself in one sentence. */
export const about: Bilingual = {
  zh: '对账：从市级数字化行动方案到核对完毕的一个季度。',
  en: "From a city's digital action plan to a reconciled quarter.",
};

/** Groups of commands (`catalogue import`) in the list of all. */
export const groupSummaries: Readonly<Record<string, Bilingual>> = {
  catalogue: { zh: '任务目录：导入、检查、比较', en: 'catalogues: import, check, compare' },
  map: { zh: '名称映射：列出并确认表头、单位名称的含义', en: 'headers and names of units to be told the meaning of: list, answer' },
};

const usage: Bilingual = { zh: '用法： duizhang [选项] <命令>', en: 'Usage: duizhang [options] <command>' };
const optionsTitle: Bilingual = { zh: '选项：', en: 'Options:' };

/** The options that the program itself takes; the parser is made of the same. */
export const rootOptions = {
  version: { flags: '-V, --version', help: { zh: '显示版本', en: 'show the version' } },
  locale: { flags: '--locale <locale>', choices: ['zh', 'en'], help: { zh: '界面语言', en: 'language of help and messages' } },
  help: { flags: '-h, --help', help: { zh: '显示帮助', en: 'show help' } },
} as const satisfies Record<string, OptionSpec>;

const footer: Bilingual = {
  zh: '退出码：0 没有达到 --fail-on 的问题 · 1 有 · 2 无法运行 · 3 程序缺陷\n每个命令都有 --help；--locale en 显示英文。',
  en: 'Exit codes: 0 nothing at or above --fail-on · 1 findings · 2 could not run · 3 a bug\nEvery command has --help; --locale zh shows Chinese.',
};

/**
 * Help of the program, from the table of commands. Written here and not by commander, which takes as long to load as everything
 * else on the way: `duizhang --help` should cost little more than Node itself.
 */
export function rootHelp(specs: readonly CommandSpec[], locale: Locale): string {
  const groups = new Map<string, [string, string][]>();
  for (const { name, group, summary } of specs) {
    const [first, second] = name.split(' ') as [string, string?];
    const rows = groups.get(group[locale]) ?? [];
    groups.set(group[locale], rows);
    if (!rows.some(([term]) => term === first))
      rows.push([first, second === undefined ? summary[locale] : (groupSummaries[first]?.[locale] ?? '')]);
  }
  const options = Object.values(rootOptions).map((option: OptionSpec): [string, string] => [
    option.flags,
    optionText(option.help[locale], option.choices, undefined, locale === 'zh'),
  ]);
  const width = Math.max(...[options, ...groups.values()].flat().map(([term]) => term.length));
  const table = (title: string, rows: readonly [string, string][]) => [
    title,
    ...rows.map(([term, text]) => `  ${term.padEnd(width)}  ${text}`),
    '',
  ];
  return [
    usage[locale],
    '',
    about[locale],
    '',
    ...table(optionsTitle[locale], options),
    ...[...groups].flatMap(([title, rows]) => table(title, rows)),
    footer[locale],
    '',
  ].join('\n');
}

/** Help of an option or argument, with its choices and its default. */
export function optionText(text: string, choices: readonly string[] | undefined, initial: unknown, zh: boolean): string {
  const extra: string[] = [];
  if (choices && choices.length > 1) extra.push(`${zh ? '可选：' : 'choices: '}${choices.join(zh ? '、' : ', ')}`);
  if (typeof initial === 'string') extra.push(`${zh ? '默认：' : 'default: '}${initial}`);
  if (extra.length === 0) return text;
  return zh ? `${text}（${extra.join('；')}）` : `${text} (${extra.join('; ')})`;
}

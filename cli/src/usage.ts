import type { Bilingual } from '@duizhang/model';
import { printable } from '@duizhang/report';
import type { CommanderError } from 'commander';

/** Commander's usage errors by their code, with `'quoted'` parts of its message as $1, $2. */
const zh: Readonly<Record<string, string>> = {
  'commander.unknownOption': '未知选项 $1',
  'commander.unknownCommand': '未知命令 $1',
  'commander.missingArgument': '缺少参数 $1',
  'commander.optionMissingArgument': '选项 $1 缺少取值',
  'commander.invalidArgument': '$1 不接受取值 $2',
  'commander.excessArguments': '参数过多',
};

/** A usage error in both languages, with the suggestion and the allowed values where commander has them. */
export function usageError(error: CommanderError): Bilingual {
  const en = printable(error.message.replace(/^error: /, '').replaceAll('\n', ' '));
  const template = zh[error.code];
  if (template === undefined) return { zh: `命令写法有误：${en}`, en };
  const quoted = [...en.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  if (en.startsWith('command-argument')) quoted.reverse(); // here commander names the value first
  const similar = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(en)?.[1];
  const allowed = /Allowed choices are (.*?)\.$/.exec(en)?.[1];
  const sentence = template.replace(/\$(\d)/g, (_, n: string) => quoted[Number(n) - 1] ?? '');
  const hint = `${similar ? `（您是否要输入 ${similar.replaceAll(', ', '、')}？）` : ''}${allowed ? `（可选：${allowed.replaceAll(', ', '、')}）` : ''}`;
  return { zh: `${sentence}${hint}`, en };
}

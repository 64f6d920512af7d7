import { displayWidth } from '@duizhang/report/width';
import type { Bilingual, Locale } from '@duizhang/model';
import { Argument, Command, Option } from 'commander';
import type { CommandSpec, Options } from './command.ts';
import type { Io } from './io.ts';
import { about, groupSummaries, optionText, rootHelp, rootOptions } from './root-help.ts';

const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** What the program does with a command that was parsed. */
export type Execute = (spec: CommandSpec, args: readonly string[], options: Options) => Promise<void>;

/** The parser with its help in one language, made from the command table. Usage errors throw `CommanderError`. */
export function makeProgram(specs: readonly CommandSpec[], locale: Locale, io: Io, execute: Execute): Command {
  const root = new Command('duizhang').description(about[locale]);
  localise(root, locale, io);
  root
    .version(io.version, rootOptions.version.flags, rootOptions.version.help[locale])
    .addOption(new Option(rootOptions.locale.flags, rootOptions.locale.help[locale]).choices(rootOptions.locale.choices));
  root.helpInformation = () => rootHelp(specs, locale);
  for (const spec of specs) addCommand(root, spec, locale, io, execute);
  return root;
}

function addCommand(root: Command, spec: CommandSpec, locale: Locale, io: Io, execute: Execute): void {
  const [first, second] = spec.name.split(' ') as [string, string?];
  const parent = second === undefined ? root : groupCommand(root, first, spec.group, locale, io);
  const command = parent
    .command(second ?? first, { isDefault: spec.isDefault ?? false })
    .description(spec.summary[locale])
    .allowExcessArguments(false);
  localise(command, locale, io);
  if (second === undefined) command.helpGroup(spec.group[locale]);
  for (const { name, help, choices } of spec.arguments) {
    const argument = new Argument(name, help[locale]);
    command.addArgument(choices ? argument.choices(choices) : argument);
  }
  for (const { flags, help, choices, default: initial, repeats } of spec.options) {
    const option = new Option(flags, help[locale]);
    if (choices) option.choices(choices);
    if (initial !== undefined) option.default(initial);
    if (repeats) option.argParser((value: string, before: readonly string[] = []) => [...before, value]);
    command.addOption(option);
  }
  const examples = spec.examples.map((line) => `  ${line}`).join('\n');
  command.addHelpText('after', `\n${locale === 'zh' ? '例：' : 'Examples:'}\n${examples}`);
  command.action(async (...given: unknown[]) => {
    const args = given
      .slice(0, spec.arguments.length)
      .flat()
      .filter((arg): arg is string => typeof arg === 'string');
    await execute(spec, args, given[spec.arguments.length] as Options);
  });
}

function groupCommand(root: Command, name: string, group: Bilingual, locale: Locale, io: Io): Command {
  const known = root.commands.find((command) => command.name() === name);
  if (known) return known;
  const made = root
    .command(name)
    .description(groupSummaries[name]?.[locale] ?? '')
    .helpGroup(group[locale]);
  localise(made, locale, io);
  return made;
}

/** Language, widths and outlets: commander writes nothing by itself but help, and never ends the process. */
function localise(command: Command, locale: Locale, io: Io): void {
  const zh = locale === 'zh';
  command
    .exitOverride()
    .helpOption(rootOptions.help.flags, rootOptions.help.help[locale])
    .helpCommand(false)
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: () => {},
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      displayWidth,
      showGlobalOptions: true,
      styleTitle: (title) => (zh ? (headings[title] ?? title) : title),
      commandUsage: (shown) => usageLine(shown, zh),
      subcommandTerm: (shown) => shown.name(),
      optionDescription: (option) => optionText(option.description, option.argChoices, option.defaultValue, zh),
      argumentDescription: (argument) => optionText(argument.description, argument.argChoices, undefined, zh),
    });
}

function usageLine(command: Command, zh: boolean): string {
  let path = command.name();
  for (let above = command.parent; above; above = above.parent) path = `${above.name()} ${path}`;
  const usage = command.usage();
  return `${path} ${zh ? usage.replace('[options]', '[选项]').replace('[command]', '<命令>') : usage.replace('[command]', '<command>')}`;
}

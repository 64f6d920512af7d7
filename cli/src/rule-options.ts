import type { RuleOptions } from '@duizhang/reconcile';
import { join } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import { closest } from './closest.ts';
import { allRules } from './outcome.ts';
import { layout, type Project } from './project.ts';

/**
 * The options of rules that a project sets (`rules` of duizhang.json), none without a project. A rule or an option that does not
 * exist, and a number out of its bounds, is `CannotRun`: a misspelt threshold must not leave the default in force unnoticed.
 */
export function ruleOptions(project: Project | null): RuleOptions {
  const set = project?.config.rules ?? {};
  for (const [id, options] of Object.entries(set)) {
    for (const [name, value] of Object.entries(options ?? {})) checkOption(join(project!.root, layout.config), id, name, value);
    if (!allRules.has(id)) throw unknownRule(join(project!.root, layout.config), id);
  }
  return set;
}

function checkOption(path: string, id: string, name: string, value: number | undefined): void {
  const rule = allRules.get(id);
  if (!rule) throw unknownRule(path, id);
  const options = rule.options ?? {};
  const option = Object.hasOwn(options, name) ? options[name]! : undefined;
  if (!option) {
    const names = Object.keys(options);
    throw new CannotRun(
      `${path}：rules.${id}：没有参数 ${name}；${names.length === 0 ? '这条规则没有参数' : `这条规则的参数是 ${names.join('、')}`}。`,
      `${path}: rules.${id}: there is no option ${name}; ${names.length === 0 ? 'this rule has none' : `the rule has ${names.join(', ')}`}.`,
    );
  }
  const { minimum, maximum, title } = option;
  if (value === undefined || (value >= minimum && value <= maximum)) return;
  throw new CannotRun(
    `${path}：rules.${id}.${name}（${title.zh}）应在 ${minimum} 至 ${maximum} 之间，现为 ${value}。`,
    `${path}: rules.${id}.${name} (${title.en}) must be from ${minimum} to ${maximum}, not ${value}.`,
  );
}

function unknownRule(path: string, id: string): CannotRun {
  const withOptions = [...allRules.values()].filter((rule) => rule.options).map((rule) => rule.id);
  const similar = closest(id, [...allRules.keys()]);
  return new CannotRun(
    `${path}：rules：没有规则 ${id}${similar === null ? '' : `（您是否要写 ${similar}？）`}；有参数的规则是 ${withOptions.join('、')}。`,
    `${path}: rules: there is no rule ${id}${similar === null ? '' : ` (did you mean ${similar}?)`}; rules with options are ${withOptions.join(', ')}.`,
  );
}

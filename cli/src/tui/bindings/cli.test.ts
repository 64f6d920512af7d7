import { expect, it } from 'vitest';
import { commands } from '../../commands.ts';
import { bindings } from '../keymap.ts';
import { placeholders } from '../state/cli-line.ts';
import type { Command } from '../state/types.ts';

/** Actions that change nothing and put nothing out: they only move what is looked at. Everything else has a command line of its own. */
const visual: ReadonlyMap<Command, string> = new Map<Command, string>([
  ['filter', 'shows the values of the facets'],
  ['search', 'what is listed here; scripts select from `reconcile --format json`'],
  ['undecidedOnly', 'what is listed here'],
  ['clearFilter', 'what is listed here'],
  ['toggle', 'what is listed here'],
  ['mark', 'chooses what the next decision is on'],
  ['markRange', 'chooses what the next decision is on'],
  ['markAlike', 'chooses what the next decision is on'],
  ['sort', 'in which order the list is shown'],
  ['nextMatch', 'moves to another listed finding'],
  ['previousMatch', 'moves to another listed finding'],
  ['alarmingOnly', 'what of the matrix is shown'],
  ['sortMatrix', 'in which order the matrix is shown'],
  ['transpose', 'how the matrix is laid out'],
]);

const lines = [...new Set(bindings.flatMap(({ cli }) => cli ?? []))];

it('every key that decides, finds or puts something out has a command line', () => {
  const lacking = bindings.filter(
    ({ group, command, cli }) => ['decide', 'find', 'output'].includes(group) && cli === undefined && !visual.has(command),
  );
  expect(lacking.map(({ command }) => command)).toEqual([]);
});

it('nothing is called visual that no key does', () => {
  for (const command of visual.keys()) expect([command, bindings.some((binding) => binding.command === command)]).toEqual([command, true]);
});

it.each(lines)('%s exists, with every flag and choice in it', (line) => {
  const [program, ...words] = line.split(' ');
  expect(program).toBe('duizhang');
  const spec =
    commands.find(({ name }) => [words[0], `${words[0]} ${words[1]}`].includes(name)) ??
    commands.find(({ name, isDefault }) => isDefault && name.startsWith(`${words[0]} `));
  expect(spec?.name).toBeDefined();
  const rest = words.slice(line.startsWith(`duizhang ${spec!.name}`) ? spec!.name.split(' ').length : 1);
  const flags = spec!.options.flatMap((option) => option.flags.split(/[ ,]+/).filter((flag) => flag.startsWith('-')));
  for (const word of rest) {
    if (word.startsWith('-')) expect(flags).toContain(word.split('=')[0]);
    if (word.startsWith('<')) expect(Object.keys(placeholders)).toContain(word);
  }
  const choices = spec!.arguments[0]?.choices;
  if (choices && rest[0] !== undefined && !/^[-<]/.test(rest[0])) expect(choices).toContain(rest[0]);
});

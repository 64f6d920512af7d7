import { describe, expect, it } from 'vitest';
import { everywhere, screens, texts } from './bindings/places.ts';
import { bindingFor, bindings, groupOrder, keyLabel, menuOf } from './keymap.ts';
import { readKeys, type PressedKey } from './keys.ts';
import type { Context } from './state/types.ts';

const contexts: readonly Context[] = everywhere;
const inContext = (context: Context) => bindings.filter((binding) => binding.in.includes(context));

describe('the key table', () => {
  it.each(contexts)('gives every key one meaning in %s', (context) => {
    const keys = inContext(context).flatMap((binding) => binding.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    for (const binding of inContext(context)) for (const key of binding.keys) expect(bindingFor(context, key)).toBe(binding);
  });

  it.each(contexts)('leads out of %s without a letter', (context) => {
    const keys = inContext(context)
      .filter((binding) => ['back', 'quit'].includes(binding.command))
      .flatMap((binding) => binding.keys);
    expect(keys.some((key) => key.length > 1)).toBe(true);
  });

  it.each(screens)('reaches everything in %s with digits, arrows, Enter, Esc and Tab', (context) => {
    const plain = /^(\d|up|down|left|right|enter|esc|tab|shift-tab|home|end|pageup|pagedown|ctrl-.|space)$/;
    expect(inContext(context).some((binding) => binding.command === 'menu' && binding.keys.some((key) => plain.test(key)))).toBe(true);
    const inMenu = new Set(menuOf(context).map((binding) => binding.command));
    const lost = inContext(context).filter((binding) => !inMenu.has(binding.command) && !binding.keys.some((key) => plain.test(key)));
    expect(lost.map((binding) => binding.command)).toEqual([]);
  });

  it.each(texts)('leaves every character to the text in %s', (context) => {
    expect(
      inContext(context)
        .flatMap((binding) => binding.keys)
        .filter((key) => [...key].length === 1),
    ).toEqual([]);
  });

  it('leaves every letter to the filter of the help', () => {
    const keys = inContext('help').flatMap((binding) => binding.keys);
    expect(keys.filter((key) => /^\p{L}$/u.test(key))).toEqual([]);
  });

  it('begins the menu of the notice with writing it', () => {
    expect(menuOf('report')[0]!.command).toBe('export');
  });

  it('lists the groups of a menu one after another', () => {
    for (const context of screens) {
      const places = menuOf(context).map((binding) => groupOrder.indexOf(binding.group));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('uses no key that a terminal or an input method takes for itself', () => {
    const keys = bindings.flatMap((binding) => binding.keys);
    expect(keys.filter((key) => ['ctrl-space', 'shift-space', 'ctrl-q'].includes(key))).toEqual([]);
  });

  it('is worded in both languages, and no label is shared by two commands of a screen', () => {
    for (const binding of bindings)
      expect([binding.label.zh, binding.label.en, binding.short?.zh ?? '-', binding.short?.en ?? '-']).not.toContain('');
    for (const context of screens) {
      const labels = menuOf(context).map((binding) => binding.label.zh);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it('names keys for people', () => {
    expect(['enter', 'ctrl-f', 'a'].map((key) => keyLabel(key, 'zh'))).toEqual(['回车', 'Ctrl-F', 'a']);
  });
});

const nothing: PressedKey = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageUp: false,
  pageDown: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  tab: false,
  shift: false,
  ctrl: false,
  meta: false,
  backspace: false,
  delete: false,
};

describe('reading keys', () => {
  it.each<[string, Partial<PressedKey>, string[]]>([
    ['a', {}, ['a']],
    ['U', { shift: true }, ['U']],
    ['？', {}, ['?']],
    ['／', {}, ['/']],
    ['、', {}, ['/']],
    ['】', {}, [']']],
    ['１', {}, ['1']],
    ['ａ', {}, ['a']],
    ['jj\r', {}, ['j', 'j', 'enter']],
    ['　', {}, ['space']],
    ['', { downArrow: true }, ['down']],
    ['', { tab: true, shift: true }, ['shift-tab']],
    ['c', { ctrl: true }, ['ctrl-c']],
    ['', { escape: true }, ['esc']],
    ['x', { meta: true }, []],
    ['a', { eventType: 'release' }, []],
    ['constructor', {}, [...'constructor']],
  ])('%j %j is %j', (input, flags, names) => {
    expect(readKeys(input, { ...nothing, ...flags }).map((key) => key.name)).toEqual(names);
  });

  it('types what was typed, not what the key is called', () => {
    expect(readKeys('？好', nothing).map((key) => key.text)).toEqual(['？', '好']);
  });
});
